"""Display of a run in the terminal: shows the same events as the window, on stderr."""

import logging
import threading
from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO, cast

from desktop_app.cli.display.amounts import credits_of, number_of, people_of, sendings_of
from desktop_app.cli.display.event_words import balance_text, wait_text, words_of
from desktop_app.cli.display.product_words import (
    contact_doubt_words,
    denied_words,
    disabled_fields_words,
    planned_duration,
)
from desktop_app.cli.display.wave_words import (
    identifier_columns,
    later_words,
    unsent_words,
    wave_words,
)
from desktop_app.cli.streams import ClosableStream, console_on, progress_bar_on
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.products import Product
from desktop_app.domain.fields.query import DEFAULT_SIMILARITY
from desktop_app.domain.plain_text import escape_to_line
from desktop_app.domain.run.events import (
    BatchSent,
    BatchSettled,
    ProductRefused,
    RunEnded,
    RunEvent,
    Waiting,
    WaveStarted,
)
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.progress import RunProgress
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.domain.source.practice import PRACTICE_COLUMNS_IGNORED
from desktop_app.domain.source.table import TableInfo
from desktop_app.engine.job import Job
from desktop_app.engine.run_summary import PreparedRun, RunSummary

if TYPE_CHECKING:
    from rich.progress import TaskID

_LOG = logging.getLogger(__name__)
_EVERY_CANDIDATE = (
    "Emails: every candidate is accepted, uncertain ones are marked."
    f" The window skips those below {DEFAULT_SIMILARITY:g} (--min-similarity)."
)
_WHAT_TO_DO = {
    EndReason.STOPPED: "Stopped. Run the same command again to resume.",
    EndReason.BUDGET: "Budget reached. Run again with a higher --budget to resume.",
    EndReason.OUT_OF_CREDITS: "You are out of credits. Buy more, then run again to resume.",
    EndReason.KEY_REFUSED: "Nothing more was sent.",
    EndReason.ENDPOINT_DENIED: "Your API key lacks permission. Ask the provider to enable it.",
    EndReason.NO_CONNECTION: "No connection. Check the network, then run again to resume.",
    EndReason.RATE_LIMITED: "The service asked to wait too long. Run again later to resume.",
    EndReason.SERVICE_TROUBLE: "The service has problems. Run again later to resume.",
    EndReason.REQUEST_REFUSED: "The service refused the request.",
    EndReason.OTHER_DESK: "Run again later to collect the answers of the other desk.",
    EndReason.NO_TEAM: "Nothing new is sent without the team. Run again later to resume.",
}


class Monitor:
    """A progress bar and messages on a stream that is not stdout."""

    def __init__(
        self,
        stream: TextIO,
        *,
        is_quiet: bool,
        is_practice: bool = False,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._stream = cast("TextIO", ClosableStream(stream))  # all of it that a console uses
        self._console = None if is_quiet else console_on(self._stream)
        self._bar = None if self._console is None else progress_bar_on(self._console)
        self._is_practice, self._now, self._waiting = is_practice, now, ""
        self._progress, self._after = RunProgress(), Product.ENRICH
        self._task: TaskID | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def _print(self, line: str) -> None:
        if self._console is not None and line:
            self._console.print(escape_to_line(line), markup=False)

    def show_table(self, info: TableInfo) -> None:
        """Print the chosen sheet, if there are several, and the remarks on the file."""
        if len(info.sheets) > 1:
            why = f": {info.sheet_why}" if info.sheet_why else ""
            self._print(f'Sheet "{info.sheet}", one of {len(info.sheets)}{why}.')
        for note in info.notes:
            self._print(f"Note: {note}")
        if info.seems_headless:
            self._print("If the first row is a person, add --no-header.")

    def show_mapping(self, info: TableInfo, mapping: ColumnMapping) -> None:
        """Print the identifier columns."""
        columns = ", then ".join(identifier_columns(info, mapping))
        self._print(f"{info.path.name}: {number_of(info.row_count, 'row')}; {columns}.")

    def show_practice(self, job: Job) -> None:
        """Print that people are invented, or that the sheet has columns with such people."""
        if job.is_practice:
            self._print("Practice: invented people, nothing is charged.")
        elif job.practice_sets:
            self._print(f"Note: {PRACTICE_COLUMNS_IGNORED}")

    def show_plan(self, prepared: PreparedRun) -> None:
        """Print the requests to send and their cost, before sending."""
        if prepared.warning:
            self._print(f"Note: {prepared.warning}")
        self._show_disabled_fields(prepared)
        if words := denied_words(prepared.denied):
            self._print(f"Note: {words}")
        plan = prepared.plan
        is_fresh = plan.reuse is not None and plan.reuse.is_fresh
        why = "Already looked up by this --fresh job" if is_fresh else "Already known"
        known = f" {why}, for free: {plan.reused:,}." if plan.reused else ""
        total = plan.people + plan.reused + plan.in_doubt
        # With second identifiers, a person may be looked up twice.
        asked = people_of(total) if prepared.lookups is None else f"{total:,} links and emails"
        self._print(f"{asked}.{known}{unsent_words(prepared)}" if total or not plan.offers else "")
        if plan.accepts_every_candidate:
            self._print(_EVERY_CANDIDATE)
        if not plan.batches:
            if not plan.offers:
                self._print("Nothing to send.")
            self._show_later(plan)
            return
        credits_left = prepared.account.credits
        balance = "" if credits_left is None else f" (balance {credits_left:,.12g})"
        cost = f"Cost: 0 to {credits_of(plan.credits_ceiling)}{balance}"
        self._print(
            f"To send: {people_of(plan.people)} in {sendings_of(plan.requests, plan.jobs)}."
            f" {'Practice: nothing is charged' if self._is_practice else cost}."
            f" Duration: {planned_duration(plan)}."
        )
        if plan.lane_note:
            self._print(f"One by one, because {plan.lane_note}.")
        self._show_later(plan)

    def _show_later(self, plan: RunPlan) -> None:
        """Print what may follow the requests."""
        if later := later_words(plan, is_free=self._is_practice):
            self._print(later)

    def _show_disabled_fields(self, prepared: PreparedRun) -> None:
        """Print the requested fields that the account does not list, before sending."""
        if words := disabled_fields_words(prepared):
            self._print(words)

    def show_stopping(self, *, is_urgent: bool) -> None:
        """Print the effect of a Ctrl-C."""
        if is_urgent:
            self._print("Stopping at once; requests in flight will be in doubt.")
        else:
            people = self._progress.in_flight
            waits = f"; waiting for answers about {people_of(people)}" if people else ""
            self._print(f"Stopping{waits}.")

    def show_balance(self, ran: RunSummary) -> None:
        """Print what is in doubt, and whether the balance agrees with the reported charges."""
        if words := contact_doubt_words(ran.progress.of(Product.CONTACT).in_doubt):
            self._print(words)
        counted_here, fell_by = ran.progress.credits, ran.balance_fell_by
        if fell_by is None or self._is_practice:
            return
        has_doubts = ran.progress.settled[OutcomeKind.IN_DOUBT] > 0
        self._print(balance_text(fell_by, counted_here, has_doubts=has_doubts))

    def show_end(self, ran: RunSummary) -> None:
        """Print why a run ended early, and what to do."""
        if ran.end is EndReason.FINISHED:
            return
        detail = f" The service said: {ran.message}" if ran.message else ""
        detail += f" {ran.advice}" if ran.advice else ""
        line = f"sheet-enricher: {_WHAT_TO_DO[ran.end]}{detail}"
        console_on(self._stream).print(escape_to_line(line), markup=False)

    def observe(self, event: RunEvent) -> None:
        """Show an event."""
        refused = self._progress.refused_products
        with self._lock:
            self._progress = self._progress.after(event)
        if isinstance(event, ProductRefused) and event.product not in refused:  # said once
            self._print(denied_words([event.product], event.message))
        if isinstance(event, WaveStarted):
            self._print(wave_words(event.plan, is_free=self._is_practice, after=self._after))
            self._after = event.product
        if not isinstance(event, BatchSent | BatchSettled):  # these would fill the log
            self._print_event(event)
        if self._bar is None:
            return
        if self._task is None:
            self._task = self._bar.add_task(
                "Enriching", total=self._progress.people, found=0, credits=0.0, waiting=""
            )
        self._bar.update(
            self._task,
            total=self._progress.people,
            completed=self._progress.done,
            found=self._progress.outcomes[OutcomeKind.MATCHED],
            credits=self._progress.credits,
            waiting=escape_to_line(self._waiting) if self._progress.waiting else "",
        )

    def _print_event(self, event: RunEvent) -> None:
        match event:
            case Waiting(reason=reason, wait_s=wait_s):
                _LOG.info("waiting %s s: %s", wait_s, reason)
                self._waiting = wait_text(reason, wait_s, self._now())
                if self._console is not None and not self._console.is_terminal:
                    self._print(f"{self._waiting}.")
            case RunEnded(reason=reason):
                _LOG.info("run ended: %s", reason.value)
            case _:
                _LOG.info("%s", type(event).__name__)
                if words := words_of(event):
                    self._print(words)
