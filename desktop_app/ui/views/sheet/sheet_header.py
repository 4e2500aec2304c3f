"""Headers of the sheet, painted with one model call a section; see `CellDelegate`."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from desktop_app.ui.models.sheet_model import SheetModel
from desktop_app.ui.toolkit.icons import pixmap
from desktop_app.ui.toolkit.theme import current_colors

_MARGIN = 6
_HEIGHT = 32
_NARROWEST = 48
_MARK_PX = 14
_MARKS = {"identifier": "key-round", "new": "sparkles"}
MARK_WIDTH = _MARK_PX + _MARGIN
"""Extra width of a column with a mark."""


class SheetHeader(QHeaderView):
    """Column names or row numbers."""

    def __init__(
        self, orientation: Qt.Orientation, model: SheetModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(orientation, parent)
        self._sheet = model
        self._is_horizontal = orientation is Qt.Orientation.Horizontal
        if self._is_horizontal:
            self.setFixedHeight(_HEIGHT)
            bold = QFont(self.font())
            bold.setWeight(QFont.Weight.DemiBold)
            self.setFont(bold)

    def fit_numbers(self) -> None:
        """Fit the width to the longest row number."""
        longest = self._sheet.row_label(max(0, self._sheet.rowCount() - 1))
        width = self.fontMetrics().horizontalAdvance(longest) + 3 * _MARGIN
        self.setFixedWidth(max(_NARROWEST, width))

    @override
    def sizeHint(self) -> QSize:
        """Return the size without measuring the names of all sections."""
        return QSize(self.width(), _HEIGHT)

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
            painter.setPen(QColor(colors.text))
            painter.setFont(self.font())
            # The mark shows the kind of column without relying on colour.
            if mark := _MARKS.get(self._sheet.column_tint(logicalIndex)):
                picture = pixmap(mark, colors.muted, _MARK_PX, self.devicePixelRatioF())
                painter.drawPixmap(inner.left(), rect.center().y() - _MARK_PX // 2, picture)
                inner.setLeft(inner.left() + _MARK_PX + _MARGIN)
        else:
            text, align = self._sheet.row_label(logicalIndex), Qt.AlignmentFlag.AlignRight
            painter.setPen(QColor(colors.muted))
        shown = QFontMetrics(painter.font()).elidedText(
            text, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, align | Qt.AlignmentFlag.AlignVCenter, shown)
