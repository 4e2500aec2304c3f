"""Fields with a value in some row that the shown columns leave out."""

from collections.abc import Iterable

from desktop_app.domain.json_values import Person
from desktop_app.domain.result.columns.catalogue import display_columns
from desktop_app.domain.result.columns.compiled import ReadRow, compile_row
from desktop_app.domain.result.columns.display_column import DisplayColumn
from desktop_app.domain.result.layout import Layout


class MoreFields:
    """Collects the fields with a value that a layout does not show.

    A field that was found once is not looked for again: after a few people, only fields that
    nobody has are left, which costs next to nothing.
    """

    def __init__(self, layout: Layout) -> None:
        """Start with no person seen."""
        self._layout = layout
        self._left = [column for column in display_columns() if _is_missing(column, layout)]
        self._read = self._compiled()
        self._found: set[str] = set()

    def _compiled(self) -> ReadRow:
        return compile_row([column.source for column in self._left])

    def observe(self, person: Person) -> None:
        """Look at one person."""
        cells = self._read(person)
        if cells.count(None) == len(cells):
            return
        pairs = list(zip(self._left, cells, strict=True))
        self._found.update(column.header for column, cell in pairs if cell is not None)
        self._left = [column for column, cell in pairs if cell is None]
        self._read = self._compiled()

    def names(self, unknown_paths: Iterable[str] = ()) -> tuple[str, ...]:
        """Return the names of the fields found, in the catalogue's order.

        Args:
            unknown_paths: The paths of values that are not in the catalogue.
        """
        headers = (column.header for column in display_columns())
        known = dict.fromkeys(header for header in headers if header in self._found)
        return (*known, *self._layout.new_paths(unknown_paths))


def _is_missing(column: DisplayColumn, layout: Layout) -> bool:
    """Tell whether a column is the value of a bought field that the layout does not show."""
    if column.is_extra or column.number > 1 or column in layout.shown:
        return False
    if not column.is_bought(layout.selection, with_substitutes=False):
        return False
    return not column.needs or not column.needs <= layout.shown_leaves
