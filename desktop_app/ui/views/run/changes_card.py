"""Rows by what changed after a run, as links that filter the sheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.result.changes.person_changes import CHANGES, ChangeKind
from desktop_app.domain.result.job_options import TEXT_SUFFIXES
from desktop_app.ui.controllers.run_updates import JobResult
from desktop_app.ui.toolkit.i18n import count, number, tr, tr_core
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_S
from desktop_app.ui.views.widgets import add, button, clear, column, frame, label, row


class ChangesCard(QWidget):
    """One line a kind of change, and a button that shows all rows with a change."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self)
        card = frame("card", self)
        outer.addWidget(card)
        inner = column(card, margin=SPACE_L, spacing=SPACE_S)
        self.basis = label("", "muted")
        self._lines = column(spacing=0)
        self.show_button = button(tr("Show these rows"), self._on_all, icon="funnel")
        add(inner, label(tr("What changed"), "title"), self.basis)
        inner.addLayout(self._lines)
        self.hint = label(tr('The sheet "What changed" of the workbook lists them.'), "muted")
        add(inner, self.show_button, self.hint)
        self.hide()

    def show_result(self, job_result: JobResult) -> None:
        """Show the rows by what changed; nothing if nothing was compared."""
        counts = job_result.changes
        self.setVisible(counts is not None)
        clear(self._lines)
        if counts is None:
            return
        has_sheets = job_result.job.target.suffix.casefold() not in TEXT_SUFFIXES
        has_list = job_result.problem is None and has_sheets
        self.basis.setText(tr_core(counts.basis))
        for kind, name in kind_names().items():
            if rows := counts.rows.get(kind, 0):
                self._add(kind, name, rows)
        self.show_button.setText(count("Show %Ln &rows with a change", counts.changed))
        self.show_button.setVisible(counts.changed > 0)
        self.hint.setVisible(has_list and counts.changed > 0)

    def _add(self, kind: ChangeKind, name: str, rows: int) -> None:
        across = row()
        entry = button(name, self._on_kind, kind="link", hint=tr("Show these rows"))
        entry.setProperty("change", kind.value)
        entry.setAccessibleName(f"{name}: {number(rows)}")
        across.addWidget(entry)
        across.addStretch(1)
        across.addWidget(label(number(rows), "strong", wraps=False))
        self._lines.addLayout(across)

    def _on_kind(self) -> None:
        self.chosen.emit((ChangeKind(str(self.sender().property("change"))),))

    def _on_all(self) -> None:
        self.chosen.emit(CHANGES)


def kind_names() -> dict[ChangeKind, str]:
    """Return the names of the kinds, changes first."""
    return {
        ChangeKind.MOVED: tr("Moved company"),
        ChangeKind.LEFT: tr("Left company"),
        ChangeKind.NEW_TITLE: tr("New title"),
        ChangeKind.NEW_EMAIL: tr("New email"),
        ChangeKind.SAME: tr("Same"),
        ChangeKind.CHECK_FIRST: tr("Please check first"),
        ChangeKind.NOTHING: tr("Nothing to compare"),
    }
