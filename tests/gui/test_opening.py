"""Opening files: drop, recent files, sheets, header rows, previews."""

from pathlib import Path

import openpyxl
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.views.main_window import dropped_paths
from tests.support.leads import write_leads
from tests.support.window import WAIT_MS, Window, open_window


def dropped(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_that_a_dropped_file_is_shown_with_its_people_counted(
    window: Window, tmp_path: Path
) -> None:
    data = dropped(write_leads(tmp_path))  # the event does not keep a reference
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with window.qtbot.waitSignal(window.program.context.document.lookups_found, timeout=WAIT_MS):
        window.program.window.dropEvent(event)

    assert window.page.stack.currentWidget() is window.page.sheet_page
    assert window.cell(0, "Name") == "Person 0"
    assert window.page.columns_panel.state.text() == "31 of 34 ready"
    assert (
        window.page.columns_panel.counts.text()
        == "30 unique people · 1 duplicate, charged only once · 1 blank"
    )
    assert window.page.columns_panel.attention_button.text() == "2 need attention"


def test_that_dropped_files_are_taken_once_and_folders_ignored(tmp_path: Path) -> None:
    one, two = write_leads(tmp_path), write_leads(tmp_path, name="b.csv")

    assert dropped_paths(dropped(one)) == [one]
    assert dropped_paths(dropped(one, tmp_path, two, one)) == [one, two]
    assert dropped_paths(dropped(tmp_path)) == []


def test_that_a_file_given_at_the_start_is_opened(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    path = write_leads(tmp_path)
    with open_window(qtbot, qapp, tmp_path / "home", path=path) as window:
        window.until(lambda: window.page.columns_panel.state.text() == "31 of 34 ready")


def test_that_recent_files_are_offered_at_the_next_start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    path = write_leads(tmp_path)
    with open_window(qtbot, qapp, tmp_path / "home") as window:
        window.open(path)
    with open_window(qtbot, qapp, tmp_path / "home") as window:
        assert [a.text() for a in window.program.window.recent_menu.actions()] == ["leads.csv"]
        window.program.window.recent_menu.actions()[0].trigger()
        window.until(lambda: window.page.columns_panel.state.text() == "31 of 34 ready")


def test_that_a_file_that_cannot_be_read_is_explained_in_the_window(
    window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "photo.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    with window.qtbot.waitSignal(window.program.context.document.failed, timeout=WAIT_MS):
        window.program.window.path_dropped.emit(str(path))

    assert window.page.note.isVisible()
    assert "is not a workbook" in window.page.note.what.text()
    assert window.page.note.to_do.text()
    assert window.page.stack.currentWidget() is window.page.start_page


def test_that_another_header_row_is_shown_at_once(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "titled.csv"
    path.write_text("My leads,,\nName,Link,Notes\nAnna,https://www.linkedin.com/in/sample-1,x\n")
    window.open(path)
    assert window.page.header.header_box.value() == 2
    assert "titles" in window.page.header.header_box.toolTip()
    assert window.page.model.headerData(1, Qt.Orientation.Horizontal) == "Link"
    window.until(lambda: window.page.columns_panel.state.text() == "1 of 1 ready")
    with window.qtbot.waitSignal(window.program.context.document.opened, timeout=WAIT_MS):
        window.page.header.header_box.setValue(1)

    assert window.page.model.headerData(0, Qt.Orientation.Horizontal) == "My leads"


def test_that_a_sheet_without_a_header_row_can_be_read(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "bare.csv"
    path.write_text("https://www.linkedin.com/in/sample-1\nhttps://www.linkedin.com/in/sample-2\n")
    window.open(path)
    window.until(lambda: window.page.columns_panel.state.text() == "1 of 1 ready")
    with window.qtbot.waitSignal(window.program.context.document.opened, timeout=WAIT_MS):
        window.page.header.header_box.setValue(0)

    assert window.page.header.header_box.text() == "No header row"
    window.until(lambda: window.page.columns_panel.state.text() == "2 of 2 ready")


def test_that_another_sheet_can_be_chosen_after_an_error(window: Window, tmp_path: Path) -> None:
    path, book = tmp_path / "two.xlsx", openpyxl.Workbook()
    book.worksheets[0].title = "Cover"
    book.worksheets[0].append(["Profile"])
    book.create_sheet("Hidden").append(["Profile"])
    book["Hidden"].append(["https://www.linkedin.com/in/sample-1"])
    book["Hidden"].sheet_state = "hidden"
    book.save(path)
    with window.qtbot.waitSignal(window.program.context.document.failed, timeout=WAIT_MS):
        window.program.window.path_dropped.emit(str(path))
    box = window.page.header.sheet_box
    assert [box.itemText(at) for at in range(box.count())] == ["Cover", "Hidden"]
    assert box.isVisible()
    assert box.isEnabled()
    with window.qtbot.waitSignal(window.program.context.document.opened, timeout=WAIT_MS):
        box.setCurrentText("Hidden")
        box.textActivated.emit("Hidden")

    window.until(lambda: window.page.columns_panel.state.text() == "1 of 1 ready")


def test_that_another_sheet_is_shown_at_once(window: Window, tmp_path: Path) -> None:
    path, book = tmp_path / "two.xlsx", openpyxl.Workbook()
    for name, cells in (
        ("First", ("Name", "Anna")),
        ("Second", ("Profile", "https://www.linkedin.com/in/sample-1")),
    ):
        page = book.create_sheet(name)
        for cell in cells:
            page.append([cell])
    book.remove(book.worksheets[0])
    book.save(path)
    window.open(path)
    assert [window.page.header.sheet_box.itemText(at) for at in range(2)] == ["First", "Second"]
    assert window.page.header.sheet_box.currentText() == "Second"
    with window.qtbot.waitSignal(window.program.context.document.opened, timeout=WAIT_MS):
        window.page.header.sheet_box.setCurrentText("First")
        window.page.header.sheet_box.textActivated.emit("First")

    assert window.page.model.headerData(0, Qt.Orientation.Horizontal) == "Name"


def test_that_opening_can_be_cancelled(window: Window, tmp_path: Path) -> None:
    path = write_leads(tmp_path, 60_000)
    with window.qtbot.waitSignal(window.program.context.document.opening_started, timeout=WAIT_MS):
        window.program.window.path_dropped.emit(str(path))
    window.click(window.page.cancel_button)

    assert window.page.stack.currentWidget() is window.page.start_page
    assert window.program.context.document.document is None


def test_that_closing_a_file_shows_the_start_page(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.program.window.close_action.trigger()

    assert window.page.stack.currentWidget() is window.page.start_page
    assert window.page.model.rowCount() == 0


def test_that_the_first_rows_of_a_large_file_are_shown_at_once(
    window: Window, tmp_path: Path
) -> None:
    path = write_leads(tmp_path, 60_000)
    assert path.stat().st_size > 1 << 20
    preview, seen = window.page.preview, list[tuple[bool, int, object, object]]()

    def look() -> None:
        model = preview.model()
        header = model.headerData(1, Qt.Orientation.Vertical)
        seen.append((preview.isVisible(), model.rowCount(), model.index(0, 0).data(), header))

    window.program.context.document.previewed.connect(look)
    window.open(path)
    assert seen == [(True, 1_000, "Name", "2")]
    assert not preview.isVisible()
