"""Clicks on the sheet of a test window, at the places where its columns and rows are."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.ui.models.sheet_model import SheetModel
from desktop_app.ui.views.sheet.sheet_view import SheetView
from tests.support.window import WAIT_MS, Window

_INSIDE = 30


def column_at(window: Window, name: str) -> int:
    model: SheetModel = window.page.model
    return [model.column_label(at) for at in range(model.columnCount())].index(name)


def header_place(window: Window, name: str) -> tuple[QWidget, QPoint]:
    """Return the widget in which the header of a column is visible, and where."""
    sheet: SheetView = window.page.sheet
    column, header = column_at(window, name), sheet.horizontalHeader()
    for frozen, left, _ in sheet.columns.frozen_widths():
        if frozen == column:
            return sheet.frozen.header, QPoint(left + _INSIDE, header.height() // 2)
    left = header.sectionViewportPosition(column)
    if left < sheet.frozen.width or left + _INSIDE > header.viewport().width():
        sheet.horizontalScrollBar().setValue(header.sectionPosition(column) - sheet.frozen.width)
    left = header.sectionViewportPosition(column)
    return header.viewport(), QPoint(left + _INSIDE, header.height() // 2)


def click_header(window: Window, name: str, *, adds: bool = False) -> None:
    """Click the header of a column, with Shift to add a sort key."""
    modifier = Qt.KeyboardModifier.ShiftModifier if adds else Qt.KeyboardModifier.NoModifier
    widget, place = header_place(window, name)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, modifier, place)


def sort_by(window: Window, name: str, *, adds: bool = False) -> None:
    """Click the header of a column and wait until the rows are sorted."""
    with window.qtbot.waitSignal(window.program.context.search.ordered, timeout=WAIT_MS):
        click_header(window, name, adds=adds)


def filter_by(window: Window, name: str, *, contains: str = "") -> None:
    """Filter a column with its dialog and wait until the rows are filtered."""
    presenter = window.program.arrangement
    presenter.open_filter(column_at(window, name))
    dialog = presenter.filter_dialog
    assert dialog is not None
    window.until(lambda: dialog.values_list.count() > 0)
    dialog.text_line.clear()
    QTest.keyClicks(dialog.text_line, contains)
    with window.qtbot.waitSignal(window.program.context.search.ordered, timeout=WAIT_MS):
        window.click(dialog.ok_button)
