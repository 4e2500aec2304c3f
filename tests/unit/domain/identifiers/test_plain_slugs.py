"""Slugs that are in normal form already, which are read in one step."""

from hypothesis import assume, example, given
from hypothesis import strategies as st

from desktop_app.domain.identifiers.slugs import is_member_id, read_slug

WORDS = st.sampled_from(["your", "name", "placeholder", "xxx", "null", "0", "anna", "berg", "12a"])
PLAIN = st.one_of(
    st.from_regex(r"[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?", fullmatch=True),
    st.lists(WORDS, min_size=1, max_size=4).map("-".join),
)


@given(PLAIN)
@example("placeholder-1")
@example("xxxx")
def test_that_a_plain_slug_is_read_like_one_that_needs_repair(slug: str) -> None:
    written = slug.upper() + "~"
    assume(not is_member_id(slug.upper()))

    assert read_slug(slug) == read_slug(written)
