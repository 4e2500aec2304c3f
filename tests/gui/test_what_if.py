"""After a run, other settings show what they would keep, and rewrite the workbook for free."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.settings import MatchCheckMode
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.views.run.what_if_card import WhatIfCard
from tests.gui.test_looking import RIVALS
from tests.gui.test_running import rows_of
from tests.support.leads import write_leads
from tests.support.window import WAIT_MS, Window

OTHER = "d.browska@silver-works.example"


def write_rows(folder: Path) -> Path:
    path = folder / "leads.csv"
    path.write_text(
        f"Name,Work email\nDana Browska,{RIVALS}\nDana Browska,{OTHER}\n", encoding="utf-8"
    )
    return path


def counted(window: Window) -> WhatIfCard:
    card = window.page.result_summary.what_if
    window.click(card.open_button)
    window.until(lambda: "keep" in card.kept_label.text())
    return card


def statuses(path: Path) -> list[object]:
    rows = rows_of(path)
    return [row[rows[0].index("Enrichment status")] for row in rows[1:]]


def test_that_the_slider_shows_what_a_threshold_would_keep_by_keys(
    window: Window, tmp_path: Path
) -> None:
    window.open(write_rows(tmp_path))
    window.enrich()
    card = counted(window)
    assert card.kept_label.text() == "80% would keep 0 of 2 matches"
    assert card.rest_label.text() == "2 to check · 0 left out"
    assert not card.apply_button.isEnabled(), "these are the settings of the workbook"
    QTest.keyClick(card.slider, Qt.Key.Key_End)
    assert card.kept_label.text() == "100% would keep 0 of 2 matches"
    assert card.rest_label.text() == "0 to check · 2 left out"
    QTest.keyClick(card.slider, Qt.Key.Key_Home)
    assert card.slider.value() == 80, "below it, the service was not asked"


def test_that_other_settings_rewrite_the_workbook_without_a_request(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    window.open(write_rows(tmp_path))
    window.enrich()
    requests, spent = service.ledger.requests("/person/enrich"), service.ledger.total_charged()
    card = counted(window)
    QTest.keyClick(card.slider, Qt.Key.Key_End)
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(card.apply_button)

    assert set(statuses(tmp_path / "leads (enriched).xlsx")) == {"No match"}
    assert service.ledger.requests("/person/enrich") == requests
    assert service.ledger.total_charged() == spent > 0
    assert window.program.context.plan.choices.min_similarity == 1.0
    assert card.open_button.isVisible(), "the counts of the earlier result are gone"
    QTest.keyClick(counted(window).slider, Qt.Key.Key_Home)
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(card.apply_button)
    assert "No match" not in statuses(tmp_path / "leads (enriched).xlsx")


def test_that_a_sheet_of_links_has_the_strictness_only(window: Window, tmp_path: Path) -> None:
    window.open(write_leads(tmp_path))
    window.enrich()
    card = counted(window)
    assert not card.slider.isVisible()
    assert card.mode_box.isVisible()
    before = card.kept_label.text()
    card.mode_box.setFocus()
    QTest.keyClick(card.mode_box, Qt.Key.Key_Up)
    assert card.chosen[1] is MatchCheckMode.STRICT
    assert card.kept_label.text().startswith("This would keep ")
    assert before


def test_that_a_workbook_changed_in_excel_is_not_replaced(window: Window, tmp_path: Path) -> None:
    window.open(write_rows(tmp_path))
    window.enrich()
    card = counted(window)
    target = tmp_path / "leads (enriched).xlsx"
    target.write_bytes(target.read_bytes() + b"\n")
    changed = target.read_bytes()
    QTest.keyClick(card.slider, Qt.Key.Key_End)
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(card.apply_button)
    assert target.read_bytes() == changed
    assert (tmp_path / "leads (enriched) 2.xlsx").exists()
