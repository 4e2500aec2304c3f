"""Dialog with the cost step by step and every value that leaves the computer."""

from PySide6.QtCore import QAbstractListModel, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QListView, QTabWidget, QWidget
from typing_extensions import override

from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.domain.source.lookups import LookupCounts
from desktop_app.ui.controllers.breakdown import breakdown, sent_values
from desktop_app.ui.controllers.planning import PlannedJob
from desktop_app.ui.models.sheet_model import NOWHERE, Index
from desktop_app.ui.toolkit.i18n import count, tr
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M, SPACE_S
from desktop_app.ui.views.wheel_guard import guard_wheel
from desktop_app.ui.views.widgets import add, button, column, label, line, row


class SentValuesModel(QAbstractListModel):
    """List of the values as they are sent."""

    def __init__(self, keys: tuple[LookupKey, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = keys

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return self._keys[index.row()].as_sent if role == Qt.ItemDataRole.DisplayRole else None


class PriceDialog(QDialog):
    """Shows two pages: the cost and the data sent."""

    def __init__(
        self, planned_job: PlannedJob, lookup_counts: LookupCounts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Cost and data sent"))
        self.resize(640, 560)
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        self.tabs = QTabWidget()
        guard_wheel(self.tabs.tabBar())
        self.tabs.addTab(self._cost_page(planned_job, lookup_counts), tr("&Cost"))
        self.tabs.addTab(self._sent_values_page(planned_job), tr("&Data sent"))
        outer.addWidget(self.tabs)
        buttons = row()
        buttons.addStretch(1)
        buttons.addWidget(button(tr("Close"), self.accept))
        outer.addLayout(buttons)

    def _cost_page(self, planned_job: PlannedJob, lookup_counts: LookupCounts) -> QWidget:
        page = QWidget()
        body = column(page, margin=SPACE_L)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(0, 1)
        grid_row = 0
        for each in breakdown(planned_job, lookup_counts):
            kind = "strong" if each.is_total else "muted" if each.is_inner else ""
            name = label(each.text, kind)
            name.setIndent(SPACE_L if each.is_inner else 0)
            value = label(each.value, kind, wraps=False)
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            if each.is_total:
                grid.addWidget(line(), grid_row, 0, 1, 2)
                grid_row += 1
            grid.addWidget(name, grid_row, 0)
            grid.addWidget(value, grid_row, 1)
            grid_row += 1
        body.addLayout(grid)
        if not planned_job.job.is_practice:
            body.addWidget(label(tr(_PRICES), "muted"))
        body.addStretch(1)
        return page

    def _sent_values_page(self, planned_job: PlannedJob) -> QWidget:
        page = QWidget()
        body = column(page, margin=SPACE_L)
        self._keys = sent_values(planned_job)
        fields = ", ".join(planned_job.job.bought.names)
        text = count(
            "Only these %Ln values from your sheet leave your computer:",
            len(self._keys),
        )
        if planned_job.job.is_practice:
            text = tr("Nothing leaves your computer. A real run would send these values:")
        self.list = QListView(uniformItemSizes=True)
        self.list.setAccessibleName(tr("Data sent"))
        self.list.setModel(SentValuesModel(self._keys, self))
        copy = button(tr("&Copy all"), self._on_copy, icon="copy")
        add(body, label(text), self.list)
        add(body, label(tr("Requested fields: {fields}", fields=fields), "muted"))
        bottom = row()
        bottom.addWidget(copy)
        bottom.addStretch(1)
        body.addLayout(bottom)
        return page

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(key.as_sent for key in self._keys))


_PRICES = (
    "A match costs one credit; no match costs nothing. Extras such as phone"
    " numbers cost more, but only if the service returns them."
)
