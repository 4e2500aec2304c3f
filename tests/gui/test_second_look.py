"""A second look costs nothing: a finished run is checked again by other columns, for free."""

import csv
from pathlib import Path
from typing import NoReturn

import openpyxl
import pytest

from desktop_app.adapters.provider.http_api import HttpApi
from desktop_app.domain.match_check.row.context_role import ContextRole
from desktop_app.domain.result.job_options import CandidateSheet
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.ui.dialogs.context_dialog import ContextDialog
from tests.gui.test_filling import pick
from tests.support.window import WAIT_MS, Window

PEOPLE = 8


@pytest.fixture
def leads(tmp_path: Path) -> Path:
    """A sheet whose "Name" names nobody who is found, and whose "Contact" is left to the user."""
    path = tmp_path / "leads.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["LinkedIn URL", "Name", "Remark"])
        for number in range(PEOPLE):
            writer.writerow(
                [f"https://www.linkedin.com/in/sample-{number}", "Zebulon Quarterhouse", "none"]
            )
    return path


def verdicts(path: Path) -> list[str]:
    header, *rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
    at = header.index("Match check")
    return [str(row[at]) for row in rows if row[at]]


def opened_dialog(window: Window) -> ContextDialog:
    window.click(window.page.result_summary.compare_button)
    dialog = window.program.rewriting.context_dialog
    window.until(dialog.isVisible)
    return dialog


def refuse_requests(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail whatever sends a request from now on."""

    def enrich(_api: HttpApi, batch: object) -> NoReturn:
        raise AssertionError(batch)

    monkeypatch.setattr(HttpApi, "enrich", enrich)


def test_that_a_finished_run_is_checked_by_other_columns_without_a_request(
    window: Window, leads: Path, service: RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open(leads)
    window.enrich()
    target = leads.with_name("leads (enriched).xlsx")
    before = verdicts(target)
    assert set(before) <= {"doubtful", "contradicts"}
    assert set(window.column("Enrichment status")) == {"Matched, please check"}
    sent, spent = len(service.ledger.requests("/person/enrich")), service.ledger.total_charged()
    refuse_requests(monkeypatch)

    dialog = opened_dialog(window)
    pick(dialog.name_boxes[0], "None")
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(dialog.use_button)

    assert verdicts(target) != before, "the same workbook has the new verdicts"
    assert not {"doubtful", "contradicts"} & set(verdicts(target))
    assert set(window.column("Enrichment status")) == {"Matched"}
    assert len(service.ledger.requests("/person/enrich")) == sent
    assert service.ledger.total_charged() == spent
    assert window.page.result_summary.spent_label.text().startswith("Spent ")


def test_that_the_next_run_compares_by_these_columns_too(window: Window, leads: Path) -> None:
    window.open(leads)
    window.enrich()
    dialog = opened_dialog(window)
    pick(dialog.boxes[ContextRole.COMPANY], "Remark")
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(dialog.use_button)
    window.until_planned()
    plan = window.program.context.plan.plan
    assert plan is not None
    assert plan.job.context is not None
    assert plan.job.context.columns.columns[ContextRole.COMPANY] == (2,)


def test_that_choosing_the_same_columns_writes_nothing(window: Window, leads: Path) -> None:
    window.open(leads)
    window.enrich()
    target = leads.with_name("leads (enriched).xlsx")
    before = target.stat().st_mtime_ns
    window.click(opened_dialog(window).use_button)
    window.until(lambda: not window.program.context.session.journal_jobs.has_threads)
    assert not window.program.context.run.is_active
    assert target.stat().st_mtime_ns == before


def test_that_a_workbook_that_the_user_changed_is_kept(window: Window, leads: Path) -> None:
    window.open(leads)
    window.enrich()
    target = leads.with_name("leads (enriched).xlsx")
    target.write_bytes(b"mine")
    dialog = opened_dialog(window)
    pick(dialog.name_boxes[0], "None")
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(dialog.use_button)
    assert target.read_bytes() == b"mine"
    assert verdicts(leads.with_name("leads (enriched) 2.xlsx"))


def test_that_the_workbook_lists_the_candidates_that_were_chosen(
    window: Window, leads: Path
) -> None:
    window.open(leads)
    form = window.page.output_panel.form
    assert form.candidates_box.candidates is CandidateSheet.BEST
    pick(form.candidates_box.box, "For matches to check")
    window.until_planned()
    window.enrich()
    book = openpyxl.load_workbook(leads.with_name("leads (enriched).xlsx"))
    assert book["Candidates"].max_row == PEOPLE + 1


def test_that_a_text_file_offers_no_candidates_sheet(window: Window, leads: Path) -> None:
    window.open(leads)
    pick(window.page.output_panel.format_box, "CSV file (.csv)")
    window.until_planned()
    assert not window.page.output_panel.form.candidates_box.isVisible()
