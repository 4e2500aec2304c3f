"""Sort, filter, hide and freeze columns by clicks and keys; the workbook never changes."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.result.row_status import RowStatus
from desktop_app.sandbox.api.server import RunningSandbox
from tests.gui.test_running import rows_of
from tests.support.leads import LINK, write_leads
from tests.support.sheet import click_header, column_at, filter_by, header_place, sort_by
from tests.support.window import WAIT_MS, Window, open_window


def write_cities(folder: Path) -> Path:
    rows = [
        ("Cem", "Oslo", "10", 3),
        ("anna", "", "9", 1),
        ("Bo", "Oslo", "", 2),
        ("Dora", "Bern", "100", 4),
    ]
    path = folder / "cities.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("Notes", "City", "Age", "LinkedIn URL", "Name"))
        for name, city, age, number in rows:
            writer.writerow((f"{name}\nsecond line", city, age, LINK.format(number), name))
    return path


def names(window: Window) -> list[str]:
    return window.column("Name")


def chosen(window: Window, name: str, action: str) -> None:
    """Open the menu of a column with the right mouse button and choose an entry."""
    widget, place = header_place(window, name)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)
    menu = window.program.arrangement.menu
    assert menu is not None
    found: QAction = getattr(menu, action)
    assert found.isEnabled()
    found.trigger()
    menu.close()


# --- sort


def test_that_a_click_on_a_header_sorts_up_down_and_not_at_all(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_cities(tmp_path))
    sort_by(window, "Name")
    assert names(window) == ["anna", "Bo", "Cem", "Dora"]
    name = column_at(window, "Name")
    spoken = window.page.model.headerData(
        name, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
    )
    assert spoken == "Name, sorted A to Z"
    assert "Name ↑" in window.page.filter_bar.sort_label.text()
    sort_by(window, "Name")
    assert names(window) == ["Dora", "Cem", "Bo", "anna"]
    assert window.page.model.headerData(0, Qt.Orientation.Vertical) == "5"
    click_header(window, "Name")
    assert names(window) == ["Cem", "anna", "Bo", "Dora"]
    assert window.page.filter_bar.isHidden()


def test_that_shift_adds_sort_keys_and_blank_cells_are_last(window: Window, tmp_path: Path) -> None:
    window.open(write_cities(tmp_path))
    sort_by(window, "City")
    assert window.column("City") == ["Bern", "Oslo", "Oslo", ""]
    sort_by(window, "Age", adds=True)
    assert names(window) == ["Dora", "Cem", "Bo", "anna"]
    sort_by(window, "City")
    assert window.column("City") == ["Oslo", "Oslo", "Bern", ""]


def test_that_numbers_are_sorted_by_size(window: Window, tmp_path: Path) -> None:
    window.open(write_cities(tmp_path))
    sort_by(window, "Age")

    assert window.column("Age") == ["9", "10", "100", ""]


def test_that_the_status_is_sorted_in_its_own_order(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    sort_by(window, "Enrichment status")
    order = [status.split(":")[0] for status in window.column("Enrichment status")]

    assert order == sorted(order, key=["Matched", "Skipped"].index)


def test_that_the_current_row_stays_current_when_rows_are_sorted(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_cities(tmp_path))
    window.page.sheet.setCurrentIndex(window.page.model.index(0, 1))
    sort_by(window, "Name")

    assert window.page.sheet.currentIndex().row() == 2
    assert window.page.sheet.currentIndex().column() == 1


def test_that_the_workbook_keeps_all_rows_and_columns_in_file_order(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_cities(tmp_path))
    sort_by(window, "Name")
    filter_by(window, "City", contains="oslo")
    chosen(window, "Age", "hide_action")
    window.enrich()

    rows = rows_of(tmp_path / "cities (enriched).xlsx")
    assert [row[4] for row in rows] == ["Name", "Cem", "anna", "Bo", "Dora"]
    assert rows[0][2] == "Age"


# --- filter


def test_that_a_filter_shows_how_many_rows_are_left_and_can_be_cleared(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_cities(tmp_path))
    filter_by(window, "City", contains="OSL")
    assert names(window) == ["Cem", "Bo"]
    assert window.page.filter_bar.rows_label.text() == "Showing 2 of 4 rows"
    filter_by(window, "Name", contains="b")
    assert names(window) == ["Bo"]
    window.click(window.page.filter_bar.clear_button)
    assert len(names(window)) == 4
    assert window.page.filter_bar.isHidden()


def test_that_a_column_is_filtered_by_its_values(window: Window, tmp_path: Path) -> None:
    window.open(write_cities(tmp_path))
    window.program.arrangement.open_filter(column_at(window, "City"))
    dialog = window.program.arrangement.filter_dialog
    assert dialog is not None
    window.until(lambda: dialog.values_list.count() == 3)
    texts = [dialog.values_list.item(at).text() for at in range(3)]
    assert texts == ["(blank)  (1)", "Oslo  (2)", "Bern  (1)"]
    dialog.every_box.click()
    dialog.values_list.item(2).setCheckState(Qt.CheckState.Checked)
    with window.qtbot.waitSignal(window.program.context.search.ordered, timeout=WAIT_MS):
        window.click(dialog.ok_button)

    assert names(window) == ["Dora"]


@pytest.mark.parametrize(
    ("choice", "expected"), [("blank_choice", ["anna"]), ("filled_choice", ["Cem", "Bo", "Dora"])]
)
def test_that_blank_or_filled_cells_can_be_filtered(
    window: Window, tmp_path: Path, choice: str, expected: list[str]
) -> None:
    window.open(write_cities(tmp_path))
    window.program.arrangement.open_filter(column_at(window, "City"))
    dialog = window.program.arrangement.filter_dialog
    assert dialog is not None
    window.click(getattr(dialog, choice))
    with window.qtbot.waitSignal(window.program.context.search.ordered, timeout=WAIT_MS):
        window.click(dialog.ok_button)

    assert names(window) == expected


def test_that_a_row_that_needs_attention_is_shown_although_it_was_filtered_out(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    filter_by(window, "Name", contains="Person 29")
    window.click(window.page.columns_panel.attention_button)

    model, sheet = window.page.model, window.page.sheet
    assert model.source_row(sheet.currentIndex().row()) == 7
    assert window.page.filter_bar.isHidden()


def test_that_find_and_attention_use_the_displayed_order(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    sort_by(window, "Name")
    sort_by(window, "Name")
    window.click(window.page.columns_panel.attention_button)

    model, sheet = window.page.model, window.page.sheet
    assert model.source_row(sheet.currentIndex().row()) == 7
    assert model.order is not None


def test_that_a_status_filter_can_be_widened_in_its_dialog(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    with window.qtbot.waitSignal(window.program.context.search.ordered, timeout=WAIT_MS):
        window.page.result_summary.filter_requested.emit(RowStatus.INVALID)
    window.program.arrangement.open_filter(column_at(window, "Enrichment status"))
    dialog = window.program.arrangement.filter_dialog
    assert dialog is not None
    window.until(lambda: dialog.values_list.count() > 0)
    ticked = [
        dialog.values_list.item(at).text().split("  ")[0]
        for at in range(dialog.values_list.count())
        if dialog.values_list.item(at).checkState() == Qt.CheckState.Checked
    ]

    assert ticked == ["Skipped: company page", "Skipped: not a profile link"]
    dialog.reject()


# --- hide, freeze, widths


def test_that_hidden_columns_are_named_and_shown_again(window: Window, tmp_path: Path) -> None:
    window.open(write_cities(tmp_path))
    chosen(window, "City", "hide_action")
    sheet = window.page.sheet
    assert sheet.horizontalHeader().isSectionHidden(column_at(window, "City"))
    assert window.page.filter_bar.columns_button.text() == "Show 1 hidden column"
    window.click(window.page.filter_bar.columns_button)

    assert not sheet.horizontalHeader().isSectionHidden(column_at(window, "City"))
    assert window.page.filter_bar.isHidden()


def frozen(window: Window) -> list[str]:
    columns = window.page.sheet.columns
    return [window.page.model.column_label(at) for at, _, _ in columns.frozen_widths()]


def test_that_name_and_identifier_are_frozen_and_can_be_unfrozen(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_cities(tmp_path))
    assert frozen(window) == ["Name", "LinkedIn URL"]
    assert window.page.sheet.frozen.cells.isVisible()
    chosen(window, "LinkedIn URL", "freeze_action")
    assert frozen(window) == ["Name"]
    chosen(window, "City", "freeze_action")
    assert frozen(window) == ["Name", "City"]
    chosen(window, "City", "unfreeze_all_action")
    assert frozen(window) == []
    assert not window.page.sheet.frozen.cells.isVisible()
    header = window.page.sheet.horizontalHeader()
    assert [header.logicalIndex(at) for at in range(5)] == [0, 1, 2, 3, 4]


def test_that_a_click_on_a_frozen_cell_selects_it_wherever_the_sheet_is(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_cities(tmp_path))
    sheet = window.page.sheet
    sheet.show_new_columns()
    before = sheet.horizontalScrollBar().value()
    assert before > 0
    place = QPoint(20, sheet.rowViewportPosition(2) + 5)
    QTest.mouseClick(sheet.frozen.cells, Qt.MouseButton.LeftButton, pos=place)
    current = sheet.currentIndex()

    assert (current.row(), current.column()) == (2, column_at(window, "Name"))
    assert sheet.hasFocus()
    assert sheet.horizontalScrollBar().value() == before


def test_that_no_cell_stays_behind_the_frozen_columns(window: Window, tmp_path: Path) -> None:
    window.open(write_cities(tmp_path))
    sheet = window.page.sheet
    sheet.show_new_columns()
    for _ in range(4):
        QTest.keyClick(sheet, Qt.Key.Key_Left)
    sheet.setCurrentIndex(window.page.model.index(1, column_at(window, "City")))

    assert sheet.columnViewportPosition(column_at(window, "City")) >= sheet.frozen.width


def test_that_a_run_shows_the_names_beside_the_first_new_columns(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_cities(tmp_path))
    window.enrich()
    sheet = window.page.sheet
    status = sheet.columnViewportPosition(column_at(window, "Enrichment status"))

    assert status == sheet.frozen.width
    assert frozen(window) == ["Name", "LinkedIn URL"]


def test_that_a_run_does_not_move_a_sheet_that_the_user_has_scrolled(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path, 200, mess=False))
    run = window.program.context.run
    across = window.page.sheet.horizontalScrollBar()
    down = window.page.sheet.verticalScrollBar()

    def scroll() -> None:
        across.setValue(77)
        down.setValue(30)

    run.run_started.connect(scroll)
    window.enrich()

    assert (across.value(), down.value()) == (77, 30)


def test_that_a_sorted_sheet_stays_where_it_is_when_a_run_ends(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path, 200, mess=False))
    sort_by(window, "Name")
    window.page.sheet.setCurrentIndex(window.page.model.index(0, 0))
    down = window.page.sheet.verticalScrollBar()
    window.program.context.run.run_started.connect(lambda: down.setValue(60))
    with window.qtbot.waitSignal(window.program.context.search.ordered, timeout=WAIT_MS):
        window.enrich()

    assert down.value() == 60
    assert window.page.sheet.currentIndex().row() == 0


def test_that_widths_and_hidden_columns_are_kept_for_files_with_the_same_columns(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> None:
    home = tmp_path / "home"
    first = write_cities(tmp_path)
    (tmp_path / "again.csv").write_bytes(first.read_bytes())
    with open_window(qtbot, qapp, home, service=service) as window:
        window.open(first)
        window.page.sheet.setColumnWidth(1, 222)
        chosen(window, "Age", "hide_action")
    with open_window(qtbot, qapp, home, service=service) as window:
        window.open(tmp_path / "again.csv")
        header = window.page.sheet.horizontalHeader()
        assert header.sectionSize(1) == 222
        assert header.isSectionHidden(2)
        window.open(write_leads(tmp_path))
        assert header.sectionSize(1) != 222
        assert not header.isSectionHidden(2)
    assert "cities" not in (home / "window.ini").read_text().replace("cities.csv", "")


# --- keys


def test_that_the_menu_of_a_column_opens_with_alt_and_down(window: Window, tmp_path: Path) -> None:
    window.open(write_cities(tmp_path))
    sheet = window.page.sheet
    sheet.setCurrentIndex(window.page.model.index(0, 1))
    QTest.keyClick(sheet, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = window.program.arrangement.menu

    assert menu is not None
    assert menu.accessibleName() == "Column “City”"
    menu.close()


def test_that_cells_with_several_lines_show_one_and_a_mark(window: Window, tmp_path: Path) -> None:
    window.open(write_cities(tmp_path))
    cell = window.page.model.index(0, 0)

    assert cell.data() == "Cem …"
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "Cem\nsecond line"
