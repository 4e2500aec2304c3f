"""A page of the settings: a form with a hint below each field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QSpinBox, QWidget

from desktop_app.domain.settings import Settings
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M
from desktop_app.ui.views.widgets import column, label, spin_box

_FIELD_WIDTH = 220


class SettingsPage(QWidget):
    """The base of all pages; a page changes its own part of the settings."""

    def __init__(self) -> None:
        super().__init__()
        self.form = QFormLayout(self)
        self.form.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        self.form.setVerticalSpacing(SPACE_M)
        self.form.setHorizontalSpacing(SPACE_L)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def changed(self, settings: Settings) -> Settings:
        """Return the settings with what was entered on this page.

        Args:
            settings: The settings to change.

        Raises:
            UsageError: A value is out of range.
        """
        return settings

    def add_row(self, text: str, field: QWidget, hint: str) -> None:
        """Add a field with its name and a hint."""
        holder = QWidget()
        inner = column(holder, spacing=2)
        if isinstance(field, QSpinBox | QComboBox):
            field.setMinimumWidth(_FIELD_WIDTH)
            inner.addWidget(field, alignment=Qt.AlignmentFlag.AlignLeft)
        else:
            inner.addWidget(field)
        inner.addWidget(label(hint, "muted"))
        title = label(text, wraps=False)
        title.setBuddy(field)
        field.setAccessibleName(text.replace("&", ""))
        field.setAccessibleDescription(hint)
        self.form.addRow(title, holder)


def number_field(value: float, *, most: int, step: int) -> QSpinBox:
    """Return a field for a whole number from 0."""
    box = spin_box(0, most, step=step)
    box.setGroupSeparatorShown(True)
    box.setValue(int(value))
    return box
