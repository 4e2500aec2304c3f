"""Completeness and placeholders of the translations."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import AppError
from desktop_app.domain.errors.service import AccountRefusedError
from desktop_app.domain.errors.source_file import FileIsEncryptedError, NotAWorkbookError
from desktop_app.domain.errors.usage import SheetNotFoundError
from desktop_app.domain.errors.workbook import SheetHasNoRowsError, TooManyRowsError
from desktop_app.domain.messages import Message, verbatim
from desktop_app.domain.settings import LANGUAGES
from desktop_app.ui.toolkit.i18n import count, error_words, number, set_language, tr, tr_core
from installer.texts import conditions, core_texts, window_texts
from installer.translations import (
    FOLDER,
    compile_ts,
    known_messages,
    make_ts,
    unfinished,
)
from tests.support.condition_examples import example_of
from tests.support.leads import write_leads
from tests.support.window import open_window

PLACE = re.compile(r"\{\w+(?::[^{}]*)?\}|%Ln")
MNEMONIC = re.compile(r"&(?=\w)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_text_is_translated(language: str) -> None:
    path = FOLDER / f"{language}.ts"

    assert unfinished(path) == []
    assert path.read_text(encoding="utf-8") == make_ts(language, known_messages(path)), (
        "run python3 installer translations"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_compiled_translations_are_up_to_date(language: str, tmp_path: Path) -> None:
    path = FOLDER / f"{language}.ts"
    compile_ts(path, tmp_path / "made.qm")

    assert (tmp_path / "made.qm").read_bytes() == path.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_placeholders_and_mnemonics_match_the_source(language: str) -> None:
    for (context, source), message in known_messages(FOLDER / f"{language}.ts").items():
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation] or [translation.text or ""]
        for text in forms:
            assert sorted(PLACE.findall(text)) == sorted(PLACE.findall(source)), (context, source)
            assert len(MNEMONIC.findall(text)) == len(MNEMONIC.findall(source)), (context, source)


def test_that_texts_are_found_in_the_code() -> None:
    assert "&Open…" in window_texts()
    assert window_texts()["%Ln people"] is True
    assert 'There is no sheet "{name}".' in core_texts()
    assert "row {row} is the first row that is not empty" in core_texts()


def test_that_german_has_its_own_numbers_and_plurals(qapp: QApplication) -> None:
    try:
        assert set_language(qapp, "de", FOLDER) == "de"
        assert tr("Cancel") == "Abbrechen"
        assert (count("%Ln people", 1), count("%Ln people", 1234)) == ("1 Person", "1.234 Personen")
        assert number(2.5) == "2,5"
        assert tr_core("nothing that anybody said") == "nothing that anybody said"
    finally:
        set_language(qapp, "en", FOLDER)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    set_language(qapp, "de", FOLDER)
    yield
    set_language(qapp, "en", FOLDER)


@pytest.mark.parametrize("error", conditions(), ids=lambda error: str(error.__name__))
@pytest.mark.usefixtures("german")
def test_that_every_condition_speaks_german(error: type[AppError]) -> None:
    made = example_of(error)

    for template, words, english in zip(
        (error.WHAT, error.TO_DO), error_words(made), (made.what, made.to_do), strict=True
    ):
        if template in core_texts():
            assert words != english
        for value in english.values.values():
            assert not isinstance(value, str) or isinstance(value, Message) or value in words


@pytest.mark.parametrize("value", ["{0} {name} {", "two\nlines", "x" * 10_000, "{" * 10_000, "%1"])
@pytest.mark.usefixtures("german")
def test_that_a_value_comes_through_as_it_is(value: str) -> None:
    locked = FileIsEncryptedError(value)
    assert error_words(locked)[0] == f"{value} ist mit einem Passwort geschützt."
    assert error_words(SheetNotFoundError(value, []))[0] == f"Es gibt kein Blatt „{value}“."
    assert error_words(AccountRefusedError(500, verbatim(value)))[0].endswith(f" 500: {value}")


@pytest.mark.usefixtures("german")
def test_that_messages_in_a_message_and_numbers_are_german_too() -> None:
    error = SheetHasNoRowsError('"Cover"', 1)
    error.offer_sheets("Cover", ["Cover", "Leads"])
    assert error_words(error)[1].endswith('Die anderen Blätter: "Leads".')
    likeness = Message("a picture")
    assert error_words(NotAWorkbookError("a.xlsx", likeness))[0].endswith("sieht aus wie ein Bild.")
    rows = TooManyRowsError("a.csv", 2_000_000, 1_048_576)
    assert "2.000.000 Zeilen" in error_words(rows)[0]
    assert tr_core(Message("{best:.2f} {wait:g}", best=0.9, wait=0.5)) == "0,90 0,5"


@pytest.mark.usefixtures("german")
def test_that_the_providers_own_words_stay_as_they_are() -> None:
    assert tr_core(Message("rate limit")) == "Tempolimit"
    assert tr_core(verbatim("rate limit")) == "rate limit"


def test_that_english_has_a_singular(qapp: QApplication) -> None:
    set_language(qapp, "en", FOLDER)

    assert (count("%Ln people", 1), count("%Ln people", 1234)) == ("1 person", "1,234 people")


def test_that_the_window_is_shown_in_german(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with open_window(qtbot, qapp, tmp_path / "home", language="de") as window:
        window.open(write_leads(tmp_path))
        assert window.page.columns_panel.state.text() == "31 von 34 bereit"
        assert window.page.cost_bar.enrich_button.text() == "30 Personen an&reichern"
    set_language(qapp, "en", FOLDER)
