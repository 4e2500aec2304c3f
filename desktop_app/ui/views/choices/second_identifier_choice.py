"""Choice of what to ask for a row that has a link and an email."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.ui.toolkit.i18n import count, credits_of, tr
from desktop_app.ui.toolkit.theme import SPACE_XS
from desktop_app.ui.views.wheel_guard import combo_box
from desktop_app.ui.views.widgets import add, column, label

_ORDER = (None, IdentifierKind.BUSINESS_EMAIL, IdentifierKind.PROFILE_URL)


class SecondIdentifierChoice(QWidget):
    """One identifier a row, or a second one if the first finds nobody, with its highest price."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = column(self, spacing=SPACE_XS)
        title = label(tr("If &a row has both"))
        self.box = combo_box()
        self.box.addItems(
            [
                tr("Look up the link only"),
                tr("Link first, then email if nobody is found"),
                tr("Email first, then link if nobody is found"),
            ]
        )
        self.box.setAccessibleName(tr("If a row has both"))
        self.box.activated.connect(self._on_chosen)
        title.setBuddy(self.box)
        self.price = label("", "muted")
        add(inner, title, self.box, self.price)

    @property
    def then(self) -> IdentifierKind | None:
        """The kind to ask second; None for one identifier a row."""
        return _ORDER[self.box.currentIndex()]

    def show_choice(self, then: IdentifierKind | None) -> None:
        """Show what is chosen; the price follows when it is known."""
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(_ORDER.index(then))
        text = tr("Emails are used when a row has no valid profile link.")
        self.price.setText(text if then is None else "")

    def show_price(self, people: int, most: float | None) -> None:
        """Show how many people may be asked a second time, and their highest price.

        Args:
            people: The number of people; 0 if nobody can be.
            most: The price; None if it is free.
        """
        if self.then is None:
            return
        text = tr("Nobody is left to ask a second time.")
        if people and most is None:
            text = count("Up to %Ln people are asked a second time.", people)
        elif people and most is not None:
            text = count(
                "Up to %Ln people are asked a second time, at most {credits}. The cost below"
                " includes it.",
                people,
                credits=credits_of(most),
            )
        self.price.setText(text)

    def _on_chosen(self) -> None:
        self.chosen.emit(self.then)
