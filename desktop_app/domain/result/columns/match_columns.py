"""The columns of the match check: the verdict on a row's person, and why."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop_app.domain.answers.match_verdict import verdict_text
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.cell_values import as_text
from desktop_app.domain.result.cells import CellKind, NewCell
from desktop_app.domain.result.columns.cell_source import Rule
from desktop_app.domain.result.columns.display_column import DisplayColumn

if TYPE_CHECKING:
    from desktop_app.domain.match_check.check import MatchCheck

VERDICT = "match_check.verdict"
REASON = "match_check.reason"
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
