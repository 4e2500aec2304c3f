"""Parsing of lines to records, tolerant of wrong quoting, without losing or merging rows.

The csv module parses lines that follow the rules. Any other line is parsed in every plausible way,
and the result with the usual number of fields is used. Otherwise the text is kept
unchanged.
"""

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from desktop_app.adapters.spreadsheet.csv_format.dialect import Dialect, opening_quote
from desktop_app.adapters.spreadsheet.csv_format.quotes import split_leniently
from desktop_app.domain.source.table import DELIMITERS

if TYPE_CHECKING:
    from _csv import Reader as CsvReader

_MAX_LINES = 200
_MAX_REPAIR_LENGTH = 1 << 20  # longer lines are not table rows
_MAX_OPENING_QUOTES = 12
_OTHER_DELIMITERS = (*DELIMITERS, " ")

# The csv module's limit is global; a long cell must not make the file unreadable.
csv.field_size_limit(min(sys.maxsize, 2**31 - 1))


def read_records(lines: Iterable[str], dialect: Dialect) -> Iterator[list[str]]:
    """Yield the records of a text; a blank line is [].

    Args:
        lines: Lines with their line ends.
        dialect: The dialect of the file.
    """
    quote, delimiter, width = dialect.quote, dialect.delimiter, dialect.width
    skips_spaces = dialect.skips_spaces
    source = _Lines(lines)
    for line in source:
        is_too_long = len(line) > _MAX_REPAIR_LENGTH
        if not quote or quote not in line or is_too_long:
            text = line.rstrip("\r\n")
            fields = text.split(delimiter) if text else []
            if skips_spaces:
                fields = [field.lstrip(" ") for field in fields]
        else:
            fields = split_strictly([line], dialect) or []
            if not fields:
                fields = _multiline_record(line, source, dialect)
        if width > 1 and len(fields) != width and fields and not is_too_long:
            fields = _repaired(line, fields, dialect) or fields
        yield fields


def split_strictly(lines: list[str], dialect: Dialect) -> list[str] | None:
    """Return the fields of a correctly quoted record, or None."""
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
    """Lines with lookahead."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._buffer: list[str] = []

    def __iter__(self) -> Iterator[str]:
        while True:
            if self._buffer:
                yield self._buffer.pop(0)
            elif (line := next(self._lines, None)) is not None:
                yield line
            else:
                return

    def ahead(self, count: int) -> str | None:
        """Return the line `count` lines after the next one, or None."""
        while len(self._buffer) <= count:
            line = next(self._lines, None)
            if line is None:
                return None
            self._buffer.append(line)
        return self._buffer[count]

    def drop(self, count: int) -> None:
        """Skip lines that the lookahead has returned."""
        del self._buffer[:count]


def _multiline_record(line: str, source: _Lines, dialect: Dialect) -> list[str]:
    """Return the record that begins with a line whose quotes are not closed in it."""
    found, count = _strict_multiline_record(line, source, dialect)
    fits = found is not None and len(found) == dialect.width
    alone = None if fits else _repaired(line, [], dialect)
    if found is not None and (fits or alone is None) and _has_open_quote(line, dialect):
        source.drop(count)
        return found
    return alone or split_leniently(line, dialect)


def _strict_multiline_record(
    line: str, source: _Lines, dialect: Dialect
) -> tuple[list[str] | None, int]:
    """Return a correctly quoted record and the number of additional lines it uses.

    A single reader consumes the lines, so that no line is parsed twice.
    """
    taken = 0

    def lines() -> Iterator[str]:
        nonlocal taken
        yield line
        size = len(line)
        while taken < _MAX_LINES and size <= _MAX_REPAIR_LENGTH:
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


def _has_open_quote(line: str, dialect: Dialect) -> bool:
    """Tell whether the last quote of a line can open a field that continues on the next line."""
    before = line[: line.rfind(dialect.quote)].rstrip(" ")
    opens = not before or before.endswith((dialect.delimiter, dialect.quote))
    return opens or line.count(dialect.quote) % 2 == 1


def _repaired(line: str, fields: list[str], dialect: Dialect) -> list[str] | None:
    """Return another parse of a line that has the usual number of fields, or None."""
    if dialect.width <= 1:
        return None
    for tried in _other_readings(line, dialect, is_undivided=len(fields) <= 1):
        if len(tried) == dialect.width:
            return tried
    return None


def _other_readings(line: str, dialect: Dialect, *, is_undivided: bool) -> Iterator[list[str]]:
    if dialect.quote and dialect.quote in line:
        yield split_leniently(line, dialect)
        yield split_leniently(line, dialect, closes_doubled=True)
        yield from _with_a_literal_quote(line, dialect)
    if is_undivided:
        for delimiter in _OTHER_DELIMITERS:
            if delimiter != dialect.delimiter and line.count(delimiter) >= dialect.width - 1:
                other = Dialect(delimiter, dialect.quote or '"', dialect.escape)
                yield split_leniently(line, other)


def _with_a_literal_quote(line: str, dialect: Dialect) -> Iterator[list[str]]:
    """Read a line with one of the quotes that open a field taken as text."""
    opens = rf"(?:^|{re.escape(dialect.delimiter)}){opening_quote(dialect)}"
    for found in islice(re.finditer(opens, line), _MAX_OPENING_QUOTES):
        yield split_leniently(line, dialect, literal=found.end() - 1)
