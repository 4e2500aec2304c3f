"""Invariants that must hold after every step."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.adapters.journal.body_compression import decompress_body
from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.answers.outcomes import InDoubt, Matched, NoMatch, Outcome, OutcomeKind
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.domain.run.events import (
    JobFound,
    PeopleSkipped,
    ProductRefused,
    RunEvent,
    WaveStarted,
)
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.run_summary import RunSummary
from tests.simulation.disk import SimulatedJournal
from tests.simulation.ledger import Ledger, Request
from tests.simulation.people import Person
from tests.simulation.sheet import SimulatedSheet

_SAME = 1e-6
_SKIPS = PeopleSkipped | ProductRefused


class BrokenError(AssertionError):
    """An invariant is violated."""


@dataclass(frozen=True)
class Limits:
    """The limits of one run.

    Attributes:
        charges: How often each person may have been charged in total when it is over.
        with_denied: The same for people requested with a denied field: this is unknown until the
            service answers, and a hostile one charges anyway.
        budget: The maximum that the run may spend.
        in_jobs: What jobs of earlier runs cost, for which the budget is reserved first.
    """

    charges: Mapping[LookupKey, int]
    with_denied: Mapping[LookupKey, int]
    budget: float | None
    in_jobs: float = 0.0


def limits_of(  # noqa: PLR0913, PLR0917 - a run has so many limits
    people: Iterable[Person],
    fields: tuple[str, ...],
    denied: tuple[str, ...],
    reuse: Reuse,
    journal: SimulatedJournal,
    ledger: Ledger,
    budget: float | None,
) -> Limits:
    """Return the limits of a run, by the state before it."""
    people = tuple(people)
    newest: dict[LookupKey, OutcomeKind] = {}
    for key, records in journal.records([person.key for person in people]):
        newest[key] = max(records, key=lambda record: record.batch_id).kind
        if OutcomeKind.IN_DOUBT in reuse.again and any(
            record.kind is OutcomeKind.IN_DOUBT for record in records
        ):
            newest[key] = OutcomeKind.IN_DOUBT  # repeated on purpose, whatever came later

    in_open_jobs = journal.keys_in_jobs()

    def allowed(asked: tuple[str, ...]) -> dict[LookupKey, int]:
        return {
            person.key: ledger.times_charged(person.key)
            + _may_be_charged(
                person.key,
                None if person.key in in_open_jobs else newest.get(person.key),
                asked,
                reuse,
                ledger,
            )
            for person in people
        }

    granted = tuple(name for name in fields if name not in denied)
    open_parts = {
        part.batch_id
        for job in journal.open_jobs()
        for part in journal.job_parts(job.job_id)
        if not part.is_settled
    }
    in_jobs = sum(one.charge for one in ledger.requests if one.batch_id in open_parts)
    return Limits(allowed(granted or fields), allowed(fields), budget, in_jobs)


def _may_be_charged(
    key: LookupKey,
    newest: OutcomeKind | None,
    fields: tuple[str, ...],
    reuse: Reuse,
    ledger: Ledger,
) -> bool:
    # A person in an open job may be asked again once the job proves to have charged nothing.
    charged = [request for request in ledger.requests if request.prices.get(key)]
    if newest is OutcomeKind.IN_DOUBT and OutcomeKind.IN_DOUBT not in reuse.again:
        return not charged
    if not charged or reuse.is_fresh or newest in reuse.again:
        return True
    bought = [set(request.fields) for request in charged]
    if key.kind is IdentifierKind.BUSINESS_EMAIL:  # two answers for an email may be two people
        return not any(set(fields) <= one for one in bought)
    return not all(any(name in one for one in bought) for name in fields)


class Invariants:
    """Checks against the ledger."""

    def __init__(self, ledger: Ledger, denied: tuple[str, ...]) -> None:
        self._ledger, self._denied = ledger, {*denied}
        self.limits = Limits({}, {}, None)
        self.run = 0

    def at_arrival(self, request: Request, sent: Mapping[int, tuple[str, ...]]) -> None:
        """Check that a request is in the journal before it arrives, and has no known people."""
        hold(request.batch_id in sent, f"{request.request_id} was sent before it was recorded")
        self.charges_are_kept()

    def charges_are_kept(self) -> None:
        """Check that nobody is charged more often than allowed, and that the budget holds."""
        for key, granted in self.limits.charges.items():
            times = self._ledger.times_charged(key)
            limit = self.limits.with_denied[key] if self._was_asked_denied(key) else granted
            hold(times <= limit, f"CHARGED TWICE: {key.normal}, {times} times for {limit}")
        spent = self._ledger.charged_in_run(self.run)
        budget, in_jobs = self.limits.budget, self.limits.in_jobs
        is_kept = budget is None or spent + in_jobs <= max(budget, in_jobs) + _SAME
        hold(is_kept, f"BUDGET {budget} PASSED: {spent} spent, {in_jobs} in jobs")

    @staticmethod
    def second_is_due(request: Request, sheet: SimulatedSheet, journal: SimulatedJournal) -> None:
        """Check that a key is asked second only after a first one of its rows found nobody."""
        for person in request.people:
            key = person.key
            if key.kind is IdentifierKind.LIVE_PROFILE:
                firsts = [LookupKey(IdentifierKind.PROFILE_URL, key.normal)]
            elif key in sheet.lookups.keys:
                continue
            else:
                firsts = list(sheet.first_keys_of(key))
            records = [one for _, found in journal.records(firsts) for one in found]
            has_found_nobody = any(_found_nobody(journal.outcome(one)) for one in records)
            hold(has_found_nobody, f"ASKED TOO EARLY: {key} in {request.request_id}")

    def _was_asked_denied(self, key: LookupKey) -> bool:
        return any(
            request.run == self.run and request.prices.get(key) and {*request.fields} & self._denied
            for request in self._ledger.requests
        )

    def at_release(self, batch_id: int, reason: str) -> None:
        """Check that only uncharged requests are released."""
        for request in self._ledger.requests:
            if request.batch_id == batch_id and request.charge:
                words = f"TAKEN BACK ALTHOUGH CHARGED: {request.request_id} ({reason})"
                raise BrokenError(words)

    def nothing_paid_is_lost(self, connection: sqlite3.Connection, journal: SqliteJournal) -> None:
        """Check that charged people are answered, in doubt or unreadable, and bodies complete."""
        rows = connection.execute("SELECT batch_id, state, body FROM batches").fetchall()
        batches = {batch_id: (state, body) for batch_id, state, body in rows}
        for request in self._ledger.requests:
            hold(request.batch_id in batches, f"{request.request_id} is not in the journal")
            state, packed = batches[request.batch_id]
            hold(state != "released" or not request.charge, f"{request.request_id} was taken back")
            self._body_is_kept(request, packed)
        for key, records in journal.records(self.limits.charges):
            outcomes = {record.batch_id: journal.outcome(record) for record in records}
            for request in self._ledger.requests:
                if request.batch_id in outcomes and key in request.prices:
                    _outcome_is_true(request, key, outcomes[request.batch_id])
        for request in self._ledger.requests:
            if request.charge and batches[request.batch_id][0] != "intended":
                self._has_records(connection, request)

    @staticmethod
    def _has_records(connection: sqlite3.Connection, request: Request) -> None:
        query = "SELECT normal FROM answers WHERE batch_id = ?"
        known = {row[0] for row in connection.execute(query, (request.batch_id,))}
        missing = [key.normal for key in request.prices if key.normal not in known]
        hold(not missing, f"PAID AND LOST: {request.request_id} for {missing}")

    @staticmethod
    def _body_is_kept(request: Request, packed: bytes | None) -> None:
        if not request.is_delivered or request.fate.status != 200:
            return
        hold(packed is not None, f"BODY LOST: {request.request_id}")
        assert packed is not None
        hold(decompress_body(packed) == request.body, f"BODY CHANGED: {request.request_id}")

    @staticmethod
    def counts_add_up(
        summary: RunSummary, events: list[RunEvent], plan_people: int, requests: list[Request]
    ) -> None:
        """Check that the run's numbers match its actions."""
        for event in events:
            if isinstance(event, WaveStarted):
                plan_people += event.plan.people
            elif isinstance(event, JobFound):
                plan_people += event.people
        progress = summary.progress
        hold(progress.in_flight == 0, f"{progress.in_flight} are still on their way")
        hold(min(progress.settled.values()) >= 0, f"negative counts: {progress.settled}")
        hold(progress.done <= plan_people, f"{progress.done} done of {plan_people}")
        left_out = sum(event.people for event in events if isinstance(event, _SKIPS))
        is_whole = progress.people + left_out == plan_people
        hold(is_whole, "the plan has other people than the run")
        hold(bool(events), "a run without events")
        if any(request.is_job_part for request in requests) or any(
            isinstance(event, JobFound) for event in events
        ):
            return  # a job tells no charge
        heads = [request for request in requests if request.has_received_status]
        if all(request.reported_credits is not None for request in heads):
            reported = sum(request.reported_credits or 0.0 for request in heads)
            hold(
                abs(reported - progress.credits) < _SAME,
                f"the service reported {reported} credits, the run of {progress.credits}",
            )

    @staticmethod
    def rows_add_up(counts: Mapping[RowStatus, int], rows: int) -> None:
        """Check that every row has exactly one status."""
        hold(sum(counts.values()) == rows, f"{sum(counts.values())} statuses for {rows} rows")


def _found_nobody(outcome: Outcome) -> bool:
    """Tell whether an outcome is nobody, or at most somebody below a threshold."""
    is_sure = isinstance(outcome, Matched) and (outcome.candidates[0].confidence or 1.0) >= 1.0
    return isinstance(outcome, NoMatch | Matched) and not is_sure


def _outcome_is_true(request: Request, key: LookupKey, outcome: Outcome) -> None:
    if isinstance(outcome, Matched):
        found = outcome.candidates[0].person.get("basic_profile")
        name = found.get("name") if isinstance(found, dict) else None
        is_spoiled = request.fate.body == "bad byte"
        hold(
            is_spoiled or name in {key.normal, None},
            f"MIXED UP: {key.normal} has the answer of {name}",
        )
    elif request.prices[key]:
        is_open = isinstance(outcome, InDoubt) or type(outcome).__name__ == "Failed"
        hold(is_open, f"PAID AND LOST: {key.normal} is {outcome} in {request.request_id}")
    if isinstance(outcome, Matched):
        hold(bool(request.prices[key]) or request.fate.status != 200, "a match from nowhere")


def hold(holds: bool, words: str) -> None:  # noqa: FBT001 - the condition to check
    if not holds:
        raise BrokenError(words)
