"""Keys in a few bytes each behave like a list of different keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

KEYS = st.builds(
    LookupKey, st.sampled_from(IdentifierKind), st.text("abä\U0001f600\ud83d", max_size=3)
)


@given(st.lists(KEYS, max_size=200))
def test_that_keys_are_those_of_a_list_without_repetitions(added: list[LookupKey]) -> None:
    plain, keys = list(dict.fromkeys(added)), CompactKeys()
    assert [keys.add(key) for key in added] == [plain.index(key) for key in added]
    assert (list(keys), len(keys)) == (plain, len(plain))
    assert [keys[at] for at in range(len(plain))] == [
        keys[at - len(plain)] for at in range(len(plain))
    ]
    assert [keys.index(key) for key in plain] == list(range(len(plain)))
    assert keys[1:7:2] == tuple(plain[1:7:2])
    assert keys == CompactKeys(plain)
    assert (keys == CompactKeys(plain[::-1])) == (plain == plain[::-1])


@given(st.lists(KEYS, max_size=20), KEYS)
def test_that_another_key_is_not_there(added: list[LookupKey], other: LookupKey) -> None:
    keys = CompactKeys(added)
    assert (other in keys) == (other in added)
    text: object = other.normal
    assert text not in keys
    if other not in added:
        with pytest.raises(ValueError, match="LookupKey"):
            keys.index(other)
    with pytest.raises(IndexError):
        keys[len(keys)]


def test_that_a_key_takes_a_few_bytes() -> None:
    import tracemalloc  # noqa: PLC0415 - measures this test alone

    tracemalloc.start()
    kind = IdentifierKind.PROFILE_URL
    keys = CompactKeys(LookupKey(kind, f"person-{number}") for number in range(20_000))
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(keys) == 20_000
    assert size < 20_000 * 40
