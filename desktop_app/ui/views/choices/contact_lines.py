"""Checkboxes for the kinds of contact data, each with its price."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.domain.fields.pricing import CONTACTS, Prices
from desktop_app.ui.controllers.fields import leaves_of, price_of
from desktop_app.ui.toolkit.i18n import number, tr, tr_core
from desktop_app.ui.toolkit.theme import SPACE_XS
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
        self.hint = label("", "muted")
        self.hint.hide()
        outer.addWidget(self.hint)

    def ticked_paths(self) -> frozenset[str]:
        """Return the paths of the fields to buy."""
        return self._ticked - self._denied

    def tick(self, paths: Iterable[str]) -> None:
        """Tick the kinds of which any field is selected; a part of a kind stays that part."""
        self._ticked = frozenset(paths) & _paths()
        for base, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(any(_is_of(path, base) for path in self.ticked_paths()))

    def disable(self, denied: frozenset[str], reason: str) -> None:
        """Disable the kinds that the account does not allow."""
        self._denied = denied
        self.hint.setText(reason)
        self.hint.setVisible(bool(denied))
        for base, box in self.boxes.items():
            is_denied = any(_is_of(path, base) for path in denied)
            box.setEnabled(not is_denied)
            box.setToolTip(reason if is_denied else "")
        self.tick(self._ticked)

    def _on_clicked(self) -> None:
        base = str(self.sender().property(_BASE))
        kind = {path for path in _paths() if _is_of(path, base)}
        self._ticked = self._ticked | kind if self.boxes[base].isChecked() else self._ticked - kind
        if all(box.isChecked() for box in self.boxes.values()):
            self._ticked = _paths()
        else:
            self._ticked &= {path for path in _paths() if any(_is_of(path, b) for b in self.boxes)}
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
