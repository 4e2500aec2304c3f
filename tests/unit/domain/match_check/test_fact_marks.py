"""The marks of a candidate's facts say the same as the verdict's evidence."""

import pytest

from desktop_app.domain.identifiers.keys import IdentifierKind
from desktop_app.domain.json_values import JsonValue, Person
from desktop_app.domain.match_check.fact_marks import FactMarks, mark_facts
from desktop_app.domain.match_check.row.context_role import RowContext

ADDRESS = "jonas.haas@acme.example"


def person(name: str, company: str, *, past: str = "", title: str = "", city: str = "") -> Person:
    past_roles: list[JsonValue] = [{"name": past, "title": "Clerk"}] if past else []
    return {
        "basic_profile": {
            "name": name,
            "current_title": title,
            "location": {"city": city, "country": "Germany", "raw": f"{city}, Germany"},
        },
        "experience": {
            "employment_details": {
                "current": [{"name": company, "title": title}],
                "past": past_roles,
            }
        },
    }


def marks(context: RowContext, found: Person, address: str = ADDRESS) -> FactMarks:
    return mark_facts(context, address, IdentifierKind.BUSINESS_EMAIL, found)


def test_that_each_agreeing_fact_is_marked() -> None:
    row = RowContext(
        full_name="HAAS, Jonas", company="Acme", job_title="Head of Finance", city="Hamburg"
    )
    found = person("Jonas Haas", "Acme GmbH", title="Head of finance", city="Hamburg")
    assert marks(row, found) == FactMarks(name=True, employer=True, title=True, place=True)


def test_that_each_differing_fact_is_marked() -> None:
    row = RowContext(full_name="Jonas Haas", company="Acme", job_title="CFO", country="Norway")
    found = person("François Dubois", "Zephyr Foods", title="Nurse", city="Hamburg")
    assert marks(row, found) == FactMarks(name=False, employer=False, title=False, place=False)


def test_that_an_earlier_employer_neither_agrees_nor_differs() -> None:
    row = RowContext(full_name="Jonas Haas", company="Acme")
    assert marks(row, person("Jonas Haas", "Zephyr Foods", past="Acme")).employer is None


def test_that_facts_the_row_does_not_give_have_no_mark() -> None:
    row = RowContext(full_name="Jonas Haas")
    found = marks(row, person("Jonas Haas", ""), "x@gmail.com")
    assert found == FactMarks(name=True)


@pytest.mark.parametrize(
    ("name", "mark"), [("Jonas Haas", True), ("François Dubois", False), ("", None)]
)
def test_that_without_a_name_in_the_row_the_address_is_compared(
    name: str, *, mark: bool | None
) -> None:
    assert marks(RowContext(), person(name, "")).name is mark
