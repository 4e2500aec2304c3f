"""Unique lookups from rows; every row is either accepted, blank, rejected or beyond the limit."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.source.identifiers import IdentifierKind, RejectReason, Unusable
from desktop_app.domain.source.lookups import Lookups, collect_lookups
from desktop_app.domain.source.mapping import ColumnMapping
from tests.support.lookups import ListTable

LINK = "https://www.linkedin.com/in/"


def lookups_for(*rows: tuple[str, str], max_rows: int | None = None, both: bool = True) -> Lookups:
    table = ListTable(["Link", "Email"], list(rows))
    mapping = ColumnMapping(0, 1 if both else None)
    return collect_lookups(table, mapping, max_rows=max_rows)


def test_that_two_spellings_are_one_lookup_and_the_later_row_a_duplicate() -> None:
    lookups = lookups_for((LINK + "anna", ""), (LINK + "bo", ""), ("linkedin.com/in/ANNA/", ""))
    assert [key.normal for key in lookups.keys] == ["anna", "bo"]
    assert [lookups.key_index(row) for row in range(3)] == [0, 1, 0]
    assert [lookups.first_row(row) for row in range(3)] == [0, 1, 0]
    assert lookups.duplicates == 1
    assert lookups.is_shared(0)
    assert not lookups.is_shared(1)


def test_that_the_email_is_used_if_the_link_is_blank_or_unusable() -> None:
    lookups = lookups_for(
        ("", "a@firma.example"),
        ("linkedin.com/company/x", "b@firma.example"),
        (LINK + "anna", "c@firma.example"),
    )
    kinds = [key.kind for key in lookups.keys]
    assert kinds == [
        IdentifierKind.BUSINESS_EMAIL,
        IdentifierKind.BUSINESS_EMAIL,
        IdentifierKind.PROFILE_URL,
    ]


def test_that_the_links_reason_is_kept_if_the_email_is_unusable_too() -> None:
    lookups = lookups_for(("linkedin.com/company/x", "x"), ("", "b@gmail.com"), ("", ""))
    assert lookups.rejected(0) == Unusable(RejectReason.COMPANY_PAGE)
    assert lookups.rejected(1) == Unusable(RejectReason.PERSONAL_EMAIL)
    assert lookups.rejected(2) is None
    assert (lookups.blank, lookups.invalid) == (1, 2)
    assert lookups.invalid_reasons() == {
        RejectReason.COMPANY_PAGE: 1,
        RejectReason.PERSONAL_EMAIL: 1,
    }


def test_that_rows_beyond_the_limit_are_neither_blank_nor_invalid() -> None:
    lookups = lookups_for((LINK + "a", ""), ("", ""), ("x", ""), max_rows=1)
    assert [lookups.is_beyond(row) for row in range(3)] == [False, True, True]
    assert (lookups.rows, lookups.blank, lookups.invalid) == (3, 0, 0)


def test_that_unused_columns_are_not_read() -> None:
    table = ListTable(["Link", "Email"], [(LINK + "a", "x")])
    collect_lookups(table, ColumnMapping(0, None))
    assert table.columns_read == [0]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", " ", "x", LINK + "anna", LINK + "ANNA/", LINK + "bo"]),
            st.sampled_from(["", "a@firma.example", "b@gmail.com"]),
        )
    ),
    st.integers(min_value=0, max_value=5) | st.none(),
)
def test_that_every_row_has_exactly_one_state(
    rows: list[tuple[str, str]], max_rows: int | None
) -> None:
    lookups = lookups_for(*rows, max_rows=max_rows)
    beyond = sum(lookups.is_beyond(row) for row in range(lookups.rows))
    known = len(lookups.keys) + lookups.duplicates
    assert lookups.rows == len(rows)
    assert known + lookups.blank + lookups.invalid + beyond == len(rows)
    for row in range(lookups.rows):
        index = lookups.key_index(row)
        assert (index is not None) == (lookups.first_row(row) < row or index is not None)
        if index is not None:
            assert lookups.key_index(lookups.first_row(row)) == index


def test_that_the_counts_include_every_row_once() -> None:
    rows = [
        ["https://www.linkedin.com/in/anna", ""],
        ["https://www.linkedin.com/in/ANNA/", ""],
        ["", "bo@firma.example"],
        ["", ""],
        ["n/a", ""],
    ]
    counts = collect_lookups(ListTable(["Link", "Mail"], rows), ColumnMapping(0, 1)).counts()

    assert (counts.rows, counts.people, counts.emails) == (5, 2, 1)
    assert (
        counts.ready,
        counts.duplicates,
        counts.blank,
        counts.invalid,
    ) == (3, 1, 1, 1)
    assert list(counts.invalid_rows) == [4]
    assert counts.ready + counts.blank + counts.invalid == counts.rows
