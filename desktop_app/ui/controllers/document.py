"""The opened sheet: read in a thread, shown while it is read, its people counted."""

import threading
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.source.lookups import LookupCounts, Lookups, collect_lookups
from desktop_app.domain.source.mapping import ColumnMapping, MappingSuggestion, suggest_mapping
from desktop_app.domain.source.table import ReadOptions, SourceTable
from desktop_app.ui.toolkit.job_thread import JobQueue, QueuedJob, Tell

_TELL_EVERY_ROWS = 5_000
_SHOWN_WITHIN_S = 1.0
_PAINTED_MS = 80
_PREVIEWED_FROM_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Document:
    """An opened sheet.

    Attributes:
        table: The source.
        rows: Its rows as they are shown; they may still be coming in.
        suggestion: Which columns look like identifiers.
        mapping: Which columns identify; None while nobody has said.
        lookups: Who is in it; None while it is being found out.
        lookup_counts: How many they are.
        read_as: What the user has said about the file.
        only_visible: Whether hidden rows are left out.
    """

    table: SourceTable
    rows: bootstrap.RowStore
    suggestion: MappingSuggestion
    mapping: ColumnMapping | None = None
    lookups: Lookups | None = None
    lookup_counts: LookupCounts | None = None
    read_as: ReadOptions = field(default_factory=ReadOptions)
    only_visible: bool = False


@dataclass(frozen=True, slots=True)
class _RowsRead:
    rows: int


def _keep_rows(
    table: SourceTable, store: bootstrap.RowStore, cancel: threading.Event, tell: Tell
) -> int:
    """Keep all rows to be shown; return how many there are, or were when it was cancelled."""
    for number, row in enumerate(table.data_rows(), start=1):
        store.add(row)
        if number % _TELL_EVERY_ROWS == 0:
            if cancel.is_set():
                return number
            tell(_RowsRead(number))
    return len(store)


class DocumentController(QObject):
    """Opens files and finds out who is in them."""

    opening_started = Signal(str)
    previewed = Signal(object)
    opened = Signal()
    rows_read = Signal(int)
    all_rows_read = Signal()
    mapping_changed = Signal()
    lookups_found = Signal()
    failed = Signal(object)
    closed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document: Document | None = None
        self._jobs = JobQueue(self)
        self._cancel = threading.Event()
        self._shown = threading.Event()
        self._wanted_mapping: ColumnMapping | None = None

    @property
    def has_threads(self) -> bool:
        """Whether any thread runs."""
        return self._jobs.has_threads

    def open(
        self,
        path: Path,
        read_as: ReadOptions | None = None,
        *,
        mapping: ColumnMapping | None = None,
        only_visible: bool = False,
    ) -> None:
        """Open a file; `opened`, `rows_read`, `all_rows_read` follow, or `failed`.

        Of a large file the first rows are `previewed` before it is opened.

        Args:
            path: The file.
            read_as: What the user has said about the file; the rest is found out.
            mapping: Which columns identify; None for what is suggested.
            only_visible: Leave hidden rows out.
        """
        self.cancel()
        cancel = self._cancel = threading.Event()
        shown = self._shown = threading.Event()
        self._wanted_mapping = mapping
        wanted = read_as or ReadOptions()
        self.opening_started.emit(path.name)

        def work(tell: Tell) -> int:
            if path.exists() and path.stat().st_size > _PREVIEWED_FROM_BYTES:
                tell(bootstrap.preview(path, wanted))
            table = bootstrap.workbooks.open_table(path, wanted)
            store, suggestion = bootstrap.RowStore(), suggest_mapping(table)
            tell(Document(table, store, suggestion, read_as=wanted, only_visible=only_visible))
            shown.wait(_SHOWN_WITHIN_S)  # the window has its hands full with what is new in it
            return _keep_rows(table, store, cancel, tell)

        self._jobs.submit(
            QueuedJob("open", work, self._on_all_rows, self._on_failed, told=self._on_told)
        )

    def cancel(self) -> None:
        """Give up what is being opened; what is open stays."""
        self._cancel.set()
        self._jobs.abandon()

    def close(self) -> None:
        """Close the sheet."""
        self.cancel()
        self.document = None
        self.closed.emit()

    def _on_told(self, what: Document | _RowsRead | bootstrap.Preview) -> None:
        if isinstance(what, _RowsRead):
            self.rows_read.emit(what.rows)
            return
        if isinstance(what, bootstrap.Preview):
            self.previewed.emit(what)
            return
        self.document = what
        self.opened.emit()
        QTimer.singleShot(_PAINTED_MS, self, self._on_shown)
        mapping = self._wanted_mapping or what.suggestion.mapping
        if mapping is not None:
            self.map_columns(mapping)

    @Slot()
    def _on_shown(self) -> None:
        self._shown.set()

    def _on_all_rows(self, rows: int) -> None:
        self.rows_read.emit(rows)
        self.all_rows_read.emit()

    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)

    def leave_hidden_out(self, is_wanted: bool) -> None:  # noqa: FBT001 - a signal's value
        """Count hidden rows in or out; `lookups_found` follows."""
        document = self.document
        if document is None or document.only_visible == is_wanted:
            return
        self.document = replace(document, only_visible=is_wanted)
        if document.mapping is not None:
            self.map_columns(document.mapping)

    def map_columns(self, mapping: ColumnMapping) -> None:
        """Say which columns identify; `lookups_found` follows when everybody is counted."""
        if self.document is None:
            return
        document = self.document = replace(
            self.document, mapping=mapping, lookups=None, lookup_counts=None
        )
        self.mapping_changed.emit()
        if mapping.url_column is None and mapping.email_column is None:
            return

        def work(_tell: Tell) -> Document:
            lookups = collect_lookups(document.table, mapping, only_visible=document.only_visible)
            return replace(document, lookups=lookups, lookup_counts=lookups.counts())

        self._jobs.submit(QueuedJob("lookups", work, self._on_lookups, self._on_failed))

    def _on_lookups(self, counted: Document) -> None:
        document = self.document
        is_wanted = document is not None and document.table is counted.table
        is_same = document is not None and document.only_visible == counted.only_visible
        if document is not None and is_wanted and is_same and document.mapping == counted.mapping:
            self.document = counted
            self.lookups_found.emit()
