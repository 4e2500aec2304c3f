"""History page: every run with its file and cost, and the spending by month."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale, QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QWidget,
)

from desktop_app.domain.run.past_runs import MonthSpending, spending_by_month
from desktop_app.domain.team.desks import DeskMonth
from desktop_app.ui.controllers.history import HistoryEntry
from desktop_app.ui.models.history_model import SORT_ROLE, HistoryModel
from desktop_app.ui.toolkit.i18n import count, credits_of, tr
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M, SPACE_S
from desktop_app.ui.views.widgets import add, button, clear, column, frame, label, row

_ROW_HEIGHT = 28
_STRETCHED = (1, 6)  # file and workbook
_MONTHS_SHOWN = 24
_SIDE_WIDTH = 230


class HistoryPage(QWidget):
    """Lists runs; buttons act on the selected one."""

    closed = Signal()
    open_requested = Signal(object)
    folder_requested = Signal(object)
    resume_requested = Signal(object)
    export_requested = Signal()
    team_export_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        outer.addLayout(self._head())
        body = row(spacing=SPACE_L)
        body.addWidget(self._table(), stretch=1)
        body.addWidget(self._side())
        outer.addLayout(body, stretch=1)
        outer.addLayout(self._foot())
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.closed)

    def _head(self) -> QHBoxLayout:
        head = row(spacing=SPACE_M)
        self.back_button = button(tr("&Back"), self.closed.emit, kind="link", icon="arrow-left")
        self.export_button = button(tr("&Export this list…"), self.export_requested.emit)
        head.addWidget(self.back_button)
        head.addWidget(label(tr("Runs and spending"), "large", wraps=False))
        head.addStretch(1)
        head.addWidget(self.export_button)
        return head

    def _table(self) -> QWidget:
        self.model = HistoryModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setSortRole(SORT_ROLE)
        self.table = QTableView()
        self.table.setModel(self._sorted)
        self.table.setAccessibleName(tr("Runs"))
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setStyleSheet(
            "QTableView::item { padding: 0 8px; } QHeaderView::section { padding: 5px 8px; }"
        )
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for at in _STRETCHED:
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.table.activated.connect(self._on_activated)
        return self.table

    def _side(self) -> QFrame:
        side = frame("card", self)
        side.setFixedWidth(_SIDE_WIDTH)
        inner = column(side, margin=SPACE_M, spacing=SPACE_S)
        add(inner, label(tr("Spending by month"), "title"))
        self._months = QGridLayout()
        self._months.setHorizontalSpacing(SPACE_M)
        self._months.setVerticalSpacing(SPACE_S)
        inner.addLayout(self._months)
        self.spending_note = label("", "muted")
        add(inner, self.spending_note)
        self.team_title = label(tr("Your team"), "title")
        self._team = QGridLayout()
        self._team.setHorizontalSpacing(SPACE_M)
        self._team.setVerticalSpacing(SPACE_S)
        self.team_button = button(
            tr("Export the &team's spending…"), self.team_export_requested.emit, kind="link"
        )
        add(inner, self.team_title)
        inner.addLayout(self._team)
        add(inner, self.team_button)
        self.team_title.hide()
        self.team_button.hide()
        inner.addStretch(1)
        return side

    def _foot(self) -> QHBoxLayout:
        foot = row()
        self.state_label = label("", "muted")
        self.open_button = button(tr("&Open workbook"), self._on_open, kind="primary")
        self.folder_button = button(tr("Show in &folder"), self._on_folder)
        self.resume_button = button(tr("&Resume"), self._on_resume)
        foot.addWidget(self.state_label, stretch=1)
        add(foot, self.resume_button, self.folder_button, self.open_button)
        return foot

    def show_entries(self, entries: Sequence[HistoryEntry]) -> None:
        """Show all runs; the newest one is selected."""
        self.model.set_entries(entries)
        self._show_months([entry for entry in entries if not entry.is_sandbox])
        self.export_button.setEnabled(bool(entries))
        self.state_label.setText("" if entries else tr("Nothing has been enriched yet."))
        if entries:
            self.table.selectRow(0)
        self._show_actions(self.entry)
        self.table.setFocus()

    @property
    def entry(self) -> HistoryEntry | None:
        """The selected run."""
        index = self._sorted.mapToSource(self.table.currentIndex())
        return self.model.entry(index.row()) if index.isValid() else None

    def _show_months(self, entries: Sequence[HistoryEntry]) -> None:
        clear(self._months)
        months = spending_by_month([entry.run for entry in entries], None)
        for at, month in enumerate(months[:_MONTHS_SHOWN]):
            amount = label(credits_of(round(month.credits, 2)), "strong", wraps=False)
            amount.setToolTip(count("%Ln runs", month.runs))
            self._months.addWidget(label(_month_name(month), wraps=False), at, 0)
            self._months.addWidget(amount, at, 1, Qt.AlignmentFlag.AlignRight)
        self.spending_note.setText(
            tr("Practice runs are free and do not count.")
            if months
            else tr("Nothing has been spent yet.")
        )

    def show_team(self, months: Sequence[DeskMonth]) -> None:
        """Show what each desk of the team has spent in the newest month."""
        clear(self._team)
        newest = [one for one in months if one.month == months[0].month]
        for at, one in enumerate(newest[:_MONTHS_SHOWN]):
            amount = label(credits_of(round(one.credits, 2)), "strong", wraps=False)
            amount.setToolTip(count("%Ln people", one.people))
            self._team.addWidget(label(one.desk), at, 0)
            self._team.addWidget(amount, at, 1, Qt.AlignmentFlag.AlignRight)
        self.team_title.setVisible(bool(newest))
        self.team_button.setVisible(bool(newest))
        if newest:
            month = QDate(newest[0].month.year, newest[0].month.month, 1)
            name = QLocale().toString(month, "MMMM yyyy")
            self.team_title.setText(tr("Your team in {month}", month=name))

    def _show_actions(self, entry: HistoryEntry | None) -> None:
        output = None if entry is None else entry.output
        is_there = output is not None and output.exists()
        can_reopen = entry is not None and entry.options is not None and entry.path.exists()
        self.open_button.setEnabled(is_there)
        self.folder_button.setEnabled(output is not None and output.parent.exists())
        self.resume_button.setEnabled(can_reopen)
        can_resume = entry is not None and entry.can_resume
        self.resume_button.setText(tr("&Resume") if can_resume else tr("&Save again…"))
        if entry is not None:
            self.state_label.setText(_missing(entry, is_there=is_there, can_reopen=can_reopen))

    def _on_current(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self._show_actions(self.entry)

    def _on_activated(self, _index: QModelIndex) -> None:
        if self.open_button.isEnabled():
            self._on_open()

    def _on_open(self) -> None:
        self.open_requested.emit(self.entry)

    def _on_folder(self) -> None:
        self.folder_requested.emit(self.entry)

    def _on_resume(self) -> None:
        self.resume_requested.emit(self.entry)


def _missing(entry: HistoryEntry, *, is_there: bool, can_reopen: bool) -> str:
    """Return what is missing for the actions, in words."""
    if not can_reopen and not entry.path.exists():
        return tr("The file {file} was moved or deleted.", file=entry.path.name)
    if entry.output is None:
        return tr("No workbook was saved yet.")
    if not is_there:
        return tr("The workbook {file} was moved or deleted.", file=entry.output.name)
    return str(entry.output.parent)


def _month_name(month: MonthSpending) -> str:
    return QLocale().toString(QDate(month.year, month.month, 1), "MMMM yyyy")
