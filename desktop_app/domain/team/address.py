"""The address of a team's database."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from typing_extensions import override

from desktop_app.domain.errors.team import (
    NotATeamAddressError,
    PasswordInTeamAddressError,
    TeamOptionError,
)

DEFAULT_PORT = 5432
_LOOPBACK_HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})
_ROOTS = "sslrootcert"


@dataclass(frozen=True, slots=True)
class TeamAddress:
    """Host, database and user; the password is in the system's key store.

    Attributes:
        root_certificate: A file with the certificates of those who may sign the server's; "" for
            the system's.
    """

    host: str
    port: int
    database: str
    user: str
    root_certificate: str = ""

    @property
    def is_loopback(self) -> bool:
        """True if the server runs on this computer, so that nothing passes a network."""
        return self.host in _LOOPBACK_HOSTS

    @override
    def __str__(self) -> str:
        """Return the address as one line, which `parse_team_address` reads."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == DEFAULT_PORT else f":{self.port}"
        user, database = quote(self.user, safe=""), quote(self.database, safe="")
        roots = f"?{_ROOTS}={quote(self.root_certificate)}" if self.root_certificate else ""
        return f"postgresql://{user}@{host}{port}/{database}{roots}"


def parse_team_address(text: str) -> TeamAddress:
    """Parse an address such as postgresql://anna@db.example.com/leads.

    Raises:
        UsageError: It is no such address, it holds a password, or it has an unknown option. An
            option such as `sslmode=disable` would send people's data unencrypted.
    """
    try:
        parts = urlsplit(text.strip())
        port = parts.port or DEFAULT_PORT
    except ValueError as error:
        raise NotATeamAddressError from error
    user, database = unquote(parts.username or ""), unquote(parts.path.removeprefix("/"))
    if parts.scheme not in {"postgresql", "postgres"} or not (parts.hostname and user and database):
        raise NotATeamAddressError
    if parts.password is not None:
        raise PasswordInTeamAddressError
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    roots = options.pop(_ROOTS, "")
    if options:
        raise TeamOptionError(next(iter(options)))
    return TeamAddress(parts.hostname, port, database, user, roots)
