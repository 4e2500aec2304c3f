"""Step 2, What: the columns to show, and what is bought."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.fields.catalogue import GROUPS
from desktop_app.domain.fields.contact_wish import NO_CONTACTS, ContactWish
from desktop_app.domain.fields.pricing import CONTACTS, Prices, ceiling_per_person
from desktop_app.domain.fields.products import Product
from desktop_app.domain.fields.selection import FieldSelection, is_within
from desktop_app.domain.result.columns.choice import ColumnChoice
from desktop_app.domain.run.account import Account
from desktop_app.ui.controllers.fields import (
    BASE_GROUPS,
    base_leaves,
    denied_leaves,
    is_denied,
    selection_of_ticks,
)
from desktop_app.ui.toolkit.i18n import count, credits_of, tr
from desktop_app.ui.toolkit.icons import set_icon
from desktop_app.ui.toolkit.theme import SPACE_XS
from desktop_app.ui.views.choices.columns_line import ColumnsLine
from desktop_app.ui.views.choices.contact_lines import ContactLines
from desktop_app.ui.views.choices.field_group_row import FieldGroupRow
from desktop_app.ui.views.choices.step_card import StepCard
from desktop_app.ui.views.widgets import add, button, column, label, line, row

_CONTACT = "contact"


class FieldsPanel(StepCard):
    """Lets the user choose the columns to show, and the data to buy beyond the base price."""

    selection_chosen = Signal(object)
    contacts_chosen = Signal(object)
    columns_chosen = Signal(object)
    columns_requested = Signal()

    def __init__(self, prices: Prices, parent: QWidget | None = None) -> None:
        super().__init__(2, tr("What"), parent)
        self._prices = prices
        self._base = base_leaves()
        self._has_whole_base = True
        self._denied_base = frozenset[str]()
        self._selection: FieldSelection | None = None
        self._contacts = NO_CONTACTS
        self.columns_line = ColumnsLine(self)
        self.columns_line.chosen.connect(self.columns_chosen)
        self.columns_line.picker_requested.connect(self.columns_requested)
        self.body.addWidget(self.columns_line)
        self.columns_label = label("", "muted")
        self.body.addWidget(self.columns_label)
        self.body.addWidget(line())
        self.body.addLayout(self._base_line())
        self.contacts = ContactLines(prices, self)
        self.contacts.ticked.connect(self._on_ticked)
        self.body.addWidget(self.contacts)
        self._add_more()

    def _base_line(self) -> QHBoxLayout:
        bought = row()
        self.base_label = label(tr("Profile, jobs, education, skills"))
        self.base_label.setToolTip(
            tr("Bought together for one price, however much of it you show.")
        )
        bought.addWidget(self.base_label, stretch=1)
        bought.addWidget(label(credits_of(self._prices.base), "price", wraps=False))
        return bought

    def _add_more(self) -> None:
        """Add the groups that few people need, closed at first."""
        self.more_button = button(
            tr("More to buy"), self._on_more, kind="link", icon="chevron-right"
        )
        self.more_area = QWidget(self)
        groups = column(self.more_area, spacing=SPACE_XS)
        self.rows: dict[str, FieldGroupRow] = {}
        for group in GROUPS:
            if group.name not in BASE_GROUPS and group.name != _CONTACT:
                group_row = FieldGroupRow(group, self._prices, self.more_area)
                group_row.ticked.connect(self._on_ticked)
                self.rows[group.name] = group_row
                groups.addWidget(group_row)
        self.more_area.hide()
        add(self.body, self.more_button, self.more_area)

    def show_columns(
        self, choice: ColumnChoice, templates: Mapping[str, ColumnChoice], shown: int
    ) -> None:
        """Show the choice of columns and their number."""
        self.columns_line.show_choice(choice, templates)
        columns = count("%Ln columns.", shown)
        free = tr("You can change them at any time for free, also after the run.")
        self.columns_label.setText(f"{columns} {free}")

    # --- what is bought

    def show_selection(
        self, selection: FieldSelection | None, contacts: ContactWish = NO_CONTACTS
    ) -> None:
        """Tick the selected fields, and those that are bought with Contact Enrich."""
        self._selection, self._contacts = selection, contacts
        ticked_paths = frozenset[str]() if selection is None else selection.leaves
        self._base = ticked_paths & base_leaves()
        self._has_whole_base = self._base >= base_leaves() - self._denied_base
        self.contacts.tick(ticked_paths, contacts)
        for group_row in self.rows.values():
            group_row.tick(ticked_paths)
            if group_row.ticked_paths():
                self._show_more(is_open=True)
        self._show_state(selection)

    def show_account(self, account: Account | None) -> None:
        """Disable the fields that the account does not allow.

        Contact data that Person Enrich does not sell to the account is bought with Contact Enrich.
        """
        before = self._selection
        reason = tr("Not enabled for your API key. Ask Crustdata to enable it.")
        ticked_paths = frozenset[str]() if before is None else before.leaves
        self._deny_base(account)
        for group in GROUPS:
            denied = denied_leaves(group, account)
            if group.name == _CONTACT:
                self.contacts.disable(denied, reason)
                self._offer_apart(account, denied)
            elif group.name in self.rows:
                group_row = self.rows[group.name]
                group_row.disable(reason if is_denied(group, account) else "")
                group_row.disable_fields(denied, reason)
                if not is_denied(group, account):
                    group_row.tick(ticked_paths)
        if self._ticks() != before or self.contacts.wish != self._contacts:
            self._on_ticked()

    def _offer_apart(self, account: Account | None, denied: frozenset[str]) -> None:
        is_sold = account is not None and Product.CONTACT not in account.denied
        apart = {base for base in CONTACTS if any(is_within(path, base) for path in denied)}
        hint = tr(
            "Bought with Contact Enrich, for people found: only those who have it cost credits."
        )
        self.contacts.offer_apart(frozenset(apart) if is_sold else frozenset(), hint)

    def _deny_base(self, account: Account | None) -> None:
        """Leave out what the account does not allow; with another account it comes back."""
        groups = (group for group in GROUPS if group.name in BASE_GROUPS)
        self._denied_base = frozenset(
            path for group in groups for path in denied_leaves(group, account)
        )
        wanted = base_leaves() if self._has_whole_base else self._base
        self._base = wanted - self._denied_base

    def _ticks(self) -> FieldSelection | None:
        paths = set(self._base) | self.contacts.ticked_paths()
        for group_row in self.rows.values():
            paths |= group_row.ticked_paths()
        return selection_of_ticks(paths)

    def _on_ticked(self) -> None:
        before, self._contacts = self._contacts, self.contacts.wish
        self._selection = self._ticks()
        self._show_state(self._selection)
        self.selection_chosen.emit(self._selection)
        if before != self._contacts:
            self.contacts_chosen.emit(self._contacts)

    def _show_state(self, selection: FieldSelection | None) -> None:
        if selection is None:
            self.state.setText("")
        else:
            price = ceiling_per_person(selection, self._prices)
            most = credits_of(price + self._contacts.price(self._prices))
            self.state.setText(tr("at most {credits} per person", credits=most))

    def _on_more(self) -> None:
        self._show_more(is_open=not self.more_area.isVisible())

    def _show_more(self, *, is_open: bool) -> None:
        self.more_area.setVisible(is_open)
        set_icon(self.more_button, "chevron-down" if is_open else "chevron-right")
