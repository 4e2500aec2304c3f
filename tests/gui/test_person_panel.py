"""The side panel of a row: opened and closed by keys and clicks, filled from the journal."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest

from desktop_app.ui.toolkit.theme import LIGHT
from desktop_app.ui.views.sheet.person_html import person_page
from tests.gui.test_looking import RIVALS
from tests.support.leads import write_emails, write_leads
from tests.support.window import Window


def is_open(window: Window) -> bool:
    page = window.page
    return page.side_layers.currentWidget() is page.person_panel


def read(window: Window, words: str) -> str:
    """Wait until the panel shows a text, and return all of it."""
    text = window.page.person_panel.text
    window.until(lambda: words in text.toPlainText())
    return text.toPlainText()


def open_row(window: Window, row: int, key: Qt.Key = Qt.Key.Key_Return) -> None:
    sheet = window.page.sheet
    sheet.setCurrentIndex(window.page.model.index(row, 0))
    sheet.setFocus()
    QTest.keyClick(sheet, key)


def test_that_enter_shows_everything_known_and_escape_closes(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    open_row(window, 0)
    text = read(window, "Where it came from")

    assert is_open(window)
    assert window.page.person_panel.title.text() == "Row 2"
    for words in ("Matched", "Jobs", "leads.csv", "1 credit", "In your sheet", "note 0"):
        assert words in text
    assert text.count("Main job") == 1
    assert "Is the main one" not in text
    QTest.keyClick(window.page.sheet, Qt.Key.Key_Escape)
    assert not is_open(window)
    open_row(window, 0, Qt.Key.Key_Space)
    assert is_open(window)
    window.page.person_panel.text.setFocus()
    QTest.keyClick(window.page.person_panel.text, Qt.Key.Key_Escape)
    assert not is_open(window)
    assert window.page.sheet.hasFocus()


def test_that_a_double_click_opens_and_the_panel_follows_the_current_row(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    sheet = window.page.sheet
    sheet.show_first_columns()
    place = QPoint(sheet.frozen.width + 20, sheet.rowViewportPosition(1) + 5)
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert is_open(window)
    assert window.page.person_panel.title.text() == "Row 3"
    QTest.keyClick(sheet, Qt.Key.Key_Down)
    assert window.page.person_panel.title.text() == "Row 4"
    window.until(lambda: window.page.person_panel.state.text() == "")
    QTest.keyClick(sheet, Qt.Key.Key_Down)
    read(window, "Same person as row 2")


def test_that_a_row_can_be_opened_before_a_run(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    open_row(window, 7)

    text = read(window, "Skipped: no valid link or email")
    assert "https://www.linkedin.com/company/x" in text


def test_that_candidates_are_shown(window: Window, tmp_path: Path) -> None:
    window.open(write_emails(tmp_path, [RIVALS]))
    window.enrich()
    open_row(window, 0)

    assert "Matched, please check" in read(window, "Candidates")


def test_that_nothing_is_loaded_and_no_markup_is_run() -> None:
    evil = '<img src="https://tracker.example/x.png"><b>x</b>'
    page = person_page("<script>", [(evil, evil)], [], None, LIGHT)

    assert "<img" not in page
    assert "<script" not in page


def test_that_a_link_opens_only_when_it_is_clicked(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    opened: list[QUrl] = []
    panel = window.page.person_panel
    panel.link_requested.disconnect()
    panel.link_requested.connect(opened.append)
    open_row(window, 0)
    read(window, "Where it came from")
    assert opened == []
    panel.text.anchorClicked.emit(QUrl("https://www.linkedin.com/in/sample-0"))
    panel.text.anchorClicked.emit(QUrl("file:///etc/passwd"))

    assert [one.scheme() for one in opened] == ["https"]
