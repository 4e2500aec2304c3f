"""First and last names from a full name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fields.selection import DEFAULT_SELECTION
from desktop_app.domain.json_values import JsonValue, Person
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.columns.derived_names import names_from
from desktop_app.domain.result.flattening import flatten
from desktop_app.domain.result.layout import make_layout


def shown(person: Person) -> tuple[NewCell, NewCell]:
    layout = make_layout(DEFAULT_SELECTION)
    cells = dict(zip([c.header for c in layout.columns], flatten(person, layout), strict=True))
    return cells["First name"], cells["Last name"]


@pytest.mark.parametrize(
    ("full", "first", "last"),
    [
        ("Erika Musterfrau", "Erika", "Musterfrau"),
        ("  Ada   Lovelace ", "Ada", "Lovelace"),
        ("Juan Carlos García", "Juan Carlos", "García"),
        ("Vincent van Gogh", "Vincent", "van Gogh"),
        ("Ludwig Mies van der Rohe", "Ludwig Mies", "van der Rohe"),
        ("Ana de la Cruz", "Ana", "de la Cruz"),
        ("Otto von Bismarck", "Otto", "von Bismarck"),
        ("Dodi Al Fayed", "Dodi", "Al Fayed"),
        ("Osama bin Laden", "Osama", "bin Laden"),
        ("José Ortega y Gasset", "José", "Ortega y Gasset"),
        ("Robin van 't Hof", "Robin", "van 't Hof"),
        ("Van Morrison", "Van", "Morrison"),
        ("Erika Musterfrau, MBA", "Erika", "Musterfrau"),
        ("Erika Musterfrau, MBA, PhD", "Erika", "Musterfrau"),
        ("Erika Musterfrau PhD", "Erika", "Musterfrau"),
        ("Erika Musterfrau Ph.D.", "Erika", "Musterfrau"),
        ("Erika Anna Musterfrau MD", "Erika Anna", "Musterfrau"),
        ("Jack Ma", "Jack", "Ma"),
        ("JACK MA", "JACK", "MA"),
        ("Dr. Erika Musterfrau", "Erika", "Musterfrau"),
        ("Prof. Dr. Erika Musterfrau", "Erika", "Musterfrau"),
        ("Erika (Eri) Musterfrau", "Erika", "Musterfrau"),
        ("Erika Musterfrau (she/her)", "Erika", "Musterfrau"),
        ("Erika Musterfrau 🚀✨", "Erika", "Musterfrau"),
        ("🇩🇪 Erika 👩🏽‍💻 Musterfrau", "Erika", "Musterfrau"),
        ("Erika Musterfrau | Recruiter", "Erika", "Musterfrau"),
        ("Erika Musterfrau - We are hiring", "Erika", "Musterfrau"),
        ("Anna-Lena Müller-Lüdenscheidt", "Anna-Lena", "Müller-Lüdenscheidt"),
        ("John Smith Jr.", "John", "Smith Jr."),
        ("Smith, John", "John", "Smith"),
        ("Cher", None, "Cher"),
        ("王小明", None, "王小明"),
        ("PhD", None, None),
        ("🚀", None, None),
        ("", None, None),
        (" , ", None, None),
    ],
)
def test_that_a_full_name_is_split_before_its_last_name(
    full: str, first: str | None, last: str | None
) -> None:
    assert names_from(full) == (first, last)


names = st.text(max_size=12)


@given(st.text())
def test_that_any_text_gives_names_made_of_its_own_words(full: str) -> None:
    first, last = names_from(full)
    assert last or not first
    for part in (first, last):
        if part is not None:
            assert part == " ".join(part.split())
            assert part
            assert all(word in full for word in part.split())


@given(st.none() | names, st.none() | names, st.none() | names)
def test_that_a_given_name_is_never_replaced(
    first: str | None, last: str | None, full: str | None
) -> None:
    person: Person = {"basic_profile": {"first_name": first, "last_name": last, "name": full}}
    given_first, given_last = ((name or "").strip() or None for name in (first, last))
    if given_first or given_last:
        assert shown(person) == (given_first, given_last)
    else:
        assert shown(person) == names_from(full or "")


@pytest.mark.parametrize("full", [None, "", 7, ["Erika Musterfrau"], {"a": "b"}])
def test_that_only_a_text_is_split(full: JsonValue) -> None:
    assert shown({"basic_profile": {"name": full}}) == (None, None)


def test_that_a_long_name_takes_time_in_proportion() -> None:
    for character in ("(", "a ", ", ", "van ", "PhD ", "| ", "👩"):
        assert names_from(character * 100_000) is not None
