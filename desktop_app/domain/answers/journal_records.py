"""Journal records, and the rules for reusing them instead of paying again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from operator import attrgetter

from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection, parse_selection
from desktop_app.domain.messages import Message
from desktop_app.domain.settings import Settings
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.domain.team.desks import desk_of_run

_BATCH_ID = attrgetter("batch_id")


@dataclass(frozen=True, slots=True)
class JournalRecord:
    """One lookup of one batch as stored in the journal, without the answer's body.

    Attributes:
        key: The lookup.
        batch_id: The batch that contains the answer.
        kind: The outcome.
        fields: Canonical names of the requested fields, including denied ones.
        min_similarity: The threshold that was sent; None if the request had none.
        answered_at: Time of the answer in UTC; for a lookup in doubt, the time of the request.
        run_id: The run that sent the lookup.
        credits: This lookup's share of the request's `x-credits-used`.
        has_caution: A match that may belong to another lookup of the same request.
        unknown_paths: Paths in the match that the catalogue did not know; None if not recorded.
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
    unknown_paths: tuple[str, ...] | None = None

    @property
    def origin(self) -> Message:
        """When the record came, for a run that did not send it; and from which desk of the team."""
        day, desk = self.answered_at.date().isoformat(), desk_of_run(self.run_id)
        if self.kind is OutcomeKind.IN_DOUBT:
            return Message("sent {day}", day=day)
        if desk is not None:
            return Message("bought by your team ({desk}) on {day}", desk=desk, day=day)
        return Message("from {day}, not charged again", day=day)


@dataclass(frozen=True, slots=True)
class Reuse:
    """Rules for which journal records are reused instead of looked up again.

    Attributes:
        match_age: Maximum age of a match; None means any age.
        no_match_age: Maximum age of a "no match"; None means any age.
        is_fresh: Reuse no answer: look everybody up again at the user's request.
        again: Look up lookups with these outcomes again at the user's request.
        fresh_after: The last batch before the wish for fresh answers; later ones are reused, so
            that one wish is never paid twice. A clock may be set back, batch numbers only grow.
    """

    match_age: timedelta | None
    no_match_age: timedelta | None
    is_fresh: bool = False
    again: frozenset[OutcomeKind] = frozenset()
    fresh_after: int | None = None

    def permits(self, record: JournalRecord) -> bool:
        """Tell whether a record is fresh enough for the user's wish."""
        last = self.fresh_after
        return not self.is_fresh or (last is not None and record.batch_id > last)

    @classmethod
    def by_settings(
        cls, settings: Settings, *, fresh: bool = False, again: Iterable[OutcomeKind] = ()
    ) -> "Reuse":
        """Return the reuse rules from the settings and the user's options."""
        return cls(
            match_age=timedelta(days=settings.reuse_days),
            no_match_age=timedelta(days=settings.no_match_reuse_days),
            is_fresh=fresh,
            again=frozenset(again),
        )


@lru_cache(maxsize=256)
def selection_of(fields: tuple[str, ...]) -> FieldSelection:
    """Return the selection for the field names of a record."""
    return parse_selection(fields)


def _covers(record: JournalRecord, query: EnrichQuery) -> bool:
    """Tell whether a record answers the query, regardless of its age.

    A match answers a query with any threshold: if its score is too low, the result is "no match",
    for free. A "no match" answers queries with the same or a higher threshold. "No match", opt-out
    and refusal hold for all fields; a match holds only for the fields that were requested.
    """
    if record.kind is OutcomeKind.NO_MATCH:
        return (record.min_similarity or 0.0) <= (query.min_similarity or 0.0)
    if record.kind is not OutcomeKind.MATCHED:
        return True
    return selection_of(record.fields).covers(query.selection)


def is_recent(record: JournalRecord, reuse: Reuse, now: datetime) -> bool:
    """Tell whether a record is recent enough to be reused; `now` is in UTC."""
    age = reuse.match_age if record.kind is not OutcomeKind.NO_MATCH else reuse.no_match_age
    return age is None or now - record.answered_at <= age


def settled_record(
    records: Iterable[JournalRecord], query: EnrichQuery, reuse: Reuse, now: datetime
) -> JournalRecord | None:
    """Return the record that makes a new request unnecessary, or None if one is needed.

    Args:
        records: All records of one lookup, in any order.
        query: Fields and threshold.
        reuse: The rules for reusing records.
        now: The current time in UTC.
    """
    newest_first = _newest_first(records)
    usable = (
        record
        for record in newest_first
        if record.kind is not OutcomeKind.IN_DOUBT
        and record.kind not in reuse.again
        and reuse.permits(record)
        and _covers(record, query)
        and is_recent(record, reuse, now)
    )
    return next(usable, None) or _open_doubt(newest_first, reuse)


def _newest_first(records: Iterable[JournalRecord]) -> list[JournalRecord]:
    return sorted(records, key=_BATCH_ID, reverse=True)


def _open_doubt(newest_first: list[JournalRecord], reuse: Reuse) -> JournalRecord | None:
    """Return the record still in doubt, which is never resent without the user's consent."""
    return None if OutcomeKind.IN_DOUBT in reuse.again else _unanswered_doubt(newest_first)


def _unanswered_doubt(newest_first: list[JournalRecord]) -> JournalRecord | None:
    """Return the newest record in doubt whose query no later answer covers.

    An answer to part of the query does not tell whether the rest was charged.
    """
    for index, record in enumerate(newest_first):
        if record.kind is not OutcomeKind.IN_DOUBT:
            continue
        doubted_query = EnrichQuery(selection_of(record.fields), record.min_similarity)
        later = (one for one in newest_first[:index] if one.kind is not OutcomeKind.IN_DOUBT)
        if not any(_covers(one, doubted_query) for one in later):
            return record
    return None


def shown_record(records: Iterable[JournalRecord], query: EnrichQuery) -> JournalRecord | None:
    """Return the record to show in the workbook; None if the lookup was never sent.

    A match that answers the query has priority, then a record in doubt without a later answer, then
    the newest answer of any kind: paid data is shown even if it answers another query.
    """
    newest_first = _newest_first(records)
    if len(newest_first) == 1:  # as nearly all lookups have
        return newest_first[0]
    answered = [record for record in newest_first if record.kind is not OutcomeKind.IN_DOUBT]
    covering = [record for record in answered if _covers(record, query)]
    if covering and covering[0].kind is OutcomeKind.MATCHED:
        return covering[0]
    if (doubt := _unanswered_doubt(newest_first)) is not None:
        return doubt
    matched = [record for record in answered if record.kind is OutcomeKind.MATCHED]
    return next(iter([*covering, *matched, *answered]), None)
