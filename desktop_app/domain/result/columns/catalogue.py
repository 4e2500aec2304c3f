"""The catalogue of all columns that can be shown, with those that are more than one field."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from desktop_app.domain.answers.list_items import current_roles
from desktop_app.domain.fields.catalogue import CURRENT_ROLES
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.cell_values import as_joined
from desktop_app.domain.result.cells import CellKind, CellShape, NewCell
from desktop_app.domain.result.columns import rules
from desktop_app.domain.result.columns.builders import built_columns
from desktop_app.domain.result.columns.cell_source import (
    ListRule,
    Place,
    Reader,
    Rule,
    Source,
)
from desktop_app.domain.result.columns.compiled import compile_row
from desktop_app.domain.result.columns.display_column import DisplayColumn
from desktop_app.domain.result.columns.match_columns import REASON, VERDICT, match_columns

_NAME = "basic_profile.name"
_TITLE = "basic_profile.current_title"
MAIN_ROLE = f"{CURRENT_ROLES}.1"
PERSON_ID = "crustdata_person_id"
CANDIDATE_IDS = "candidates.crustdata_person_id"
CANDIDATE_NAMES = "candidates.basic_profile.name"
WITH_EVERY_ANSWER = (VERDICT, REASON, PERSON_ID, CANDIDATE_NAMES, CANDIDATE_IDS)
"""The columns that every answer can fill, regardless of the requested fields."""
_CANDIDATES = "Candidates"
_RULES: dict[str, tuple[Source, set[str], str]] = {
    "basic_profile.first_name": (
        Rule(rules.first_name),
        {_NAME},
        "Given name; taken from the full name if the provider has neither name.",
    ),
    "basic_profile.last_name": (
        Rule(rules.last_name),
        {_NAME},
        "Family name; taken from the full name if the provider has neither name.",
    ),
    f"{MAIN_ROLE}.title": (
        ListRule(current_roles, rules.title_of),
        {_TITLE},
        "The title in the main current role, or else the one that the profile shows.",
    ),
}

_OTHER_EMAILS = {
    "contact.business_emails.email.all": (
        "contact.business_emails",
        "Other business emails",
        "The business emails after the first one.",
        "Other business emails status",
    ),
    "contact.personal_emails.email.all": (
        "contact.personal_emails",
        "Other personal emails",
        "The personal emails after the first one.",
        "Other personal emails status",
    ),
}


@cache
def display_columns() -> tuple[DisplayColumn, ...]:
    """Return all columns that can be shown, in the order of the provider's fields."""
    made = [column for built in built_columns() for column in _with_parts(built)]
    return (*match_columns(), *made, *_candidate_columns())


@cache
def _by_id() -> dict[str, DisplayColumn]:
    return {column.column_id: column for column in display_columns()}


def find_column(column_id: str) -> DisplayColumn | None:
    """Return the column of that id; None if it does not exist."""
    return _by_id().get(column_id)


def column_groups() -> tuple[str, ...]:
    """Return the groups of columns, in order, each once."""
    return tuple(dict.fromkeys(column.group for column in display_columns()))


def read_columns(columns: Iterable[DisplayColumn], person: Person) -> tuple[NewCell, ...]:
    """Return the cells of any columns for one person, such as the examples in the picker."""
    return compile_row([column.source for column in columns])(person)


def _with_parts(column: DisplayColumn) -> Iterator[DisplayColumn]:
    """Yield a column, with the columns for a part of its value beside it."""
    if column.column_id in _RULES:
        source, substitutes, words = _RULES[column.column_id]
        yield replace(column, source=source, substitutes=frozenset(substitutes), description=words)
    elif column.column_id == PERSON_ID:
        yield replace(column, needs=frozenset[str](), substitutes=column.needs)
    elif column.column_id == f"{MAIN_ROLE}.company_website_domain":
        words = "The employer's web domain; the first one if there are several."
        yield _part(column, "", column.header, rules.first_of_list, words=words)
        words = "All web domains of the employer."
        yield _part(column, ".all", "Company domains (all)", as_joined, words=words)
    elif column.column_id == "contact.phone_numbers":
        words = "The first phone number, with country code."
        yield _part(column, ".1", "Phone", rules.first_of_list, words=words)
        words = "The phone numbers after the first one."
        yield _part(column, ".rest", "Other phones", rules.rest_of_list, words=words)
        yield column
    elif column.column_id in _OTHER_EMAILS:
        base, name, words, status_name = _OTHER_EMAILS[column.column_id]
        other = replace(column, column_id=f"{base}.email")
        yield _part(other, ".rest", name, rules.rest_of_list, words=words)
        yield replace(
            column,
            column_id=f"{base}.status.rest",
            header=status_name,
            description="The provider's status of each of them, in the same order.",
            source=Rule(rules.statuses_after_first(base)),
            needs=frozenset({f"{base}.status"}),
        )
        yield column
    else:
        yield column


def _part(
    column: DisplayColumn, end: str, header: str, read: Reader, *, words: str
) -> DisplayColumn:
    """Return a column for a part of a list's values."""
    source: Source = column.source
    if isinstance(source, Place):
        source = replace(source, read=read)
    return replace(
        column,
        column_id=column.column_id + end,
        header=header,
        description=words,
        source=source,
        old_headers=() if end else column.old_headers,
        shape=CellShape.SINGLE if read is rules.first_of_list else CellShape.LIST,
        is_extra=bool(end),
    )


def _candidate_columns() -> Iterator[DisplayColumn]:
    nothing = frozenset[str]()
    for column_id, header, words, rule in (
        (
            CANDIDATE_NAMES,
            "Candidates",
            "The people whom an email may belong to, the likeliest first.",
            rules.candidate_names,
        ),
        (
            CANDIDATE_IDS,
            "Candidate ids",
            "The provider's numbers of these people, in the same order.",
            rules.candidate_ids,
        ),
    ):
        yield DisplayColumn(
            column_id,
            header,
            _CANDIDATES,
            CellKind.TEXT,
            words,
            Rule(rule),
            nothing,
            shape=CellShape.LIST,
            is_extra=True,
        )
