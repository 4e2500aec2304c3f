"""Lookups and tables in memory."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.domain.source.lookups import Lookups
from desktop_app.domain.source.table import SheetInfo, TableInfo


def lookups_of(keys: Sequence[LookupKey]) -> Lookups:
    """Return one row per key."""
    rows = array("l", range(len(keys)))
    return Lookups(CompactKeys(keys), rows, rows, frozenset())


@dataclass
class ListTable:
    """A table in memory with its header in row 1."""

    headers: Sequence[str]
    rows: Sequence[Sequence[str]]
    columns_read: list[int] = field(default_factory=list)
    targets: dict[int, dict[int, str]] = field(default_factory=dict)
    hidden: frozenset[int] = frozenset()

    @property
    def info(self) -> TableInfo:
        return TableInfo(
            path=Path("leads.csv"),
            file_format="csv",
            sheet="leads",
            sheets=(SheetInfo("leads"),),
            header_row=1,
            headers=tuple(self.headers),
            row_count=len(self.rows),
            linked_columns=frozenset(self.targets),
            hidden_rows=len(self.hidden),
        )

    def column(self, index: int) -> list[str]:
        self.columns_read.append(index)
        return [row[index] for row in self.rows]

    def texts(self, indexes: Sequence[int]) -> list[list[str]]:
        return [self.column(index) for index in indexes]

    def links(self, index: int) -> dict[int, str]:
        return self.targets.get(index, {})

    def hidden_rows(self) -> frozenset[int]:
        return self.hidden

    def sample(self, *, rows: int) -> list[tuple[str, ...]]:
        return [tuple(row) for row in self.rows[:rows]]

    def row_number(self, row: int) -> int:
        return row + 2

    def records(self) -> Iterator[list[str]]:
        yield list(self.headers)
        yield from self.data_rows()

    def data_rows(self) -> Iterator[list[str]]:
        return (list(row) for row in self.rows)

    def cells(self) -> Iterator[list[str]]:
        return self.records()

    def with_names(self) -> Self:
        return self
