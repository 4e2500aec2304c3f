"""The events of a run and the change of the balance in words, for the terminal."""

from datetime import datetime, timedelta

from desktop_app.cli.display.amounts import credits_of, people_of
from desktop_app.domain.run.balance import BalanceComparison, compare_balance
from desktop_app.domain.run.events import (
    DoubtsFound,
    DoubtsReleased,
    EmailsRefused,
    FieldsDropped,
    JobFound,
    JobLeft,
    JobNotice,
    LaneChanged,
    RunEvent,
)

_MINUTE_S = 60


def words_of(event: RunEvent) -> str:  # noqa: C901, PLR0911 - one case an event
    """Return what an event tells the user; "" for nothing."""
    match event:
        case DoubtsFound(people=people):
            return (
                f"An earlier run was interrupted before answers about {people_of(people)} came."
                " They may have been charged and are not sent again automatically."
            )
        case DoubtsReleased(people=people):
            return f"The balance shows no charge for {people_of(people)} in doubt; sending again."
        case FieldsDropped(fields=fields):
            return f"Your key may not request {', '.join(fields)}; continuing without."
        case JobFound(people=people):
            return f"Collecting a bulk job that was sent before: {people_of(people)}."
        case JobLeft(people=people):
            return (
                f"A bulk job with {people_of(people)} runs on at the provider."
                " Run again to collect its result; it is not paid for again."
            )
        case JobNotice(notice=notice):
            return f"Note: {notice}"
        case EmailsRefused(message=message) if message:
            return (
                f"Person Enrich takes no emails here (the service said: {message})."
                " People are identified by email first, then looked up by link."
            )
        case LaneChanged(reason=reason):
            return f"Bulk jobs are refused ({reason}); continuing one by one."
        case _:
            return ""


def wait_text(reason: str, wait_s: float, now: datetime) -> str:
    """Return the reason for a wait and the local time of day at which it ends.

    >>> wait_text("the service asks to wait", 720, datetime(2026, 11, 26, 14, 20))
    'Waiting until 14:32: the service asks to wait'
    >>> wait_text("rate limit", 4, datetime(2026, 11, 26, 14, 20))
    'Waiting 4 s, until 14:20:04: rate limit'
    """
    end = now + timedelta(seconds=wait_s)
    if wait_s <= _MINUTE_S:
        return f"Waiting {wait_s:g} s, until {end:%H:%M:%S}: {reason}"
    return f"Waiting until {end:%H:%M}: {reason}"


def balance_text(fell_by: float, charged: float, *, has_doubts: bool) -> str:
    """Return whether the balance agrees with the charges of a run."""
    fell, charges = credits_of(abs(fell_by)), f"this run was charged {charged:,.12g}"
    match compare_balance(fell_by, charged):
        case BalanceComparison.SAME:
            return f"Your balance fell by {fell}, equal to the charges of this run."
        case BalanceComparison.LAGS:
            return (
                "Your balance does not show all charges yet: it fell by"
                f" {fell_by:,.12g} of {credits_of(charged)}."
            )
        case BalanceComparison.ROSE:
            return f"Your balance rose by {fell}, while {charges}."
        case BalanceComparison.MORE:
            doubts = "people in doubt or " if has_doubts else ""
            return (
                f"Your balance fell by {fell}, but {charges}."
                f" The rest may be due to {doubts}another program on your account."
            )
