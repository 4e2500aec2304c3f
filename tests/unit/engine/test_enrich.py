"""The use case, with a real journal, real files, and a provider that answers by rule."""

import csv
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from typing_extensions import override

from desktop_app import bootstrap
from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.errors import FileError
from desktop_app.domain.errors.target import TargetExistsError
from desktop_app.domain.errors.usage import TextHasOneTableError
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.row_status import TRIAL_RUN, RowStatus
from desktop_app.domain.run.events import RunEnded, RunEvent, RunStarted
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.engine.enrich import RunListener, enrich, export, prepare
from desktop_app.engine.job import Job
from desktop_app.engine.open_job import JobRequest, open_job
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import PreparedRun, RunTerms
from tests.support.engine import RPM, RuleApi, services_for
from tests.support.runs import ANY_AGE

TERMS = RunTerms(ANY_AGE, rpm=RPM)
PEOPLE = 60


@dataclass
class Diary(RunListener):
    """Records every step, and can stop the run."""

    steps: list[str] = field(default_factory=list)
    rows: list[tuple[NewCell, ...]] = field(default_factory=list)
    stop: StopSignal = field(default_factory=StopSignal)

    @override
    def prepared(self, prepared: PreparedRun) -> None:
        self.steps.append(f"prepared {prepared.plan.requests}")

    @override
    @contextmanager
    def running(self) -> Generator[StopSignal]:
        self.steps.append("running")
        yield self.stop
        self.steps.append("over")

    @override
    def happened(self, event: RunEvent) -> None:
        if isinstance(event, RunStarted | RunEnded):
            self.steps.append(type(event).__name__)

    @override
    def writing(self) -> None:
        self.steps.append("writing")

    @override
    def wrote_row(self, cells: tuple[NewCell, ...]) -> None:
        self.rows.append(cells)


@pytest.fixture
def job(tmp_path: Path) -> Job:
    source = tmp_path / "leads.csv"
    links = (f"https://www.linkedin.com/in/person-{number}" for number in range(PEOPLE))
    source.write_text("\n".join(["Link", *links]), encoding="utf-8")
    request = JobRequest(source, target=tmp_path / "result.csv")
    return open_job(request, bootstrap.workbooks)


def written_rows(job: Job) -> list[list[str]]:
    with job.target.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def failing(error: Exception) -> Callable[..., VerificationResult]:
    def fail(*_args: object, **_kwargs: object) -> VerificationResult:
        raise error

    return fail


def test_that_the_steps_come_in_one_order_and_every_row_is_told(
    job: Job, journal: SqliteJournal
) -> None:
    diary, services = Diary(), services_for(RuleApi(), journal)
    done = enrich(job, services, bootstrap.workbooks, TERMS, overwrites=False, listener=diary)
    assert diary.steps == ["prepared 3", "running", "RunStarted", "RunEnded", "over", "writing"]
    assert len(diary.rows) == PEOPLE == len(written_rows(job)) - 1
    assert done.written.result.counts[RowStatus.MATCHED] == PEOPLE
    assert done.written.problem is None


def test_that_the_workbook_shows_the_one_record_of_the_run(
    job: Job, journal: SqliteJournal
) -> None:
    services = services_for(RuleApi(), journal)
    done = enrich(
        job, services, bootstrap.workbooks, TERMS, overwrites=False, listener=RunListener()
    )
    assert done.written.run is done.ran.record
    assert done.ran.record == journal.last_run(job.source)


def test_that_a_file_in_the_way_is_refused_before_anything_is_sent(
    job: Job, journal: SqliteJournal
) -> None:
    job.target.write_text("mine", encoding="utf-8")
    api, diary = RuleApi(), Diary()
    with pytest.raises(TargetExistsError):
        enrich(
            job,
            services_for(api, journal),
            bootstrap.workbooks,
            TERMS,
            overwrites=False,
            listener=diary,
        )
    assert api.sent == []
    assert diary.steps == []
    assert job.target.read_text(encoding="utf-8") == "mine"


def test_that_a_file_in_the_way_is_replaced_where_it_may_be(
    job: Job, journal: SqliteJournal
) -> None:
    job.target.write_text("mine", encoding="utf-8")
    services = services_for(RuleApi(), journal)
    enrich(job, services, bootstrap.workbooks, TERMS, overwrites=True, listener=RunListener())
    assert len(written_rows(job)) == PEOPLE + 1


def test_that_an_unwritten_workbook_is_told_with_what_the_run_has_done(
    job: Job, journal: SqliteJournal
) -> None:
    full = FileError("The disk is full.")
    workbooks = replace(bootstrap.workbooks, write_result=failing(full))
    services = services_for(RuleApi(), journal)
    done = enrich(job, services, workbooks, TERMS, overwrites=False, listener=RunListener())
    assert done.written.problem is full
    assert done.written.verification is None
    assert done.written.result.counts[RowStatus.MATCHED] == PEOPLE
    assert done.ran.end is EndReason.FINISHED


def test_that_a_sample_is_one_request_and_the_other_rows_say_so(
    job: Job, journal: SqliteJournal
) -> None:
    api = RuleApi()
    services, terms = services_for(api, journal), replace(TERMS, is_sample=True)
    done = enrich(
        job, services, bootstrap.workbooks, terms, overwrites=False, listener=RunListener()
    )
    assert len(api.sent) == 1
    assert done.written.unsent == TRIAL_RUN
    assert done.written.result.counts[RowStatus.NOT_RUN] == PEOPLE - len(api.keys_sent)


def test_that_a_stop_before_the_run_sends_nothing_and_the_workbook_is_written(
    job: Job, journal: SqliteJournal
) -> None:
    api, diary = RuleApi(), Diary()
    diary.stop.request()
    services = services_for(api, journal)
    done = enrich(job, services, bootstrap.workbooks, TERMS, overwrites=False, listener=diary)
    assert api.sent == []
    assert done.ran.end is EndReason.STOPPED
    assert len(written_rows(job)) == PEOPLE + 1


def test_that_a_plan_alone_leaves_no_run_behind(job: Job, journal: SqliteJournal) -> None:
    api = RuleApi()
    assert prepare(job, services_for(api, journal), TERMS).plan.people == PEOPLE
    assert api.sent == []
    assert journal.last_run(job.source) is None


def test_that_an_export_sends_nothing_and_shows_the_last_run(
    job: Job, journal: SqliteJournal
) -> None:
    services = services_for(RuleApi(), journal)
    done = enrich(
        job, services, bootstrap.workbooks, TERMS, overwrites=False, listener=RunListener()
    )
    first, again = written_rows(job), RuleApi()
    job.target.unlink()
    diary = Diary()
    written = export(
        job, services_for(again, journal), bootstrap.workbooks, overwrites=False, listener=diary
    )
    assert again.sent == []
    assert written.run == done.ran.record
    assert written_rows(job) == first
    assert len(diary.rows) == PEOPLE


def test_that_sheets_are_refused_where_the_result_is_a_text_file(job: Job) -> None:
    output = replace(job.output_options, report=True)
    request = JobRequest(job.table.info.path, output=output, target=job.target)
    with pytest.raises(TextHasOneTableError):
        open_job(request, bootstrap.workbooks)
