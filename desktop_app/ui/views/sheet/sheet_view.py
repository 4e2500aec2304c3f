"""Table view of the sheet; handles a million rows without delay."""

from PySide6.QtCore import QItemSelection, QModelIndex, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from desktop_app.ui.models.sheet_model import SheetModel
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.icons import pixmap
from desktop_app.ui.toolkit.theme import Colors, current_colors
from desktop_app.ui.views.sheet.cell_delegate import CellDelegate, Frame
from desktop_app.ui.views.sheet.sheet_header import MARK_WIDTH, SheetHeader

_ROW_HEIGHT = 28
_ICON_PX = 16
_WIDEST, _NARROWEST, _NEW_WIDTH = 320, 72, 168
_SAMPLE_ROWS = 60
_PADDING = 28
_MOST_COPIED_CELLS = 2_000_000
_STATUS_WIDTH = 190


class SheetView(QTableView):
    """Table view of a `SheetModel`."""

    copied = Signal(int)
    too_much_to_copy = Signal()
    status_header_clicked = Signal()

    def __init__(self, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = model
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
        self.setHorizontalHeader(SheetHeader(Qt.Orientation.Horizontal, model))
        across, down = self.horizontalHeader(), self._row_header
        self.set_colors(current_colors())
        # Never ResizeToContents: it measures every row, up to a million of them.
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(_ROW_HEIGHT)
        across.setDefaultSectionSize(_NEW_WIDTH)
        across.setHighlightSections(False)
        across.setMinimumSectionSize(_NARROWEST // 2)
        across.setSectionsClickable(True)
        across.sectionClicked.connect(self._on_section_clicked)
        self.copy_shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        self.copy_shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.copy_shortcut.activated.connect(self.copy_selection)

    def fit_columns(self) -> None:
        """Fit the column widths to the headers and the first rows."""
        header = self.horizontalHeader()
        # The header emits a signal for every section; one update at the end is enough.
        with QSignalBlocker(header):
            for column in range(self._sheet.columnCount()):
                header.resizeSection(column, self._width_of(column))
        self._row_header.fit_numbers()
        self.updateGeometries()
        self.viewport().update()
        header.viewport().update()

    def _width_of(self, column: int) -> int:
        metrics, model = self.fontMetrics(), self._sheet
        title = header_width(self.horizontalHeader().fontMetrics(), model.column_label(column))
        if model.column_tint(column):
            title += MARK_WIDTH
        if column == model.source_column_count:
            return max(title, _STATUS_WIDTH)
        if column > model.source_column_count:
            return max(title, _NEW_WIDTH)
        texts = (model.text(row, column) for row in range(min(_SAMPLE_ROWS, model.rowCount())))
        widest = max((metrics.horizontalAdvance(text[:80]) for text in texts), default=0)
        return max(_NARROWEST, min(_WIDEST, max(title, widest + _PADDING)))

    def set_colors(self, colors: Colors) -> None:
        """Change the colours."""
        warning = pixmap("triangle-alert", colors.warn, _ICON_PX, self.devicePixelRatioF())
        self._delegate = CellDelegate(self._sheet, colors, warning)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        self._delegate.paint(painter, self.fontMetrics(), self._frame(event.rect()))
        painter.end()

    def _frame(self, area: QRect) -> Frame:
        model, header = self._sheet, self.horizontalHeader()
        first = max(0, self.rowAt(area.top()))
        last = self.rowAt(area.bottom())
        last = model.rowCount() - 1 if last < 0 else last
        left = max(0, self.columnAt(area.left()))
        right = self.columnAt(area.right())
        right = model.columnCount() - 1 if right < 0 else right
        top, current = self.rowViewportPosition(first), self.currentIndex()
        ranges = self.selectionModel().selection().toList()
        return Frame(
            rows=[(row, top + (row - first) * _ROW_HEIGHT) for row in range(first, last + 1)],
            columns=[
                (at, self.columnViewportPosition(at), header.sectionSize(at))
                for at in range(left, right + 1)
            ],
            row_height=_ROW_HEIGHT,
            selected=[(r.top(), r.left(), r.bottom(), r.right()) for r in ranges],
            current=(current.row(), current.column()),
            has_focus=self.hasFocus(),
        )

    def show_source_row(self, source_row: int, column: int = 0) -> None:
        """Scroll to a source row and make it current."""
        shown = self._sheet.shown_row(source_row)
        if shown is None:
            return
        index = self._sheet.index(shown, column)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def show_new_columns(self) -> None:
        """Scroll until the first new column is visible."""
        if self._sheet.new_columns and self._sheet.rowCount():
            row = max(0, self.rowAt(0))
            last = min(self._sheet.columnCount() - 1, self._sheet.source_column_count + 1)
            hint = QAbstractItemView.ScrollHint.EnsureVisible
            self.scrollTo(self._sheet.index(row, last), hint)

    def copy_selection(self) -> None:
        """Copy the selected cells as tab-separated text."""
        selection = self.selectionModel().selection()
        if selection.isEmpty():
            return
        text = self._as_text(selection)
        if text is None:
            self.too_much_to_copy.emit()
            return
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text.count("\n") + 1)

    def _as_text(self, selection: QItemSelection) -> str | None:
        ranges = selection.toList()
        first, last = min(r.top() for r in ranges), max(r.bottom() for r in ranges)
        left, right = min(r.left() for r in ranges), max(r.right() for r in ranges)
        if (last - first + 1) * (right - left + 1) > _MOST_COPIED_CELLS:
            return None
        return "\n".join(
            "\t".join(self._copied(selection, row, column) for column in range(left, right + 1))
            for row in range(first, last + 1)
            if len(ranges) == 1 or any(r.top() <= row <= r.bottom() for r in ranges)
        )

    def _copied(self, selection: QItemSelection, row: int, column: int) -> str:
        index: QModelIndex = self._sheet.index(row, column)
        text = str(index.data() or "") if selection.contains(index) else ""
        return text.replace("\t", " ")

    def _on_section_clicked(self, section: int) -> None:
        if section == self._sheet.source_column_count and self._sheet.new_columns:
            self.status_header_clicked.emit()


def header_width(metrics: QFontMetrics, title: str) -> int:
    """Return the column width that fits a title."""
    return metrics.horizontalAdvance(title) + _PADDING
