"""Copying cells and the result, and pasting a table as the source."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop_app.ui.models import copied_table
from tests.gui.test_arranging import write_cities
from tests.support.leads import LINK, write_leads
from tests.support.sheet import column_at, sort_by
from tests.support.window import WAIT_MS, Window


def copied(window: Window, key: Qt.Key | None = Qt.Key.Key_C, *, headers: bool = False) -> str:
    """Press Ctrl+C, or Ctrl+Shift+C, in the sheet and return the text of the clipboard."""
    modifiers = Qt.KeyboardModifier.ControlModifier
    if headers:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    with window.qtbot.waitSignal(window.program.context.search.copied, timeout=WAIT_MS):
        if key is None:
            window.program.window.copy_result_action.trigger()
        else:
            window.program.window.activateWindow()
            window.page.sheet.setFocus()
            QTest.keyClick(window.page.sheet, key, modifiers)
    return QGuiApplication.clipboard().text()


def test_that_selected_cells_are_copied_as_excel_does(window: Window, tmp_path: Path) -> None:
    window.open(write_cities(tmp_path))
    window.page.sheet.selectAll()
    text = copied(window)
    lines = text.split("\r\n")

    assert lines[0].startswith(f'Cem\t{LINK.format(3)}\t"Cem\nsecond line"\tOslo\t10')
    assert len(lines) == 4
    assert "<table><tr><td>Cem</td>" in QGuiApplication.clipboard().mimeData().html()
    assert "Cem<br>second line" in QGuiApplication.clipboard().mimeData().html()
    assert window.program.window.statusBar().currentMessage().startswith("Copied 4 rows, ")


def test_that_headers_are_copied_on_request_and_hidden_columns_are_not(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_cities(tmp_path))
    window.program.arrangement.hide(column_at(window, "Notes"))
    window.page.sheet.selectRow(1)
    lines = copied(window, headers=True).split("\r\n")

    assert lines[0].startswith("Name\tLinkedIn URL\tCity\tAge\tEnrichment status")
    assert lines[1].startswith(f"anna\t{LINK.format(1)}\t\t9\t")
    assert len(lines) == 2


def test_that_the_result_is_copied_in_displayed_order(window: Window, tmp_path: Path) -> None:
    window.open(write_cities(tmp_path))
    window.enrich()
    sort_by(window, "Name")
    lines = copied(window, None).replace("\nsecond", "").split("\r\n")

    assert [line.split("\t")[0] for line in lines] == ["Name", "anna", "Bo", "Cem", "Dora"]
    assert lines[0].split("\t")[5] == "Enrichment status"
    assert "Matched" in lines[1]


def test_that_cells_between_selected_ones_stay_empty(window: Window, tmp_path: Path) -> None:
    window.open(write_cities(tmp_path))
    sheet, model = window.page.sheet, window.page.model
    for row, column in ((0, 1), (1, 2)):
        index = model.index(row, column)
        sheet.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)

    assert copied(window) == "Oslo\t\r\n\t9"


def test_that_too_large_a_selection_is_cut_and_says_so(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copied_table, "MOST_CELLS", 1)
    window.open(write_leads(tmp_path))
    window.page.sheet.selectAll()

    assert len(copied(window).split("\r\n")) == 1
    message = window.program.window.statusBar().currentMessage()
    assert message == "Copied the first 1 of 34 rows: the clipboard takes no more."


# --- paste


@pytest.fixture(autouse=True)
def _documents_in_test_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.ui.presenters.opening._documents", lambda: tmp_path)


def paste(window: Window, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    window.program.window.activateWindow()
    QTest.keyClick(
        window.page.start_page.open_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier
    )


def test_that_a_pasted_table_is_enriched_into_the_documents_folder(
    window: Window, tmp_path: Path
) -> None:
    with window.qtbot.waitSignal(window.program.context.document.all_rows_read, timeout=WAIT_MS):
        paste(window, f"Name\tLinkedIn URL\nAnna\t{LINK.format(1)}\nBo\t{LINK.format(2)}\n")
    window.until_planned()
    assert window.column("Name") == ["Anna", "Bo"]
    window.enrich()

    assert (tmp_path / "Pasted table (enriched).xlsx").exists()
    assert window.program.context.window_state.recent == []
    document = window.program.context.document.document
    assert document is not None
    assert sys.platform == "win32" or document.table.info.path.stat().st_mode & 0o077 == 0
    window.program.session.forget_everything()
    window.until(lambda: not document.table.info.path.exists())


def test_that_nothing_to_paste_says_what_to_do(window: Window) -> None:
    paste(window, "")
    window.until(window.page.note.isVisible)

    assert window.page.note.what.text() == "There is no table to paste."


def test_that_an_open_file_is_never_replaced_by_pasting(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))

    assert not window.program.window.paste_action.isEnabled()
