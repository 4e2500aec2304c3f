"""What a run tells, in order; the window and the terminal show the same."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.answers.outcomes import Outcome
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.retry_policy import (
    EndReason,
)
from desktop_app.domain.source.identifiers import LookupKey


@dataclass(frozen=True, slots=True)
class RunStarted:
    """The first event."""

    plan: RunPlan


@dataclass(frozen=True, slots=True)
class DoubtsFound:
    """An earlier run was cut off with these many people on their way."""

    people: int


@dataclass(frozen=True, slots=True)
class DoubtsCleared:
    """The balance proves that these many people in doubt were not charged: they are asked again."""

    people: int


@dataclass(frozen=True, slots=True)
class BatchSent:
    """A request left."""

    people: int


@dataclass(frozen=True, slots=True)
class BatchReturned:
    """A request came back uncharged and will be sent again, perhaps in parts."""

    people: int


@dataclass(frozen=True, slots=True)
class BatchSettled:
    """A request has its outcome in the journal.

    Attributes:
        outcomes: One for each lookup that was sent.
        credits: What the request was charged.
    """

    outcomes: tuple[tuple[LookupKey, Outcome], ...]
    credits: float


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing leaves for a while, and why."""

    reason: Message
    wait_s: float


@dataclass(frozen=True, slots=True)
class FieldsDropped:
    """This key may not ask for these fields; the run goes on without them. Told once."""

    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeopleSkipped:
    """These many people are not asked: without the dropped fields everything of them is known."""

    people: int


@dataclass(frozen=True, slots=True)
class RunEnded:
    """The last event; `message` has the provider's words where the end was not ours."""

    reason: EndReason
    message: Message = NOTHING


RunEvent = (
    RunStarted
    | DoubtsFound
    | DoubtsCleared
    | BatchSent
    | BatchReturned
    | BatchSettled
    | Waiting
    | FieldsDropped
    | PeopleSkipped
    | RunEnded
)


Observer = Callable[[RunEvent], None]
