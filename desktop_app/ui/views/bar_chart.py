"""Horizontal bars with their names and numbers, readable without colours and by screen readers."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_app.ui.toolkit.i18n import number, percent, tr
from desktop_app.ui.toolkit.plain_text import plain_tooltip
from desktop_app.ui.toolkit.theme import SPACE_S, current_colors

_ROW_HEIGHT, _BAR_HEIGHT, _RADIUS = 26, 12, 3
_NAME_SHARE, _LEAST_BAR = 0.4, 2.0
_WIDTH_HINT = 380
_LEAST_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar.

    Attributes:
        name: Name at the left.
        size: Number at the right.
        is_rest: Drawn without the accent colour, because it is no value of its own.
    """

    name: str
    size: int
    is_rest: bool = False


class BarChart(QWidget):
    """Bars from the longest possible share of the width, the first one on top."""

    def __init__(self, title: str, bars: Sequence[Bar], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars = tuple(bars)
        self._total = max(1, sum(bar.size for bar in self.bars))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        text = "\n".join(f"{bar.name}: {self.numbers_of(bar)}" for bar in self.bars)
        self.setAccessibleDescription(text)
        self.setToolTip(plain_tooltip(text))

    def numbers_of(self, bar: Bar) -> str:
        """Return the number of a bar and its share of all."""
        share = bar.size / self._total
        words = percent(share) if share >= _LEAST_SHARE else f"<\u00a0{percent(_LEAST_SHARE)}"
        return tr("{number} ({share})", number=number(bar.size), share=words)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH_HINT, _ROW_HEIGHT * max(1, len(self.bars)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(self.font())
        numbers = [self.numbers_of(bar) for bar in self.bars]
        numbers_width = max(map(metrics.horizontalAdvance, numbers), default=0.0)
        names_width = min(
            max((metrics.horizontalAdvance(bar.name) for bar in self.bars), default=0.0) + 1,
            self.width() * _NAME_SHARE,
        )
        bars_width = self.width() - names_width - numbers_width - 2 * SPACE_S
        longest = max((bar.size for bar in self.bars), default=1)
        for index, (bar, text) in enumerate(zip(self.bars, numbers, strict=True)):
            line = QRectF(0, index * _ROW_HEIGHT, self.width(), _ROW_HEIGHT)
            self._paint_texts(painter, line, (bar, text), names_width)
            width = max(_LEAST_BAR, bars_width * bar.size / max(1, longest))
            top = line.top() + (_ROW_HEIGHT - _BAR_HEIGHT) / 2
            painter.setPen(Qt.PenStyle.NoPen)
            colors = current_colors()
            painter.setBrush(QColor(colors.faint if bar.is_rest else colors.accent))
            box = QRectF(names_width + SPACE_S, top, width, _BAR_HEIGHT)
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.end()

    def _paint_texts(
        self, painter: QPainter, line: QRectF, texts: tuple[Bar, str], names_width: float
    ) -> None:
        bar, numbers = texts
        colors, metrics = current_colors(), QFontMetricsF(self.font())
        painter.setPen(QColor(colors.muted if bar.is_rest else colors.text))
        name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, names_width)
        center = Qt.AlignmentFlag.AlignVCenter
        area = QRectF(line.left(), line.top(), names_width, line.height())
        painter.drawText(area, center | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(QColor(colors.muted))
        painter.drawText(line, center | Qt.AlignmentFlag.AlignRight, numbers)
