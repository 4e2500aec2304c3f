"""Help dialog: shortcuts, the meaning of the statuses, and where to get an API key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QTabWidget, QWidget

from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M, SPACE_S
from desktop_app.ui.views.wheel_guard import guard_wheel
from desktop_app.ui.views.widgets import add, button, column, label, row, scroll_area

SHORTCUTS, STATUSES, API_KEY = range(3)
"""The pages of the dialog."""
KEY_PAGE = "https://crustdata.com"
Rows = Sequence[tuple[str, str]]


class HelpDialog(QDialog):
    """Shows three pages of help."""

    page_requested = Signal(str)
    connect_requested = Signal()

    def __init__(self, shortcuts: Rows, parent: QWidget | None = None) -> None:
        """Build the pages.

        Args:
            shortcuts: Action and keys, from the menus.
            parent: Window of the dialog.
        """
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        self.resize(620, 480)
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        self.tabs = QTabWidget()
        guard_wheel(self.tabs.tabBar())
        self.tabs.addTab(_two_columns([*shortcuts, *_table_keys()]), tr("&Shortcuts"))
        self.tabs.addTab(_two_columns(statuses()), tr("S&tatuses"))
        self.tabs.addTab(self._key_page(), tr("API &key"))
        outer.addWidget(self.tabs)
        buttons = row()
        buttons.addStretch(1)
        close_button = button(tr("Close"), self.accept, kind="primary")
        close_button.setDefault(True)
        buttons.addWidget(close_button)
        outer.addLayout(buttons)

    def _key_page(self) -> QWidget:
        page = QWidget()
        inner = column(page, margin=SPACE_L, spacing=SPACE_M)
        add(inner, label(tr(_WHAT_A_KEY_IS)))
        add(inner, label(tr("1. Sign in to Crustdata, or ask for an account.")))
        self.page_button = button(KEY_PAGE, self._on_page, kind="link", icon="external-link")
        inner.addWidget(self.page_button, alignment=Qt.AlignmentFlag.AlignLeft)
        add(inner, label(tr("2. Copy the API key from your account.")))
        add(inner, label(tr("3. Paste it here. Checking it is free.")))
        self.connect_button = button(tr("Connect your &account…"), self._on_connect)
        inner.addWidget(self.connect_button, alignment=Qt.AlignmentFlag.AlignLeft)
        add(inner, label(tr(_WITHOUT_A_KEY), "muted"))
        inner.addStretch(1)
        return page

    def _on_page(self) -> None:
        self.page_requested.emit(KEY_PAGE)

    def _on_connect(self) -> None:
        self.accept()
        self.connect_requested.emit()


def _two_columns(rows: Rows) -> QScrollArea:
    area = scroll_area()
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
    grid.setHorizontalSpacing(SPACE_L)
    grid.setVerticalSpacing(SPACE_S)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for at, (name, meaning) in enumerate(rows):
        grid.addWidget(label(name, "strong", wraps=False), at, 0, top)
        grid.addWidget(label(meaning), at, 1, top)
    grid.setRowStretch(len(rows), 1)
    area.setWidget(page)
    return area


def _table_keys() -> Rows:
    """Return the keys that no menu shows."""
    return (
        (tr("Arrow keys, Page Up, Page Down"), tr("Move in the sheet")),
        (tr("Tab, Shift+Tab"), tr("Go to the next or previous control")),
        (tr("Space"), tr("Click the control that has the focus")),
        (tr("Alt and the underlined letter"), tr("Click this button")),
        (tr("Esc"), tr("Close a dialog or the search bar")),
    )


def statuses() -> Rows:
    """Return the statuses as the sheet names them, and what they mean."""
    return (
        ("Matched", tr("The person was found and costs what the price list says.")),
        ("Matched, please check", tr("A person was found, but may be another one: review it.")),
        ("No match", tr("The service does not know this person. It costs nothing.")),
        ("Redacted", tr("The person opted out. The service gives no data about them.")),
        ("Skipped: …", tr("The cell is blank or holds no usable link or email. Nothing was sent.")),
        ("Failed: …", tr("The service rejected this row, or its answer could not be read.")),
        ("In doubt", tr("The answer never arrived. The person may have been charged.")),
        ("Not sent: …", tr("The run ended before this row, for the reason given.")),
    )


_WHAT_A_KEY_IS = (
    "Sheet Enricher looks people up with your own Crustdata account. The API key is the password"
    " that a program uses for it."
)
_WITHOUT_A_KEY = "Without an account you can try everything with sample data, for free."
