"""The rate limit: a window that slides over the last minute."""

from collections import deque
from dataclasses import dataclass, field

WINDOW_S = 60.0


@dataclass(slots=True)
class SlidingWindow:
    """Requests of the last minute, those that failed included.

    Attributes:
        limit: Requests a minute.
        times: When they arrived, in seconds of any one clock.
    """

    limit: float
    times: deque[float] = field(default_factory=deque[float])

    def arrive(self, now: float) -> bool:
        """Take note of a request; return whether it is within the limit."""
        self._forget(now)
        if len(self.times) >= self.limit:
            return False
        self.times.append(now)
        return True

    def remaining(self, now: float) -> int:
        """Return how many more fit into the window."""
        self._forget(now)
        return max(0, int(self.limit) - len(self.times))

    def reset_s(self, now: float) -> float:
        """Return the seconds until the oldest request leaves the window."""
        return max(0.0, round(self.times[0] + WINDOW_S - now, 3)) if self.times else 0.0

    def _forget(self, now: float) -> None:
        while self.times and self.times[0] <= now - WINDOW_S:
            self.times.popleft()
