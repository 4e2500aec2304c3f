"""How long a run has got nowhere, as a value; no clock."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StallTracker:
    """Since when nothing gets through; times are seconds of any one clock.

    Attributes:
        failing_since: Since when nothing reaches the service; None while something does.
        waiting_since: Since when the run waits without anything settled, for whatever reason.
    """

    failing_since: float | None = None
    waiting_since: float | None = None

    def silent_s(self, now: float) -> float:
        """Return for how long nothing has reached the service."""
        return 0.0 if self.failing_since is None else now - self.failing_since

    def waited_s(self, now: float) -> float:
        """Return for how long the run has waited without anything settled."""
        return 0.0 if self.waiting_since is None else now - self.waiting_since

    def after_wait(self, now: float, *, is_rate_limit: bool) -> "StallTracker":
        """Return the patience after one more reason to wait; a rate limit is an answer."""
        waiting_since = now if self.waiting_since is None else self.waiting_since
        if is_rate_limit:
            return StallTracker(None, waiting_since)
        return StallTracker(
            now if self.failing_since is None else self.failing_since, waiting_since
        )
