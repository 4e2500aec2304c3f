"""The door for every file: what it is decides who reads it; the suffix only helps to explain.

A new format is one function here that recognises it and opens it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from desktop_app.adapters.spreadsheet.csv_format.reader import open_csv
from desktop_app.adapters.spreadsheet.file_format import HEAD_BYTES, Content, content_of, looks_like
from desktop_app.adapters.spreadsheet.files.source_file import SourceFile, look_at
from desktop_app.adapters.spreadsheet.legacy.opener import open_legacy
from desktop_app.adapters.spreadsheet.ooxml_reading.opener import open_workbook
from desktop_app.domain.errors import SourceError
from desktop_app.domain.errors.source_file import FileIsEncryptedError, NotAWorkbookError
from desktop_app.domain.messages import Message
from desktop_app.domain.source.table import WORKBOOK_SUFFIXES, ReadOptions, SourceTable

Opener = Callable[[SourceFile, ReadOptions], SourceTable]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that can be read: its content, the suffixes it may carry, who opens it."""

    content: Content
    suffixes: frozenset[str]
    open: Opener


_TEXT_SUFFIXES = frozenset({".csv", ".txt", ".tsv", ".tab", ""})

FORMATS = (
    Format(Content.XLSX, frozenset(), open_workbook),
    Format(Content.XLSB, frozenset(), partial(open_legacy, file_format="xlsb")),
    Format(Content.ODS, frozenset(), partial(open_legacy, file_format="ods")),
    Format(Content.OLE, frozenset(), partial(open_legacy, file_format="xls")),
    Format(Content.HTML, frozenset(), partial(open_legacy, file_format="html")),
    Format(Content.XML_SHEET, frozenset(), partial(open_legacy, file_format="xml")),
    Format(Content.TEXT, _TEXT_SUFFIXES.union(WORKBOOK_SUFFIXES), open_csv),
)


def open_table(
    path: Path,
    *,
    sheet: str | None = None,
    header_row: int | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
) -> SourceTable:
    """Open a spreadsheet for reading; it is never opened for writing.

    Args:
        path: The file, of whatever suffix.
        sheet: The sheet's name; None for the visible one with the most people.
        header_row: The header's row number from 1; None for the row that names the columns.
        encoding: Of a text file; None to find it out.
        delimiter: Of a text file; None to find it out.

    Raises:
        SourceError: It cannot be read, in one sentence, and what to do.
        UsageError: There is no such sheet, row or encoding.
    """
    options = ReadOptions(sheet, header_row, encoding, delimiter)
    source = look_at(path)
    with source.open() as file:
        head = file.read(HEAD_BYTES)
        content = content_of(head, file)
    suffix = path.suffix.casefold()
    for known in FORMATS:
        if known.content is content and (not known.suffixes or suffix in known.suffixes):
            return known.open(source, options)
    raise _not_readable(source, content, head)


def _not_readable(source: SourceFile, content: Content, head: bytes) -> SourceError:
    name = source.path.name
    if content is Content.ENCRYPTED:
        return FileIsEncryptedError(name)
    likeness = looks_like(head) or Message("plain text")
    return NotAWorkbookError(name, likeness)
