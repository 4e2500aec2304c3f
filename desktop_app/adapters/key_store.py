"""The API key, from the environment or the system's key store; never from a file."""

from collections.abc import Mapping
from contextlib import suppress

KEY_VARIABLE = "CRUSTDATA_API_KEY"
_SERVICE = "Sheet Enricher"
_ENTRY = "crustdata-api-key"
_TEAM_ENTRY = "team-database "


def read_key(environ: Mapping[str, str]) -> str | None:
    """Return the key, or None if there is no key or no key store."""
    if key := environ.get(KEY_VARIABLE, "").strip():
        return key
    import keyring  # noqa: PLC0415 - takes 100 ms, only needed if the environment has no key
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        return keyring.get_password(_SERVICE, _ENTRY)
    except KeyringError:
        return None


def store_key(key: str) -> bool:
    """Save the key in the system's key store; return False if that fails."""
    import keyring  # noqa: PLC0415 - see read_key
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        keyring.set_password(_SERVICE, _ENTRY, key)
        # Some back ends accept a password but do not save it.
        return keyring.get_password(_SERVICE, _ENTRY) == key
    except KeyringError:
        return False


def read_team_password(address: str) -> str:
    """Return the password of a team's database; "" without one, or without a key store."""
    import keyring  # noqa: PLC0415 - see read_key
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        return keyring.get_password(_SERVICE, _TEAM_ENTRY + address) or ""
    except KeyringError:
        return ""


def store_team_password(address: str, password: str) -> bool:
    """Save the password of a team's database, or delete it if it is ""; return False on failure."""
    import keyring  # noqa: PLC0415 - see read_key
    from keyring.errors import KeyringError  # noqa: PLC0415

    entry = _TEAM_ENTRY + address
    try:
        if password:
            keyring.set_password(_SERVICE, entry, password)
        elif keyring.get_password(_SERVICE, entry) is not None:
            keyring.delete_password(_SERVICE, entry)
        return (keyring.get_password(_SERVICE, entry) or "") == password
    except KeyringError:
        return not password


def delete_key() -> None:
    """Delete the key from the system's key store, if it is there."""
    import keyring  # noqa: PLC0415 - see read_key
    from keyring.errors import KeyringError  # noqa: PLC0415

    with suppress(KeyringError):
        keyring.delete_password(_SERVICE, _ENTRY)
