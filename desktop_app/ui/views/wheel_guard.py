"""Controls that ignore the mouse wheel while the user scrolls past them."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget
from typing_extensions import override

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


class _WheelGuard(QObject):
    """Event filter that ignores the wheel, except in a number field that was clicked."""

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self._was_clicked = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._was_clicked = (
                isinstance(event, QFocusEvent)
                and event.gotFocus()
                and event.reason() is Qt.FocusReason.MouseFocusReason
            )
        elif event.type() is QEvent.Type.Wheel:
            is_number = isinstance(watched, QAbstractSpinBox) and watched.hasFocus()
            if not (is_number and self._was_clicked):
                event.ignore()
                return True
        return False


def guard_wheel(control: AnyWidget) -> AnyWidget:
    """Make a control ignore the wheel, so that its panel scrolls instead."""
    if control.focusPolicy() & Qt.FocusPolicy.WheelFocus == Qt.FocusPolicy.WheelFocus:
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    control.installEventFilter(_WheelGuard(control))
    return control


def combo_box(name: str = "") -> QComboBox:
    """Return a combo box that ignores the wheel while it is closed."""
    box = guard_wheel(QComboBox())
    if name:
        box.setAccessibleName(name)
    return box
