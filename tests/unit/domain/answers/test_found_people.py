"""The lookup that found each person first."""

import sys
import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.answers.found_people import FoundPeople

IDS = st.one_of(
    st.integers(0, 40),
    st.integers(min_value=-(2**65), max_value=2**65),
    st.integers(0, 300).map(lambda number: number << 40),
    st.text(max_size=3),
)
PEOPLE = 50_000
MOST_BYTES_EACH = 25


@given(st.lists(IDS, max_size=300))
def test_that_the_first_lookup_of_each_person_is_told(ids: list[int | str]) -> None:
    found, known = FoundPeople(), dict[int | str, int]()

    told = [found.first(one, at) for at, one in enumerate(ids)]

    assert told == [known.setdefault(one, at) for at, one in enumerate(ids)]


def test_that_people_take_a_few_bytes_each() -> None:
    ids = [number * 65_537 for number in range(PEOPLE)]
    tracemalloc.start()
    found = FoundPeople()
    for at, one in enumerate(ids):
        found.first(one, at)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert taken < PEOPLE * MOST_BYTES_EACH
    assert sys.getsizeof(dict.fromkeys(ids)) > PEOPLE * MOST_BYTES_EACH  # even without its numbers
