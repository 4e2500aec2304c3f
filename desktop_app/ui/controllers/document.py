"""Controller of the opened sheet: reads it in the background and counts its people."""

import threading
from dataclasses import dataclass, field, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.match_check.row.context_role import ContextColumns
from desktop_app.domain.source.lookups import LookupCounts, Lookups
from desktop_app.domain.source.mapping import ColumnMapping, MappingSuggestion, suggest_mapping
from desktop_app.domain.source.practice import practice_sets
from desktop_app.domain.source.table import ReadOptions, SourceTable
from desktop_app.ui.toolkit.job_thread import JobQueue, QueuedJob, Report

if TYPE_CHECKING:
    from desktop_app.domain.match_check.row.sheet_context import SheetContext

_REPORT_EVERY_ROWS, _PAINTED_WITHIN_S, _PAINTED_MS = 5_000, 1.0, 80
_PREVIEWED_FROM_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Document:
    """An opened sheet.

    Attributes:
        table: Source of the rows.
        rows: Rows read so far, as text.
        suggestion: Columns that look like identifiers.
        mapping: Chosen identifier columns; None until they are chosen.
        lookups: People in the sheet; None while they are being counted.
        lookup_counts: Counts of the lookups.
        read_as: Read options set by the user.
        only_visible: Skip hidden rows.
        context_columns: Chosen columns about the person of a row; None for the suggested ones.
        suggested_context: The suggested ones; known with the lookups.
        context: What the rows say about their people; None while they are being counted.
        practice_sets: First columns of earlier practice runs; known with the lookups.
    """

    table: SourceTable
    rows: "bootstrap.RowSpool[str]"
    suggestion: MappingSuggestion
    mapping: ColumnMapping | None = None
    lookups: Lookups | None = None
    lookup_counts: LookupCounts | None = None
    read_as: ReadOptions = field(default_factory=ReadOptions)
    only_visible: bool = False
    context_columns: ContextColumns | None = None
    suggested_context: ContextColumns | None = None
    context: "SheetContext | None" = None
    practice_sets: frozenset[int] = frozenset()

    @property
    def counts_for(self) -> tuple[object, ...]:
        """The table and the options for which the people are counted."""
        return id(self.table), self.mapping, self.only_visible, self.context_columns


@dataclass(frozen=True, slots=True)
class _RowsRead:
    rows: int


def _keep_rows(
    table: SourceTable, store: "bootstrap.RowSpool[str]", cancel: threading.Event, report: Report
) -> int:
    """Store all rows for display; return how many were stored before the end or a cancellation."""
    for number, row in enumerate(table.data_rows(), start=1):
        store.add(row)
        if number % _REPORT_EVERY_ROWS == 0:
            if cancel.is_set():
                return number
            report(_RowsRead(number))
    return len(store)


def _counted(document: Document, _report: Report) -> Document:
    """Return a document with its people, and the columns that say something about them."""
    from desktop_app.domain.match_check.row.name_lookups import people_of_sheet  # noqa: PLC0415 - not at the start

    mapping, only_visible = document.mapping or ColumnMapping(None, None), document.only_visible
    suggested, context = people_of_sheet(
        document.table, mapping, document.context_columns, only_visible=only_visible
    )
    lookups = context.lookups if mapping.is_chosen else None
    return replace(
        document,
        lookups=lookups,
        lookup_counts=None if lookups is None else lookups.counts(),
        suggested_context=suggested,
        context=context,
        practice_sets=practice_sets(document.table),
    )


class DocumentController(QObject):
    """Opens files and collects the people in them."""

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
        self._painted = threading.Event()
        self._wanted_mapping: ColumnMapping | None = None

    @property
    def has_threads(self) -> bool:
        """True if any thread is running."""
        return self._jobs.has_threads

    @property
    def has_wanted_mapping(self) -> bool:
        """True if the file was opened with identifier columns, as an earlier run is."""
        return self._wanted_mapping is not None

    def open(
        self,
        path: Path,
        read_as: ReadOptions | None = None,
        *,
        mapping: ColumnMapping | None = None,
        context: ContextColumns | None = None,
        only_visible: bool = False,
    ) -> None:
        """Open a file; emits `opened`, `rows_read` and `all_rows_read`, or `failed`.

        For a large file, `previewed` is emitted with the first rows before it is opened.

        Args:
            path: File to open.
            read_as: Read options set by the user; everything else is detected.
            mapping: Identifier columns; None for the suggested ones.
            context: Columns about the person of a row; None for the suggested ones.
            only_visible: Skip hidden rows.
        """
        self.cancel()
        cancel = self._cancel = threading.Event()
        painted = self._painted = threading.Event()
        self._wanted_mapping = mapping
        wanted = read_as or ReadOptions()
        self.opening_started.emit(path.name)

        def work(report: Report) -> int:
            if path.exists() and path.stat().st_size > _PREVIEWED_FROM_BYTES:
                report(bootstrap.preview(path, wanted))
            table = bootstrap.workbooks.open_table(path, wanted)
            store, suggestion = bootstrap.RowSpool[str](), suggest_mapping(table)
            document = Document(table, store, suggestion, read_as=wanted, only_visible=only_visible)
            import_module("desktop_app.engine.job")  # so that the window need not wait for it
            report(replace(document, context_columns=context))
            painted.wait(_PAINTED_WITHIN_S)  # let the window paint the new sheet first
            return _keep_rows(table, store, cancel, report)

        job = QueuedJob("open", work, self._on_all_rows, self._on_failed, reported=self._on_report)
        self._jobs.submit(job)

    def cancel(self) -> None:
        """Cancel opening; the current document stays open."""
        self._cancel.set()
        self._jobs.abandon()

    def close(self) -> None:
        """Close the document."""
        self.cancel()
        self.document = None
        self.closed.emit()

    def _on_report(self, report: "Document | _RowsRead | bootstrap.Preview") -> None:
        if isinstance(report, _RowsRead):
            self.rows_read.emit(report.rows)
            return
        if isinstance(report, bootstrap.Preview):
            self.previewed.emit(report)
            return
        self.document = report
        self.opened.emit()
        QTimer.singleShot(_PAINTED_MS, self, self._on_painted)
        mapping = self._wanted_mapping
        if mapping is None or not mapping.fits(report.table.info.headers):
            mapping = report.suggestion.mapping
        self._count(report) if mapping is None else self.map_columns(mapping)

    @Slot()
    def _on_painted(self) -> None:
        self._painted.set()

    def _on_all_rows(self, rows: int) -> None:
        self.rows_read.emit(rows)
        self.all_rows_read.emit()

    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)

    def set_skip_hidden(self, is_wanted: bool) -> None:  # noqa: FBT001 - a signal's value
        """Skip or include hidden rows; emits `lookups_found`."""
        if (document := self.document) is not None and document.only_visible != is_wanted:
            self.document = replace(document, only_visible=is_wanted)
            if document.mapping is not None:
                self.map_columns(document.mapping)

    def map_columns(self, mapping: ColumnMapping) -> None:
        """Choose the identifier columns; emits `lookups_found` when all people are counted."""
        if self.document is None:
            return
        document = replace(self.document, mapping=mapping, lookups=None, lookup_counts=None)
        self.document = document
        self.mapping_changed.emit()
        self._count(document)

    def _count(self, document: Document) -> None:
        """Count the people in the background, and suggest the columns that tell about them."""
        work = partial(_counted, document)
        self._jobs.submit(QueuedJob("lookups", work, self._on_lookups, self._on_failed))

    def choose_context(self, columns: ContextColumns | None) -> None:
        """Choose the columns that each match is compared with; None for the suggested ones."""
        if (document := self.document) is None or document.context_columns == columns:
            return
        wanted, context = columns or document.suggested_context, document.context
        if context is not None and wanted is not None:
            context = context.with_columns(wanted)
        self.document = replace(document, context_columns=columns, context=context)
        if (mapping := document.mapping) is None or (document.lookups and not mapping.by_name):
            self.mapping_changed.emit()
        else:
            self.map_columns(mapping)  # they were counted with other columns

    def _on_lookups(self, counted: Document) -> None:
        document = self.document
        if document is not None and document.counts_for == counted.counts_for:
            self.document = counted
            (self.mapping_changed if counted.lookups is None else self.lookups_found).emit()
