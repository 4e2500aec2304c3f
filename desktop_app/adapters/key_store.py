"""The API key: from the environment, else from the system's key store; never from a file."""

from collections.abc import Mapping

KEY_VARIABLE = "CRUSTDATA_API_KEY"
_SERVICE = "Sheet Enricher"
_ENTRY = "crustdata-api-key"


def read_key(environ: Mapping[str, str]) -> str | None:
    """Return the key, None if there is none or no key store to ask."""
    if key := environ.get(KEY_VARIABLE, "").strip():
        return key
    import keyring  # noqa: PLC0415 - 100 ms, and only needed where the environment has no key
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        return keyring.get_password(_SERVICE, _ENTRY)
    except KeyringError:
        return None
