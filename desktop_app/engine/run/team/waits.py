"""The waits of a run for another desk and for the team's database, each with an end."""

from desktop_app.domain.errors.base import TeamError
from desktop_app.domain.errors.team import TeamAwayError, TeamBusyError
from desktop_app.domain.messages import Message
from desktop_app.domain.run.attempts import RetryPolicy
from desktop_app.domain.run.failure_policy import EndReason, EndRun
from desktop_app.engine.run.run_state import RunState
from desktop_app.engine.run.wakeup import Wakeup

_BETWEEN_LOOKS_S = 1.0


class Waits:
    """Waits between looks for the answers of other desks; one that takes too long ends the run.

    What another desk is asking is never asked here meanwhile.
    """

    def __init__(self, policy: RetryPolicy, state: RunState, wakeup: Wakeup) -> None:
        self._policy = policy
        self._state = state
        self._wakeup = wakeup

    async def waited(self, people: int, started_at: float) -> bool:
        """Wait a moment for other desks; return False if that took long, or at a stop."""
        words = Message("another desk is looking up {people:,} of these people", people=people)
        if self._state.now() - started_at >= self._policy.longest_proof_wait_s:
            return self._end(EndRun(EndReason.OTHER_DESK, words))
        return await self._paused(words)

    async def outlasted(self, error: TeamError, reached_at: float) -> bool:
        """Wait a moment for the database; return False if it stays away, or at a stop.

        Args:
            error: Why it cannot be used.
            reached_at: The time at which it was last reached, by the run's clock.
        """
        passes = isinstance(error, TeamAwayError | TeamBusyError)
        if passes and self._state.now() - reached_at < self._policy.give_up_after_s:
            return await self._paused(error.what)
        return self._end(EndRun(EndReason.NO_TEAM, error.what, error.to_do))

    async def _paused(self, words: Message) -> bool:
        self._state.announce_wait(words, _BETWEEN_LOOKS_S)
        if await self._wakeup.wait_unless_stopped(_BETWEEN_LOOKS_S):
            return True
        return self._end(EndRun(EndReason.STOPPED))

    def _end(self, end: EndRun) -> bool:
        self._state.end_with(end)
        return False
