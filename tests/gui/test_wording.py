"""Completeness and placeholders of the translations."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import SourceError, UsageError
from desktop_app.domain.settings import LANGUAGES
from desktop_app.ui.toolkit.i18n import count, error_words, number, set_language, tr, tr_core
from installer.texts import core_texts, window_texts
from installer.translations import (
    FOLDER,
    compile_ts,
    core_templates,
    known_messages,
    make_ts,
    unfinished,
)
from tests.support.leads import write_leads
from tests.support.window import open_window

PLACE = re.compile(r"\{\w+\}|%Ln")
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
    assert (FOLDER / "core.txt").read_text(encoding="utf-8") == core_templates()


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
    assert 'There is no sheet "{0}".' in core_texts()


def test_that_german_has_its_own_numbers_and_plurals(qapp: QApplication) -> None:
    try:
        assert set_language(qapp, "de", FOLDER) == "de"
        assert tr("Cancel") == "Abbrechen"
        assert (count("%Ln people", 1), count("%Ln people", 1234)) == ("1 Person", "1.234 Personen")
        assert number(2.5) == "2,5"
        error = UsageError('There is no sheet "X".', "")
        assert error_words(error)[0] == "Es gibt kein Blatt „X“."
        named = SourceError("leads.xlsx needs a password.", "Save it without one, and open that.")
        assert error_words(named)[0] == "leads.xlsx ist mit einem Passwort geschützt."
        assert tr_core("nothing that anybody said") == "nothing that anybody said"
    finally:
        set_language(qapp, "en", FOLDER)


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
