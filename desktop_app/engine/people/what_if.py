"""Use case: count the rows that other thresholds and another strictness would keep, for free."""

from collections import Counter
from collections.abc import Iterator

from desktop_app.domain.answers.journal_records import JournalRecord, shown_record
from desktop_app.domain.answers.match_verdict import MatchJudge
from desktop_app.domain.answers.outcomes import Matched, OutcomeKind
from desktop_app.domain.answers.what_if import (
    MatchSpans,
    WhatIf,
    count_rows,
    decided_spans,
    match_spans,
)
from desktop_app.domain.match_check.row.context_role import RowContext
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.job import Job
from desktop_app.engine.ports.journal import AnswersJournal


def count_what_if(job: Job, journal: AnswersJournal) -> WhatIf:
    """Return the row counts of a job under every threshold and strictness; nothing is sent.

    Raises:
        JournalError: The journal cannot be read.
        SourceError: The source cannot be read, or has changed.
    """
    matches = _Matches(job, journal)
    counted = count_rows(matches)
    return WhatIf(counted.counts, matches.least)


class _Matches:
    """The matches of a job, and the lowest threshold that was requested for them."""

    def __init__(self, job: Job, journal: AnswersJournal) -> None:
        self._job, self._journal = job, journal
        self._choices = journal.candidate_choices()
        self.least = 1.0

    def __iter__(self) -> Iterator[MatchSpans]:
        lookups = self._job.lookups
        rows_of = Counter(code for code in lookups.row_codes if code >= 0)
        for key, records in self._journal.records(lookups.keys):
            record = shown_record(records, self._job.query)
            if record is None or record.kind is not OutcomeKind.MATCHED:
                continue
            if key.kind is IdentifierKind.BUSINESS_EMAIL:
                self.least = min(self.least, record.min_similarity or 0.0)
            yield self._spans(key, record, rows_of[lookups.keys.index(key)])

    def _spans(self, key: LookupKey, record: JournalRecord, rows: int) -> MatchSpans:
        outcome, choice = self._journal.outcome(record), self._choices.get(key)
        if not isinstance(outcome, Matched):  # the answer cannot be parsed any more
            return decided_spans(rows, is_match=False)
        if choice is not None and choice.batch_id == record.batch_id:
            index = choice.candidate_index
            is_match = index is not None and index < len(outcome.candidates)
            return decided_spans(rows, is_match=is_match)
        judge = MatchJudge(key, MatchCheckMode.NORMAL, self._row(key))
        takes_best = self._job.output_options.takes_best
        return match_spans(rows, outcome, judge, takes_best=takes_best)

    def _row(self, key: LookupKey) -> RowContext:
        """Return what the row says, whether the job itself compares it or not."""
        return RowContext() if self._job.context is None else self._job.context.of(key)
