"""Presenter of the sheet's arrangement: sort, filter, hide, freeze. The workbook never changes."""

from array import array
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from desktop_app.domain.result.changes.columns import CHANGED
from desktop_app.domain.result.changes.person_changes import ChangeKind, texts_with
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.ui.context import WindowContext
from desktop_app.ui.models.arrangement import (
    Arrangement,
    ColumnFilter,
    ColumnValues,
    SortKey,
    arranged_rows,
    column_values,
)
from desktop_app.ui.models.column_look import ColumnLook, parse_look, sheet_shape

if TYPE_CHECKING:
    from desktop_app.ui.views.sheet.filter_dialog import FilterDialog
    from desktop_app.ui.views.sheet.header_menu import HeaderMenu


class ArrangementPresenter(QObject):
    """Shows the sheet as the user wants to see it."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context = context
        self._keeps_place = False  # nobody asked for another order
        self.menu: HeaderMenu | None = None
        self.filter_dialog: FilterDialog | None = None
        page, bar = context.page, context.page.filter_bar
        page.sheet.sort_requested.connect(self._on_sort_clicked)
        page.sheet.column_menu_requested.connect(self.open_menu)
        page.sheet.columns.look_changed.connect(self._on_look)
        page.result_summary.filter_requested.connect(self.filter_status)
        page.result_summary.changes_card.chosen.connect(self.filter_changes)
        bar.clear_button.clicked.connect(self.clear_filters)
        bar.unsort_button.clicked.connect(self.clear_sorting)
        bar.columns_button.clicked.connect(self.show_hidden)
        context.search.ordered.connect(self._on_ordered)
        context.search.values_counted.connect(self._on_values)
        context.document.opened.connect(self._on_opened)
        context.document.all_rows_read.connect(self.arrange_again)
        context.run.finished.connect(self._on_finished)

    # --- menu

    def open_menu(self, column: int, place: QPoint) -> None:
        """Open the menu of a column."""
        from desktop_app.ui.views.sheet.header_menu import HeaderMenu  # noqa: PLC0415 - when it is opened

        page = self._context.page
        menu = self.menu = HeaderMenu(page.model, page.sheet.columns, column, page.sheet)
        menu.sort_chosen.connect(self._on_sort)
        menu.unsort_chosen.connect(self._on_unsort)
        menu.filter_requested.connect(self.open_filter)
        menu.unfilter_chosen.connect(self._on_unfilter)
        menu.hide_chosen.connect(self.hide)
        menu.show_hidden_chosen.connect(self.show_hidden)
        menu.freeze_chosen.connect(self.freeze)
        menu.unfreeze_all_chosen.connect(self.unfreeze_all)
        menu.select_chosen.connect(page.sheet.selectColumn)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    # --- sort and filter

    def _key(self, column: int) -> str:
        return self._context.page.model.column_keys[column]

    def _on_sort_clicked(self, column: int, is_adding: bool) -> None:  # noqa: FBT001 - a signal's value
        arrangement = self._context.page.model.arrangement
        self.arrange(arrangement.clicked(self._key(column), adds=is_adding))

    def _on_sort(self, key: SortKey, is_adding: bool) -> None:  # noqa: FBT001 - a signal's value
        self.arrange(self._context.page.model.arrangement.sorted_by(key, adds=is_adding))

    def _on_unsort(self, column: int) -> None:
        self.arrange(self._context.page.model.arrangement.unsorted(self._key(column)))

    def _on_unfilter(self, column: int) -> None:
        self._filter(self._key(column), None)

    def open_filter(self, column: int) -> None:
        """Open the dialog to filter a column."""
        page, key = self._context.page, self._key(column)
        if page.model.content is None:
            return
        from desktop_app.ui.views.sheet.filter_dialog import FilterDialog  # noqa: PLC0415 - when it is opened

        before = page.model.arrangement.filters.get(key)
        dialog = self.filter_dialog = FilterDialog(
            page.model.column_label(column), before, self._context.window
        )

        def apply(condition: ColumnFilter) -> None:
            self._filter(key, condition)

        dialog.chosen.connect(apply)
        dialog.finished.connect(self._context.search.forget_values)
        dialog.open()
        self._context.search.count_values(partial(column_values, page.model.content, column))

    def _on_values(self, values: ColumnValues) -> None:
        if self.filter_dialog is not None and self.filter_dialog.isVisible():
            self.filter_dialog.show_values(values)

    def _filter(self, key: str, condition: ColumnFilter | None) -> None:
        self.arrange(self._context.page.model.arrangement.filtered(key, condition))

    def filter_status(self, wanted: RowStatus) -> None:
        """Show only the rows with one status."""
        model = self._context.page.model
        if model.content is not None and (column := model.content.status_column) is not None:
            self._filter(self._key(column), ColumnFilter(status=wanted))

    def filter_changes(self, wanted: tuple[ChangeKind, ...]) -> None:
        """Show only the rows with one of some changes, and the column that names them."""
        model = self._context.page.model
        if model.content is not None and (column := model.content.place_of(CHANGED)) is not None:
            texts = frozenset(texts_with(wanted))
            self._filter(self._key(column), ColumnFilter(values=texts))
            self._context.page.sheet.show_column(column)

    def clear_filters(self) -> None:
        """Show all rows; they stay sorted."""
        self.arrange(Arrangement(self._context.page.model.arrangement.sort_keys))

    def clear_sorting(self) -> None:
        """Show the rows in file order; they stay filtered."""
        self.arrange(Arrangement(filters=self._context.page.model.arrangement.filters))

    def show_all(self) -> None:
        """Show all rows in file order."""
        self.arrange(Arrangement())

    def arrange(self, arrangement: Arrangement) -> None:
        """Sort and filter in the background."""
        page, search = self._context.page, self._context.search
        page.model.arrange(arrangement)
        if arrangement.is_active and page.model.content is not None:
            page.filter_bar.show_waiting()
            search.arrange(partial(arranged_rows, page.model.content, arrangement))
            return
        search.forget_order()
        self._show_order(None)

    def arrange_again(self) -> None:
        """Sort and filter again, because cells or columns have changed."""
        model = self._context.page.model
        if model.arrangement.is_active:
            self._keeps_place = True
            self.arrange(model.arrangement.within(model.column_keys))

    def _on_ordered(self, order: "array[int]") -> None:
        self._show_order(order)

    def _show_order(self, order: "array[int] | None") -> None:
        """Show rows; the current row stays current if it is still there."""
        page = self._context.page
        current, before = page.sheet.currentIndex(), page.model.order
        down, place = page.sheet.verticalScrollBar(), page.sheet.verticalScrollBar().value()
        row = page.model.source_row(current.row()) if current.isValid() else None
        if order is not None or before is not None:
            page.model.set_order(order)
            if row is not None:
                page.sheet.show_source_row(row, current.column())
            if self._keeps_place:
                down.setValue(place)
        self._keeps_place = False
        self.show_state()

    def _on_finished(self) -> None:
        self.arrange_again()
        self.show_state()

    def show_state(self) -> None:
        """Show in the line above the sheet what is filtered, sorted and hidden."""
        page = self._context.page
        model, arrangement, content = page.model, page.model.arrangement, page.model.content
        if content is None:
            page.filter_bar.hide()
            return
        places = {key: at for at, key in enumerate(model.column_keys)}
        names = [
            f"{model.column_label(places[key.column])} {'↓' if key.is_descending else '↑'}"
            for key in arrangement.sort_keys
            if key.column in places
        ]
        page.filter_bar.show_state(
            rows=(model.rowCount(), content.row_count) if arrangement.filters else None,
            sorted_by=", ".join(names),
            hidden=len(page.sheet.columns.hidden),
        )

    # --- columns

    def _on_opened(self) -> None:
        """Restore the look that the user gave to a sheet with the same columns."""
        page = self._context.page
        if page.model.content is not None:
            look = parse_look(self._context.window_state.column_look(self._shape))
            page.sheet.columns.show_look(look)
            page.sheet.show_first_columns()
            page.sheet.fit_columns()
        self.show_state()

    @property
    def _shape(self) -> str:
        content = self._context.page.model.content
        return sheet_shape(() if content is None else content.document.table.info.headers)

    def _on_look(self, look: ColumnLook) -> None:
        self._context.window_state.keep_column_look(self._shape, look.to_text())

    def _change(self, look: ColumnLook) -> None:
        self._context.page.sheet.columns.change(look)
        self._context.page.sheet.fit_columns()
        self.show_state()

    def hide(self, column: int) -> None:
        """Hide a column; the workbook keeps it."""
        self._change(self._context.page.sheet.columns.look.with_hidden(self._key(column)))

    def show_hidden(self) -> None:
        """Show all hidden columns of this sheet."""
        columns = self._context.page.sheet.columns
        self._change(columns.look.without_hidden(columns.hidden))

    def freeze(self, column: int, is_wanted: bool) -> None:  # noqa: FBT001 - a signal's value
        """Freeze a column at the left, or let it scroll again."""
        columns, key = self._context.page.sheet.columns, self._key(column)
        kept = [self._key(at) for at in columns.frozen if at != column]
        self._change(columns.look.with_frozen([*kept, key] if is_wanted else kept))

    def unfreeze_all(self) -> None:
        """Let all columns scroll."""
        self._change(self._context.page.sheet.columns.look.with_frozen(()))
