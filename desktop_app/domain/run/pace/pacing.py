"""The pace of a run: a token bucket with one token, as a value without a clock.

The bucket has one token, because the provider wants requests spread evenly over the minute
(contract section 6), and because its limit is a sliding window in which an initial burst counts for
a whole minute.
"""

from dataclasses import dataclass, replace

DEFAULT_RPM = 15.0
"""Requests per minute if the account does not tell its limit (contract section 1)."""
_MARGIN = 0.985
"""Rate below the limit: two requests sent a minute apart can arrive in less than a minute."""
_MAX_CATCH_UP_S = 0.5
"""The margin is 0.9 s per minute: this part covers our own delays, the rest network jitter."""
_SLOWEST = 1 / 8
_SLOW_DOWN = 0.7
_SPEED_UP = 0.05


@dataclass(frozen=True, slots=True)
class Pace:
    """The pace of requests, and the time of the next one.

    Attributes:
        interval_s: Seconds between two requests at full rate.
        next_at: Earliest time of the next request, in seconds of any one clock.
        speed: Share of the full rate in use, 0 to 1; drops after a 429 and recovers slowly.
    """

    interval_s: float
    next_at: float = 0.0
    speed: float = 1.0

    @classmethod
    def at_rate(cls, rpm: float) -> "Pace":
        """Return the pace just below `rpm` requests per minute."""
        return cls(interval_s=60 / (rpm * _MARGIN))

    def wait_s(self, now: float) -> float:
        """Return the seconds until a request may be sent; 0 if now."""
        return max(0.0, self.next_at - now)

    def taken(self, now: float) -> "Pace":
        """Return the pace after a request was sent at `now`.

        A short delay does not shift all later requests, so that a slow moment of the program does
        not lower the rate.
        """
        max_catch_up_s = min(self.interval_s, _MAX_CATCH_UP_S)
        due = self.next_at if now - self.next_at <= max_catch_up_s else now
        return replace(self, next_at=due + self.interval_s / self.speed)

    def held(self, now: float, wait_s: float) -> "Pace":
        """Return the pace with the next request no earlier than `wait_s` from now."""
        return replace(self, next_at=max(self.next_at, now + wait_s))

    def slowed(self) -> "Pace":
        """Return the pace after a 429: another program shares the limit, or the limit is lower."""
        return replace(self, speed=max(_SLOWEST, self.speed * _SLOW_DOWN))

    def recovered(self) -> "Pace":
        """Return the pace after a request that was not rate-limited."""
        return replace(self, speed=min(1.0, self.speed + _SPEED_UP)) if self.speed < 1 else self
