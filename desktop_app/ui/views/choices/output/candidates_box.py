"""Choice of the matches whose candidates are listed on a sheet of their own."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.result.job_options import CandidateSheet
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.views.wheel_guard import combo_box
from desktop_app.ui.views.widgets import label, row


class CandidatesBox(QWidget):
    """Offers no sheet, one for the matches to check, and one for all matches.

    `changed` is emitted when the user has chosen another one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        across = row(self)
        self.box = combo_box(tr("Candidates sheet"))
        for one, name in (
            (CandidateSheet.BEST, tr("No sheet")),
            (CandidateSheet.REVIEW, tr("For matches to check")),
            (CandidateSheet.ALL, tr("For all matches")),
        ):
            self.box.addItem(name, one)
        self.box.setToolTip(tr("Lists everyone whom an email may belong to, with the match check"))
        self.box.activated.connect(self.changed)
        title = label(tr("Ca&ndidates sheet"), wraps=False)
        title.setBuddy(self.box)
        across.addWidget(title, stretch=1)
        across.addWidget(self.box)

    @property
    def candidates(self) -> CandidateSheet:
        """The chosen matches."""
        return CandidateSheet(self.box.currentData())

    def show_candidates(self, candidates: CandidateSheet) -> None:
        """Show the chosen matches."""
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(self.box.findData(candidates))
