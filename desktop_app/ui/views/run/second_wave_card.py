"""Card after a run: people who were not found by link can be asked by email."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.toolkit.i18n import count, credits_of, tr
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_S
from desktop_app.ui.views.widgets import add, button, column, label, row

if TYPE_CHECKING:
    from desktop_app.engine.second_wave import WaveOffer


class SecondWaveCard(QFrame):
    """Says how many people have an email, and offers to ask by it, with the highest price."""

    wanted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        inner = column(self, margin=SPACE_L, spacing=SPACE_S)
        self.title = label(tr("Not found by link"), "title")
        self.words, self.price = label(""), label("", "muted")
        self.ask_button = button(tr("&Ask by email"), self.wanted.emit, icon="search")
        self.dismiss_button = button(tr("Dismiss"), self.dismissed.emit, kind="link")
        add(inner, self.title, self.words, self.price)
        buttons = row()
        add(buttons, self.ask_button, self.dismiss_button)
        buttons.addStretch(1)
        inner.addLayout(buttons)
        self.hide()

    def show_offer(self, offer: WaveOffer | None) -> None:
        """Show an offer; hide the card without one."""
        self.setVisible(offer is not None)
        if offer is None:
            return
        found = count("%Ln people were not found by link.", offer.not_found)
        self.words.setText(f"{found} {count('%Ln of them have an email.', offer.people)}")
        if offer.is_free:
            self.price.setText(tr("Free (practice): these people are invented."))
            return
        most = credits_of(offer.credits_ceiling)
        self.price.setText(tr("Up to {credits}; no match costs nothing.", credits=most))
