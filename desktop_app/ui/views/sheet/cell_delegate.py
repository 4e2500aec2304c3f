"""Delegate that paints all visible cells in one call.

By default Qt calls the model about three thousand times a frame, and each call waits for the GIL
while another thread works. Painting everything in one call takes the GIL once a frame.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap

from desktop_app.ui.models.sheet_model import SheetModel
from desktop_app.ui.toolkit.theme import Colors

_MARGIN = 6
_ICON_PX = 16
_MIDDLE = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value
_LEFT = Qt.AlignmentFlag.AlignLeft.value | _MIDDLE
_RIGHT = Qt.AlignmentFlag.AlignRight.value | _MIDDLE
_ELIDE = Qt.TextElideMode.ElideRight

Range = tuple[int, int, int, int]
"""Selected cells as top, left, bottom, right."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Visible part of the sheet to paint.

    Attributes:
        rows: Visible rows with their top edges.
        columns: Visible columns with their left edges and widths.
        row_height: Height of every row.
        selected: Selected ranges.
        current: Row and column of the current cell; (-1, -1) without one.
        has_focus: The sheet has the keyboard focus.
    """

    rows: Sequence[tuple[int, int]]
    columns: Sequence[tuple[int, int, int]]
    row_height: int
    selected: Sequence[Range]
    current: tuple[int, int]
    has_focus: bool

    def is_selected(self, row: int, column: int) -> bool:
        """Return True if a cell is selected."""
        return any(r[0] <= row <= r[2] and r[1] <= column <= r[3] for r in self.selected)


class CellDelegate:
    """Paints cells in the colours of one colour scheme."""

    def __init__(self, model: SheetModel, colors: Colors, warning: QPixmap) -> None:
        self._model = model
        self._warning = warning
        self._line = QPen(QColor(colors.line))
        self._text = QPen(QColor(colors.text))
        self._chosen_text = QPen(QColor(colors.on_accent))
        self._chosen = QColor(colors.accent)
        self._focus = QPen(QColor(colors.text), 2)
        self._tints = {
            "identifier": QColor(colors.accent_tint),
            "new": QColor(colors.new_tint),
            "invalid": QColor(colors.warn_tint),
        }

    def paint(self, painter: QPainter, metrics: QFontMetrics, frame: Frame) -> None:
        """Paint all visible cells and the grid."""
        if not frame.rows or not frame.columns:
            return
        self._paint_bands(painter, frame)
        widest = metrics.maxWidth() // 2  # wide enough for nearly every character
        painter.setPen(self._text)
        for row, top in frame.rows:
            for column, left, width in frame.columns:
                area = QRect(left, top, width - 1, frame.row_height - 1)
                self._paint_state(painter, area, row, column)
                is_chosen = frame.is_selected(row, column)
                if is_chosen:
                    painter.fillRect(area, self._chosen)
                    painter.setPen(self._chosen_text)
                inner = area.adjusted(_MARGIN, 0, -_MARGIN, 0)
                text = self._model.text(row, column)
                if len(text) * widest > inner.width():
                    text = metrics.elidedText(text, _ELIDE, inner.width())
                painter.drawText(inner, self._align(column), text)
                if is_chosen:
                    painter.setPen(self._text)
        self._paint_grid(painter, frame)

    def _align(self, column: int) -> int:
        return _RIGHT if self._model.is_number(column) else _LEFT

    def _paint_bands(self, painter: QPainter, frame: Frame) -> None:
        """Paint the background of tinted columns."""
        top = frame.rows[0][1]
        height = frame.rows[-1][1] + frame.row_height - top
        for column, left, width in frame.columns:
            if tint := self._model.column_tint(column):
                painter.fillRect(QRect(left, top, width, height), self._tints[tint])

    def _paint_state(self, painter: QPainter, area: QRect, row: int, column: int) -> None:
        """Mark an invalid cell, which leaves less of the area, and one that was filled."""
        if self._model.is_invalid(row, column):
            self._paint_mark(painter, area)
            area.setLeft(area.left() + _ICON_PX + _MARGIN)
        elif self._model.is_filled(row, column):
            painter.fillRect(area, self._tints["new"])

    def _paint_mark(self, painter: QPainter, area: QRect) -> None:
        painter.fillRect(area, self._tints["invalid"])
        middle = area.top() + (area.height() - _ICON_PX) // 2
        painter.drawPixmap(area.left() + _MARGIN, middle, self._warning)

    def _paint_grid(self, painter: QPainter, frame: Frame) -> None:
        painter.setPen(self._line)
        bottom = frame.rows[-1][1] + frame.row_height - 1
        right = frame.columns[-1][1] + frame.columns[-1][2] - 1
        for _, top in frame.rows:
            y = top + frame.row_height - 1
            painter.drawLine(frame.columns[0][1], y, right, y)
        for _, left, width in frame.columns:
            x = left + width - 1
            painter.drawLine(x, frame.rows[0][1], x, bottom)
        tops, lefts = dict(frame.rows), {column: (x, w) for column, x, w in frame.columns}
        row, column = frame.current
        if frame.has_focus and row in tops and column in lefts:
            left, width = lefts[column]
            painter.setPen(self._focus)
            painter.drawRect(left + 1, tops[row] + 1, width - 4, frame.row_height - 4)
