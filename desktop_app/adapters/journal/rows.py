"""Rows of the journal's tables as values of the domain, and back."""

import json
from datetime import datetime
from functools import lru_cache

from desktop_app.domain.identifiers import IdentifierKind, LookupKey
from desktop_app.domain.outcomes import Failed, InDoubt, Outcome, OutcomeKind
from desktop_app.domain.records import JournalRecord

SELECT_RECORDS = """
    SELECT a.normal, a.kind, a.batch_id, a.outcome, b.asked, b.min_similarity,
           coalesce(b.settled_at, b.intended_at), b.run_id, a.credits
    FROM answers a JOIN batches b USING (batch_id)
    WHERE a.normal IN ({marks})
"""


def keys_of(kind: str, keys: str) -> tuple[LookupKey, ...]:
    """Return the lookups of a batch."""
    identifier_kind = IdentifierKind(kind)
    return tuple(LookupKey(identifier_kind, normal) for normal in json.loads(keys))


def note_of(outcome: Outcome) -> str | None:
    """Return why a lookup failed or is in doubt, as it is kept."""
    match outcome:
        case Failed(kind=kind, message=message):
            return f"{kind.value}: {message}"
        case InDoubt(reason=reason):
            return reason
        case _:
            return None


@lru_cache(256)
def _fields_of(asked: str) -> tuple[str, ...]:
    return tuple(json.loads(asked))


_Row = tuple[str, str, int, str, str, float | None, str, str, float]


def record_of(row: _Row) -> JournalRecord:
    """Return what a row of `SELECT_RECORDS` tells."""
    normal, kind, batch_id, outcome, asked, min_similarity, answered_at, run_id, credits_used = row
    return JournalRecord(
        key=LookupKey(IdentifierKind(kind), normal),
        batch_id=batch_id,
        kind=OutcomeKind(outcome),
        fields=_fields_of(asked),
        min_similarity=min_similarity,
        answered_at=datetime.fromisoformat(answered_at),
        run_id=run_id,
        credits=credits_used,
    )
