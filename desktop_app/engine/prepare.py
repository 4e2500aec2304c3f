"""Preparation of a run: the plan, from the journal and the account."""

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.identifiers.keys import SEARCH_KINDS
from desktop_app.domain.run.account import Account, ProductAccess
from desktop_app.domain.run.bulk.lanes import Lane, LaneRule
from desktop_app.domain.run.cutting import JournalCoverage
from desktop_app.domain.run.pace.pacing import DEFAULT_RPM
from desktop_app.domain.run.planning import RunPlan, plan_run
from desktop_app.domain.run.waves import DecidedLookups, LaterPurchase, decide
from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.domain.source.lookups import Lookups
from desktop_app.domain.source.row_lookups import lookups_of_rows
from desktop_app.engine.account_access import (
    Access,
    access_of,
    access_to_products,
    lane_rule,
    read_access,
)
from desktop_app.engine.ports.journal import PlanJournal, SendingJournal
from desktop_app.engine.ports.services import Services
from desktop_app.engine.run_summary import PreparedRun, RunTerms
from desktop_app.engine.settlement.release_doubts import release_uncharged
from desktop_app.engine.waves.coverage import journal_coverage
from desktop_app.engine.waves.decided import decided_lookups, enriched_keys
from desktop_app.engine.waves.due import due_lookups, wave_after
from desktop_app.engine.waves.stages import StageScope, rpm_of
from desktop_app.engine.waves.unasked_fields import offer_unasked


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
    whole = _prepare(lookups, query, services, terms, account)
    return prepare_trial(lookups, whole, services, terms) if terms.is_sample else whole


def prepare_trial(
    lookups: Lookups, whole: PreparedRun, services: Services[PlanJournal], terms: RunTerms
) -> PreparedRun:
    """Return the plan of a trial run: the whole job for a few people from across the sheet.

    Args:
        lookups: The lookups of the table.
        whole: The plan for all of them.
        services: The ports.
        terms: The limits, and the rules for reusing records.

    Raises:
        JournalError: The journal cannot be read.
    """
    due = whole.lookups or decide(lookups, {})
    has_names = due.asked.hand_on >= SEARCH_KINDS
    searched = [key for key in due.keys if key.kind in SEARCH_KINDS] if has_names else []
    keys = whole.plan.sample(searched) or whole.plan.sample(due.keys)
    chosen = {due.keys.index(key) for key in keys}
    rows = (row for row, code in enumerate(due.row_codes) if code in chosen)
    some = lookups_of_rows(due.asked, rows)
    terms = replace(terms, stages=whole.stages, lane=Lane.SINGLE)
    tried = _prepare(some, whole.plan.query, services, terms, whole.account)
    return replace(
        whole,
        plan=replace(tried.plan, is_sample=True),
        lookups=tried.lookups,
        tried_rows=tuple(some.first_rows),
    )


def _prepare(
    lookups: Lookups,
    query: EnrichQuery,
    services: Services[PlanJournal],
    terms: RunTerms,
    account: Account | None,
) -> PreparedRun:
    due, coverage = due_lookups(lookups, query, services, terms.reuse)
    access, offers = Access(Account()), _offers(due, coverage, query, services, terms)
    if coverage.unsettled or coverage.in_doubt or offers:
        access = read_access(services) if account is None else access_of(account)
    if coverage.in_doubt and release_uncharged(services):
        due, coverage = due_lookups(lookups, query, services, terms.reuse)
        offers = _offers(due, coverage, query, services, terms)
    may = access_to_products(offers, services, access.account)
    if may.denied:
        kept = tuple(stage for stage in terms.stages if stage.product not in may.denied)
        terms = replace(terms, stages=kept)
        offers = _offers(due, coverage, query, services, terms)  # who might have been found there
    offers = tuple(replace(one, rpm=rpm_of(one.product, may.rpm, terms.rpm)) for one in offers)
    rule = LaneRule(terms.lane, least=terms.bulk_from)
    if not terms.is_sample:
        rule = lane_rule(rule, coverage, offers, services, access.account)
    rpm = terms.rpm or access.account.rpm or DEFAULT_RPM
    plan = _plan(due.keys, coverage, query, terms, rpm=rpm, rule=rule, prices=services.prices)
    plan = replace(plan, later=wave_after(due, coverage, plan, services))
    return _prepared(_with_offers(plan, offers, services), access, due, terms, may)


def _with_offers(
    plan: RunPlan, offers: Sequence[LaterPurchase], services: Services[PlanJournal]
) -> RunPlan:
    """Return the plan with all that may follow its requests and the jobs of earlier runs."""
    in_lanes = tuple(offer.in_lane(plan.lane_rule) for offer in offers if offer.people)
    unasked = offer_unasked(plan, services)
    return replace(
        plan,
        offers=in_lanes if unasked is None else (unasked, *in_lanes),
        later_in_jobs=sum(offer.in_jobs for offer in offers),
    )


def _prepared(
    plan: RunPlan,
    access: Access,
    due: DecidedLookups,
    terms: RunTerms,
    may: ProductAccess,
) -> PreparedRun:
    has_more = due.asked.second is not None or bool(terms.stages)
    return PreparedRun(
        plan,
        access.account,
        access.blocked,
        access.warning,
        access.read_at_s,
        due if has_more else None,
        terms.stages,
        terms.rpm,
        may.denied,
        may.rpm,
    )


def _plan(  # noqa: PLR0913 - what to send, and its limits
    keys: Sequence[LookupKey],
    coverage: JournalCoverage,
    query: EnrichQuery,
    terms: RunTerms,
    *,
    rpm: float,
    rule: LaneRule,
    prices: Prices,
) -> RunPlan:
    """Return the plan of the first requests."""
    plan = plan_run(keys, coverage, query, prices=prices, rpm=rpm, budget=terms.budget, rule=rule)
    return replace(plan, reuse=terms.reuse)


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
    new = CompactKeys(key for key in enriched_keys(due) if key not in counted)
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
    scope = StageScope(
        due, plan.query, reuse, plan.prices, services, rpm=prepared.rpm, rates=prepared.rates
    )
    scope = replace(scope, rule=plan.lane_rule)
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
    scope = StageScope(due, query, terms.reuse, services.prices, services, coverage, terms.rpm)
    for stage in terms.stages:
        offer = stage.offer(scope)
        if offer is not None and (offer.people or offer.in_jobs):
            scope = replace(scope, offered=(*scope.offered, offer))
    return scope.offered
