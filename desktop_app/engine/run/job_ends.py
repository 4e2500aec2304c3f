"""The ends of a bulk job, as the run that follows it sees them."""

from dataclasses import dataclass

from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.bulk.jobs import UseRequests
from desktop_app.domain.run.failure_policy import DropFields, EndReason, EndRun, Halve, TryAgain

_STOPPED = EndRun(EndReason.STOPPED)


@dataclass(frozen=True, slots=True)
class JobEnded:
    """The job has ended, and its people have outcomes.

    Attributes:
        credits: The price of the people that this run settled.
        at_most: The same, if the provider charges for more people than the result holds.
        notice: What the user should know about the result; "" for nothing.
        is_cost_unknown: It may have cost more, up to all that was reserved for it.
    """

    credits: float
    at_most: float
    notice: Message = NOTHING
    is_cost_unknown: bool = False


@dataclass(frozen=True, slots=True)
class JobInDoubt:
    """The job may have been charged, and its people stay in doubt."""

    reason: Message


@dataclass(frozen=True, slots=True)
class JobFailed:
    """The job failed at the provider and was not charged; its people can be sent again."""

    reason: Message


@dataclass(frozen=True, slots=True)
class JobLeft:
    """The job runs on at the provider, and the next run collects its result; this run ends."""

    end: EndRun = _STOPPED


JobEnd = JobEnded | JobInDoubt | JobFailed | JobLeft
Submitted = JobEnd | TryAgain | Halve | DropFields | EndRun | UseRequests
