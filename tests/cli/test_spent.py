"""Charges stay in the workbook, whatever is written later."""

from pathlib import Path

import openpyxl
import pytest

from desktop_app.domain.result.status_columns import STATUS_COLUMNS
from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, cells_of

LINK = "https://www.linkedin.com/in/sample-"
FAST = ("--rpm", "60000", "--json", "--report")
TIMES = ("Run started (UTC)", "Credits charged in this run")


def report_of(path: Path) -> dict[object, object]:
    book = openpyxl.load_workbook(path)
    report: dict[object, object] = {
        row[1]: row[2] for row in book["Report"].iter_rows(values_only=True)
    }
    book.close()
    return report


def credits_in(path: Path) -> list[object]:
    return [row["Credits"] for row in cells_of(path)]


@pytest.mark.parametrize("command", ["enrich", "export"])
def test_that_writing_again_keeps_the_charges(
    program: Program, service: RunningSandbox, command: str
) -> None:
    source = program.write("leads.csv", "Link", *(f"{LINK}{n}" for n in range(30)))
    target = Path(program.run("enrich", source, *FAST).summary["output"])
    charged, report = credits_in(target), report_of(target)
    program.run("enrich", source, *FAST)
    words = FAST if command == "enrich" else FAST[2:]
    program.run(command, source, *words)

    assert sum(float(str(one)) for one in charged) == service.ledger.total_charged() == 30
    assert credits_in(target) == charged
    assert {name: report_of(target)[name] for name in TIMES} == {n: report[n] for n in TIMES}


@pytest.mark.parametrize("second", ["enrich", "export"])
def test_that_a_resumed_run_keeps_the_charges_of_the_earlier_one(
    program: Program, service: RunningSandbox, second: str
) -> None:
    source = program.write("leads.csv", "Link", *(f"{LINK}{n}" for n in range(60)))
    program.run("enrich", source, *FAST, "--budget", "25")
    ran = program.run("enrich", source, *FAST)
    if second == "export":
        program.run("export", source, *FAST[2:])
    target = Path(ran.summary["output"])

    assert set(credits_in(target)) == {1}
    report = report_of(target)
    assert report["Credits charged in this run"] == ran.summary["credits_charged"] == 35
    assert report["Credits charged for this sheet in all runs"] == 60
    assert service.ledger.total_charged() == 60


def test_that_a_fresh_answer_adds_to_the_charges_of_a_row(
    program: Program, service: RunningSandbox
) -> None:
    source = program.write("leads.csv", "Link", f"{LINK}1")
    target = Path(program.run("enrich", source, *FAST).summary["output"])
    program.run("enrich", source, *FAST, "--fresh")

    assert credits_in(target) == [2]
    assert service.ledger.total_charged() == 2


@pytest.mark.usefixtures("service")
def test_that_another_sheet_with_the_same_people_was_charged_nothing(program: Program) -> None:
    program.run("enrich", program.write("one.csv", "Link", f"{LINK}1"), *FAST)
    other = program.run("enrich", program.write("other.csv", "Link", f"{LINK}1"), *FAST)

    assert credits_in(Path(other.summary["output"])) == [None]
    assert "Credits" in {column.header for column in STATUS_COLUMNS}


@pytest.mark.usefixtures("service")
def test_that_the_report_says_when_the_run_began_not_when_it_ended(program: Program) -> None:
    source = program.write("leads.csv", "Link", f"{LINK}1")
    target = Path(program.run("enrich", source, *FAST).summary["output"])
    enriched = report_of(target)["Run started (UTC)"]
    program.run("export", source, *FAST[2:])

    assert report_of(target)["Run started (UTC)"] == enriched
