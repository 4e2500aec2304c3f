"""Several files have one price, in which nobody counts twice."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app import bootstrap
from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.errors import AppError
from desktop_app.domain.fields.live_wish import LiveWish
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.engine.open_job import JobRequest
from desktop_app.engine.run_summary import RunTerms
from desktop_app.engine.several_files import FilePrice, price_files
from tests.support.engine import RPM, RuleApi, services_for
from tests.support.runs import ANY_AGE

TERMS = RunTerms(ANY_AGE, rpm=RPM)


def write(folder: Path, name: str, people: range) -> JobRequest:
    path = folder / name
    links = (f"https://www.linkedin.com/in/person-{number}" for number in people)
    path.write_text("\n".join(["Link", *links]), encoding="utf-8")
    return JobRequest(path)


def test_that_people_in_two_files_are_counted_and_priced_once(
    journal: SqliteJournal, tmp_path: Path
) -> None:
    requests = [
        write(tmp_path, "a.csv", range(60)),
        write(tmp_path, "b.csv", range(30, 70)),
        write(tmp_path, "c.csv", range(60)),
    ]
    api, shown = RuleApi(), list[FilePrice]()
    prices = price_files(
        requests,
        services_for(api, journal),
        bootstrap.workbooks,
        TERMS,
        priced=shown.append,
    )
    assert [(price.people, price.known) for price in prices] == [(60, 0), (10, 30), (0, 60)]
    assert [price.credits_ceiling for price in prices] == [60, 10, 0]
    assert [price.requests for price in prices] == [3, 1, 0]
    assert shown == prices
    assert api.sent == [], "a price sends nothing"


def test_that_a_file_that_cannot_be_read_is_left_out_with_the_reason(
    journal: SqliteJournal, tmp_path: Path
) -> None:
    notes = tmp_path / "notes.csv"
    notes.write_text("Note\nhello\nworld\n", encoding="utf-8")
    requests = [
        JobRequest(tmp_path / "gone.csv"),
        JobRequest(notes),
        write(tmp_path, "a.csv", range(3)),
    ]
    gone, empty, good = price_files(
        requests, services_for(RuleApi(), journal), bootstrap.workbooks, TERMS
    )
    assert isinstance(gone.problem, AppError)
    assert isinstance(empty.problem, AppError)
    assert (good.problem, good.people) == (None, 3)


def test_that_a_list_counts_searches_and_what_is_bought_about_people_once(
    journal: SqliteJournal, tmp_path: Path
) -> None:
    live = LiveWish(is_wanted=True)

    def names(name: str, *people: str) -> JobRequest:
        path = tmp_path / name
        path.write_text("\n".join(["Name,Company", *(f"{one},Acme" for one in people)]))
        return JobRequest(path, searches=True, live=live, then=IdentifierKind.BUSINESS_EMAIL)

    services = services_for(RuleApi(), journal)
    wished = [
        names("a.csv", "Ada Quill", "Bo Reed"),
        names("b.csv", "Bo Reed", "Cy Dorn"),
        replace(write(tmp_path, "c.csv", range(3)), searches=True, live=live),
    ]
    first, second, links = price_files(wished, services, bootstrap.workbooks, TERMS)

    assert [(one.people, one.known) for one in (first, second, links)] == [(2, 0), (1, 1), (3, 0)]
    whole = 5 * 0.03 + 7
    assert first.credits_ceiling == pytest.approx(2 * whole)
    assert second.credits_ceiling == pytest.approx(whole)
    assert links.credits_ceiling == pytest.approx(3 * 7)
    assert [one.mapping is not None and one.mapping.by_name for one in (first, links)] == [
        True,
        False,
    ]
