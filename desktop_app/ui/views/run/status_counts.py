"""Rows by status after a run, as links that filter the sheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.result.row_status import RowStatus
from desktop_app.ui.toolkit.i18n import count, number, tr
from desktop_app.ui.toolkit.theme import SPACE_XS
from desktop_app.ui.views.run.result_messages import status_names
from desktop_app.ui.views.widgets import button, clear, column, label, line, row

_WITHOUT_PERSON = (RowStatus.BLANK, RowStatus.INVALID)


class StatusCounts(QWidget):
    """One line a status and their sum, which is the number of rows."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = column(self, spacing=0)

    def show_counts(self, counts: dict[RowStatus, int], people: int) -> None:
        """Show the rows by status, and the number of different people."""
        clear(self._lines)
        for kind, name in status_names().items():
            if counts[kind]:
                entry = button(name, self._on_status, kind="link", hint=tr("Show these rows"))
                entry.setProperty("count", kind.value)
                entry.setAccessibleName(f"{name}: {number(counts[kind])}")
                self._add(entry, counts[kind])
        self._lines.addSpacing(SPACE_XS)
        self._lines.addWidget(line())
        self._lines.addSpacing(SPACE_XS)
        self._add(label(tr("Rows in the sheet"), "strong"), sum(counts.values()))
        rows = sum(counts[kind] for kind in counts if kind not in _WITHOUT_PERSON)
        if people < rows:
            text = count("%Ln different people, each charged only once", people)
            self._lines.addWidget(label(text, "muted"))

    def _add(self, name: QWidget, rows: int) -> None:
        across = row()
        across.addWidget(name)
        across.addStretch(1)
        across.addWidget(label(number(rows), "strong", wraps=False))
        self._lines.addLayout(across)

    def _on_status(self) -> None:
        self.chosen.emit(RowStatus(str(self.sender().property("count"))))
