"""The journal's records, and which of them answers a question without paying again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection, parse_selection
from desktop_app.domain.settings import Settings
from desktop_app.domain.source.identifiers import LookupKey


@dataclass(frozen=True, slots=True)
class JournalRecord:
    """One lookup of one batch as the journal keeps it, without the answer itself.

    Attributes:
        key: The lookup.
        batch_id: Where the answer is.
        kind: What became of it.
        fields: The canonical names that were asked for, denied ones included.
        min_similarity: The threshold that was sent; None if none was.
        answered_at: UTC; for a doubt, when it was sent.
        run_id: The run that sent it.
        credits: This lookup's share of the request's `x-credits-used`.
        has_caution: It is a match of which it is not certain that it belongs to this lookup.
    """

    key: LookupKey
    batch_id: int
    kind: OutcomeKind
    fields: tuple[str, ...]
    min_similarity: float | None
    answered_at: datetime
    run_id: str
    credits: float
    has_caution: bool = False


@dataclass(frozen=True, slots=True)
class Reuse:
    """What of the journal counts as known.

    Attributes:
        match_age: How old a match may be; None: any age.
        no_match_age: The same for "nobody found".
        is_fresh: Nothing that was answered counts: everything is asked again, on purpose.
        again: Lookups with these outcomes are asked again, on purpose.
    """

    match_age: timedelta | None
    no_match_age: timedelta | None
    is_fresh: bool = False
    again: frozenset[OutcomeKind] = frozenset()

    @classmethod
    def by_settings(
        cls, settings: Settings, *, fresh: bool = False, again: Iterable[OutcomeKind] = ()
    ) -> "Reuse":
        """Return the reuse that the settings and the user's wishes make."""
        return cls(
            match_age=timedelta(days=settings.reuse_days),
            no_match_age=timedelta(days=settings.no_match_reuse_days),
            is_fresh=fresh,
            again=frozenset(again),
        )


@lru_cache(maxsize=256)
def selection_of(fields: tuple[str, ...]) -> FieldSelection:
    """Return the choice that a record keeps by its names."""
    return parse_selection(fields)


def _covers(record: JournalRecord, query: EnrichQuery) -> bool:
    """Tell whether a record answers the question, its age aside.

    A match answers every threshold: above its score the answer is "no match", for free. A no match
    at a threshold answers that one and every higher one. A no match, an opt-out or a refusal holds
    for every field; a match only for the fields that were asked for.
    """
    if record.kind is OutcomeKind.NO_MATCH:
        return (record.min_similarity or 0.0) <= (query.min_similarity or 0.0)
    if record.kind is not OutcomeKind.MATCHED:
        return True
    return selection_of(record.fields).covers(query.selection)


def is_recent(record: JournalRecord, reuse: Reuse, now: datetime) -> bool:
    """Tell whether a record is not older than what counts as known; `now` is UTC."""
    age = reuse.match_age if record.kind is not OutcomeKind.NO_MATCH else reuse.no_match_age
    return age is None or now - record.answered_at <= age


def settled_record(
    records: Iterable[JournalRecord], query: EnrichQuery, reuse: Reuse, now: datetime
) -> JournalRecord | None:
    """Return the record for which nothing need be sent, or None if the lookup must be asked.

    Args:
        records: All records of one lookup, in any order.
        query: The question.
        reuse: What counts as known.
        now: UTC.
    """
    newest_first = sorted(records, key=lambda record: record.batch_id, reverse=True)
    usable = (
        record
        for record in newest_first
        if record.kind is not OutcomeKind.IN_DOUBT
        and record.kind not in reuse.again
        and not reuse.is_fresh
        and _covers(record, query)
        and is_recent(record, reuse, now)
    )
    return next(usable, None) or _open_doubt(newest_first, reuse)


def _open_doubt(newest_first: list[JournalRecord], reuse: Reuse) -> JournalRecord | None:
    """Return the doubt that no later answer has put an end to: it is not asked again silently."""
    return None if OutcomeKind.IN_DOUBT in reuse.again else _unanswered_doubt(newest_first)


def _unanswered_doubt(newest_first: list[JournalRecord]) -> JournalRecord | None:
    """Return the newest doubt whose own question no later answer covers.

    An answer to a part of it, asked for on purpose, says nothing of what the rest has cost.
    """
    for place, record in enumerate(newest_first):
        if record.kind is not OutcomeKind.IN_DOUBT:
            continue
        question = EnrichQuery(selection_of(record.fields), record.min_similarity)
        later = (one for one in newest_first[:place] if one.kind is not OutcomeKind.IN_DOUBT)
        if not any(_covers(one, question) for one in later):
            return record
    return None


def shown_record(records: Iterable[JournalRecord], query: EnrichQuery) -> JournalRecord | None:
    """Return the record that stands in the workbook; None if the lookup was never sent.

    A match that answers the question goes before everything; then a doubt without an answer; then
    the newest answer of any kind: what was paid for is shown, whatever was asked.
    """
    newest_first = sorted(records, key=lambda record: record.batch_id, reverse=True)
    answered = [record for record in newest_first if record.kind is not OutcomeKind.IN_DOUBT]
    covering = [record for record in answered if _covers(record, query)]
    if covering and covering[0].kind is OutcomeKind.MATCHED:
        return covering[0]
    if (doubt := _unanswered_doubt(newest_first)) is not None:
        return doubt
    matched = [record for record in answered if record.kind is OutcomeKind.MATCHED]
    return next(iter([*covering, *matched, *answered]), None)
