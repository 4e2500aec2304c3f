"""The fields of one line, however badly it is quoted, in time that grows with its length alone."""

import re
from dataclasses import dataclass
from functools import lru_cache


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
    quotes = _Quotes(text, dialect, closes_doubled=closes_doubled)
    while place <= end:
        opens = quotes.opening(place)
        span = quotes.closing(opens + 1) if opens >= 0 and opens != literal else None
        if span is not None:
            closes, ends = span
            fields.append(_unquoted(text[opens + 1 : closes], dialect))
            place = ends + 1
        else:
            stop = text.find(dialect.delimiter, place)
            stop = end if stop < 0 else stop
            field = text[place:stop]
            fields.append(field.lstrip(" ") if dialect.skips_spaces else field)
            place = stop + 1
    return fields


class _Quotes:
    """Where quoted fields begin and end in a line: a delimiter or the end follows the last quote.

    Quotes that nothing of that kind follows are text. No letter is looked at more than a few
    times, whatever the line: a search that finds no closing quote is the last one.
    """

    def __init__(self, text: str, dialect: Dialect, *, closes_doubled: bool) -> None:
        self._text = text
        self._quote = dialect.quote
        self._opens, self._marks = _patterns(dialect, closes_doubled=closes_doubled)
        self._is_over = not dialect.quote

    def opening(self, place: int) -> int:
        """Return the place of the quote that a field at `place` begins with, -1 for none."""
        found = None if self._is_over else self._opens.match(self._text, place)
        return -1 if found is None else found.end() - 1

    def closing(self, place: int) -> tuple[int, int] | None:
        """Return the closing quote of a field, and where the delimiter behind it is.

        A quote that is doubled or escaped closes a field only if no other one does.
        """
        in_pair: tuple[int, int] | None = None
        for found in self._marks.finditer(self._text, place):
            if found["closing"] is not None:
                return found.start(), found.end()
            if found["last"] is not None:
                in_pair = found.start("last"), found.end()
        if in_pair is None:
            self._is_over = True
        return in_pair


def opening_quote(dialect: Dialect) -> str:
    """Return the pattern of the quote that a field begins with, and the spaces before it."""
    return (" *" if dialect.delimiter != " " else "") + re.escape(dialect.quote)


@lru_cache(maxsize=64)
def _patterns(dialect: Dialect, *, closes_doubled: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what a quoted field begins with, and the marks that can be inside or end it."""
    quote, delimiter = re.escape(dialect.quote), re.escape(dialect.delimiter)
    ends = rf" *(?={delimiter}|$)"
    pairs = [] if closes_doubled else [quote]
    pairs += [re.escape(dialect.escape)] if dialect.escape else []
    firsts = "|".join(pairs)
    pair = (
        rf"(?:{firsts})(?P<last>{quote}){ends}|(?:{firsts}){quote}|" if pairs else "(?P<last>(?!))|"
    )
    skipped = rf"{re.escape(dialect.escape)}.|" if dialect.escape else ""
    marks = rf"{pair}{skipped}(?P<closing>{quote}){ends}"
    return re.compile(opening_quote(dialect)), re.compile(marks, re.DOTALL)


def _unquoted(text: str, dialect: Dialect) -> str:
    quote = dialect.quote
    if dialect.escape:
        text = text.replace(dialect.escape + quote, quote)
    return text.replace(quote * 2, quote)
