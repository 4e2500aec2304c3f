"""Detail sheets contain every item once; the report has the facts of the run."""

from datetime import UTC, date, datetime

from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.detail_tables import detail_tables
from desktop_app.domain.result.existing_columns import ExistingColumnsMode
from desktop_app.domain.result.job_options import JobOptions, OutputOptions, job_options_from
from desktop_app.domain.result.report import (
    ReportData,
    VerificationResult,
    explained_rows,
    report_rows,
)
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.domain.source.mapping import ColumnMapping

PERSON: Person = {
    "basic_profile": {"name": "Anna Berg"},
    "experience": {
        "employment_details": {
            "current": [{"name": "Acme", "title": "CEO", "start_date": "2020-01-02"}],
            "past": [{"name": "Old"}, {"name": "Newer", "end_date": "2019"}, {}],
        }
    },
    "contact": {
        "business_emails": [{"email": "a@acme.example"}],
        "personal_emails": ["a@home.example"],
    },
}


def test_that_every_item_has_a_row_with_the_number_of_its_source_row() -> None:
    tables = {one.name: one for one in detail_tables(parse_selection(["experience", "contact"]))}
    assert list(tables) == ["Experience", "Emails"]
    experience = tables["Experience"]
    assert [column.header for column in experience.columns][:6] == [
        "Row", "Full name", "Kind", "Company", "Title", "Start",
    ]  # fmt: skip
    rows = list(experience.rows(7, PERSON))
    assert [row[:4] for row in rows] == [
        (7, "Anna Berg", "Current", "Acme"),
        (7, "Anna Berg", "Earlier", "Newer"),
        (7, "Anna Berg", "Earlier", "Old"),
    ]
    assert rows[0][5] == date(2020, 1, 2)
    assert all(len(row) == len(experience.columns) for row in rows)
    emails = list(tables["Emails"].rows(7, PERSON))
    assert [(row[2], row[3]) for row in emails] == [
        ("Business", "a@acme.example"),
        ("Personal", "a@home.example"),
    ]


def test_that_a_detail_sheet_exists_only_for_selected_fields() -> None:
    assert detail_tables(parse_selection(["basic_profile"])) == ()
    (schools,) = detail_tables(parse_selection(["education.schools.degree"]))
    assert [column.header for column in schools.columns] == ["Row", "Full name", "Degree"]
    assert list(schools.rows(2, PERSON)) == []


CHOICES = JobOptions(
    path="/leads.xlsx",
    sheet="Leads",
    header_row=3,
    mapping=ColumnMapping(1, None),
    result=OutputOptions(details=True, existing=ExistingColumnsMode.FILL, guards_formulas=False),
    encoding="cp1250",
    delimiter=";",
    only_visible=True,
)


def test_that_stored_options_are_read_including_older_ones() -> None:
    assert job_options_from(CHOICES.as_json()) == CHOICES
    old = (
        CHOICES.as_json().replace(', "only_visible": true', "").replace('"existing": "fill", ', "")
    )
    read = job_options_from(old)
    assert read is not None
    assert (read.only_visible, read.result.existing) == (False, ExistingColumnsMode.ADD)


def test_that_the_report_has_options_counts_and_verification() -> None:
    counts = dict.fromkeys(RowStatus, 0) | {RowStatus.MATCHED: 3}
    facts = ReportData(
        options=CHOICES,
        headers=("Profile",),
        written_at=datetime(2026, 11, 24, 9, tzinfo=UTC),
        started_at=datetime(2026, 11, 24, 8, tzinfo=UTC),
        counts=counts,
        people=2,
        duplicates=1,
        credits=6.0,
        notes=("A note.",),
        verification=VerificationResult(61_204, 0),
    )
    rows = {what: value for _, what, value in report_rows(facts)}
    assert rows["Header in row"] == 3
    assert rows["Identified by"] == "Profile"
    assert rows["Matched"] == 3
    assert rows["Credits charged in this run"] == 6.0
    assert rows["Existing cells compared with the source"] == 61_204
    assert rows["Hidden rows"] == "left out"
    assert VerificationResult(61_204, 0).words == "0 of 61,204 existing cells changed"
    assert VerificationResult(9, 0, 2).words.endswith("2 replaced as you wished")


def test_that_every_column_is_explained() -> None:
    (jobs,) = detail_tables(parse_selection(["experience"]))
    explained = list(explained_rows(jobs.columns))
    assert len(explained) == len(jobs.columns)
    assert all(row[3] for row in explained)
