"""Merging of several answers about one person, requested at different times for different fields.

Answers are merged only for profile links, which identify exactly one person: two answers for an
email may describe two people. The unit of merging is a field group, or one kind of contact data:
a job title from one answer is never combined with a company from another.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache

from desktop_app.domain.answers.journal_records import (
    JournalRecord,
    Reuse,
    is_recent,
    selection_of,
    settled_record,
)
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.pricing import Prices, ceiling_per_person
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.json_values import JsonValue, Person, is_missing
from desktop_app.domain.source.identifiers import LINK_KINDS

_CONTACT = "contact"
"""The group whose kinds of data have their own prices, so users request them one at a time."""


def covered_parts(record: JournalRecord, query: EnrichQuery) -> frozenset[str]:
    """Return the parts of a query that a record answers completely.

    A part is a field group, or one kind of contact data such as "contact.phone_numbers".
    """
    return _covered(record.fields, query.selection)


@cache
def _covered(fields: tuple[str, ...], selection: FieldSelection) -> frozenset[str]:
    leaves = selection_of(fields).leaves
    return frozenset(part for part, needed in _parts(selection).items() if needed <= leaves)


@cache
def _parts(selection: FieldSelection) -> Mapping[str, frozenset[str]]:
    """Return the leaf fields of each part of a selection."""
    parts: dict[str, set[str]] = {}
    for leaf in selection.leaves:
        names = leaf.split(".")
        depth = 2 if names[0] == _CONTACT else 1
        parts.setdefault(".".join(names[:depth]), set()).add(leaf)
    return {part: frozenset(leaves) for part, leaves in parts.items()}


def _mergeable(
    records: Iterable[JournalRecord], reuse: Reuse, now: datetime
) -> list[JournalRecord]:
    return [
        record
        for record in records
        if record.key.kind in LINK_KINDS
        and record.kind is OutcomeKind.MATCHED
        and reuse.permits(record)
        and is_recent(record, reuse, now)
    ]


def missing_fields(
    records: Iterable[JournalRecord],
    query: EnrichQuery,
    reuse: Reuse,
    now: datetime,
    prices: Prices,
) -> FieldSelection | None:
    """Return the fields of a query that still have to be requested, at the lowest price.

    None if the records together answer the whole query. The whole selection if requesting only the
    missing part has the same maximum price: one fresh, complete answer is better then.

    Args:
        records: All records of one lookup.
        query: Fields and threshold.
        reuse: The rules for reusing records.
        now: The current time in UTC.
        prices: The price list.
    """
    covered = (covered_parts(record, query) for record in _mergeable(records, reuse, now))
    return _cheapest_without(frozenset[str]().union(*covered), query.selection, prices)


@cache
def _cheapest_without(
    known: frozenset[str], selection: FieldSelection, prices: Prices
) -> FieldSelection | None:
    missing = selection.without(known) if known else selection
    if missing is None:
        return None
    is_cheaper = ceiling_per_person(missing, prices) < ceiling_per_person(selection, prices)
    return missing if is_cheaper else selection


def is_covered(
    records: Sequence[JournalRecord],
    query: EnrichQuery,
    reuse: Reuse,
    now: datetime,
    prices: Prices,
) -> bool:
    """Tell whether the records of one lookup answer a query, alone or merged."""
    if settled_record(records, query, reuse, now) is not None:
        return True
    return missing_fields(records, query, reuse, now, prices) is None


def records_to_merge(
    shown: JournalRecord, records: Sequence[JournalRecord], query: EnrichQuery
) -> tuple[JournalRecord, ...]:
    """Return the records to merge into one row: the shown one and older ones that add fields.

    Args:
        shown: The record that would be shown without merging.
        records: All records of the lookup.
        query: Fields and threshold.
    """
    if len(records) == 1 or shown.kind is not OutcomeKind.MATCHED:
        return (shown,)
    if shown.key.kind not in LINK_KINDS:
        return (shown,)
    parts, known = [shown], set(covered_parts(shown, query))
    for record in sorted(records, key=lambda record: record.batch_id, reverse=True):
        if record.kind is OutcomeKind.MATCHED and covered_parts(record, query) - known:
            parts.append(record)
            known |= covered_parts(record, query)
    return tuple(parts)


def merge_people(parts: Sequence[tuple[JournalRecord, Person]], query: EnrichQuery) -> Person:
    """Merge several answers into one person; earlier items take precedence.

    Args:
        parts: Each record with its person, highest precedence first.
        query: Fields and threshold.
    """
    person: Person = {}
    for record, part in reversed(parts):
        covered = covered_parts(record, query)
        for group, value in part.items():
            before = person.get(group)
            if group == _CONTACT and isinstance(value, dict) and isinstance(before, dict):
                person[group] = _merge_contacts(record, value, before)
            elif group in covered or group not in person or group == _CONTACT:
                person[group] = value
    return person


def _merge_contacts(
    record: JournalRecord, newer: dict[str, JsonValue], older: dict[str, JsonValue]
) -> dict[str, JsonValue]:
    """Merge two answers by the kinds of contact data; nothing that was paid for is lost."""
    asked = selection_of(record.fields)
    taken = {
        name: value
        for name, value in newer.items()
        if is_missing(older.get(name))
        or (not is_missing(value) and asked.includes(f"{_CONTACT}.{name}"))
    }
    merged = {**older, **taken}
    if not is_missing(merged.get("business_emails")):
        merged.pop("business_emails_message", None)  # of the answer that has none
    return merged
