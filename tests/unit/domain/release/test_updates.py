from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.release.updates import PublishedVersion, is_due, is_newer, is_safe_address

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
VERSIONS = st.lists(st.integers(0, 99), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("version", "than", "expected"),
    [
        ("0.2.0", "0.1.9", True),
        ("0.10.0", "0.9.0", True),
        ("1.0", "1.0.0", False),
        ("0.1.0", "0.1.0", False),
        ("0.0.9", "0.1.0", False),
    ],
)
def test_that_versions_are_compared_as_numbers(version: str, than: str, *, expected: bool) -> None:
    assert is_newer(version, than) is expected


@given(VERSIONS, VERSIONS)
def test_that_of_two_versions_at_most_one_is_newer(one: list[int], other: list[int]) -> None:
    a, b = (".".join(map(str, numbers)) for numbers in (one, other))

    assert not (is_newer(a, b) and is_newer(b, a))
    assert not is_newer(a, a)


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (None, True),
        (NOW - timedelta(hours=23), False),
        (NOW - timedelta(hours=25), True),
        (NOW, False),
        (NOW + timedelta(days=400), True),
    ],
)
def test_that_a_check_is_due_once_a_day(last: datetime | None, *, expected: bool) -> None:
    assert is_due(last, NOW) is expected


@pytest.mark.parametrize(
    "address",
    ["https://forge.example/a/b", "http://127.0.0.1:8000/latest.json", "http://localhost/x"],
)
def test_that_https_and_local_addresses_are_safe(address: str) -> None:
    assert is_safe_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://forge.example/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "https://[x",
        "https://forge.example/a b",
        "https://forge.example/\n",
        "https://forge.example/" + "a" * 500,
    ],
)
def test_that_other_addresses_are_not_safe(address: str) -> None:
    assert not is_safe_address(address)


@pytest.mark.parametrize("version", ["", "1.0rc1", "1.0-dev", "v1.0", "1" * 9, "1.2.3.4.5", "None"])
def test_that_a_malformed_version_is_rejected(version: str) -> None:
    with pytest.raises(ValueError, match="not a version"):
        PublishedVersion(version, "https://forge.example/a")
