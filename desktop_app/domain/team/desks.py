"""Desks: the programs of a team, each with a journal of its own."""

from dataclasses import dataclass
from datetime import date

_RUN_OF_DESK = "team:"


def run_of_desk(desk: str) -> str:
    """Return the id of the run under which a journal keeps another desk's answers."""
    return _RUN_OF_DESK + desk


def desk_of_run(run_id: str) -> str | None:
    """Return the desk whose answers a run holds; None for a run of this desk."""
    return run_id.removeprefix(_RUN_OF_DESK) if run_id.startswith(_RUN_OF_DESK) else None


@dataclass(frozen=True, slots=True)
class TeamStatus:
    """The state of a team, as one of its desks sees it.

    Attributes:
        desks: Number of desks that ever joined.
        alive: Number of desks that are connected now, with this one.
        people: Number of answers about people.
        open_claims: People who are being looked up now.
        in_doubt: People who may have been charged.
        month_budget: Credits that the team may spend in a month; None: no limit.
        spent: Credits spent this month.
        keep_days: Age in days after which answers are deleted; None: none are.
    """

    desks: int
    alive: int
    people: int
    open_claims: int
    in_doubt: int
    month_budget: float | None
    spent: float
    keep_days: float | None


@dataclass(frozen=True, slots=True)
class DeskMonth:
    """The requests and charges of one desk in one month, by the clock of the team's database (UTC).

    Attributes:
        month: The first day of the month.
        desk: The name of the desk.
        requests: Number of requests with an answer.
        people: Number of people in them.
        credits: Credits charged.
    """

    month: date
    desk: str
    requests: int
    people: int
    credits: float
