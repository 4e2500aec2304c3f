"""Dialog for the columns that each match is compared with."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QWidget

from desktop_app.domain.match_check.row.context_role import (
    NAME_ROLES,
    ROLE_LABELS,
    ContextColumns,
    ContextRole,
)
from desktop_app.domain.match_check.row.sheet_context import name_roles
from desktop_app.ui.toolkit.i18n import tr, tr_core
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M, SPACE_S
from desktop_app.ui.views.choices.context_line import SINGLE_ROLES
from desktop_app.ui.views.wheel_guard import combo_box
from desktop_app.ui.views.widgets import add, button, column, label, row

_NAME_BOXES = 3
_Columns = Mapping[ContextRole, tuple[int, ...]]


class ContextDialog(QDialog):
    """Offers the columns of the sheet for each fact; emits `chosen`."""

    chosen = Signal(object)

    def __init__(
        self,
        headers: Sequence[str],
        columns: ContextColumns,
        suggested: ContextColumns,
        identifiers: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        """Build the dialog.

        Args:
            headers: Headers of the sheet.
            columns: The current columns.
            suggested: The suggested columns.
            identifiers: Indexes of the identifier columns, which are not offered.
            parent: Parent widget.
        """
        super().__init__(parent)
        self._headers, self._shown, self._suggested = headers, columns, suggested
        self._offered = [at for at in range(len(headers)) if at not in identifiers]
        self.setWindowTitle(tr("Columns to compare"))
        self.setMinimumWidth(460)
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        add(outer, label(tr("Columns to compare"), "title"))
        outer.addWidget(label(tr(_HINT)))
        outer.addLayout(self._form())
        outer.addWidget(label(tr(_NEVER_SENT), "muted"))
        self.suggested_button = button(tr("&Suggested columns"), self._on_suggested)
        self.use_button = button(tr("&Use these columns"), self._on_use, kind="primary")
        buttons = row()
        buttons.addWidget(self.suggested_button)
        buttons.addStretch(1)
        add(buttons, button(tr("Cancel"), self.reject), self.use_button)
        outer.addLayout(buttons)
        self._show(columns)

    def _form(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(1, 1)
        self.name_boxes = [
            self._box(tr("Name, column {number}", number=at + 1)) for at in range(_NAME_BOXES)
        ]
        self.boxes = {role: self._box(tr_core(ROLE_LABELS[role])) for role in SINGLE_ROLES}
        for at, box in enumerate([*self.name_boxes, *self.boxes.values()]):
            is_name = at < _NAME_BOXES
            text = (tr("Name") if not at else "") if is_name else box.accessibleName()
            title = label(text, wraps=False)
            title.setBuddy(box)
            grid.addWidget(title, at, 0)
            grid.addWidget(box, at, 1)
        return grid

    def _box(self, name: str) -> QComboBox:
        box = combo_box()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(20)
        box.addItem(tr("None"), None)
        for at in self._offered:
            box.addItem(self._headers[at], at)
        return box

    def _show(self, columns: ContextColumns) -> None:
        self._shown = columns
        names = _names_of(columns.columns)
        for at, box in enumerate(self.name_boxes):
            box.setCurrentIndex(max(0, box.findData(names[at]) if at < len(names) else 0))
        for role, box in self.boxes.items():
            found = columns.columns.get(role, ())
            box.setCurrentIndex(max(0, box.findData(found[0]) if found else 0))

    @property
    def columns(self) -> ContextColumns:
        """The columns as chosen; a fact that was not changed keeps all its columns."""
        chosen = dict(self._shown.columns)
        data = (box.currentData() for box in self.name_boxes)
        names = tuple(dict.fromkeys(int(at) for at in data if at is not None))
        if names != _names_of(chosen)[:_NAME_BOXES]:
            for role in NAME_ROLES:
                chosen.pop(role, None)
            chosen |= name_roles(names, self._headers)
        for role, box in self.boxes.items():
            at, before = box.currentData(), chosen.get(role, ())
            if at is None:
                chosen.pop(role, None)
            elif at != next(iter(before), None):
                chosen[role] = (at,)
        return ContextColumns(chosen)

    def _on_suggested(self) -> None:
        self._show(self._suggested)

    def _on_use(self) -> None:
        self.accept()
        columns = self.columns
        self.chosen.emit(None if columns == self._suggested else columns)


def _names_of(columns: _Columns) -> tuple[int, ...]:
    return tuple(at for role in NAME_ROLES for at in columns.get(role, ()))


_HINT = "Each match is compared with what its row says. Choose the columns that say it."
_NEVER_SENT = "These columns are read on this computer only and never sent."
