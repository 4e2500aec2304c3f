"""Headers of the sheet, painted with one model call a section; see `CellDelegate`."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from desktop_app.ui.models.sheet_model import SheetModel
from desktop_app.ui.toolkit.icons import pixmap
from desktop_app.ui.toolkit.theme import Colors, current_colors

_MARGIN = 6
_HEIGHT = 32
_NARROWEST = 48
_MARK_PX = 14
_MARKS = {"identifier": "key-round", "new": "sparkles"}
MARK_WIDTH = _MARK_PX + _MARGIN
"""Extra width of a column with a mark."""
MENU_WIDTH = _MARK_PX + _MARGIN
"""Width of the arrow at the right that opens the column's menu."""
_DRAG_PX = 4


class SheetHeader(QHeaderView):
    """Column names or row numbers.

    A click on a column name sorts; the right mouse button or the arrow opens the column's menu.
    """

    sort_clicked = Signal(int, bool)
    menu_requested = Signal(int, QPoint)
    hover_changed = Signal()

    def __init__(
        self, orientation: Qt.Orientation, model: SheetModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(orientation, parent)
        self._sheet = model
        self._is_horizontal = orientation is Qt.Orientation.Horizontal
        self._pressed: QPoint | None = None
        self._hovered = -1
        if self._is_horizontal:
            self.setFixedHeight(_HEIGHT)
            self.setMouseTracking(True)
            bold = QFont(self.font())
            bold.setWeight(QFont.Weight.DemiBold)
            self.setFont(bold)

    def fit_numbers(self) -> None:
        """Fit the width to the longest row number."""
        rows = self._sheet.rowCount()
        longest = max((self._sheet.row_label(at) for at in (rows - 1, 0) if at >= 0), key=len)
        width = self.fontMetrics().horizontalAdvance(longest) + 3 * _MARGIN
        self.setFixedWidth(max(_NARROWEST, width))

    @override
    def sizeHint(self) -> QSize:
        """Return the size without measuring the names of all sections."""
        return QSize(self.width(), _HEIGHT)

    # --- mouse

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        super().mousePressEvent(e)
        is_resizing = self.cursor().shape() == Qt.CursorShape.SplitHCursor
        is_click = self._is_horizontal and e.button() is Qt.MouseButton.LeftButton
        self._pressed = e.position().toPoint() if is_click and not is_resizing else None

    @override
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        super().mouseMoveEvent(e)
        if self._is_horizontal:
            self._hover(self.logicalIndexAt(e.position().toPoint()))

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        start, place = self._pressed, e.position().toPoint()
        self._pressed = None
        if start is None or (place - start).manhattanLength() > _DRAG_PX:
            return
        section = self.logicalIndexAt(place)
        if section < 0:
            return
        right = self.sectionViewportPosition(section) + self.sectionSize(section)
        if place.x() >= right - MENU_WIDTH:
            self.menu_requested.emit(section, e.globalPosition().toPoint())
        else:
            is_adding = bool(e.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.sort_clicked.emit(section, is_adding)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        section = self.logicalIndexAt(event.pos())
        if self._is_horizontal and section >= 0:
            self.menu_requested.emit(section, event.globalPos())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, section: int) -> None:
        if section != self._hovered:
            self._hovered = section
            self.viewport().update()
            self.hover_changed.emit()

    # --- paint

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        colors = current_colors()
        painter.fillRect(rect, QColor(colors.window))
        painter.setPen(QColor(colors.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        inner = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if self._is_horizontal:
            text, align = self._sheet.column_label(logicalIndex), Qt.AlignmentFlag.AlignLeft
            painter.setFont(self.font())
            # The mark shows the kind of column without relying on colour.
            if mark := _MARKS.get(self._sheet.column_tint(logicalIndex)):
                self._draw(painter, mark, colors.muted, inner.left(), rect)
                inner.setLeft(inner.left() + _MARK_PX + _MARGIN)
            inner.setRight(self._paint_signs(painter, rect, inner.right(), logicalIndex, colors))
            painter.setPen(QColor(colors.text))
        else:
            text, align = self._sheet.row_label(logicalIndex), Qt.AlignmentFlag.AlignRight
            painter.setPen(QColor(colors.muted))
        shown = QFontMetrics(painter.font()).elidedText(
            text, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, align | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_signs(
        self, painter: QPainter, rect: QRect, right: int, section: int, colors: Colors
    ) -> int:
        """Paint menu arrow, funnel and sort arrow from the right; return where they begin."""
        column = self._sheet.column_keys[section]
        sort, names = self._sheet.arrangement.sort_key(column), list[str]()
        if section == self._hovered:
            names.append("chevron-down")
        if column in self._sheet.arrangement.filters:
            names.append("funnel")
        if sort is not None:
            names.append("arrow-down" if sort[1].is_descending else "arrow-up")
        for name in names:
            right -= _MARK_PX
            color = colors.muted if name == "chevron-down" else colors.accent
            self._draw(painter, name, color, right, rect)
            right -= _MARGIN // 2
        if sort is not None and len(self._sheet.arrangement.sort_keys) > 1:
            place = str(sort[0])
            right -= self.fontMetrics().horizontalAdvance(place)
            painter.setPen(QColor(colors.accent))
            painter.drawText(
                QPoint(right, rect.center().y() + self.fontMetrics().ascent() // 2 - 1), place
            )
            right -= _MARGIN // 2
        return right

    def _draw(self, painter: QPainter, name: str, color: str, left: int, rect: QRect) -> None:
        picture = pixmap(name, color, _MARK_PX, self.devicePixelRatioF())
        painter.drawPixmap(left, rect.center().y() - _MARK_PX // 2, picture)
