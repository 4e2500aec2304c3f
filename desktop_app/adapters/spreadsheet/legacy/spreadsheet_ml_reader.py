"""Parser for Excel 2003 XML spreadsheets (SpreadsheetML), often exported as .xls."""

from datetime import datetime
from functools import partial
from itertools import chain
from pathlib import Path

from desktop_app.adapters.spreadsheet.legacy.markup_reader import whole_number
from desktop_app.adapters.spreadsheet.legacy.table_handlers import (
    TableHandler,
    TooLargeError,
    date_or_datetime,
)
from desktop_app.adapters.spreadsheet.ooxml.xml_parsing import local_name, make_parser, parse
from desktop_app.adapters.spreadsheet.table.cell_refs import MAX_COLUMNS, MAX_ROWS
from desktop_app.domain.source.table import Cell

_CHUNK_BYTES = 1 << 18


def parse_spreadsheet_ml(path: str, handler: TableHandler) -> None:
    """Parse the sheets of an Excel 2003 XML spreadsheet.

    Raises:
        expat.ExpatError: The content is not XML.
        TooLargeError: It has more rows or columns than a sheet allows.
    """
    reader = _Workbook(handler)
    parser = make_parser(start=reader.start, end=reader.end, text=reader.text)
    with Path(path).open("rb") as file:
        first = file.read(_CHUNK_BYTES).lstrip()
        parse(parser, chain([first], iter(partial(file.read, _CHUNK_BYTES), b"")))


class _Workbook:
    def __init__(self, handler: TableHandler) -> None:
        self._handler = handler
        self._number = 0
        self._cells: list[Cell] = []
        self._links: dict[int, str] = {}
        self._spans: dict[int, int] = {}
        self._across = 0
        self._type = ""
        self._text: list[str] | None = None

    def start(self, name: str, given: dict[str, str]) -> None:
        attributes = {local_name(key): value for key, value in given.items()}
        match local_name(name):
            case "Worksheet":
                self._handler.sheet(attributes.get("Name", ""))
                self._number = 0
            case "Row":
                number = whole_number(attributes.get("Index", ""), MAX_ROWS + 1)
                self._handler.blank_rows(max(number - self._number - 1, 0))
                self._number = max(number, self._number + 1)
                self._cells, self._links, self._spans = [], {}, {}
            case "Cell":
                self._begin_cell(attributes)
            case "Data":
                self._type, self._text = attributes.get("Type", ""), []
            case _:
                pass

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        at = whole_number(attributes.get("Index", ""), MAX_COLUMNS + 1) - 1
        self._cells += [None] * (at - len(self._cells))
        if len(self._cells) >= MAX_COLUMNS:
            raise TooLargeError
        self._across = whole_number(attributes.get("MergeAcross", ""), MAX_COLUMNS)
        self._across *= "MergeAcross" in attributes
        if "MergeDown" in attributes:
            self._spans[len(self._cells)] = whole_number(attributes["MergeDown"], MAX_ROWS) + 1
        if link := attributes.get("HRef", ""):
            self._links[len(self._cells)] = link
        self._cells.append(None)

    def text(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def end(self, name: str) -> None:
        match local_name(name):
            case "Data":
                if self._cells and self._text is not None:
                    self._cells[-1] = _convert(self._type, "".join(self._text))
                self._text = None
            case "Cell":
                self._cells += [None] * min(self._across, MAX_COLUMNS - len(self._cells))
            case "Row":
                self._handler.row(self._cells, self._links, self._spans)
                self._cells = []
            case _:
                pass


def _convert(kind: str, text: str) -> Cell:
    """Return a value for the row file, or its text if it does not match its type."""
    try:
        match kind:
            case "Number":
                return float(text) if abs(float(text)) < float("inf") else text
            case "Boolean":
                return text.strip() == "1"
            case "DateTime":
                return date_or_datetime(datetime.fromisoformat(text.removesuffix(".000")))
            case _:
                return text or None
    except ValueError:
        return text or None
