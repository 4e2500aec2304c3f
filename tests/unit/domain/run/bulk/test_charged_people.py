"""The people of a job's result who were charged, when the provider counts but names nobody."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.run.bulk.charged_people import FoundInJob, uncharged_people
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

_PEOPLE = st.lists(st.tuples(st.sampled_from([0.0, 1.0, 2.0, 4.0]), st.booleans()), max_size=12)


def found_of(people: list[tuple[float, bool]]) -> list[FoundInJob]:
    return [
        FoundInJob(LookupKey(IdentifierKind.PROFILE_URL, f"p-{number}"), price, is_uncertain=doubt)
        for number, (price, doubt) in enumerate(people)
    ]


def test_that_everybody_counts_as_charged_if_the_provider_counts_nobody() -> None:
    assert not uncharged_people(found_of([(1.0, True), (1.0, False)]), None)


def test_that_a_moved_link_is_charged_among_lines_that_are_not() -> None:
    people = found_of([(1.0, False), (3.0, True), (1.0, True), (1.0, True)])
    assert {one.normal for one in uncharged_people(people, 2)} == {"p-2", "p-3"}


@given(_PEOPLE, st.integers(0, 15))
def test_that_as_many_uncertain_people_are_charged_as_certain_ones_leave(
    people: list[tuple[float, bool]], fulfilled: int
) -> None:
    found = found_of(people)
    left_out = uncharged_people(found, fulfilled)
    uncertain = [one for one in found if one.is_uncertain]
    certain = sum(one.price > 0 and not one.is_uncertain for one in found)
    assert left_out <= {one.key for one in uncertain}
    charged = len(uncertain) - len(left_out)
    assert charged == min(len(uncertain), max(0, fulfilled - certain))
    dearest = sorted((one.price for one in uncertain), reverse=True)[:charged]
    assert sum(one.price for one in uncertain if one.key not in left_out) == sum(dearest)
