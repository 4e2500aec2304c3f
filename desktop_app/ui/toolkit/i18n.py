"""Every text of the window: in the user's language, with their numbers and dates.

`python3 installer translations` collects the arguments of `tr` and `count`. Texts of the core,
which does not know the window, go through `tr_core`. English is the source; en.ts has its plurals.
"""

import string
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLibraryInfo, QLocale, QTranslator
from shiboken6 import isValid
from typing_extensions import override

from desktop_app.domain.errors import AppError
from desktop_app.domain.messages import Message
from desktop_app.domain.settings import LANGUAGES
from desktop_app.ui.toolkit.plain_text import capitalize_first

WINDOW, CORE = "window", "core"
_MINUTE_S = 60
_SCORE = ".2f"


def tr(text: str, **values: object) -> str:
    """Return a text of the window in the user's language, its {names} filled in."""
    return QCoreApplication.translate(WINDOW, text).format(**values)


def count(text: str, number_of: int, **values: object) -> str:
    """Return a text with a number in it, "%Ln" in the source, in the right grammatical number."""
    return QCoreApplication.translate(WINDOW, text, None, number_of).format(**values)


def number(value: float) -> str:
    """Return a number as the user writes numbers: "1,194", "0.5"."""
    if float(value).is_integer():
        return QLocale().toString(int(value))
    return QLocale().toString(float(value), "f", 2).rstrip("0")


def percent(share: float) -> str:
    """Return a share, 0 to 1, as the language writes it: "84%" or "84 %"."""
    return tr("{number}%", number=QLocale().toString(round(share * 100)))


def score(value: float) -> str:
    """Return a confidence, 0 to 1, with two digits."""
    return QLocale().toString(float(value), "f", 2)


def credits_of(value: float) -> str:
    """Return an amount: "1 credit", "1,194 credits", "2.5 credits"."""
    if float(value).is_integer():
        return count("%Ln credits", int(value))
    return tr("{number} credits", number=number(value))


def people(number_of: int) -> str:
    """Return how many people: "1 person", "398 people"."""
    return count("%Ln people", number_of)


def duration(seconds: float) -> str:
    """Return a time to wait, roughly."""
    if seconds < _MINUTE_S:
        return tr("under a minute")
    minutes = round(seconds / _MINUTE_S)
    hours, rest = divmod(minutes, 60)
    if not hours:
        return count("about %Ln minutes", minutes)
    return tr("about {hours} h {minutes} min", hours=number(hours), minutes=rest)


def time_in(seconds: float) -> str:
    """Return the time of day at which a wait ends, as the user writes times."""
    at = QDateTime.currentDateTime().addMSecs(round(seconds * 1000)).time()
    return QLocale().toString(at, QLocale.FormatType.ShortFormat)


def tr_core(text: str) -> str:
    """Return a text of the core in the user's language, its values as the user writes them.

    A message is translated by its template; a text without places is its own template.
    """
    source = text.template if isinstance(text, Message) else text
    translated = QCoreApplication.translate(CORE, source) if source else ""
    if not isinstance(text, Message) or not text.values:
        return translated
    return _LOCAL.vformat(translated, (), text.values)


def core_sentences(texts: Iterable[str]) -> str:
    """Return texts of the core, such as reasons, as sentences in the user's language."""
    return " ".join(f"{capitalize_first(tr_core(text))}." for text in texts)


class _LocalFormatter(string.Formatter):
    """Fills in numbers as the user writes them, and messages in the user's language."""

    @override
    def format_field(self, value: object, format_spec: str) -> str:
        match value:
            case Message():
                return tr_core(value)
            case float() if format_spec == _SCORE:
                return score(value)
            case int() | float() if format_spec:
                return number(value)
            case _:
                return format(value, format_spec)


_LOCAL = _LocalFormatter()


def error_words(error: AppError) -> tuple[str, str]:
    """Return what happened and what to do, in the user's language."""
    return tr_core(error.what), tr_core(error.to_do)


def set_language(app: QCoreApplication, language: str, folder: Path) -> str:
    """Have the program speak a language from now on; return which it is.

    Args:
        app: The program.
        language: One of `LANGUAGES`; "" for the system's, English where that is not spoken.
        folder: Where the translations are.
    """
    system = QLocale.system()
    chosen = language or system.name().partition("_")[0]
    chosen = chosen if chosen in LANGUAGES else "en"
    if chosen != system.name().partition("_")[0]:
        QLocale.setDefault(QLocale(chosen))
    else:
        QLocale.setDefault(system)
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for old in filter(isValid, _INSTALLED):
        app.removeTranslator(old)
        old.deleteLater()
    _INSTALLED.clear()
    for name, place in ((f"qtbase_{chosen}", qt), (chosen, str(folder))):
        translator = QTranslator(app)
        if translator.load(name, place):
            app.installTranslator(translator)
            _INSTALLED.append(translator)
    return chosen


_INSTALLED: list[QTranslator] = []  # to ask the application for its children takes 4 ms at first
