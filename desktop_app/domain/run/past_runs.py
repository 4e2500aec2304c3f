"""Past runs: which of them can be resumed, and the spending by month."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from desktop_app.domain.run.failure_policy import EndReason


@dataclass(frozen=True, slots=True)
class Charge:
    """A charge of a run.

    Attributes:
        at: Time of the settlement in UTC, to the minute.
        credits: The amount, above 0.
    """

    at: datetime
    credits: float


@dataclass(frozen=True, slots=True)
class PastRun:
    """A run with what came of it.

    Attributes:
        run_id: The id of the run.
        source: The name of the source table.
        started_at: Time of the start in UTC.
        end: Why the run ended; None if it was interrupted.
        people: Total number of people to look up.
        done: Number of people with an outcome, including those in doubt.
        matched: Number of people that were found.
        in_doubt: Number of people that may have been charged.
        requests: Number of answered requests.
        charges: The charges, oldest first.
        rows: Number of rows of the sheet; None if its workbook was never written.
        rows_matched: Number of rows with a person; None if its workbook was never written.
        output: Path of the last written workbook; "" before the first.
        options_json: The user's options as text; "" if they were not stored.
        in_jobs: Number of people in bulk jobs that are not collected yet.
    """

    run_id: str
    source: str
    started_at: datetime
    end: EndReason | None
    people: int
    done: int
    matched: int
    in_doubt: int
    requests: int
    charges: tuple[Charge, ...]
    rows: int | None = None
    rows_matched: int | None = None
    output: str = ""
    options_json: str = ""
    in_jobs: int = 0

    @property
    def credits(self) -> float:
        """The sum of the charges."""
        return sum(charge.credits for charge in self.charges)

    @property
    def has_people_left(self) -> bool:
        """Tell whether people of the run were not looked up."""
        return self.end is not EndReason.FINISHED and self.done < self.people


@dataclass(frozen=True, slots=True)
class MonthSpending:
    """The spending of one month.

    Attributes:
        year: The year.
        month: The month, 1 to 12.
        credits: The sum of the charges.
        runs: Number of runs with a charge.
    """

    year: int
    month: int
    credits: float
    runs: int


def resumable_runs(runs: Iterable[PastRun]) -> frozenset[str]:
    """Return the ids of the runs that can be resumed: the newest of its sheet, with people left."""
    newest: dict[str, PastRun] = {}
    for run in runs:
        if run.source not in newest or newest[run.source].started_at <= run.started_at:
            newest[run.source] = run
    return frozenset(
        run.run_id for run in newest.values() if run.has_people_left and run.options_json
    )


def spending_by_month(
    runs: Sequence[PastRun], time_zone: tzinfo | None
) -> tuple[MonthSpending, ...]:
    """Return the spending of each month with a charge, newest first.

    A charge counts in the month in which it fell, even if its run began in the month before.

    Args:
        runs: The runs.
        time_zone: The time zone that decides the month; None: that of this computer.
    """
    amounts: dict[tuple[int, int], float] = {}
    charged: dict[tuple[int, int], set[str]] = {}
    for run in runs:
        for charge in run.charges:
            at = charge.at.astimezone(time_zone)
            month = (at.year, at.month)
            amounts[month] = amounts.get(month, 0.0) + charge.credits
            charged.setdefault(month, set()).add(run.run_id)
    return tuple(
        MonthSpending(*month, amounts[month], len(charged[month]))
        for month in sorted(amounts, reverse=True)
    )
