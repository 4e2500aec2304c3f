"""Presenter of the choice of columns: presets, templates and the picker."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app import bootstrap
from desktop_app.domain.errors import AppError
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.columns.choice import ColumnChoice
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.planning import job_of
from desktop_app.ui.toolkit.i18n import error_words
from desktop_app.ui.toolkit.job_thread import QueuedJob, Report

if TYPE_CHECKING:
    from desktop_app.ui.dialogs.columns_dialog import ExamplePerson

OnChosen = Callable[[ColumnChoice, FieldSelection], None]


class ColumnsPresenter(QObject):
    """Opens the picker, and keeps the templates."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self._store = bootstrap.column_templates(context.session.environ)
        self.templates: dict[str, ColumnChoice] = {}
        self._load_templates()
        panel = context.page.fields_panel
        panel.columns_chosen.connect(self._on_columns)
        panel.columns_requested.connect(self.open)

    def _load_templates(self) -> None:
        self.templates.clear()
        for name in self._store.names():
            try:
                self.templates[name] = self._store.load(name)
            except AppError:
                continue  # damaged: the terminal, which names it, says why

    def _on_columns(self, choice: ColumnChoice) -> None:
        choices = self._context.plan.choices
        self._context.plan.change(replace(choices, result=replace(choices.result, columns=choice)))

    def open(self) -> None:
        """Open the picker for the options of the next run."""
        choices = self._context.plan.choices
        if choices.bought is not None:
            self.pick(
                choices.result.columns,
                choices.bought,
                self._on_picked,
                can_buy=True,
                parent=self._context.window,
            )

    def _on_picked(self, choice: ColumnChoice, selection: FieldSelection) -> None:
        choices = self._context.plan.choices
        contacts = choices.contacts.within(selection)
        bought = selection.without(contacts.paths) if contacts else selection
        result = replace(choices.result, columns=choice)
        self._context.plan.change(
            replace(choices, selection=bought, contacts=contacts, result=result)
        )

    def pick(
        self,
        choice: ColumnChoice,
        selection: FieldSelection,
        on_chosen: OnChosen,
        *,
        can_buy: bool,
        parent: QWidget,
    ) -> None:
        """Open the picker.

        Args:
            choice: The choice to start from.
            selection: The fields that are bought.
            on_chosen: Called with the choice and the fields that it needs.
            can_buy: Columns may be chosen that cost more; the picker shows the price.
            parent: The window in front of which it opens.
        """
        # Imported when it is opened.
        from desktop_app.ui.dialogs.columns_dialog import (  # noqa: PLC0415
            ColumnsDialog,
            ExamplePerson,
        )
        from desktop_app.ui.models.column_list import ColumnList  # noqa: PLC0415

        columns = ColumnList(selection, can_buy=can_buy)
        result = self._context.plan.choices.result
        columns.load(choice, roles=result.roles, schools=result.schools)
        example = ExamplePerson(bootstrap.example_person(), is_invented=True)
        self.dialog = ColumnsDialog(columns, self.templates, example, Prices(), parent)
        self.dialog.chosen.connect(on_chosen)
        self.dialog.template_saved.connect(self._on_template)
        self.dialog.open()
        dialog = self.dialog

        def show(found: ExamplePerson) -> None:
            if dialog is self.dialog:
                dialog.show_example(found)

        self.find_example(show)

    def find_example(self, show: "Callable[[ExamplePerson], None]") -> None:
        """Show a person of the sheet as the example as soon as one is found."""
        from desktop_app.ui.dialogs.columns_dialog import ExamplePerson  # noqa: PLC0415 - see above

        document, access = self._context.document.document, self._context.session.access
        choices, is_practice = self._context.plan.choices, access.is_sandbox
        job = None
        if document is not None:
            job = job_of(document, choices, is_practice=is_practice)
        if job is None or self._context.run.is_active:
            return

        def work(_report: Report) -> Person | None:
            from desktop_app.engine.people.example_person import example_person  # noqa: PLC0415 - here

            with access.open_services() as services:
                return example_person(job, services.journal)

        def done(person: Person | None) -> None:
            if person is not None:
                show(ExamplePerson(person, is_invented=is_practice))

        self._context.session.journal_jobs.submit(QueuedJob("example", work, done, self._on_failed))

    def _on_template(self, name: str, choice: ColumnChoice) -> None:
        try:
            self._store.save(name, choice)
        except AppError as error:
            self._on_failed(error)
            return
        self._load_templates()
        self.dialog.show_templates(self.templates)
        self._context.plan.choices_changed.emit()

    def _on_failed(self, error: AppError) -> None:
        self._context.page.show_note(*error_words(error))
