"""Field selections: valid names, fixed order, no duplicates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import UsageError
from desktop_app.domain.fields.catalogue import GROUPS, leaf_paths
from desktop_app.domain.fields.selection import DEFAULT_SELECTION, parse_selection

paths = st.lists(st.sampled_from(sorted(leaf_paths())), min_size=1, max_size=8)


def test_that_the_catalogue_has_every_field_of_the_contract() -> None:
    assert len(leaf_paths()) == 163


def test_that_names_are_parsed_with_commas_spaces_capitals_and_list_marks() -> None:
    selection = parse_selection([" Experience , basic_profile.NAME", "contact.phone_numbers[]"])
    assert selection.names == ("basic_profile.name", "experience", "contact.phone_numbers")


def test_that_a_field_within_a_chosen_group_is_not_named_twice() -> None:
    assert parse_selection(["basic_profile.name,basic_profile"]).names == ("basic_profile",)


@pytest.mark.parametrize("text", ["experiense", "basic_profile.nmae", "people"])
def test_that_an_unknown_field_lists_the_groups(text: str) -> None:
    with pytest.raises(UsageError, match="Field groups: basic_profile, social_handles"):
        parse_selection([text])


def test_that_the_nearest_name_is_suggested() -> None:
    with pytest.raises(UsageError, match='Did you mean "experience"'):
        parse_selection(["experiense"])


def test_that_an_empty_selection_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match="No field was named"):
        parse_selection([" , "])


@given(paths)
def test_that_equal_selections_are_equal_requests_in_any_order(chosen: list[str]) -> None:
    assert parse_selection(chosen) == parse_selection(list(reversed(chosen)))
    assert parse_selection(parse_selection(chosen).names) == parse_selection(chosen)


@given(paths, paths)
def test_that_a_selection_covers_exactly_its_fields(one: list[str], two: list[str]) -> None:
    first, second, both = (parse_selection(some) for some in (one, two, one + two))
    assert both.covers(first)
    assert both.covers(second)
    assert first.covers(second) == (second.leaves <= first.leaves)


@given(paths, st.sampled_from([group.name for group in GROUPS]))
def test_that_only_denied_fields_are_removed(chosen: list[str], denied: str) -> None:
    selection = parse_selection(chosen)
    rest = selection.without([denied])
    kept = {path for path in selection.leaves if path.split(".")[0] != denied}
    assert (rest.leaves if rest else set()) == kept


def test_that_a_group_with_a_denied_field_is_requested_by_its_parts() -> None:
    rest = parse_selection(["contact"]).without(["contact.phone_numbers"])
    assert rest is not None
    assert "contact.business_emails" in rest.names
    assert not rest.includes("contact.phone_numbers")


def test_that_the_default_costs_no_more_than_the_base_price() -> None:
    gated = {group.name for group in GROUPS if group.needs_grant}
    assert not gated & set(DEFAULT_SELECTION.names)
