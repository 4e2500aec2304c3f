"""Widths, order and visibility of the sheet's columns."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QTableView

from desktop_app.ui.models.column_look import ColumnLook, default_frozen
from desktop_app.ui.models.sheet_model import SheetModel
from desktop_app.ui.views.sheet.sheet_header import MARK_WIDTH, MENU_WIDTH

_WIDEST, _NARROWEST, _NEW_WIDTH, _STATUS_WIDTH = 320, 72, 168, 190
_WIDEST_FROZEN = 200
_SAMPLE_ROWS = 60
_PADDING = 14
_FROZEN_SHARE = 0.6


class ColumnLayout(QObject):
    """Applies a `ColumnLook` to the header of a view."""

    look_changed = Signal(object)

    def __init__(self, view: QTableView, model: SheetModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._header = view.horizontalHeader()
        self._header.sectionResized.connect(self._on_resized)
        self.look = ColumnLook()
        self.frozen: list[int] = []

    # --- the look

    def show_look(self, look: ColumnLook) -> None:
        """Apply a look that was kept from an earlier time."""
        self.look = look
        self.apply()

    def change(self, look: ColumnLook) -> None:
        """Apply a look that the user chose; emits `look_changed`."""
        self.show_look(look)
        self.look_changed.emit(look)

    def _on_resized(self, section: int, _old: int, width: int) -> None:
        """Keep a width that the user has set; the program's own changes emit no signal."""
        keys = self._model.column_keys
        if width and section < len(keys):
            self.look = self.look.resized(keys[section], width)
            self.look_changed.emit(self.look)

    # --- columns

    def _frozen_now(self) -> list[int]:
        """Return the columns that are frozen if they fit, in displayed order."""
        content = self._model.content
        if content is None:
            return []
        names = default_frozen(content) if self.look.frozen is None else self.look.frozen
        places = {key: at for at, key in enumerate(content.column_keys)}
        return [places[name] for name in names if name in places and name not in self.look.hidden]

    @property
    def hidden(self) -> list[str]:
        """Lasting names of the columns that are hidden now."""
        return [key for key in self._model.column_keys if key in self.look.hidden]

    def displayed(self) -> list[int]:
        """Return the shown columns from left to right."""
        order = (self._header.logicalIndex(at) for at in range(self._header.count()))
        return [column for column in order if not self._header.isSectionHidden(column)]

    def frozen_widths(self) -> list[tuple[int, int, int]]:
        """Return the frozen columns that fit, each with its left edge and width.

        They take at most 60 % of the view, so that there is room for the others.
        """
        if not self.frozen:
            return []
        room = int(self._view.viewport().width() * _FROZEN_SHARE)
        found, left = list[tuple[int, int, int]](), 0
        for column in self.frozen:
            width = self._header.sectionSize(column)
            if left + width > room:
                break
            found.append((column, left, width))
            left += width
        return found

    def apply(self) -> None:
        """Order, hide and size all columns."""
        keys, header = self._model.column_keys, self._header
        frozen = self.frozen = self._frozen_now()
        pinned = frozenset(frozen)
        order = [*frozen, *(at for at in range(len(keys)) if at not in pinned)]
        # The header emits a signal for every section; one update at the end is enough.
        with QSignalBlocker(header):
            for place, column in enumerate(order):
                if (now := header.visualIndex(column)) != place:
                    header.moveSection(now, place)
            for column, key in enumerate(keys):
                is_hidden = key in self.look.hidden
                if header.isSectionHidden(column) != is_hidden:
                    header.setSectionHidden(column, is_hidden)
                width = self.look.widths.get(key) or self._width_of(column, column in pinned)
                if header.sectionSize(column) != width:
                    header.resizeSection(column, width)

    def _width_of(self, column: int, is_frozen: bool) -> int:  # noqa: FBT001 - of one caller
        metrics, model = self._view.fontMetrics(), self._model
        title = header_width(
            self._header.fontMetrics().horizontalAdvance, model.column_label(column)
        )
        if model.column_tint(column):
            title += MARK_WIDTH
        if column == model.source_column_count:
            return max(title, _STATUS_WIDTH)
        if column > model.source_column_count:
            return max(title, _NEW_WIDTH)
        rows = range(min(_SAMPLE_ROWS, model.rowCount()))
        texts: Sequence[str] = [model.text(row, column)[:80] for row in rows]
        widest = max(map(metrics.horizontalAdvance, texts), default=0) + 2 * _PADDING
        most = _WIDEST_FROZEN if is_frozen else _WIDEST
        return max(_NARROWEST, min(most, max(title, widest)))


def header_width(width_of: Callable[[str], int], title: str) -> int:
    """Return the column width that fits a title and the arrow of its menu."""
    return width_of(title) + _PADDING + MENU_WIDTH
