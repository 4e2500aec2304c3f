"""Answers that are bad one after the other: at some point nobody should go on paying or asking."""

from dataclasses import dataclass, replace

from desktop_app.domain.messages import Message
from desktop_app.domain.run.retry_policy import EndReason, EndRun
from desktop_app.engine.run.dispatch import Settled

_MOST_UNREADABLE = 2
_MOST_REFUSED = 25
_MOST_DOUBTFUL = 5


@dataclass(frozen=True, slots=True)
class CircuitBreaker:
    """Bad answers in a row: not to be read, refusing their one identifier, or in doubt."""

    unreadable: int = 0
    refused: int = 0
    doubtful: int = 0

    def after(self, result: Settled) -> "CircuitBreaker":
        """Return the streaks with one more answer."""
        return replace(
            self,
            unreadable=self.unreadable + 1 if result.is_unreadable else 0,
            refused=self.refused + 1 if result.is_refused else 0,
            doubtful=self.doubtful + 1 if result.is_doubtful else 0,
        )

    @property
    def end(self) -> EndRun | None:
        """Why the run should end; None if it need not."""
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
