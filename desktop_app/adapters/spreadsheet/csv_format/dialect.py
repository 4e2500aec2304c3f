"""The dialect of a text file: delimiter, quotes and the declaration in its first line."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dialect:
    """The dialect of a text file.

    Attributes:
        delimiter: The character between fields.
        quote: The character around fields; "" for none.
        escape: The escape character before a quote within a field; "" if quotes are doubled.
        skips_spaces: Whether a space after the delimiter is ignored.
        width: The number of fields of most records; 0 if unknown.
    """

    delimiter: str = ","
    quote: str = '"'
    escape: str = ""
    skips_spaces: bool = False
    width: int = 0


def opening_quote(dialect: Dialect) -> str:
    """Return the pattern of the quote that a field begins with, and the spaces before it."""
    return (" *" if dialect.delimiter != " " else "") + re.escape(dialect.quote)


def declared_delimiter(first_line: str) -> str | None:
    """Return the delimiter of a first line such as "sep=;", which Excel understands."""
    line = first_line.rstrip("\r\n").strip('"')
    is_declaration = line[:4].casefold() == "sep=" and len(line) == len("sep=;")
    return line[4] if is_declaration else None
