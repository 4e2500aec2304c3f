"""Looking through the sheet: find a text, show the rows of one status, sort by status."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop_app.bootstrap import RowStore
from desktop_app.domain.errors import AppError
from desktop_app.domain.result.row_status import RowStatus, parse_status
from desktop_app.ui.toolkit.job_thread import JobQueue, QueuedJob, Tell

ReadNew = Callable[[int], Sequence[str] | None]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A cell of the sheet, by source row and shown column."""

    row: int
    column: int


class SearchController(QObject):
    """Goes through the rows in a thread; a new question makes the old one pointless."""

    found = Signal(object)
    ordered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = JobQueue(self)

    @property
    def has_threads(self) -> bool:
        """Whether any thread runs."""
        return self._jobs.has_threads

    def find(
        self, text: str, rows: RowStore, read_new: ReadNew, *, start: Place, is_forward: bool
    ) -> None:
        """Look for a text, whatever its case; `found` follows with a place, or with None."""

        def work(_tell: Tell) -> Place | None:
            return find_text(text, rows, read_new, start=start, is_forward=is_forward)

        self._jobs.abandon()
        self._jobs.submit(QueuedJob("find", work, self._on_found, _ignore))

    def _on_found(self, place: Place | None) -> None:
        self.found.emit(place)

    def filter_rows(self, rows: int, read_new: ReadNew, wanted: RowStatus) -> None:
        """Look for the rows of one status; `ordered` follows with them."""

        def work(_tell: Tell) -> "array[int]":
            statuses = _statuses(rows, read_new)
            return array("l", (row for row, status in enumerate(statuses) if status is wanted))

        self._jobs.abandon()
        self._jobs.submit(QueuedJob("order", work, self._on_ordered, _ignore))

    def sort_rows(self, rows: int, read_new: ReadNew) -> None:
        """Sort by status, rows of one status as they stand; `ordered` follows."""
        rank = {status: place for place, status in enumerate(RowStatus)}

        def work(_tell: Tell) -> "array[int]":
            ranks = [rank[status] for status in _statuses(rows, read_new)]
            return array("l", sorted(range(rows), key=ranks.__getitem__))

        self._jobs.abandon()
        self._jobs.submit(QueuedJob("order", work, self._on_ordered, _ignore))

    def _on_ordered(self, order: "array[int]") -> None:
        self.ordered.emit(order)

    def forget(self) -> None:
        """Let nobody hear of what is still looked for."""
        self._jobs.abandon()


def _ignore(_error: AppError) -> None:
    """A search that failed found nothing."""


def _statuses(rows: int, read_new: ReadNew) -> Iterable[RowStatus]:
    for row in range(rows):
        cells = read_new(row)
        yield parse_status(cells[0]) if cells else RowStatus.NOT_RUN


def find_text(
    text: str, rows: RowStore, read_new: ReadNew, *, start: Place, is_forward: bool
) -> Place | None:
    """Return the next cell that holds a text, from a place on, round and round; None: nowhere."""
    first: Place | None = None
    before: Place | None = None
    last: Place | None = None
    for here in _places(text.casefold(), rows, read_new):
        if is_forward and here > start:
            return here
        first, last = first or here, here
        before = here if here < start else before
    return first if is_forward else before or last


def _places(wanted: str, rows: RowStore, read_new: ReadNew) -> Iterator[Place]:
    for row, cells in rows.rows():
        for column, cell in enumerate((*cells, *(read_new(row) or ()))):
            if wanted in cell.casefold():
                yield Place(row, column)
