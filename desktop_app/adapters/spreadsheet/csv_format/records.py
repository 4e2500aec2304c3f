"""From lines of text to records, however badly they are quoted: no row is lost, none swallowed.

A line that follows the rules goes through the csv module. One that does not is read in every way
that a careless program may have meant it; the way that gives as many fields as the other rows
have is taken, and where none does, the text stands as it is.
"""

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from desktop_app.adapters.spreadsheet.csv_format.quotes import (
    Dialect,
    lenient_fields,
    opening_quote,
)
from desktop_app.domain.source.table import DELIMITERS

if TYPE_CHECKING:
    from _csv import Reader as CsvReader

_MOST_LINES = 200
_LONGEST_REPAIRED = 1 << 20  # a line that is longer is no row that somebody has typed
_MOST_OPENINGS = 12
_OTHER_DELIMITERS = (*DELIMITERS, " ")

# The limit is the csv module's own and global; a long cell is no reason to lose a file.
csv.field_size_limit(min(sys.maxsize, 2**31 - 1))


def read_records(lines: Iterable[str], dialect: Dialect) -> Iterator[list[str]]:
    """Yield the records of a text, [] for a blank line.

    Args:
        lines: Each with its line end, of whatever kind.
        dialect: How they are written.
    """
    quote, delimiter, width = dialect.quote, dialect.delimiter, dialect.width
    spaces = dialect.skips_spaces
    source = _Lines(lines)
    for line in source:
        is_endless = len(line) > _LONGEST_REPAIRED
        if not quote or quote not in line or is_endless:
            text = line.rstrip("\r\n")
            fields = text.split(delimiter) if text else []
            if spaces:
                fields = [field.lstrip(" ") for field in fields]
        else:
            fields = strict_fields([line], dialect) or []
            if not fields:
                fields = _over_lines(line, source, dialect)
        if width > 1 and len(fields) != width and fields and not is_endless:
            fields = _repaired(line, fields, dialect) or fields
        yield fields


def strict_fields(lines: list[str], dialect: Dialect) -> list[str] | None:
    """Return the fields of one record that follows every rule of quoting; None if it does not."""
    reader = _strict_reader(lines, dialect)
    try:
        fields = next(reader)
    except (csv.Error, StopIteration):
        return None
    return fields if reader.line_num == len(lines) else None


def _strict_reader(lines: Iterable[str], dialect: Dialect) -> "CsvReader":
    return csv.reader(
        lines,
        delimiter=dialect.delimiter,
        quotechar=dialect.quote or None,
        quoting=csv.QUOTE_MINIMAL if dialect.quote else csv.QUOTE_NONE,
        escapechar=dialect.escape or None,
        skipinitialspace=dialect.skips_spaces,
        strict=True,
    )


class _Lines:
    """Lines that can be looked at before they are taken."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._held: list[str] = []

    def __iter__(self) -> Iterator[str]:
        while True:
            if self._held:
                yield self._held.pop(0)
            elif (line := next(self._lines, None)) is not None:
                yield line
            else:
                return

    def ahead(self, count: int) -> str | None:
        """Return the line that comes `count` lines after the next one."""
        while len(self._held) <= count:
            line = next(self._lines, None)
            if line is None:
                return None
            self._held.append(line)
        return self._held[count]

    def drop(self, count: int) -> None:
        """Take lines that were looked at."""
        del self._held[:count]


def _over_lines(line: str, source: _Lines, dialect: Dialect) -> list[str]:
    """Return the record that begins with a line whose quotes do not end where they should."""
    found, count = _strict_over_lines(line, source, dialect)
    fits = found is not None and len(found) == dialect.width
    alone = None if fits else _repaired(line, [], dialect)
    if found is not None and (fits or alone is None) and _is_sound(line, dialect):
        source.drop(count)
        return found
    return alone or lenient_fields(line, dialect)


def _strict_over_lines(line: str, source: _Lines, dialect: Dialect) -> tuple[list[str] | None, int]:
    """Return a record that follows every rule, and how many more lines it takes.

    One reader takes line after line, so that no line is read twice.
    """
    taken = 0

    def lines() -> Iterator[str]:
        nonlocal taken
        yield line
        size = len(line)
        while taken < _MOST_LINES and size <= _LONGEST_REPAIRED:
            following = source.ahead(taken)
            if following is None:
                return
            taken += 1
            size += len(following)
            yield following

    try:
        return next(_strict_reader(lines(), dialect)), taken
    except (csv.Error, StopIteration):
        return None, taken


def _is_sound(line: str, dialect: Dialect) -> bool:
    """Tell whether the last quote of a line stands where a field begins, and may end elsewhere."""
    before = line[: line.rfind(dialect.quote)].rstrip(" ")
    opens = not before or before.endswith((dialect.delimiter, dialect.quote))
    return opens or line.count(dialect.quote) % 2 == 1


def _repaired(line: str, fields: list[str], dialect: Dialect) -> list[str] | None:
    """Return another reading of a line, one that has as many fields as the other rows have."""
    if dialect.width <= 1:
        return None
    for tried in _other_readings(line, dialect, is_undivided=len(fields) <= 1):
        if len(tried) == dialect.width:
            return tried
    return None


def _other_readings(line: str, dialect: Dialect, *, is_undivided: bool) -> Iterator[list[str]]:
    if dialect.quote and dialect.quote in line:
        yield lenient_fields(line, dialect)
        yield lenient_fields(line, dialect, closes_doubled=True)
        yield from _with_a_literal_quote(line, dialect)
    if is_undivided:
        for delimiter in _OTHER_DELIMITERS:
            if delimiter != dialect.delimiter and line.count(delimiter) >= dialect.width - 1:
                other = Dialect(delimiter, dialect.quote or '"', dialect.escape)
                yield lenient_fields(line, other)


def _with_a_literal_quote(line: str, dialect: Dialect) -> Iterator[list[str]]:
    """Read a line with one of the quotes that open a field taken as text."""
    opens = rf"(?:^|{re.escape(dialect.delimiter)}){opening_quote(dialect)}"
    for found in islice(re.finditer(opens, line), _MOST_OPENINGS):
        yield lenient_fields(line, dialect, literal=found.end() - 1)
