"""The door for every file: what it is decides who reads it; the suffix only helps to explain.

A new format is one function here that recognises it and opens it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.adapters.spreadsheet.csv_reader import open_csv
from desktop_app.adapters.spreadsheet.identify import (
    HEAD_BYTES,
    Content,
    content_of,
    looks_like,
    needs_password,
)
from desktop_app.adapters.spreadsheet.open_workbook import open_workbook
from desktop_app.adapters.spreadsheet.source_file import SourceFile, look_at
from desktop_app.domain.errors import SourceError
from desktop_app.domain.table import SourceTable

Opener = Callable[[SourceFile, str | None, int | None], SourceTable]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that can be read: its content, the suffixes it may carry, who opens it."""

    content: Content
    suffixes: frozenset[str]
    open: Opener


FORMATS = (
    Format(Content.ZIP, frozenset(), open_workbook),
    Format(Content.TEXT, frozenset({".csv", ".txt", ".tsv", ".tab", ""}), open_csv),
)


def open_table(
    path: Path, *, sheet: str | None = None, header_row: int | None = None
) -> SourceTable:
    """Open a spreadsheet for reading; it is never opened for writing.

    Args:
        path: The file, of whatever suffix.
        sheet: The sheet's name; None for the first visible one that holds anything.
        header_row: The header's row number from 1; None for the first row that holds anything.

    Raises:
        SourceError: It cannot be read, in one sentence, and what to do.
        UsageError: There is no such sheet or row.
    """
    source = look_at(path)
    with source.open() as file:
        head = file.read(HEAD_BYTES)
    content = content_of(head)
    suffix = path.suffix.casefold()
    for known in FORMATS:
        if known.content is content and (not known.suffixes or suffix in known.suffixes):
            return known.open(source, sheet, header_row)
    raise _not_readable(source, content, head)


def _not_readable(source: SourceFile, content: Content, head: bytes) -> SourceError:
    name = source.path.name
    if content is Content.OLE:
        with source.open() as file:
            if needs_password(file):
                return SourceError(
                    f"{name} needs a password.", "Save it without one, and open that."
                )
        return SourceError(f"{name} is an old .xls file, not read yet.", "Save it as .xlsx.")
    likeness = looks_like(head) or "plain text"
    return SourceError(
        f"{name} is not a workbook: it looks like {likeness}.",
        "Choose an .xlsx workbook or a .csv file.",
    )
