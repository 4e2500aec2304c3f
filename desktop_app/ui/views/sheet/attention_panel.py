"""Panel below the sheet with the rows that need attention."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from desktop_app.domain.source.identifiers import RejectReason, plural_text
from desktop_app.ui.controllers.document import Document
from desktop_app.ui.models.attention_model import AttentionModel
from desktop_app.ui.toolkit.i18n import count, number, tr, tr_core
from desktop_app.ui.toolkit.theme import SPACE_S
from desktop_app.ui.views.widgets import column, label, row, tool

_ROW_HEIGHT = 26


class AttentionPanel(QFrame):
    """Lists rows; choosing one shows it in the sheet."""

    row_chosen = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        outer = column(self, spacing=0)
        head = row(margin=SPACE_S)
        self.title = label("", "strong", wraps=False)
        head.addWidget(self.title)
        head.addWidget(label(tr("They are skipped and cost nothing."), "muted", wraps=False))
        head.addStretch(1)
        head.addWidget(tool("x", tr("Close"), self.close_panel))
        outer.addLayout(head)
        self.rules = label("", "muted")
        self.rules.setTextFormat(Qt.TextFormat.PlainText)
        self.rules.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
        outer.addWidget(self.rules)
        self.model = AttentionModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("Rows that need attention"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for at, width in enumerate((64, 300, 190)):
            self.table.setColumnWidth(at, width)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.activated.connect(self._on_activated)
        outer.addWidget(self.table)
        self.hide()

    def show_document(self, document: Document | None) -> None:
        """List the rows of a document."""
        self.model.set_document(document)
        rows = self.model.rowCount()
        self.title.setText(count("%Ln rows need attention", rows))
        lookup_counts = None if document is None else document.lookup_counts
        noteworthy = {} if lookup_counts is None else lookup_counts.noteworthy
        # Only why rows are skipped: cells that could be read would not add up to the title.
        text = [
            f"{number(cells)} {tr_core(plural_text(one, cells))}"
            for one, cells in noteworthy.items()
            if isinstance(one, RejectReason)
        ]
        self.rules.setText(" \u00b7 ".join(text))
        self.rules.setVisible(bool(text))
        if not rows:
            self.close_panel()

    def open_panel(self) -> None:
        """Open the panel."""
        self.show()
        self.table.setFocus()
        if self.model.rowCount():
            self.table.selectRow(0)

    def close_panel(self) -> None:
        """Close the panel."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and self.isVisible():
            self.row_chosen.emit(self.model.source_row(current.row()))

    def _on_activated(self, index: QModelIndex) -> None:
        self.row_chosen.emit(self.model.source_row(index.row()))
