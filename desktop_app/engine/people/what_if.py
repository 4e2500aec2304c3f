"""Use case: count the rows that other thresholds and another strictness would keep, for free."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from desktop_app.domain.answers.composition import compose, main_record
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.kept_records import numbered_records
from desktop_app.domain.answers.match_verdict import MatchJudge
from desktop_app.domain.answers.outcomes import Matched, OutcomeKind
from desktop_app.domain.answers.what_if import (
    MatchSpans,
    WhatIf,
    count_rows,
    decided_spans,
    match_spans,
    or_else,
)
from desktop_app.domain.match_check.row.context_role import RowContext
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.domain.source.lookups import Lookups
from desktop_app.engine.job import Job
from desktop_app.engine.ports.journal import AnswersJournal
from desktop_app.engine.waves.later_answers import LaterAnswers

_NONE: Counter[int] = Counter()


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
        # Which match decides depends on the threshold, so that the lowest one comes first.
        self._job, self._journal = job.decided(journal, at_threshold=False), journal
        self._choices, self._answers = journal.candidate_choices(), LaterAnswers(journal)
        self._seconds = _Seconds(job, self._job.lookups)
        self.least = 1.0

    def __iter__(self) -> Iterator[MatchSpans]:
        lookups = self._job.lookups
        rows_of = Counter(code for code in lookups.row_codes if code >= 0)
        seconds = dict(self._matches(self._seconds.job)) if self._seconds.rows else {}
        for index, spans in self._matches(self._job):
            rows = rows_of[index]
            for second, number in self._seconds.rows.get(index, _NONE).items():
                if second in seconds:
                    rows -= number
                    yield or_else(replace(spans, rows=number), seconds[second])
            yield replace(spans, rows=rows)

    def _matches(self, job: Job) -> Iterator[tuple[int, MatchSpans]]:
        """Yield the index of each lookup with a match, and the match under every setting."""
        for index, records in numbered_records(job.lookups.keys, self._answers.records):
            key = job.lookups.keys[index]
            choice = self._choices.get(key)
            composed = compose(records, job.query, self._journal.outcome, choice)
            record = main_record(composed) if composed else None
            if record is None or record.kind is not OutcomeKind.MATCHED:
                continue
            if record.key.kind is IdentifierKind.BUSINESS_EMAIL:
                self.least = min(self.least, record.min_similarity or 0.0)
            yield index, self._spans(key, record, job)

    def _spans(self, key: LookupKey, record: JournalRecord, job: Job) -> MatchSpans:
        outcome, choice = self._journal.outcome(record), self._choices.get(key)
        if not isinstance(outcome, Matched):  # the answer cannot be parsed any more
            return decided_spans(1, is_match=False)
        if choice is not None and choice.batch_id == record.batch_id:
            index = choice.candidate_index
            is_match = index is not None and index < len(outcome.candidates)
            return decided_spans(1, is_match=is_match)
        # What the row says is compared here, whether the job itself compares it or not.
        row = RowContext() if job.context is None else job.context.of(key)
        judge = MatchJudge(key, MatchCheckMode.NORMAL, row)
        return match_spans(1, outcome, judge, takes_best=job.output_options.takes_best)


class _Seconds:
    """The second identifiers of rows that a match by email decides, which has a threshold.

    Attributes:
        rows: The number of rows by the index of their first lookup and that of their second one.
        job: The job with the second lookups.
    """

    def __init__(self, job: Job, decided: Lookups) -> None:
        self.job, second = job, job.lookups.second
        self.rows: dict[int, Counter[int]] = {}
        if second is None or second.kind is not IdentifierKind.PROFILE_URL:
            return
        lookups = Lookups(second.keys, second.first_rows, second.row_codes, frozenset())
        context = None if job.context is None else job.context.with_lookups(lookups)
        self.job = replace(job, lookups=lookups, context=context)
        for row, code in enumerate(decided.row_codes):
            other = second.index_of(row)
            if code >= 0 and other is not None and decided.keys[code] != second.keys[other]:
                self.rows.setdefault(code, Counter())[other] += 1
