"""Spreadsheet files, as the use case needs them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.existing_columns import Placement
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_content import NewContent
from desktop_app.domain.source.table import ReadOptions, SourceTable


class RowSpool(Protocol):
    """Rows of cells that wait until their sheet is written."""

    def add(self, row: Sequence[NewCell]) -> object:
        """Keep one more row; raises `FileError` when the disk is full."""
        ...

    def rows(self) -> Iterator[tuple[NewCell, ...]]:
        """Yield the rows in order."""
        ...


class CheckCopy(Protocol):
    """Checks that a result can be made of a table, before anything is spent."""

    def __call__(
        self, table: SourceTable, placement: Placement, *, target: Path, adds_sheets: bool
    ) -> None:
        """Raise `SourceError` or `UsageError` if it cannot."""
        ...


class WriteResult(Protocol):
    """Writes a table and what is added to it."""

    def __call__(
        self,
        table: SourceTable,
        content: NewContent,
        target: Path,
        *,
        finished: Callable[[Path], None],
    ) -> VerificationResult:
        """Call `finished` with the whole draft, just before it takes the target's place."""
        ...


@dataclass(frozen=True, slots=True)
class Workbooks:
    """The functions that read and write spreadsheet files.

    Attributes:
        open_table: Opens a file; raises `SourceError` or `UsageError`.
        check_target: Checks where a result of a source should go, save whether a file is there.
        check_copy: Checks that a result can be made of a table.
        write_result: Writes the result; raises `TargetError`, `SourceError` or `FileError`.
        exists: Whether there is a file.
        digest_of: The SHA-256 of a file; raises `FileError`.
        free_target: The path, or the first one with a number added that is not taken.
        new_spool: Makes a place for rows that wait.
    """

    open_table: Callable[[Path, ReadOptions], SourceTable]
    check_target: Callable[[Path, Path], None]
    check_copy: CheckCopy
    write_result: WriteResult
    exists: Callable[[Path], bool]
    digest_of: Callable[[Path], str]
    free_target: Callable[[Path], Path]
    new_spool: Callable[[], RowSpool]
