"""Frozen columns: they stay at the left while the others scroll.

The columns are first in the sheet's header and scroll away with the others; two overlays paint them
again at the left edge. Clicks on the overlays go to the sheet at the place where the column really
is, so that selection, resizing and menus work as in any other column, and a million rows cost
nothing twice.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from typing_extensions import override

from desktop_app.ui.toolkit.theme import current_colors
from desktop_app.ui.views.sheet.column_layout import ColumnLayout
from desktop_app.ui.views.sheet.sheet_header import SheetHeader

_EDGE_PX = 2
Paint = Callable[[QPainter, QPaintEvent], None]


class FrozenOverlay(QWidget):
    """Paints frozen columns over a scrolling widget, and passes its events on to it."""

    def __init__(
        self,
        parent: QWidget,
        target: Callable[[], QWidget],
        paint: Paint,
        scrolled: Callable[[], int],
    ) -> None:
        """Create a hidden overlay.

        Args:
            parent: View around the target.
            target: Returns the widget below the overlay, which handles the events.
            paint: Paints the frozen columns, from x = 0.
            scrolled: Returns how far the target has scrolled to the right.
        """
        super().__init__(parent)
        self._target, self._paint, self._scrolled = target, paint, scrolled
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter, event)
        painter.end()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._send(_moved_mouse(event, self._place(event.position().toPoint())), event)
        if isinstance(event, QContextMenuEvent):
            place = self._place(event.pos())
            moved = QContextMenuEvent(event.reason(), place, event.globalPos(), event.modifiers())
            return self._send(moved, event)
        if isinstance(event, QHelpEvent):
            moved_help = QHelpEvent(event.type(), self._place(event.pos()), event.globalPos())
            return self._send(moved_help, event)
        if event.type() is QEvent.Type.Wheel:
            return QApplication.sendEvent(self._target(), event)
        return super().event(event)

    def _place(self, position: QPoint) -> QPoint:
        """Return where a point of the overlay is in the target."""
        is_frozen = position.x() < self.width()
        return QPoint(position.x() - (self._scrolled() if is_frozen else 0), position.y())

    def _send(self, moved: QEvent, event: QEvent) -> bool:
        QApplication.sendEvent(self._target(), moved)
        event.setAccepted(moved.isAccepted())
        self.setCursor(self._target().cursor())
        return True


def _moved_mouse(event: QMouseEvent, place: QPoint) -> QMouseEvent:
    return QMouseEvent(
        event.type(),
        QPointF(place),
        event.globalPosition(),
        event.button(),
        event.buttons(),
        event.modifiers(),
    )


class FrozenColumns(QObject):
    """The two overlays of a sheet: the frozen cells and their headers."""

    def __init__(
        self, view: QTableView, header: SheetHeader, columns: ColumnLayout, paint_cells: Paint
    ) -> None:
        """Create the overlays.

        Args:
            view: The sheet.
            header: Its column header.
            columns: Which columns are frozen.
            paint_cells: Paints the frozen cells.
        """
        super().__init__(view)
        self._view, self._header, self._columns = view, header, columns
        self._paint_cells_of_view = paint_cells
        # The first widget of Qt's own that Python sees loads the classes of all widgets: not yet.
        self.cells = FrozenOverlay(view, view.viewport, self._paint_cells, header.offset)
        self.header = FrozenOverlay(view, header.viewport, self._paint_header, header.offset)
        header.sectionResized.connect(self.place)
        header.hover_changed.connect(self.header.update)
        model, selection = view.model(), view.selectionModel()
        model.headerDataChanged.connect(self.header.update)
        model.modelReset.connect(self.header.update)
        for signal in (
            model.dataChanged,
            model.modelReset,
            selection.selectionChanged,
            selection.currentChanged,
        ):
            signal.connect(self.cells.update)

    @property
    def width(self) -> int:
        """Width of the frozen columns."""
        return sum(width for _, _, width in self._columns.frozen_widths())

    def place(self) -> None:
        """Move the overlays over the left edge of the sheet, and repaint them."""
        width = self.width
        if not width:
            self.cells.hide()
            self.header.hide()
            return
        area, head = self._view.viewport().geometry(), self._header.geometry()
        wide = width + _EDGE_PX
        self.cells.setGeometry(area.left(), area.top(), wide, area.height())
        self.header.setGeometry(area.left(), head.top(), wide, head.height())
        for overlay in (self.cells, self.header):
            overlay.show()
            overlay.update()

    def _paint_cells(self, painter: QPainter, event: QPaintEvent) -> None:
        painter.fillRect(event.rect(), QColor(current_colors().surface))
        self._paint_cells_of_view(painter, event)
        self._paint_edge(painter, self.cells)

    def _paint_header(self, painter: QPainter, _event: QPaintEvent) -> None:
        for column, left, width in self._columns.frozen_widths():
            area = QRect(left, 0, width, self._header.height())
            self._header.paintSection(painter, area, column)
        self._paint_edge(painter, self.header)

    def _paint_edge(self, painter: QPainter, overlay: QWidget) -> None:
        painter.setPen(QPen(QColor(current_colors().faint), _EDGE_PX))
        painter.drawLine(overlay.width() - 1, 0, overlay.width() - 1, overlay.height())
