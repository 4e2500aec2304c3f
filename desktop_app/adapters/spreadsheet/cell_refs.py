"""Cell references: "C" is column 2, "B2:D9" is a range; and what Excel can hold."""

import re
from functools import lru_cache

MAX_COLUMNS = 16_384
MAX_ROWS = 1_048_576

_LAST_COLUMNS = frozenset({255, 1023, MAX_COLUMNS - 1})
_RANGE_END = re.compile(r"\$?([A-Za-z]{1,3})\$?\d*$")


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
