"""`translations`: updates the texts of the window in all languages.

Translators edit the .ts files, for instance with Qt Linguist. Qt's lrelease compiles them to the
.qm files that the program reads.
"""

import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path

import PySide6

from desktop_app.domain.settings import LANGUAGES
from desktop_app.ui.toolkit.i18n import CORE, WINDOW
from installer.checkout import ROOT
from installer.texts import core_texts, window_texts

FOLDER = ROOT / "resources" / "translations"
_SOURCE_LANGUAGE = "en"
Known = Mapping[tuple[str, str], ET.Element]


def known_messages(path: Path) -> Known:
    """Return the messages of a .ts file by context and source."""
    if not path.exists():
        return {}
    found: dict[tuple[str, str], ET.Element] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            found[name, message.findtext("source") or ""] = message
    return found


def make_ts(language: str, known: Known) -> str:
    """Return a .ts file with all texts; existing translations are kept.

    English has only the texts with plural forms: the others are identical to their sources.
    """
    root = ET.Element("TS", version="2.1", language=language)
    texts = {WINDOW: window_texts(), CORE: dict.fromkeys(core_texts(), False)}
    for name, sources in texts.items():
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for source, has_numbers in sorted(sources.items()):
            if has_numbers or language != _SOURCE_LANGUAGE:
                context.append(_message(source, known.get((name, source)), has_numbers=has_numbers))
    ET.indent(root, space="    ")
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def _message(source: str, before: ET.Element | None, *, has_numbers: bool) -> ET.Element:
    message = ET.Element("message", {"numerus": "yes"} if has_numbers else {})
    ET.SubElement(message, "source").text = source
    old = None if before is None else before.find("translation")
    if old is not None:
        message.append(old)
        return message
    translation = ET.SubElement(message, "translation", type="unfinished")
    for _ in range(2 if has_numbers else 0):
        ET.SubElement(translation, "numerusform")
    return message


def unfinished(path: Path) -> list[str]:
    """Return the sources of a .ts file without a complete translation."""
    missing: list[str] = []
    for (_, source), message in known_messages(path).items():
        translation = message.find("translation")
        forms = [] if translation is None else translation.findall("numerusform")
        texts = [form.text for form in forms] or [None if translation is None else translation.text]
        if translation is None or translation.get("type") == "unfinished" or not all(texts):
            missing.append(source)
    return missing


def compile_ts(path: Path, target: Path) -> None:
    """Compile the .ts file to .qm."""
    tool = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([tool, "-silent", path, "-qm", target], check=True)


def main() -> None:
    """Update all files, and print the number of missing translations."""
    for language in LANGUAGES:
        path = FOLDER / f"{language}.ts"
        path.write_text(make_ts(language, known_messages(path)), encoding="utf-8")
        compile_ts(path, path.with_suffix(".qm"))
        missing = unfinished(path)
        print(f"{path.name}: {len(missing)} without a translation.")


if __name__ == "__main__":
    main()
