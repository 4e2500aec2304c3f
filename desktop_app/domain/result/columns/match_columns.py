"""The columns of the match check, and the link that a search by name and employer has found.

The link is apart from that of the profile: it stays in the sheet, also where the profile is not
looked up yet, or has moved.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from desktop_app.domain.answers.match_verdict import verdict_text
from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.cell_values import as_text
from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn
from desktop_app.domain.result.columns.cell_source import Rule
from desktop_app.domain.result.columns.display_column import DisplayColumn

if TYPE_CHECKING:
    from desktop_app.domain.match_check.check import MatchCheck

VERDICT = "match_check.verdict"
REASON = "match_check.reason"
FOUND_LINK = "name_search.link"
CHECK_COLUMNS = frozenset({VERDICT, REASON})
"""The paths of the columns that only the match check fills."""
_GROUP = "Match"


def with_check(person: Person, check: "MatchCheck | None") -> Person:
    """Return a person with the verdict on them, for the columns that show it."""
    if check is None:
        return person
    return {**person, VERDICT: verdict_text(check), REASON: str(check.reason)}


def _verdict(person: Person) -> NewCell:
    return as_text(person.get(VERDICT))


def _reason(person: Person) -> NewCell:
    return as_text(person.get(REASON))


def match_columns() -> Iterator[DisplayColumn]:
    """Yield the columns, which need no field of the provider."""
    for column_id, header, kind, words, read in (
        (
            VERDICT,
            "Match check",
            CellKind.TEXT,
            "How well the person agrees with the row, from strong to contradicts.",
            _verdict,
        ),
        (
            REASON,
            "Why",
            CellKind.LONG_TEXT,
            "The facts of the row that agree with the person, and those that do not.",
            _reason,
        ),
    ):
        yield DisplayColumn(
            column_id, header, _GROUP, kind, words, Rule(read), frozenset(), is_extra=True
        )


def _filled_later(_person: Person) -> NewCell:
    """Leave the cell empty: it does not follow from the person; see `put_found_link`."""
    return None


def found_link_column() -> DisplayColumn:
    """Return the column, which needs no field of the provider."""
    words = "The profile link that was found by name and employer, or that you have chosen."
    header, rule = "Profile link found", Rule(_filled_later)
    return DisplayColumn(
        FOUND_LINK, header, "Match", CellKind.TEXT, words, rule, frozenset(), is_extra=True
    )


def put_found_link(
    cells: tuple[NewCell, ...], columns: Sequence[NewColumn], key: LookupKey
) -> tuple[NewCell, ...]:
    """Return the cells of a row with the link that decides it, if the row has found one."""
    if key.kind is not IdentifierKind.PROFILE_URL:
        return cells
    return tuple(
        key.as_sent if column.path == FOUND_LINK else cell
        for cell, column in zip(cells, columns, strict=True)
    )
