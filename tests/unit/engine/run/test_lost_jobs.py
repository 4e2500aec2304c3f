"""A job whose submission got no answer is known by the people in its result only."""

import asyncio
from dataclasses import replace

import pytest

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.bulk.jobs import JobPage, JobState, JobStatus
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.responses import ErrorAnswer, Failure
from tests.support.bulk import BROKEN, FakeBulk, FakeJob
from tests.support.bulk_desk import PEOPLE, Desk
from tests.support.engine import url_keys

FOREIGN = [f"https://www.linkedin.com/in/other-{number}" for number in range(PEOPLE)]


@pytest.fixture
def bulk() -> FakeBulk:
    return FakeBulk()


@pytest.fixture
def desk(journal: SqliteJournal, bulk: FakeBulk) -> Desk:
    return Desk(journal, bulk)


def add_foreign(bulk: FakeBulk, *, finds: bool = True) -> FakeJob:
    """Add a job of another program, as large as the one that is sent."""
    job = bulk.add(FOREIGN, provider_id="foreign")
    if not finds:
        job.lines = []
    return job


def test_that_a_job_of_another_program_is_not_taken_for_one_that_never_arrived(
    desk: Desk, bulk: FakeBulk
) -> None:
    def takes(_batch: Batch, _number: int) -> bool:
        add_foreign(bulk)
        return False

    bulk.takes = takes
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert (bulk.submitted, desk.kinds(keys)) == (1, {"InDoubt": PEOPLE})


@pytest.mark.parametrize("end", ["found", "nobody", "failed"])
def test_that_the_search_continues_after_jobs_that_are_not_ours(
    desk: Desk, bulk: FakeBulk, end: str
) -> None:
    def takes(batch: Batch, number: int) -> bool:
        if number > 1:
            return True
        add_foreign(bulk, finds=end == "found").ends_at = 0
        names = [key.as_sent for key in batch.keys]
        asyncio.get_running_loop().call_later(30, bulk.add, names)
        return False

    def ending(status: JobStatus) -> JobStatus:
        if end != "failed" or status.provider_id != "foreign":
            return status
        return replace(status, state=JobState.FAILED, results=0, fulfilled=0, urls=())

    bulk.takes, bulk.ending = takes, ending
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert (bulk.submitted, desk.kinds(keys)) == (1, {"Matched": PEOPLE})


def test_that_a_job_of_another_program_that_vanishes_costs_ours_nothing(
    desk: Desk, bulk: FakeBulk
) -> None:
    def answer(_batch: Batch, _number: int) -> Failure:
        add_foreign(bulk)
        return BROKEN

    status_of = bulk.status

    async def status(provider_id: str) -> JobStatus | Failure:
        if provider_id == "foreign":
            return ErrorAnswer(404, "no such job")
        return await status_of(provider_id)

    bulk.answer = answer
    bulk.status = status  # type: ignore[method-assign]
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert (bulk.submitted, desk.kinds(keys)) == (1, {"Matched": PEOPLE})


def test_that_a_list_of_jobs_that_leads_back_to_itself_is_read_once(
    desk: Desk, bulk: FakeBulk
) -> None:
    asked: list[str] = []

    async def jobs(cursor: str = "") -> JobPage:
        asked.append(cursor)
        return JobPage((), "b" if cursor == "a" else "a")

    bulk.takes = lambda _batch, _number: False
    bulk.jobs = jobs  # type: ignore[method-assign]
    desk.run(url_keys(PEOPLE))
    looks = asked.count("")
    assert len(asked) == 3 * looks


def test_that_a_lost_job_that_found_nobody_is_no_match_for_all(desk: Desk, bulk: FakeBulk) -> None:
    bulk.lines = lambda _asked: []
    bulk.answer = lambda _batch, _number: BROKEN
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert (bulk.submitted, desk.kinds(keys)) == (1, {"NoMatch": PEOPLE})


def test_that_a_lost_job_that_failed_with_charges_is_in_doubt(desk: Desk, bulk: FakeBulk) -> None:
    bulk.answer = lambda _batch, _number: BROKEN
    bulk.ending = lambda status: replace(status, state=JobState.FAILED, fulfilled=3, urls=())
    keys = url_keys(PEOPLE)
    ran = desk.run(keys)
    assert (bulk.submitted, ran.end) == (1, EndReason.FINISHED)
    assert desk.kinds(keys) == {"InDoubt": PEOPLE}
    assert desk.journal.open_jobs() == []


def test_that_a_job_of_another_program_without_its_result_holds_up_nothing(
    desk: Desk, bulk: FakeBulk
) -> None:
    def answer(_batch: Batch, _number: int) -> Failure:
        add_foreign(bulk)
        return BROKEN

    bulk.answer = answer
    bulk.ending = lambda status: (
        replace(status, urls=()) if status.provider_id == "foreign" else status
    )
    keys = url_keys(PEOPLE)
    desk.run(keys)
    assert (bulk.submitted, desk.kinds(keys)) == (1, {"Matched": PEOPLE})
