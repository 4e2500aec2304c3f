"""Streaming parser for OpenDocument sheets: stored values, links and merged cells."""

import re
import zipfile
from datetime import datetime, timedelta
from functools import partial

from desktop_app.adapters.spreadsheet.legacy.table_handlers import (
    TableHandler,
    TooLargeError,
    date_or_datetime,
)
from desktop_app.adapters.spreadsheet.ooxml.xml_parsing import local_name, make_parser, parse
from desktop_app.adapters.spreadsheet.table.cell_refs import MAX_COLUMNS, MAX_ROWS
from desktop_app.domain.source.table import Cell

_CONTENT = "content.xml"
_CHUNK_BYTES = 1 << 18
_DURATION = re.compile(r"-?PT(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d{1,9})?)S)?")
_CELLS = ("table-cell", "covered-table-cell")
# Elements within a cell that are not its text.
_NOT_CELL_TEXT = frozenset({"annotation", "shape", "shapes", "object", "frame", "ruby-text"})


def parse_ods(path: str, handler: TableHandler) -> None:
    """Parse the sheets of an .ods file.

    Raises:
        expat.ExpatError: The content is not XML.
        TooLargeError: A row has more cells than a sheet allows.
    """
    reader = _Content(handler)
    parser = make_parser(start=reader.start, end=reader.end, text=reader.text)
    with zipfile.ZipFile(path) as archive:
        names = {name.replace("\\", "/").casefold(): name for name in archive.namelist()}
        with archive.open(names[_CONTENT]) as content:
            parse(parser, iter(partial(content.read, _CHUNK_BYTES), b""))


class _Content:
    def __init__(self, handler: TableHandler) -> None:
        self._handler = handler
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._tables = 0
        self._cells: list[Cell] = []
        self._links: dict[int, str] = {}
        self._spans: dict[int, int] = {}
        self._cell: dict[str, str] | None = None
        self._paragraphs: list[str] = []
        self._is_in_paragraph = False
        self._link = ""
        self._skip_depth = 0
        self._repeats_row = 1

    def start(self, name: str, given: dict[str, str]) -> None:
        name = local_name(name)
        if self._skip_depth or (self._cell is not None and name in _NOT_CELL_TEXT):
            self._skip_depth += 1
            return
        attributes = {local_name(key): value for key, value in given.items()}
        match name:
            case "style":
                self._style = attributes.get("name", "")
            case "table-properties":
                if attributes.get("display") == "false":
                    self._hidden_styles.add(self._style)
            case "table":
                self._begin_table(attributes)
            case "table-row":
                self._cells, self._links, self._spans = [], {}, {}
                self._repeats_row = _repeat_count(attributes, "number-rows-repeated", MAX_ROWS)
            case "table-cell" | "covered-table-cell":
                self._cell, self._paragraphs, self._link = attributes, [], ""
            case _:
                self._in_text(name, attributes)

    def _begin_table(self, attributes: dict[str, str]) -> None:
        self._tables += 1
        if self._tables == 1:  # a nested table is part of a cell
            is_hidden = attributes.get("style-name", "") in self._hidden_styles
            self._handler.sheet(attributes.get("name", ""), is_hidden=is_hidden)

    def _in_text(self, name: str, attributes: dict[str, str]) -> None:
        if self._cell is None:
            return
        if name in {"p", "h"}:
            self._paragraphs.append("")
            self._is_in_paragraph = True
        elif name == "a":
            self._link = self._link or attributes.get("href", "")
        elif name in _SPACES:
            self.text(_SPACES[name] * _repeat_count(attributes, "c", MAX_COLUMNS))

    def text(self, text: str) -> None:
        # White space between paragraphs is formatting of the XML.
        if self._is_in_paragraph and not self._skip_depth and self._cell is not None:
            self._paragraphs[-1] += text

    def end(self, name: str) -> None:
        if self._skip_depth:
            self._skip_depth -= 1
            return
        name = local_name(name)
        if name in {"p", "h"}:
            self._is_in_paragraph = False
        elif name in _CELLS and self._cell is not None:
            self._end_cell(self._cell)
            self._cell = None
        elif name == "table-row":
            self._end_row()
        elif name == "table":
            self._tables -= 1

    def _end_cell(self, attributes: dict[str, str]) -> None:
        value = _value(attributes, "\n".join(self._paragraphs))
        times = _repeat_count(attributes, "number-columns-repeated", MAX_COLUMNS * 2)
        at = len(self._cells)
        if self._link:
            self._links[at] = self._link
        self._spans[at] = _repeat_count(attributes, "number-rows-spanned", MAX_ROWS)
        if at + times > MAX_COLUMNS:
            if value is not None:
                raise TooLargeError
            times = max(MAX_COLUMNS - at, 0)
        self._cells += [value] * times

    def _end_row(self) -> None:
        if self._tables != 1:
            return
        if all(cell is None for cell in self._cells):
            self._handler.blank_rows(self._repeats_row)
            return
        for _ in range(self._repeats_row):
            self._handler.row(list(self._cells), self._links, self._spans)


_SPACES = {"s": " ", "tab": "\t", "line-break": "\n"}


def _repeat_count(attributes: dict[str, str], name: str, maximum: int) -> int:
    text = attributes.get(name, "1")
    return min(int(text), maximum) if text.isdecimal() else 1


def _value(attributes: dict[str, str], text: str) -> Cell:
    """Return a cell's value for the row file, or its text if the value is invalid."""
    match attributes.get("value-type", ""):
        case "float" | "currency" | "percentage":
            return _number(attributes.get("value", ""), text)
        case "boolean":
            return attributes.get("boolean-value") == "true"
        case "date":
            return _datetime(attributes.get("date-value", ""), text)
        case "time":
            return _duration(attributes.get("time-value", ""), text)
        case _:
            return attributes.get("string-value") or text or None


def _number(raw: str, text: str) -> Cell:
    try:
        number = float(raw)
    except ValueError:
        return text or None
    return number if abs(number) < float("inf") else None


def _datetime(raw: str, text: str) -> Cell:
    try:
        return date_or_datetime(datetime.fromisoformat(raw))
    except ValueError:
        return text or None


def _duration(raw: str, text: str) -> Cell:
    found = _DURATION.fullmatch(raw)
    if found is None:
        return text or None
    hours, minutes, seconds = (float((part or "0").replace(",", ".")) for part in found.groups())
    since = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -since if raw.startswith("-") else since
