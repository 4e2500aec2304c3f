"""Review, what-if, the panel of a person and the preview go by the key that decides a row."""

from dataclasses import replace

import pytest

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.answers.what_if import KeptRows
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.match_check.weighing import Verdict
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.engine.live_preview import known_rows
from desktop_app.engine.people.person_details import person_details
from desktop_app.engine.people.review_queue import review_items
from desktop_app.engine.people.what_if import count_what_if
from tests.support.engine import ASK
from tests.support.waves import EMAIL, URL, Provider, Sheet, job_of, row

ROWS = [
    row("anna", "a", "Anna Berg"),
    row("lost", "b", "Jonas Haas"),
    row("gone", "c", "Cy Lind"),
    row("late", "b", "Olga Petrov"),
]
NAMES = {"anna": "Anna Berg", "a": "Anna Berg", "b": "Olga Petrov", "c": "Cy Lind"}


def found(journal: SqliteJournal, *rows: list[str], **known: float) -> Sheet:
    job = job_of(rows or ROWS, EMAIL)
    output = replace(job.output_options, match_check=MatchCheckMode.NORMAL)
    job = replace(job, output_options=output)
    return Sheet(job, Provider(dict(known), names=NAMES), journal)


def test_that_the_match_check_compares_with_the_row_that_went_on(journal: SqliteJournal) -> None:
    # The email's first row has found its person by link, so that the second one is compared.
    rows = [row(), row(), row("anna", "b", "Anna Berg"), row("lost", "b", "Olga Petrov")]
    leads = found(journal, *rows, anna=1, b=1)
    leads.run()
    assert leads.statuses()[2:] == ["Matched", "Matched"]
    details = person_details(leads.job.result_spec(None), journal, 3)
    assert details.state.status is RowStatus.MATCHED
    assert details.state.check is not None
    assert details.state.check.reason.startswith("Same name")


def test_that_a_match_by_the_second_identifier_is_reviewed(journal: SqliteJournal) -> None:
    leads = found(journal, anna=1, b=1)
    leads.run()
    assert leads.statuses()[1] == "Matched, please check"
    [item] = review_items(leads.job, journal)
    assert (item.key.normal, item.row, item.verdict) == ("b@acme.example", 1, Verdict.CONTRADICTS)
    journal.choose(item.key, CandidateChoice(item.batch_id, None))
    assert leads.rows()[1] == (
        "No match",
        None,
        "No match by link; no match by email either; you turned the candidates down",
    )


def test_that_the_panel_shows_both_answers_and_what_they_cost(journal: SqliteJournal) -> None:
    leads = found(journal, anna=1, b=1)
    leads.run()
    run = journal.last_run(leads.job.source)
    details = person_details(leads.job.result_spec(run), journal, 3)
    assert details.key is not None
    assert details.key.normal == "b@acme.example"
    assert details.same_as == 3
    assert [answer.kind for answer in details.answers] == [
        OutcomeKind.MATCHED,
        OutcomeKind.NO_MATCH,
    ]
    assert [answer.is_shown for answer in details.answers] == [True, False]
    assert details.credits == 1
    assert str(details.state.note).startswith("No match by link; found by email b@acme.example")
    assert person_details(leads.job.result_spec(run), journal, 0).same_as is None


def test_that_rows_not_asked_yet_say_so_in_the_panel(journal: SqliteJournal) -> None:
    leads = found(journal, *ROWS[1:2])
    leads.job = job_of(ROWS[1:2], None)
    leads.run()
    leads.job = job_of(ROWS[1:2], EMAIL)
    details = person_details(leads.job.result_spec(None), journal, 0)
    assert details.state.status is RowStatus.NOT_RUN
    assert [answer.kind for answer in details.answers] == [OutcomeKind.NO_MATCH]


def test_that_the_preview_has_the_known_answers_of_both_identifiers(
    journal: SqliteJournal,
) -> None:
    leads = found(journal, anna=1, b=1)
    leads.run()
    plan = leads.prepare().plan
    shown = {key.normal: cells[0] for key, cells in known_rows(leads.job, journal, plan, most=9)}
    assert shown["lost"] == "No match"
    assert shown["b@acme.example"] == "Matched, please check"


@pytest.mark.parametrize("mode", MatchCheckMode)
def test_that_what_if_counts_are_those_of_the_workbook(
    journal: SqliteJournal, mode: MatchCheckMode
) -> None:
    rows = [*ROWS, row("olga", "d", "Olga Petrov"), row("none", "d", "Cy Lind"), row("", "e")]
    known = {"anna": 1, "a": 0.6, "b": 0.7, "c": 0.4, "gone": 1, "lost": 1, "d": 0.8, "olga": 1}
    query = EnrichQuery(ASK.selection, 0.5)
    leads = Sheet(job_of(rows, URL, query=query), Provider(dict(known), names=NAMES), journal)
    leads.run()
    leads.with_query(EnrichQuery(ASK.selection, 0.75)).run()
    leads.with_query(EnrichQuery(ASK.selection, 0.9)).run()
    what_if = count_what_if(leads.job, journal)

    for threshold in (0.5, 0.6, 0.61, 0.7, 0.71, 0.8, 0.81, 1.0):
        output = replace(leads.job.output_options, match_check=mode)
        other = leads.with_query(EnrichQuery(ASK.selection, threshold))
        result = replace(other.job, output_options=output).read_result(journal, None)
        counts = result.count_rows()
        kept = KeptRows(
            counts[RowStatus.MATCHED],
            counts[RowStatus.REVIEW],
            what_if.at(threshold, mode).left_out,
        )
        assert what_if.at(threshold, mode) == kept, threshold
