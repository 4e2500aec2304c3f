"""The port of spreadsheet files."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.existing_columns import Placement
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_content import NewContent
from desktop_app.domain.source.table import ReadOptions, SourceTable


class RowSpool(Protocol):
    """Rows of cells, stored on disk until their sheet is written."""

    def add(self, row: Sequence[NewCell]) -> object:
        """Append a row; raises `FileError` if the disk is full."""
        ...

    def rows(self) -> Iterator[tuple[NewCell, ...]]:
        """Yield the rows in order."""
        ...


class CheckCopy(Protocol):
    """Checks that the output of a table can be written, before any credits are spent."""

    def __call__(
        self, table: SourceTable, placement: Placement, *, target: Path, adds_sheets: bool
    ) -> None:
        """Raise `SourceError` or `UsageError` if it cannot be written."""
        ...


class WriteResult(Protocol):
    """Writes a table with its new content."""

    def __call__(
        self,
        table: SourceTable,
        content: NewContent,
        target: Path,
        *,
        finished: Callable[[Path], None],
    ) -> VerificationResult:
        """Write the file; call `finished` with the complete draft before it replaces the target."""
        ...


class WriteTable(Protocol):
    """Writes a table of texts to a .csv file of its own."""

    def __call__(
        self,
        source: Path,
        target: Path,
        records: Iterable[Sequence[str]],
        *,
        encoding: str,
        finished: Callable[[Path], None],
    ) -> None:
        """Write the file; call `finished` with the complete draft before it replaces the target."""
        ...


@dataclass(frozen=True, slots=True)
class Workbooks:
    """The functions that read and write spreadsheet files.

    Attributes:
        open_table: Opens a file; raises `SourceError` or `UsageError`.
        check_target: Checks the target of a source, except for whether it exists.
        check_copy: Checks that the output of a table can be written.
        write_result: Writes the output; raises `TargetError`, `SourceError` or `FileError`.
        write_table: Writes a table of texts; raises `TargetError` or `FileError`.
        exists: Tells whether a file exists.
        digest_of: Returns the SHA-256 of a file; raises `FileError`.
        free_target: Returns the path, or the first unused one with a number added.
        new_spool: Creates a spool for rows.
    """

    open_table: Callable[[Path, ReadOptions], SourceTable]
    check_target: Callable[[Path, Path], None]
    check_copy: CheckCopy
    write_result: WriteResult
    write_table: WriteTable
    exists: Callable[[Path], bool]
    digest_of: Callable[[Path], str]
    free_target: Callable[[Path], Path]
    new_spool: Callable[[], RowSpool]
