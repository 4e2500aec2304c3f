"""Review page: candidates for one email side by side."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop_app.domain.answers.candidate_summary import CandidateSummary, summarize_candidate
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.ui.toolkit.i18n import count, number, percent, score, tr, tr_core
from desktop_app.ui.toolkit.plain_text import capitalize_first
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from desktop_app.ui.views.widgets import add, button, clear, column, frame, label, row, scroll_area

if TYPE_CHECKING:
    from desktop_app.engine.review_queue import ReviewItem

_MOST_CARDS = 12
_CARD_WIDTH = 268
_INDEX, _LINK = "candidateIndex", "link"


class ReviewPage(QWidget):
    """Shows one email at a time; the user chooses a candidate, none, or skips."""

    chosen = Signal(object)
    moved = Signal(int)
    link_requested = Signal(QUrl)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        head = row()
        self.back_button = button(
            tr("&Back to sheet"), self.closed.emit, kind="link", icon="arrow-left"
        )
        self.position_label = label("", "muted", wraps=False)
        head.addWidget(self.back_button)
        head.addStretch(1)
        head.addWidget(self.position_label)
        outer.addLayout(head)
        self.title = label("", "large")
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reason = label("")
        add(outer, self.title, self.reason)
        area = scroll_area(self)
        inner = QWidget(area.viewport())
        self._cards: QHBoxLayout = row(inner, spacing=SPACE_M)
        area.setWidget(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        outer.addWidget(area, stretch=1)
        outer.addLayout(self._footer())
        for key, steps in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(self._on_next if steps > 0 else self._on_previous)

    def _footer(self) -> QHBoxLayout:
        footer = row()
        self.previous_button = button(tr("&Previous"), self._on_previous, icon="arrow-left")
        self.none_button = button(tr("&None of them"), self._on_none, icon="ban")
        self.skip_button = button(tr("&Skip for now"), self._on_next, icon="arrow-right")
        self.done_label = label("", "muted")
        footer.addWidget(self.previous_button)
        footer.addWidget(self.done_label, stretch=1)
        add(footer, self.none_button, self.skip_button)
        return footer

    def show_item(
        self, item: "ReviewItem | None", *, position: int, total: int, undecided: int
    ) -> None:
        """Show one email with its candidates; None if there is nothing to review."""
        clear(self._cards)
        for each in (self.none_button, self.skip_button, self.previous_button):
            each.setEnabled(item is not None)
        if item is None:
            self.title.setText(tr("Nothing to review"))
            self.reason.setText("")
            self.position_label.setText("")
            self.done_label.setText("")
            return
        self.title.setText(item.key.normal)
        self.reason.setText(
            " ".join(f"{capitalize_first(tr_core(reason))}." for reason in item.reasons)
        )
        self.position_label.setText(
            tr("{place} of {all}", place=number(position + 1), all=number(total))
        )
        self.done_label.setText(
            count("%Ln left to review.", undecided)
            if undecided
            else tr("All reviewed. Go back to the sheet to update the workbook.")
        )
        self.previous_button.setEnabled(position > 0)
        self.skip_button.setEnabled(position + 1 < total)
        for index, candidate in enumerate(item.candidates[:_MOST_CARDS]):
            self._cards.addWidget(
                self._card(summarize_candidate(candidate, item.key.normal), index, item.choice)
            )
        self._cards.addStretch(1)
        is_none = item.choice is not None and item.choice.candidate_index is None
        self.none_button.setText(tr("✓ &None of them") if is_none else tr("&None of them"))

    def _card(
        self, summary: CandidateSummary, index: int, choice: CandidateChoice | None
    ) -> QFrame:
        is_chosen = choice is not None and choice.candidate_index == index
        card = frame("note" if is_chosen else "card")
        card.setFixedWidth(_CARD_WIDTH)
        inner = column(card, margin=SPACE_M, spacing=SPACE_S)
        add(inner, label(summary.name or tr("No name"), "title"))
        confidence_text = (
            tr("no score")
            if summary.confidence is None
            else tr("{score} confidence", score=percent(summary.confidence))
        )
        confidence_label = label(confidence_text, "strong")
        confidence_label.setToolTip("" if summary.confidence is None else score(summary.confidence))
        inner.addWidget(confidence_label)
        employer_text, kind = _employer_text(summary)
        add(inner, label(employer_text, kind))
        facts = column(spacing=SPACE_XS)
        for text in (summary.title, summary.company, summary.location, summary.headline):
            if text:
                facts.addWidget(label(text))
        inner.addLayout(facts)
        inner.addStretch(1)
        if summary.link.startswith("https://"):
            link = button(tr("Open profile"), self._on_link, kind="link", icon="external-link")
            link.setProperty(_LINK, summary.link)
            inner.addWidget(link)
        inner.addWidget(self._choose_button(summary, index, is_chosen=is_chosen))
        return card

    def _choose_button(
        self, summary: CandidateSummary, index: int, *, is_chosen: bool
    ) -> QPushButton:
        text = tr("✓ Chosen") if is_chosen else tr("Choose")
        choose = button(text, self._on_choose, kind="" if is_chosen else "primary")
        choose.setAccessibleName(f"{text} {summary.name}")
        choose.setProperty(_INDEX, index)
        return choose

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


def _employer_text(summary: CandidateSummary) -> tuple[str, str]:
    if summary.has_employer is None:
        return tr("Employer's website unknown"), "muted"
    if summary.has_employer:
        return tr("✓ Employer uses this email domain"), "good"
    return tr("✗ No known employer uses this email domain"), "warn"
