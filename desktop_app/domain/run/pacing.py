"""The pace of a run: a token bucket of one token, as a value; no clock.

One token, because the provider asks for requests spread evenly over the minute (contract
section 6) and because its limit is a sliding window in which a burst at the start would count
until a minute later.
"""

from dataclasses import dataclass, replace

_MARGIN = 0.985
"""A little below the limit: two requests sent a minute apart can arrive in less than a minute."""
_MADE_GOOD_S = 0.5
"""The margin is 0.9 s of the minute: this much for our own lateness, the rest for the network's."""
_SLOWEST = 1 / 8
_SLOW_DOWN = 0.7
_SPEED_UP = 0.05


@dataclass(frozen=True, slots=True)
class Pace:
    """When the next request may leave.

    Attributes:
        interval_s: Seconds between two requests at full rate.
        next_at: The time at which the next may leave; times are seconds of any one clock.
        speed: The part of the full rate in use, 0 to 1; goes down after a 429, comes back slowly.
    """

    interval_s: float
    next_at: float = 0.0
    speed: float = 1.0

    @classmethod
    def at_rate(cls, rpm: float) -> "Pace":
        """Return the pace that keeps just below `rpm` requests a minute."""
        return cls(interval_s=60 / (rpm * _MARGIN))

    def wait_s(self, now: float) -> float:
        """Return how long until a request may leave; 0 if it may now."""
        return max(0.0, self.next_at - now)

    def taken(self, now: float) -> "Pace":
        """Return the pace after a request left at `now`.

        A request that leaves a little late does not push all later ones back, so that a slow moment
        of the program does not lower the rate.
        """
        made_good_s = min(self.interval_s, _MADE_GOOD_S)
        due = self.next_at if now - self.next_at <= made_good_s else now
        return replace(self, next_at=due + self.interval_s / self.speed)

    def held(self, now: float, wait_s: float) -> "Pace":
        """Return the pace with nothing leaving for `wait_s` from now."""
        return replace(self, next_at=max(self.next_at, now + wait_s))

    def slowed(self) -> "Pace":
        """Return the pace after a 429: somebody else uses the same limit, or it is lower."""
        return replace(self, speed=max(_SLOWEST, self.speed * _SLOW_DOWN))

    def recovered(self) -> "Pace":
        """Return the pace after a request that was let through."""
        return replace(self, speed=min(1.0, self.speed + _SPEED_UP)) if self.speed < 1 else self
