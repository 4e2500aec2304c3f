"""Files for CRM programs: the choice before a run, and the menu after it."""

import csv
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.toolkit.i18n import set_language
from tests.support.leads import write_leads
from tests.support.window import WAIT_MS, Window, open_window


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def choose(window: Window, label: str) -> None:
    """Choose an import format as a user does, and wait for the plan."""
    box = window.page.output_panel.form.import_box.box
    box.setCurrentText(label)
    box.activated.emit(box.currentIndex())
    window.until_planned()


def save_for(window: Window, label: str) -> None:
    """Choose a program in the menu of the result, and wait for the file."""
    card = window.page.result_summary.import_card
    [action] = [one for one in card.menu.actions() if one.text() == label]
    with window.qtbot.waitSignal(window.program.context.run.import_saved, timeout=WAIT_MS):
        action.trigger()


def test_that_the_file_chosen_before_the_run_is_written_with_it(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    choose(window, "HubSpot")
    window.enrich()

    card = window.page.result_summary.import_card
    rows = rows_of(tmp_path / "leads (enriched) for HubSpot.csv")
    assert len(rows) == 30
    assert card.words_label.isVisible()
    assert card.words_label.text().startswith("People in the file for HubSpot: 30.\nRows left out:")
    assert (tmp_path / "leads (enriched).xlsx").exists()


def test_that_a_file_is_saved_after_the_run_without_sending_anything(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    card = window.page.result_summary.import_card
    requests = len(service.ledger.requests("/person/enrich"))
    workbook = (tmp_path / "leads (enriched).xlsx").read_bytes()
    assert not card.words_label.isVisible()

    save_for(window, "Salesforce Lead")
    assert (
        card.file_label.text().replace("\u200b", "") == "leads (enriched) for Salesforce Lead.csv"
    )
    assert rows_of(tmp_path / "leads (enriched) for Salesforce Lead.csv")
    note = window.page.note
    assert note.isVisible()
    saved = note.what.text().replace("\u200b", "")
    assert saved == "Saved leads (enriched) for Salesforce Lead.csv."
    assert note.to_do.text().replace("\u200b", "").endswith(str(tmp_path))
    assert [each.text() for each in note.findChildren(QPushButton)] == ["Show in folder", "Close"]
    assert (tmp_path / "leads (enriched).xlsx").read_bytes() == workbook
    assert window.page.side_stack.currentWidget() is window.page.result_area
    assert len(service.ledger.requests("/person/enrich")) == requests
    window.until_planned()


def test_that_the_reasons_are_shown_in_german(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> None:
    with open_window(qtbot, qapp, tmp_path / "home", service=service, language="de") as window:
        window.open(write_leads(tmp_path))
        window.enrich()
        save_for(window, "Outreach")
        card = window.page.result_summary.import_card
        assert card.words_label.text().startswith("Personen in der Datei für Outreach: 0.")
        assert "30 ohne E-Mail-Adresse (Zeilen 2, " in card.words_label.text()
        window.until_planned()
    set_language(qapp, "en", Path())
