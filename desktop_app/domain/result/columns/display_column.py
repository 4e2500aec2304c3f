"""A column that can be shown: its id, its words, the fields it needs, and how it is read."""

from dataclasses import dataclass

from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.result.cells import CellKind, CellShape
from desktop_app.domain.result.columns.cell_source import Source


@dataclass(frozen=True, slots=True)
class DisplayColumn:
    """One column that can be shown.

    Attributes:
        column_id: The stable id: the path of its value.
        header: Its header in plain words.
        group: The part of the picker it belongs to, in plain words.
        kind: Format of the cells.
        description: One sentence for the picker and the Columns sheet.
        source: Where its cells come from.
        needs: The fields that must have been bought; () for what comes with every answer.
        substitutes: Fields that fill the column, too: a preset shows it if one of them was bought.
        old_headers: Its headers in version 0.4.0.
        number: For an earlier role or a school: which one, from 1; 0 for anything else.
        shape: Content of a cell: one value, joined values or JSON.
        is_extra: Not the value of a field: a count, a join, a part of a list.
    """

    column_id: str
    header: str
    group: str
    kind: CellKind
    description: str
    source: Source
    needs: frozenset[str]
    substitutes: frozenset[str] = frozenset()
    old_headers: tuple[str, ...] = ()
    number: int = 0
    shape: CellShape = CellShape.SINGLE
    is_extra: bool = False

    def is_bought(self, selection: FieldSelection, *, with_substitutes: bool = True) -> bool:
        """Tell whether a selection of fields has the value of the column.

        Args:
            selection: The requested fields.
            with_substitutes: Whether a field that fills the column suffices.
        """
        if self.needs <= selection.leaves:
            return True
        return with_substitutes and not self.substitutes.isdisjoint(selection.leaves)
