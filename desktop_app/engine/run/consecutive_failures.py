"""Circuit breaker: ends a run after too many consecutive bad answers."""

from dataclasses import dataclass, replace

from desktop_app.domain.messages import Message
from desktop_app.domain.run.failure_policy import EndReason, EndRun
from desktop_app.engine.run.dispatch import Settled

_MOST_UNREADABLE = 2
_MOST_REFUSED = 25
_MOST_DOUBTFUL = 5


@dataclass(frozen=True, slots=True)
class CircuitBreaker:
    """Counters of consecutive bad answers: unreadable, refused, in doubt."""

    unreadable: int = 0
    refused: int = 0
    doubtful: int = 0

    def after(self, result: Settled) -> "CircuitBreaker":
        """Return the counters after one more answer."""
        return replace(
            self,
            unreadable=self.unreadable + 1 if result.is_unreadable else 0,
            refused=self.refused + 1 if result.is_refused else 0,
            doubtful=self.doubtful + 1 if result.is_doubtful else 0,
        )

    @property
    def end(self) -> EndRun | None:
        """The reason for ending the run; None if it can continue."""
        if self.unreadable >= _MOST_UNREADABLE:
            return EndRun(EndReason.SERVICE_TROUBLE, Message("the answers cannot be read"))
        if self.refused >= _MOST_REFUSED:
            words = Message("one identifier after the other was refused")
            return EndRun(EndReason.REQUEST_REFUSED, words)
        if self.doubtful >= _MOST_DOUBTFUL:
            words = Message(
                "one request after the other got no usable answer and may have been charged"
            )
            return EndRun(EndReason.SERVICE_TROUBLE, words)
        return None
