"""Presenter of the actions after a run: open, export, look up again."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app import bootstrap
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.ui.context import WindowContext
from desktop_app.ui.dialogs.questions import Question, do_nothing
from desktop_app.ui.presenters.columns import ColumnsPresenter
from desktop_app.ui.presenters.filling import FillingPresenter, offer_of_job
from desktop_app.ui.presenters.run import RunPresenter
from desktop_app.ui.toolkit.i18n import error_words, tr
from desktop_app.ui.toolkit.plain_text import breakable
from desktop_app.ui.views.widgets import button

if TYPE_CHECKING:
    from desktop_app.engine.import_file import ImportFile


class ResultsPresenter(QObject):
    """Handles the buttons of the result summary and the result bar."""

    def __init__(
        self,
        context: WindowContext,
        run_presenter: RunPresenter,
        columns: ColumnsPresenter,
        filling: FillingPresenter,
    ) -> None:
        super().__init__(context.window)
        self._context = context
        self._run_presenter, self._columns, self._filling = run_presenter, columns, filling
        result_summary, result_bar = context.page.result_summary, context.page.result_bar
        result_bar.open_requested.connect(self.open_workbook)
        result_bar.folder_requested.connect(self.show_folder)
        result_bar.save_as_requested.connect(self.save_as)
        result_summary.save_as_requested.connect(self.save_as)
        result_summary.import_card.import_requested.connect(self._on_import)
        context.run.import_saved.connect(self._on_import_saved)
        result_summary.summary_requested.connect(self.show_summary)
        result_summary.doubts_requested.connect(self._on_doubts)
        result_summary.failed_requested.connect(self._on_failed_again)
        result_summary.unmatched_requested.connect(self._on_unmatched)

    def open_workbook(self) -> None:
        """Open the workbook in the default program."""
        if (job_result := self._context.run.job_result) is not None:
            _open(job_result.job.target)

    def show_folder(self) -> None:
        """Open the folder of the workbook."""
        if (job_result := self._context.run.job_result) is not None:
            _open(job_result.job.target.parent)

    def save_as(self) -> None:
        """Open the dialog to save the workbook again with other columns."""
        if (job_result := self._context.run.job_result) is None:
            return
        target = bootstrap.workbooks.free_target(job_result.job.target)
        from desktop_app.ui.dialogs.save_as_dialog import SaveAsDialog  # noqa: PLC0415 - when it is opened

        self.dialog = SaveAsDialog(
            target,
            job_result.job.output_options,
            offer_of_job(job_result.job),
            self._columns.templates,
            job_result.job.excluded_sets,
            self._context.window,
        )
        self.dialog.fill_columns_requested.connect(self._on_fill_columns)
        self.dialog.picker_requested.connect(self._on_picker)
        self.dialog.export_requested.connect(self._on_export)
        self.dialog.open()

    def show_summary(self) -> None:
        """Open the dialog with the result in figures."""
        job_result = self._context.run.job_result
        if job_result is None or job_result.people_summary is None:
            return
        from desktop_app.ui.dialogs.summary_dialog import SummaryDialog  # noqa: PLC0415 - when it is opened

        self.summary_dialog = SummaryDialog(job_result.people_summary, self._context.window)
        self.summary_dialog.open()

    def _on_picker(self) -> None:
        """Open the picker for the dialog; only what was bought can be shown."""
        if (job_result := self._context.run.job_result) is not None:
            self._columns.pick(
                self.dialog.columns,
                job_result.job.bought,
                lambda choice, _selection: self.dialog.show_columns(choice),
                can_buy=False,
                parent=self.dialog,
            )

    def _on_fill_columns(self) -> None:
        """Open the dialog for the columns to fill; only what was bought can fill them."""
        form = self.dialog.form
        if (offer := form.fill_line.offer) is not None:
            self._filling.open(
                offer,
                lambda fills: form.show_options(replace(form.options, fills=fills)),
                self.dialog,
            )

    def _on_export(self, target: Path, options: OutputOptions) -> None:
        if (job_result := self._context.run.job_result) is not None:
            self._context.plan.suspend()
            self._context.run.export(job_result.job, target=target, result=options)

    def _on_import(self, preset: str) -> None:
        self._context.plan.suspend()
        self._context.run.save_import(preset)

    def _on_import_saved(self, import_file: "ImportFile") -> None:
        page = self._context.page
        page.result_summary.import_card.show_import(import_file)
        if import_file.problem is not None:
            page.show_note(*error_words(import_file.problem))
        elif import_file.paths:
            self._show_saved(import_file)
        self._context.plan.resume()

    def _show_saved(self, import_file: "ImportFile") -> None:
        """Say that the file is saved: its card may be out of sight, far down in the panel."""
        folder = import_file.paths[0].parent
        names = breakable(", ".join(path.name for path in import_file.paths))
        show = button(tr("Show in folder"), partial(_open, folder), icon="folder-open")
        self._context.page.show_note(
            tr("Saved {file}.", file=names),
            tr("Folder: {folder}", folder=breakable(str(folder))),
            kind="note",
            action=show,
        )

    # --- look up again

    def _on_doubts(self) -> None:
        self._confirm_lookup_again(
            OutcomeKind.IN_DOUBT,
            tr("Look up people in doubt again?"),
            tr("They may already have been charged and would then be charged twice."),
        )

    def _on_failed_again(self) -> None:
        self._confirm_lookup_again(
            OutcomeKind.FAILED,
            tr("Retry failed lookups?"),
            tr("People whose answers could not be read were charged and will be charged again."),
        )

    def _on_unmatched(self) -> None:
        self._confirm_lookup_again(
            OutcomeKind.NO_MATCH,
            tr("Look up unmatched people again?"),
            tr("Each new match costs the usual price; no match costs nothing."),
        )

    def _confirm_lookup_again(self, kind: OutcomeKind, text: str, detail: str) -> None:
        self.question = Question(self._context.window, tr("Look up again"), text, detail)

        def show_cost() -> None:
            choices = replace(self._context.plan.choices, again=frozenset({kind}))
            self._run_presenter.back_to_choices()
            self._context.plan.change(choices)
            self._context.page.show_note(
                tr("The cost below includes these people."),
                tr("Click the button to confirm."),
                kind="note",
            )

        self.question.answer(tr("&Show cost"), show_cost, is_main=True)
        self.question.answer(tr("Cancel"), do_nothing, is_escape=True)
        self.question.open()


def _open(path: Path) -> None:
    """Open a file or folder in the system's program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
