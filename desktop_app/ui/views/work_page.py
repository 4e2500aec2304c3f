"""Work page: sheet, options, cost.

Every widget gets its parent before its children: Qt styles all widgets below one that moves to
another parent, so that a page built from the leaves styles each of them ten times.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.fields.pricing import Prices
from desktop_app.ui.models.sheet_model import SheetModel
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.toolkit.theme import PANEL_WIDTH, SPACE_M, SPACE_S, current_colors
from desktop_app.ui.views.choices.columns_panel import ColumnsPanel
from desktop_app.ui.views.choices.cost_bar import CostBar
from desktop_app.ui.views.choices.fields_panel import FieldsPanel
from desktop_app.ui.views.choices.output.output_panel import OutputPanel
from desktop_app.ui.views.choices.similarity_panel import SimilarityPanel
from desktop_app.ui.views.foot import Foot
from desktop_app.ui.views.header_bar import HeaderBar
from desktop_app.ui.views.practice_bar import PracticeBar
from desktop_app.ui.views.review_page import ReviewPage
from desktop_app.ui.views.run.result_bar import ResultBar
from desktop_app.ui.views.run.result_summary import ResultSummary
from desktop_app.ui.views.run.run_bar import RunBar
from desktop_app.ui.views.run.run_panel import RunPanel
from desktop_app.ui.views.sheet.attention_panel import AttentionPanel
from desktop_app.ui.views.sheet.filter_bar import FilterBar
from desktop_app.ui.views.sheet.find_bar import FindBar
from desktop_app.ui.views.sheet.person_panel import PersonPanel
from desktop_app.ui.views.sheet.preview_table import PreviewTable
from desktop_app.ui.views.sheet.sheet_view import SheetView
from desktop_app.ui.views.start_page import StartPage
from desktop_app.ui.views.widgets import Note, add, button, column, frame, label, scroll_area


class WorkPage(QWidget):
    """Lays out the views; presenters connect their signals."""

    def __init__(self, start_page: StartPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        outer = column(self, spacing=0)
        self.header = HeaderBar(self)
        self.note_holder = QWidget(self)
        holder = column(self.note_holder, margin=SPACE_S)
        self.note = Note(parent=self.note_holder)
        holder.addWidget(self.note)
        self.note_holder.hide()
        self.stack = QStackedWidget(self)
        self.start_page = start_page
        self.start_page.setParent(None)  # the Tab key reaches it after the header
        self.stack.addWidget(self.start_page)
        self.stack.addWidget(self._sheet_page())
        self.review_page = ReviewPage(self.stack)
        self.stack.addWidget(self.review_page)
        self.loading = self._loading_page()
        self.stack.addWidget(self.loading)
        self.practice_bar = PracticeBar(self)
        add(outer, self.header, self.practice_bar, self.note_holder)
        outer.addWidget(self.stack, stretch=1)

    def _loading_page(self) -> QWidget:
        page = QWidget(self.stack)
        page.setObjectName("page")
        inner = column(page)
        inner.addStretch(1)
        self.loading_label = label("", "title")
        self.cancel_button = button(tr("&Cancel"))
        for widget in (self.loading_label, self.cancel_button):
            inner.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.preview = PreviewTable(page)
        inner.addWidget(self.preview, stretch=8)
        inner.addStretch(1)
        return page

    def _sheet_page(self) -> QWidget:
        self.sheet_page = QWidget(self.stack)
        outer = column(self.sheet_page, spacing=0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self.sheet_page)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self._add_sheet_area()
        self.side = self._side()
        self.splitter.setStretchFactor(0, 1)
        outer.addWidget(self.splitter, stretch=1)
        self.foot = Foot(self.sheet_page)
        self.cost_bar, self.run_bar = CostBar(self.foot), RunBar(self.foot)
        self.result_bar = ResultBar(self.foot)
        self.foot.set_bars(self.cost_bar, self.run_bar, self.result_bar)
        outer.addWidget(self.foot)
        return self.sheet_page

    def _add_sheet_area(self) -> None:
        area = QWidget(self.splitter)
        self.splitter.addWidget(area)  # while it is empty, as everything below
        inner: QVBoxLayout = column(area, spacing=0)
        self.model = SheetModel(self)
        self.find_bar = FindBar(area)
        self.filter_bar = FilterBar(area)
        down = QSplitter(Qt.Orientation.Vertical, area)
        down.setChildrenCollapsible(False)
        down.setHandleWidth(1)
        self.sheet = SheetView(self.model, down)
        self.attention = AttentionPanel(down)
        down.addWidget(self.sheet)
        down.addWidget(self.attention)
        down.setStretchFactor(0, 3)
        down.setStretchFactor(1, 1)
        add(inner, self.find_bar, self.filter_bar)
        inner.addWidget(down, stretch=1)

    def _side(self) -> QWidget:
        side = frame("side", self.splitter)
        self.splitter.addWidget(side)
        side.setMinimumWidth(PANEL_WIDTH)
        side.setMaximumWidth(PANEL_WIDTH + 120)
        inner = column(side)
        self.side_layers = QStackedWidget(side)  # the panel of a row covers what is below it
        self.side_stack = QStackedWidget(self.side_layers)
        self.person_panel = PersonPanel(self.side_layers)
        for layer in (self.side_stack, self.person_panel):
            self.side_layers.addWidget(layer)
        self.choices_area, choices = self._scrolled()
        steps = column(choices, margin=SPACE_M, spacing=SPACE_M)
        self.columns_panel = ColumnsPanel(choices)
        self.fields_panel = FieldsPanel(Prices(), choices)
        self.similarity_panel, self.output_panel = SimilarityPanel(choices), OutputPanel(choices)
        add(steps, self.columns_panel, self.fields_panel)
        add(steps, self.similarity_panel, self.output_panel)
        steps.addStretch(1)
        self.run_area, inside_run = self._scrolled()
        self.run_panel = RunPanel(inside_run)
        column(inside_run).addWidget(self.run_panel)
        self.result_area, inside_result = self._scrolled()
        self.result_summary = ResultSummary(inside_result)
        column(inside_result).addWidget(self.result_summary)
        inner.addWidget(self.side_layers)
        return side

    def _scrolled(self) -> tuple[QScrollArea, QWidget]:
        """Add a scroll area to the side; return it and the empty widget inside."""
        area = scroll_area(self.side_stack)
        self.side_stack.addWidget(area)
        inside = QWidget(area)
        area.setWidget(inside)  # while it is empty: Qt measures what is inside
        return area, inside

    def update_colors(self) -> None:
        """Repaint the sheet in the current colour scheme."""
        self.sheet.set_colors(current_colors())
        self.sheet.viewport().update()
        self.sheet.frozen.place()

    def show_note(
        self, what: str, to_do: str = "", *, kind: str = "note-bad", action: QWidget | None = None
    ) -> None:
        """Show a message below the header bar, with a button for what can be done about it."""
        self.note.show_message(what, to_do, kind=kind)
        close = button(tr("Close"), self.hide_note)
        self.note.offer(*((close,) if action is None else (action, close)))
        self.note_holder.show()

    def hide_note(self) -> None:
        """Hide the message."""
        self.note.hide()
        self.note_holder.hide()
