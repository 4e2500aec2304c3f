"""Unique names with numbers."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.free_names import TakenNames, free_name

names = st.lists(st.sampled_from(["a", "A", "a (2)", "ß", "SS", "b", "b (2)", "b (2) (2)"]))


@given(names, names)
def test_that_no_two_names_are_the_same_whatever_their_case(
    there: list[str], wanted: list[str]
) -> None:
    taken = TakenNames(there)
    given_names = [taken.take(name) for name in wanted]
    folded = [name.casefold() for name in given_names]

    assert len(set(folded)) == len(folded)
    assert not set(folded) & {name.casefold() for name in there}
    assert all(got.startswith(name) for got, name in zip(given_names, wanted, strict=True))


def test_that_a_name_is_numbered_only_where_it_is_taken() -> None:
    taken = TakenNames(["Title"])

    assert "TITLE" in taken
    assert taken.take("City") == "City"
    assert taken.take("Title", lambda name, number: f"{name}_{number}") == "Title_2"


def test_that_the_first_free_number_is_taken() -> None:
    assert free_name("a", {"a", "a (2)", "a (4)"}.__contains__) == "a (3)"


def test_that_no_number_is_tried_twice() -> None:
    tried = list[int]()

    def numbered(name: str, number: int) -> str:
        tried.append(number)
        return f"{name} {number}"

    taken = TakenNames()
    for _ in range(1000):
        taken.take("same", numbered)

    assert tried == list(range(2, 1001))
