"""The result as JSON Lines: one object per data row, with source columns and new ones by name."""

import json
import math
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import BinaryIO, cast

from desktop_app.domain.json_values import JsonValue
from desktop_app.domain.result.cell_values import split_joined
from desktop_app.domain.result.cells import CellShape, NewCell, NewColumn
from desktop_app.domain.result.existing_columns import Placement
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_content import NewContent, merged_rows
from desktop_app.domain.source.table import SourceTable


def write_json_lines(
    table: SourceTable, content: NewContent, target: BinaryIO
) -> VerificationResult:
    """Write one JSON object per data row, in UTF-8 without a byte order mark.

    Source values are text, as displayed; new values keep their types, and a cell that joins several
    values becomes a list. An empty cell is null.

    Args:
        table: The source table, with column names.
        content: The new columns and values.
        target: The file to write to.

    Returns:
        The result of reading the file back and comparing it with the table.
    """
    target.writelines(_lines(table, content))
    return _compared(table, content.placement, target)


def json_value(value: NewCell, column: NewColumn) -> JsonValue:
    """Return a new cell as a JSON value: numbers, dates in ISO form, and lists."""
    match value:
        case str():
            return _structure(value, column.shape)
        case float() if not math.isfinite(value):
            return None
        case date():
            return value.isoformat()[:10]
        case timedelta():
            return value.total_seconds()
        case _:
            return value


def _structure(text: str, shape: CellShape) -> JsonValue:
    """Return the values that a text represents."""
    if shape is CellShape.LIST:
        return [*split_joined(text)]
    if shape is CellShape.JSON:
        with suppress(ValueError, RecursionError):  # unexpected values are plain text
            return cast("JsonValue", json.loads(text))
    return text


def _lines(table: SourceTable, content: NewContent) -> Iterator[bytes]:
    headers, placement = table.info.headers, content.placement
    columns = {at: column for at, column in _placed(placement) if at is not None}
    rows = merged_rows(table, placement, iter(content.rows))
    for number, (record, merged) in enumerate(
        zip(table.data_rows(), rows, strict=False), start=table.info.header_row + 1
    ):
        values: dict[str, JsonValue] = {
            header: text or None for header, text in zip(headers, record, strict=False)
        }
        for at, value in merged.placed.items():
            values[headers[at]] = json_value(value, columns[at])
        for change in merged.changes:
            content.changed(number, change)
        for column, value in zip(placement.added, merged.added, strict=True):
            values[column.header] = json_value(value, column)
        yield _line(values)


def _placed(placement: Placement) -> Iterator[tuple[int | None, NewColumn]]:
    return zip(placement.places, placement.columns, strict=True)


def _line(values: dict[str, JsonValue]) -> bytes:
    try:
        return json.dumps(values, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:  # half a surrogate pair, which only an escape can express
        return json.dumps(values).encode() + b"\n"


def _compared(table: SourceTable, placement: Placement, target: BinaryIO) -> VerificationResult:
    target.flush()
    target.seek(0)
    cells = changed = 0
    for record, line in zip(table.data_rows(), iter(target.readline, b""), strict=False):
        copy = cast("dict[str, JsonValue]", json.loads(line))
        cells_here, changed_here = _differences(table.info.headers, record, copy, placement.taken)
        cells += cells_here
        changed += changed_here
    return VerificationResult(cells, changed)


def _differences(
    headers: Sequence[str], record: Sequence[str], copy: dict[str, JsonValue], taken: frozenset[int]
) -> tuple[int, int]:
    """Return the number of compared cells, and of those that differ."""
    kept = [
        (header, text)
        for at, (header, text) in enumerate(zip(headers, record, strict=False))
        if text and at not in taken
    ]
    return len(kept), sum(copy.get(header) != text for header, text in kept)
