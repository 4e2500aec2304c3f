"""The first rows of a file, at once: the rest of a million need not be read to show them."""

import codecs
import io
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from desktop_app.adapters.spreadsheet.csv_format.encoding import (
    FoundEncoding,
    encoding_by_head,
    is_mostly_utf_8,
    without_wrong_bytes,
)
from desktop_app.adapters.spreadsheet.csv_format.encoding_names import named_encoding
from desktop_app.adapters.spreadsheet.csv_format.lines import without_end_mark
from desktop_app.adapters.spreadsheet.csv_format.records import read_records
from desktop_app.adapters.spreadsheet.csv_format.text_format import text_shape
from desktop_app.adapters.spreadsheet.file_format import HEAD_BYTES, Content, content_of
from desktop_app.adapters.spreadsheet.files.source_file import SourceFile, look_at
from desktop_app.adapters.spreadsheet.ooxml_reading.opener import first_rows
from desktop_app.domain.source.table import ReadOptions

PREVIEW_ROWS = 1_000
_HEAD_BYTES = 1 << 18


@dataclass(frozen=True, slots=True)
class Preview:
    """The first rows that hold anything, as text, each with its number from 1."""

    rows: tuple[tuple[int, tuple[str, ...]], ...]

    @property
    def width(self) -> int:
        """How many columns the widest of them has."""
        return max((len(texts) for _, texts in self.rows), default=0)


def preview(path: Path, options: ReadOptions, *, rows: int = PREVIEW_ROWS) -> Preview:
    """Return the first rows of a file; none where its format has to be read as a whole.

    Args:
        path: The file.
        options: What the user has said about it.
        rows: How many at most.

    Raises:
        SourceError: It cannot be read.
        UsageError: There is no such sheet or encoding.
    """
    source = look_at(path)
    with source.open() as file:
        content = content_of(file.read(HEAD_BYTES), file)
    if content is Content.XLSX:
        return Preview(tuple(first_rows(source, options, rows)))
    return Preview(tuple(_records(source, options, rows)) if content is Content.TEXT else ())


def _records(
    source: SourceFile, options: ReadOptions, rows: int
) -> list[tuple[int, tuple[str, ...]]]:
    """Return the first records, read as the beginning suggests: it is soon read in earnest."""
    with source.open() as file:
        head = file.read(_HEAD_BYTES)
        is_whole = not file.read(1)
    found = _encoding(head, options)
    errors = "surrogateescape" if found.is_mixed else "replace"
    decoder = codecs.getincrementaldecoder(found.name)(errors)
    text = decoder.decode(head).lstrip("\ufeff")  # a letter that is cut at the end waits for more
    if found.is_mixed:
        text = without_wrong_bytes(text)
    if is_whole:
        text = without_end_mark(text)
    shape = text_shape(text, found, options, is_whole=is_whole)
    lines = io.StringIO(text, newline="")
    if shape.declares_delimiter:
        lines.readline()
    records = list(islice(read_records(lines, shape.dialect), rows + 1))
    if not is_whole:
        records = records[:-1]  # the last one may be cut
    return [(at, tuple(record)) for at, record in enumerate(records[:rows], start=1) if any(record)]


def _encoding(head: bytes, options: ReadOptions) -> FoundEncoding:
    """Return the encoding as the beginning suggests it; a guess is not looked into here."""
    if options.encoding is not None:
        return FoundEncoding(named_encoding(options.encoding), is_sure=True)
    if proven := encoding_by_head(head):
        return FoundEncoding(proven, is_sure=True)
    try:
        codecs.getincrementaldecoder("utf-8")("strict").decode(head)
    except UnicodeDecodeError:
        lines = [line for line in head.splitlines() if not line.isascii()]
        if is_mostly_utf_8(lines):
            return FoundEncoding("utf-8", is_sure=False, is_mixed=True)
        return FoundEncoding("cp1252", is_sure=False)
    return FoundEncoding("utf-8", is_sure=False)
