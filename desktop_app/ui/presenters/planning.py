"""Presenter of the options and their cost."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from desktop_app.domain.errors import AppError
from desktop_app.domain.fields.contact_wish import ContactWish
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.result.columns.filled_columns import fitting_fills
from desktop_app.domain.result.columns.presets import chosen_columns
from desktop_app.domain.result.existing_columns import place_columns
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.result.status_columns import framed_columns
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.domain.source.practice import excluded_sets
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.document import Document
from desktop_app.ui.controllers.planning import Example, JobChoices, PlannedJob
from desktop_app.ui.models.answers import ExampleAnswers
from desktop_app.ui.presenters.columns import ColumnsPresenter
from desktop_app.ui.presenters.filling import offer_of
from desktop_app.ui.toolkit.i18n import error_words, tr


class PlanningPresenter(QObject):
    """Shows the options, the new columns and the cost of a run."""

    def __init__(self, context: WindowContext, columns: ColumnsPresenter) -> None:
        super().__init__(context.window)
        self._context, self._columns = context, columns
        page, plan = context.page, context.plan
        page.fields_panel.selection_chosen.connect(self._on_selection)
        page.fields_panel.contacts_chosen.connect(self._on_contacts)
        page.similarity_panel.similarity_chosen.connect(self._on_similarity)
        page.similarity_panel.takes_best_chosen.connect(self._on_takes_best)
        page.similarity_panel.match_check_chosen.connect(self._on_match_check)
        page.columns_panel.context_requested.connect(self.choose_context)
        page.output_panel.options_chosen.connect(self._on_options)
        page.output_panel.target_chosen.connect(self._on_target)
        page.cost_bar.budget_chosen.connect(self._on_budget)
        page.cost_bar.details_requested.connect(self.show_details)
        plan.choices_changed.connect(self.show_choices)
        plan.planning_started.connect(self._on_started)
        plan.plan_ready.connect(self._on_planned)
        plan.failed.connect(self._on_failed)
        context.document.mapping_changed.connect(self.show_choices)
        context.document.lookups_found.connect(self.show_choices)
        context.document.opened.connect(self.show_choices)

    def _change(self, **changes: object) -> None:
        self._context.plan.change(replace(self._context.plan.choices, **changes))  # type: ignore[arg-type]

    # --- options

    def _on_selection(self, selection: FieldSelection | None) -> None:
        self._change(selection=selection)

    def _on_contacts(self, contacts: ContactWish) -> None:
        self._change(contacts=contacts)

    def _on_similarity(self, similarity: float) -> None:
        self._change(min_similarity=similarity)

    def _on_takes_best(self, takes_best: bool) -> None:  # noqa: FBT001 - a signal's value
        self._change(result=replace(self._context.plan.choices.result, takes_best=takes_best))

    def _on_match_check(self, mode: MatchCheckMode) -> None:
        self._change(result=replace(self._context.plan.choices.result, match_check=mode))

    def _on_options(self, options: OutputOptions) -> None:
        now = self._context.plan.choices.result  # step 3 has its own part of the options
        self._change(
            result=replace(options, takes_best=now.takes_best, match_check=now.match_check)
        )

    def _on_target(self, target: Path) -> None:
        self._change(target=target)

    def _on_budget(self, budget: float | None) -> None:
        self._change(budget=budget)

    def choose_context(self) -> None:
        """Open the dialog for the columns that matches are compared with; not during a run."""
        document = self._context.document.document
        if document is None or document.context is None or self._context.run.is_active:
            return
        from desktop_app.ui.dialogs.context_dialog import ContextDialog  # noqa: PLC0415 - when it is opened

        mapping, columns = document.mapping, document.context.columns
        identifiers = () if mapping is None else (mapping.url_column, mapping.email_column)
        self.context_dialog = ContextDialog(
            document.table.info.headers,
            columns,
            document.suggested_context or columns,
            [at for at in identifiers if at is not None],
            self._context.window,
        )
        self.context_dialog.chosen.connect(self._context.document.choose_context)
        self.context_dialog.open()

    # --- cost

    def show_choices(self) -> None:
        """Show the options and the resulting new columns, still empty."""
        document, choices, page = (
            self._context.document.document,
            self._context.plan.choices,
            self._context.page,
        )
        page.fields_panel.show_selection(choices.selection, choices.contacts)
        if (
            document is not None
        ):  # to list all columns takes 20 ms, and nothing is shown of it before
            self._show_columns(choices)
        page.similarity_panel.show_choice(
            choices.min_similarity, takes_best=choices.result.takes_best
        )
        page.similarity_panel.match_check.show_mode(choices.result.match_check)
        page.cost_bar.show_budget(choices.budget)
        if document is None:
            return
        page.similarity_panel.show_emails(
            are_used=document.lookup_counts is not None and document.lookup_counts.emails > 0
        )
        from desktop_app.engine.job_paths import default_target  # noqa: PLC0415 - not at the start

        info, is_practice = document.table.info, self._context.session.is_sandbox
        target = choices.target or default_target(info.path, is_practice=is_practice)
        columns = self._new_columns(choices)
        excluded = self._excluded_sets(document)
        result, offer = choices.result, offer_of(document, choices)
        if offer is not None:
            result = replace(result, fills=offer.fills)
        page.output_panel.show_result(target, result, columns, info, excluded, offer)
        if document.lookups is None:
            is_chosen = document.mapping not in {None, ColumnMapping(None, None)}
            text = tr("Counting people…") if is_chosen else tr("Choose a column first.")
            page.cost_bar.show_waiting(text)

    def _show_columns(self, choices: JobChoices) -> None:
        result, shown = choices.result, 0
        if choices.bought is not None:
            shown = len(
                chosen_columns(
                    result.columns, choices.bought, roles=result.roles, schools=result.schools
                )
            )
        panel = self._context.page.fields_panel
        panel.show_columns(result.columns, self._columns.templates, shown)

    def _new_columns(self, choices: JobChoices) -> int:
        document, page = self._context.document.document, self._context.page
        if document is None or choices.bought is None or self._context.run.job_result is not None:
            return page.model.columnCount() - page.model.source_column_count
        from desktop_app.engine.job import layout_of  # noqa: PLC0415 - not at the start

        headers, excluded = document.table.info.headers, self._excluded_sets(document)
        fills = fitting_fills(choices.result.fills, document.table, document.mapping)
        result = replace(choices.result, fills=fills)
        columns = framed_columns(layout_of(choices.bought, result).columns)
        placement = place_columns(columns, headers, choices.result.existing, excluded)
        page.model.set_new_columns(placement.columns)
        page.sheet.fit_columns()
        return len(placement.added)

    def _excluded_sets(self, document: Document) -> frozenset[int]:
        is_practice = self._context.session.is_sandbox
        headers, practice = document.table.info.headers, document.practice_sets
        return excluded_sets(headers, practice, is_practice=is_practice)

    def _on_started(self) -> None:
        document = self._context.document.document
        if document is not None and document.lookups is not None:
            if self._context.plan.choices.selection is None:
                self._context.page.cost_bar.show_waiting(tr("Select at least one field group."))
            else:
                self._context.page.cost_bar.show_waiting(tr("Calculating the cost…"))

    def _on_planned(self, planned_job: PlannedJob) -> None:
        self._context.page.cost_bar.show_plan(
            planned_job, has_key=bool(self._context.session.has_key)
        )
        if self._context.run.job_result is None:
            self._show_example(planned_job.example)

    def _show_example(self, example: Example | None) -> None:
        """Fill one row before a run; its status says that it is an example."""
        model = self._context.page.model
        if example is None:
            model.set_answers(None)
            return
        mark = tr("Example (already known)") if example.is_known else tr("Example (invented)")
        answers = ExampleAnswers(example.source_row, (mark, *example.cells[1:]))
        model.set_answers(answers.read)

    def _on_failed(self, error: AppError) -> None:
        what, to_do = error_words(error)
        self._context.page.cost_bar.show_waiting(what, to_do)

    def show_details(self) -> None:
        """Open the dialog with the cost and the data sent."""
        planned_job, document = self._context.plan.plan, self._context.document.document
        if planned_job is not None and document is not None and document.lookup_counts is not None:
            from desktop_app.ui.dialogs.price_dialog import PriceDialog  # noqa: PLC0415 - when it is opened

            self.dialog = PriceDialog(planned_job, document.lookup_counts, self._context.window)
            self.dialog.open()
