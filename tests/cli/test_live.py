"""Live Enrich in the terminal against the sandbox; its ledger tells who was paid for."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.run.account import ProductAccess
from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, Ran, cells_of
from tests.support.sandbox import LINK, sandbox

LIVE = int(Prices().live)
LIVE_PATH = "/person/professional_network/enrich/live"
FOUND, ONLY_LIVE, UNKNOWN = 3, 4, 2


def leads(program: Program) -> Path:
    slugs = [f"sample-{number}" for number in range(FOUND)]
    slugs += [f"fresh-lead-{number}" for number in range(ONLY_LIVE)]
    slugs += [f"nobody-{number}" for number in range(UNKNOWN)]
    return program.write("leads.csv", "LinkedIn URL", *(LINK + slug for slug in slugs))


@contextmanager
def provider(program: Program, **options: object) -> Iterator[RunningSandbox]:
    with sandbox(**{"grants": "live", **options}) as running:
        program.use(running)
        yield running


def enrich(program: Program, source: Path, *options: str) -> Ran:
    return program.run("enrich", source, "--json", "--overwrite", *options)


def asked_live(service: RunningSandbox) -> list[str]:
    requests = [one for one in service.ledger.requests() if one.path == LIVE_PATH]
    return [key for one in requests for key in one.keys]


def charged_live(service: RunningSandbox) -> int:
    requests = [one for one in service.ledger.requests() if one.path == LIVE_PATH]
    return sum(len(one.charges) for one in requests)


def test_that_people_not_found_are_asked_for_live_once(program: Program) -> None:
    source = leads(program)
    with provider(program) as service:
        ran = enrich(program, source, "--live")
        again = enrich(program, source, "--live")
        assert service.ledger.total_charged() == FOUND + ONLY_LIVE * LIVE
        assert len(asked_live(service)) == ONLY_LIVE + UNKNOWN
        assert ran.summary["live"] == charged_live(service) == ONLY_LIVE
    assert (ran.code, again.code) == (0, 0)
    assert (ran.summary["matched"], ran.summary["no_match"]) == (FOUND + ONLY_LIVE, UNKNOWN)
    assert ran.summary["credits_charged"] == FOUND + ONLY_LIVE * LIVE
    assert (again.summary["live"], again.summary["credits_charged"]) == (0, 0)
    rows = cells_of(program.folder / "leads (enriched).xlsx")
    assert all(row["Full name"] for row in rows[: FOUND + ONLY_LIVE])
    assert all("found live on " in row["Enrichment note"] for row in rows[FOUND:-UNKNOWN])
    assert [row["Credits"] for row in rows] == [1] * FOUND + [LIVE] * ONLY_LIVE + [0] * UNKNOWN


def test_that_an_export_shows_who_was_found_live(program: Program) -> None:
    source = leads(program)
    with provider(program):
        enrich(program, source, "--live")
    program.run("export", source, "--output", program.folder / "again.xlsx", "--overwrite")
    rows = cells_of(program.folder / "again.xlsx")
    assert [row["Enrichment status"] for row in rows].count("Matched") == FOUND + ONLY_LIVE


def test_that_the_highest_price_of_live_is_said_before_it_is_spent(program: Program) -> None:
    source = leads(program)
    people = FOUND + ONLY_LIVE + UNKNOWN
    with provider(program) as service:
        ran = enrich(program, source, "--live", "--dry-run")
        assert service.ledger.total_charged() == 0
    assert ran.summary["credits_ceiling"] == people * LIVE
    most = f"Then Live Enrich: up to {people} people, at most {people * LIVE} credits."
    assert most in ran.err


@pytest.mark.parametrize("people", [0, 1, 3])
def test_that_a_budget_holds_for_live_too(program: Program, people: int) -> None:
    source, budget = leads(program), FOUND + people * LIVE + 2
    with provider(program) as service:
        ran = enrich(program, source, "--live", "--budget", str(budget))
        assert service.ledger.total_charged() <= budget
        assert ran.summary["live"] == charged_live(service) == people
        resumed = enrich(program, source, "--live")
        assert service.ledger.total_charged() == FOUND + ONLY_LIVE * LIVE
    assert (ran.code, resumed.code) == (5, 0)


def test_that_a_key_without_access_keeps_what_was_found(program: Program) -> None:
    source = leads(program)
    with provider(program, grants="") as service:
        ran = enrich(program, source, "--live")
        assert asked_live(service) == []
    assert ran.code == 4
    assert (ran.summary["matched"], ran.summary["no_match"]) == (FOUND, ONLY_LIVE + UNKNOWN)
    assert ran.err.count("Your key has no access to Live Enrich") == 1


def test_that_a_refusal_during_the_run_is_said_once(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "desktop_app.adapters.provider.account.read_products", lambda *_, **__: ProductAccess()
    )
    source = leads(program)
    with provider(program, grants="") as service:
        ran = enrich(program, source, "--live")
        assert service.ledger.total_charged() == FOUND
    assert (ran.code, ran.summary["matched"]) == (4, FOUND)
    assert ran.err.count("Your key has no access to Live Enrich") == 1


def test_that_an_age_alone_is_wrong_usage(program: Program) -> None:
    ran = program.run("enrich", leads(program), "--stale-after", "90")
    assert ran.code == 2
    assert "Add --live" in ran.err


def test_that_old_data_is_asked_for_live_and_fresh_data_is_not(program: Program) -> None:
    source = program.write("leads.csv", "LinkedIn URL", LINK + "sample-1")
    with provider(program, grants="live,fields") as service:
        fresh = enrich(program, source, "--live", "--stale-after", "100000")
        assert asked_live(service) == []
        stale = enrich(program, source, "--live", "--stale-after", "1")
        assert asked_live(service) == ["sample-1"]
        assert service.ledger.total_charged() == 1 + LIVE
        again = enrich(program, source, "--live", "--stale-after", "1")
        assert len(asked_live(service)) == 1
    assert (fresh.summary["live"], stale.summary["live"], again.summary["live"]) == (0, 1, 0)
