"""Detection of identifier columns by contents, and selection by name."""

import pytest

from desktop_app.domain.errors import UsageError
from desktop_app.domain.source.mapping import ColumnMapping, resolve_mapping, suggest_mapping
from tests.support.lookups import ListTable

LINK = "https://www.linkedin.com/in/anna"


def table(headers: list[str], *rows: list[str]) -> ListTable:
    return ListTable(headers, list(rows) * 5)


def test_that_the_column_with_profile_links_is_found_whatever_its_header() -> None:
    suggestion = suggest_mapping(table(["A", "B"], ["Anna", LINK], ["Bo", LINK]))
    assert suggestion.mapping == ColumnMapping(1, None)
    assert suggestion.is_sure
    assert '"B" holds profile links: 10 of the first 10' in suggestion.why


def test_that_links_come_first_and_emails_are_the_fallback() -> None:
    suggestion = suggest_mapping(table(["Email", "Link"], ["a@firma.example", LINK]))
    assert suggestion.mapping == ColumnMapping(url_column=1, email_column=0)


def test_that_personal_emails_do_not_hide_an_email_column() -> None:
    rows = [["a@firma.example"], ["b@gmail.com"], ["c@gmail.com"], ["d@web.de"]]
    assert suggest_mapping(table(["Mail"], *rows)).mapping == ColumnMapping(None, 0)


def test_that_company_pages_are_not_profile_links() -> None:
    rows = [["https://www.linkedin.com/company/acme", LINK]]
    suggestion = suggest_mapping(table(["Company LinkedIn", "Person"], *rows))
    assert suggestion.mapping == ColumnMapping(1, None)


def test_that_the_header_decides_between_equal_columns() -> None:
    suggestion = suggest_mapping(table(["Account owner", "LinkedIn URL"], [LINK, LINK]))
    assert suggestion.mapping == ColumnMapping(1, None)


@pytest.mark.parametrize("status", ["Enrichment status", "CD Enrichment status (enriched)"])
def test_that_the_columns_of_an_earlier_run_are_not_looked_up(status: str) -> None:
    row = ["a@firma.example", "Matched", LINK]
    enriched = table(["Work email", status, "Profile link"], row)
    assert suggest_mapping(enriched).mapping == ColumnMapping(None, 0)
    only_results = table(["Name", status, "Profile link"], ["Anna", "Matched", LINK])
    assert suggest_mapping(only_results).mapping == ColumnMapping(2, None)


def test_that_a_table_without_identifiers_has_no_suggestion() -> None:
    suggestion = suggest_mapping(table(["Name"], ["Anna"]))
    assert suggestion.mapping is None
    with pytest.raises(UsageError, match="No column holds profile links"):
        resolve_mapping(table(["Name"], ["Anna"]), url_column=None, email_column=None)


def test_that_a_column_with_few_identifiers_is_suggested_but_not_used() -> None:
    unclear = table(["Notes"], [LINK], ["x"], ["y"], ["z"])
    with pytest.raises(UsageError, match=r'"Notes" holds profile links: 5 of the first 20'):
        resolve_mapping(unclear, url_column=None, email_column=None)


@pytest.mark.parametrize("name", ["LinkedIn URL", "linkedin url", " LinkedIn  URL "])
def test_that_a_column_is_found_by_its_name_whatever_the_case(name: str) -> None:
    mapping = resolve_mapping(
        table(["Name", "LinkedIn URL"], ["a", "b"]), url_column=name, email_column=None
    )
    assert mapping == ColumnMapping(1, None)


def test_that_an_unknown_column_suggests_the_nearest_name() -> None:
    with pytest.raises(UsageError, match=r'no column "Linkedin".*Did you mean "LinkedIn URL"\?'):
        resolve_mapping(
            table(["Name", "LinkedIn URL"], ["a", "b"]), url_column="Linkedin", email_column=None
        )


def test_that_one_column_cannot_be_both() -> None:
    with pytest.raises(UsageError, match="cannot be both"):
        resolve_mapping(table(["A"], ["x"]), url_column="A", email_column="A")
