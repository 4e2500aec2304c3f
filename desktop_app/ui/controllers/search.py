"""Background search in the sheet: find text, filter by status, sort by status."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.errors import AppError
from desktop_app.domain.result.row_status import RowStatus, parse_status
from desktop_app.ui.toolkit.job_thread import JobQueue, QueuedJob, Report

if TYPE_CHECKING:
    from desktop_app.bootstrap import RowSpool

ReadNewCells = Callable[[int], Sequence[str] | None]


@dataclass(frozen=True, slots=True, order=True)
class CellPosition:
    """Source row and displayed column of a cell."""

    row: int
    column: int


class SearchController(QObject):
    """Searches rows in a thread; a new search cancels the previous one."""

    found = Signal(object)
    ordered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = JobQueue(self)

    @property
    def has_threads(self) -> bool:
        """True if any thread is running."""
        return self._jobs.has_threads

    def find(
        self,
        text: str,
        rows: "RowSpool[str]",
        read_new_cells: ReadNewCells,
        *,
        start: CellPosition,
        is_forward: bool,
    ) -> None:
        """Search for a text, ignoring case; emits `found` with a position or None."""

        def work(_report: Report) -> CellPosition | None:
            return find_text(text, rows, read_new_cells, start=start, is_forward=is_forward)

        self._jobs.abandon()
        self._jobs.submit(QueuedJob("find", work, self._on_found, _ignore))

    def _on_found(self, position: CellPosition | None) -> None:
        self.found.emit(position)

    def filter_rows(self, rows: int, read_new_cells: ReadNewCells, wanted: RowStatus) -> None:
        """Find the rows with one status; emits `ordered`."""

        def work(_report: Report) -> "array[int]":
            statuses = _statuses(rows, read_new_cells)
            return array("l", (row for row, status in enumerate(statuses) if status is wanted))

        self._jobs.abandon()
        self._jobs.submit(QueuedJob("order", work, self._on_ordered, _ignore))

    def sort_rows(self, rows: int, read_new_cells: ReadNewCells) -> None:
        """Sort by status, keeping the row order within a status; emits `ordered`."""
        rank = {status: position for position, status in enumerate(RowStatus)}

        def work(_report: Report) -> "array[int]":
            ranks = [rank[status] for status in _statuses(rows, read_new_cells)]
            return array("l", sorted(range(rows), key=ranks.__getitem__))

        self._jobs.abandon()
        self._jobs.submit(QueuedJob("order", work, self._on_ordered, _ignore))

    def _on_ordered(self, order: "array[int]") -> None:
        self.ordered.emit(order)

    def cancel(self) -> None:
        """Cancel the current search."""
        self._jobs.abandon()


def _ignore(_error: AppError) -> None:
    """Ignore a failed search: it found nothing."""


def _statuses(rows: int, read_new_cells: ReadNewCells) -> Iterable[RowStatus]:
    for row in range(rows):
        cells = read_new_cells(row)
        yield parse_status(cells[0]) if cells else RowStatus.NOT_RUN


def find_text(
    text: str,
    rows: "RowSpool[str]",
    read_new_cells: ReadNewCells,
    *,
    start: CellPosition,
    is_forward: bool,
) -> CellPosition | None:
    """Return the next cell with a text, wrapping around at the end; None if no cell has it."""
    first: CellPosition | None = None
    before: CellPosition | None = None
    last: CellPosition | None = None
    for here in _positions(text.casefold(), rows, read_new_cells):
        if is_forward and here > start:
            return here
        first, last = first or here, here
        before = here if here < start else before
    return first if is_forward else before or last


def _positions(
    wanted: str, rows: "RowSpool[str]", read_new_cells: ReadNewCells
) -> Iterator[CellPosition]:
    for row, cells in enumerate(rows.rows()):
        for column, cell in enumerate((*cells, *(read_new_cells(row) or ()))):
            if wanted in cell.casefold():
                yield CellPosition(row, column)
