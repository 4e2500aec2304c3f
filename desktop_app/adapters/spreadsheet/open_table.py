"""Opening of a spreadsheet: the content selects the reader, not the suffix.

To add a format, add an entry with its content and opener.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from desktop_app.adapters.spreadsheet.csv_format.reader import open_csv
from desktop_app.adapters.spreadsheet.file_format import (
    HEAD_BYTES,
    Content,
    describe_content,
    detect_content,
)
from desktop_app.adapters.spreadsheet.files.source_file import SourceFile, inspect_source
from desktop_app.adapters.spreadsheet.legacy.opener import open_legacy
from desktop_app.adapters.spreadsheet.ooxml_reading.opener import open_workbook
from desktop_app.domain.errors import SourceError
from desktop_app.domain.errors.source_file import FileIsEncryptedError, NotAWorkbookError
from desktop_app.domain.messages import Message
from desktop_app.domain.source.table import WORKBOOK_SUFFIXES, ReadOptions, SourceTable

Opener = Callable[[SourceFile, ReadOptions], SourceTable]


@dataclass(frozen=True, slots=True)
class Format:
    """A readable format: its content, its allowed suffixes (empty: any) and its opener."""

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
    """Open a spreadsheet for reading only.

    Args:
        path: The file, with any suffix.
        sheet: The sheet's name; None chooses the visible sheet with the most people.
        header_row: The row number of the header from 1; None detects it.
        encoding: The encoding of a text file; None detects it.
        delimiter: The delimiter of a text file; None detects it.

    Raises:
        SourceError: The file cannot be read.
        UsageError: The sheet, row or encoding does not exist.
    """
    options = ReadOptions(sheet, header_row, encoding, delimiter)
    source = inspect_source(path)
    with source.open() as file:
        head = file.read(HEAD_BYTES)
        content = detect_content(head, file)
    suffix = path.suffix.casefold()
    for known in FORMATS:
        if known.content is content and (not known.suffixes or suffix in known.suffixes):
            return known.open(source, options)
    raise _unsupported_error(source, content, head)


def _unsupported_error(source: SourceFile, content: Content, head: bytes) -> SourceError:
    name = source.path.name
    if content is Content.ENCRYPTED:
        return FileIsEncryptedError(name)
    description = describe_content(head) or Message("plain text")
    return NotAWorkbookError(name, description)
