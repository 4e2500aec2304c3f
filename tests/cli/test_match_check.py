"""The match check in the terminal: context columns, verdicts, modes and candidates."""

from pathlib import Path

import openpyxl
import pytest

from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, cells_of

LINK = "https://www.linkedin.com/in/sample-"
SECRET = ("Kundenname", "Geheimfirma")


def leads(program: Program) -> Path:
    return program.write(
        "leads.csv",
        "Name,Firma,LinkedIn URL",
        f"Anna Berg,Geheimfirma GmbH,{LINK}anna-berg",
        f"Jonas Kundenname,Geheimfirma GmbH,{LINK}olga-petrov",
    )


def statuses(program: Program, *options: str) -> list[tuple[str, str | None]]:
    target = program.folder / "out.xlsx"
    ran = program.run(
        "enrich", leads(program), "--output", target, "--overwrite", "--json", *options
    )
    assert ran.code == 0
    rows = cells_of(target)
    assert ran.summary["review"] == sum("check" in row["Enrichment status"] for row in rows)
    return [(row["Enrichment status"], row["Match check"]) for row in rows]


def test_that_a_different_name_has_to_be_checked_and_the_note_says_why(
    program: Program, service: RunningSandbox
) -> None:
    del service
    found = statuses(program, "--match-check", "normal")
    assert found[1] == ("Matched, please check", "contradicts")
    row = cells_of(program.folder / "out.xlsx")[1]
    assert row["Why"].startswith("Different name: the row says Jonas Kundenname, found Olga")
    assert row["Why"] in row["Enrichment note"]


def test_that_strict_accepts_only_strong_matches_and_off_compares_nothing(
    program: Program, service: RunningSandbox
) -> None:
    del service
    plausible = statuses(program, "--company-column", "none")[0]
    assert plausible == ("Matched", "plausible")
    strict = statuses(program, "--company-column", "none", "--match-check", "strict")[0]
    assert strict == ("Matched, please check", "plausible")
    assert statuses(program, "--match-check", "off") == [("Matched", None)] * 2


def test_that_with_nothing_to_compare_a_match_stays_one_even_if_strict(
    program: Program, service: RunningSandbox
) -> None:
    del service
    off = ("--name-column", "none", "--company-column", "")
    assert statuses(program, *off, "--match-check", "strict")[0] == (
        "Matched",
        "nothing to compare",
    )


def test_that_the_mode_of_the_settings_is_used(program: Program, service: RunningSandbox) -> None:
    del service
    program.set(match_check="normal")
    assert statuses(program)[1][1] == "contradicts"
    assert statuses(program, "--match-check", "off") == [("Matched", None)] * 2


def test_that_the_terminal_shows_verdicts_that_decide_only_if_it_is_asked_to(
    program: Program, service: RunningSandbox
) -> None:
    del service
    shown = statuses(program)
    assert [status for status, _ in shown] == ["Matched"] * 2, "scripts rely on these counts"
    assert [verdict for _, verdict in shown] == ["plausible", "contradicts"]
    assert statuses(program, "--name-column", "Name")[1][1] == "contradicts"
    assert statuses(program, "--candidates", "review")[1][1] == "contradicts"


def test_that_context_columns_never_leave_the_computer(
    program: Program, service: RunningSandbox
) -> None:
    statuses(program, "--match-check", "strict", "--candidates", "all")
    sent = [key for entry in service.ledger.requests() for key in entry.keys]
    assert sent == ["sample-anna-berg", "sample-olga-petrov"]
    assert not any(word.casefold() in repr(sent).casefold() for word in SECRET)


def test_that_a_second_look_with_other_columns_sends_nothing(
    program: Program, service: RunningSandbox
) -> None:
    statuses(program)
    requests = len(service.ledger.requests())
    target = program.folder / "again.xlsx"
    ran = program.run(
        "export", leads(program), "--output", target, "--name-column", "none", "--json"
    )
    assert (ran.code, len(service.ledger.requests())) == (0, requests)
    assert "Different name" not in (cells_of(target)[1]["Why"] or "")


@pytest.mark.parametrize(("listed", "rows"), [("review", [3]), ("all", [2, 3])])
def test_that_candidates_have_a_sheet_of_their_own(
    program: Program, service: RunningSandbox, listed: str, rows: list[int]
) -> None:
    del service
    statuses(program, "--candidates", listed, "--company-column", "none")
    book = openpyxl.load_workbook(program.folder / "out.xlsx")
    header, *found = book["Candidates"].iter_rows(values_only=True)
    assert header[:2] == ("Row", "Rank")
    assert [row[0] for row in found] == rows
    assert found[-1][7] == "contradicts"


def test_that_the_suggested_columns_are_shown(program: Program) -> None:
    listed = program.run("columns", leads(program), "--json").summary
    assert listed["context"] == {"full_name": ["Name"], "company": ["Firma"]}
    assert 'company "Firma"' in program.run("columns", leads(program)).out


def test_that_an_unknown_column_is_refused_before_anything_is_sent(
    program: Program, service: RunningSandbox
) -> None:
    ran = program.run("enrich", leads(program), "--title-column", "Rolle")
    assert ran.code != 0
    assert "Rolle" in ran.err
    assert service.ledger.requests() == []


def test_that_rows_of_one_person_are_marked_with_the_first_row(
    program: Program, service: RunningSandbox
) -> None:
    del service
    source = program.write(
        "mixed.csv", "Link,Mail", f"{LINK}anna-berg,", ",anna-berg@sample.example"
    )
    program.run(
        "enrich", source, "--url-column", "Link", "--email-column", "Mail",
        "--output", program.folder / "out.xlsx", "--match-check", "normal",
    )  # fmt: skip
    notes = [row["Enrichment note"] or "" for row in cells_of(program.folder / "out.xlsx")]
    assert "same person as row 2, found by another address" in notes[1]
    assert "same person" not in notes[0]
