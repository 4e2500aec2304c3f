"""The first rows of a text file, with the format detected from its beginning only."""

import codecs
import io
from itertools import islice

from desktop_app.adapters.spreadsheet.csv_format.encoding import (
    DetectedEncoding,
    decode_stray_bytes,
    encoding_from_head,
    is_mostly_utf_8,
)
from desktop_app.adapters.spreadsheet.csv_format.encoding_names import normalize_encoding_name
from desktop_app.adapters.spreadsheet.csv_format.lines import without_ctrl_z
from desktop_app.adapters.spreadsheet.csv_format.records import read_records
from desktop_app.adapters.spreadsheet.csv_format.text_format import detect_text_format
from desktop_app.adapters.spreadsheet.files.source_file import SourceFile
from desktop_app.domain.source.table import ReadOptions

_HEAD_BYTES = 1 << 18


def first_rows(
    source: SourceFile, options: ReadOptions, rows: int
) -> list[tuple[int, tuple[str, ...]]]:
    """Return the first non-empty records with their row numbers, from 1.

    Raises:
        SourceError: The file cannot be read.
        UsageError: The encoding does not exist.
    """
    with source.open() as file:
        head = file.read(_HEAD_BYTES)
        is_whole = not file.read(1)
    found = _encoding(head, options)
    errors = "surrogateescape" if found.is_mixed else "replace"
    decoder = codecs.getincrementaldecoder(found.name)(errors)
    text = decoder.decode(head).lstrip("\ufeff")  # truncated character at the end: kept back
    if found.is_mixed:
        text = decode_stray_bytes(text)
    if is_whole:
        text = without_ctrl_z(text)
    shape = detect_text_format(text, found, options, is_whole=is_whole)
    lines = io.StringIO(text, newline="")
    if shape.declares_delimiter:
        lines.readline()
    records = list(islice(read_records(lines, shape.dialect), rows + 1))
    if not is_whole:
        records = records[:-1]  # the last record may be truncated
    return [(at, tuple(record)) for at, record in enumerate(records[:rows], start=1) if any(record)]


def _encoding(head: bytes, options: ReadOptions) -> DetectedEncoding:
    """Return the likely encoding of the beginning, without a detailed guess."""
    if options.encoding is not None:
        return DetectedEncoding(normalize_encoding_name(options.encoding), is_sure=True)
    if proven := encoding_from_head(head):
        return DetectedEncoding(proven, is_sure=True)
    try:
        codecs.getincrementaldecoder("utf-8")("strict").decode(head)
    except UnicodeDecodeError:
        lines = [line for line in head.splitlines() if not line.isascii()]
        if is_mostly_utf_8(lines):
            return DetectedEncoding("utf-8", is_sure=False, is_mixed=True)
        return DetectedEncoding("cp1252", is_sure=False)
    return DetectedEncoding("utf-8", is_sure=False)
