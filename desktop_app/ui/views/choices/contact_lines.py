"""Checkboxes for the kinds of contact data, each with its price.

They are bought with Person Enrich, or with Contact Enrich where the account's Person Enrich has
none of them any more.
"""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.domain.fields.contact_wish import NO_CONTACTS, ContactWish
from desktop_app.domain.fields.pricing import BUSINESS_EMAILS, CONTACTS, Prices
from desktop_app.ui.controllers.fields import leaves_of, price_of
from desktop_app.ui.toolkit.i18n import number, tr, tr_core
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_XS
from desktop_app.ui.views.widgets import column, label, row

_GROUP = "contact"
_WEBSITES = "contact.websites"
_BASE = "contactBase"


class ContactLines(QWidget):
    """One line per kind: it is charged only for people who have it."""

    ticked = Signal()

    def __init__(self, prices: Prices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self, spacing=SPACE_XS)
        self.boxes: dict[str, QCheckBox] = {}
        self._ticked: frozenset[str] = frozenset()
        self._denied: frozenset[str] = frozenset()
        names = {path: tr_core(name) for path, name in CONTACTS.items()}
        for path, name in {**names, _WEBSITES: tr("Websites")}.items():
            line = row()
            box = QCheckBox(name)
            price = price_text(price_of(path, prices))
            box.setAccessibleDescription(price)
            box.setProperty(_BASE, path)
            box.clicked.connect(self._on_clicked)
            line.addWidget(box, stretch=1)
            line.addWidget(label(price, "price", wraps=False))
            outer.addLayout(line)
            self.boxes[path] = box
        self.verified_check = QCheckBox(
            tr("Only checked emails, {price}", price=price_text(prices.verified))
        )
        self.verified_check.setToolTip(
            tr("Only business emails that were checked and take mail are bought.")
        )
        self.verified_check.clicked.connect(self.ticked)
        self._verified_line = QWidget(self)
        indented = row(self._verified_line)
        indented.setContentsMargins(SPACE_L, 0, 0, 0)
        indented.addWidget(self.verified_check)
        self._verified_line.hide()
        outer.insertWidget(1, self._verified_line)
        self.setTabOrder(self.boxes[BUSINESS_EMAILS], self.verified_check)
        self._apart: frozenset[str] = frozenset()
        self.hint = label("", "muted")
        self.hint.hide()
        outer.addWidget(self.hint)

    def ticked_paths(self) -> frozenset[str]:
        """Return the paths of the fields to buy with Person Enrich."""
        apart = frozenset(
            path for path in self._ticked for base in self._apart if _is_of(path, base)
        )
        return self._ticked - self._denied - apart

    @property
    def wish(self) -> ContactWish:
        """The contact data to buy with Contact Enrich."""
        kinds = [base for base in self.boxes if base in self._apart and self._is_ticked(base)]
        is_verified = BUSINESS_EMAILS in kinds and self.verified_check.isChecked()
        return ContactWish(tuple(kinds), is_verified)

    def _is_ticked(self, base: str) -> bool:
        usable = self._ticked if base in self._apart else self._ticked - self._denied
        return any(_is_of(path, base) for path in usable)

    def tick(self, paths: Iterable[str], wish: ContactWish = NO_CONTACTS) -> None:
        """Tick the kinds of which any field is selected; a part of a kind stays that part.

        Args:
            paths: The fields that are bought with Person Enrich.
            wish: What is bought with Contact Enrich.
        """
        wished = {path for path in _paths() for base in wish.paths if _is_of(path, base)}
        self._ticked = (frozenset(paths) & _paths()) | wished
        with QSignalBlocker(self.verified_check):
            self.verified_check.setChecked(wish.is_verified)
        self._show()

    def offer_apart(self, kinds: frozenset[str], hint: str) -> None:
        """Buy some kinds with Contact Enrich, although Person Enrich has none of them.

        Args:
            kinds: The kinds, by their paths.
            hint: Text about it.
        """
        self._apart = kinds
        if kinds:
            self.hint.setText(hint)
            self.hint.show()
        self._show()

    def _show(self) -> None:
        for base, box in self.boxes.items():
            is_denied = base not in self._apart and any(_is_of(one, base) for one in self._denied)
            box.setEnabled(not is_denied)
            with QSignalBlocker(box):
                box.setChecked(self._is_ticked(base))
        is_email = BUSINESS_EMAILS in self._apart and self._is_ticked(BUSINESS_EMAILS)
        self._verified_line.setVisible(is_email)

    def disable(self, denied: frozenset[str], reason: str) -> None:
        """Disable the kinds that the account does not allow."""
        self._denied = denied
        self.hint.setText(reason)
        self.hint.setVisible(bool(denied))
        for base, box in self.boxes.items():
            is_denied = any(_is_of(path, base) for path in denied)
            box.setToolTip(reason if is_denied else "")
        self._show()

    def _on_clicked(self) -> None:
        base = str(self.sender().property(_BASE))
        kind = {path for path in _paths() if _is_of(path, base)}
        self._ticked = self._ticked | kind if self.boxes[base].isChecked() else self._ticked - kind
        if all(box.isChecked() for box in self.boxes.values()):
            self._ticked = _paths()
        else:
            self._ticked &= {path for path in _paths() if any(_is_of(path, b) for b in self.boxes)}
        self._show()
        self.ticked.emit()


def price_text(price: float) -> str:
    """Return what a field adds to the price of one person, in words."""
    if not price:
        return tr("included")
    return tr("up to +{credits}", credits=number(price))


def _paths() -> frozenset[str]:
    return frozenset(leaf.path for leaf in leaves_of(_GROUP))


def _is_of(path: str, base: str) -> bool:
    return path == base or path.startswith((f"{base}.", f"{base}_"))
