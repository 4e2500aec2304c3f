"""Cell references such as "B2:D9", and Excel's size limits."""

import re
from dataclasses import dataclass
from functools import lru_cache

MAX_COLUMNS = 16_384
MAX_ROWS = 1_048_576

_LAST_COLUMNS = frozenset({255, 1023, MAX_COLUMNS - 1})
_COLUMN = r"\$?([A-Za-z]{1,3})"
_REFERENCE = _COLUMN + r"\$?(\d{1,7})"
_CELL = re.compile(_REFERENCE, re.ASCII)
_RANGE = re.compile(rf"{_REFERENCE}(?::{_REFERENCE})?", re.ASCII)
_RANGE_END = re.compile(_COLUMN + r"\$?\d*$", re.ASCII)


@lru_cache(maxsize=MAX_COLUMNS)
def column_letters(index: int) -> str:
    """Return the letters of a column index.

    >>> column_letters(0), column_letters(27), column_letters(16383)
    ('A', 'AB', 'XFD')
    """
    if index < 0:
        raise ValueError(index)
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@lru_cache(maxsize=MAX_COLUMNS)
def column_index(letters: str) -> int:
    """Return the column index of its letters, from 0."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def last_column_of(ranges: str) -> int:
    """Return the last column in a list of ranges ("A1:C9 E4"), or -1.

    A range up to the last column of a sheet (of Excel, LibreOffice or an .xls file) means "the
    whole row" and is ignored.
    """
    edges = [
        column_index(found[1]) for part in ranges.split() if (found := _RANGE_END.search(part))
    ]
    return max((edge for edge in edges if edge not in _LAST_COLUMNS), default=-1)


@dataclass(frozen=True, slots=True)
class CellRange:
    """A rectangle of cells; rows count from 1, columns from 0, both ends are inclusive.

    Attributes:
        first_row: The top row.
        first_column: The left column.
        last_row: The bottom row.
        last_column: The right column.
        totals_rows: For an Excel table, the number of totals rows at its end.
    """

    first_row: int
    first_column: int
    last_row: int
    last_column: int
    totals_rows: int = 0

    @property
    def reference(self) -> str:
        """The reference in Excel's notation."""
        first = f"{column_letters(self.first_column)}{self.first_row}"
        return f"{first}:{column_letters(self.last_column)}{self.last_row}"


def parse_range(reference: str) -> CellRange | None:
    """Parse a reference such as "A1:C9"; return None if it is invalid."""
    found = _RANGE.fullmatch(reference)
    if found is None:
        return None
    left, top, right, bottom = found.groups()
    return CellRange(
        first_row=int(top),
        first_column=column_index(left),
        last_row=int(bottom or top),
        last_column=column_index(right or left),
    )


def cell_of(reference: str) -> tuple[int, int] | None:
    """Return the row (from 1) and column (from 0) of a single cell; None for anything else.

    >>> cell_of("$C$2"), cell_of("C2:D3")
    ((2, 2), None)
    """
    found = _CELL.fullmatch(reference)
    return None if found is None else (int(found[2]), column_index(found[1]))


def absolute(reference: str) -> str:
    """Convert a reference to an absolute one.

    >>> absolute("A1:$C9")
    '$A$1:$C$9'
    """
    return _CELL.sub(r"$\1$\2", reference)
