"""Bar below the header while the people are invented."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.icons import set_icon
from desktop_app.ui.toolkit.theme import SPACE_M, SPACE_S
from desktop_app.ui.views.widgets import button, frame, label, row


class PracticeBar(QFrame):
    """Says that nothing is real and nothing is charged."""

    end_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        outer = row(self)
        outer.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        strip = frame("practice", self)
        inner = row(strip, spacing=SPACE_S)
        inner.setContentsMargins(SPACE_M, SPACE_S, SPACE_S, SPACE_S)
        picture = QLabel()
        set_icon(picture, "flask-conical", color="accent")
        self.text = label(tr("Practice: invented people, nothing is charged."), "strong")
        self.text.setToolTip(
            tr("Invented people from a service on this computer. No API key, no cost.")
        )
        self.end_button = button(tr("Use my &account"), self.end_requested.emit, kind="link")
        inner.addWidget(picture, alignment=Qt.AlignmentFlag.AlignVCenter)
        inner.addWidget(self.text, stretch=1)
        inner.addWidget(self.end_button)
        outer.addWidget(strip)
        self.hide()

    def offer_account(self, *, is_possible: bool) -> None:
        """Offer to use the connected account; without one, the header offers to connect it."""
        self.end_button.setVisible(is_possible)
