"""Presenter for finding in the sheet."""

from PySide6.QtCore import QObject, Qt

from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.search import CellPosition
from desktop_app.ui.presenters.sheet.arrangement import ArrangementPresenter
from desktop_app.ui.toolkit.i18n import tr


class SheetNavigationPresenter(QObject):
    """Changes only the view of the sheet, never its data."""

    def __init__(
        self,
        context: WindowContext,
        arrangement: ArrangementPresenter,
    ) -> None:
        super().__init__(context.window)
        self._context = context
        self._arrangement = arrangement
        page = context.page
        page.find_bar.find_requested.connect(self._on_find)
        page.find_bar.closed.connect(page.sheet.setFocus)
        page.columns_panel.attention_requested.connect(page.attention.open_panel)
        page.attention.row_chosen.connect(self._on_row)
        page.attention.closed.connect(page.sheet.setFocus)
        context.search.found.connect(self._on_found)

    # --- find

    def _on_find(self, text: str, is_forward: bool) -> None:  # noqa: FBT001 - a signal's value
        page = self._context.page
        if page.model.content is None:
            return
        current = page.sheet.currentIndex()
        row = page.model.source_row(current.row()) if current.isValid() else 0
        start = CellPosition(row, current.column() if current.isValid() else -1)
        page.find_bar.answer.setText(tr("searching…"))
        rows = page.model.content.rows
        self._context.search.find(text, rows, start=start, is_forward=is_forward)

    def _on_found(self, position: CellPosition | None) -> None:
        page = self._context.page
        if position is None:
            page.find_bar.answer.setText(tr("Not found."))
            return
        if page.model.shown_row(position.row) is None:
            self._arrangement.show_all()
        page.sheet.show_source_row(position.row, position.column)
        number = page.model.headerData(page.sheet.currentIndex().row(), Qt.Orientation.Vertical)
        page.find_bar.answer.setText(tr("Row {row}", row=number))

    def _on_row(self, source_row: int) -> None:
        document, page = self._context.document.document, self._context.page
        if document is None or document.mapping is None:
            return
        if page.model.shown_row(source_row) is None:
            self._arrangement.show_all()
        columns = (document.mapping.url_column, document.mapping.email_column)
        cells = document.rows.row(source_row) if source_row < len(document.rows) else ()
        filled = (c for c in columns if c is not None and c < len(cells) and cells[c].strip())
        page.sheet.show_source_row(source_row, next(filled, 0))
