"""Background search in the sheet: find text, sort, filter."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.errors import AppError
from desktop_app.ui.toolkit.job_thread import JobQueue, QueuedJob, Report

if TYPE_CHECKING:
    from array import array

ReadNewCells = Callable[[int], Sequence[str] | None]
ReadRows = Callable[[], Iterator[Sequence[str]]]
AnyItem = TypeVar("AnyItem")
_CHECK_EVERY = 1_000


class StoppedError(Exception):
    """Nobody waits for the result any more."""


def until_stopped(items: Iterable[AnyItem], stop: Event) -> Iterator[AnyItem]:
    """Yield the items; looks at times whether the result is still wanted.

    Raises:
        StoppedError: It is not.
    """
    for number, item in enumerate(items):
        if number % _CHECK_EVERY == 0 and stop.is_set():
            raise StoppedError
        yield item


@dataclass(frozen=True, slots=True, order=True)
class CellPosition:
    """Source row and displayed column of a cell."""

    row: int
    column: int


class SearchController(QObject):
    """Searches rows in threads; a new search replaces the previous one."""

    found = Signal(object)
    ordered = Signal(object)
    values_counted = Signal(object)
    copied = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._order_jobs = JobQueue(self), JobQueue(self)
        self._stop_finding, self._stop_ordering, self._stop_counting = Event(), Event(), Event()

    @property
    def has_threads(self) -> bool:
        """True if any thread is running."""
        return self._jobs.has_threads or self._order_jobs.has_threads

    def find(
        self,
        text: str,
        read_rows: ReadRows,
        *,
        start: CellPosition,
        is_forward: bool,
    ) -> None:
        """Search for a text, ignoring case; emits `found` with a position or None."""
        self._stop_finding.set()
        stop = self._stop_finding = Event()

        def work(_report: Report) -> CellPosition | None:
            try:
                rows = until_stopped(read_rows(), stop)
                return find_text(text, rows, start=start, is_forward=is_forward)
            except StoppedError:
                return None

        self._jobs.abandon()
        self._jobs.submit(QueuedJob("find", work, self._on_found, _ignore))

    def _on_found(self, position: CellPosition | None) -> None:
        self.found.emit(position)

    def arrange(self, arranged: "Callable[[Event], array[int]]") -> None:
        """Sort and filter the rows; emits `ordered` unless another arrangement follows.

        Args:
            arranged: Returns the order; raises `StoppedError` soon after its event is set.
        """
        self._stop_ordering.set()
        stop = self._stop_ordering = Event()

        def work(_report: Report) -> "array[int] | None":
            try:
                return arranged(stop)
            except StoppedError:
                return None

        def done(order: "array[int] | None") -> None:
            if order is not None and not stop.is_set():
                self.ordered.emit(order)

        self._order_jobs.submit(QueuedJob("order", work, done, _ignore))

    def forget_order(self) -> None:
        """Stop the arrangement that is being made."""
        self._stop_ordering.set()

    def count_values(self, counted: Callable[[Event], object]) -> None:
        """Count the different values of a column; emits `values_counted` unless others follow.

        Args:
            counted: Returns the values; raises `StoppedError` soon after its event is set.
        """
        self._stop_counting.set()
        stop = self._stop_counting = Event()

        def work(_report: Report) -> object:
            try:
                return counted(stop)
            except StoppedError:
                return None

        def done(values: object) -> None:
            if values is not None and not stop.is_set():
                self.values_counted.emit(values)

        self._order_jobs.submit(QueuedJob("values", work, done, _ignore))

    def forget_values(self) -> None:
        """Stop counting the values of a column."""
        self._stop_counting.set()

    def count_empty(self, counted: Callable[[], object], done: Callable[[object], None]) -> None:
        """Count the empty cells of columns, and call `done` with the result."""

        def work(_report: Report) -> object:
            return counted()

        self._jobs.abandon()
        self._jobs.submit(QueuedJob("empty cells", work, done, _ignore))

    def copy(self, copied: Callable[[], object]) -> None:
        """Read the cells to copy; emits `copied`."""

        def work(_report: Report) -> object:
            return copied()

        self._order_jobs.submit(QueuedJob("copy", work, self.copied.emit, _ignore))

    def cancel(self) -> None:
        """Stop everything that reads the sheet."""
        for stop in (self._stop_finding, self._stop_ordering, self._stop_counting):
            stop.set()
        self._jobs.abandon()
        self._order_jobs.abandon()


def _ignore(_error: AppError) -> None:
    """Ignore a failed search: it found nothing."""


def find_text(
    text: str,
    rows: Iterable[Sequence[str]],
    *,
    start: CellPosition,
    is_forward: bool,
) -> CellPosition | None:
    """Return the next cell with a text, wrapping around at the end; None if no cell has it."""
    first: CellPosition | None = None
    before: CellPosition | None = None
    last: CellPosition | None = None
    for here in _positions(text.casefold(), rows):
        if is_forward and here > start:
            return here
        first, last = first or here, here
        before = here if here < start else before
    return first if is_forward else before or last


def _positions(wanted: str, rows: Iterable[Sequence[str]]) -> Iterator[CellPosition]:
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if wanted in cell.casefold():
                yield CellPosition(row, column)
