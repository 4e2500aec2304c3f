"""Start page: open a file, try sample data, connect an account, resume a run."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.toolkit.i18n import count, number, people, tr
from desktop_app.ui.toolkit.icons import set_icon
from desktop_app.ui.toolkit.plain_text import escape_mnemonic
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS
from desktop_app.ui.views.widgets import add, button, clear, column, frame, label, row

if TYPE_CHECKING:
    from desktop_app.ui.controllers.unfinished import Unfinished

_MOST_RECENT = 5
_MOST_UNFINISHED = 3
_RUN = "runId"
_CARD_WIDTH = 720


class StartPage(QWidget):
    """First page of the window, with everything a new user needs."""

    open_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()
    connect_requested = Signal()
    recent_chosen = Signal(str)
    resume_requested = Signal(object)
    dismiss_requested = Signal(object)
    history_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._runs: dict[str, Unfinished] = {}
        outer = row(self, margin=SPACE_XL)
        middle = QWidget(self)
        middle.setMaximumWidth(_CARD_WIDTH)
        inner = column(middle, spacing=SPACE_L)
        outer.addStretch(1)
        outer.addWidget(middle, stretch=8)
        outer.addStretch(1)
        inner.addStretch(1)
        self._unfinished_box = column(spacing=SPACE_S)
        inner.addLayout(self._unfinished_box)
        add(inner, label(tr("Enrich the people in your spreadsheet"), "large"))
        add(inner, label(tr(_ABOUT), "muted"))
        inner.addWidget(self._drop_area())
        inner.addLayout(self._ways())
        self._recent_box = column(spacing=SPACE_XS)
        inner.addLayout(self._recent_box)
        inner.addStretch(2)

    def _drop_area(self) -> QFrame:
        self.drop_area = frame("drop", self)
        inner = column(self.drop_area, margin=SPACE_XL, spacing=SPACE_M)
        picture = QLabel()
        picture.setMinimumHeight(40)
        set_icon(picture, "file-spreadsheet", color="accent")
        text = label(tr("Drop an Excel workbook or a CSV file here"), "title", wraps=False)
        self.open_button = button(tr("Open fi&le…"), self.open_requested.emit, kind="primary")
        keys = QKeySequence(QKeySequence.StandardKey.Paste)
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        self.paste_button = button(
            tr("or paste a table ({keys})", keys=shown), self.paste_requested.emit, kind="link"
        )
        for widget in (picture, text, self.open_button, self.paste_button):
            inner.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        return self.drop_area

    def _ways(self) -> QVBoxLayout:
        ways = column(spacing=SPACE_S)
        self.sample_button = _tile(
            tr("&Try it with sample data"),
            tr(
                "The whole process with sample people. No API key, no cost, and nothing"
                " leaves your computer."
            ),
            "flask-conical",
        )
        self.sample_button.clicked.connect(self.sample_requested)
        self.connect_button = _tile(
            tr("&Connect your account"),
            tr("Paste your Crustdata API key. It is kept in your system's secure key store."),
            "key-round",
        )
        self.connect_button.clicked.connect(self.connect_requested)
        add(ways, self.sample_button, self.connect_button)
        return ways

    def show_key(self, *, has_key: bool) -> None:
        """Offer to connect an account unless there is a key."""
        self.connect_button.setVisible(not has_key)

    def set_dragging(self, *, is_over: bool) -> None:
        """Highlight the drop area while a file is dragged over the window."""
        self.drop_area.setProperty("active", is_over)
        self.drop_area.style().unpolish(self.drop_area)
        self.drop_area.style().polish(self.drop_area)

    def show_recent(self, paths: list[Path]) -> None:
        """Show links to the recent files."""
        clear(self._recent_box)
        if not paths:
            return
        self._recent_box.addWidget(label(tr("Recent files"), "muted"))
        for path in paths[:_MOST_RECENT]:
            entry = button(escape_mnemonic(path.name), kind="link", icon="history", hint=str(path))
            entry.setProperty("path", str(path))
            entry.clicked.connect(self._on_recent)
            self._recent_box.addWidget(entry, alignment=Qt.AlignmentFlag.AlignLeft)
        self.history_button = button(
            tr("Runs and spending…"), self.history_requested.emit, kind="link", icon="wallet"
        )
        self._recent_box.addWidget(self.history_button, alignment=Qt.AlignmentFlag.AlignLeft)

    def _on_recent(self) -> None:
        self.recent_chosen.emit(str(self.sender().property("path")))

    def show_unfinished(self, runs: "list[Unfinished]") -> None:
        """Offer to resume unfinished runs."""
        clear(self._unfinished_box)
        self._runs = {run.run.run.run_id: run for run in runs}
        for run in runs[:_MOST_UNFINISHED]:
            self._unfinished_box.addWidget(self._unfinished_card(run))

    def _unfinished_card(self, unfinished: "Unfinished") -> QFrame:
        card = frame("note")
        inner = row(card, margin=SPACE_M, spacing=SPACE_M)
        texts = column(spacing=SPACE_XS)
        title = tr(
            "{file}: {done} of {all} people done. Resume?",
            file=unfinished.name,
            done=number(unfinished.run.done),
            all=number(unfinished.run.run.people),
        )
        add(texts, label(title, "strong"))
        add(texts, label(_unfinished_text(unfinished), "muted"))
        inner.addLayout(texts, stretch=1)
        resume = button(tr("&Resume"), self._on_resume, kind="primary")
        dismiss = button(tr("D&ismiss"), self._on_dismiss)
        for each in (resume, dismiss):
            each.setProperty(_RUN, unfinished.run.run.run_id)
            inner.addWidget(each)
        return card

    def _on_resume(self) -> None:
        self.resume_requested.emit(self._runs[str(self.sender().property(_RUN))])

    def _on_dismiss(self) -> None:
        left = self._runs.pop(str(self.sender().property(_RUN)))
        self.dismiss_requested.emit(left)
        self.show_unfinished(list(self._runs.values()))


def _unfinished_text(unfinished: "Unfinished") -> str:
    in_jobs = unfinished.run.in_jobs
    left = unfinished.run.run.people - unfinished.run.done - in_jobs
    parts = [tr("{people} left to look up.", people=people(left))] if left or not in_jobs else []
    if in_jobs:
        parts.append(count("%Ln people are in bulk jobs that were sent before.", in_jobs))
        parts.append(tr("Collecting their results costs nothing more."))
    if unfinished.run.in_doubt:
        parts.append(
            count(
                "%Ln of them may have been charged although no answer arrived.",
                unfinished.run.in_doubt,
            )
        )
    if unfinished.is_sandbox:
        parts.append(tr("Practice, free."))
    return " ".join(parts)


_ABOUT = (
    "Start with profile links, business emails, or names and companies, and get jobs,"
    " contacts and more in a copy of your file. The original never changes,"
    " and you never pay for the same person twice."
)


def _tile(title: str, about: str, icon: str) -> QPushButton:
    tile = button(f"{title}\n{about}", kind="tile")
    tile.setIconSize(QSize(24, 24))
    set_icon(tile, icon, color="accent")
    tile.setAccessibleName(title.replace("&", ""))
    tile.setAccessibleDescription(about)
    return tile
