"""Icons painted in the text colour of the theme."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from typing_extensions import override

from desktop_app.ui.toolkit.theme import current_colors

_NAME, _COLOR = "iconName", "iconColor"
_GAP = 40
_SIZES = (16, 32, 48)


@cache
def _folder() -> Path:
    from desktop_app import bootstrap  # noqa: PLC0415 - needed only to load an icon

    return bootstrap.resource("icons")


@cache
def _drawing(name: str) -> str:
    return (_folder() / f"{name}.svg").read_text(encoding="utf-8")


@cache
def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a pixmap, `size` device-independent pixels wide."""
    svg = _drawing(name).replace("currentColor", color)
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@cache
def icon(name: str, color: str, faint: str, sizes: tuple[int, ...], *, gap: int = 0) -> QIcon:
    """Return an icon in a colour, with a fainter one for the disabled state.

    Args:
        name: File name in resources/icons without the suffix.
        color: Colour as #rrggbb.
        faint: Colour of the disabled state.
        sizes: Widths in pixels.
        gap: Space to the right of the icon, in percent of its width.
    """
    result = QIcon()
    for size in sizes:
        result.addPixmap(_with_gap(pixmap(name, color, size), gap))
        result.addPixmap(_with_gap(pixmap(name, faint, size), gap), QIcon.Mode.Disabled)
    return result


def _with_gap(picture: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return picture
    wide = QPixmap(picture.width() * (100 + gap) // 100, picture.height())
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return wide


def set_icon(widget: QAbstractButton | QLabel, name: str, *, color: str = "text") -> None:
    """Set an icon on a button or label that follows the colour scheme.

    It is painted when Qt prepares the widget for showing: most are hidden at first.

    Args:
        widget: Button or label.
        name: File name in resources/icons without the suffix.
        color: Name of a field of `theme.Colors`.
    """
    widget.setProperty(_NAME, name)
    widget.setProperty(_COLOR, color)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        _paint(widget)
    else:
        widget.installEventFilter(_first_polish())


class _FirstPolish(QObject):
    """Paints the icon of each watched widget once, before it is measured or shown."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Polish and isinstance(watched, QAbstractButton | QLabel):
            watched.removeEventFilter(self)
            _paint(watched)
        return False


@cache
def _first_polish() -> _FirstPolish:
    return _FirstPolish()


def _paint(widget: QAbstractButton | QLabel) -> None:
    colors = current_colors()
    color = str(getattr(colors, str(widget.property(_COLOR))))
    name = str(widget.property(_NAME))
    if isinstance(widget, QLabel):
        size = max(16, widget.minimumHeight())
        widget.setPixmap(pixmap(name, color, size, widget.devicePixelRatioF()))
    else:
        has_text = bool(widget.text())
        size = widget.iconSize().height()
        widget.setIcon(icon(name, color, colors.faint, _sizes(size), gap=_GAP if has_text else 0))
        width = size * (100 + _GAP) // 100 if has_text else size
        widget.setIconSize(QSize(width, size))


def _sizes(size: int) -> tuple[int, ...]:
    """Return the widths that the screens need for a size: to paint all takes most of the time."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    needed = {
        next((one for one in _SIZES if one >= size * times), _SIZES[-1]) for times in (1, ratio)
    }
    return tuple(sorted(needed))


def repaint_icons(parent: QObject) -> None:
    """Repaint all icons below a widget after the colour scheme changed."""
    for widget in parent.findChildren(QWidget):
        if widget.property(_NAME) and isinstance(widget, QAbstractButton | QLabel):
            _paint(widget)
