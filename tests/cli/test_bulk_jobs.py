"""Bulk jobs in the terminal against the sandbox; its ledger tells who was paid for."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.adapters.provider.bulk_api import HttpBulkApi
from desktop_app.domain.run.responses import ErrorAnswer
from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, Ran, cells_of
from tests.support.sandbox import LINK, sandbox

FOUND, UNKNOWN = 45, 15


def leads(program: Program, found: int = FOUND, unknown: int = UNKNOWN) -> Path:
    slugs = [f"sample-{number}" for number in range(found)]
    slugs += [f"nobody-{number}" for number in range(unknown)]
    return program.write("leads.csv", "LinkedIn URL", *(LINK + slug for slug in slugs))


@contextmanager
def provider(program: Program, **options: object) -> Iterator[RunningSandbox]:
    with sandbox(**{"job_s": 0, "grants": "batch", **options}) as running:
        program.use(running)
        yield running


def enrich(program: Program, source: Path, *options: str) -> Ran:
    return program.run("enrich", source, "--lane", "bulk", "--json", "--overwrite", *options)


def counts(ran: Ran) -> dict[str, int]:
    names = ("matched", "review", "no_match", "in_doubt", "not_run", "jobs", "requests")
    return {name: ran.summary[name] for name in names if ran.summary[name]}


def test_that_a_list_goes_through_one_job_and_its_people_are_paid_for_once(
    program: Program,
) -> None:
    source = leads(program)
    with provider(program) as service:
        ran = enrich(program, source)
        again = enrich(program, source)
        assert service.ledger.total_charged() == FOUND
    assert (ran.code, counts(ran)) == (0, {"matched": FOUND, "no_match": UNKNOWN, "jobs": 1})
    assert ran.summary["credits_charged"] == FOUND
    assert (again.code, again.summary["jobs"], again.summary["reused"]) == (0, 0, FOUND + UNKNOWN)
    rows = cells_of(program.folder / "leads (enriched).xlsx")
    assert all(row["Full name"] for row in rows[:FOUND])
    assert {row["Enrichment status"] for row in rows[FOUND:]} == {"No match"}


@pytest.mark.parametrize(
    "fault",
    [
        "job-lost",
        "job-lost-500",
        "job-accepted-202",
        "job-parts",
        "job-first-part",
        "job-shells",
        "job-doubled",
        "job-echo-changed",
        "job-count-differs",
    ],
)
def test_that_a_fault_of_the_provider_costs_nobody_twice_and_loses_nobody(
    program: Program, fault: str
) -> None:
    source = leads(program)
    with provider(program, faults=fault) as service:
        ran = enrich(program, source)
        assert not service.ledger.keys_charged_more_than_once()
    assert (ran.code, counts(ran)) == (0, {"matched": FOUND, "no_match": UNKNOWN, "jobs": 1})
    assert ran.summary["credits_charged"] == FOUND


def test_that_people_with_another_link_are_to_be_checked(program: Program) -> None:
    source = leads(program)
    with provider(program, faults="job-other-slug"):
        ran = enrich(program, source)
    assert counts(ran) == {"matched": FOUND, "review": UNKNOWN, "jobs": 1}
    assert ran.summary["credits_charged"] == FOUND


def test_that_a_job_that_failed_with_charges_is_in_doubt_and_never_sent_again(
    program: Program,
) -> None:
    source = leads(program)
    with provider(program, faults="job-failed-part") as service:
        ran = enrich(program, source)
        charged = service.ledger.total_charged()
        again = enrich(program, source)
        assert 0 < charged == service.ledger.total_charged()
    assert (ran.code, again.code) == (7, 7)
    assert ran.summary["in_doubt"] == again.summary["in_doubt"] == FOUND + UNKNOWN


def test_that_the_lane_is_chosen_by_the_number_of_people_and_the_grants(
    program: Program,
) -> None:
    source = leads(program, found=300, unknown=0)
    for grants, sent in (("batch", {"jobs": 1}), ("none", {"requests": 12})):
        with provider(program, grants=grants):
            ran = program.run("enrich", source, "--dry-run", "--json")
        assert counts(ran) == {"not_run": 300, **sent}


def test_that_people_are_looked_up_one_by_one_where_jobs_are_refused(program: Program) -> None:
    source = leads(program, unknown=0)
    with provider(program, grants="none"):
        ran = enrich(program, source)
    assert (ran.code, counts(ran)) == (0, {"matched": FOUND, "requests": 2})
    assert "ne by one" in ran.err


def test_that_emails_with_a_threshold_go_one_by_one_with_a_word(program: Program) -> None:
    mails = [f"sample.{number}@northwind.example" for number in range(30)]
    source = program.write("mails.csv", "Email", *mails)
    with provider(program, grants="batch,batch-emails"):
        ran = enrich(program, source, "--min-similarity", "0.8", "--dry-run")
    assert counts(ran) == {"not_run": 30, "requests": 2}
    assert "minimum similarity" in ran.err


def test_that_a_dry_run_sends_no_job(program: Program) -> None:
    source = leads(program)
    with provider(program) as service:
        ran = enrich(program, source, "--dry-run")
        assert service.ledger.total_charged() == 0
        assert not service.ledger.requests()
    assert counts(ran) == {"not_run": FOUND + UNKNOWN, "jobs": 1}


def test_that_a_budget_is_never_exceeded_by_a_job(program: Program) -> None:
    source = leads(program, unknown=0)
    with provider(program) as service:
        ran = enrich(program, source, "--budget", "20")
        assert service.ledger.total_charged() == 20
    assert ran.code == 5
    assert counts(ran) == {"matched": 20, "not_run": FOUND - 20, "jobs": 1}


async def _refused(_api: HttpBulkApi, _provider_id: str) -> ErrorAnswer:
    return ErrorAnswer(401, "no")


def leave_job(program: Program, monkeypatch: pytest.MonkeyPatch, source: Path) -> None:
    """Leave a job that is not collected."""
    with monkeypatch.context() as patch:
        patch.setattr(HttpBulkApi, "status", _refused)
        left = enrich(program, source)
    assert (left.code, left.summary["in_doubt"]) == (4, FOUND + UNKNOWN)
    [note] = {row["Enrichment note"] for row in cells_of(program.folder / "leads (enriched).xlsx")}
    assert note == "in a bulk job at the provider; the next run collects it"


def test_that_forget_keeps_the_people_in_a_job_until_it_is_collected(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = leads(program)
    with provider(program) as service:
        leave_job(program, monkeypatch, source)
        forgot = program.run("forget")
        old = program.run("forget", "--older-than", "1d")
        ran = enrich(program, source)
        again = program.run("forget")
        assert service.ledger.keys_charged_more_than_once() == []
        assert service.ledger.total_charged() == FOUND
    assert (ran.code, counts(ran)) == (0, {"matched": FOUND, "no_match": UNKNOWN})
    assert f"Kept {FOUND + UNKNOWN} people in bulk jobs" in forgot.out
    assert "Kept" not in old.out
    assert again.out.startswith(f"Deleted {FOUND + UNKNOWN} answers")


def test_that_forget_deletes_people_in_jobs_if_told_to(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = leads(program)
    with provider(program):
        leave_job(program, monkeypatch, source)
        forgot = program.run("forget", "--with-jobs")
    (journal,) = (program.folder / "home" / "journals").glob("*.sqlite3")
    left = b"".join(path.read_bytes() for path in journal.parent.iterdir())
    assert (b"sample-1" in left, "Kept" in forgot.out) == (False, False)
    assert forgot.out.startswith(f"Deleted {FOUND + UNKNOWN} answers")


def test_that_a_wave_after_a_job_of_an_earlier_run_is_priced_before_it_is_sent(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [f"{LINK}sample-{number},sample.{number}@northwind.example" for number in range(20)]
    rows += [f"{LINK}nobody-{number},nobody.{number}@northwind.example" for number in range(10)]
    source = program.write("leads.csv", "LinkedIn URL,Email", *rows)
    with provider(program, grants="batch,batch-emails") as service:
        with monkeypatch.context() as patch:
            patch.setattr(HttpBulkApi, "status", _refused)
            left = enrich(program, source, "--then", "email")
        planned = enrich(program, source, "--then", "email", "--dry-run")
        ran = enrich(program, source, "--then", "email")
        assert service.ledger.total_charged() == 20
    assert (left.code, left.summary["jobs"]) == (4, 1)
    assert "up to 30 people, at most 30 credits" in planned.err
    assert "10 people not found by link, now asked by email in 1 bulk job" in ran.err
    assert (ran.code, counts(ran)) == (0, {"matched": 20, "no_match": 10, "jobs": 1})
