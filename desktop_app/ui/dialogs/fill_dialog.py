"""Dialog for the columns of the user whose empty cells are filled, and their results."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from desktop_app.domain.result.columns.catalogue import find_column
from desktop_app.domain.result.columns.display_column import DisplayColumn
from desktop_app.domain.result.columns.filled_columns import FilledColumn
from desktop_app.ui.dialogs.columns_dialog import ExamplePerson
from desktop_app.ui.models.fill_offer import FillOffer
from desktop_app.ui.toolkit.i18n import number, tr
from desktop_app.ui.toolkit.theme import SPACE_L, SPACE_M, SPACE_XS
from desktop_app.ui.views.wheel_guard import combo_box
from desktop_app.ui.views.widgets import add, button, column, label, row, scroll_area, tool

_WIDTH, _HEIGHT = 620, 580
_EXAMPLE_LENGTH = 60


class FillDialog(QDialog):
    """One line for each column that is filled; emits `chosen`."""

    chosen = Signal(object)

    def __init__(
        self, offer: FillOffer, example: ExamplePerson, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._offer, self._example, self._results = offer, example, offer.results
        self._empty: Mapping[int, int] = {}
        self.lines: list[FillRow] = []
        self.setWindowTitle(tr("Columns to fill"))
        self.resize(_WIDTH, _HEIGHT)
        outer = column(self, margin=SPACE_L, spacing=SPACE_M)
        add(outer, label(tr("Columns to fill"), "title"), label(tr(_HINT)))
        self._area = scroll_area(self)
        inside = QWidget(self._area.viewport())
        self._area.setWidget(inside)
        self._lines: QVBoxLayout = column(inside, spacing=SPACE_M)
        self._lines.addStretch(1)
        outer.addWidget(self._area, stretch=1)
        self.add_button = button(tr("A&dd a column"), self._on_add, kind="link")
        adding = row()
        adding.addWidget(self.add_button)
        adding.addStretch(1)
        outer.addLayout(adding)
        self.problem = label("", "warn")
        self.problem.hide()
        outer.addWidget(self.problem)
        self.suggested_button = button(tr("&Suggested columns"), self._on_suggested)
        self.use_button = button(tr("&Use these columns"), self._on_use, kind="primary")
        buttons = row()
        buttons.addWidget(self.suggested_button)
        buttons.addStretch(1)
        add(buttons, button(tr("Cancel"), self.reject), self.use_button)
        outer.addLayout(buttons)
        self._show(offer.fills or offer.suggested)
        (self.lines[0].own_box if self.lines else self.add_button).setFocus()

    @property
    def fills(self) -> tuple[FilledColumn, ...]:
        """The columns as chosen; a line without a result counts for nothing."""
        return tuple(one.fill for one in self.lines if one.fill is not None)

    def show_empty(self, empty: Mapping[int, int]) -> None:
        """Show how many cells of each column are empty."""
        self._empty = empty
        self._describe()

    def show_example(self, example: ExamplePerson) -> None:
        """Show the values of another person as examples."""
        self._example = example
        self._describe()

    def _show(self, fills: Sequence[FilledColumn]) -> None:
        for line in self.lines:
            line.setParent(None)
            line.deleteLater()
        self.lines = []
        headers = self._offer.table.info.headers
        for one in fills:
            self._add(headers.index(one.header), one.column_id)
        self._on_changed()

    def _add(self, at: int, column_id: str) -> "FillRow":
        line = FillRow(self._offer, self._results, self._area.widget())
        line.choose(at, column_id)
        line.changed.connect(self._on_changed)
        line.removed.connect(lambda: self._on_remove(line))
        self._lines.insertWidget(len(self.lines), line)
        self.lines.append(line)
        return line

    def _on_add(self) -> None:
        """Add a line for the first column that has none."""
        used = {line.column for line in self.lines}
        free = [at for at in self._offer.columns if at not in used]
        if free:
            line = self._add(free[0], "")
            line.own_box.setFocus()
            self._on_changed()
            self._lines.activate()
            self._area.ensureWidgetVisible(line)

    def _on_remove(self, line: "FillRow") -> None:
        self.lines.remove(line)
        self._lines.removeWidget(line)
        line.hide()
        line.deleteLater()
        self._on_changed()

    def _on_changed(self) -> None:
        used = [line.column for line in self.lines]
        twice = next((at for at in used if used.count(at) > 1), None)
        self.problem.setVisible(twice is not None)
        if twice is not None:
            name = self._offer.table.info.headers[twice]
            self.problem.setText(tr("“{column}” is listed twice.", column=name))
        self.use_button.setEnabled(twice is None)
        self.add_button.setEnabled(len(set(used)) < len(self._offer.columns))
        self._describe()

    def _describe(self) -> None:
        rows = self._offer.table.info.row_count
        for line in self.lines:
            parts = list[str]()
            if line.column in self._empty:
                empty = number(self._empty[line.column])
                parts.append(
                    tr("{empty} of {rows} cells are empty", empty=empty, rows=number(rows))
                )
            if line.result is not None:
                parts.append(self._example.words(line.result, length=_EXAMPLE_LENGTH))
            line.hint.setText(" · ".join(parts))

    def _on_suggested(self) -> None:
        self._show(self._offer.suggested)

    def _on_use(self) -> None:
        self.accept()
        self.chosen.emit(self.fills)


class FillRow(QWidget):
    """The user's column, and the result that fills it.

    Emits `changed` when another one is chosen, and `removed` when the line is not wanted.
    """

    changed = Signal()
    removed = Signal()

    def __init__(
        self, offer: FillOffer, results: Sequence[DisplayColumn], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._headers = offer.table.info.headers
        inner = column(self, spacing=SPACE_XS)
        across = row()
        self.own_box, self.result_box = combo_box(tr("Your column")), combo_box(tr("Result"))
        for at in offer.columns:
            self.own_box.addItem(self._headers[at], at)
        self.result_box.addItem(tr("Choose a result…"), "")
        for result in results:
            self.result_box.addItem(result.header, result.column_id)
        for box in (self.own_box, self.result_box):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(16)
            box.activated.connect(self.changed)
        self.remove_button = tool("x", tr("Do not fill this column"), self.removed.emit)
        across.addWidget(self.own_box, stretch=1)
        across.addWidget(label("←", wraps=False))
        across.addWidget(self.result_box, stretch=1)
        across.addWidget(self.remove_button)
        inner.addLayout(across)
        self.hint = label("", "muted")
        inner.addWidget(self.hint)

    def choose(self, at: int, column_id: str) -> None:
        """Choose a column and its result; "" for none yet."""
        self.own_box.setCurrentIndex(max(0, self.own_box.findData(at)))
        self.result_box.setCurrentIndex(max(0, self.result_box.findData(column_id)))

    @property
    def column(self) -> int:
        """Index of the user's column."""
        return int(self.own_box.currentData())

    @property
    def fill(self) -> FilledColumn | None:
        """The column with its result; None while no result is chosen."""
        result = self.result
        return (
            None if result is None else FilledColumn(self._headers[self.column], result.column_id)
        )

    @property
    def result(self) -> DisplayColumn | None:
        """The chosen result; None before one is chosen."""
        return find_column(str(self.result_box.currentData()))


_HINT = (
    "Empty cells of these columns get the result. Cells with a value never change, and only matches"
    " that need no check fill cells. Filled cells are marked and listed in the workbook."
)
