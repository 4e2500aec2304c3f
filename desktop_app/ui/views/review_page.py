"""Review page: the row of the sheet above, the candidates side by side below."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QWidget

from desktop_app.domain.answers.candidate_summary import CandidateSummary, summarize_candidate
from desktop_app.ui.toolkit.i18n import core_sentences, count, number, tr
from desktop_app.ui.toolkit.plain_text import plain_tooltip
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M, SPACE_S
from desktop_app.ui.views.widgets import add, button, clear, column, frame, label, row, scroll_area

if TYPE_CHECKING:
    from desktop_app.engine.people.review_queue import ReviewItem
    from desktop_app.ui.views.candidate_card import CandidateCard

_MOST_CARDS = 9
"""As many as there are number keys."""
_INDEX, _LINK = "candidateIndex", "link"
_ROW_COLUMNS = 4
_MOST_CELLS = 12
_CELL_WIDTH = 220


class ReviewPage(QWidget):
    """Shows one lookup at a time; the user chooses a candidate, none, or skips."""

    chosen = Signal(object)
    moved = Signal(int)
    undo_requested = Signal()
    link_requested = Signal(QUrl)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._count = 0
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        outer.addLayout(self._head())
        self.title = label("", "large")
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reason = label("")
        add(outer, self.title, self._row_card(), self.reason)
        area = scroll_area(self)
        inner = QWidget(area)
        self._cards: QHBoxLayout = row(inner, spacing=SPACE_M)
        area.setWidget(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        outer.addWidget(area, stretch=1)
        outer.addLayout(self._footer())
        self._add_keys()

    def _head(self) -> QHBoxLayout:
        head = row()
        self.back_button = button(
            tr("&Back to sheet"), self.closed.emit, kind="link", icon="arrow-left"
        )
        self.position_label = label("", "muted", wraps=False)
        head.addWidget(self.back_button)
        head.addStretch(1)
        keys = tr("Keys: 1 to 9 choose, 0 none of them, \u2190 and \u2192 move")
        head.addWidget(label(keys, "muted", wraps=False))
        head.addStretch(1)
        head.addWidget(self.position_label)
        return head

    def _row_card(self) -> QFrame:
        self.row_card = frame("card", self)
        inner = column(self.row_card, margin=SPACE_M, spacing=SPACE_S)
        self.row_title = label("", "muted")
        self._cells = QGridLayout()
        self._cells.setHorizontalSpacing(SPACE_L)
        self._cells.setVerticalSpacing(SPACE_S)
        self._cells.setColumnStretch(_ROW_COLUMNS, 1)
        add(inner, self.row_title)
        inner.addLayout(self._cells)
        return self.row_card

    def _footer(self) -> QHBoxLayout:
        footer = row()
        self.previous_button = button(tr("&Previous"), self._on_previous, icon="arrow-left")
        self.undo_button = button(tr("&Undo"), self.undo_requested.emit)
        self.none_button = button(tr("&None of them"), self._on_none, icon="ban", hint=tr("Key 0"))
        self.skip_button = button(tr("&Skip for now"), self._on_next, icon="arrow-right")
        self.done_button = button(tr("&Done"), self.closed.emit, kind="primary")
        self.done_label = label("", "muted")
        add(footer, self.previous_button, self.undo_button)
        footer.addWidget(self.done_label, stretch=1)
        add(footer, self.none_button, self.skip_button, self.done_button)
        return footer

    def _add_keys(self) -> None:
        """Let number keys choose, arrows move, and Ctrl+Z take the last choice back."""
        keys = Qt.Key
        for key in (keys.Key_PageDown, keys.Key_Right):
            self._add_key(QKeySequence(key)).activated.connect(self._on_next)
        for key in (keys.Key_PageUp, keys.Key_Left):
            self._add_key(QKeySequence(key)).activated.connect(self._on_previous)
        self._add_key(QKeySequence(keys.Key_0)).activated.connect(self._on_none)
        self._add_key(QKeySequence(keys.Key_Escape)).activated.connect(self.closed)
        undo = self._add_key(QKeySequence(QKeySequence.StandardKey.Undo))
        undo.activated.connect(self.undo_requested)
        for index in range(_MOST_CARDS):
            shortcut = self._add_key(QKeySequence(str(index + 1)))
            shortcut.setProperty(_INDEX, index)
            shortcut.activated.connect(self._on_number)

    def _add_key(self, sequence: QKeySequence) -> QShortcut:
        shortcut = QShortcut(sequence, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    def show_row(self, title: str, cells: Sequence[tuple[str, str]]) -> None:
        """Show the row of the sheet: a title, and the header and text of its filled cells."""
        self.row_title.setText(title)
        clear(self._cells)
        for at, (header, text) in enumerate(cells[:_MOST_CELLS]):
            self._cells.addWidget(_cell(header, text), at // _ROW_COLUMNS, at % _ROW_COLUMNS)

    def show_item(
        self, item: "ReviewItem | None", *, position: int, total: int, undecided: int
    ) -> None:
        """Show one lookup with its candidates; None if there is nothing to review."""
        clear(self._cards)
        for each in (self.none_button, self.skip_button, self.previous_button):
            each.setEnabled(item is not None)
        self.row_card.setVisible(item is not None)
        self._count = 0 if item is None else min(len(item.candidates), _MOST_CARDS)
        if item is None:
            self.title.setText(tr("Nothing to review"))
            for text in (self.reason, self.position_label, self.done_label):
                text.setText("")
            return
        self.title.setText(item.title)
        self.reason.setText(core_sentences(item.reasons))
        self.position_label.setText(
            tr("{place} of {all}", place=number(position + 1), all=number(total))
        )
        self.done_label.setText(
            count("%Ln left to review.", undecided) if undecided else tr("All reviewed.")
        )
        self.previous_button.setEnabled(position > 0)
        self.skip_button.setEnabled(position + 1 < total)
        for index in range(self._count):
            self._cards.addWidget(self._card(item, index))
        self._cards.addStretch(1)
        is_none = item.choice is not None and item.choice.candidate_index is None
        self.none_button.setText(tr("✓ &None of them") if is_none else tr("&None of them"))

    def show_undo(self, *, can_undo: bool) -> None:
        """Enable or disable Undo."""
        self.undo_button.setEnabled(can_undo)

    def _card(self, item: "ReviewItem", index: int) -> "CandidateCard":
        from desktop_app.ui.views.candidate_card import CandidateCard  # noqa: PLC0415 - when it is opened

        summary = summarize_candidate(item.candidates[index], item.key.title)
        choice = item.choice
        is_chosen = choice is not None and choice.candidate_index == index
        check = item.checks[index] if item.checks else None
        marks = item.marks[index] if item.marks else None
        card = CandidateCard(index + 1, summary, check, marks, is_chosen=is_chosen)
        if summary.link:
            link = button(tr("Open profile"), self._on_link, kind="link", icon="external-link")
            link.setProperty(_LINK, summary.link)
            link.setToolTip(plain_tooltip(summary.link))
            card.body.addWidget(link)
        card.body.addWidget(self._choose_button(summary, index, is_chosen=is_chosen))
        return card

    def _choose_button(
        self, summary: CandidateSummary, index: int, *, is_chosen: bool
    ) -> QPushButton:
        text = tr("✓ Chosen") if is_chosen else tr("Choose")
        hint = tr("Key {number}", number=index + 1)
        choose = button(text, self._on_choose, hint=hint)
        choose.setAccessibleName(f"{text} {summary.name}")
        choose.setProperty(_INDEX, index)
        return choose

    def _on_number(self) -> None:
        if (index := int(self.sender().property(_INDEX))) < self._count:
            self.chosen.emit(index)

    def _on_choose(self) -> None:
        self.chosen.emit(int(self.sender().property(_INDEX)))

    def _on_none(self) -> None:
        self.chosen.emit(None)

    def _on_next(self) -> None:
        self.moved.emit(1)

    def _on_previous(self) -> None:
        self.moved.emit(-1)

    def _on_link(self) -> None:
        self.link_requested.emit(QUrl(str(self.sender().property(_LINK))))


def _cell(header: str, text: str) -> QWidget:
    cell = QWidget()
    inner = column(cell, spacing=0)
    shown = label("", wraps=False)
    shown.setText(shown.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _CELL_WIDTH))
    shown.setToolTip(plain_tooltip(text))
    add(inner, label(header, "muted", wraps=False), shown)
    return cell
