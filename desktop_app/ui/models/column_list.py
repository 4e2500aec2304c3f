"""The list of columns in the picker: which are shown, in which order, under which headers."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from desktop_app.domain.fields.catalogue import leaves
from desktop_app.domain.fields.pricing import Prices, ceiling_per_person
from desktop_app.domain.fields.selection import FieldSelection, is_within
from desktop_app.domain.result.columns.catalogue import find_column
from desktop_app.domain.result.columns.choice import ChosenColumn, ColumnChoice, ColumnPreset
from desktop_app.domain.result.columns.display_column import DisplayColumn
from desktop_app.domain.result.columns.presets import chosen_columns
from desktop_app.ui.controllers.fields import selection_of_ticks


@dataclass
class ColumnList:
    """The columns as the user arranges them; `choice` is what comes of it.

    Attributes:
        selection: The fields that are bought.
        can_buy: More fields may be added; False after a run, when nothing is sent any more.
        columns: The columns shown, in order.
        preset: The preset from which the list was made.
    """

    selection: FieldSelection
    can_buy: bool
    columns: list[ChosenColumn] = field(default_factory=list[ChosenColumn])
    preset: ColumnPreset = ColumnPreset.ESSENTIALS
    _start: ColumnChoice = field(default_factory=ColumnChoice)
    _loaded: list[ChosenColumn] = field(default_factory=list[ChosenColumn])

    def load(self, choice: ColumnChoice, *, roles: int = 1, schools: int = 1) -> None:
        """Start from a choice."""
        self.preset, self._start = choice.preset, choice
        shown = chosen_columns(choice, self.selection, roles=roles, schools=schools)
        self.columns = [
            ChosenColumn(column.column_id, "" if header == column.header else header)
            for column, header in shown
        ]
        self._loaded = list(self.columns)

    def is_shown(self, column_id: str) -> bool:
        """Tell whether a column is in the list."""
        return any(one.column_id == column_id for one in self.columns)

    def can_show(self, column: DisplayColumn) -> bool:
        """Tell whether a column can be shown: it is bought, or may be."""
        return self.can_buy or column.is_bought(self.selection)

    def show(self, column_id: str, *, is_shown: bool) -> None:
        """Add a column at the end, or remove it."""
        if is_shown and not self.is_shown(column_id):
            self.columns.append(ChosenColumn(column_id))
        elif not is_shown:
            self.columns = [one for one in self.columns if one.column_id != column_id]

    def rename(self, column_id: str, header: str) -> None:
        """Give a column a header; its own header, or none, restores it."""
        column, header = find_column(column_id), " ".join(header.split())
        own = "" if column is not None and header == column.header else header
        self.columns = [
            replace(one, header=own) if one.column_id == column_id else one for one in self.columns
        ]

    def reorder(self, column_ids: Iterable[str]) -> None:
        """Put the columns in this order."""
        place = {column_id: at for at, column_id in enumerate(column_ids)}
        self.columns.sort(key=lambda one: place.get(one.column_id, len(place)))

    @property
    def choice(self) -> ColumnChoice:
        """The choice; a list that is still the one that was loaded stays what it was."""
        if self.columns == self._loaded:
            return self._start
        return ColumnChoice(self.preset, tuple(self.columns))

    @property
    def needed_selection(self) -> FieldSelection:
        """The bought fields, with those that the list needs beyond them."""
        missing = set[str]()
        for one in self.columns:
            column = find_column(one.column_id)
            if column is not None and not column.is_bought(self.selection):
                for need in column.needs:
                    missing |= _sold_with(need)
        if not missing:
            return self.selection
        return selection_of_ticks(self.selection.leaves | missing) or self.selection

    def added_price(self, prices: Prices) -> float:
        """Return the most that the list adds to the price of one person."""
        return ceiling_per_person(self.needed_selection, prices) - ceiling_per_person(
            self.selection, prices
        )


def _sold_with(path: str) -> set[str]:
    """Return the fields that are sold together with a field: the same price buys them all."""
    parts = path.split(".")
    unit = ".".join(parts[:2]) if parts[0] == "contact" else parts[0]
    return {leaf.path for leaf in leaves() if is_within(leaf.path, unit)}
