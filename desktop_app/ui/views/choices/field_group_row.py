"""Row of one field group: checkbox, description, price and individual fields."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.fields.catalogue import CURRENT_ROLES, EARLIER_ROLES, FieldGroup, LeafField
from desktop_app.domain.fields.pricing import CONTACTS, Prices
from desktop_app.ui.controllers.fields import leaves_of, price_of
from desktop_app.ui.toolkit.i18n import tr, tr_core
from desktop_app.ui.toolkit.icons import set_icon
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_S, SPACE_XS
from desktop_app.ui.views.choices.contact_lines import price_text
from desktop_app.ui.views.widgets import column, label, row


class FieldGroupRow(QWidget):
    """Checkboxes of one field group."""

    ticked = Signal()

    def __init__(self, group: FieldGroup, prices: Prices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = group
        self._prices = prices
        self._boxes: dict[str, QCheckBox] = {}
        self._ticked_paths: frozenset[str] = frozenset()
        self._disabled_paths: frozenset[str] = frozenset()
        self._reason = ""
        outer = column(self, spacing=0)
        head = row(spacing=SPACE_XS)
        self.disclosure = QToolButton()
        self.disclosure.setAccessibleName(
            tr("Individual fields of {group}", group=tr_core(group.label))
        )
        self.disclosure.setToolTip(tr("Show individual fields"))
        set_icon(self.disclosure, "chevron-right")
        self.disclosure.clicked.connect(self._on_disclosure)
        self.box = QCheckBox(tr_core(group.label))
        self.box.clicked.connect(self._on_group_clicked)
        self.price = label(price_text(price_of(group.name, prices)), "price", wraps=False)
        head.addWidget(self.disclosure)
        head.addWidget(self.box, stretch=1)
        head.addWidget(self.price)
        outer.addLayout(head)
        self.about = label(tr_core(group.about), "muted")
        self.about.setContentsMargins(52, 0, 0, SPACE_XS)
        outer.addWidget(self.about)
        self.box.setAccessibleDescription(f"{tr_core(group.about)} {self.price.text()}")
        self._leaf_area = QWidget(self)
        self._leaf_area.hide()
        outer.addWidget(self._leaf_area)

    def ticked_paths(self) -> frozenset[str]:
        """Return the paths of the ticked fields."""
        return self._ticked_paths

    def tick(self, paths: frozenset[str]) -> None:
        """Tick exactly these fields of the group."""
        every = self._every()
        self._ticked_paths = paths & every
        state = Qt.CheckState.PartiallyChecked
        if not self._ticked_paths:
            state = Qt.CheckState.Unchecked
        elif self._ticked_paths == every:
            state = Qt.CheckState.Checked
        with QSignalBlocker(self.box):
            self.box.setTristate(state is Qt.CheckState.PartiallyChecked)
            self.box.setCheckState(state)
        for path, box in self._boxes.items():
            with QSignalBlocker(box):
                box.setChecked(path in self._ticked_paths)

    def _every(self) -> frozenset[str]:
        """Return the paths of the enabled fields."""
        return frozenset(leaf.path for leaf in leaves_of(self.group.name)) - self._disabled_paths

    def disable_fields(self, paths: frozenset[str], reason: str) -> None:
        """Disable some fields of the group and show the reason."""
        self._disabled_paths, self._reason = paths, reason
        for path, box in self._boxes.items():
            self._show_leaf(path, box)
        self.tick(self._ticked_paths)

    def _show_leaf(self, path: str, box: QCheckBox) -> None:
        is_denied = path in self._disabled_paths
        box.setEnabled(not is_denied)
        leaf = next(leaf for leaf in leaves_of(self.group.name) if leaf.path == path)
        hint = self._reason if is_denied else tr_core(leaf.description)
        box.setToolTip(f"{hint}\n{leaf.path}")

    def disable(self, reason: str) -> None:
        """Disable the group and show the reason; "" enables it again."""
        self.box.setEnabled(not reason)
        self.disclosure.setEnabled(not reason)
        self.about.setText(reason or tr_core(self.group.about))
        self.setToolTip(reason)
        if reason:
            self.tick(frozenset())
            self._leaf_area.hide()

    def _on_group_clicked(self) -> None:
        every = self._every()
        self.tick(frozenset() if self._ticked_paths == every else every)
        self.ticked.emit()

    def _on_leaf_clicked(self) -> None:
        self.tick(frozenset(path for path, box in self._boxes.items() if box.isChecked()))
        self.ticked.emit()

    def _on_disclosure(self) -> None:
        if self._leaf_area.layout() is None:
            self._fill_leaves()
        is_open = not self._leaf_area.isVisible()
        self._leaf_area.setVisible(is_open)
        set_icon(self.disclosure, "chevron-down" if is_open else "chevron-right")

    def _fill_leaves(self) -> None:
        area: QVBoxLayout = column(self._leaf_area, spacing=0)
        area.setContentsMargins(SPACE_L * 2 + SPACE_S, 0, 0, SPACE_S)
        base = ""
        for leaf in leaves_of(self.group.name):
            if leaf.base != base and leaf.base in _BASES_WITH_HEADING:
                area.addWidget(label(_base_text(leaf.base), "strong"))
            base = leaf.base
            box = QCheckBox(self._leaf_text(leaf))
            self._show_leaf(leaf.path, box)
            box.setChecked(leaf.path in self._ticked_paths)
            box.clicked.connect(self._on_leaf_clicked)
            self._boxes[leaf.path] = box
            area.addWidget(box)

    def _leaf_text(self, leaf: LeafField) -> str:
        price = price_of(leaf.path, self._prices)
        name = tr_core(leaf.label) or leaf.path
        if leaf.path in CONTACTS:
            name = tr_core(CONTACTS[leaf.path])
        elif leaf.base in CONTACTS:
            name = f"{tr_core(CONTACTS[leaf.base])}: {name}"
        return f"{name}  ({price_text(price)})" if price else name


_BASES_WITH_HEADING = frozenset({CURRENT_ROLES, EARLIER_ROLES})


def _base_text(base: str) -> str:
    return tr("Current job") if base == CURRENT_ROLES else tr("Earlier jobs")
