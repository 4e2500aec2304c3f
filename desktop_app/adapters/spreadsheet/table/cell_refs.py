"""Cell references: "C" is column 2, "B2:D9" is a range; and what Excel can hold."""

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
    """Return the letters of a column counted from 0.

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
    """Return the column, counted from 0, that `letters` stand for."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def right_edge(ranges: str) -> int:
    """Return the last column a list of ranges ("A1:C9 E4") touches, -1 for none.

    A range that reaches a sheet's last column (Excel's, LibreOffice's or an .xls file's) means
    "the whole row" and touches nothing.
    """
    edges = [
        column_index(found[1]) for part in ranges.split() if (found := _RANGE_END.search(part))
    ]
    return max((edge for edge in edges if edge not in _LAST_COLUMNS), default=-1)


@dataclass(frozen=True, slots=True)
class CellRange:
    """A rectangle of cells; rows from 1, columns from 0, the last ones included.

    Attributes:
        first_row: The top row.
        first_column: The left column.
        last_row: The bottom row.
        last_column: The right column.
        totals_rows: Of an Excel table, how many rows at its end hold totals.
    """

    first_row: int
    first_column: int
    last_row: int
    last_column: int
    totals_rows: int = 0

    @property
    def reference(self) -> str:
        """The range as Excel writes it."""
        first = f"{column_letters(self.first_column)}{self.first_row}"
        return f"{first}:{column_letters(self.last_column)}{self.last_row}"


def range_of(reference: str) -> CellRange | None:
    """Return the rectangle that a reference ("A1:C9") names; None if it names none."""
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
    """Return the row, from 1, and the column, from 0, of one cell; None if none is named.

    >>> cell_of("$C$2"), cell_of("C2:D3")
    ((2, 2), None)
    """
    found = _CELL.fullmatch(reference)
    return None if found is None else (int(found[2]), column_index(found[1]))


def absolute(reference: str) -> str:
    """Return the same cells, wherever the reference is copied to.

    >>> absolute("A1:$C9")
    '$A$1:$C$9'
    """
    return _CELL.sub(r"$\1$\2", reference)
