"""The review by keys: the row above, one key a decision, undo, and again on another day."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.views.candidate_card import CandidateCard
from desktop_app.ui.views.review_page import ReviewPage
from tests.gui.test_looking import RIVALS
from tests.gui.test_running import rows_of
from tests.support.window import WAIT_MS, Window, open_window

OTHER = "d.browska@silver-works.example"


def write_rows(folder: Path) -> Path:
    path = folder / "leads.csv"
    path.write_text(
        f"Name,Work email,Firm\nFirst,,\nDana Browska,{RIVALS},Silver\nD. B.,{OTHER},Silver\n",
        encoding="utf-8",
    )
    return path


def opened_review(window: Window) -> ReviewPage:
    with window.qtbot.waitSignal(window.program.context.review.loaded, timeout=WAIT_MS):
        window.program.window.review_action.trigger()
    page = window.page.review_page
    window.until(page.isVisible)
    return page


def choice(window: Window, at: int = 0) -> int | str | None:
    chosen = window.program.context.review.items[at].choice
    return "undecided" if chosen is None else chosen.candidate_index


def test_that_the_row_of_the_sheet_is_shown_above_its_candidates(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_rows(tmp_path))
    window.enrich()
    page = opened_review(window)

    assert page.row_title.text() == "Row 3 of your sheet"
    texts = [each.text() for each in page.row_card.findChildren(QLabel)]
    assert texts == ["Row 3 of your sheet", "Name", "Dana Browska", "Firm", "Silver"]


def test_that_number_keys_choose_and_arrows_move(window: Window, tmp_path: Path) -> None:
    window.open(write_rows(tmp_path))
    window.enrich()
    page = opened_review(window)
    review = window.program.context.review
    QTest.keyClick(page, Qt.Key.Key_2)
    assert choice(window) == 1
    assert review.position == min(1, len(review.items) - 1)
    QTest.keyClick(page, Qt.Key.Key_Left)
    assert review.position == 0
    QTest.keyClick(page, Qt.Key.Key_0)
    assert choice(window) is None
    QTest.keyClick(page, Qt.Key.Key_Left)
    QTest.keyClick(page, Qt.Key.Key_9)
    assert choice(window) is None, "there is no ninth candidate"


def test_that_undo_takes_back_one_choice_after_another(window: Window, tmp_path: Path) -> None:
    window.open(write_rows(tmp_path))
    window.enrich()
    page = opened_review(window)
    assert not page.undo_button.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_2)
    QTest.keyClick(page, Qt.Key.Key_Left)
    QTest.keyClick(page, Qt.Key.Key_1)
    assert choice(window) == 0
    QTest.keySequence(page, QKeySequence(QKeySequence.StandardKey.Undo))
    assert choice(window) == 1
    assert window.program.context.review.position == 0
    window.click(page.undo_button)
    assert choice(window) == "undecided"
    assert not page.undo_button.isEnabled()
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(page.done_button)
    assert window.cell(1, "Enrichment status") == "Matched, please check"


def test_that_a_review_can_be_taken_up_again_on_another_day(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> None:
    path = write_rows(tmp_path)
    with open_window(qtbot, qapp, tmp_path / "home", service=service) as window:
        window.open(path)
        window.enrich()
    with open_window(qtbot, qapp, tmp_path / "home", service=service) as window:
        window.open(path)
        page = opened_review(window)
        QTest.keyClick(page, Qt.Key.Key_2)
        with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
            window.click(page.done_button)
    rows = rows_of(tmp_path / "leads (enriched).xlsx")
    assert rows[2][rows[0].index("Enrichment status")] == "Matched"


def test_that_a_file_changed_in_excel_is_not_replaced_by_a_later_review(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> None:
    path = write_rows(tmp_path)
    with open_window(qtbot, qapp, tmp_path / "home", service=service) as window:
        window.open(path)
        window.enrich()
    target = tmp_path / "leads (enriched).xlsx"
    target.write_bytes(target.read_bytes() + b"\n")
    changed = target.read_bytes()
    with open_window(qtbot, qapp, tmp_path / "home", service=service) as window:
        window.open(path)
        page = opened_review(window)
        QTest.keyClick(page, Qt.Key.Key_2)
        with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
            window.click(page.done_button)
    assert target.read_bytes() == changed
    assert (tmp_path / "leads (enriched) 2.xlsx").exists()


def test_that_facts_that_agree_or_differ_are_marked_in_each_card(
    window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "leads.csv"
    path.write_text(
        f"Full name,Work email,Company\nZoltan Quist,{RIVALS},Silver Works\n", encoding="utf-8"
    )
    window.open(path)
    window.enrich()
    page = opened_review(window)
    [item] = window.program.context.review.items
    cards = page.findChildren(CandidateCard)
    signs = [
        [each.text() for each in card.findChildren(QLabel) if each.text() in {"✓", "✗"}]
        for card in cards
    ]

    assert len(cards) == len(item.candidates)
    for shown, marks in zip(signs, item.marks, strict=True):
        known = (marks.name, marks.title, marks.employer, marks.place)
        assert shown == ["✓" if mark else "✗" for mark in known if mark is not None]
    assert item.marks[0].name is False
    assert signs[0][0] == "✗"
    assert "the row says Zoltan Quist" in page.reason.text()
    texts = [each.text() for each in cards[0].findChildren(QLabel)]
    assert "Match check: Contradicts" in texts
