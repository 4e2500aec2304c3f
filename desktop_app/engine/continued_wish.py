"""Continuation of a wish for fresh answers: a run that ended early is not paid for twice."""

from dataclasses import replace
from datetime import datetime

from desktop_app.domain.result.job_options import JobOptions, job_options_from
from desktop_app.engine.job import Job
from desktop_app.engine.ports.journal import PlanJournal
from desktop_app.engine.ports.services import Services
from desktop_app.engine.run_summary import PreparedRun, RunTerms


def terms_of_wish(job: Job, services: Services[PlanJournal], terms: RunTerms) -> RunTerms:
    """Return the terms with the time from which answers are fresh.

    If the last run of this table wanted fresh answers and can be resumed, that is its start: its
    answers are reused. Otherwise it is now.

    Raises:
        JournalError: The journal cannot be read.
    """
    if not terms.reuse.is_fresh:
        return terms
    since = _unfinished_wish(job, services.journal) or services.clock.now()
    return replace(terms, reuse=replace(terms.reuse, fresh_since=since))


def _unfinished_wish(job: Job, journal: PlanJournal) -> datetime | None:
    for unfinished in journal.unfinished_runs():
        if unfinished.run.source == job.source:
            options = job_options_from(unfinished.run.options_json)
            since = None if options is None else options.fresh_since
            return None if since is None else datetime.fromisoformat(since)
    return None


def options_of_wish(job: Job, prepared: PreparedRun) -> JobOptions:
    """Return the options to store with a run, with the start of its wish for fresh answers."""
    reuse = prepared.plan.reuse
    since = None if reuse is None else reuse.fresh_since
    return replace(job.options, fresh_since=None if since is None else since.isoformat())
