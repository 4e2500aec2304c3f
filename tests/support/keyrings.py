"""Fake key stores."""

from keyring.backend import KeyringBackend
from keyring.errors import NoKeyringError
from typing_extensions import override


class MemoryKeyring(KeyringBackend):
    """A key store in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    @override
    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    @override
    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class NoKeyring(MemoryKeyring):
    """A system without a key store."""

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        raise NoKeyringError

    @override
    def get_password(self, service: str, username: str) -> str | None:
        raise NoKeyringError

    @override
    def delete_password(self, service: str, username: str) -> None:
        raise NoKeyringError
