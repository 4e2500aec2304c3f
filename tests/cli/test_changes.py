"""Changes of company, title and email: against the sheet, and against earlier answers."""

import csv
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, Ran, cells_of
from tests.support.job_movers import LINK, person, role, service_with, update

HEADER = "Name,Company,Title,Email,LinkedIn URL"
PEOPLE = (
    person(
        "anna-berg",
        role("Beta Ltd", "Head of Sales"),
        past=(role("Acme GmbH", "Sales Manager"),),
        emails=("anna@beta.com",),
    ),
    person("jonas-haas", role("ACME", "Vice President, Sales")),
    person("eva-lind", past=(role("Acme", "Buyer"),)),
    person("paul-kern", role("Acme", "Buyer")),
)
ROWS = (
    ("Anna Berg", "Acme GmbH", "Sales Manager", "anna@acme.com", "anna-berg"),
    ("Jonas Haas", "Acme GmbH", "VP Sales", "", "jonas-haas"),
    ("Eva Lind", "Acme", "Buyer", "", "eva-lind"),
    ("Paul Kern", "", "", "", "paul-kern"),
    ("Peter Falsch", "Beta", "Buyer", "", "paul-kern"),
    ("Anna Berg", "Beta", "Head of Sales", "", "anna-berg"),
    ("Nobody Known", "Acme", "", "", "nobody"),
)
PAUL_MOVED = person(
    "paul-kern", role("Omega", "Head of Purchasing", since="2026-10"), past=(role("Acme", "Buyer"),)
)


@pytest.fixture
def movers(program: Program) -> Iterator[RunningSandbox]:
    with service_with(program.folder, *PEOPLE) as running:
        program.use(running)
        yield running


def leads(program: Program) -> Path:
    lines = [",".join((*row[:4], LINK.format(row[4]))) for row in ROWS]
    return program.write("leads.csv", HEADER, *lines)


def run(program: Program, command: str, *options: str | Path) -> Ran:
    ran = program.run(command, leads(program), "--overwrite", *options)
    assert ran.code == 0, ran.err
    return ran


def shown(program: Program) -> list[tuple[str | None, str | None]]:
    rows = cells_of(program.folder / "leads (enriched).xlsx")
    return [(row["Changed"], row["What changed"]) for row in rows]


def listed(program: Program) -> list[dict[str, Any]]:
    book = openpyxl.load_workbook(program.folder / "leads (enriched).xlsx")
    header, *rows = book["What changed"].iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


@pytest.mark.usefixtures("movers")
def test_that_each_row_is_compared_with_its_answer(program: Program) -> None:
    fields = "basic_profile,social_handles,experience,contact.business_emails"
    ran = run(program, "enrich", "--changes", "--fields", fields)
    moved, same, left, silent, wrong, duplicate, nobody = shown(program)
    assert moved[0] == "Moved company; new title; new email"
    assert str(moved[1]).split("; ") == [
        "Acme GmbH → Beta Ltd, since March 2026",
        "Sales Manager → Head of Sales",
        "anna@acme.com → anna@beta.com",
    ]
    assert same == duplicate == ("Same", None)
    assert left == ("Left company", "Left Acme")
    assert silent == ("Nothing to compare", "No company, title or email to compare")
    assert wrong[0] == "Please check first"
    assert str(wrong[1]).startswith("Different name: the row says Peter Falsch, found Paul Kern;")
    assert nobody == (None, None)
    assert (
        "Compared with the sheet: 1 moved company, 1 left company, 1 new title, 1 new email,"
        " 2 same, 1 to check first, 1 with nothing to compare." in ran.out
    )


@pytest.mark.usefixtures("movers")
def test_that_the_workbook_lists_the_changes_with_old_and_new_values(program: Program) -> None:
    ran = run(program, "enrich", "--changes", "sheet", "--report", "--summary", "--json")
    anna, eva = listed(program)
    assert anna == {
        "Row": 2,
        "Full name": "Anna Berg",
        "Changed": "Moved company; new title",
        "Old company": "Acme GmbH",
        "New company": "Beta Ltd",
        "Since": "March 2026",
        "Old title": "Sales Manager",
        "New title": "Head of Sales",
        "Old email": None,
        "New email": None,
        "Compared with": "sheet",
    }
    assert (eva["Row"], eva["Changed"], eva["New company"]) == (4, "Left company", None)
    book = openpyxl.load_workbook(Path(ran.summary["output"]))
    report = {row[1]: row[2] for row in book["Report"].iter_rows(values_only=True)}
    assert report["What changed: Moved company"] == 1
    assert report["Existing cells changed"] == 0
    texts = [row[0] for row in book["Summary"].iter_rows(values_only=True)]
    assert any(str(one).startswith("Compared with the sheet: 1 moved company") for one in texts)
    assert "changes" not in ran.summary


@pytest.mark.usefixtures("movers")
def test_that_without_the_option_nothing_is_compared(program: Program) -> None:
    ran = run(program, "enrich", "--report")
    book = openpyxl.load_workbook(program.folder / "leads (enriched).xlsx")
    assert book.sheetnames == ["leads", "Report"]
    assert "Changed" not in [cell.value for cell in book.worksheets[0][1]]
    assert "Compared with" not in ran.out


def test_that_a_finished_run_is_compared_later_without_a_request(
    program: Program, movers: RunningSandbox
) -> None:
    run(program, "enrich")
    movers.close()
    run(program, "export", "--changes")
    assert shown(program)[0][0] == "Moved company; new title"


def test_that_comparing_sends_and_spends_nothing_more(
    program: Program, movers: RunningSandbox
) -> None:
    plain = run(program, "enrich", "--json").summary
    again = run(program, "enrich", "--json", "--changes").summary
    assert (plain["requests"], again["requests"], again["credits_charged"]) == (1, 0, 0)
    assert len(movers.ledger.requests("/person/enrich")) == 1
    assert plain.keys() == again.keys()
    counts = ("matched", "review", "no_match", "duplicates", "rows")
    assert [plain[one] for one in counts] == [again[one] for one in counts]


@pytest.mark.usefixtures("movers")
def test_that_the_compared_columns_can_be_corrected(program: Program) -> None:
    options = ("--company-column", "none", "--title-column", "none")
    run(program, "enrich", "--changes", *options)
    assert {text for text, _ in shown(program)} <= {
        "Moved company",  # by the domain of the email
        "Nothing to compare",
        "Please check first",
        None,
    }


def test_that_a_later_answer_is_compared_with_the_one_before(
    program: Program, movers: RunningSandbox
) -> None:
    run(program, "enrich")
    update(movers, PAUL_MOVED)
    ran = run(program, "enrich", "--fresh", "--changes", "run")
    assert shown(program)[3] == (
        "Moved company; new title",
        "Acme → Omega, since October 2026; Buyer → Head of Purchasing",
    )
    assert shown(program)[0] == ("Same", None)
    assert [one["Row"] for one in listed(program)] == [5]
    assert "1 moved company, 1 new title, 3 same" in ran.out
    movers.close()
    run(program, "export", "--changes", "run")
    assert shown(program)[3][0] == "Moved company; new title"


def test_that_an_answer_is_compared_with_what_was_known_on_a_day(
    program: Program, movers: RunningSandbox
) -> None:
    run(program, "enrich")
    (journal,) = (program.folder / "home" / "journals").glob("*.sqlite3")
    connection = sqlite3.connect(journal)
    connection.execute("UPDATE batches SET settled_at = '2026-08-02T10:00:00+00:00'")
    connection.commit()
    connection.close()
    update(movers, PAUL_MOVED)
    ran = run(program, "enrich", "--fresh", "--changes", "2026-08-02")
    assert "Since 2026-08-02: 1 moved company, 1 new title, 3 same" in ran.out
    assert {one["Compared with"] for one in listed(program)} == {"2026-08-02"}
    run(program, "export", "--changes", "2026-08-01")
    assert shown(program)[3] == ("Nothing to compare", "No earlier answer")
    run(program, "export", "--changes", "2999-01-01")
    assert shown(program)[3][0] == "Nothing to compare"
    assert str(shown(program)[3][1]).startswith("Not looked up again since 2")


def test_that_another_person_behind_a_link_is_no_change(
    program: Program, movers: RunningSandbox
) -> None:
    run(program, "enrich")
    stranger = person("paul-kern", role("Omega", "CFO"), number=99)
    handles = stranger["social_handles"]["professional_network_identifier"]
    update(movers, stranger)
    handles["profile_url"] = LINK.format("olga-petrov")
    stranger["basic_profile"] |= {"name": "Paul Kern Junior"}
    run(program, "enrich", "--fresh", "--changes", "run")
    text, why = shown(program)[3]
    assert text == "Please check first"
    assert "Another person than on" in str(why)


@pytest.mark.usefixtures("movers")
@pytest.mark.parametrize("mode", ["off", "normal", "strict"])
def test_that_no_strictness_makes_another_person_a_change(program: Program, mode: str) -> None:
    run(program, "enrich", "--changes", "--match-check", mode)
    assert [text for text, _ in shown(program)] == [
        "Moved company; new title",
        "Same",
        "Left company",
        "Nothing to compare",
        "Please check first",
        "Same",
        None,
    ]
    header = list(cells_of(program.folder / "leads (enriched).xlsx")[0])
    at = header.index("Changed")
    assert header[at - 2 : at + 2] == ["Match check", "Why", "Changed", "What changed"]


@pytest.mark.usefixtures("movers")
def test_that_a_candidate_chosen_by_the_user_is_the_person(program: Program) -> None:
    run(program, "enrich")
    (journal,) = (program.folder / "home" / "journals").glob("*.sqlite3")
    connection = sqlite3.connect(journal)
    connection.execute(
        "INSERT INTO choices SELECT normal, kind, batch_id, 0 FROM answers WHERE normal = ?",
        ("paul-kern",),
    )
    connection.commit()
    connection.close()
    run(program, "export", "--changes")
    assert shown(program)[4] == ("Moved company", "Beta → Acme, since March 2026")


@pytest.mark.usefixtures("movers")
def test_that_a_csv_result_has_the_columns_without_a_list(program: Program) -> None:
    run(program, "enrich", "--changes", "--format", "csv")
    with (program.folder / "leads (enriched).csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["Changed"] == "Moved company; new title"


@pytest.mark.parametrize("option", ["yesterday", "2026-02-30"])
def test_that_an_unclear_option_is_wrong_usage(program: Program, option: str) -> None:
    ran = program.run("export", leads(program), "--changes", option)
    assert ran.code == 2
    assert f'"{option}" is neither sheet, run nor a day.' in ran.err
