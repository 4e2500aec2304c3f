"""Preparation of a run: the plan, from the journal and the account."""

from array import array
from dataclasses import dataclass, replace

from desktop_app.domain.answers.journal_records import Reuse, settled_record
from desktop_app.domain.answers.kept_records import numbered_records
from desktop_app.domain.answers.merge_answers import missing_fields
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.errors import AccessError, ServiceError
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.bulk.lanes import SINGLE_ONLY, LaneRule
from desktop_app.domain.run.cutting import JournalCoverage
from desktop_app.domain.run.failure_policy import EndReason, EndRun
from desktop_app.domain.run.pacing import DEFAULT_RPM
from desktop_app.domain.run.planning import plan_run
from desktop_app.domain.source.lookups import Lookups
from desktop_app.engine.ports.journal import PlanJournal
from desktop_app.engine.ports.services import Services
from desktop_app.engine.run_summary import PreparedRun, RunTerms
from desktop_app.engine.settlement.release_doubts import release_uncharged


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
    coverage = _journal_coverage(lookups, query, services, terms.reuse)
    access = _Access(Account())
    if coverage.unsettled or coverage.in_doubt:
        access = _read_access(services) if account is None else _access_of(account)
    if coverage.in_doubt and release_uncharged(services):
        coverage = _journal_coverage(lookups, query, services, terms.reuse)
    plan = plan_run(
        lookups.keys,
        coverage,
        query,
        prices=services.prices,
        rpm=terms.rpm or access.account.rpm or DEFAULT_RPM,
        budget=terms.budget,
        rule=_lane_rule(len(coverage.unsettled), services, terms, access.account),
    )
    plan = replace(plan.sample() if terms.is_sample else plan, reuse=terms.reuse)
    return PreparedRun(plan, access.account, access.blocked, access.warning, access.read_at_s)


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


def _journal_coverage(
    lookups: Lookups, query: EnrichQuery, services: Services[PlanJournal], reuse: Reuse
) -> JournalCoverage:
    now, keys = services.clock.now(), lookups.keys
    in_jobs = services.journal.keys_in_jobs()
    is_settled = bytearray(len(keys))
    partial: dict[int, FieldSelection] = {}
    in_doubt = 0
    for index, records in numbered_records(keys, services.journal.records):
        if keys[index] in in_jobs:
            is_settled[index] = True  # on its way, whatever the user asks for again
            in_doubt += 1
            continue
        record = settled_record(records, query, reuse, now)
        missing = missing_fields(records, query, reuse, now, services.prices)
        if record is None and missing is None:
            record = max(records, key=lambda record: record.batch_id)
        if record is not None:
            is_settled[index] = True
            in_doubt += record.kind is OutcomeKind.IN_DOUBT
        elif missing is not None and missing != query.selection:
            partial[index] = missing
    unsettled = array("l", (index for index, settled in enumerate(is_settled) if not settled))
    reused = len(keys) - len(unsettled) - in_doubt
    waiting = sum(key in in_jobs for key in keys) if in_jobs else 0
    return JournalCoverage(unsettled, partial, reused, in_doubt, waiting)


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
