"""Card of one numbered step: title, state and body."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.ui.toolkit.theme import SPACE_M, SPACE_S
from desktop_app.ui.views.widgets import column, label, row


class StepCard(QFrame):
    """One card of the panel on the right."""

    def __init__(self, number: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(title)
        outer = column(self, margin=SPACE_M, spacing=SPACE_S)
        head = row()
        head.addWidget(label(f"{number}", "badge-number", wraps=False))
        head.addWidget(label(title, "title", wraps=False))
        head.addStretch(1)
        self.state = label("", "muted", wraps=False)
        head.addWidget(self.state)
        outer.addLayout(head)
        self.body: QVBoxLayout = column(spacing=SPACE_S)
        outer.addLayout(self.body)
