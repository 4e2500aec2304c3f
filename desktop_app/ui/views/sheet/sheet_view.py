"""Table view of the sheet; handles a million rows without delay."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from desktop_app.ui.models.sheet_model import Index, SheetModel
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.icons import pixmap
from desktop_app.ui.toolkit.theme import Colors, current_colors
from desktop_app.ui.views.sheet.cell_delegate import CellDelegate, Frame
from desktop_app.ui.views.sheet.column_layout import ColumnLayout
from desktop_app.ui.views.sheet.frozen_columns import FrozenColumns
from desktop_app.ui.views.sheet.sheet_header import SheetHeader

_ROW_HEIGHT = 28
_ICON_PX = 16
_NARROWEST_SECTION, _USUAL_SECTION = 36, 168
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SheetView(QTableView):
    """Table view of a `SheetModel`."""

    row_opened = Signal(int)
    escape_pressed = Signal()
    column_menu_requested = Signal(int, QPoint)
    sort_requested = Signal(int, bool)

    def __init__(self, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = model
        self._shown_at: int | None = 0
        self.setModel(model)
        self.setAccessibleName(tr("Your sheet with the new columns on the right"))
        self.setWordWrap(False)
        self.setCornerButtonEnabled(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._row_header = SheetHeader(Qt.Orientation.Vertical, model)
        self.setVerticalHeader(self._row_header)
        across = SheetHeader(Qt.Orientation.Horizontal, model)
        self.setHorizontalHeader(across)
        self.set_colors(current_colors())
        # Never ResizeToContents: it measures every row, up to a million of them.
        self._row_header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._row_header.setDefaultSectionSize(_ROW_HEIGHT)
        across.setDefaultSectionSize(_USUAL_SECTION)
        across.setMinimumSectionSize(_NARROWEST_SECTION)
        across.setSectionsClickable(False)  # a click sorts; Ctrl+Space selects a column
        across.sort_clicked.connect(self.sort_requested)
        across.menu_requested.connect(self.column_menu_requested)
        self.columns = ColumnLayout(self, model)
        self.frozen = FrozenColumns(self, across, self.columns, self._paint_frozen)
        self.doubleClicked.connect(self._on_double_click)

    # --- columns

    def fit_columns(self) -> None:
        """Fit the column widths to the headers and the first rows; the user's own stay."""
        is_ours = self.horizontalScrollBar().value() == self._shown_at
        self.columns.apply()
        if self._sheet.rowCount():
            self._row_header.fit_numbers()
        self.updateGeometries()
        self.frozen.place()
        self.viewport().update()
        self.horizontalHeader().viewport().update()
        if is_ours and self._shown_at:
            self.show_new_columns()

    def show_new_columns(self, *, unless_scrolled: bool = False) -> None:
        """Scroll until the first new column is next to the frozen ones.

        Args:
            unless_scrolled: Do nothing if the user has scrolled sideways since the last time.
        """
        bar, column = self.horizontalScrollBar(), self._sheet.source_column_count
        if unless_scrolled and bar.value() != self._shown_at:
            return
        if not self._sheet.new_columns:
            return
        shown = [at for at in self.columns.displayed() if at >= column]
        if shown:
            self.show_column(shown[0])
            self._shown_at = bar.value()

    def show_column(self, column: int) -> None:
        """Scroll until a column is next to the frozen ones."""
        left = self.horizontalHeader().sectionPosition(column)
        self.horizontalScrollBar().setValue(left - self.frozen.width)

    def show_first_columns(self) -> None:
        """Scroll to the left, as for a new document."""
        self.horizontalScrollBar().setValue(0)
        self._shown_at = 0

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        if hasattr(self, "frozen"):  # Qt calls this before there are overlays
            self.frozen.place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.frozen.place()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dy:
            self.frozen.cells.update()

    @override
    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll to a cell; a frozen one is always visible, no other may be behind them."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        frozen = self.columns.frozen_widths()
        if index.column() in (column for column, _, _ in frozen):
            bar.setValue(before)
            return
        width = sum(width for _, _, width in frozen)
        behind = width - self.columnViewportPosition(index.column())
        if behind > 0:
            bar.setValue(bar.value() - behind)

    # --- paint

    def set_colors(self, colors: Colors) -> None:
        """Change the colours."""
        warning = pixmap("triangle-alert", colors.warn, _ICON_PX, self.devicePixelRatioF())
        self._delegate = CellDelegate(self._sheet, colors, warning)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = QPainter(self.viewport()), event.rect()
        painter.setFont(self.font())
        area.setLeft(max(area.left(), self.frozen.width))
        header = self.horizontalHeader()
        first = max(0, header.visualIndexAt(area.left()))
        last = header.visualIndexAt(area.right())
        places = range(first, (header.count() - 1 if last < 0 else last) + 1)
        columns = [header.logicalIndex(place) for place in places]
        shown = [
            (at, self.columnViewportPosition(at), header.sectionSize(at))
            for at in columns
            if not header.isSectionHidden(at)
        ]
        self._delegate.paint(painter, self.fontMetrics(), self._frame(area, shown))
        painter.end()

    def _paint_frozen(self, painter: QPainter, event: QPaintEvent) -> None:
        painter.setFont(self.font())
        frame = self._frame(event.rect(), self.columns.frozen_widths())
        self._delegate.paint(painter, self.fontMetrics(), frame)

    def _frame(self, area: QRect, columns: list[tuple[int, int, int]]) -> Frame:
        first = max(0, self.rowAt(area.top()))
        last = self.rowAt(area.bottom())
        last = self._sheet.rowCount() - 1 if last < 0 else last
        top, current = self.rowViewportPosition(first), self.currentIndex()
        ranges = self.selectionModel().selection().toList()
        return Frame(
            rows=[(row, top + (row - first) * _ROW_HEIGHT) for row in range(first, last + 1)],
            columns=columns,
            row_height=_ROW_HEIGHT,
            selected=[(r.top(), r.left(), r.bottom(), r.right()) for r in ranges],
            current=(current.row(), current.column()),
            has_focus=self.hasFocus(),
        )

    # --- rows and keys

    def show_source_row(self, source_row: int, column: int = 0) -> None:
        """Scroll to a source row and make it current."""
        shown = self._sheet.shown_row(source_row)
        if shown is None:
            return
        index = self._sheet.index(shown, column)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _on_double_click(self, index: Index) -> None:
        self.row_opened.emit(self._sheet.source_row(index.row()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row, close its panel, open the column's menu, or select the column."""
        current, modifiers = self.currentIndex(), event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        is_plain = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.escape_pressed.emit()
        elif not current.isValid():
            super().keyPressEvent(event)
        elif is_plain and event.key() in (*_ENTER, Qt.Key.Key_Space):
            self.row_opened.emit(self._sheet.source_row(current.row()))
        elif event.key() == Qt.Key.Key_Down and modifiers & Qt.KeyboardModifier.AltModifier:
            header = self.horizontalHeader()
            place = QPoint(max(0, self.columnViewportPosition(current.column())), header.height())
            self.column_menu_requested.emit(current.column(), header.mapToGlobal(place))
        elif control and event.key() == Qt.Key.Key_Space:
            self.selectColumn(current.column())
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.frozen.cells.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.frozen.cells.update()
