"""Column picker: all columns on the left, those shown on the right, an example below."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QInputDialog, QSplitter, QVBoxLayout, QWidget

from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.cells import text_of
from desktop_app.domain.result.columns.catalogue import find_column, read_columns
from desktop_app.domain.result.columns.choice import ColumnChoice
from desktop_app.domain.result.columns.display_column import DisplayColumn
from desktop_app.ui.models.column_list import ColumnList
from desktop_app.ui.toolkit.i18n import count, number, tr, tr_core
from desktop_app.ui.toolkit.plain_text import plain_tooltip
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M, SPACE_S
from desktop_app.ui.views.choices.column_tree import ColumnTree
from desktop_app.ui.views.choices.columns_line import ColumnsLine
from desktop_app.ui.views.choices.shown_columns import ShownColumns
from desktop_app.ui.views.widgets import add, button, column, frame, label, row

_WIDTH, _HEIGHT = 900, 640
_EXAMPLE_LENGTH = 160
_ELIDE = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class ExamplePerson:
    """A person for the examples.

    Attributes:
        person: The person.
        is_invented: The person is invented, because nobody of this sheet is known yet.
    """

    person: Person
    is_invented: bool

    def value(self, column: DisplayColumn) -> str:
        """Return the value of a column, on one line."""
        return " ".join(text_of(read_columns([column], self.person)[0]).split())

    def words(self, column: DisplayColumn, *, length: int) -> str:
        """Return the example for a column; of a long value, the start."""
        value = self.value(column)
        start = value[:length] + ("…" if len(value) > length else "")
        if not value:
            return tr("Example: empty")
        if self.is_invented:
            return tr("Example (invented): {value}", value=start)
        return tr("Example: {value}", value=start)


class ColumnsDialog(QDialog):
    """Lets the user choose, order and rename columns."""

    chosen = Signal(object, object)
    template_saved = Signal(str, object)

    def __init__(
        self,
        columns: ColumnList,
        templates: Mapping[str, ColumnChoice],
        example: ExamplePerson,
        prices: Prices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._list, self._templates = columns, dict(templates)
        self._example, self._prices = example, prices
        self.setWindowTitle(tr("Choose columns"))
        self.resize(_WIDTH, _HEIGHT)
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        self.start_line = ColumnsLine(self)
        self.start_line.picker_button.hide()
        self.start_line.chosen.connect(self._on_start)
        self.start_line.box.setAccessibleName(tr("Start from"))
        self.save_button = button(tr("&Save as template…"), self._on_save)
        top = row(spacing=SPACE_M)
        top.addWidget(label(tr("Start from"), "muted", wraps=False))
        top.addWidget(self.start_line, stretch=1)
        top.addWidget(self.save_button)
        outer.addLayout(top)
        outer.addWidget(self._lists(), stretch=1)
        outer.addWidget(self._details())
        outer.addLayout(self._buttons())
        self._refresh()

    def _lists(self) -> QSplitter:
        both = QSplitter(self)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(SPACE_M)
        both.setStyleSheet("QSplitter::handle { background: transparent; }")
        self.tree = ColumnTree(self._list, self._prices, both)
        self.tree.ticked.connect(self._on_ticked)
        self.tree.current_changed.connect(self._show_details)
        self.shown = ShownColumns(both)
        self.shown.reordered.connect(self._on_reordered)
        self.shown.renamed.connect(self._on_renamed)
        self.shown.removed.connect(self._on_removed)
        self.shown.current_changed.connect(self._show_details)
        both.addWidget(self.tree)
        both.addWidget(self.shown)
        both.setSizes([_WIDTH // 2, _WIDTH // 2])
        return both

    def _details(self) -> QWidget:
        card = frame("card", self)
        inner: QVBoxLayout = column(card, margin=SPACE_M, spacing=SPACE_S)
        self.meaning = label("")
        self.example = label("", "muted", wraps=False)
        add(inner, self.meaning, self.example)
        return card

    def _buttons(self) -> QVBoxLayout:
        foot = column(spacing=SPACE_S)
        self.price = label("", "warn")
        buttons = row()
        buttons.addWidget(self.price, stretch=1)
        self.use_button = button("", self._on_use, kind="primary")
        self.use_button.setDefault(True)
        add(buttons, button(tr("Cancel"), self.reject), self.use_button)
        foot.addLayout(buttons)
        return foot

    # --- changes

    def _on_start(self, choice: ColumnChoice) -> None:
        self._list.load(choice)
        self._refresh()

    def _on_ticked(self, column_id: str, is_shown: bool) -> None:  # noqa: FBT001 - a signal's value
        self._list.show(column_id, is_shown=is_shown)
        self._refresh()

    def _on_removed(self, column_id: str) -> None:
        self._list.show(column_id, is_shown=False)
        self._refresh()

    def _on_renamed(self, column_id: str, header: str) -> None:
        self._list.rename(column_id, header)
        self._refresh()

    def _on_reordered(self, column_ids: list[str]) -> None:
        self._list.reorder(column_ids)
        self._refresh()

    def _refresh(self) -> None:
        self.tree.refresh()
        self.shown.show_columns(self._list.columns)
        self.start_line.show_choice(self._list.choice, self._templates)
        shown = len(self._list.columns)
        self.use_button.setText(count("&Use %Ln columns", shown))
        self.use_button.setEnabled(shown > 0)
        self.save_button.setEnabled(shown > 0)
        added = self._list.added_price(self._prices)
        text = tr("Adds up to {credits} credits per person.", credits=number(added))
        self.price.setText(text if added else "")

    def _show_details(self, column_id: str) -> None:
        found = find_column(column_id)
        if found is None:
            return
        self.meaning.setText(tr_core(found.description) or found.header)
        text, shown = self._example.words(found, length=_EXAMPLE_LENGTH), self._example.value(found)
        self.example.setText(self.example.fontMetrics().elidedText(text, _ELIDE, self.width() - 80))
        self.example.setToolTip(plain_tooltip(shown))

    # --- ends

    def _on_use(self) -> None:
        self.accept()
        self.chosen.emit(self._list.choice, self._list.needed_selection)

    def _on_save(self) -> None:
        self._dialog = QInputDialog(self)
        self._dialog.setWindowTitle(tr("Save as template"))
        self._dialog.setLabelText(tr("Name of the template"))
        self._dialog.textValueSelected.connect(self._on_named)
        self._dialog.open()

    def _on_named(self, name: str) -> None:
        if name.strip():
            self.template_saved.emit(name.strip(), self._list.choice)

    def show_example(self, example: ExamplePerson) -> None:
        """Take the examples from another person."""
        self._example = example

    def show_templates(self, templates: Mapping[str, ColumnChoice]) -> None:
        """Show the templates after one was saved."""
        self._templates = dict(templates)
        self._refresh()
