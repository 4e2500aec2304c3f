"""JSON lines of cells, for rows on disk and from the worker process.

A date is {"d": ISO}, with a time if it has one; a duration is {"s": seconds}.
"""

import json
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, cast

from desktop_app.domain.source.table import Cell

_ISO_DATE_LENGTH = 10


def cells_to_json(cells: Sequence[Cell] | Sequence[Sequence[Cell]]) -> str:
    """Serialize a row, or a list of rows, to one line without a line end.

    >>> cells_to_json(("Anna", None, 3, timedelta(hours=1)))
    '["Anna", null, 3, {"s": 3600.0}]'
    """
    return _ENCODER.encode(cells)


def cells_of_json(line: str) -> list[Any]:
    """Parse a line to a row, or a list of rows, as lists.

    >>> cells_of_json('["Anna", {"d": "2024-02-29"}]')
    ['Anna', datetime.date(2024, 2, 29)]
    """
    return cast("list[Any]", _DECODER.decode(line))


def _to_json(cell: object) -> dict[str, Any]:
    if isinstance(cell, timedelta):
        return {"s": cell.total_seconds()}
    if isinstance(cell, date):
        return {"d": cell.isoformat()}
    raise TypeError(cell)


def _of_json(kept: dict[str, Any]) -> date | timedelta:
    if "s" in kept:
        return timedelta(seconds=kept["s"])
    text = cast("str", kept["d"])
    is_date = len(text) == _ISO_DATE_LENGTH
    return date.fromisoformat(text) if is_date else datetime.fromisoformat(text)


_ENCODER = json.JSONEncoder(ensure_ascii=False, default=_to_json)
_DECODER = json.JSONDecoder(object_hook=_of_json)
