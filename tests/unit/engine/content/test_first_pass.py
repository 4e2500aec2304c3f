"""The first pass over a result: empty columns, derived names, fields that are not shown."""

from pathlib import Path

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.spreadsheet.files.row_spool import RowSpool
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import DEFAULT_SELECTION
from desktop_app.domain.json_values import Person
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.columns.parsing import parse_columns
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.domain.source.lookups import collect_lookups
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.engine.content.first_pass import FirstPass
from desktop_app.engine.job import Job
from tests.support.engine import RuleApi, services_for
from tests.support.lookups import ListTable
from tests.support.runs import run

PEOPLE = 3


def _ignore(_number: int, _person: Person) -> None:
    """Collect nothing for other sheets."""


def first_pass(
    journal: SqliteJournal,
    columns: str,
    seen: list[tuple[NewCell, ...]],
    check: MatchCheckMode = MatchCheckMode.NORMAL,
) -> FirstPass:
    """Return the pass over the rows of people of whom only the full name is known."""
    links = [[f"https://www.linkedin.com/in/person-{number}"] for number in range(PEOPLE)]
    table, mapping = ListTable(["Link"], [*links, [""]]), ColumnMapping(0, None)
    options = OutputOptions(columns=parse_columns([columns]), match_check=check)
    lookups = collect_lookups(table, mapping)
    job = Job(table, mapping, lookups, EnrichQuery(DEFAULT_SELECTION), options, Path("b.xlsx"))
    ran = run(job.lookups.keys, services_for(RuleApi(), journal), query=job.query)
    return FirstPass(job.read_result(journal, ran.record), seen.append, _ignore)


def test_that_the_pass_finds_empty_columns_and_keeps_every_row(journal: SqliteJournal) -> None:
    seen: list[tuple[NewCell, ...]] = []
    first = first_pass(journal, "Full name,Skills,City=Town", seen)
    rows = list(first.kept(RowSpool[NewCell]()))
    assert rows == seen
    assert len(rows) == PEOPLE + 1
    assert first.hidden_headers == ("Skills", "Town")
    assert first.derived_names == 0


def test_that_people_with_derived_names_are_counted_once(journal: SqliteJournal) -> None:
    first = first_pass(journal, "Last name", [])
    assert len(list(first.rows())) == PEOPLE + 1
    assert first.derived_names == PEOPLE
    assert "Full name" in first.more_fields


def test_that_rows_are_kept_only_until_no_column_is_empty(journal: SqliteJournal) -> None:
    seen: list[tuple[NewCell, ...]] = []
    first = first_pass(journal, "Full name,Last name", seen)
    spool = RowSpool[NewCell]()

    rows = first.kept(spool)

    assert first.empty == frozenset()
    assert len(seen) == len(spool) == 1
    assert list(rows) == seen
    assert len(seen) == PEOPLE + 1
    assert first.derived_names == PEOPLE


def test_that_no_row_is_kept_for_the_columns_of_a_match_check_that_is_off(
    journal: SqliteJournal,
) -> None:
    seen: list[tuple[NewCell, ...]] = []
    first = first_pass(journal, "Full name,Match check,Why", seen, MatchCheckMode.OFF)
    spool = RowSpool[NewCell]()

    rows = first.kept(spool)

    assert len(spool) == 1
    assert first.hidden_headers == ("Match check", "Why")
    assert list(rows) == seen
    assert first.hidden_headers == ("Match check", "Why")
