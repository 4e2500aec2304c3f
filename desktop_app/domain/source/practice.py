"""Columns of a practice run in a sheet: they hold invented people and must not be used as answers.

A practice run marks the note of every row that it answers, so that its columns are recognized in
any format and under any file name.
"""

from collections.abc import Iterator, Sequence

from desktop_app.domain.messages import Message
from desktop_app.domain.source.table import NOTE_HEADER, STATUS_HEADER, SourceTable

PRACTICE_NOTE = Message("practice: invented result")
"""The note of every row that a practice run has answered."""
PRACTICE_COLUMNS_IGNORED = Message(
    "This sheet has columns from a practice run with invented people. They are not used as results."
)


def result_sets(headers: Sequence[str]) -> dict[int, int]:
    """Return the sets of columns that runs have added: the index of the first and after the last.

    >>> result_sets(["Name", "Enrichment status", "City", "CD Enrichment status (enriched)"])
    {1: 3, 3: 4}
    """
    status = STATUS_HEADER.casefold()
    starts = [at for at, header in enumerate(headers) if status in header.casefold()]
    return dict(zip(starts, [*starts[1:], len(headers)], strict=False))


def practice_sets(table: SourceTable) -> frozenset[int]:
    """Return the first column of every set that a practice run has added.

    Raises:
        SourceError: The source cannot be read, or has changed.
    """
    sets = result_sets(table.info.headers)
    return frozenset(start for start in sets if any(map(is_marked, _notes(table, start))))


def is_marked(note: str) -> bool:
    """Tell whether a note is from a practice run."""
    return PRACTICE_NOTE in note


def _notes(table: SourceTable, start: int) -> Iterator[str]:
    for at in note_columns(table.info.headers, start):
        yield from table.column(at)


def note_columns(headers: Sequence[str], start: int) -> list[int]:
    """Return the columns with notes in the set that begins at an index."""
    title, end = NOTE_HEADER.casefold(), result_sets(headers)[start]
    return [at for at in range(start, end) if title in headers[at].casefold()]


def excluded_sets(
    headers: Sequence[str], practice: frozenset[int], *, is_practice: bool
) -> frozenset[int]:
    """Return the sets that a run must not fill: real and invented people are never mixed.

    Args:
        headers: The headers of the sheet.
        practice: The sets of practice runs.
        is_practice: The run is a practice run.
    """
    return frozenset(result_sets(headers)) - practice if is_practice else practice
