"""Searches by name and employer in the window: price, result, and the choice among namesakes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.domain.result.job_options import job_options_from
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.controllers.breakdown import breakdown, sent_values
from tests.support.searches import HARBOR, LINK, OTHER, Known, search_service
from tests.support.window import WAIT_MS, Window, open_window

REVIEW = "Matched, please check"
PEOPLE = (
    Known("Ada Quill", "ada-quill"),
    Known("Ben Ott", "ben-1"),
    Known("Ben Ott", "ben-2", (HARBOR.number, OTHER.number)),
)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RunningSandbox]:
    with search_service(tmp_path, *PEOPLE) as running:
        yield running


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, service: RunningSandbox
) -> Iterator[Window]:
    with open_window(qtbot, qapp, tmp_path / "home", service=service) as opened:
        opened.until(lambda: opened.program.session.account is not None)
        yield opened


def leads(folder: Path, *rows: str) -> Path:
    path = folder / "leads.csv"
    path.write_text("\n".join(["Name,Company,Website", *rows]) + "\n")
    return path


def choose(window: Window) -> None:
    search = window.page.columns_panel.search
    window.until(search.search_check.isVisible)
    window.click(search.search_check)
    window.until_planned()


def test_that_a_sheet_of_names_is_searched_and_a_namesake_chosen(
    window: Window, service: RunningSandbox, tmp_path: Path
) -> None:
    window.open(leads(tmp_path, f"Dr. Ada Quill,{HARBOR.name} GmbH,", f"Ben Ott,{HARBOR.name},"))
    panel = window.page.columns_panel
    assert panel.hint.isVisible()
    choose(window)
    assert not panel.hint.isVisible()
    assert panel.search.columns.text() == (
        "Searched by: Name, Company, Website. Only these are sent."
    )
    window.until(panel.search.price.isVisible)
    assert panel.search.price.text().startswith(
        "Up to 2 people are searched for, at most 2.3 credits"
    )
    planned = window.program.context.plan.plan
    document = window.program.context.document.document
    assert planned is not None
    assert document is not None
    assert document.lookup_counts is not None
    lines = {line.text: line.value for line in breakdown(planned, document.lookup_counts)}
    assert lines["Searched by name and employer"] == "up to 2"
    assert [key.as_sent for key in sent_values(planned)] == [
        "ada quill, blue harbor",
        "ben ott, blue harbor",
    ]
    matched: list[int] = []
    run_panel, run = window.page.run_panel, window.program.context.run
    run.progressed.connect(lambda: matched.append(int(run_panel.matched_label.text())))
    window.enrich()

    assert matched[-1] == 1  # the other one has two namesakes; employers and searches are nobody
    assert max(matched) == 1
    assert run_panel.wave_label.text() == (
        "1 person was found by name and is now looked up by link."
    )
    assert "lookups done" in window.page.run_bar.headline.text()
    assert window.column("Enrichment status") == ["Matched", REVIEW]
    assert window.column("Profile link found") == [f"{LINK}ada-quill", ""]
    assert run.job_result is not None
    options = job_options_from(run.job_result.job.options.as_json())
    assert options is not None
    assert options.mapping.search_limit == 5

    panel_of_person = window.page.person_panel
    window.page.sheet.row_opened.emit(0)
    window.until(lambda: "Where it came from" in panel_of_person.text.toPlainText())
    known = panel_of_person.text.toPlainText()
    assert "Person Search · Matched · 0.03 credits" in known
    assert "Person Enrich · Matched · 1 credit" in known
    panel_of_person.close_panel()
    window.click(window.page.result_summary.review_button)
    review = window.page.review_page
    window.until(review.isVisible)
    window.until(lambda: review.title.text() == "Ben Ott")
    shown = {label.text() for label in review.findChildren(QLabel)}
    assert {"linkedin.com/in/ben-1", "linkedin.com/in/ben-2"} <= shown
    with window.qtbot.waitSignal(window.program.context.run.finished):
        review.chosen.emit(1)
        review.closed.emit()
    assert window.column("Profile link found")[1] == f"{LINK}ben-2"
    sent = [one for one in service.ledger.requests() if one.credits]
    assert sum(one.credits for one in sent) == pytest.approx(1.09)


def test_that_a_search_is_offered_only_where_a_row_has_no_identifier(
    window: Window, tmp_path: Path
) -> None:
    search = window.page.columns_panel.search
    path = tmp_path / "links.csv"
    rows = [f"Ada Quill,{HARBOR.name},{LINK}ada-quill", f"Ben Ott,{HARBOR.name},{LINK}ben-1"]
    header = "Name,Company,LinkedIn URL"
    path.write_text("\n".join([header, *rows]) + "\n")
    window.open(path)
    window.until(window.page.columns_panel.context_line.isVisible)
    assert not search.isVisible()

    other = tmp_path / "some.csv"
    other.write_text("\n".join([header, *rows, f"Cora Dale,{HARBOR.name},"]) + "\n")
    window.open(other)
    window.until(search.isVisible)
    choose(window)
    window.click(search.search_check)
    window.until_planned()
    assert search.isVisible()


def test_that_a_sheet_without_names_offers_no_search(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "things.csv"
    path.write_text("Colour,Size\nred,3\nblue,4\n")
    window.open(path)

    assert not window.page.columns_panel.search.isVisible()


def test_that_a_list_of_files_searches_only_if_that_is_chosen(
    window: Window, service: RunningSandbox, tmp_path: Path
) -> None:
    one = tmp_path / "one.csv"
    one.write_text(f"Name,Company\nAda Quill,{HARBOR.name}\nBen Ott,{HARBOR.name}\n")
    two = tmp_path / "two.csv"
    two.write_text(f"Name,Company\nAda Quill,{HARBOR.name}\n")
    window.program.window.emit_paths([one, two])
    dialog = window.program.several_files.dialog
    window.until(lambda: bool(dialog.total.text()))
    assert all(state.text().startswith("Left out: ") for state in dialog._states)
    assert not dialog.start_button.isEnabled()
    window.click(dialog.search_check)
    window.until(dialog.start_button.isEnabled)

    assert dialog.total.text().startswith("2 people · at most 2.3 credits")
    assert "1 known already, free" in dialog._states[1].text()
    assert service.ledger.total_charged() == 0
    window.click(dialog.start_button)
    window.until(lambda: dialog.isVisible() and dialog.cancel_button.text() == "Close")

    assert dialog.total.text() == "2 workbooks saved."
    assert window.column("Enrichment status") == ["Matched"]
    assert service.ledger.total_charged() == pytest.approx(1.09)


def test_that_a_list_of_names_can_be_tried_with_some_rows(
    window: Window, service: RunningSandbox, tmp_path: Path
) -> None:
    rows = [f"Cy Dorn{chr(97 + n)},{HARBOR.name}," for n in range(26)]
    window.open(leads(tmp_path, f"Ada Quill,{HARBOR.name},", *rows))
    choose(window)
    bar = window.page.cost_bar
    assert bar.try_button.isVisible()
    assert "(at most 28.75 credits)" in bar.try_button.toolTip()
    assert bar.budget_box.isVisible()
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(bar.try_button)

    assert window.column("Enrichment status")[0] == "Matched"
    assert service.ledger.total_charged() == pytest.approx(1.03)
