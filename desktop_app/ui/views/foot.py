"""Place at the bottom of the sheet page that shows one bar at a time."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
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
