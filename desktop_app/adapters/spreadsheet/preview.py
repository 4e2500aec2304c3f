"""The first rows of a file, at once: the rest of a million need not be read to show them."""

import io
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from desktop_app.adapters.spreadsheet.csv_dialect import find_dialect
from desktop_app.adapters.spreadsheet.csv_records import read_records
from desktop_app.adapters.spreadsheet.identify import HEAD_BYTES, Content, content_of
from desktop_app.adapters.spreadsheet.open_workbook import first_rows
from desktop_app.adapters.spreadsheet.source_file import SourceFile, look_at
from desktop_app.domain.table import ReadOptions

PREVIEW_ROWS = 1_000
_HEAD_CHARACTERS = 1 << 18


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
        UsageError: There is no such sheet.
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
        head = file.read(_HEAD_CHARACTERS)
        is_whole = not file.read(1)
    text = _decoded(head, options.encoding)
    dialect = find_dialect(text, is_whole=is_whole, delimiter=options.delimiter)
    records = list(islice(read_records(io.StringIO(text, newline=""), dialect), rows + 1))
    if not is_whole:
        records = records[:-1][:rows]  # the last one may be cut
    return [(at, tuple(record)) for at, record in enumerate(records[:rows], start=1) if any(record)]


def _decoded(head: bytes, encoding: str | None) -> str:
    if encoding is not None:
        return head.decode(encoding, "replace")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    try:
        return head.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        is_cut = error.start >= len(head) - 3
        return head.decode("utf-8-sig", "ignore") if is_cut else head.decode("cp1252", "replace")
