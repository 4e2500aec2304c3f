"""Preparation of a run: the plan, from the journal and the account."""

from dataclasses import dataclass, replace

from desktop_app.domain.answers.journal_records import JournalRecord, Reuse
from desktop_app.domain.answers.merge_answers import is_covered
from desktop_app.domain.errors import AccessError, ServiceError
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.bulk.lanes import SINGLE_ONLY, LaneRule
from desktop_app.domain.run.cutting import JournalCoverage
from desktop_app.domain.run.failure_policy import EndReason, EndRun
from desktop_app.domain.run.pace.pacing import DEFAULT_RPM
from desktop_app.domain.run.planning import RunPlan, plan_run
from desktop_app.domain.run.waves import DecidedLookups, LaterPurchase, LaterWave, later_wave
from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.domain.source.lookups import Lookups
from desktop_app.engine.ports.journal import PlanJournal, SendingJournal
from desktop_app.engine.ports.services import Services
from desktop_app.engine.run_summary import PreparedRun, RunTerms
from desktop_app.engine.settlement.release_doubts import release_uncharged
from desktop_app.engine.waves.coverage import journal_coverage
from desktop_app.engine.waves.decided import decided_lookups
from desktop_app.engine.waves.stages import StageScope


def prepare_run(
    lookups: Lookups,
    query: EnrichQuery,
    services: Services[PlanJournal],
    terms: RunTerms,
    account: Account | None = None,
) -> PreparedRun:
    """Return the plan for a table's lookups; the account is read only if something is to be sent.

    Args:
        lookups: The lookups of the table.
        query: Fields and threshold.
        services: The ports.
        terms: The limits, and the rules for reusing records.
        account: An account read earlier, for a plan that is only shown; None: read it now.

    Raises:
        JournalError: The journal cannot be read.
    """
    due, coverage = _due(lookups, query, services, terms.reuse)
    access, offers = _Access(Account()), _offers(due, coverage, query, services, terms)
    if coverage.unsettled or coverage.in_doubt or offers:
        access = _read_access(services) if account is None else _access_of(account)
    if coverage.in_doubt and release_uncharged(services):
        due, coverage = _due(lookups, query, services, terms.reuse)
        offers = _offers(due, coverage, query, services, terms)
    plan = _plan(due, coverage, query, services, terms, access.account)
    if not terms.is_sample:
        plan = replace(plan, later=_later(due, coverage, plan, services), offers=offers)
    has_more = not terms.is_sample and (lookups.second is not None or bool(terms.stages))
    return PreparedRun(
        plan,
        access.account,
        access.blocked,
        access.warning,
        access.read_at_s,
        due if has_more else None,
        terms.stages,
        terms.rpm,
    )


def _plan(
    due: DecidedLookups,
    coverage: JournalCoverage,
    query: EnrichQuery,
    services: Services[PlanJournal],
    terms: RunTerms,
    account: Account,
) -> RunPlan:
    """Return the plan of the first requests; that of one request for a trial run."""
    rpm, prices = terms.rpm or account.rpm or DEFAULT_RPM, services.prices
    rule = _lane_rule(len(coverage.unsettled), services, terms, account)
    plan = plan_run(
        due.keys, coverage, query, prices=prices, rpm=rpm, budget=terms.budget, rule=rule
    )
    plan = replace(plan, reuse=terms.reuse)
    return plan.sample() if terms.is_sample else plan


def plan_next_wave(
    prepared: PreparedRun, services: Services[SendingJournal], counted: CompactKeys
) -> RunPlan | None:
    """Return the plan for those who have found nobody since; None if nobody is to be asked.

    Args:
        prepared: The plan of the run's first requests, all of which have an outcome.
        services: The ports.
        counted: The lookups of earlier waves, to which those of this one are added: no lookup is
            sent twice in a run.

    Raises:
        JournalError: The journal cannot be read.
    """
    if prepared.lookups is None:
        return None
    plan = prepared.plan
    due = decided_lookups(prepared.lookups.asked, plan.query, services.journal)
    new = CompactKeys(key for key in due.keys if key not in counted)
    for key in new:
        counted.add(key)
    reuse = plan.reuse or Reuse(None, None)
    coverage = journal_coverage(new, plan.query, services, reuse)
    wave = plan_run(
        new, coverage, plan.query, prices=plan.prices, rpm=plan.rpm, rule=plan.lane_rule
    )
    return wave if new else _plan_next_stage(due, prepared, services, counted)


def _plan_next_stage(
    due: DecidedLookups,
    prepared: PreparedRun,
    services: Services[SendingJournal],
    counted: CompactKeys,
) -> RunPlan | None:
    """Return the plan of the first stage that has somebody to ask."""
    plan = prepared.plan
    reuse = plan.reuse or Reuse(None, None)
    scope = StageScope(due, plan.query, reuse, plan.prices, services, rpm=prepared.rpm)
    plans = (stage.next_plan(scope, counted) for stage in prepared.stages)
    return next((wave for wave in plans if wave is not None), None)


def _offers(
    due: DecidedLookups,
    coverage: JournalCoverage,
    query: EnrichQuery,
    services: Services[PlanJournal],
    terms: RunTerms,
) -> tuple[LaterPurchase, ...]:
    """Return what the stages may buy after the first requests, at most."""
    if terms.is_sample:
        return ()
    scope = StageScope(due, query, terms.reuse, services.prices, services, coverage, terms.rpm)
    offers = (stage.offer(scope) for stage in terms.stages)
    return tuple(offer for offer in offers if offer is not None and offer.people)


def _due(
    lookups: Lookups, query: EnrichQuery, services: Services[PlanJournal], reuse: Reuse
) -> tuple[DecidedLookups, JournalCoverage]:
    """Return the lookups with the keys to ask now, and what the journal has of them."""
    now = services.clock.now()

    def is_settled(records: list[JournalRecord]) -> bool:
        return is_covered(records, query, reuse, now, services.prices)

    due = decided_lookups(lookups, query, services.journal, is_settled)
    coverage = journal_coverage(due.keys, query, services, reuse)
    passed_over = due.people - len(due.keys)
    return due, replace(coverage, reused=coverage.reused + passed_over)


def _later(
    due: DecidedLookups, coverage: JournalCoverage, plan: RunPlan, services: Services[PlanJournal]
) -> LaterWave | None:
    """Return the wave that may follow the unsettled lookups, and those in jobs that still run."""
    second, reuse = due.asked.second, plan.reuse
    if second is None or reuse is None or not (coverage.unsettled or coverage.in_jobs):
        return None
    asked = due.asked.keys
    first: dict[int, FieldSelection | None] = {
        asked.index(key): coverage.partial.get(index, plan.query.selection)
        for index in coverage.unsettled
        if (key := due.keys[index]) in asked
    }
    for key in plan.collected:
        if key in asked:
            first[asked.index(key)] = None
    unsettled = journal_coverage(second.keys, plan.query, services, reuse).unsettled
    unknown = {index for index in unsettled if second.keys[index] not in due.keys}
    return later_wave(due.asked, first, unknown)


def _lane_rule(
    people: int, services: Services[PlanJournal], terms: RunTerms, account: Account
) -> LaneRule:
    """Return the rule for the lane; what the key may do is asked only if it matters."""
    rule = LaneRule(terms.lane, least=terms.bulk_from)
    if services.open_bulk is None:
        return SINGLE_ONLY
    if terms.is_sample or not rule.asks_access(people):
        return rule
    return replace(rule, access=account.bulk or services.read_bulk_access())


@dataclass(frozen=True, slots=True)
class _Access:
    """The account, and whether it permits a run; for the fields, see `PreparedRun`."""

    account: Account
    blocked: EndRun | None = None
    warning: Message = NOTHING
    read_at_s: float | None = None


def _access_of(account: Account, read_at_s: float | None = None) -> _Access:
    if account.is_granted:
        return _Access(account, read_at_s=read_at_s)
    words = Message("Your key may not use Person Enrich. Ask the provider to enable it for you.")
    return _Access(account, EndRun(EndReason.ENDPOINT_DENIED, words), read_at_s=read_at_s)


def _read_access(services: Services[PlanJournal]) -> _Access:
    read_at_s = services.monotonic()
    try:
        return _access_of(services.read_account(), read_at_s)
    except AccessError as error:
        end = EndRun(EndReason.KEY_REFUSED, advice=error.words)
        return _Access(Account(), end, read_at_s=read_at_s)
    except ServiceError as error:
        return _Access(Account(), warning=error.words, read_at_s=read_at_s)
