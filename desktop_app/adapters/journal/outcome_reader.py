"""Reading of outcomes per lookup from the records and the stored response bodies."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from desktop_app.adapters.journal.base_store import BaseStore
from desktop_app.adapters.journal.body_compression import decompress_body
from desktop_app.adapters.journal.connection import journal_errors
from desktop_app.adapters.journal.rows import SELECT_RECORDS, keys_of, record_of
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import (
    Failed,
    FailureKind,
    InDoubt,
    NoMatch,
    Outcome,
    OutcomeKind,
    Redacted,
)
from desktop_app.domain.identifiers.keys import SHEET_KINDS, IdentifierKind, LookupKey
from desktop_app.engine.ports.services import ReadAnswer

_KEYS_PER_QUERY = 400
_LATER_KINDS = [kind.value for kind in IdentifierKind if kind not in SHEET_KINDS]
_SELECT_KINDS = f"""
    SELECT column1 FROM (VALUES {",".join(["(?)"] * len(_LATER_KINDS))})
    WHERE EXISTS (SELECT 1 FROM batches WHERE kind = column1)
"""  # noqa: S608 - a constant
_UNREADABLE = Failed(FailureKind.UNREADABLE, "this program cannot read the kept answer")


class OutcomeReader(BaseStore):
    """Reads outcomes by lookup; `BatchStore` writes them."""

    _read_answer: ReadAnswer
    _outcomes_of_batch: Callable[[int], Mapping[LookupKey, Outcome]]

    def records(self, keys: Iterable[LookupKey]) -> Iterator[tuple[LookupKey, list[JournalRecord]]]:
        """Yield each known lookup with its records."""
        remaining = iter(keys)
        while chunk := list(islice(remaining, _KEYS_PER_QUERY)):
            found: dict[tuple[str, str], tuple[LookupKey, list[JournalRecord]]] = {
                (key.normal, key.kind): (key, []) for key in chunk
            }
            query = SELECT_RECORDS.format(marks=",".join("?" * len(chunk)))
            with journal_errors(self._path):
                rows = self._connection.execute(query, [key.normal for key in chunk]).fetchall()
            for row in rows:
                if (known := found.get(row[:2])) is not None:
                    key, records = known
                    records.append(record_of(key, row))
            yield from (known for known in found.values() if known[1])

    def later_kinds(self) -> frozenset[IdentifierKind]:
        """Return the kinds of purchases beyond Person Enrich; each is one look into an index."""
        with journal_errors(self._path):
            found = self._connection.execute(_SELECT_KINDS, _LATER_KINDS).fetchall()
        return frozenset(IdentifierKind(kind) for (kind,) in found)

    def outcome(self, record: JournalRecord) -> Outcome:
        """Return the outcome of a record; a match is read from the stored response body."""
        match record.kind:
            case OutcomeKind.MATCHED:
                return self._outcomes_of_batch(record.batch_id).get(record.key, _UNREADABLE)
            case OutcomeKind.NO_MATCH:
                return NoMatch()
            case OutcomeKind.REDACTED:
                return Redacted()
            case OutcomeKind.FAILED:
                kind, _, message = self._note(record).partition(": ")
                return Failed(FailureKind(kind), message)
            case OutcomeKind.IN_DOUBT:
                return InDoubt(self._note(record))

    def _note(self, record: JournalRecord) -> str:
        with journal_errors(self._path):
            row = self._connection.execute(
                "SELECT note FROM answers WHERE normal = ? AND kind = ? AND batch_id = ?",
                (record.key.normal, record.key.kind.value, record.batch_id),
            ).fetchone()
        return str(row[0])

    def _read_batch(self, batch_id: int) -> Mapping[LookupKey, Outcome]:
        with journal_errors(self._path):
            kind, keys, body = self._connection.execute(
                "SELECT kind, keys, body FROM batches WHERE batch_id = ?", (batch_id,)
            ).fetchone()
        return self._read_answer(decompress_body(body), keys_of(kind, keys))
