"""Choice of Live Enrich: the web is asked for people who are not found, or whose data is old."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.domain.fields.live_wish import NOT_LIVE, LiveWish
from desktop_app.domain.fields.pricing import Prices
from desktop_app.ui.toolkit.i18n import count, credits_of, number, tr
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_S, SPACE_XS
from desktop_app.ui.views.widgets import add, column, label, row, spin_box

_USUAL_DAYS, _MOST_DAYS = 180, 3_650
_DAYS_WIDTH = 116


class LiveChoice(QWidget):
    """Asks for nobody, for people not found, or also for those with old data, with the price."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = column(self, spacing=SPACE_XS)
        price = number(Prices().live)
        text = tr("Ask the web for people not found, {credits} &credits each", credits=price)
        self.live_check = QCheckBox(text)
        self.live_check.setToolTip(
            tr("Live Enrich looks at the profile itself, after the usual lookup has found nobody.")
        )
        self.live_check.toggled.connect(self._on_chosen)
        self._age = QWidget()
        line = row(self._age, spacing=SPACE_S)
        line.setContentsMargins(SPACE_L, 0, 0, 0)
        self.stale_check = QCheckBox(tr("and for da&ta older than"))
        self.stale_check.toggled.connect(self._on_chosen)
        self.days_box = spin_box(1, _MOST_DAYS)
        self.days_box.setValue(_USUAL_DAYS)
        self.days_box.setSuffix(tr(" days"))
        self.days_box.setMaximumWidth(_DAYS_WIDTH)
        self.days_box.setKeyboardTracking(False)
        self.days_box.setAccessibleName(tr("Age of the data in days"))
        self.days_box.valueChanged.connect(self._on_days)
        add(line, self.stale_check, self.days_box)
        line.addStretch(1)
        self.price = label("", "muted")
        add(inner, self.live_check, self._age, self.price)
        self._is_denied = False
        self.show_wish(NOT_LIVE)

    @property
    def wish(self) -> LiveWish:
        """Whom to ask for."""
        if self._is_denied or not self.live_check.isChecked():
            return NOT_LIVE
        days = self.days_box.value() if self.stale_check.isChecked() else None
        return LiveWish(is_wanted=True, stale_after_days=days)

    def show_wish(self, wish: LiveWish) -> None:
        """Show what is chosen; the price follows when it is known."""
        days = wish.stale_after_days
        with (
            QSignalBlocker(self.live_check),
            QSignalBlocker(self.stale_check),
            QSignalBlocker(self.days_box),
        ):
            self.live_check.setChecked(bool(wish))
            self.stale_check.setChecked(days is not None)
            if days is not None:
                self.days_box.setValue(days)
        self._age.setVisible(bool(wish))
        self.days_box.setEnabled(days is not None)
        self._show_price("")

    def show_access(self, *, is_denied: bool) -> None:
        """Enable the choice, or disable it with the reason if the account may not buy it."""
        self._is_denied = is_denied
        self.live_check.setEnabled(not is_denied)
        self._age.setEnabled(not is_denied)
        if is_denied:
            self.show_wish(NOT_LIVE)

    def show_price(self, people: int, most: float | None) -> None:
        """Show how many people may be asked for, and their highest price.

        Args:
            people: The number of people; 0 if nobody is left.
            most: The price; None if it is free.
        """
        if not self.wish:
            return
        text = tr("Nobody is left to ask the web for.")
        if people and most is None:
            text = count("The web is asked for up to %Ln people.", people)
        elif people and most is not None:
            text = count(
                "The web is asked for up to %Ln people, at most {credits}. The cost below"
                " includes it.",
                people,
                credits=credits_of(most),
            )
        self._show_price(text)

    def _show_price(self, text: str) -> None:
        denied = tr("Live Enrich is not enabled for your account. Ask Crustdata to enable it.")
        self.price.setText(denied if self._is_denied else text)
        self.price.setVisible(bool(self.price.text()))

    def _on_chosen(self) -> None:
        self.chosen.emit(self.wish)

    def _on_days(self) -> None:
        if self.stale_check.isChecked():
            self._on_chosen()
