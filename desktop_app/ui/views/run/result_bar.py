"""Bar at the bottom after a run: the saved file, and the one main action that follows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from desktop_app.domain.result.row_status import RowStatus
from desktop_app.ui.controllers.breakdown import headline as cost_line
from desktop_app.ui.controllers.breakdown import is_sendable, rest_text
from desktop_app.ui.controllers.planning import PlannedJob
from desktop_app.ui.controllers.run_updates import JobResult
from desktop_app.ui.toolkit.i18n import count, tr
from desktop_app.ui.toolkit.icons import set_icon
from desktop_app.ui.toolkit.plain_text import breakable, plain_tooltip
from desktop_app.ui.toolkit.theme import SPACE_M, SPACE_XS
from desktop_app.ui.views.foot import PausedButtons
from desktop_app.ui.views.widgets import add, button, column, label, restyle, row

_ICON_PX = 24


class ResultBar(QFrame):
    """Names the saved file; exactly one of its buttons is the main action.

    People left to look up come first, then opening the file. A file that could not be saved is
    saved under another name.
    """

    all_rows_requested = Signal()
    open_requested = Signal()
    folder_requested = Signal()
    save_as_requested = Signal()
    rest_requested = Signal()
    save_again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self._saved, self._tried_rows = "", 0
        bar = row(self, margin=SPACE_M, spacing=SPACE_M)
        self.mark = QLabel()
        self.mark.setMinimumHeight(_ICON_PX)
        bar.addWidget(self.mark, alignment=Qt.AlignmentFlag.AlignVCenter)
        texts = column(spacing=SPACE_XS)
        self.headline, self.hint = label("", "strong"), label("", "muted")
        add(texts, self.headline, self.hint)
        bar.addLayout(texts, stretch=1)
        self.all_rows_button = button(
            tr("Show a&ll rows"), self.all_rows_requested.emit, kind="link"
        )
        self.save_again_button = button(
            tr("Save a&gain with these choices"),
            self.save_again_requested.emit,
            icon="save",
            hint=tr("Free: uses the results you already have"),
        )
        self.folder_button = button(
            tr("Show i&n folder"), self.folder_requested.emit, icon="folder-open"
        )
        self.open_button = button(tr("Open &workbook"), self.open_requested.emit)
        self.save_as_button = button(tr("Save under another &name…"), self.save_as_requested.emit)
        self.rest_button = button(tr("Collect &results"), self.rest_requested.emit)
        self._paused = PausedButtons(self, self.rest_button, self.save_again_button)
        self._shown: JobResult | None = None
        texts.addWidget(self.all_rows_button, alignment=Qt.AlignmentFlag.AlignLeft)
        add(bar, self.save_again_button, self.folder_button, self.open_button)
        add(bar, self.save_as_button, self.rest_button)

    def show_result(
        self, job_result: JobResult, planned_job: PlannedJob | None, *, has_key: bool
    ) -> None:
        """Show the file of a run and what can follow.

        While the same result is planned again, nothing moves, and the buttons that start from the
        plan take no click: it would be lost.

        Args:
            job_result: Result of the last run or export.
            planned_job: What the next run would do; None while it is being planned.
            has_key: There is an API key.
        """
        if self._is_waiting(job_result, planned_job):
            return
        target, is_saved = job_result.job.target, job_result.problem is None
        file = breakable(target.name)
        headline = tr("Saved to {file}", file=file)
        self._saved = headline if is_saved else tr("{file} was not saved.", file=file)
        self._show_headline()
        self.headline.setToolTip(plain_tooltip(str(target)))
        name, color = ("circle-check", "good") if is_saved else ("circle-x", "bad")
        set_icon(self.mark, name, color=color)
        has_rest = planned_job is not None and is_sendable(planned_job, has_key=has_key)
        self.hint.setText(self._hint(job_result, planned_job if has_rest else None))
        self.open_button.setVisible(is_saved)
        self.folder_button.setVisible(is_saved)
        self.save_as_button.setVisible(not is_saved)
        self.rest_button.setVisible(has_rest)
        is_other = planned_job is not None and planned_job.job.options != job_result.job.options
        self.save_again_button.setVisible(is_saved and not has_rest and is_other)
        if planned_job is not None:
            self.rest_button.setText(rest_text(planned_job))
        # Until the rest is planned, no button is the main one: it would only jump.
        is_known = planned_job is not None or not job_result.stats.counts[RowStatus.NOT_RUN]
        main = self.open_button if is_saved else self.save_as_button
        self._style_main((self.rest_button if has_rest else main) if is_known else None)

    def _is_waiting(self, job_result: JobResult, planned_job: PlannedJob | None) -> bool:
        """Pause or resume the buttons; return True if a shown result only waits for its plan."""
        before, self._shown = self._shown, job_result
        if planned_job is not None:
            self._paused.resume()
            return False
        self._paused.pause()
        return job_result is before

    def show_tried_rows(self, rows: int) -> None:
        """Say that only the tried people are shown; 0 if other rows are shown."""
        self._tried_rows = rows
        self.all_rows_button.setVisible(bool(rows))
        self._show_headline()

    def _show_headline(self) -> None:
        texts = [self._saved] if self._saved else []
        if self._tried_rows:
            texts.insert(0, count("The %Ln people you tried are shown.", self._tried_rows))
        self.headline.setText(" ".join(texts))

    def _style_main(self, main: QPushButton | None) -> None:
        for each in (self.open_button, self.save_as_button, self.rest_button):
            restyle(each, "primary" if each is main else "")

    def _hint(self, job_result: JobResult, planned_job: PlannedJob | None) -> str:
        if planned_job is not None:
            return tr("Left: {cost}", cost=cost_line(planned_job))
        if job_result.problem is not None:
            return tr("Everything you paid for is stored.")
        return tr("Folder: {folder}", folder=breakable(str(job_result.job.target.parent)))
