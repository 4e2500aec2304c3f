"""`--search`: rows without a link or email are searched for; the sandbox's ledger is the judge."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, cells_of
from tests.support.searches import HARBOR, LINK, OTHER, Known, search_service

SEARCH = "/person/search"
IN_DOUBT = "In doubt: may have been charged"
STATUSES = (
    "matched",
    "review",
    "no_match",
    "redacted",
    "invalid",
    "blank",
    "failed",
    "in_doubt",
    "not_run",
)


@pytest.fixture
def service(program: Program, tmp_path: Path) -> Iterator[RunningSandbox]:
    people = (
        Known("Ada Quill", "ada-quill"),
        Known("Ben Ott", "ben-1"),
        Known("Ben Ott", "ben-2"),
        Known("Cy Dorn", "cy-dorn", (OTHER.number,), (HARBOR.number,)),
    )
    with search_service(tmp_path, *people) as running:
        program.use(running)
        yield running


@pytest.fixture
def leads(program: Program) -> Path:
    rows = (
        f"Dr. Ada Quill,{HARBOR.name} GmbH,,secret",
        f"Ben Ott,{HARBOR.name},,secret",
        f"Cy Dorn,{HARBOR.name},,secret",
        f"Ada Quill,,https://www.{HARBOR.domain}/about,secret",
        ",,,other",
    )
    return program.write("leads.csv", "Name,Company,Website,Notes", *rows)


def test_that_names_are_searched_and_every_number_is_that_of_the_ledger(
    program: Program, service: RunningSandbox, leads: Path
) -> None:
    dry = program.run("enrich", leads, "--search", "--dry-run", "--json")
    assert service.ledger.requests() == []
    assert dry.summary["searches"] == 4
    assert "By name and employer: up to 4 people, at most 0.6 credits to search" in dry.err
    ran = program.run("enrich", leads, "--search", "--json")

    requests = service.ledger.requests()
    searches = [one for one in requests if one.path == SEARCH]
    summary = ran.summary
    assert ran.code == 0
    assert summary["searches"] == len(searches)
    assert summary["credits_charged"] == pytest.approx(sum(one.credits for one in requests))
    assert (
        summary["credits_charged"] <= summary["credits_ceiling"] == dry.summary["credits_ceiling"]
    )
    assert summary["requests"] == sum(one.path == "/person/enrich" for one in requests) == 1
    assert sum(summary[name] for name in STATUSES) == summary["rows"] == 5
    assert [summary[name] for name in ("matched", "review", "blank")] == [2, 2, 1]
    assert "secret" not in str(requests)
    rows = cells_of(program.folder / "leads (enriched).xlsx")
    assert [row["Profile link found"] for row in rows] == [
        f"{LINK}ada-quill",
        None,
        None,
        f"{LINK}ada-quill",
        None,
    ]
    assert f"{LINK}ben-1" in rows[1]["Enrichment note"]
    assert f"{LINK}ben-2" in rows[1]["Enrichment note"]
    assert sum(row["Credits"] or 0 for row in rows) == pytest.approx(summary["credits_charged"])

    again = program.run("enrich", leads, "--search", "--json")
    assert len(service.ledger.requests()) == len(requests)
    assert again.summary["searches"] == again.summary["credits_charged"] == 0
    shown = program.run("export", leads, "--json")
    assert [shown.summary[name] for name in ("matched", "review")] == [2, 2]


def test_that_an_export_needs_no_option_for_names_but_names_or_identifiers(
    program: Program, service: RunningSandbox, leads: Path
) -> None:
    refused = program.run("export", leads, "--no-search", "--json")
    notes = program.run("export", program.write("notes.csv", "Note", "hello"), "--json")
    shown = program.run("export", leads, "--json")

    assert (refused.code, notes.code) == (2, 2)
    assert "profile links" in notes.err
    assert shown.summary["not_run"] == 4
    assert "nothing is known yet" in shown.err
    assert service.ledger.requests() == []


def test_that_a_sheet_of_names_is_searched_without_the_option_if_its_columns_are_named(
    program: Program, service: RunningSandbox
) -> None:
    leads = program.write("names.csv", "Person,Firm", f"Ada Quill,{HARBOR.name}")
    refused = program.run("enrich", leads, "--json")
    assert refused.code == 2
    assert "--search" in refused.err
    assert service.ledger.requests() == []
    columns = ("--name-column", "Person", "--company-column", "Firm")
    assert program.run("enrich", leads, *columns, "--json").summary["matched"] == 1


def test_that_naming_both_columns_searches_for_rows_without_a_link_unless_it_is_refused(
    program: Program, service: RunningSandbox
) -> None:
    rows = (f"Ada Quill,{HARBOR.name},", f"Ben Ott,{HARBOR.name},https://www.linkedin.com/in/ben-1")
    leads = program.write("mixed.csv", "Person,Firm,Link", *rows)
    columns = ("--name-column", "Person", "--company-column", "Firm")
    for options in (("--no-search", *columns), ("--name-column", "Person"), ()):
        assert (
            program.run("enrich", leads, *options, "--dry-run", "--json").summary["searches"] == 0
        )
    other = ("--name-column", "Person", "--company-column", "none")
    assert program.run("enrich", leads, *other, "--dry-run", "--json").summary["searches"] == 0
    ran = program.run("enrich", leads, *columns, "--json")

    assert ran.summary["searches"] == 1
    assert [one.path for one in service.ledger.requests()].count("/person/search") == 1


def test_that_a_search_needs_a_name_and_an_employer_and_a_fitting_limit(program: Program) -> None:
    leads = program.write("things.csv", "Colour,Size", "red,3", "blue,4")
    assert "no column gives both a name" in program.run("enrich", leads, "--search").err
    for limit in ("1", "11", "x"):
        wrong = program.run("enrich", leads, "--search", "--search-limit", limit)
        assert wrong.code == 2
        assert "is not a whole number from 2 to 10" in wrong.err


FAULTS = (
    "calm",
    "calm",
    "busy-reset:0",
    "server-error-free",
    "server-error-charged",
    "cut-during",
    "cut-after",
    "html-502-charged",
)


@pytest.mark.parametrize("seed", range(4))
def test_that_a_storm_of_faults_searches_for_nobody_twice(
    program: Program, service: RunningSandbox, leads: Path, seed: int
) -> None:
    rng = random.Random(seed)
    service.service.next_faults.extend(rng.choice(FAULTS) for _ in range(40))
    for _ in range(2):
        program.run("enrich", leads, "--search", "--budget", "4", "--json", "--rpm", "60000")
        assert service.ledger.total_charged() <= 4
    service.service.next_faults.clear()
    ran = program.run("enrich", leads, "--search", "--json", "--rpm", "60000")

    assert service.ledger.keys_charged_more_than_once() == []
    rows = cells_of(Path(ran.summary["output"]))
    assert len(rows) == 5
    assert {row["Enrichment status"] for row in rows[:1]} <= {"Matched", IN_DOUBT, "Failed"}
