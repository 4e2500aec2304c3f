"""The fields that jobs of earlier runs did not ask for, although this run wants them.

The people in such a job are asked for nothing until its result is here. Then the run asks for the
rest: it knows by the journal what is missing.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from desktop_app.domain.answers.journal_records import JournalRecord, Reuse, settled_record
from desktop_app.domain.answers.merge_answers import missing_fields
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.pricing import Prices, unit_price
from desktop_app.domain.fields.products import MAX_BATCH, Product
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.run.planning import RunPlan, plan_run
from desktop_app.domain.run.waves import LaterPurchase
from desktop_app.engine.ports.journal import AnswersJournal
from desktop_app.engine.ports.services import Services
from desktop_app.engine.waves.coverage import journal_coverage

_ANY = Reuse(None, None)


def offer_unasked(plan: RunPlan, services: Services[AnswersJournal]) -> LaterPurchase | None:
    """Return what people in jobs may lack when their results are here, at most; None for nothing.

    Args:
        plan: The plan of a run that collects jobs.
        services: The ports.

    Raises:
        JournalError: The journal cannot be read.
    """
    now, people, ceiling = services.clock.now(), 0, 0.0
    for key, records in services.journal.records(plan.collected):
        missing = _unasked(records, plan.query, _reuse(plan), now, plan.prices)
        if missing is not None:
            people += 1
            ceiling += unit_price(key.kind, missing, plan.prices)
    if not people:
        return None
    return LaterPurchase(Product.ENRICH, people, ceiling, requests=-(-people // MAX_BATCH))


def plan_unasked(plan: RunPlan, services: Services[AnswersJournal]) -> RunPlan | None:
    """Return the plan for those whose jobs have ended without all that is wanted; None for nobody.

    Raises:
        JournalError: The journal cannot be read.
    """
    if plan.is_sample or not plan.collected:
        return None
    reuse = _reuse(plan)
    coverage = journal_coverage(plan.collected, plan.query, services, reuse)
    coverage = replace(coverage, reused=0, in_doubt=0, in_jobs=())
    rest = plan_run(
        plan.collected,
        coverage,
        plan.query,
        prices=plan.prices,
        rpm=plan.rpm,
        rule=plan.lane_rule,
    )
    return replace(rest, reuse=reuse, adds_fields=True) if rest.batches else None


def _reuse(plan: RunPlan) -> Reuse:
    """Return the rules for what a job has answered: it is no older answer, and no old doubt."""
    return replace(plan.reuse or _ANY, is_fresh=False, again=frozenset())


def _unasked(
    records: Iterable[JournalRecord],
    query: EnrichQuery,
    reuse: Reuse,
    now: datetime,
    prices: Prices,
) -> FieldSelection | None:
    """Return what a person lacks if all jobs in the records find the person; None for nothing."""
    known = [
        replace(record, kind=OutcomeKind.MATCHED, answered_at=now)
        if record.kind is OutcomeKind.IN_DOUBT
        else record
        for record in records
    ]
    if settled_record(known, query, reuse, now) is not None:
        return None
    return missing_fields(known, query, reuse, now, prices)
