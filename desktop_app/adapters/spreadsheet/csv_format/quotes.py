"""Lenient splitting of one line into fields, in linear time."""

import re
from functools import lru_cache

from desktop_app.adapters.spreadsheet.csv_format.dialect import Dialect, opening_quote


def split_leniently(
    line: str, dialect: Dialect, *, literal: int = -1, closes_doubled: bool = False
) -> list[str]:
    """Split a line into fields; a quote at an impossible position is text.

    Args:
        line: A complete line; its end closes an open quote.
        dialect: The dialect of the file.
        literal: Position of an opening quote that is to be read as text.
        closes_doubled: Read a doubled quote before a delimiter as a quote and the end of the field.
    """
    text = line.rstrip("\r\n")
    fields: list[str] = []
    position, end = 0, len(text)
    quotes = _Quotes(text, dialect, closes_doubled=closes_doubled)
    while position <= end:
        opens = quotes.opening(position)
        span = quotes.closing(opens + 1) if opens >= 0 and opens != literal else None
        if span is not None:
            closes, ends = span
            fields.append(_unquoted(text[opens + 1 : closes], dialect))
            position = ends + 1
        else:
            stop = text.find(dialect.delimiter, position)
            stop = end if stop < 0 else stop
            field = text[position:stop]
            fields.append(field.lstrip(" ") if dialect.skips_spaces else field)
            position = stop + 1
    return fields


class _Quotes:
    """Positions of the quotes that open and close the fields of a line.

    A closing quote is followed by a delimiter or the end of the line; any other quote is text.
    After one failed search for a closing quote the search stops, so the time stays linear.
    """

    def __init__(self, text: str, dialect: Dialect, *, closes_doubled: bool) -> None:
        self._text = text
        self._quote = dialect.quote
        self._opens, self._marks = _patterns(dialect, closes_doubled=closes_doubled)
        self._is_over = not dialect.quote

    def opening(self, position: int) -> int:
        """Return the position of the opening quote of the field at `position`, or -1."""
        found = None if self._is_over else self._opens.match(self._text, position)
        return -1 if found is None else found.end() - 1

    def closing(self, position: int) -> tuple[int, int] | None:
        """Return the positions of the closing quote and of the delimiter after it.

        A doubled or escaped quote closes a field only if no other quote does.
        """
        in_pair: tuple[int, int] | None = None
        for found in self._marks.finditer(self._text, position):
            if found["closing"] is not None:
                return found.start(), found.end()
            if found["last"] is not None:
                in_pair = found.start("last"), found.end()
        if in_pair is None:
            self._is_over = True
        return in_pair


@lru_cache(maxsize=64)
def _patterns(dialect: Dialect, *, closes_doubled: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of an opening quote and of the quotes that may follow it."""
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
