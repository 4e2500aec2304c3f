"""The new cells beside the user's own: typed values and the columns they stand in."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.source.table import Cell

NewCell = Cell
"""A cell to write, of the same types as a cell that was read."""

LARGEST_EXACT_INTEGER = 2**53
"""A spreadsheet's numbers are floats: digits of a larger integer would be lost."""


class CellKind(StrEnum):
    """How a column's cells are shown and how wide they are."""

    TEXT = "text"
    LONG_TEXT = "long text"
    LINK = "link"
    NUMBER = "number"
    SCORE = "score"
    DATE = "date"
    YES_NO = "yes/no"


@dataclass(frozen=True, slots=True)
class NewColumn:
    """One column of ours at the right of the user's.

    Attributes:
        header: What stands in the header cell; unique in the sheet.
        path: Where the value comes from in the provider's terms, "" for the status block.
        kind: How it is shown.
        description: One plain sentence for the Columns sheet.
    """

    header: str
    path: str
    kind: CellKind
    description: str = ""


def text_of(cell: NewCell) -> str:
    """Return a new cell as it is read; "" where it is empty.

    >>> text_of(0.75), text_of(3.0), text_of(None)
    ('0.75', '3', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return f"{cell:.10g}" if isinstance(cell, float) else str(cell)
