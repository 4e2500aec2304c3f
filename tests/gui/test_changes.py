"""The window shows what changed: a tick before the run, counts and the rows after it."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QPushButton

from desktop_app.sandbox.api.server import RunningSandbox
from tests.support.job_movers import LINK, person, role, service_with, update
from tests.support.window import WAIT_MS, Window

ROWS = (
    ("Anna Berg", "Acme", "Sales Manager", "anna-berg"),
    ("Jonas Haas", "Acme GmbH", "VP Sales", "jonas-haas"),
    ("Paul Kern", "Acme", "Buyer", "paul-kern"),
    ("Peter Falsch", "Beta", "Buyer", "paul-kern"),
)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RunningSandbox]:
    acme = role("Acme", "Sales Manager")
    people = (
        person("anna-berg", role("Beta", "Sales Manager"), past=(acme,)),
        person("jonas-haas", role("ACME", "Vice President, Sales")),
        person("paul-kern", role("Acme", "Head of Purchasing")),
    )
    with service_with(tmp_path, *people) as running:
        yield running


def write_rows(folder: Path) -> Path:
    path = folder / "leads.csv"
    lines = [",".join((*row[:3], LINK.format(row[3]))) for row in ROWS]
    path.write_text("\n".join(["Name,Company,Title,LinkedIn URL", *lines]), encoding="utf-8")
    return path


def wanted(window: Window, folder: Path) -> None:
    window.open(write_rows(folder))
    box = window.page.output_panel.form.changes_box
    assert not box.check.isChecked(), "off by default"
    window.click(box.check)
    plan = window.program.context.plan
    window.until(lambda: plan.plan is not None and plan.plan.choices.result.changes == "sheet")


def test_that_the_result_counts_what_changed_and_shows_its_rows(
    window: Window, tmp_path: Path
) -> None:
    wanted(window, tmp_path)
    window.enrich()
    card = window.page.result_summary.changes_card
    assert card.isVisible()
    assert card.basis.text() == "Compared with the sheet"
    assert card.show_button.text() == "Show 2 &rows with a change"
    window.click(card.show_button)
    window.until(lambda: window.page.model.rowCount() == 2)
    shown = [window.page.model.source_row(row) for row in range(2)]
    assert shown == [0, 2]
    book = openpyxl.load_workbook(tmp_path / "leads (enriched).xlsx")
    assert [row[0].value for row in book["What changed"].iter_rows(min_row=2)] == [2, 4]


@pytest.mark.parametrize(("name", "row"), [("Moved company", 0), ("Please check first", 3)])
def test_that_a_kind_shows_its_rows_only(
    window: Window, tmp_path: Path, name: str, row: int
) -> None:
    wanted(window, tmp_path)
    window.enrich()
    links = window.page.result_summary.changes_card.findChildren(QPushButton)
    link = next(one for one in links if one.text() == name)
    window.until(link.isVisible)
    window.click(link)
    window.until(lambda: window.page.model.rowCount() == 1)
    assert window.page.model.source_row(0) == row
    assert window.cell(0, "Changed") == name


def test_that_a_finished_run_shows_changes_later_for_free(
    window: Window, tmp_path: Path, service: RunningSandbox
) -> None:
    window.open(write_rows(tmp_path))
    window.enrich()
    card = window.page.result_summary.changes_card
    assert not card.isVisible()
    update(service, person("jonas-haas", role("Omega", "CFO")))
    requests = service.ledger.requests("/person/enrich")
    window.program.results.save_as()
    dialog = window.program.results.dialog
    dialog.form.changes_box.check.click()
    with window.qtbot.waitSignal(window.program.context.run.finished, timeout=WAIT_MS):
        window.click(dialog.save_button)
    assert card.isVisible()
    assert card.show_button.text() == "Show 2 &rows with a change"
    assert service.ledger.requests("/person/enrich") == requests


def test_that_a_day_chosen_by_a_command_stays(window: Window, tmp_path: Path) -> None:
    wanted(window, tmp_path)
    box = window.page.output_panel.form.changes_box
    box.show_option("2026-08-02")
    assert box.option == "2026-08-02"
    assert box.box.currentText() == "vs. 2026-08-02"
    box.show_option("")
    assert (box.option, box.box.isVisible()) == ("", False)
