"""`--then`: rows whose first identifier finds nobody are asked by their second one."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, cells_of

LINK = "https://www.linkedin.com/in/"
ROWS = (
    "LinkedIn URL,Work email",
    f"{LINK}sample-1,anna.berg@sample.example",
    f"{LINK}nowhere-2,bo.lind@sample.example",
    f"{LINK}nowhere-3,who.is.this@unheard.example",
    f"{LINK}nowhere-4,",
    ",dan.haas@sample.example",
    f"{LINK}nowhere-6,bo.lind@sample.example",
    f"{LINK}nowhere-7,dan.haas@sample.example",
)
COUNTED = ("matched", "review", "no_match", "redacted", "invalid", "blank", "failed", "in_doubt")


@pytest.fixture
def leads(program: Program) -> Path:
    return program.write("leads.csv", *ROWS)


def notes(program: Program, name: str = "leads (enriched).xlsx") -> list[tuple[Any, Any, Any]]:
    rows = cells_of(program.folder / name)
    return [(row["Enrichment status"], row["Matched on"], row["Enrichment note"]) for row in rows]


def test_that_the_email_finds_those_whom_the_link_does_not(
    program: Program, service: RunningSandbox, leads: Path
) -> None:
    ran = program.run("enrich", leads, "--then", "email", "--json")

    assert ran.code == 0
    found = notes(program)
    assert [status for status, _, _ in found] == [
        "Matched",
        "Matched",
        "No match",
        "No match",
        "Matched",
        "Matched",
        "Matched",
    ]
    assert found[1][1:] == (
        "bo.lind@sample.example",
        "No match by link; found by email bo.lind@sample.example",
    )
    assert found[2][2] == "No match by link; no match by email either"
    assert found[3][2] is None
    assert found[5][2].startswith("No match by link; found by email bo.lind@sample.example; same")
    summary = ran.summary
    assert sum(summary[name] for name in COUNTED) + summary["not_run"] == summary["rows"] == 7
    assert {name: summary[name] for name in ("matched", "no_match", "duplicates", "reused")} == {
        "matched": 5,
        "no_match": 2,
        "duplicates": 2,
        "reused": 0,
    }
    requests = service.ledger.requests()
    assert summary["requests"] == len(requests) == 3
    assert summary["credits_charged"] == sum(one.credits for one in requests) == 3
    assert summary["lookups"] == 9  # 6 links and 3 emails
    assert summary["credits_ceiling"] >= summary["credits_charged"]
    assert "To send: 7 people in 2 requests" in ran.err
    assert (
        "Then by email, for those not found by link: up to 3 people, at most 3 credits." in ran.err
    )
    assert "Second wave: 2 people not found by link, now asked by email in 1 request" in ran.err


def test_that_the_link_is_asked_after_the_email_with_then_url(
    program: Program, service: RunningSandbox
) -> None:
    file = program.write(
        "leads.csv", ROWS[0], f"{LINK}sample-1,who.is@unheard.example", f"{LINK}sample-2,"
    )
    ran = program.run("enrich", file, "--then", "url", "--json")
    assert ran.code == 0
    assert notes(program)[0] == (
        "Matched",
        f"{LINK}sample-1",
        f"No match by email; found by link {LINK}sample-1",
    )
    assert ran.summary["credits_charged"] == 2
    assert len(service.ledger.requests()) == 3


def test_that_a_dry_run_shows_the_price_of_both_waves_and_sends_nothing(
    program: Program, service: RunningSandbox, leads: Path
) -> None:
    ran = program.run("enrich", leads, "--then", "email", "--dry-run", "--json")
    assert ran.code == 0
    assert ran.summary["credits_ceiling"] == 7
    assert ran.summary["requests"] == 2
    assert "up to 3 people, at most 3 credits" in ran.err
    assert service.ledger.requests() == []


def test_that_a_budget_that_ends_in_the_second_wave_says_so_and_is_resumed(
    program: Program, service: RunningSandbox
) -> None:
    file = program.write(
        "leads.csv",
        ROWS[0],
        *(f"{LINK}nowhere-1,a{n}.haas@sample.example" for n in range(4)),
    )
    ran = program.run("enrich", file, "--then", "email", "--budget", "3", "--json")
    assert ran.code == 5
    assert (ran.summary["matched"], ran.summary["not_run"]) == (3, 1)
    assert ran.summary["credits_charged"] == 3
    note = "No match by link; not asked by email yet"
    assert notes(program)[3] == ("Not sent: budget", None, note)
    exported = program.run("export", file, "--json")
    assert exported.code == 6
    assert exported.summary["not_run"] == 1

    ran = program.run("enrich", file, "--then", "email", "--json")
    assert ran.code == 0
    assert (ran.summary["matched"], ran.summary["reused"]) == (4, 4)
    assert sum(one.credits for one in service.ledger.requests()) == 4


def test_that_an_export_shows_the_file_as_its_last_run_asked(
    program: Program, service: RunningSandbox, leads: Path
) -> None:
    ran = program.run("enrich", leads, "--then", "email", "--json")
    sent = len(service.ledger.requests())
    exported = program.run("export", leads, "--output", program.folder / "again.xlsx", "--json")
    assert exported.code == 0
    assert notes(program, "again.xlsx")[1][1] == "bo.lind@sample.example"
    for name in ("rows", "lookups", "duplicates", *COUNTED):
        assert exported.summary[name] == ran.summary[name], name
    assert len(service.ledger.requests()) == sent


def test_that_nobody_is_asked_a_second_way_without_the_option(
    program: Program, service: RunningSandbox, leads: Path
) -> None:
    ran = program.run("enrich", leads, "--json")
    assert ran.summary["matched"] == 2
    assert notes(program)[1] == ("No match", None, None)
    assert len(service.ledger.requests()) == 2


@pytest.mark.parametrize(
    ("header", "then", "missing"),
    [("LinkedIn URL", "email", "--email-column"), ("Work email", "url", "--url-column")],
)
def test_that_a_sheet_with_one_kind_of_identifier_is_wrong_usage(
    program: Program, service: RunningSandbox, header: str, then: str, missing: str
) -> None:
    cell = f"{LINK}sample-1" if "URL" in header else "anna.berg@sample.example"
    ran = program.run("enrich", program.write("leads.csv", header, cell), "--then", then)
    assert ran.code == 2
    assert missing in ran.err
    assert service.ledger.requests() == []


def test_that_another_kind_of_identifier_is_wrong_usage(program: Program, leads: Path) -> None:
    ran = program.run("enrich", leads, "--then", "phone")
    assert ran.code == 2
    assert "email" in ran.err


def test_that_the_sandbox_finds_some_by_email_whom_their_link_does_not(
    program: Program,
) -> None:
    names = ("anna", "bo", "cy", "dan", "eva", "finn", "gil", "hal", "ida", "jon")
    rows = [
        f"{LINK}{name}-haas-{n},{name}.haas{n}@acme-{n}.com" for name in names for n in range(4)
    ]
    file = program.write("leads.csv", ROWS[0], *rows)
    first = program.run("enrich", file, "--sandbox", "--json").summary
    second = program.run("enrich", file, "--sandbox", "--then", "email", "--json").summary
    assert first["no_match"] > second["no_match"]
    assert second["requests"] == 1
    assert json.dumps(second["credits_ceiling"]) != "0"
