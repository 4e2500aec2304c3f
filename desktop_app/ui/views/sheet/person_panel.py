"""Panel beside the sheet with everything that is known about one row."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget
from typing_extensions import override

from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.theme import SPACE_S
from desktop_app.ui.views.widgets import column, label, row, tool

_LINKS = ("http", "https")


class _TextOnly(QTextBrowser):
    """Text browser that loads nothing: no picture, no style sheet, no page."""

    @override
    def loadResource(self, type: int, name: QUrl | str) -> None:
        """Load nothing."""


class PersonPanel(QFrame):
    """Shows one person as text; a link opens when it is clicked."""

    link_requested = Signal(QUrl)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self, spacing=0)
        head = row(margin=SPACE_S)
        self.title = label("", "strong", wraps=False)
        self.state = label("", "muted", wraps=False)
        head.addWidget(self.title)
        head.addWidget(self.state)
        head.addStretch(1)
        head.addWidget(tool("x", tr("Close"), self.close_panel))
        outer.addLayout(head)
        self.text = _TextOnly(self)
        self.text.setAccessibleName(tr("Details of this row"))
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.anchorClicked.connect(self._on_link)
        outer.addWidget(self.text)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_panel)

    @property
    def is_open(self) -> bool:
        """True while the panel covers the options."""
        return self.isVisible()

    def show_page(self, title: str, page: str, *, state: str = "") -> None:
        """Show a page.

        Args:
            title: Row number.
            page: HTML of the page.
            state: Words beside the title, such as "Reading…".
        """
        self.title.setText(title)
        self.state.setText(state)
        place = self.text.verticalScrollBar().value() if state == "" else 0
        self.text.setHtml(page)
        self.text.verticalScrollBar().setValue(place)

    def close_panel(self) -> None:
        """Close the panel."""
        self.closed.emit()

    def _on_link(self, address: QUrl) -> None:
        if address.scheme() in _LINKS:
            self.link_requested.emit(address)
