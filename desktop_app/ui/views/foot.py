"""Place at the bottom of the sheet page that shows one bar at a time, and its buttons."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from desktop_app.ui.views.widgets import column


class Foot(QWidget):
    """Shows one bar, as high as its texts need at the present width; nothing is cut off.

    A `QStackedWidget` would reserve the height of the highest page, shown or not.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[QWidget, ...] = ()
        self._layout = column(self, spacing=0)

    def set_bars(self, *bars: QWidget) -> None:
        """Take over the bars and show the first one."""
        self._bars = bars
        for bar in bars:
            self._layout.addWidget(bar)
        self.show_bar(bars[0])

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Polish:  # measuring takes long: not before it is needed
            least = max((bar.sizeHint().height() for bar in self._bars), default=0)
            for bar in self._bars:
                bar.setMinimumHeight(least)  # so that the sheet does not jump between the states
        return super().event(event)

    def show_bar(self, wanted: QWidget) -> None:
        """Show one bar and hide the others."""
        for bar in self._bars:
            bar.setVisible(bar is wanted)


class PausedButtons:
    """Disables the buttons of a bar while their plan is made; the bar holds their focus meanwhile.

    A click on a button that has nothing to start from would be lost, and Qt passes the focus of a
    disabled button to another part of the window.
    """

    def __init__(self, bar: QWidget, *buttons: QPushButton) -> None:
        self._bar, self._buttons = bar, buttons
        self._focused: QPushButton | None = None

    def pause(self) -> None:
        """Disable the buttons."""
        before = self._bar.window().focusWidget()
        focused = next((each for each in self._buttons if each is before), None)
        if focused is not None:
            self._focused = focused
            self._bar.setFocus()
        for each in self._buttons:
            each.setEnabled(False)

    def resume(self) -> None:
        """Enable the buttons again; the one that had the focus gets it back."""
        for each in self._buttons:
            each.setEnabled(True)
        self.restore_focus()

    def restore_focus(self) -> None:
        """Give the focus back to the enabled button that had it, unless it has moved on."""
        is_kept = self._bar.window().focusWidget() is self._bar
        if is_kept and self._focused is not None and self._focused.isEnabled():
            self._focused.setFocus()
