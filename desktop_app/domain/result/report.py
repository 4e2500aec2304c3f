"""The Report sheet: options, results, cost and verification of a run; and the Columns sheet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn
from desktop_app.domain.result.changes.counts import ChangeCounts
from desktop_app.domain.result.changes.person_changes import ChangeKind
from desktop_app.domain.result.job_options import JobOptions
from desktop_app.domain.result.row_status import RowStatus

REPORT_COLUMNS = (
    NewColumn("About", "", CellKind.TEXT, "The part of the report."),
    NewColumn("What", "", CellKind.LONG_TEXT, "The name of the value."),
    NewColumn("Value", "", CellKind.LONG_TEXT, "The value."),
)
EXPLAINED_COLUMNS = (
    NewColumn("Column", "", CellKind.TEXT, "The header in the first sheet."),
    NewColumn("Path", "", CellKind.TEXT, "The provider's name."),
    NewColumn("Kind", "", CellKind.TEXT, "What the cells hold."),
    NewColumn("Meaning", "", CellKind.LONG_TEXT, "In one sentence."),
)
COUNT_WORDS = {
    RowStatus.MATCHED: "Matched",
    RowStatus.REVIEW: "Matched, please check",
    RowStatus.NO_MATCH: "No match",
    RowStatus.REDACTED: "Redacted (the person opted out)",
    RowStatus.BLANK: "Skipped: blank",
    RowStatus.INVALID: "Skipped: unusable",
    RowStatus.FAILED: "Failed",
    RowStatus.IN_DOUBT: "In doubt: may have been charged",
    RowStatus.NOT_RUN: "Not sent",
}


@dataclass(frozen=True, slots=True)
class VerificationResult:
    """The result of reading the written workbook back.

    Attributes:
        cells: Number of source cells that were compared with the result.
        changed: Number of cells that differ without the user's request.
        replaced: Number of cells that were replaced at the user's request.
        filled: Number of empty cells in the user's own columns that were filled on request.
    """

    cells: int
    changed: int
    replaced: int = 0
    filled: int = 0

    @property
    def words(self) -> str:
        """The result as text for the summary."""
        kept = f"{self.changed:,} of {self.cells:,} existing cells changed"
        if self.replaced:
            kept += f", {self.replaced:,} replaced as you wished"
        return f"{kept}, {self.filled:,} empty cells filled" if self.filled else kept


@dataclass(frozen=True, slots=True)
class ReportData:
    """The content of the Report sheet.

    Attributes:
        options: The user's options.
        headers: Headers of the identifier columns.
        written_at: Time of writing in UTC.
        started_at: Start of the shown run in UTC; None if there is no run.
        counts: Rows by status.
        people: Different people.
        duplicates: Rows with the same person as an earlier row.
        credits: Credits charged in the shown run.
        notes: Remarks on the file, one sentence each.
        verification: The result of reading the workbook back.
        credits_in_all: Credits charged for this sheet in all runs; None if unknown.
        hidden: Headers of the columns that are hidden, because they are empty in every row.
        more_fields: Names of fields that are in the journal but not in the sheet.
        derived_names: Number of people whose first and last name come from the full name.
        is_practice: The people are invented.
        changes: The rows by what changed; None if nothing was compared.
    """

    options: JobOptions
    headers: tuple[str, ...]
    written_at: datetime
    started_at: datetime | None
    counts: Mapping[RowStatus, int]
    people: int
    duplicates: int
    credits: float
    notes: tuple[str, ...]
    verification: VerificationResult
    credits_in_all: float | None = None
    hidden: tuple[str, ...] = ()
    more_fields: tuple[str, ...] = ()
    derived_names: int = 0
    is_practice: bool = False
    changes: ChangeCounts | None = None


def report_rows(data: ReportData) -> Iterator[tuple[NewCell, ...]]:
    """Yield the rows of the Report sheet."""
    choices = data.options
    similarity = choices.min_similarity
    if data.is_practice:
        yield ("Practice", "All results are invented", "Nobody was looked up, nothing was charged")
    yield ("Source", "File", choices.path)
    yield ("Source", "Sheet", choices.sheet)
    yield ("Source", "Header in row", choices.header_row)
    yield from (("Source", "Identified by", header) for header in data.headers)
    yield from (("Source", "Note", note) for note in data.notes)
    yield ("Question", "Fields", ", ".join(choices.selection.names))
    yield ("Question", "How sure a match by email must be", similarity)
    yield ("Question", "Hidden rows", "left out" if choices.only_visible else "included")
    yield ("Result", "Rows", sum(data.counts.values()))
    yield ("Result", "Different people", data.people)
    yield ("Result", "Rows with the same person as an earlier row", data.duplicates)
    yield from (("Result", words, data.counts[count]) for count, words in COUNT_WORDS.items())
    yield from _changes(data.changes)
    if data.derived_names:
        yield ("Result", "First and last name taken from the full name", data.derived_names)
    if data.hidden:
        yield ("Result", "Empty columns, hidden", ", ".join(data.hidden))
    if data.more_fields:
        yield ("Result", "More fields in the journal", ", ".join(data.more_fields))
    yield ("Money", "Credits charged in this run", data.credits)
    if data.credits_in_all is not None:
        yield ("Money", "Credits charged for this sheet in all runs", data.credits_in_all)
    if data.started_at is not None:
        yield ("Time", "Run started (UTC)", f"{data.started_at:%Y-%m-%d %H:%M:%S}")
    yield ("Time", "Workbook written (UTC)", f"{data.written_at:%Y-%m-%d %H:%M:%S}")
    yield ("Check", "Existing cells compared with the source", data.verification.cells)
    yield ("Check", "Existing cells changed", data.verification.changed)
    yield ("Check", "Cells replaced as you wished", data.verification.replaced)
    if data.verification.filled:
        yield ("Check", "Empty cells of your columns filled", data.verification.filled)


def _changes(counts: ChangeCounts | None) -> Iterator[tuple[NewCell, ...]]:
    """Yield the rows about what changed."""
    if counts is not None:
        yield ("Result", "What changed: answers compared with", counts.compared_with)
        for kind in ChangeKind:
            yield ("Result", f"What changed: {kind.value}", counts.rows.get(kind, 0))


def explained_rows(columns: Sequence[NewColumn]) -> Iterator[tuple[NewCell, ...]]:
    """Yield the rows of the Columns sheet."""
    for column in columns:
        yield (column.header, column.path or None, column.kind.value, column.description or None)
