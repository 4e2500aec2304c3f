"""After a run: the workbook opened, written in another way, people asked for again."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app import bootstrap
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.ui.context import WindowContext
from desktop_app.ui.dialogs.questions import Question, nothing
from desktop_app.ui.dialogs.save_as_dialog import SaveAsDialog
from desktop_app.ui.presenters.run import RunPresenter
from desktop_app.ui.toolkit.i18n import tr


class ResultsPresenter(QObject):
    """What the buttons of the outcome do."""

    def __init__(self, shell: WindowContext, running: RunPresenter) -> None:
        super().__init__(shell.window)
        self._shell = shell
        self._running = running
        outcome = shell.page.outcome_panel
        outcome.open_asked.connect(self.open_workbook)
        outcome.folder_asked.connect(self.show_folder)
        outcome.save_as_asked.connect(self.save_as)
        outcome.doubts_asked.connect(self._on_doubts)
        outcome.failed_asked.connect(self._on_failed_again)
        outcome.unmatched_asked.connect(self._on_unmatched)

    def open_workbook(self) -> None:
        """Open the workbook in the user's own program."""
        if (outcome := self._shell.run.outcome) is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(outcome.job.target)))

    def show_folder(self) -> None:
        """Open the folder the workbook is in."""
        if (outcome := self._shell.run.outcome) is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(outcome.job.target.parent)))

    def save_as(self) -> None:
        """Write the workbook again with other columns, free."""
        if (outcome := self._shell.run.outcome) is None:
            return
        target = bootstrap.free_target(outcome.job.target)
        self.dialog = SaveAsDialog(
            target, outcome.job.result, outcome.job.table.info.headers, self._shell.window
        )
        self.dialog.export_asked.connect(self._on_export)
        self.dialog.open()

    def _on_export(self, target: Path, options: OutputOptions) -> None:
        if (outcome := self._shell.run.outcome) is not None:
            self._shell.plan.hold()
            self._shell.run.export(outcome.job, target=target, result=options)

    # --- again

    def _on_doubts(self) -> None:
        self._ask_again(
            OutcomeKind.IN_DOUBT,
            tr("Look up people in doubt again?"),
            tr("They may already have been charged and would then be charged twice."),
        )

    def _on_failed_again(self) -> None:
        self._ask_again(
            OutcomeKind.FAILED,
            tr("Retry failed lookups?"),
            tr("People whose answers could not be read were charged and will be charged again."),
        )

    def _on_unmatched(self) -> None:
        self._ask_again(
            OutcomeKind.NO_MATCH,
            tr("Look up unmatched people again?"),
            tr("Each new match costs the usual price; no match costs nothing."),
        )

    def _ask_again(self, kind: OutcomeKind, text: str, detail: str) -> None:
        self.question = Question(self._shell.window, tr("Look up again"), text, detail)

        def yes() -> None:
            wish = replace(self._shell.plan.choices, again=frozenset({kind}))
            self._running.back_to_choices()
            self._shell.plan.change(wish)
            self._shell.page.say_in_note(
                tr("The cost below includes these people."),
                tr("Click the button to confirm."),
                kind="note",
            )

        self.question.answer(tr("&Show cost"), yes, is_main=True)
        self.question.answer(tr("Cancel"), nothing, is_escape=True)
        self.question.open()
