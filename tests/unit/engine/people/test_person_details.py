"""Everything known about the person of one row, as the side panel shows it."""

import json
from pathlib import Path

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import DEFAULT_SELECTION
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import ApiResponse, UnparsedAnswer
from desktop_app.domain.source.lookups import collect_lookups
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.engine.job import Job
from desktop_app.engine.people.person_details import PersonDetails, person_details
from tests.support.engine import RuleApi, services_for
from tests.support.lookups import ListTable
from tests.support.runs import SOURCE, run

LINK = "https://www.linkedin.com/in/anna-berg"
EMAIL = "anna@berg.example"
ANNA: Person = {
    "basic_profile": {"name": "Anna Berg", "headline": "Head of Sales"},
    "experience": {
        "employment_details": {
            "current": [{"name": "Berg AG", "title": "CEO"}, {"name": "Verein", "title": "Chair"}],
            "past": [{"name": "Old Co", "title": "Clerk", "start_date": "2001-01-01"}],
        }
    },
    "education": {"schools": [{"school": "TU Wien"}, {"school": "ETH"}]},
    "contact": {"phone_numbers": ["+43 1 234"], "business_emails": [{"email": "a@berg.example"}]},
    "brand_new": {"field": "seen"},
}


BETA: Person = {"basic_profile": {"name": "Beta Berg"}}


def job_of(cells: list[str], mapping: ColumnMapping | None = None) -> Job:
    mapping = mapping or ColumnMapping(0, None)
    table = ListTable(["Person"], [[cell] for cell in cells])
    query = EnrichQuery(DEFAULT_SELECTION)
    lookups = collect_lookups(table, mapping)
    return Job(table, mapping, lookups, query, OutputOptions(), Path("b.xlsx"))


def api_for(*people: Person) -> RuleApi:
    """Return an API that answers every lookup with these candidates."""

    def rule(batch: Batch, number: int) -> ApiResponse:
        matches = [{"confidence_score": 0.9, "person_data": person} for person in people]
        entries = [{"matched_on": key.as_sent, "matches": matches} for key in batch.keys]
        credits_used = float(len(batch.keys)) if people else 0.0
        return UnparsedAnswer(json.dumps(entries).encode(), credits_used, f"request-{number}")

    return RuleApi(rule)


def details_of(job: Job, journal: SqliteJournal, row: int, *people: Person) -> PersonDetails:
    """Look everybody up and return what is known about one row."""
    ran = run(job.lookups.keys, services_for(api_for(*people), journal), query=job.query)
    return person_details(job.result_spec(ran.record), journal, row)


def lists_of(known: PersonDetails) -> dict[str, list[list[str]]]:
    return {
        one.name: [[str(value.cell) for value in item] for item in one.items] for one in known.lists
    }


def test_that_all_jobs_schools_and_contacts_are_known(journal: SqliteJournal) -> None:
    known = details_of(job_of([LINK]), journal, 0, ANNA)
    values = {value.label: value.cell for value in known.values}
    lists = lists_of(known)

    assert known.state.status is RowStatus.MATCHED
    assert values["Full name"] == "Anna Berg"
    assert "+43 1 234" in values.values()
    assert values["brand_new.field"] == "seen"
    assert [item[:3] for item in lists["Experience"]] == [
        ["Current", "Berg AG", "CEO"],
        ["Current", "Verein", "Chair"],
        ["Earlier", "Old Co", "Clerk"],
    ]
    assert [item[0] for item in lists["Education"]] == ["TU Wien", "ETH"]
    assert "a@berg.example" in lists["Emails"][0]


def test_that_no_value_is_told_twice(journal: SqliteJournal) -> None:
    known = details_of(job_of([LINK]), journal, 0, ANNA)
    cells = [str(value.cell) for value in known.values]

    assert not {"Berg AG", "CEO", "TU Wien", "a@berg.example"} & set(cells)


def test_that_the_answers_tell_run_time_and_cost(journal: SqliteJournal) -> None:
    known = details_of(job_of([LINK]), journal, 0, ANNA)
    [answer] = known.answers

    assert (answer.source, answer.kind, answer.credits) == (SOURCE, OutcomeKind.MATCHED, 1.0)
    assert answer.is_shown
    assert known.credits == 1.0


def test_that_all_candidates_for_an_email_are_known(journal: SqliteJournal) -> None:
    known = details_of(job_of([EMAIL], ColumnMapping(None, 0)), journal, 0, ANNA, BETA)

    assert known.state.status is RowStatus.REVIEW
    assert [one.name for one in known.candidates] == ["Anna Berg", "Beta Berg"]


def test_that_a_single_match_has_no_candidates_to_compare(journal: SqliteJournal) -> None:
    assert details_of(job_of([LINK]), journal, 0, ANNA).candidates == ()


def test_that_a_row_without_a_person_says_why(journal: SqliteJournal) -> None:
    job = job_of([LINK, "https://www.linkedin.com/company/x", ""])
    invalid, blank = (details_of(job, journal, row, ANNA) for row in (1, 2))

    assert (invalid.key, invalid.state.status) == (None, RowStatus.INVALID)
    assert (blank.key, blank.state.status) == (None, RowStatus.BLANK)


def test_that_a_duplicate_names_the_row_of_the_same_person(journal: SqliteJournal) -> None:
    job = job_of([LINK, LINK])

    assert details_of(job, journal, 0, ANNA).same_as is None
    known = details_of(job, journal, 1, ANNA)
    assert (known.row_number, known.same_as) == (3, 2)
    assert known.values


def test_that_nobody_found_has_a_status_and_no_values(journal: SqliteJournal) -> None:
    known = details_of(job_of([LINK]), journal, 0)

    assert known.state.status is RowStatus.NO_MATCH
    assert (known.values, known.lists, known.credits) == ((), (), 0.0)
    assert [answer.kind for answer in known.answers] == [OutcomeKind.NO_MATCH]


def test_that_a_row_not_sent_yet_says_so(journal: SqliteJournal) -> None:
    job = job_of([LINK])
    known = person_details(job.result_spec(None), journal, 0)

    assert known.state.status is RowStatus.NOT_RUN
    assert known.answers == ()
