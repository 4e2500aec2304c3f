"""Line above the sheet: how many rows are shown, and how to see all of them again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop_app.ui.toolkit.i18n import count, number, tr
from desktop_app.ui.toolkit.plain_text import plain_tooltip
from desktop_app.ui.toolkit.theme import SPACE_S, SPACE_XS
from desktop_app.ui.views.widgets import add, button, column, label, row

_WIDEST_PX = 380


class FilterBar(QFrame):
    """Shows what is filtered, sorted or hidden; hidden itself if nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        lines = column(self, margin=SPACE_S, spacing=SPACE_XS)
        first, second = row(), row()
        self.rows_label: QLabel = label("", "strong", wraps=False)
        self.clear_button = button(tr("Clear fi&lters"), kind="link")
        self.columns_button = button("", kind="link")
        self.sort_label: QLabel = label("", "muted", wraps=False)
        self.unsort_button = button(tr("Original order"), kind="link")
        add(first, self.rows_label, self.clear_button, self.columns_button)
        add(second, self.sort_label, self.unsort_button)
        for line in (first, second):
            line.addStretch(1)
            lines.addLayout(line)
        self.show_state()
        self.hide()

    def show_waiting(self) -> None:
        """Show that rows are being sorted or filtered."""
        self.rows_label.setText(tr("Sorting and filtering…"))
        self.rows_label.show()
        self.show()

    def show_state(
        self, *, rows: tuple[int, int] | None = None, sorted_by: str = "", hidden: int = 0
    ) -> None:
        """Show the state of the sheet.

        Args:
            rows: Number of shown rows and of all rows; None if no filter is active.
            sorted_by: Names of the columns that the rows are sorted by; "" if they are not.
            hidden: Number of hidden columns.
        """
        if rows is not None:
            shown, all_rows = rows
            text = count("Showing {shown} of %Ln rows", all_rows, shown=number(shown))
            self.rows_label.setText(text)
        text = tr("Sorted by {columns}", columns=sorted_by)
        end = Qt.TextElideMode.ElideRight
        self.sort_label.setText(self.fontMetrics().elidedText(text, end, _WIDEST_PX))
        self.sort_label.setToolTip(plain_tooltip(text))
        self.columns_button.setText(count("Show %Ln hidden columns", hidden))
        for widgets, is_shown in (
            ((self.rows_label, self.clear_button), rows is not None),
            ((self.sort_label, self.unsort_button), bool(sorted_by)),
            ((self.columns_button,), bool(hidden)),
        ):
            for widget in widgets:
                widget.setVisible(is_shown)
        texts = [one.text() for one in (self.rows_label, self.sort_label) if not one.isHidden()]
        self.setAccessibleName(". ".join(texts))
        self.setVisible(rows is not None or bool(sorted_by) or bool(hidden))
