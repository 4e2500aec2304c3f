"""The key store saves the key or reports a failure."""

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.null import Keyring as NullKeyring

from desktop_app.adapters.key_store import KEY_VARIABLE, delete_key, read_key, store_key
from tests.support.keyrings import MemoryKeyring, NoKeyring


@pytest.fixture(autouse=True)
def _the_users_own() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_that_a_key_is_kept_read_and_deleted() -> None:
    keyring.set_keyring(MemoryKeyring())

    assert read_key({}) is None
    assert store_key("secret")
    assert read_key({}) == "secret"
    delete_key()
    assert read_key({}) is None


def test_that_the_environment_goes_before_the_key_store() -> None:
    keyring.set_keyring(MemoryKeyring())
    store_key("stored")

    assert read_key({KEY_VARIABLE: " mine "}) == "mine"


@pytest.mark.parametrize("backend", [NoKeyring, NullKeyring])
def test_that_a_system_that_keeps_nothing_says_so(backend: type[KeyringBackend]) -> None:
    keyring.set_keyring(backend())

    assert not store_key("secret")
    assert read_key({}) is None
    delete_key()
