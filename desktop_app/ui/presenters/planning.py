"""From choices to a price: the panel at the right and the money at the bottom stay true."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from desktop_app.domain.errors import AppError
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.result.existing_columns import place_columns
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.result.row_status import STATUS_COLUMNS
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.engine.job import default_target, layout_of
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.planning import JobChoices, PlannedJob
from desktop_app.ui.dialogs.price_dialog import PriceDialog
from desktop_app.ui.toolkit.i18n import error_words, tr


class PlanningPresenter(QObject):
    """Shows choices and what they come to."""

    def __init__(self, shell: WindowContext) -> None:
        super().__init__(shell.window)
        self._shell = shell
        page, plan = shell.page, shell.plan
        page.what.selection_chosen.connect(self._on_selection)
        page.what.preset_saved.connect(self._on_preset_saved)
        page.what.preset_deleted.connect(self._on_preset_deleted)
        page.sure.similarity_chosen.connect(self._on_similarity)
        page.sure.takes_best_chosen.connect(self._on_takes_best)
        page.result.options_chosen.connect(self._on_options)
        page.result.target_chosen.connect(self._on_target)
        page.money_bar.budget_chosen.connect(self._on_budget)
        page.money_bar.details_asked.connect(self.show_details)
        plan.choices_changed.connect(self.show_choices)
        plan.planning_started.connect(self._on_started)
        plan.planned.connect(self._on_planned)
        plan.failed.connect(self._on_failed)
        shell.document.mapping_changed.connect(self.show_choices)
        shell.document.lookups_found.connect(self.show_choices)
        shell.document.opened.connect(self.show_choices)
        page.what.show_presets(shell.memory.presets)

    def _change(self, **changes: object) -> None:
        self._shell.plan.change(replace(self._shell.plan.choices, **changes))  # type: ignore[arg-type]

    # --- choices

    def _on_selection(self, selection: FieldSelection | None) -> None:
        self._change(selection=selection)

    def _on_similarity(self, similarity: float) -> None:
        self._change(min_similarity=similarity)

    def _on_takes_best(self, takes_best: bool) -> None:  # noqa: FBT001 - a signal's value
        self._change(result=replace(self._shell.plan.choices.result, takes_best=takes_best))

    def _on_options(self, options: OutputOptions) -> None:
        takes_best = self._shell.plan.choices.result.takes_best
        self._change(result=replace(options, takes_best=takes_best))

    def _on_target(self, target: Path) -> None:
        self._change(target=target)

    def _on_budget(self, budget: float | None) -> None:
        self._change(budget=budget)

    def _on_preset_saved(self, name: str, selection: FieldSelection) -> None:
        self._keep_presets({**self._shell.memory.presets, name: selection})

    def _on_preset_deleted(self, name: str) -> None:
        kept = {n: chosen for n, chosen in self._shell.memory.presets.items() if n != name}
        self._keep_presets(kept)

    def _keep_presets(self, presets: dict[str, FieldSelection]) -> None:
        self._shell.memory.keep_presets(presets)
        self._shell.page.what.show_presets(presets)

    # --- what they come to

    def show_choices(self) -> None:
        """Show the choices, and the new columns they make, empty."""
        document, wish, page = (
            self._shell.document.document,
            self._shell.plan.choices,
            self._shell.page,
        )
        page.what.show_selection(wish.selection)
        page.sure.show_choice(wish.min_similarity, takes_best=wish.result.takes_best)
        page.money_bar.show_budget(wish.budget)
        if document is None:
            return
        page.sure.show_emails(
            are_used=document.lookup_counts is not None and document.lookup_counts.emails > 0
        )
        target = wish.target or default_target(document.table.info.path)
        columns = self._new_columns(wish)
        page.result.show_result(target, wish.result, columns, document.table.info)
        if document.lookups is None:
            is_chosen = document.mapping not in {None, ColumnMapping(None, None)}
            words = tr("Counting people…") if is_chosen else tr("Choose a column first.")
            page.money_bar.show_waiting(words)

    def _new_columns(self, wish: JobChoices) -> int:
        document, page = self._shell.document.document, self._shell.page
        if document is None or wish.selection is None or self._shell.run.outcome is not None:
            return len(page.model.new_columns)
        columns = [*STATUS_COLUMNS, *layout_of(wish.selection, wish.result).columns]
        placement = place_columns(columns, document.table.info.headers, wish.result.existing)
        page.model.set_new_columns(placement.columns)
        page.sheet.fit_columns()
        return len(placement.added)

    def _on_started(self) -> None:
        document = self._shell.document.document
        if document is not None and document.lookups is not None:
            if self._shell.plan.choices.selection is None:
                self._shell.page.money_bar.show_waiting(tr("Select at least one field group."))
            else:
                self._shell.page.money_bar.show_waiting(tr("Calculating the cost…"))

    def _on_planned(self, planned: PlannedJob) -> None:
        self._shell.page.money_bar.show_plan(planned, has_key=bool(self._shell.session.has_key))

    def _on_failed(self, error: AppError) -> None:
        what, to_do = error_words(error)
        self._shell.page.money_bar.show_waiting(what, to_do)

    def show_details(self) -> None:
        """Show the price step by step, and the exact strings."""
        planned, document = self._shell.plan.plan, self._shell.document.document
        if planned is not None and document is not None and document.lookup_counts is not None:
            self.dialog = PriceDialog(planned, document.lookup_counts, self._shell.window)
            self.dialog.open()
