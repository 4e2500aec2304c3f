"""New cells and columns, added next to the user's own."""

import re
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.source.table import Cell

NewCell = Cell
"""A cell to write, of the same types as a cell that was read."""

LARGEST_EXACT_INTEGER = 2**53
"""A spreadsheet's numbers are floats: digits of a larger integer would be lost."""


class CellKind(StrEnum):
    """The format of a column: number format and width."""

    TEXT = "text"
    LONG_TEXT = "long text"
    LINK = "link"
    NUMBER = "number"
    SCORE = "score"
    DATE = "date"
    YES_NO = "yes/no"


class CellShape(StrEnum):
    """Content of a cell: one value, values that `split_joined` separates, or JSON."""

    SINGLE = "single"
    LIST = "list"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class NewColumn:
    """One column that the program adds to the sheet.

    Attributes:
        header: Text of the header cell; unique in the sheet.
        path: The provider's path of the value; "" for the status columns.
        kind: Format of the cells.
        description: One sentence for the Columns sheet.
        shape: Content of a cell: one value, joined values or JSON.
        aliases: Other headers under which an earlier run may have written it.
        old_headers: Its headers in version 0.4.0.
        fills: Header of the user's column whose empty cells it fills; "" if it has its own column.
    """

    header: str
    path: str
    kind: CellKind
    description: str = ""
    shape: CellShape = CellShape.SINGLE
    aliases: tuple[str, ...] = ()
    old_headers: tuple[str, ...] = ()
    fills: str = ""


_FORMULA_LIKE = re.compile(r"[=+\-@\t\r]")
_PHONE = re.compile(r"\+\d[\d ().\-/]*")


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula when it is opened or pasted.

    A phone number such as +49 30 1234 stays as it is.

    >>> guarded("=1+1"), guarded("+49 30 1234"), guarded("Anna")
    ("'=1+1", '+49 30 1234', 'Anna')
    """
    is_risky = _FORMULA_LIKE.match(text) and not _PHONE.fullmatch(text)
    return f"'{text}" if is_risky else text


def text_of(cell: NewCell) -> str:
    """Return a new cell as text; "" if it is empty.

    >>> text_of(0.75), text_of(3.0), text_of(None)
    ('0.75', '3', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return f"{cell:.10g}" if isinstance(cell, float) else str(cell)
