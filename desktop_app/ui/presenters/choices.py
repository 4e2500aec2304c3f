"""Presenter of the choices over time: undo, redo, and the choices of earlier files."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.domain.fields.live_wish import NOT_LIVE, LiveWish
from desktop_app.domain.fields.query import DEFAULT_SIMILARITY
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.match_check.row.context_role import ContextColumns
from desktop_app.domain.result.job_options import JobOptions, OutputOptions, job_options_from
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.planning import PlannedJob
from desktop_app.ui.models.column_look import sheet_shape
from desktop_app.ui.toolkit.i18n import tr

_NO_COLUMNS = ColumnMapping(None, None)


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """The choices that undo brings back; target and repeated lookups belong to one run only."""

    selection: FieldSelection | None
    min_similarity: float
    result: OutputOptions
    budget: float | None
    mapping: ColumnMapping | None
    context: ContextColumns | None
    live: LiveWish


class ChoicesPresenter(QObject):
    """Takes choices back, and proposes those of the last file with the same columns."""

    undo_changed = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self._undo: list[_Snapshot] = []
        self._redo: list[_Snapshot] = []
        self._now: _Snapshot | None = None
        self._is_applying = False
        context.plan.choices_changed.connect(self._record)
        context.document.mapping_changed.connect(self._record)
        context.document.opened.connect(self._on_opened)
        context.document.closed.connect(self._forget)
        context.run.run_started.connect(self._remember)

    # --- undo and redo

    @property
    def can_undo(self) -> bool:
        """True if a choice can be taken back."""
        return bool(self._undo) and not self._context.run.is_active

    @property
    def can_redo(self) -> bool:
        """True if a choice that was taken back can be made again."""
        return bool(self._redo) and not self._context.run.is_active

    def undo(self) -> None:
        """Take the last choice back."""
        if self.can_undo and self._now is not None:
            self._redo.append(self._now)
            self._apply(self._undo.pop())

    def redo(self) -> None:
        """Make the choice again that was taken back last."""
        if self.can_redo and self._now is not None:
            self._undo.append(self._now)
            self._apply(self._redo.pop())

    def _snapshot(self) -> _Snapshot:
        choices, document = self._context.plan.choices, self._context.document.document
        return _Snapshot(
            choices.selection,
            choices.min_similarity,
            choices.result,
            choices.budget,
            None if document is None else document.mapping,
            None if document is None else document.context_columns,
            choices.live,
        )

    def _record(self) -> None:
        now, before = self._snapshot(), self._now
        is_choice = not self._is_applying and not self._context.run.is_active
        if before is not None and now != before and is_choice:
            self._undo.append(before)
            self._redo.clear()
        if self._context.document.document is not None and not self._is_applying:
            self._now = now
        self.undo_changed.emit()

    def _apply(self, wanted: _Snapshot) -> None:
        document = self._context.document
        self._is_applying = True
        self._context.plan.change(
            replace(
                self._context.plan.choices,
                selection=wanted.selection,
                min_similarity=wanted.min_similarity,
                result=wanted.result,
                budget=wanted.budget,
                live=wanted.live,
            )
        )
        document.choose_context(wanted.context)
        is_open = document.document is not None
        if is_open and wanted.mapping is not None and self._snapshot().mapping != wanted.mapping:
            document.map_columns(wanted.mapping)
        self._is_applying = False
        self._now = self._snapshot()
        self.undo_changed.emit()

    def _forget(self) -> None:
        self._undo.clear()
        self._redo.clear()
        self._now = None
        self.undo_changed.emit()

    # --- earlier files

    def restore(self) -> None:
        """Start with the choices of the last run, and with the settings.

        Its budget, Live Enrich and its columns to fill are left out, and a saved strictness wins
        over its own.
        """
        plan, saved = self._context.plan, self._context.session.settings.match_check
        mode = saved or MatchCheckMode.NORMAL
        if (options := job_options_from(self._context.window_state.last_choices)) is not None:
            self._apply(self._of(options, None, NOT_LIVE))
            mode = saved or options.result.match_check
        result = replace(plan.choices.result, match_check=mode, fills=())
        plan.change(replace(plan.choices, result=result))
        self._forget()

    def _remember(self, planned_job: PlannedJob) -> None:
        """Keep the choices of a run, without any name of the user's: only a digest of headers."""
        job = planned_job.job
        options = replace(job.options, path="", sheet="", target="")
        document = self._context.document.document
        context = None if document is None else document.context_columns
        options = replace(options, context=context)
        if options.min_similarity is None:  # not asked for links, but chosen all the same
            options = replace(options, min_similarity=planned_job.choices.min_similarity)
        shape = sheet_shape(job.table.info.headers)
        self._context.window_state.remember_choices(shape, options.as_json())

    def _on_opened(self) -> None:
        self._forget()
        document = self._context.document
        if document.document is None or document.has_wanted_mapping:
            return
        shape = sheet_shape(document.document.table.info.headers)
        stored = job_options_from(self._context.window_state.choices_of(shape))
        if stored is not None:
            # Later: the suggested columns come first, so that undo can bring them back.
            self._stored = stored
            QTimer.singleShot(0, self, self._propose)

    @Slot()
    def _propose(self) -> None:
        """Take over the choices of the last file with these columns."""
        document, before = self._context.document.document, self._now
        if document is None or before is None or self._context.run.is_active:
            return
        mapping = self._stored.mapping
        fits = mapping.fits(document.table.info.headers) and mapping != _NO_COLUMNS
        wanted = self._of(self._stored, before.budget, before.live)
        if not fits:
            wanted = replace(wanted, mapping=before.mapping, context=before.context)
        if wanted == before:
            return
        self._apply(wanted)
        self._undo.append(before)
        self.undo_changed.emit()
        self._context.page.show_note(
            tr("The choices of the last file with these columns are used again."),
            tr("Undo in the Edit menu brings back the others."),
            kind="note",
        )

    def _of(self, options: JobOptions, budget: float | None, live: LiveWish) -> _Snapshot:
        similarity = options.min_similarity
        return _Snapshot(
            options.selection,
            DEFAULT_SIMILARITY if similarity is None else similarity,
            options.result,
            budget,
            options.mapping,
            options.context,
            live,
        )
