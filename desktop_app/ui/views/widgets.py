"""Common widgets: labels, buttons, cards, notes."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
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
from typing_extensions import override

from desktop_app.ui.toolkit.icons import set_icon
from desktop_app.ui.toolkit.plain_text import plain_tooltip
from desktop_app.ui.toolkit.theme import SPACE_M, SPACE_S, SPACE_XS
from desktop_app.ui.views.wheel_guard import guard_wheel


def label(text: str = "", kind: str = "", *, wraps: bool = True) -> QLabel:
    """Return a label; `kind` is a style such as "muted", "title" or "strong"."""
    widget = QLabel(text)
    widget.setTextFormat(Qt.TextFormat.PlainText)
    widget.setWordWrap(wraps)
    if kind:
        widget.setProperty("kind", kind)
    return widget


def button(
    text: str,
    on_click: Callable[[], Any] | None = None,
    *,
    kind: str = "",
    icon: str = "",
    hint: str = "",
) -> QPushButton:
    """Return a button; `kind` is "primary", "link", "tile" or ""."""
    widget = QPushButton(text)
    widget.setAutoDefault(False)
    if kind:
        widget.setProperty("kind", kind)
    if icon:
        set_icon(widget, icon, color=_ICON_COLORS.get(kind, "text"))
    if hint:
        widget.setToolTip(plain_tooltip(hint))
        widget.setAccessibleDescription(hint)
    if on_click is not None:
        widget.clicked.connect(on_click)
    return widget


def tool(icon: str, name: str, on_click: Callable[[], Any]) -> QToolButton:
    """Return an icon button; screen readers read its name."""
    widget = QToolButton()
    widget.setToolTip(name)
    widget.setAccessibleName(name)
    set_icon(widget, icon)
    widget.clicked.connect(on_click)
    return widget


_ICON_COLORS = {"primary": "on_accent", "link": "accent", "tile": "accent"}


def spin_box(least: int, most: int, *, step: int = 1) -> QSpinBox:
    """Return a number field."""
    widget = guard_wheel(QSpinBox(minimum=least, maximum=most, singleStep=step))
    widget.lineEdit().setTextMargins(SPACE_XS, 0, 0, 0)
    return widget


def restyle(widget: QWidget, kind: str) -> None:
    """Change the style of a widget."""
    if widget.property("kind") != kind:
        widget.setProperty("kind", kind)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def line() -> QFrame:
    """Return a horizontal line."""
    return frame("line")


def frame(kind: str, parent: QWidget | None = None) -> QFrame:
    """Return a frame; `kind` is a style such as "card", "bar" or "note"."""
    widget = QFrame(parent)
    widget.setProperty("kind", kind)
    return widget


def column(
    parent: QWidget | None = None, *, margin: int = 0, spacing: int = SPACE_S
) -> QVBoxLayout:
    """Return a vertical layout."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


def row(parent: QWidget | None = None, *, margin: int = 0, spacing: int = SPACE_S) -> QHBoxLayout:
    """Return a horizontal layout."""
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


def add(layout: QLayout, *widgets: QWidget) -> None:
    """Add widgets to a layout in order."""
    for widget in widgets:
        layout.addWidget(widget)


def clear(layout: QLayout) -> None:
    """Remove and delete everything in a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def scroll_area(parent: QWidget | None = None) -> QScrollArea:
    """Return an empty vertical scroll area."""
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


class Note(QFrame):
    """Message in the window: what happened, what to do, and optional buttons."""

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
        """Show a message; screen readers read it."""
        restyle(self, kind)
        name, color = _NOTE_ICONS.get(kind, ("info", "accent"))
        set_icon(self._icon, name, color=color)
        self.what.setText(what)
        self.to_do.setText(to_do)
        self.to_do.setVisible(bool(to_do))
        self.setAccessibleName(f"{what} {to_do}".strip())
        self.show()

    def offer(self, *buttons: QWidget) -> None:
        """Replace the buttons on the right."""
        clear(self.buttons)
        add(self.buttons, *buttons)


_NOTE_ICONS = {"note-warn": ("triangle-alert", "warn"), "note-bad": ("circle-x", "bad")}


class ElidedLabel(QLabel):
    """One line that gives way: it is elided in the middle when there is little room."""

    def __init__(self, kind: str = "") -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @override
    def sizeHint(self) -> QSize:
        whole = super().sizeHint()
        return QSize(min(whole.width(), _WIDEST_ELIDED), whole.height())

    @override
    def minimumSizeHint(self) -> QSize:
        whole = super().sizeHint()
        return QSize(min(whole.width(), _NARROWEST_ELIDED), whole.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        middle = Qt.TextElideMode.ElideMiddle
        shown = self.fontMetrics().elidedText(self.text(), middle, self.width())
        painter = QPainter(self)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), align, shown)
        painter.end()


class Toast(QLabel):
    """Short message that floats above the page, so that nothing moves when it appears."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setProperty("kind", "toast")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_text(self, text: str) -> None:
        """Show a text at the bottom of the parent; "" hides it."""
        self.setVisible(bool(text))
        if not text:
            return
        self.setText(text)
        self.setAccessibleName(text)
        self.adjustSize()
        left = (self._page.width() - self.width()) // 2
        self.move(left, self._page.height() - self.height() - _TOAST_LIFT)
        self.raise_()


_TOAST_LIFT = 96
_NARROWEST_ELIDED, _WIDEST_ELIDED = 140, 260
