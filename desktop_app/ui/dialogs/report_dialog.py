"""Dialog for unexpected errors, with a report that contains no secrets."""

import platform
import traceback

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from desktop_app import __version__
from desktop_app.ui.toolkit.i18n import error_words, tr
from desktop_app.ui.toolkit.job_thread import BUG
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M
from desktop_app.ui.views.widgets import add, button, column, label, row


class ReportDialog(QDialog):
    """Shows the report and copies it on request."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        what, to_do = error_words(BUG)
        self.setWindowTitle(tr("Something went wrong"))
        self.resize(640, 420)
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        self.text = QPlainTextEdit(report, readOnly=True)
        self.text.setAccessibleName(tr("Report"))
        add(outer, label(what, "title"), label(to_do), self.text)
        add(
            outer,
            label(tr("The report contains no API key, names, email addresses or links."), "muted"),
        )
        buttons = row()
        self.copy_button = button(tr("&Copy report"), self._on_copy, icon="copy")
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(button(tr("Close"), self.accept, kind="primary"))
        outer.addLayout(buttons)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())


def report_of(error: BaseException) -> str:
    """Return a report with the stack trace but no values of variables.

    The message of an exception may quote a cell, so only its type is included.
    """
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"Sheet Enricher {__version__}", f"Python {platform.python_version()}"]
    lines += [f"Qt {qVersion()}", platform.platform(terse=True), ""]
    lines += [f"  {_inside(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    lines.append(type(error).__name__)
    return "\n".join(lines)


def _inside(filename: str) -> str:
    """Return a path without the user's folders."""
    parts = filename.replace("\\", "/").split("/")
    for root in ("desktop_app", "site-packages"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return parts[-1]
