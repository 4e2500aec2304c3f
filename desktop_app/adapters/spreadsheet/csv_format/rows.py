"""Rows of a text file: written, and read back to verify them, with the csv module.

Most rows need no quotes: these are joined and split, which gives the same bytes and fields in a
fraction of the time.
"""

import codecs
import csv
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import BinaryIO, TextIO

from desktop_app.adapters.spreadsheet.csv_format.encoding_names import error_handler_for
from desktop_app.adapters.spreadsheet.csv_format.text_format import TextFormat

_BLOCK_ROWS = 64


class EncodedText:
    """An encoding writer for the csv module; end with `flush`, which nothing else calls."""

    def __init__(self, file: BinaryIO, encoding: str) -> None:
        """Write to a file in an encoding."""
        self._file = file
        self._encoder = codecs.getincrementalencoder(encoding)(error_handler_for(encoding))
        self._pending: list[str] = []

    def write(self, text: str) -> None:
        """Write text, at the latest with `flush`."""
        self._pending.append(text)
        if len(self._pending) >= _BLOCK_ROWS:
            self.flush()

    def flush(self) -> None:
        """Write what is pending."""
        self._file.write(self._encoder.encode("".join(self._pending)))
        self._pending.clear()


class _Rules(csv.Dialect):
    """The csv dialect for writing a result and reading it back."""

    quoting = csv.QUOTE_MINIMAL

    def __init__(self, shape: TextFormat) -> None:
        dialect = shape.dialect
        self.delimiter = dialect.delimiter
        self.quotechar = dialect.quote or '"'
        self.doublequote = not dialect.escape
        self.escapechar = dialect.escape or None
        self.lineterminator = shape.line_end
        super().__init__()


def _quote_and_escape(shape: TextFormat) -> tuple[str, str]:
    """Return the characters for which a field needs quotes, or is in quotes."""
    quote = shape.dialect.quote or '"'
    return quote, shape.dialect.escape or quote


class RowWriter:
    """Writes rows in the way of a text file."""

    def __init__(self, text: EncodedText, shape: TextFormat) -> None:
        """Write to `text`, with delimiter, quotes and line end of `shape`."""
        rules = _Rules(shape)
        self._text = text
        self._delimiter, self._line_end = rules.delimiter, rules.lineterminator
        self._quote, self._escape = _quote_and_escape(shape)
        self._writer = csv.writer(text, rules)
        self._careful = csv.writer(text, rules, quoting=csv.QUOTE_ALL)

    def write(self, fields: Sequence[str]) -> None:
        """Write one row."""
        line = self._delimiter.join(fields)
        if "\r" in line or ("\n" in line and "\n" not in self._line_end):
            # The csv module quotes only the line end of the file, but readers end a row at either.
            self._careful.writerow(fields)
        elif (
            not line
            or "\n" in line
            or self._quote in line
            or self._escape in line
            or line.count(self._delimiter) >= len(fields)
        ):
            self._writer.writerow(fields)
        else:
            self._text.write(line + self._line_end)


def read_rows(text: TextIO, shape: TextFormat) -> Iterator[list[str]]:
    """Yield the rows of a written file, independently of this program's reader."""
    rules = _Rules(shape)
    quote, escape = _quote_and_escape(shape)
    for line in text:
        if quote in line or escape in line:
            yield next(csv.reader(chain([line], text), rules))
        else:
            fields = line.rstrip("\r\n")
            yield fields.split(rules.delimiter) if fields else []
