"""From lines of text to records, however badly they are quoted: no row is lost, none swallowed.

A line that follows the rules goes through the csv module. One that does not is read in every way
that a careless program may have meant it; the way that gives as many fields as the other rows
have is taken, and where none does, the text stands as it is.
"""

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

DELIMITERS = (",", ";", "\t", "|")

_MOST_LINES = 200
_LONGEST_REPAIRED = 1 << 20  # a line that is longer is no row that somebody has typed
_MOST_OPENINGS = 12
_OTHER_DELIMITERS = (*DELIMITERS, " ")

# The limit is the csv module's own and global; a long cell is no reason to lose a file.
csv.field_size_limit(min(sys.maxsize, 2**31 - 1))


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the fields of a text file are told apart.

    Attributes:
        delimiter: What separates them, one character.
        quote: What may stand around them; "" for nothing.
        escape: What may stand before a quote within them; "" where quotes are doubled.
        skips_spaces: Whether a space after the delimiter belongs to it.
        width: How many fields most records have; 0 where that is not known.
    """

    delimiter: str = ","
    quote: str = '"'
    escape: str = ""
    skips_spaces: bool = False
    width: int = 0


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
    reader = csv.reader(
        lines,
        delimiter=dialect.delimiter,
        quotechar=dialect.quote or None,
        quoting=csv.QUOTE_MINIMAL if dialect.quote else csv.QUOTE_NONE,
        escapechar=dialect.escape or None,
        skipinitialspace=dialect.skips_spaces,
        strict=True,
    )
    try:
        fields = next(reader)
    except (csv.Error, StopIteration):
        return None
    return fields if reader.line_num == len(lines) else None


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
    lines = [line]
    found: list[str] | None = None
    for count in range(_MOST_LINES):
        following = source.ahead(count)
        if following is None:
            break
        lines.append(following)
        if dialect.quote in following and (found := strict_fields(lines, dialect)) is not None:
            break
    fits = found is not None and len(found) == dialect.width
    alone = None if fits else _repaired(line, [], dialect)
    if found is not None and (fits or alone is None) and _is_sound(line, dialect):
        source.drop(len(lines) - 1)
        return found
    return alone or lenient_fields(line, dialect)


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


def lenient_fields(
    line: str, dialect: Dialect, *, literal: int = -1, closes_doubled: bool = False
) -> list[str]:
    """Return the fields of one line, taking quotes for quotes only where they can be.

    Args:
        line: It stands alone: what its end does not close is closed by it.
        dialect: How it is written.
        literal: The place of a quote that is text although a field begins with it.
        closes_doubled: A doubled quote before a delimiter is a quote and the end of its field.
    """
    text = line.rstrip("\r\n")
    fields: list[str] = []
    place, end = 0, len(text)
    pattern = _quoted(dialect, closes_doubled=closes_doubled)
    while place <= end:
        found = pattern.match(text, place) if dialect.quote else None
        if found is not None and found.start(1) - 1 != literal:
            fields.append(_unquoted(found[1], dialect))
            place = found.end() + 1
        else:
            stop = text.find(dialect.delimiter, place)
            stop = end if stop < 0 else stop
            field = text[place:stop]
            fields.append(field.lstrip(" ") if dialect.skips_spaces else field)
            place = stop + 1
    return fields


@lru_cache(maxsize=64)
def _quoted(dialect: Dialect, *, closes_doubled: bool) -> re.Pattern[str]:
    """Return what matches a quoted field: a delimiter or the end follows the quote that closes it.

    Quotes that nothing of that kind follows are text.
    """
    quote, delimiter = re.escape(dialect.quote), re.escape(dialect.delimiter)
    escape = rf"{re.escape(dialect.escape)}.|" if dialect.escape else ""
    doubled = "" if closes_doubled else rf"{quote}{quote}|"
    closing = rf"{quote} *(?={delimiter}|$)"
    spaces = " *" if dialect.delimiter != " " else ""
    text = rf"(?:{escape}{doubled}(?!{closing}).)*"
    return re.compile(rf"{spaces}{quote}({text}){closing}", re.DOTALL)


def _unquoted(text: str, dialect: Dialect) -> str:
    quote = dialect.quote
    if dialect.escape:
        text = text.replace(dialect.escape + quote, quote)
    return text.replace(quote * 2, quote)


def _with_a_literal_quote(line: str, dialect: Dialect) -> Iterator[list[str]]:
    """Read a line with one of the quotes that open a field taken as text."""
    tried = 0
    for place, letter in enumerate(line):
        if letter != dialect.quote:
            continue
        before = line[:place].rstrip(" ")
        if not before or before.endswith(dialect.delimiter):
            tried += 1
            if tried > _MOST_OPENINGS:
                return
            yield lenient_fields(line, dialect, literal=place)
