"""Emails that Person Enrich refuses are identified first; the ledger tells who was paid for."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, Ran, cells_of
from tests.support.sandbox import LINK, sandbox

KNOWN, UNKNOWN = 60, 4
NEWEST = date(2026, 10, 1)
"""A day on which the provider takes no emails on Person Enrich."""


@contextmanager
def provider(program: Program, **options: object) -> Iterator[RunningSandbox]:
    with sandbox(**{"as_of": NEWEST, "grants": "identify", **options}) as running:
        program.use(running)
        yield running


def leads(program: Program, links: int = 3) -> Path:
    rows = [f",sample.{number}@sample.example" for number in range(KNOWN)]
    rows += [f",nobody.{number}@unheard.example" for number in range(UNKNOWN)]
    rows += [f"{LINK}sample-{number}," for number in range(100, 100 + links)]
    return program.write("leads.csv", "LinkedIn URL,Email", *rows)


def enrich(program: Program, source: Path, *options: str) -> Ran:
    return program.run("enrich", source, "--email-fallback", "--json", "--overwrite", *options)


def test_that_refused_emails_are_identified_and_looked_up_by_link(program: Program) -> None:
    source = leads(program)
    with provider(program) as service:
        ran = enrich(program, source)
        spent = service.ledger.total_charged()
        again = enrich(program, source)
        assert service.ledger.total_charged() == spent == 2 * KNOWN + 3
        paths = [entry.path for entry in service.ledger.requests()]
    assert (ran.code, ran.summary["credits_charged"]) == (0, spent)
    assert spent <= ran.summary["credits_ceiling"]
    assert ran.summary["matched"] + ran.summary["review"] == KNOWN + 3
    assert ran.summary["no_match"] == UNKNOWN
    assert (again.code, again.summary["credits_charged"]) == (0, 0)
    assert paths.count("/person/identify") == 3
    assert "takes no emails" in ran.err
    assert ran.err.count("takes no emails") == 1
    assert "If emails are refused, Person Identify and then Person Enrich by link" in ran.err
    rows = cells_of(program.folder / "leads (enriched).xlsx")
    assert all(row["Full name"] for row in rows[:KNOWN])
    assert all("found by email sample." in row["Enrichment note"] for row in rows[:KNOWN])
    assert {row["Credits"] for row in rows[:KNOWN]} == {2}


def test_that_an_email_that_identifies_nobody_is_asked_by_its_link_if_that_is_wished(
    program: Program,
) -> None:
    rows = [f"{LINK}sample-{number},nobody.{number}@unheard.example" for number in range(4)]
    source = program.write("leads.csv", "LinkedIn URL,Email", *rows)
    with provider(program) as service:
        dry = enrich(program, source, "--then", "url", "--dry-run")
        ran = enrich(program, source, "--then", "url")
        again = enrich(program, source, "--then", "url")
        spent = service.ledger.total_charged()
    assert (ran.code, ran.summary["matched"] + ran.summary["review"]) == (0, 4)
    assert ran.summary["credits_charged"] == spent == 4
    assert spent <= dry.summary["credits_ceiling"]
    assert (again.code, again.summary["requests"], again.summary["credits_charged"]) == (0, 0, 0)


def test_that_a_budget_holds_for_identification_too(program: Program) -> None:
    source = leads(program, links=0)
    with provider(program) as service:
        ran = enrich(program, source, "--budget", "70")
        assert service.ledger.total_charged() <= 70
        rest = enrich(program, source)
        assert service.ledger.total_charged() == 2 * KNOWN
    assert (ran.code, rest.code) == (5, 0)


def test_that_without_the_option_refused_emails_end_the_run(program: Program) -> None:
    source = leads(program)
    with provider(program) as service:
        ran = program.run("enrich", source, "--json", "--overwrite")
        assert service.ledger.total_charged() == 3
    assert ran.code != 0
    assert "let people be identified by email first" in ran.err


def test_that_a_key_without_identify_is_told_so_before_anything_is_sent(program: Program) -> None:
    source = leads(program)
    with provider(program, grants="none") as service:
        ran = enrich(program, source, "--dry-run")
        assert service.ledger.total_charged() == 0
    assert "no access to Person Identify" in ran.err


def test_that_nobody_is_identified_where_emails_are_taken(program: Program) -> None:
    source = leads(program)
    with provider(program, as_of=None) as service:
        ran = enrich(program, source)
        assert service.ledger.total_charged() == KNOWN + 3
        assert all("identify" not in entry.path for entry in service.ledger.requests())
    assert ran.code == 0


def test_that_emails_are_the_second_identifier_of_rows_not_found_by_link(program: Program) -> None:
    rows = [f"{LINK}nobody-{number},sample.{number}@sample.example" for number in range(5)]
    source = program.write("leads.csv", "LinkedIn URL,Email", *rows)
    with provider(program) as service:
        ran = enrich(program, source, "--then", "email")
        assert service.ledger.total_charged() == 10
    assert ran.summary["matched"] + ran.summary["review"] == 5
    for row in cells_of(program.folder / "leads (enriched).xlsx"):
        assert row["Enrichment note"].startswith("No match by link; found by email sample.")


def test_that_a_row_found_by_neither_identifier_says_so(program: Program) -> None:
    rows = [f"{LINK}nobody-{number},nobody.{number}@unheard.example" for number in range(2)]
    source = program.write("leads.csv", "LinkedIn URL,Email", *rows)
    with provider(program):
        ran = enrich(program, source, "--then", "email")
    assert (ran.code, ran.summary["no_match"]) == (0, 2)
    notes = [row["Enrichment note"] for row in cells_of(program.folder / "leads (enriched).xlsx")]
    assert notes == ["No match by link; no match by email either"] * 2


def test_that_an_export_shows_who_was_identified(program: Program) -> None:
    source = leads(program)
    with provider(program) as service:
        ran = enrich(program, source)
        requests = len(service.ledger.requests())
        again = program.folder / "again.xlsx"
        exported = program.run("export", source, "--output", again)
        assert len(service.ledger.requests()) == requests
    assert exported.code == ran.code == 0
    assert cells_of(again) == cells_of(program.folder / "leads (enriched).xlsx")


def test_that_a_key_without_identify_is_enough_where_emails_are_taken(program: Program) -> None:
    source = leads(program)
    with provider(program, as_of=None, grants="none"):
        assert enrich(program, source).code == 0
    with provider(program, grants="none"):
        assert enrich(program, program.write("more.csv", "Email", "x@sample.example")).code == 4
