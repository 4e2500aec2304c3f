"""Coverage: what the journal already answers of some lookups."""

from array import array
from collections.abc import Sequence

from desktop_app.domain.answers.journal_records import Reuse, settled_record
from desktop_app.domain.answers.kept_records import numbered_records
from desktop_app.domain.answers.merge_answers import missing_fields
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.run.cutting import JournalCoverage
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.journal import AnswersJournal
from desktop_app.engine.ports.services import Services


def journal_coverage(
    keys: Sequence[LookupKey],
    query: EnrichQuery,
    services: Services[AnswersJournal],
    reuse: Reuse,
) -> JournalCoverage:
    """Return what the journal already answers of some lookups, and which are on their way.

    Args:
        keys: Different lookups.
        query: Fields and threshold.
        services: The ports.
        reuse: The rules for reusing records.

    Raises:
        JournalError: The journal cannot be read.
    """
    now = services.clock.now()
    in_jobs = services.journal.keys_in_jobs()
    is_settled = bytearray(len(keys))
    partial: dict[int, FieldSelection] = {}
    in_doubt, waiting = 0, array("l")
    for index, records in numbered_records(keys, services.journal.records):
        if keys[index] in in_jobs:
            is_settled[index] = True  # on its way, whatever the user asks for again
            in_doubt += 1
            waiting.append(index)
            continue
        record = settled_record(records, query, reuse, now)
        missing = missing_fields(records, query, reuse, now, services.prices)
        if record is None and missing is None:
            record = max(records, key=lambda record: record.batch_id)
        if record is not None:
            is_settled[index] = True
            in_doubt += record.kind is OutcomeKind.IN_DOUBT
        elif missing is not None and missing != query.selection:
            partial[index] = missing
    unsettled = array("l", (index for index, settled in enumerate(is_settled) if not settled))
    reused = len(keys) - len(unsettled) - in_doubt
    return JournalCoverage(unsettled, partial, reused, in_doubt, waiting)
