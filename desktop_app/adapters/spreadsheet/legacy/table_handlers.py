"""Handlers for the events of the markup parsers (.ods, HTML, SpreadsheetML 2003).

A file is parsed twice: first to choose a sheet by its first rows, then to write the chosen sheet to
a row file, whose format `worker_process` describes.
"""

import json
import shutil
import tempfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import IO, Protocol

from desktop_app.adapters.spreadsheet.files.cell_json import cells_to_json
from desktop_app.adapters.spreadsheet.table.cell_refs import MAX_COLUMNS, MAX_ROWS
from desktop_app.adapters.spreadsheet.table.sheet_selection import (
    choose_sheet,
)
from desktop_app.domain.messages import Message
from desktop_app.domain.source.header_row import HEADER_SEARCH_ROWS
from desktop_app.domain.source.table import Cell, SheetInfo

MAX_CELLS = 40_000_000
"""A larger table is not a list of people and would fill the disk."""


class TooLargeError(Exception):
    """The table is too large to be read."""


class TableHandler(Protocol):
    """Receives a parser's events in the order of the file."""

    def sheet(self, name: str, *, is_hidden: bool = False) -> None:
        """Begin a sheet."""
        ...

    def row(self, cells: list[Cell], links: dict[int, str], spans: dict[int, int]) -> None:
        """Receive a row: its cells, links by column, and the number of rows of merged cells."""
        ...

    def blank_rows(self, count: int) -> None:
        """Receive a number of empty rows."""
        ...


Parse = Callable[[TableHandler], None]


class _PreviewHandler:
    """Collects the names and first rows of all sheets."""

    def __init__(self) -> None:
        self.sheets: list[SheetInfo] = []
        self.first_rows: list[list[tuple[int, list[str]]]] = []
        self._number = 0

    def sheet(self, name: str, *, is_hidden: bool = False) -> None:
        self.sheets.append(SheetInfo(name, is_hidden=is_hidden))
        self.first_rows.append([])
        self._number = 0

    def row(self, cells: list[Cell], links: dict[int, str], spans: dict[int, int]) -> None:
        del spans
        self._number += 1
        rows = self.first_rows[-1]
        texts = ["" if cell is None else str(cell) for cell in cells]
        if len(rows) < HEADER_SEARCH_ROWS and any(texts):
            rows.append((self._number, [*texts, *links.values()]))

    def blank_rows(self, count: int) -> None:
        self._number += count


class _RowWriter:
    """Writes the rows of one sheet."""

    def __init__(self, index: int, out: IO[str]) -> None:
        self.links: list[tuple[int, int, str]] = []
        self.merges: list[tuple[int, int, int]] = []
        self._index = index
        self._out = out
        self._at = -1
        self._number = self._written = self._cells = 0

    def sheet(self, name: str, *, is_hidden: bool = False) -> None:
        del name, is_hidden
        self._at += 1

    def row(self, cells: list[Cell], links: dict[int, str], spans: dict[int, int]) -> None:
        if self._at != self._index:
            return
        self._number += 1
        while cells and cells[-1] is None:
            cells.pop()
        self._cells += len(cells) + self._number - self._written
        if self._number > MAX_ROWS or len(cells) > MAX_COLUMNS or self._cells > MAX_CELLS:
            raise TooLargeError
        self.links += [(self._number, column, target) for column, target in links.items()]
        self.merges += [
            (self._number, column, self._number + rows - 1)
            for column, rows in spans.items()
            if rows > 1
        ]
        if cells:
            self._out.write("[]\n" * (self._number - self._written - 1))
            self._out.write(cells_to_json(cells) + "\n")
            self._written = self._number

    def blank_rows(self, count: int) -> None:
        if self._at == self._index:
            self._number += count


def date_or_datetime(moment: datetime) -> date:
    """Convert a datetime at midnight to a date, because these formats do not distinguish them."""
    return moment.date() if moment.time() == datetime.min.time() else moment


def write_head(
    out: IO[str],
    sheets: Sequence[SheetInfo],
    index: int,
    why: Message,
    *,
    links: Sequence[tuple[int, int, str]],
    merges: Sequence[tuple[int, int, int]],
) -> None:
    """Write the first two lines of a row file.

    Args:
        out: The row file.
        sheets: The sheets of the workbook.
        index: The index of the chosen sheet.
        why: The reason for the choice.
        links: Links as (row from 1, column, target).
        merges: Merged ranges of several rows as (first row from 1, column, last row).
    """
    listed = [[sheet.name, sheet.is_hidden] for sheet in sheets]
    out.write(json.dumps({"sheets": listed, "sheet": sheets[index].name, "why": why}) + "\n")
    out.write(json.dumps({"links": links, "merges": merges}) + "\n")


def write_chosen_table(parse: Parse, requested: str | None, out: IO[str]) -> None:
    """Choose a sheet and write its description, its links and merges, and its rows.

    Args:
        parse: Parses the file with a handler.
        requested: The sheet's name; None chooses the visible sheet with the most people.
        out: The row file.

    Raises:
        UsageError: The sheet does not exist.
        TooLargeError: The sheet is too large.
    """
    preview = _PreviewHandler()
    parse(preview)
    index, why = choose_sheet(requested, preview.sheets, preview.first_rows.__getitem__)
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="surrogatepass") as rows:
        handler = _RowWriter(index, rows)
        parse(handler)
        write_head(out, preview.sheets, index, why, links=handler.links, merges=handler.merges)
        rows.seek(0)
        shutil.copyfileobj(rows, out)
