"""Presenter of the user's columns whose empty cells are filled."""

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app import bootstrap
from desktop_app.domain.match_check.row.context_role import ContextColumns
from desktop_app.domain.result.columns.filled_columns import FilledColumn, fitting_fills
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.document import Document
from desktop_app.ui.controllers.planning import JobChoices
from desktop_app.ui.models.fill_offer import FillOffer, count_empty
from desktop_app.ui.presenters.columns import ColumnsPresenter

if TYPE_CHECKING:
    from desktop_app.engine.job import Job

OnChosen = Callable[[tuple[FilledColumn, ...]], None]
_NO_CONTEXT = ContextColumns({})


class FillingPresenter(QObject):
    """Opens the dialog for the columns to fill, and drops those that another file lacks."""

    def __init__(self, context: WindowContext, columns: ColumnsPresenter) -> None:
        super().__init__(context.window)
        self._context, self._columns = context, columns
        context.page.output_panel.form.fill_columns_requested.connect(self._on_requested)
        context.document.opened.connect(self._on_opened)

    def _on_opened(self) -> None:
        """Drop the columns to fill that the opened file lacks, before they are shown."""
        document, choices = self._context.document.document, self._context.plan.choices
        if document is not None:
            fills = fitting_fills(choices.result.fills, document.table, document.mapping)
            self._choose(fills)

    def _on_requested(self) -> None:
        offer = self._context.page.output_panel.form.fill_line.offer
        if offer is not None:
            self.open(offer, self._choose, self._context.window)

    def _choose(self, fills: tuple[FilledColumn, ...]) -> None:
        choices = self._context.plan.choices
        self._context.plan.change(replace(choices, result=replace(choices.result, fills=fills)))

    def open(self, offer: FillOffer, on_chosen: OnChosen, parent: QWidget) -> None:
        """Open the dialog.

        Args:
            offer: What can be filled, and what is chosen.
            on_chosen: Called with the columns to fill.
            parent: The window in front of which it opens.
        """
        # Imported when it is opened.
        from desktop_app.ui.dialogs.columns_dialog import ExamplePerson  # noqa: PLC0415
        from desktop_app.ui.dialogs.fill_dialog import FillDialog  # noqa: PLC0415

        example = ExamplePerson(bootstrap.example_person(), is_invented=True)
        dialog = self.dialog = FillDialog(offer, example, parent)
        dialog.chosen.connect(on_chosen)

        def show(found: ExamplePerson) -> None:
            if dialog is self.dialog:
                dialog.show_example(found)

        self._columns.find_example(show)
        self._count_empty(offer)
        dialog.open()

    def _count_empty(self, offer: FillOffer) -> None:
        """Count the empty cells in the background, if all rows have been read by now."""
        document, dialog = self._context.document.document, self.dialog
        if document is None or len(document.rows) < offer.table.info.row_count:
            return
        rows, cancel = document.rows.rows(), threading.Event()
        dialog.finished.connect(cancel.set)

        def done(empty: object) -> None:
            if empty is not None and dialog is self.dialog and not cancel.is_set():
                dialog.show_empty(cast("dict[int, int]", empty))

        self._context.search.count_empty(lambda: count_empty(rows, offer.columns, cancel), done)


def offer_of(document: Document, choices: JobChoices) -> FillOffer | None:
    """Return what can be filled in an opened sheet; None while its people are not known."""
    if document.mapping is None or choices.bought is None:
        return None
    context = _NO_CONTEXT if document.context is None else document.context.columns
    offer = FillOffer(document.table, document.mapping, context, choices.bought)
    return offer.with_fills(choices.result.fills)


def offer_of_job(job: "Job") -> FillOffer:
    """Return what can be filled when the workbook of a job is saved again."""
    context = _NO_CONTEXT if job.context is None else job.context.columns
    offer = FillOffer(job.table, job.mapping, context, job.bought)
    return offer.with_fills(job.output_options.fills)
