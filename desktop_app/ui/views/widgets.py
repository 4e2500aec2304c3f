"""Small pieces that many views are made of: labels, buttons, cards, notes."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.toolkit.icons import set_icon
from desktop_app.ui.toolkit.plain_text import plain_tooltip
from desktop_app.ui.toolkit.theme import SPACE_M, SPACE_S, SPACE_XS
from desktop_app.ui.views.wheel_guard import guard_wheel


def label(text: str = "", kind: str = "", *, wraps: bool = True) -> QLabel:
    """Return a label; `kind` is one of the style's: "muted", "title", "strong", ..."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if kind:
        made.setProperty("kind", kind)
    return made


def button(
    text: str,
    pressed: Callable[[], Any] | None = None,
    *,
    kind: str = "",
    icon: str = "",
    hint: str = "",
) -> QPushButton:
    """Return a button; `kind` is "primary", "link", "tile" or nothing."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    if kind:
        made.setProperty("kind", kind)
    if icon:
        set_icon(made, icon, color=_ICON_COLORS.get(kind, "text"))
    if hint:
        made.setToolTip(plain_tooltip(hint))
        made.setAccessibleDescription(hint)
    if pressed is not None:
        made.clicked.connect(pressed)
    return made


def tool(icon: str, name: str, pressed: Callable[[], Any]) -> QToolButton:
    """Return a small button that is only an icon, with a name for whoever cannot see it."""
    made = QToolButton()
    made.setToolTip(name)
    made.setAccessibleName(name)
    set_icon(made, icon)
    made.clicked.connect(pressed)
    return made


_ICON_COLORS = {"primary": "on_accent", "link": "accent", "tile": "accent"}


def spin_box(least: int, most: int, *, step: int = 1) -> QSpinBox:
    """Return a field for a whole number."""
    made = guard_wheel(QSpinBox(minimum=least, maximum=most, singleStep=step))
    made.lineEdit().setTextMargins(SPACE_XS, 0, 0, 0)
    return made


def restyle(widget: QWidget, kind: str) -> None:
    """Give a widget another kind."""
    if widget.property("kind") != kind:
        widget.setProperty("kind", kind)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def line() -> QFrame:
    """Return a thin line across."""
    return frame("line")


def frame(kind: str) -> QFrame:
    """Return a frame of one of the style's kinds: "card", "bar", "note", ..."""
    made = QFrame()
    made.setProperty("kind", kind)
    return made


def column(
    parent: QWidget | None = None, *, margin: int = 0, spacing: int = SPACE_S
) -> QVBoxLayout:
    """Return a layout from top to bottom."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(spacing)
    return made


def row(parent: QWidget | None = None, *, margin: int = 0, spacing: int = SPACE_S) -> QHBoxLayout:
    """Return a layout from left to right."""
    made = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(spacing)
    return made


def add(layout: QLayout, *widgets: QWidget) -> None:
    """Put widgets into a layout, one after the other."""
    for widget in widgets:
        layout.addWidget(widget)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, for good."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def scrolled(inner: QWidget) -> QScrollArea:
    """Return an area in which a tall widget is scrolled."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


class Note(QFrame):
    """A message in the window: what happened, what to do, perhaps a button that does it."""

    def __init__(self, kind: str = "note", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        outer = row(self, margin=SPACE_M, spacing=SPACE_M)
        self._icon = QLabel()
        self._icon.setMinimumHeight(18)
        self.what = label("", "strong")
        self.to_do = label("")
        self.to_do.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        texts = column(spacing=SPACE_XS)
        add(texts, self.what, self.to_do)
        self.buttons = row()
        outer.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        outer.addLayout(texts, stretch=1)
        outer.addLayout(self.buttons)
        self.hide()

    def show_message(self, what: str, to_do: str = "", *, kind: str = "note") -> None:
        """Show a message; a screen reader says it."""
        restyle(self, kind)
        name, color = _NOTE_ICONS.get(kind, ("info", "accent"))
        set_icon(self._icon, name, color=color)
        self.what.setText(what)
        self.to_do.setText(to_do)
        self.to_do.setVisible(bool(to_do))
        self.setAccessibleName(f"{what} {to_do}".strip())
        self.show()

    def offer(self, *buttons: QWidget) -> None:
        """Show these buttons at the right, instead of those before."""
        clear(self.buttons)
        add(self.buttons, *buttons)


_NOTE_ICONS = {"note-warn": ("triangle-alert", "warn"), "note-bad": ("circle-x", "bad")}
