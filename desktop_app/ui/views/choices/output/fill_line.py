"""Choice whether empty cells of the user's own columns are filled."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.domain.result.columns.filled_columns import FilledColumn
from desktop_app.ui.models.fill_offer import FillOffer
from desktop_app.ui.toolkit.i18n import count, tr
from desktop_app.ui.toolkit.theme import SPACE_XS
from desktop_app.ui.views.widgets import add, button, column, label

_INDENT = 24
_MOST_SHOWN = 4


class FillLine(QWidget):
    """Names the columns that are filled; ticking the box takes the suggested ones.

    Attributes:
        fills: The chosen columns.
    """

    changed = Signal()
    columns_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = column(self, spacing=SPACE_XS)
        self.fills: tuple[FilledColumn, ...] = ()
        self._before: tuple[FilledColumn, ...] = ()
        self._offer: FillOffer | None = None
        self.check = QCheckBox(tr("Also fill empty cells of m&y columns"))
        self.check.setToolTip(tr("A value in your columns never changes."))
        self.check.toggled.connect(self._on_toggled)
        self.columns_label = label("", "muted")
        self.columns_label.setIndent(_INDENT)
        self.columns_button = button(
            tr("Columns to fill…"), self.columns_requested.emit, kind="link"
        )
        add(inner, self.check, self.columns_label, self.columns_button)
        self.hide()

    def show_offer(self, offer: FillOffer | None) -> None:
        """Show the chosen columns; None, or a sheet without columns to fill, hides the choice."""
        is_other = offer is None or self._offer is None or offer.table is not self._offer.table
        if is_other:
            self._before = ()
        self._offer = offer
        self.setVisible(offer is not None and bool(offer.columns))
        if offer is not None:
            self.show_fills(offer.fills)

    @property
    def offer(self) -> FillOffer | None:
        """The columns that can be filled, and the chosen ones; None while they are not known."""
        return None if self._offer is None else self._offer.with_fills(self.fills)

    def show_fills(self, fills: tuple[FilledColumn, ...]) -> None:
        """Show these columns as the chosen ones."""
        self.fills = fills
        with QSignalBlocker(self.check):
            self.check.setChecked(bool(fills))
        text = "" if (offer := self.offer) is None else _words(offer)
        self.columns_label.setText(text)
        self.columns_label.setVisible(bool(text))
        self.check.setAccessibleDescription(text)

    def _on_toggled(self, is_checked: bool) -> None:  # noqa: FBT001 - a signal's value
        suggested = () if self._offer is None else self._offer.suggested
        if not is_checked:
            self._before = self.fills
            self.show_fills(())
        elif wanted := self._before or suggested:
            self.show_fills(wanted)
        else:
            self.show_fills(())
            self.columns_requested.emit()
            return
        self.changed.emit()


def _words(offer: FillOffer) -> str:
    """Return which columns are filled, and which are not because their result is not bought."""
    pairs = [
        header if header.casefold() == result.header.casefold() else f"{header} ← {result.header}"
        for header, result in offer.pairs
    ]
    shown = ", ".join([*pairs[:_MOST_SHOWN], *(["…"] if len(pairs) > _MOST_SHOWN else [])])
    parts = [count("%Ln columns: {pairs}", len(pairs), pairs=shown)] if pairs else []
    if offer.not_bought:
        names = ", ".join(offer.not_bought)
        parts.append(tr("Not filled, because step 2 leaves it out: {columns}", columns=names))
    return "\n".join(parts)
