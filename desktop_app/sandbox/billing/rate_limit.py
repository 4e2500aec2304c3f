"""The rate limit: a sliding window over the last minute."""

from collections import deque
from dataclasses import dataclass, field

WINDOW_S = 60.0
DEFAULT_RPM = 15.0
"""Requests per minute by default (contract section 1)."""


@dataclass(slots=True)
class SlidingWindow:
    """Requests of the last minute, including failed ones.

    Attributes:
        limit: Requests per minute.
        times: Arrival times in seconds of a monotonic clock.
    """

    limit: float
    times: deque[float] = field(default_factory=deque[float])

    def admit(self, now: float) -> bool:
        """Record a request if it is within the limit; return whether it is."""
        self._forget(now)
        if len(self.times) >= self.limit:
            return False
        self.times.append(now)
        return True

    def remaining(self, now: float) -> int:
        """Return the number of requests still allowed in the window."""
        self._forget(now)
        return max(0, int(self.limit) - len(self.times))

    def reset_s(self, now: float) -> float:
        """Return the seconds until the oldest request leaves the window."""
        return max(0.0, round(self.times[0] + WINDOW_S - now, 3)) if self.times else 0.0

    def _forget(self, now: float) -> None:
        while self.times and self.times[0] <= now - WINDOW_S:
            self.times.popleft()
