"""The result as a text file: the source's fields as they are, ours guarded against formulas."""

import codecs
import csv
import math
import re
from collections.abc import Iterator, Sequence
from datetime import date
from tempfile import TemporaryFile
from typing import BinaryIO

from desktop_app.adapters.spreadsheet.csv_reader import CsvTable, TextShape
from desktop_app.adapters.spreadsheet.csv_records import Dialect
from desktop_app.adapters.spreadsheet.records import RecordTable
from desktop_app.adapters.spreadsheet.text_encoding import errors_for
from desktop_app.domain.cells import NewCell, NewColumn

_NEW_FILE = TextShape("utf-8-sig", Dialect(), declares_delimiter=False, line_end="\r\n")
_FORMULA_LIKE = re.compile(r"[=+\-@\t\r]")
_PHONE = re.compile(r"\+\d[\d ().\-/]*")
_UNSAYABLE = re.compile(r"[\x00\ud800-\udfff]")
_BLOCK_BYTES = 1 << 20
_WIDE_ENCODING = "utf-8-sig"


class _Encoded:
    """What a csv writer writes to; it has no buffer of its own that could fail when it is gone."""

    def __init__(self, file: BinaryIO, encoding: str) -> None:
        self._file = file
        self._encoder = codecs.getincrementalencoder(encoding)(errors_for(encoding))

    def write(self, text: str) -> None:
        self._file.write(self._encoder.encode(text))


def write_csv(
    table: RecordTable,
    columns: Sequence[NewColumn],
    rows: Iterator[Sequence[NewCell]],
    target: BinaryIO,
) -> None:
    """Write the table and our columns as text.

    The source's encoding and delimiter are kept. Where the new values hold letters that the
    source's encoding does not have, the file is UTF-8 with a mark: no letter is ever lost.
    """
    shape = table.shape if isinstance(table, CsvTable) else _NEW_FILE
    if shape.encoding.startswith("utf"):
        _write(table, columns, rows, shape, _Encoded(target, shape.encoding))
        return
    with TemporaryFile() as draft:
        _write(table, columns, rows, shape, _Encoded(draft, "utf-8"))
        _transcode(draft, target, shape.encoding)


def csv_cell(value: NewCell) -> str:
    """Return one of our cells as the text of a field that no spreadsheet takes for a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, str):
        text = _UNSAYABLE.sub("", value)
        is_risky = _FORMULA_LIKE.match(text) and not _PHONE.fullmatch(text)
        return f"'{text}" if is_risky else text
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, float) and not math.isfinite(value):
        return ""
    return repr(value)


def _write(
    table: RecordTable,
    columns: Sequence[NewColumn],
    rows: Iterator[Sequence[NewCell]],
    shape: TextShape,
    text: _Encoded,
) -> None:
    if shape.declares_delimiter:
        text.write(f"sep={shape.delimiter}{shape.line_end}")
    writer = csv.writer(text, delimiter=shape.delimiter, lineterminator=shape.line_end)
    header_row = table.info.header_row
    for number, record in enumerate(table.records(), start=1):
        if number == header_row:
            ours = [csv_cell(column.header) for column in columns]
        elif number < header_row:
            ours = [""] * len(columns)
        else:
            ours = [csv_cell(value) for value in next(rows)]
        writer.writerow([*record, *ours])


def _transcode(draft: BinaryIO, target: BinaryIO, encoding: str) -> None:
    """Copy the UTF-8 draft in `encoding`, or in UTF-8 with a mark if a letter does not exist."""
    start = target.tell()
    try:
        _copy_text(draft, target, encoding)
    except UnicodeEncodeError:
        target.seek(start)
        target.truncate()
        _copy_text(draft, target, _WIDE_ENCODING)


def _copy_text(draft: BinaryIO, target: BinaryIO, encoding: str) -> None:
    draft.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    out = _Encoded(target, encoding)
    while block := draft.read(_BLOCK_BYTES):
        out.write(decoder.decode(block))
