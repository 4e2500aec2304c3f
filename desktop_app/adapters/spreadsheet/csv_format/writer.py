"""The result as a text file: source fields unchanged, new fields protected from formulas."""

import codecs
import io
import math
import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from desktop_app.adapters.spreadsheet.csv_format.dialect import Dialect
from desktop_app.adapters.spreadsheet.csv_format.encoding_names import error_handler_for
from desktop_app.adapters.spreadsheet.csv_format.rows import EncodedText, RowWriter, read_rows
from desktop_app.adapters.spreadsheet.csv_format.text_format import TextFormat
from desktop_app.adapters.spreadsheet.files.atomic_file import atomic_file
from desktop_app.domain.result.cells import NewCell, guarded
from desktop_app.domain.result.existing_columns import Placement
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_content import NewContent, merged_rows
from desktop_app.domain.source.table import SourceTable

NEW_FILE = TextFormat("utf-8-sig", Dialect(), declares_delimiter=False, line_end="\r\n")
_PRINTABLE_STARTS = "=+-@"  # of what looks like a formula
_UNSAYABLE = re.compile(r"[\x00\ud800-\udfff]")
_BLOCK_BYTES = 1 << 20
_WIDE_ENCODING = "utf-8-sig"


def write_csv(
    table: SourceTable, content: NewContent, target: BinaryIO, *, shape: TextFormat
) -> VerificationResult:
    """Write the table and the new columns as text.

    If the source's encoding cannot represent the new values, the file is written as UTF-8 with a
    byte order mark, so that no letter is lost.

    Args:
        table: The source table.
        content: The new columns and values.
        target: The file to write to.
        shape: Encoding and delimiter of the source, if it is a text file.

    Returns:
        The result of reading the file back and comparing it with the table.
    """
    encoding = shape.encoding
    if encoding.startswith("utf"):
        _write(table, content, shape, EncodedText(target, encoding))
    else:
        with TemporaryFile() as draft:
            _write(table, content, shape, EncodedText(draft, "utf-8"))
            encoding = _transcode(draft, target, encoding)
    return _compared(table, content.placement, shape, encoding, target)


def write_records(
    records: Iterable[Sequence[str]], target: BinaryIO, *, encoding: str = "utf-8"
) -> None:
    """Write a table of texts, unchanged, with commas; there is no source to compare it with.

    Args:
        records: The header and the rows.
        target: The file to write to.
        encoding: A form of UTF-8; "utf-8-sig" begins with a byte order mark.
    """
    text = EncodedText(target, encoding)
    writer = RowWriter(text, NEW_FILE)
    for record in records:
        writer.write(record)
    text.flush()


def write_list(path: Path, rows: Iterable[Sequence[NewCell]]) -> None:
    """Write rows to a new CSV file in UTF-8 with a byte order mark; no cell becomes a formula.

    Raises:
        TargetError: The file cannot be written.
    """
    with atomic_file(path) as file:
        write_records(map(_fields, rows), file, encoding=NEW_FILE.encoding)


def csv_cell(value: NewCell, *, guards: bool = True) -> str:
    """Return a new cell as the text of a field.

    Args:
        value: The cell.
        guards: Put a quote before text that a spreadsheet would read as a formula; a phone number
            such as +49 30 1234 stays as it is.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, str):
        text = _UNSAYABLE.sub("", value)
        return guarded(text) if guards else text
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, float) and not math.isfinite(value):
        return ""
    return repr(value)


def _fields(values: Iterable[NewCell], *, guards: bool = True) -> list[str]:
    """Return new cells as fields; nearly all texts stay as they are, which is tested first."""
    return [
        value
        if type(value) is str and value.isprintable() and value[:1] not in _PRINTABLE_STARTS
        else ""
        if value is None
        else csv_cell(value, guards=guards)
        for value in values
    ]


def _write(table: SourceTable, content: NewContent, shape: TextFormat, text: EncodedText) -> None:
    if shape.declares_delimiter:
        text.write(f"sep={shape.delimiter}{shape.line_end}")
    writer = RowWriter(text, shape)
    header_row = table.info.header_row
    added = content.placement.added
    rows = merged_rows(table, content.placement, iter(content.rows))
    guards_formulas = content.guards_formulas
    for number, record in enumerate(table.records(), start=1):
        if number == header_row:
            new_fields = _fields((column.header for column in added), guards=guards_formulas)
        elif number < header_row:
            new_fields = [""] * len(added)
        else:
            merged = next(rows)
            for column, value in merged.placed.items():
                record[column] = csv_cell(value, guards=guards_formulas)
            for change in merged.changes:
                content.changed(number, change)
            new_fields = _fields(merged.added, guards=guards_formulas)
        writer.write([*record, *new_fields])
    text.flush()


def _compared(
    table: SourceTable, placement: Placement, shape: TextFormat, encoding: str, target: BinaryIO
) -> VerificationResult:
    """Read the file back independently of this program's reader."""
    target.flush()
    target.seek(0)
    text = io.TextIOWrapper(target, encoding, error_handler_for(encoding), newline="")
    if shape.declares_delimiter:
        text.readline()
    written = read_rows(text, shape)
    cells = changed = 0
    taken = placement.taken
    for record in table.records():
        copy = next(written, list[str]())
        if not taken and copy[: len(record)] == record:
            cells += len(record) - record.count("")
            continue
        for column, field in enumerate(record):
            if field and column not in taken:
                cells += 1
                changed += column >= len(copy) or copy[column] != field
    text.detach()
    return VerificationResult(cells, changed)


def _transcode(draft: BinaryIO, target: BinaryIO, encoding: str) -> str:
    """Copy the UTF-8 draft to `encoding`, or to UTF-8 with a byte order mark if that fails.

    Returns:
        The encoding used.
    """
    start = target.tell()
    try:
        _copy_text(draft, target, encoding)
    except UnicodeEncodeError:
        target.seek(start)
        target.truncate()
        _copy_text(draft, target, _WIDE_ENCODING)
        return _WIDE_ENCODING
    return encoding


def _copy_text(draft: BinaryIO, target: BinaryIO, encoding: str) -> None:
    draft.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    out = EncodedText(target, encoding)
    while block := draft.read(_BLOCK_BYTES):
        out.write(decoder.decode(block))
        out.flush()
