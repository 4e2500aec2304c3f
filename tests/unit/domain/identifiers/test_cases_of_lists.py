"""Sheets with one kind of problem each: the lookups and the parsing rules."""

import pytest

from desktop_app.domain.source.identifiers import ReadRule, RejectReason
from desktop_app.domain.source.lookups import Rules, collect_lookups
from desktop_app.domain.source.mapping import ColumnMapping
from tests.support.lookups import ListTable

LINK = "https://www.linkedin.com/in/sample-"
CUT, PLACEHOLDER = RejectReason.CUT_LINK, RejectReason.PLACEHOLDER_LINK


@pytest.mark.parametrize(
    ("cells", "people", "rules"),
    [
        (
            [
                f"https://www.google.com/url?q={LINK}a&sa=D",
                f"https://urldefense.com/v3/__{LINK}b/__;!!a!b$",
                f"{LINK}jane-do...",
                f"{LINK}c",
                "linkedin.com/in/undefined",
                "linkedin.com/in/me/",
            ],
            ["sample-a", "sample-b", "sample-c"],
            {ReadRule.UNWRAPPED: 2, PLACEHOLDER: 2, CUT: 1},
        ),
        (
            [f"Jane {LINK}a", f"({LINK}b) x y z", "https\uff1a//www.linkedin.com/in/sample-c"],
            ["sample-a", "sample-b", "sample-c"],
            {ReadRule.IN_TEXT: 2, ReadRule.REPAIRED: 1},
        ),
        ([f"{LINK}a {LINK}a", f"{LINK}a"], ["sample-a"], {ReadRule.IN_TEXT: 1}),
    ],
)
def test_that_the_counts_include_the_parsing_rules(
    cells: list[str], people: list[str], rules: Rules
) -> None:
    table = ListTable(["Link"], [[cell] for cell in cells])
    lookups = collect_lookups(table, ColumnMapping(0, None))
    assert [key.normal for key in lookups.keys] == people
    assert lookups.counts().noteworthy == rules


def test_that_the_email_is_used_if_the_link_is_a_placeholder() -> None:
    table = ListTable(["Link", "Mail"], [["linkedin.com/in/null", "a@firma.example (work)"]])
    lookups = collect_lookups(table, ColumnMapping(0, 1))
    assert [key.normal for key in lookups.keys] == ["a@firma.example"]
    assert lookups.counts().noteworthy == {ReadRule.IN_TEXT: 1}
