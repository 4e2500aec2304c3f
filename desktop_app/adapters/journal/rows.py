"""Conversion between table rows and domain values."""

import json
import sys
from datetime import datetime
from functools import lru_cache

from desktop_app.adapters.journal.body_compression import decompress_body
from desktop_app.domain.answers.journal_records import JournalRecord, selection_of
from desktop_app.domain.answers.outcomes import Failed, InDoubt, Matched, Outcome, OutcomeKind
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.result.flattening import still_unknown, unknown_paths
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import UnparsedAnswer
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.ports.records import KeptBatch

SELECT_RECORDS = """
    SELECT a.normal, a.kind, a.batch_id, a.outcome, b.asked, b.min_similarity,
           coalesce(b.settled_at, b.intended_at), b.run_id, a.credits,
           a.outcome = 'matched' AND a.note IS NOT NULL, a.unknown_paths
    FROM answers a JOIN batches b USING (batch_id)
    WHERE a.normal IN ({marks})
"""

SELECT_BATCHES = """
    SELECT batch_id, kind, keys, asked, sent, min_similarity, body, credits, request_id, cut_reason,
           coalesce(received_at, settled_at), job_id,
           state = 'settled'
    FROM batches WHERE {condition} ORDER BY batch_id
"""


_NO_PATHS = json.dumps(())


def keys_of(kind: str, keys: str) -> tuple[LookupKey, ...]:
    """Return the lookups of a batch."""
    identifier_kind = IdentifierKind(kind)
    return tuple(LookupKey(identifier_kind, normal) for normal in json.loads(keys))


def names_text(batch: Batch) -> str:
    """Return the fields that the answer to a batch covers, as the journal stores them."""
    return json.dumps(batch.query.selection.names)


def time_of(text: str | None) -> datetime | None:
    """Parse a stored time, or None."""
    return None if text is None else datetime.fromisoformat(text)


def text_of(time: datetime | None) -> str | None:
    """Return a time as the journal stores it, or None."""
    return None if time is None else time.isoformat()


def note_of(outcome: Outcome) -> str | None:
    """Return the stored note: why a lookup failed, is in doubt or is an uncertain match."""
    match outcome:
        case Matched(caution=caution):
            return caution or None
        case Failed(kind=kind, message=message):
            return f"{kind.value}: {message}"
        case InDoubt(reason=reason):
            return reason
        case _:
            return None


def unknown_paths_of(outcome: Outcome) -> str | None:
    """Return the paths in a match that the catalogue does not know, as the journal stores them.

    None if a path looks known, because a name in it contains a dot: the answer itself is read then.
    """
    if not isinstance(outcome, Matched):
        return None
    if not (paths := unknown_paths(outcome.candidates[0].person)):
        return _NO_PATHS
    return json.dumps(paths) if len(still_unknown(paths)) == len(paths) else None


@lru_cache(256)
def _names_in(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


_Row = tuple[str, str, int, str, str, float | None, str, str, float, int, str | None]


_KINDS = {kind.value: kind for kind in OutcomeKind}


@lru_cache(1024)
def _datetime_in(text: str) -> datetime:
    return datetime.fromisoformat(text)


def record_of(key: LookupKey, row: _Row) -> JournalRecord:
    """Convert a row of `SELECT_RECORDS`.

    Records share the values that repeat, because a sheet may have a million of them.
    """
    _, _, batch_id, outcome, asked, min_similarity, answered_at, run_id = row[:8]
    credits_used, has_caution, unknown = row[8:]
    return JournalRecord(
        key,
        batch_id,
        _KINDS[outcome],
        _names_in(asked),
        min_similarity,
        _datetime_in(answered_at),
        sys.intern(run_id),
        credits_used,
        bool(has_caution),
        None if unknown is None else _names_in(unknown),
    )


_BatchRow = tuple[
    int, str, str, str, str, float | None, bytes | None, float | None, str | None, str | None,
    str | None, int | None, int,
]  # fmt: skip


def kept_batch_of(row: _BatchRow) -> KeptBatch:
    """Convert a row of `SELECT_BATCHES`."""
    batch_id, kind, keys, asked, sent, min_similarity, body = row[:7]
    credits_used, request_id, cut, at, job_id, is_settled = row[7:]
    batch = Batch(
        kind=IdentifierKind(kind),
        keys=keys_of(kind, keys),
        query=EnrichQuery(selection_of(_names_in(asked)), min_similarity),
        selection=selection_of(_names_in(sent)),
    )
    received = None
    if body is not None and at is not None:
        body = decompress_body(body)
        received = UnparsedAnswer(body, credits_used, request_id or "", cut or "")
    return KeptBatch(batch_id, batch, received, job_id is not None, bool(is_settled))
