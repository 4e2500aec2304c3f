"""Events of a run, in order; the window and the terminal show the same events."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.answers.outcomes import Outcome
from desktop_app.domain.fields.products import Product, product_of
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.failure_policy import (
    EndReason,
)
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.source.identifiers import LookupKey


@dataclass(frozen=True, slots=True)
class RunStarted:
    """The run starts; the first event."""

    plan: RunPlan


@dataclass(frozen=True, slots=True)
class DoubtsFound:
    """An earlier run was interrupted while requests for this many people were in flight."""

    people: int


@dataclass(frozen=True, slots=True)
class DoubtsReleased:
    """The balance proves that this many people in doubt were not charged; they are sent again."""

    people: int


@dataclass(frozen=True, slots=True)
class BatchSent:
    """A request was sent."""

    people: int
    product: Product = Product.ENRICH


@dataclass(frozen=True, slots=True)
class BatchReturned:
    """A request failed without a charge and will be sent again, perhaps in parts."""

    people: int


@dataclass(frozen=True, slots=True)
class BatchSettled:
    """The outcomes of a request are in the journal.

    Attributes:
        outcomes: One for each lookup of the request.
        credits: Credits charged for the request.
    """

    outcomes: tuple[tuple[LookupKey, Outcome], ...]
    credits: float

    @property
    def product(self) -> Product:
        """The product that the request bought."""
        return product_of(self.outcomes[0][0].kind) if self.outcomes else Product.ENRICH


@dataclass(frozen=True, slots=True)
class Waiting:
    """The run sends nothing for some time."""

    reason: Message
    wait_s: float


@dataclass(frozen=True, slots=True)
class FieldsDropped:
    """The key may not request these fields; the run continues without them. Emitted once."""

    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeopleSkipped:
    """This many people are skipped: without the dropped fields, all their data is known."""

    people: int


@dataclass(frozen=True, slots=True)
class WaveStarted:
    """The requests before are answered, and more lookups follow from the answers.

    Attributes:
        plan: The requests, all for one product, and how many of these lookups the journal answers
            for free.
    """

    plan: RunPlan

    @property
    def product(self) -> Product:
        """The product that the requests buy."""
        return self.plan.batches[0].product if self.plan.batches else Product.ENRICH


@dataclass(frozen=True, slots=True)
class JobSent:
    """A bulk job was sent."""

    people: int


@dataclass(frozen=True, slots=True)
class JobFound:
    """A job of an earlier run still holds this many people without an outcome; it is followed."""

    people: int


@dataclass(frozen=True, slots=True)
class JobLeft:
    """The run ends before a job with this many people, which runs on at the provider."""

    people: int


@dataclass(frozen=True, slots=True)
class JobNotice:
    """Something about a job that the user should know."""

    notice: Message


@dataclass(frozen=True, slots=True)
class LaneChanged:
    """The provider refuses jobs, so the people are looked up in single requests."""

    reason: Message


@dataclass(frozen=True, slots=True)
class ProductRefused:
    """The key may not buy a product, so the run continues without these lookups.

    Attributes:
        product: The product.
        people: Number of lookups that are not sent.
        message: The provider's words.
    """

    product: Product
    people: int
    message: Message = NOTHING


@dataclass(frozen=True, slots=True)
class RunEnded:
    """The run ended; the last event. `message` is the provider's, if it caused the end."""

    reason: EndReason
    message: Message = NOTHING


RunEvent = (
    RunStarted
    | DoubtsFound
    | DoubtsReleased
    | BatchSent
    | BatchReturned
    | BatchSettled
    | Waiting
    | FieldsDropped
    | PeopleSkipped
    | ProductRefused
    | JobSent
    | JobFound
    | JobLeft
    | JobNotice
    | LaneChanged
    | WaveStarted
    | RunEnded
)


Observer = Callable[[RunEvent], None]
