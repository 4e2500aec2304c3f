"""The opened sheet: read in a thread, shown while it is read, its people counted."""

import threading
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.lookups import Census, Lookups, collect_lookups
from desktop_app.domain.mapping import ColumnMapping, MappingSuggestion, suggest_mapping
from desktop_app.domain.table import SourceTable
from desktop_app.ui.job_thread import JobQueue, QueuedJob, Tell

_TELL_EVERY_ROWS = 5_000
_SHOWN_WITHIN_S = 1.0
_PAINTED_MS = 80


@dataclass(frozen=True, slots=True)
class Document:
    """An opened sheet.

    Attributes:
        table: The source.
        rows: Its rows as they are shown; they may still be coming in.
        suggestion: Which columns look like identifiers.
        mapping: Which columns identify; None while nobody has said.
        lookups: Who is in it; None while it is being found out.
        census: How many they are.
    """

    table: SourceTable
    rows: bootstrap.RowStore
    suggestion: MappingSuggestion
    mapping: ColumnMapping | None = None
    lookups: Lookups | None = None
    census: Census | None = None


@dataclass(frozen=True, slots=True)
class _RowsRead:
    rows: int


class DocumentController(QObject):
    """Opens files and finds out who is in them."""

    opening_started = Signal(str)
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
        *,
        sheet: str | None = None,
        header_row: int | None = None,
        mapping: ColumnMapping | None = None,
    ) -> None:
        """Open a file; `opened`, `rows_read`, `all_rows_read` follow, or `failed`.

        Args:
            path: The file.
            sheet: None for the likeliest.
            header_row: From 1; None for the likeliest.
            mapping: Which columns identify; None for what is suggested.
        """
        self.cancel()
        cancel = self._cancel = threading.Event()
        shown = self._shown = threading.Event()
        self._wanted_mapping = mapping
        self.opening_started.emit(path.name)

        def work(tell: Tell) -> int:
            table = bootstrap.open_table(path, sheet=sheet, header_row=header_row)
            store = bootstrap.RowStore()
            tell(Document(table, store, suggest_mapping(table)))
            shown.wait(_SHOWN_WITHIN_S)  # the window has its hands full with what is new in it
            for number, row in enumerate(bootstrap.data_rows(table), start=1):
                store.add(row)
                if number % _TELL_EVERY_ROWS == 0:
                    if cancel.is_set():
                        return number
                    tell(_RowsRead(number))
            return len(store)

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

    def _on_told(self, what: Document | _RowsRead) -> None:
        if isinstance(what, _RowsRead):
            self.rows_read.emit(what.rows)
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

    def map_columns(self, mapping: ColumnMapping) -> None:
        """Say which columns identify; `lookups_found` follows when everybody is counted."""
        if self.document is None:
            return
        document = self.document = replace(
            self.document, mapping=mapping, lookups=None, census=None
        )
        self.mapping_changed.emit()
        if mapping.url_column is None and mapping.email_column is None:
            return

        def work(_tell: Tell) -> Document:
            lookups = collect_lookups(document.table, mapping)
            return replace(document, lookups=lookups, census=lookups.census())

        self._jobs.submit(QueuedJob("lookups", work, self._on_lookups, self._on_failed))

    def _on_lookups(self, counted: Document) -> None:
        document = self.document
        is_wanted = document is not None and document.table is counted.table
        if document is not None and is_wanted and document.mapping == counted.mapping:
            self.document = counted
            self.lookups_found.emit()
