"""Shows a run in the terminal: the same events as the window, on stderr."""

import logging
import threading
from types import TracebackType
from typing import Self, TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from desktop_app.cli.summary import counted
from desktop_app.domain.events import (
    DoubtsCleared,
    DoubtsFound,
    FieldsDropped,
    RunEnded,
    RunEvent,
    Waiting,
)
from desktop_app.domain.lookups import Lookups
from desktop_app.domain.mapping import ColumnMapping
from desktop_app.domain.outcomes import OutcomeKind
from desktop_app.domain.progress import RunProgress
from desktop_app.domain.retrying import EndReason
from desktop_app.domain.table import TableInfo
from desktop_app.engine.execute import RunSummary
from desktop_app.engine.prepare import Prepared

_LOG = logging.getLogger(__name__)
_MINUTE_S = 60
_SAME_CREDITS = 1e-6
_WHAT_TO_DO = {
    EndReason.STOPPED: "Stopped. Run the same command again to go on.",
    EndReason.BUDGET: "The budget is reached. Run again with a higher --budget to go on.",
    EndReason.OUT_OF_CREDITS: "Your credits are used up. Buy more, then run again to go on.",
    EndReason.KEY_REFUSED: "Nothing more was sent.",
    EndReason.ENDPOINT_DENIED: "Your key may not ask for this. Ask the provider to enable it.",
    EndReason.NO_CONNECTION: "There is no connection. Check the network, then run again to go on.",
    EndReason.SERVICE_TROUBLE: "The service has trouble. Run again later to go on.",
    EndReason.REQUEST_REFUSED: "The service refused what was sent.",
}


class Monitor:
    """A progress bar and notes; nothing of it goes to stdout."""

    def __init__(self, stream: TextIO, *, is_quiet: bool) -> None:
        self._console = Console(file=stream, highlight=False, quiet=is_quiet, soft_wrap=True)
        self._is_quiet = is_quiet
        self._progress = RunProgress()
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.completed:,.0f} of {task.total:,.0f}"),
            TextColumn("{task.fields[found]:,} found, {task.fields[credits]:g} credits"),
            TimeRemainingColumn(),
            TextColumn("{task.fields[waiting]}"),
            console=self._console,
            disable=is_quiet or not self._console.is_terminal,
        )
        self._task: TaskID | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._bar.stop()

    def _say(self, line: str) -> None:
        self._console.print(line, markup=False)

    def tell_table(self, info: TableInfo) -> None:
        """Say which sheet was taken, if there are several, and what to look at in it."""
        if len(info.sheets) > 1:
            why = f": {info.sheet_why}" if info.sheet_why else ""
            self._say(f'Sheet "{info.sheet}", one of {len(info.sheets)}{why}.')
        for note in info.notes:
            self._say(f"Note: {note}")
        if info.seems_headless:
            self._say("If its first row is a person, add --no-header.")

    def tell_mapping(self, info: TableInfo, mapping: ColumnMapping) -> None:
        """Say which columns identify the people."""
        kinds = (("profile links", mapping.url_column), ("business emails", mapping.email_column))
        columns = [f'{kind} in "{info.headers[at]}"' for kind, at in kinds if at is not None]
        self._say(f"{info.path.name}: {info.row_count:,} rows; {', then '.join(columns)}.")

    def tell_plan(self, prepared: Prepared, lookups: Lookups) -> None:
        """Say what will be sent, and what it can cost, before anything is."""
        if prepared.warning:
            self._say(f"Note: {prepared.warning}")
        plan = prepared.plan
        known = f" Known already, for free: {plan.reused:,}." if plan.reused else ""
        doubts = f" In doubt and left alone: {plan.in_doubt:,}." if plan.in_doubt else ""
        self._say(f"{_people(len(lookups.keys))}.{known}{doubts}")
        if not plan.batches:
            self._say("Nothing to send.")
            return
        credits_left = prepared.account.credits
        balance = "" if credits_left is None else f" (balance {credits_left:,g})"
        self._say(
            f"To send: {_people(plan.people)} in {counted(plan.requests, 'request')}, for 0 (nobody"
            f" found) to {plan.credits_ceiling:,g} credits{balance},"
            f" {_duration(plan.duration_s)} at {plan.rpm:g} requests a minute."
        )

    def tell_stopping(self, *, is_urgent: bool) -> None:
        """Say what a Ctrl-C does."""
        if is_urgent:
            self._say("Stopping at once; what is on its way will be in doubt.")
        else:
            on_their_way = self._progress.on_their_way
            waits = f"; waiting for {_people(on_their_way)} on their way" if on_their_way else ""
            self._say(f"Stopping{waits}.")

    def tell_balance(self, ran: RunSummary) -> None:
        """Say whether the account agrees with what the answers were charged."""
        counted_here, fell_by = ran.progress.credits, ran.balance_fell_by
        if fell_by is None:
            return
        if abs(fell_by - counted_here) < _SAME_CREDITS:
            self._say(f"Your balance fell by {fell_by:,g} credits, as counted here.")
            return
        self._say(
            f"Your balance fell by {fell_by:,g} credits, and the answers here were charged"
            f" {counted_here:,g}. The rest went to people in doubt, or to another program."
        )

    def tell_end(self, ran: RunSummary) -> None:
        """Say why a run ended early, and what to do."""
        if ran.end is EndReason.FINISHED:
            return
        said = f" The service said: {ran.message}" if ran.message else ""
        if "business_emails" in ran.message:
            said += " It no longer takes emails here: use profile links instead."
        line = f"sheet-enricher: {_WHAT_TO_DO[ran.end]}{said}"
        Console(file=self._console.file, highlight=False, soft_wrap=True).print(line, markup=False)

    def observe(self, event: RunEvent) -> None:
        """Show one more event."""
        with self._lock:
            self._progress = self._progress.after(event)
        self._tell(event)
        if self._task is None:
            self._task = self._bar.add_task(
                "Enriching", total=self._progress.people, found=0, credits=0.0, waiting=""
            )
        self._bar.update(
            self._task,
            total=self._progress.people,
            completed=self._progress.done,
            found=self._progress.settled[OutcomeKind.MATCHED],
            credits=self._progress.credits,
            waiting=self._progress.waiting,
        )

    def _tell(self, event: RunEvent) -> None:
        match event:
            case DoubtsFound(people=people):
                self._say(
                    f"An earlier run was cut off with {_people(people)} on their way, who may"
                    " have been charged and are not asked again by themselves."
                )
            case DoubtsCleared(people=people):
                self._say(
                    f"The balance shows that {_people(people)} in doubt cost nothing; asking again."
                )
            case FieldsDropped(fields=fields):
                self._say(f"Your key may not ask for {', '.join(fields)}; going on without.")
            case Waiting(reason=reason, wait_s=wait_s):
                _LOG.info("waiting %s s: %s", wait_s, reason)
                if not self._console.is_terminal:
                    self._say(f"Waiting {wait_s:g} s: {reason}.")
            case RunEnded(reason=reason):
                _LOG.info("run ended: %s", reason.value)
            case _:
                _LOG.info("%s", type(event).__name__)


def _people(number: int) -> str:
    return counted(number, "person", "people")


def _duration(seconds: float) -> str:
    if seconds < _MINUTE_S:
        return "under a minute"
    minutes = round(seconds / _MINUTE_S)
    hours, minutes = divmod(minutes, 60)
    return f"about {hours} h {minutes} min" if hours else f"about {minutes} min"
