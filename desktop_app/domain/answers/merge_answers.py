"""Several answers about one person, asked at different times for different fields, as one.

Only for profile links, which name one person for certain; two answers for an email may be two
people. Whole groups are the parts, and each kind of contact data: a role's title of one answer
never meets a company of another.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache

from desktop_app.domain.answers.journal_records import (
    JournalRecord,
    Reuse,
    is_young,
    selection_of,
    settled_record,
)
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.pricing import Prices, ceiling_per_person
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.json_values import Person
from desktop_app.domain.source.identifiers import IdentifierKind

_BOUGHT_IN_PARTS = "contact"
"""Its kinds of data have their own prices, so people buy them one by one."""


def covered_parts(record: JournalRecord, ask: EnrichQuery) -> frozenset[str]:
    """Return the parts of a question of which a record answers everything that is asked.

    A part is a whole group, or one kind of contact data such as "contact.phone_numbers".
    """
    return _covered(record.fields, ask.selection)


@cache
def _covered(fields: tuple[str, ...], selection: FieldSelection) -> frozenset[str]:
    leaves = selection_of(fields).leaves
    return frozenset(part for part, asked in _parts(selection).items() if asked <= leaves)


@cache
def _parts(selection: FieldSelection) -> Mapping[str, frozenset[str]]:
    """Return the leaves of each part of a choice."""
    parts: dict[str, set[str]] = {}
    for leaf in selection.leaves:
        names = leaf.split(".")
        depth = 2 if names[0] == _BOUGHT_IN_PARTS else 1
        parts.setdefault(".".join(names[:depth]), set()).add(leaf)
    return {part: frozenset(leaves) for part, leaves in parts.items()}


def _joinable(records: Iterable[JournalRecord], reuse: Reuse, now: datetime) -> list[JournalRecord]:
    if reuse.is_fresh:
        return []
    return [
        record
        for record in records
        if record.key.kind is IdentifierKind.PROFILE_URL
        and record.kind is OutcomeKind.MATCHED
        and is_young(record, reuse, now)
    ]


def what_is_missing(
    records: Iterable[JournalRecord], ask: EnrichQuery, reuse: Reuse, now: datetime, prices: Prices
) -> FieldSelection | None:
    """Return what of a question must be asked for, as cheaply as that goes.

    None where the records answer all of it together. The whole question where the missing part
    would not be cheaper at the worst: a fresh answer of one piece is better then.

    Args:
        records: All records of one lookup.
        ask: The question.
        reuse: What counts as known.
        now: UTC.
        prices: The price list.
    """
    known: set[str] = set()
    for record in _joinable(records, reuse, now):
        known |= covered_parts(record, ask)
    missing = ask.selection.without(known) if known else ask.selection
    if missing is None:
        return None
    is_cheaper = ceiling_per_person(missing, prices) < ceiling_per_person(ask.selection, prices)
    return missing if is_cheaper else ask.selection


def is_known(
    records: Sequence[JournalRecord], ask: EnrichQuery, reuse: Reuse, now: datetime, prices: Prices
) -> bool:
    """Tell whether the records of one lookup answer a question, one alone or several together."""
    if settled_record(records, ask, reuse, now) is not None:
        return True
    return what_is_missing(records, ask, reuse, now, prices) is None


def joined_records(
    shown: JournalRecord, records: Sequence[JournalRecord], ask: EnrichQuery
) -> tuple[JournalRecord, ...]:
    """Return the records whose answers make one row: the shown one, and older ones that add to it.

    Args:
        shown: What would be shown alone.
        records: All records of the lookup.
        ask: The question.
    """
    if shown.kind is not OutcomeKind.MATCHED or shown.key.kind is not IdentifierKind.PROFILE_URL:
        return (shown,)
    parts, known = [shown], set(covered_parts(shown, ask))
    for record in sorted(records, key=lambda record: record.batch_id, reverse=True):
        if record.kind is OutcomeKind.MATCHED and covered_parts(record, ask) - known:
            parts.append(record)
            known |= covered_parts(record, ask)
    return tuple(parts)


def join_people(parts: Sequence[tuple[JournalRecord, Person]], ask: EnrichQuery) -> Person:
    """Return one person of several answers, the first of which goes before the others.

    Args:
        parts: Each record with the person it holds, the most important first.
        ask: The question.
    """
    person: Person = {}
    for record, part in reversed(parts):
        covered = covered_parts(record, ask)
        for group, value in part.items():
            before = person.get(group)
            if group == _BOUGHT_IN_PARTS and isinstance(value, dict) and isinstance(before, dict):
                prefix = f"{group}."
                newer = {
                    name: one
                    for name, one in value.items()
                    if prefix + name in covered or name not in before
                }
                person[group] = {**before, **newer}
            elif group in covered or group not in person or group == _BOUGHT_IN_PARTS:
                person[group] = value
    return person
