"""The counts of "What if" for every threshold and strictness are those of the workbook."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.answers.what_if import Fate, KeptRows, MatchSpans, WhatIf, count_rows
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.engine.job import Job
from desktop_app.engine.people.what_if import count_what_if
from tests.unit.engine.people.test_review_queue import MATCHES, ROWS, answer, job_of

SCORED = (
    *MATCHES[:3],
    ("twins@acme.example", 0.95, "Tim Frost", "Acme"),
    ("twins@acme.example", 0.7, "Ines Falk", "Acme"),
)


def written_counts(job: Job, journal: SqliteJournal) -> KeptRows:
    """Count the rows as the workbook has them."""
    result = job.read_result(journal, None)
    list(result.rows())
    statuses = (RowStatus.MATCHED, RowStatus.REVIEW, RowStatus.NO_MATCH)
    return KeptRows(*(result.counts[status] for status in statuses))


@pytest.mark.parametrize("mode", MatchCheckMode)
@pytest.mark.parametrize("takes_best", [False, True])
def test_that_the_counts_are_those_of_a_workbook_with_these_options(
    journal: SqliteJournal, mode: MatchCheckMode, *, takes_best: bool
) -> None:
    job = job_of([*ROWS, ROWS[0], ROWS[3]])
    job = replace(job, output_options=replace(job.output_options, takes_best=takes_best))
    answer(job, journal, *SCORED)
    what_if = count_what_if(job, journal)

    for threshold in (0.6, 0.7, 0.71, 0.9, 0.91, 0.95, 1.0):
        query = replace(job.query, min_similarity=threshold)
        output = replace(job.output_options, match_check=mode)
        other = replace(job, query=query, output_options=output)
        assert what_if.at(threshold, mode) == written_counts(other, journal), threshold


def test_that_the_lowest_requested_threshold_is_known(journal: SqliteJournal) -> None:
    job = job_of(ROWS)
    answer(job, journal, *SCORED)
    assert count_what_if(job, journal).least == 0.6


def test_that_a_choice_of_the_user_is_kept_under_every_setting(journal: SqliteJournal) -> None:
    job = job_of(ROWS[:1])
    answer(job, journal, *SCORED)
    [(key, [record])] = journal.records(job.lookups.keys)
    journal.choose(key, CandidateChoice(record.batch_id, 0))
    assert count_what_if(job, journal).at(1.0, MatchCheckMode.STRICT) == KeptRows(1, 0, 0)
    journal.choose(key, CandidateChoice(record.batch_id, None))
    assert count_what_if(job, journal).at(0.0, MatchCheckMode.OFF) == KeptRows(0, 0, 1)


def test_that_rows_without_an_answer_are_not_counted(journal: SqliteJournal) -> None:
    assert count_what_if(job_of(ROWS), journal).at(0.6, MatchCheckMode.OFF).matches == 0


STATUSES = (Fate.KEPT, Fate.REVIEW)
ENDS = st.lists(st.tuples(st.floats(0, 1), st.sampled_from(STATUSES)), max_size=4)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(1, 5), ENDS), max_size=6))
def test_that_every_match_is_counted_once_and_a_higher_threshold_leaves_out_more(
    matches: list[tuple[int, list[tuple[float, Fate]]]],
) -> None:
    spans = [
        MatchSpans(rows, dict.fromkeys(MatchCheckMode, _closed(ends))) for rows, ends in matches
    ]
    what_if: WhatIf = count_rows(spans)

    found = [what_if.at(step / 100, MatchCheckMode.NORMAL) for step in range(101)]
    assert {rows.matches for rows in found} == {sum(rows for rows, _ in matches)}
    left_out = [rows.left_out for rows in found]
    assert left_out == sorted(left_out)
    for step, rows in enumerate(found):
        kept = sum(n for n, ends in matches if _status(ends, step / 100) is Fate.KEPT)
        assert rows.kept == kept


def _closed(ends: list[tuple[float, Fate]]) -> tuple[tuple[float, Fate], ...]:
    return (*sorted(ends, key=_end), (float("inf"), Fate.LEFT_OUT))


def _end(span: tuple[float, Fate]) -> float:
    return span[0]


def _status(ends: list[tuple[float, Fate]], threshold: float) -> Fate:
    reached = (status for end, status in _closed(ends) if threshold <= end)
    return next(reached)
