"""Tracking of how long a run makes no progress, as a value without a clock."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StallTracker:
    """Start times of the current failure and wait, in seconds of any one clock.

    Attributes:
        failing_since: Since when no request reaches the service; None while requests do.
        waiting_since: Since when the run waits without settling anything; None while it does not.
    """

    failing_since: float | None = None
    waiting_since: float | None = None

    def silent_s(self, now: float) -> float:
        """Return for how long no request has reached the service."""
        return 0.0 if self.failing_since is None else now - self.failing_since

    def waited_s(self, now: float) -> float:
        """Return for how long the run has waited without settling anything."""
        return 0.0 if self.waiting_since is None else now - self.waiting_since

    def after_wait(self, now: float, *, is_rate_limit: bool) -> "StallTracker":
        """Return the tracker after another wait; a rate limit is an answer, not a failure."""
        waiting_since = now if self.waiting_since is None else self.waiting_since
        if is_rate_limit:
            return StallTracker(None, waiting_since)
        return StallTracker(
            now if self.failing_since is None else self.failing_since, waiting_since
        )
