"""Histogram of match confidence, readable without colours and by screen readers."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_app.domain.result.result_stats import BINS
from desktop_app.ui.toolkit.i18n import count, number, percent, tr
from desktop_app.ui.toolkit.theme import current_colors

_HEIGHT = 148
_AXIS, _TOP, _SIDE = 22, 18, 4
_GAP = 2
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


class Histogram(QWidget):
    """Twenty bars from 0 to 1 and a line at the threshold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bins: tuple[int, ...] = (0,) * BINS
        self._threshold: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Match confidence of rows found by email"))

    def show_bins(self, bins: tuple[int, ...], threshold: float | None) -> None:
        """Show the number of matches in each bin."""
        self._bins, self._threshold = bins, threshold
        spans = (
            tr(
                "{low} to {high}: {number}",
                low=percent(index / BINS),
                high=percent((index + 1) / BINS),
                number=number(size),
            )
            for index, size in enumerate(bins)
            if size
        )
        text = "\n".join(spans)
        self.setAccessibleDescription(text)
        self.setToolTip(text)
        self.update()

    def show_threshold(self, threshold: float) -> None:
        """Move the line to another threshold."""
        self._threshold = threshold
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = current_colors()
        area = QRectF(self.rect()).adjusted(_SIDE, _TOP, -_SIDE, -_AXIS)
        width, highest = area.width() / BINS, max(1, *self._bins)
        painter.setPen(Qt.PenStyle.NoPen)
        for index, size in enumerate(self._bins):
            height = max(2.0, area.height() * size / highest) if size else 1.0
            bar = QRectF(
                area.left() + index * width + _GAP / 2,
                area.bottom() - height,
                width - _GAP,
                height,
            )
            painter.setBrush(QColor(colors.accent if size else colors.line))
            painter.drawRoundedRect(bar, 2, 2)
        self._paint_axis(painter, area)
        self._paint_threshold(painter, area)
        painter.end()

    def _paint_axis(self, painter: QPainter, area: QRectF) -> None:
        colors = current_colors()
        font = self.font()
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(QPen(QColor(colors.muted)))
        for tick in _TICKS:
            x = area.left() + area.width() * tick
            box = QRectF(x - 24, area.bottom() + 4, 48, _AXIS - 4)
            align = Qt.AlignmentFlag.AlignHCenter
            if tick in (0.0, 1.0):
                box = QRectF(
                    area.left() if not tick else area.right() - 48, box.top(), 48, box.height()
                )
                align = Qt.AlignmentFlag.AlignRight if tick else Qt.AlignmentFlag.AlignLeft
            painter.drawText(box, align, percent(tick))
        highest = max(self._bins)
        top = QRectF(area.left(), 0, area.width(), _TOP)
        text = count("tallest bar: %Ln rows", highest)
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft, text)

    def _paint_threshold(self, painter: QPainter, area: QRectF) -> None:
        if not self._threshold:
            return
        colors = current_colors()
        pen = QPen(QColor(colors.warn), 1.5, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        x = area.left() + area.width() * self._threshold
        painter.drawLine(int(x), int(area.top()), int(x), int(area.bottom()))
