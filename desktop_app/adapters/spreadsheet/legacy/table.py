"""A table over the rows that the worker process wrote to a temporary file."""

import json
import weakref
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import Any, cast

from typing_extensions import override

from desktop_app.adapters.spreadsheet.files.cell_json import cells_of_json
from desktop_app.adapters.spreadsheet.number_format.cell_text import cell_text
from desktop_app.adapters.spreadsheet.table.base_table import BaseTable
from desktop_app.adapters.spreadsheet.table.cell_refs import CellRange
from desktop_app.adapters.spreadsheet.table.row_spans import merged_texts
from desktop_app.domain.result.cells import NewCell


class RowFile:
    """The file from the worker process, deleted with the last reference to this object."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.close = weakref.finalize(self, path.unlink, missing_ok=True)

    def head(self) -> dict[str, Any]:
        """Return the first line, the description of the sheet; {} if it is missing."""
        with self._path.open(encoding="utf-8", errors="surrogatepass") as file:
            line = file.readline()
        return cast("dict[str, Any]", json.loads(line)) if line.endswith("\n") else {}

    def rows(self) -> Iterator[list[NewCell]]:
        """Yield the cells of every row, from row 1."""
        with self._path.open(encoding="utf-8", errors="surrogatepass") as file:
            file.readline()
            file.readline()
            for line in file:
                yield cells_of_json(line)

    def cell_extras(self) -> "CellExtras":
        """Return the links and merged cells."""
        with self._path.open(encoding="utf-8", errors="surrogatepass") as file:
            file.readline()
            return CellExtras.of(json.loads(file.readline() or "{}"))


@dataclass(frozen=True, slots=True)
class CellExtras:
    """Links and merged cells of a sheet.

    Attributes:
        links: By column and row number: the target of a cell's link.
        merges: Merged ranges of several rows.
    """

    links: Mapping[int, Mapping[int, str]] = field(default_factory=dict[int, Mapping[int, str]])
    merges: Sequence[CellRange] = ()

    @staticmethod
    def of(stored: Mapping[str, Any]) -> "CellExtras":
        """Parse the second line of a row file."""
        links: dict[int, dict[int, str]] = {}
        for row, column, target in stored.get("links", []):
            links.setdefault(column, {})[row] = target
        merges = [
            CellRange(top, column, last, column) for top, column, last in stored.get("merges", [])
        ]
        return CellExtras(links, merges)


@dataclass(frozen=True, slots=True)
class LegacyTable(BaseTable):
    """A `SourceTable` of one sheet of a legacy file."""

    row_file: RowFile = field(repr=False)
    cell_extras: CellExtras = field(default_factory=CellExtras, repr=False)

    @override
    def column(self, index: int) -> list[str]:
        """Return the text of every data row in one column."""
        self._check_column(index)
        texts = [cell_text(row[index]) if index < len(row) else "" for row in self._data_cells()]
        return self._with_merged(texts, self.cell_extras.merges, index)

    def links(self, index: int) -> dict[int, str]:
        """Return where the cells of one column lead, by data row."""
        own = self.cell_extras.links.get(index, {})
        return self._by_data_row(merged_texts(self.cell_extras.merges, index, own) | dict(own))

    def hidden_rows(self) -> frozenset[int]:
        """Return no rows: hidden rows of these formats are not detected."""
        return frozenset()

    def sample(self, *, rows: int) -> list[tuple[str, ...]]:
        """Return the first data rows."""
        return [tuple(self._texts(row)) for row in islice(self._data_cells(), rows)]

    @override
    def records(self) -> Iterator[list[str]]:
        """Yield the text of every row from row 1 to the last."""
        return (self._texts(row) for row in self.cells())

    @override
    def cells(self) -> Iterator[Sequence[NewCell]]:
        """Yield the cells of every row from row 1 to the last."""
        rows = islice(self.row_file.rows(), self._last_row)
        return chain([self.info.headers], rows) if self.adds_names else rows

    def _data_cells(self) -> Iterator[Sequence[NewCell]]:
        return islice(self.cells(), self.info.header_row, None)

    def _texts(self, row: Sequence[NewCell]) -> list[str]:
        width = len(self.info.headers)
        texts = [cell_text(cell) for cell in row[:width]]
        return texts + [""] * (width - len(texts))
