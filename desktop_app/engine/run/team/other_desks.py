"""The other desks of a team in a run: turns at the shared rate limit, claims, and their answers."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.errors.base import TeamError
from desktop_app.domain.errors.team import TeamAwayError, TeamBudgetError, TeamBusyError
from desktop_app.domain.run import events
from desktop_app.domain.run.attempts import Attempt
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.events import Observer
from desktop_app.domain.run.failure_policy import EndReason, EndRun, TryAgain, decide_after_failure
from desktop_app.domain.run.responses import NotSent
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.journal import SendingJournal
from desktop_app.engine.ports.services import Services
from desktop_app.engine.run.batch_queue import Queued
from desktop_app.engine.run.run_state import RunState
from desktop_app.engine.run.team.left_to_buy import left_to_buy
from desktop_app.engine.run.team.waits import Waits
from desktop_app.engine.run.wakeup import Wakeup

_MOST_LATE_S = 0.5
_MOST_TURNS = 3
_MOST_FILLS = 8
_MOST_TRIES = 3


class OtherDesks:
    """Agreement with the desks that share the account; a desk alone waits for nobody."""

    def __init__(
        self,
        services: Services[SendingJournal],
        state: RunState,
        wakeup: Wakeup,
        observe: Observer,
    ) -> None:
        self._services = services
        self._state = state
        self._waits = Waits(services.policy, state, wakeup)
        self._observe = observe
        self._turn_at: float | None = None
        self._turns = 0
        self._elsewhere: list[Queued] = []
        self._tries = Counter[LookupKey]()
        self._has_copies = False

    def turn_wait_s(self) -> float:
        """Return the seconds until this desk's turn, which is taken if it has none.

        A turn that was missed is not used: two requests would follow each other too soon.
        """
        now = self._state.now()
        is_late = self._turn_at is not None and now - self._turn_at > _MOST_LATE_S
        if self._turn_at is None or (is_late and self._turns < _MOST_TURNS):
            product, interval_s = self._state.queue.next_product, self._state.pace.interval_s
            self._turn_at = now + self._services.journal.take_turn(product, interval_s)
            self._turns += 1
        return max(0.0, self._turn_at - now)

    def use_turn(self) -> None:
        """Use the turn for a request."""
        self._turn_at, self._turns = None, 0

    def on_returned(self, result: object, queued: Queued) -> None:
        """Let the others wait, too, if the provider asked for it."""
        if isinstance(result, TryAgain) and result.is_rate_limit:
            self._services.journal.hold(queued.batch.product, result.wait_s)

    def claim(self, queued: Queued, attempt: Attempt) -> Queued | None:
        """Return the part of a batch that this desk may send now; None if that is nobody.

        The others wait for the answers of other desks, or for the end of the run.

        Raises:
            JournalError: The journal cannot be read or written.
        """
        most = queued.people
        try:
            kept = self._claimed(queued)
        except TeamError as error:
            self._refund_turn()
            self._state.on_not_sent(self._decision(error, attempt), queued)
            return None
        if kept.people < most and not kept.batch.is_job:
            kept = self._filled(kept, most)
        if kept.people:
            return kept
        self._refund_turn()
        return None

    def _claimed(self, queued: Queued, *, adds: bool = False) -> Queued:
        """Return the part of a batch that this desk has claimed, which may be nobody.

        Raises:
            TeamError: The team's database cannot be used; nothing was claimed.
            JournalError: The journal cannot be read or written.
        """
        queue, reuse = self._state.queue, self._state.plan.reuse
        queued = self._without_copied(queued)
        if not queued.people:
            return queued
        claim = self._services.journal.claim(
            queued.batch,
            ceiling=queued.reserved / queued.people,
            in_doubt_again=reuse is not None and OutcomeKind.IN_DOUBT in reuse.again,
            adds=adds,
        )
        if claim.over_budget:
            queue.prepend(_part_of(queued, claim.over_budget))
        if claim.elsewhere:
            # An answer that was copied for them may be about people of later batches, too.
            self._has_copies = True
            self._elsewhere.append(_part_of(queued, claim.elsewhere))
        return queue.keep(queued, claim.keys)

    def _filled(self, kept: Queued, most: int) -> Queued:
        """Return a batch filled up with people of the next ones, who are claimed, too.

        A request costs a turn, however few people are in it.
        """
        queue = self._state.queue
        for _ in range(_MOST_FILLS):
            missing = most - kept.people
            more = queue.take_more(kept.batch, missing) if missing else None
            if more is None:
                break
            try:
                more = self._claimed(more, adds=kept.people > 0)
            except TeamError:
                queue.settle(more, charged=0)
                queue.prepend(more)
                break
            kept = kept.joined(more)
        return kept

    def _without_copied(self, queued: Queued) -> Queued:
        """Return a batch without people whose answers were copied since the plan was made.

        Those of whom only a part is missing now are put back into the queue.
        """
        if not self._has_copies:
            return queued
        queue, batch = self._state.queue, replace(queued.batch, keys=tuple(queued.batch.keys))
        parts = self._left_of(batch)
        others = [part for part in parts if not _is_alike(part, batch)]
        queue.prepend(*(replace(queued, batch=part, reserved=0.0) for part in others))
        left = frozenset(key for part in parts if _is_alike(part, batch) for key in part.keys)
        return queue.keep(queued, [key for key in batch.keys if key in left])

    def _left_of(self, batch: Batch) -> tuple[Batch, ...]:
        """Return what is left to buy of a batch; the others have an answer or are in doubt."""
        parts = left_to_buy(batch, self._state.plan.reuse, self._services)
        if known := len(batch.keys) - sum(len(part.keys) for part in parts):
            self._observe(events.PeopleSkipped(known))
        return parts

    def _refund_turn(self) -> None:
        now = self._state.now()
        self._turn_at = now
        self._state.pace = replace(self._state.pace, next_at=now)

    def _decision(self, error: TeamError, attempt: Attempt) -> TryAgain | EndRun:
        """Decide as after a request that was not sent: wait and try again, for a while."""
        match error:
            case TeamBudgetError():
                return EndRun(EndReason.BUDGET, error.what, error.to_do)
            case TeamAwayError() | TeamBusyError():
                decided = decide_after_failure(attempt, NotSent(error.what), self._services.policy)
                if isinstance(decided, TryAgain):
                    return decided
            case _:
                pass
        return EndRun(EndReason.NO_TEAM, error.what, error.to_do)

    async def collect(self) -> bool:
        """Wait for the answers of other desks; return True if some people are free now.

        A database that goes away meanwhile is tried again for a while, as before a request.

        Raises:
            JournalError: The journal cannot be read or written.
        """
        started_at = reached_at = self._state.now()
        while self._elsewhere:
            try:
                asked = self._services.journal.collect(_keys_of(self._elsewhere), again=True)
            except TeamError as error:
                if not await self._waits.outlasted(error, reached_at):
                    return False
                continue
            reached_at = self._state.now()
            if self._queue_free(asked):
                return True
            people = sum(queued.people for queued in self._elsewhere)
            if people and not await self._waits.waited(people, started_at):
                return False
        return False

    def _queue_free(self, asked: frozenset[LookupKey]) -> bool:
        """Drop those who have an answer or are in doubt now, and queue those that are free."""
        left, self._elsewhere = self._elsewhere, []
        has_free = False
        for queued in left:
            for part in self._left_of(queued.batch):
                waiting = {key: 0 for key in part.keys if not self._may_try(key, asked)}
                if waiting:
                    self._elsewhere.append(_part_of(replace(queued, batch=part), waiting))
                if free := [key for key in part.keys if key not in waiting]:
                    self._append(_part_of(replace(queued, batch=part), free))
                    has_free = True
        return has_free

    def _may_try(self, key: LookupKey, asked: frozenset[LookupKey]) -> bool:
        """Tell whether a person is free; one who is refused again and again is waited for."""
        if key in asked:
            self._tries[key] = 0
            return False
        self._tries[key] += 1
        return self._tries[key] <= _MOST_TRIES

    def _append(self, queued: Queued) -> None:
        """Queue people who are free now; those of a job in requests, as they may be few."""
        batch = queued.batch
        for part in batch.as_requests() if batch.is_job else (batch,):
            self._state.queue.append(replace(queued, batch=part))


def _is_alike(part: Batch, batch: Batch) -> bool:
    return replace(part, keys=()) == replace(batch, keys=())


def _part_of(queued: Queued, keys: Iterable[LookupKey]) -> Queued:
    return replace(queued, batch=replace(queued.batch, keys=tuple(keys)), reserved=0.0)


def _keys_of(parts: Iterable[Queued]) -> list[LookupKey]:
    return [key for queued in parts for key in queued.batch.keys]
