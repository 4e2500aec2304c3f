"""The numbers of a plan, of a run and of an export, for their summary."""

import time
from dataclasses import replace

from desktop_app.cli.display.summary import Summary
from desktop_app.domain.fields.products import Product
from desktop_app.engine.enrich import Enriched
from desktop_app.engine.job import Job
from desktop_app.engine.output import WrittenFile
from desktop_app.engine.ports.services import Services
from desktop_app.engine.results import ResultCells
from desktop_app.engine.run_summary import PreparedRun


def numbers_of_plan(job: Job, services: Services, started: float, prepared: PreparedRun) -> Summary:
    """Return the numbers of a plan, with what the journal has of the rows.

    Args:
        job: The job.
        services: The ports.
        started: Start of the command by the monotonic clock.
        prepared: The plan.

    Raises:
        JournalError: The journal cannot be read.
    """
    result = job.read_result(services.journal, None)
    result.count_rows()
    summary = _of_plan(_of_result(job, result, started), prepared)
    plan = prepared.plan
    searches = sum(one.people for one in plan.offers if one.product is Product.SEARCH)
    return replace(summary, requests=plan.requests, jobs=plan.jobs, searches=searches)


def numbers_of_run(job: Job, done: Enriched, started: float) -> Summary:
    """Return the numbers of a finished run.

    Args:
        job: The job.
        done: The run and its workbook.
        started: Start of the command by the monotonic clock.
    """
    progress, prepared = done.ran.progress, done.prepared
    granted = replace(prepared, plan=prepared.plan.without_fields(progress.dropped_fields))
    summary = _of_plan(numbers_of_export(job, done.written, started), granted)
    return replace(
        summary,
        reused=summary.reused + progress.reused_later,
        requests=progress.requests,
        jobs=progress.jobs,
        credits_ceiling=progress.ceiling(granted.plan),
        searches=progress.of(Product.SEARCH).requests,
        contacts=progress.of(Product.CONTACT).charged,
        live=progress.of(Product.LIVE).found,
        sent_beyond=sum(bought.requests for bought in progress.bought.values()),
        credits_charged=progress.credits,
    )


def numbers_of_export(job: Job, written: WrittenFile, started: float) -> Summary:
    """Return the numbers of a workbook that was written from the journal.

    Args:
        job: The job.
        written: The workbook.
        started: Start of the command by the monotonic clock.
    """
    return replace(
        _of_result(job, written.result, started),
        output=job.target,
        verification=written.verification,
        hidden=written.hidden,
        more_fields=written.more_fields,
        import_file=written.import_file,
        changes=written.changes,
    )


def _of_plan(summary: Summary, prepared: PreparedRun) -> Summary:
    plan = prepared.plan
    return replace(summary, reused=plan.reused, credits_ceiling=plan.credits_ceiling)


def _of_result(job: Job, result: ResultCells, started: float) -> Summary:
    return Summary(
        rows=result.lookups.rows,
        lookups=result.lookups.people,
        counts=result.counts,
        duplicates=result.lookups.duplicates,
        reused=result.known_people,
        requests=0,
        credits_charged=0,
        credits_ceiling=0,
        elapsed_s=time.monotonic() - started,
        output=None,
        is_practice=job.is_practice,
    )
