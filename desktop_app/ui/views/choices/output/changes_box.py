"""Choice whether the workbook shows what changed, and with what the answers are compared."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from desktop_app.domain.result.changes.option import NO_CHANGES, WITH_EARLIER_ANSWER, WITH_SHEET
from desktop_app.ui.toolkit.i18n import tr
from desktop_app.ui.views.wheel_guard import combo_box
from desktop_app.ui.views.widgets import row

_MAY_SHRINK = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_SHORTEST = 8


class ChangesBox(QWidget):
    """A tick, and beside it the choice between the sheet and the earlier answers.

    `changed` is emitted when the user has chosen something else.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        across = row(self)
        self.check = QCheckBox(tr("Show what changed"))
        self.check.setToolTip(
            tr(
                "Marks who moved to another company or has a new title or email, and lists"
                " the old and new values. Free."
            )
        )
        self.box = combo_box(tr("Compare with"))
        self.box.addItem(tr("vs. your sheet"), WITH_SHEET)
        self.box.addItem(tr("vs. the last run"), WITH_EARLIER_ANSWER)
        self.box.setToolTip(
            tr("The last run: the answers about the same people before these, free as well")
        )
        self.box.setSizeAdjustPolicy(_MAY_SHRINK)
        self.box.setMinimumContentsLength(_SHORTEST)
        across.addWidget(self.check)
        across.addWidget(self.box, stretch=1)
        self.box.hide()
        self.check.toggled.connect(self._on_toggled)
        self.box.activated.connect(self.changed)

    @property
    def option(self) -> str:
        """With what the answers are compared; "" for nothing."""
        return str(self.box.currentData()) if self.check.isChecked() else NO_CHANGES

    def show_option(self, option: str) -> None:
        """Show the choice; a day, which a command has chosen, becomes one of the entries."""
        with QSignalBlocker(self.check):
            self.check.setChecked(bool(option))
        if option:
            if self.box.findData(option) < 0:
                self.box.addItem(tr("vs. {day}", day=option), option)
            self.box.setCurrentIndex(self.box.findData(option))
        self.box.setVisible(bool(option))

    def _on_toggled(self, is_wanted: bool) -> None:  # noqa: FBT001 - a signal's value
        self.box.setVisible(is_wanted)
        self.changed.emit()
