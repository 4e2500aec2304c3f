"""Choices for rows without a profile link: searches by name and employer, or by a refused email."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.query import DEFAULT_SEARCH_LIMIT, SEARCH_LIMITS
from desktop_app.domain.match_check.row.context_role import ContextColumns
from desktop_app.domain.match_check.row.name_lookups import can_search, searched_columns
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.ui.toolkit.i18n import count, credits_of, duration, number, tr
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_S, SPACE_XS
from desktop_app.ui.views.widgets import add, column, label, row, spin_box


class SearchChoice(QWidget):
    """Searches for rows without an identifier, with the columns, the price and the time."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = column(self, spacing=SPACE_XS)
        self.search_check = QCheckBox(tr("Search by name and employer where both are missin&g"))
        self.search_check.toggled.connect(self._on_toggled)
        self._more = QWidget()
        line = row(self._more, spacing=SPACE_S)
        line.setContentsMargins(SPACE_L, 0, 0, 0)
        self.limit_box = spin_box(SEARCH_LIMITS[0], SEARCH_LIMITS[-1])
        self.limit_box.setValue(DEFAULT_SEARCH_LIMIT)
        self.limit_box.setKeyboardTracking(False)
        self.limit_box.setAccessibleName(tr("Most people for each search"))
        self.limit_box.valueChanged.connect(self.chosen)
        price = number(Prices().search_row)
        words = label(tr("people for each search at most, {credits} credits each", credits=price))
        line.addWidget(self.limit_box)
        line.addWidget(words, stretch=1)
        self.columns = label("", "muted")
        self.price = label("", "muted")
        add(inner, self.search_check, self._more, self.columns, self.price)
        self._is_denied = False

    def show_access(self, *, is_denied: bool) -> None:
        """Remember whether the account may not search, which replaces the price."""
        self._is_denied = is_denied

    @property
    def limit(self) -> int | None:
        """The number of people that a search may return; None to search for nobody."""
        return self.limit_box.value() if self.search_check.isChecked() else None

    def show_choice(
        self,
        limit: int | None,
        columns: ContextColumns | None,
        headers: Sequence[str],
        *,
        is_useful: bool,
    ) -> None:
        """Show what is chosen, if the sheet gives names and employers; the price follows.

        Args:
            limit: How many people a search may return; None to search for nobody.
            columns: The context columns; None while they are not known.
            headers: The headers of the sheet.
            is_useful: Some rows may have no identifier; if not, nothing is offered.
        """
        is_offered = is_useful and columns is not None and can_search(columns)
        self.setVisible(columns is not None and (limit is not None or is_offered))
        with QSignalBlocker(self.search_check), QSignalBlocker(self.limit_box):
            self.search_check.setChecked(limit is not None)
            if limit is not None:
                self.limit_box.setValue(limit)
        self._more.setVisible(limit is not None)
        names = [] if columns is None else [headers[at] for at in searched_columns(columns)]
        self.columns.setText(
            tr("Searched by: {columns}. Only these are sent.", columns=", ".join(names))
        )
        self.columns.setVisible(limit is not None and bool(names))
        self._show_price("")

    def show_price(self, people: int, most: float | None, time_s: float) -> None:
        """Show how many people may be searched for, their highest price, and how long it takes.

        Args:
            people: The number of people; 0 if nobody is left.
            most: The price of the searches and of looking up those found; None if it is free.
            time_s: The minimum time.
        """
        if self.limit is None:
            return
        text = tr("Nobody is left to search for.")
        if self._is_denied:
            text = tr("Your account has no access to Person Search.")
        elif people:
            text = count("Up to %Ln people are searched for", people)
            if most is not None:
                text += ", " + tr("at most {credits}", credits=credits_of(most))
            text += " \u00b7 " + tr("{time} or more", time=duration(time_s))
        self._show_price(text)

    def _show_price(self, text: str) -> None:
        self.price.setText(text)
        self.price.setVisible(bool(text))

    def _on_toggled(self) -> None:
        self.chosen.emit()


class IdentifyChoice(QWidget):
    """Identifies people by email where emails are refused; shown for sheets with emails."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = column(self, spacing=SPACE_XS)
        self.check = QCheckBox(tr("Identify &people first if emails are refused"))
        self.check.toggled.connect(self._on_toggled)
        self.price = label("", "muted")
        add(inner, self.check, self.price)
        self._is_denied = False

    @property
    def is_wanted(self) -> bool:
        """True if people are to be identified."""
        return self.check.isChecked()

    def show_choice(self, mapping: ColumnMapping) -> None:
        """Show what is chosen; the price follows when it is known."""
        self.setVisible(mapping.email_column is not None)
        with QSignalBlocker(self.check):
            self.check.setChecked(mapping.identifies)
        self._show_price("")
        self._enable()

    def show_access(self, *, is_denied: bool) -> None:
        """Disable the choice with the reason if the account may not identify people."""
        if is_denied != self._is_denied:
            self._is_denied = is_denied
            self._show_price("")
            self._enable()

    def _enable(self) -> None:
        # What was chosen for another account can be taken back.
        self.check.setEnabled(not self._is_denied or self.is_wanted)

    def show_price(self, people: int, most: float | None) -> None:
        """Show how many people may be identified, and their highest price.

        Args:
            people: The number of people; 0 if nobody has to be.
            most: The price of identifying them and looking them up; None if it is free.
        """
        text = ""
        if people and most is None:
            text = count("Up to %Ln people, then looked up by link.", people)
        elif people and most is not None:
            text = count(
                "Up to %Ln people, then looked up by link: at most {credits} for both.",
                people,
                credits=credits_of(most),
            )
        self._show_price(text if self.is_wanted else "")

    def _show_price(self, text: str) -> None:
        denied = tr("Your account has no access to Person Identify.")
        self.price.setText(denied if self._is_denied else text)
        self.price.setVisible(bool(self.price.text()))

    def _on_toggled(self) -> None:
        self.chosen.emit()
