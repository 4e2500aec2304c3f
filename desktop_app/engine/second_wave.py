"""Use case: offer a second wave after a run, with its price; nothing is sent."""

from dataclasses import dataclass, replace

from desktop_app.domain.match_check.row.context_role import ContextColumns
from desktop_app.domain.match_check.row.name_lookups import collect_people
from desktop_app.domain.match_check.row.sheet_context import SheetContext
from desktop_app.domain.run.account import Account
from desktop_app.domain.source.column_mapping import ColumnMapping, with_second
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.engine.job import Job
from desktop_app.engine.ports.journal import PlanJournal
from desktop_app.engine.ports.services import Services
from desktop_app.engine.prepare import prepare_run
from desktop_app.engine.run_summary import RunTerms
from desktop_app.engine.waves.decided import nobody_found


@dataclass(frozen=True, slots=True)
class WaveOffer:
    """A second wave that the user may want.

    Attributes:
        not_found: People who were not found by link.
        people: How many of them would be asked by email.
        credits_ceiling: Its highest cost.
        is_free: The people are invented.
    """

    not_found: int
    people: int
    credits_ceiling: float
    is_free: bool = False


def offer_second_wave(
    job: Job,
    services: Services[PlanJournal],
    terms: RunTerms,
    *,
    min_similarity: float | None,
    account: Account | None = None,
) -> WaveOffer | None:
    """Return the second wave by email that can follow a run; None if nobody would be asked.

    It is offered only if it is all that is left to ask, so that its price is the price of a run.

    Args:
        job: The job of the run.
        services: The ports.
        terms: The limits of the wave.
        min_similarity: Minimum confidence of a match by email.
        account: An account read earlier.

    Raises:
        JournalError: The journal cannot be read.
        SourceError: The source cannot be read, or has changed.
    """
    if job.mapping.then is not None or not job.mapping.has_both:
        return None
    asked = asking_then(job, IdentifierKind.BUSINESS_EMAIL)
    query = replace(job.query, min_similarity=min_similarity)
    terms = replace(terms, stages=asked.stages)
    plan = prepare_run(asked.lookups, query, services, terms, account).plan
    first = asked.lookups.keys
    if not plan.people or any(key in first for batch in plan.batches for key in batch.keys):
        return None
    nobody = nobody_found(asked.lookups, query, services.journal, min_similarity)
    links = sum(first[index].kind is IdentifierKind.PROFILE_URL for index in nobody)
    return WaveOffer(links, plan.people, plan.credits_ceiling, is_free=job.is_practice)


def asking_then(job: Job, then: IdentifierKind, *, max_rows: int | None = None) -> Job:
    """Return the job with a second identifier for rows whose first one finds nobody.

    Args:
        job: The job.
        then: The kind of identifier to ask second.
        max_rows: Row limit; None: all rows.

    Raises:
        UsageError: The sheet has one kind of identifier only.
        SourceError: The source cannot be read, or has changed.
    """
    return asking(job, with_second(job.mapping, then), max_rows=max_rows)


def asking(job: Job, mapping: ColumnMapping, *, max_rows: int | None = None) -> Job:
    """Return the job with the people of another mapping.

    Args:
        job: The job.
        mapping: The mapping; without columns for names and employers, it searches for nobody.
        max_rows: Row limit; None: all rows.

    Raises:
        SourceError: The source cannot be read, or has changed.
    """
    context = job.context
    columns = ContextColumns() if context is None else context.columns
    lookups = collect_people(
        job.table, mapping, columns, max_rows=max_rows, only_visible=job.only_visible
    )
    if context is not None:
        context = SheetContext(job.table, lookups, columns)
    return replace(job, mapping=mapping, lookups=lookups, context=context)
