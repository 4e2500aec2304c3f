"""Presenter for finding, filtering, sorting and copying in the sheet."""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt

from desktop_app.domain.result.row_status import RowStatus
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.search import CellPosition
from desktop_app.ui.presenters.run import RunPresenter
from desktop_app.ui.toolkit.i18n import count, tr


class SheetNavigationPresenter(QObject):
    """Changes only the view of the sheet, never its data."""

    def __init__(self, context: WindowContext, run_presenter: RunPresenter) -> None:
        super().__init__(context.window)
        self._context = context
        self._run_presenter = run_presenter
        self._is_sorted = False
        page = context.page
        page.find_bar.find_requested.connect(self._on_find)
        page.find_bar.closed.connect(page.sheet.setFocus)
        page.columns_panel.attention_requested.connect(page.attention.open_panel)
        page.attention.row_chosen.connect(self._on_row)
        page.attention.closed.connect(page.sheet.setFocus)
        page.result_summary.filter_requested.connect(self.filter_rows)
        page.all_rows_button.clicked.connect(self.show_all)
        page.sheet.status_header_clicked.connect(self._on_status_header)
        page.sheet.copied.connect(self._on_copied)
        page.sheet.too_much_to_copy.connect(self._on_too_much)
        context.search.found.connect(self._on_found)
        context.search.ordered.connect(self._on_ordered)

    def _read_new_cells(self, source_row: int) -> Sequence[str] | None:
        answers = self._run_presenter.answers
        return None if answers is None else answers.read(source_row)

    # --- find

    def _on_find(self, text: str, is_forward: bool) -> None:  # noqa: FBT001 - a signal's value
        document, page = self._context.document.document, self._context.page
        if document is None:
            return
        current = page.sheet.currentIndex()
        row = page.model.source_row(current.row()) if current.isValid() else 0
        start = CellPosition(row, current.column() if current.isValid() else -1)
        page.find_bar.answer.setText(tr("searching…"))
        self._context.search.find(
            text, document.rows, self._read_new_cells, start=start, is_forward=is_forward
        )

    def _on_found(self, position: CellPosition | None) -> None:
        page = self._context.page
        if position is None:
            page.find_bar.answer.setText(tr("Not found."))
            return
        if page.model.shown_row(position.row) is None:
            self.show_all()
        page.sheet.show_source_row(position.row, position.column)
        number = page.model.headerData(page.sheet.currentIndex().row(), Qt.Orientation.Vertical)
        page.find_bar.answer.setText(tr("Row {row}", row=number))

    def _on_row(self, source_row: int) -> None:
        document, page = self._context.document.document, self._context.page
        if document is None or document.mapping is None:
            return
        if page.model.shown_row(source_row) is None:
            self.show_all()
        columns = (document.mapping.url_column, document.mapping.email_column)
        cells = document.rows.row(source_row) if source_row < len(document.rows) else ()
        filled = (c for c in columns if c is not None and c < len(cells) and cells[c].strip())
        page.sheet.show_source_row(source_row, next(filled, 0))

    # --- filter and sort

    def filter_rows(self, wanted: RowStatus) -> None:
        """Show only the rows with one status."""
        document = self._context.document.document
        if document is not None:
            self._is_sorted = False
            rows = document.table.info.row_count
            self._context.search.filter_rows(rows, self._read_new_cells, wanted)

    def _on_status_header(self) -> None:
        document = self._context.document.document
        if document is None or self._run_presenter.answers is None:
            return
        if self._is_sorted:
            self.show_all()
            return
        self._is_sorted = True
        self._context.search.sort_rows(document.table.info.row_count, self._read_new_cells)

    def _on_ordered(self, order: "array[int]") -> None:
        page = self._context.page
        page.model.set_order(order)
        if self._is_sorted:
            page.filter_label.setText(tr("Sorted by status."))
        else:
            page.filter_label.setText(count("Showing %Ln rows.", len(order)))
        page.filter_bar.show()

    def show_all(self) -> None:
        """Show all rows in file order."""
        self._is_sorted = False
        self._context.search.cancel()
        self._context.page.model.set_order(None)
        self._context.page.filter_bar.hide()

    # --- copy

    def _on_copied(self, rows: int) -> None:
        self._context.window.statusBar().showMessage(count("Copied %Ln rows.", rows), 3000)

    def _on_too_much(self) -> None:
        self._context.page.show_note(
            tr("The selection is too large to copy."), tr("Select fewer cells."), kind="note-warn"
        )
