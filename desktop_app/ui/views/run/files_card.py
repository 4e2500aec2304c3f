"""Card after a run: the workbook, what was checked in it, and what else is known."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.domain.result.columns.notes import more_fields_note
from desktop_app.domain.result.existing_columns import CHANGES_SHEET
from desktop_app.domain.result.job_options import TEXT_SUFFIXES
from desktop_app.domain.result.report import VerificationResult
from desktop_app.ui.controllers.run_updates import JobResult
from desktop_app.ui.toolkit.i18n import count, number, tr, tr_core
from desktop_app.ui.toolkit.plain_text import breakable, plain_tooltip
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_S
from desktop_app.ui.views.widgets import add, button, column, label


class FilesCard(QFrame):
    """Shows the saved workbook, and offers to save it with other columns."""

    save_as_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        inner = column(self, margin=SPACE_L, spacing=SPACE_S)
        self.file_label, self.folder_label = label("", "strong"), label("", "muted")
        self.save_as_button = button(
            tr("Save with other &columns…"), self.save_as_requested.emit, icon="save"
        )
        self.save_as_button.setToolTip(tr("Free: uses the results you already have"))
        self.filled_label, self.checked_label = label(""), label("", "muted")
        self.hidden_label, self.more_label = label("", "muted"), label("")
        add(
            inner,
            self.file_label,
            self.folder_label,
            self.filled_label,
            self.checked_label,
            self.hidden_label,
            self.more_label,
            self.save_as_button,
        )

    def show_result(self, job_result: JobResult) -> None:
        """Show the workbook of a run or of a later export."""
        target = job_result.job.target
        self.file_label.setText(breakable(target.name))
        self.file_label.setToolTip(plain_tooltip(str(target)))
        self.folder_label.setText(tr("Folder: {folder}", folder=breakable(str(target.parent))))
        self._show_filled(job_result)
        self._show_check(job_result.verification)
        self._show_columns(job_result)

    def _show_columns(self, job_result: JobResult) -> None:
        """Show which columns are hidden, and what else is known."""
        hidden, more = job_result.hidden, more_fields_note(job_result.more_fields)
        text = count("%Ln columns are empty in every row, so they are hidden.", len(hidden))
        self.hidden_label.setText(text)
        self.hidden_label.setToolTip(plain_tooltip(", ".join(hidden)))
        self.hidden_label.setVisible(bool(hidden))
        self.more_label.setText("" if more is None else tr_core(more))
        self.more_label.setVisible(more is not None)

    def _show_filled(self, job_result: JobResult) -> None:
        """Show how many empty cells were filled, and where they are listed."""
        checked, job = job_result.verification, job_result.job
        is_shown = checked is not None and bool(job.placement.filled)
        self.filled_label.setVisible(is_shown)
        if checked is None or not is_shown:
            return
        text = count("%Ln empty cells of your columns filled.", checked.filled)
        if checked.filled and job.target.suffix.casefold() not in TEXT_SUFFIXES:
            where = tr("They are marked, and the sheet “{sheet}” lists them.", sheet=CHANGES_SHEET)
            text = f"{text} {where}"
        self.filled_label.setText(text)

    def _show_check(self, verification: VerificationResult | None) -> None:
        self.checked_label.setVisible(verification is not None)
        if verification is None:
            return
        text = tr(
            "Saved workbook checked: {changed} of {cells} existing cells changed.",
            changed=number(verification.changed),
            cells=number(verification.cells),
        )
        if verification.replaced:
            text += " " + count("%Ln replaced, as you chose.", verification.replaced)
        self.checked_label.setText(text)
