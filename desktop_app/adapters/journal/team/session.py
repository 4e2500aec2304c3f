"""A connection to the team's database: encrypted, with the desk's lock, and errors in words."""

import ssl
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.adapters.journal.team.schema import lock_class, migrate
from desktop_app.domain.errors.base import TeamError
from desktop_app.domain.errors.team import (
    DeskInUseError,
    TeamAwayError,
    TeamBusyError,
    TeamDiskFullError,
    TeamNotFoundError,
    TeamNotTrustedError,
    TeamPasswordError,
    TeamReadOnlyError,
    TeamRightsError,
)
from desktop_app.domain.team.address import TeamAddress

if TYPE_CHECKING:
    from psycopg import Connection

    TeamConnection = Connection[tuple[object, ...]]

CONNECT_S = 5
_ANSWER_MS = 15_000
_LOCK_WAIT_MS = 8_000
# A desk that sleeps or lost its network loses its lock after 25 s: the server asks it three times.
_SERVER_OPTIONS = (
    f"-c statement_timeout={_ANSWER_MS} -c lock_timeout={_LOCK_WAIT_MS}"
    " -c idle_in_transaction_session_timeout=30000"
    " -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
    " -c default_transaction_isolation=read\\ committed -c synchronous_commit=on"
)


_REFUSED = ("password authentication failed", "no password supplied", "pg_hba.conf")
_BUSY = ("too many connections", "too many clients", "remaining connection slots")
_END_FORMER = """
    SELECT pg_terminate_backend(pid) FROM pg_locks
    WHERE locktype = 'advisory' AND granted AND pid = %s
      AND classid = %s::bigint::oid AND objid = %s::oid
"""


@dataclass(frozen=True, slots=True)
class TeamAccess:
    """The access of a desk to its team.

    Attributes:
        address: The address of the database.
        password: The password; "" for a server that asks for none.
        desk: The name by which the others know this desk.
        shares: Hand in the answers; False: only the fact that they were bought.
    """

    address: TeamAddress
    password: str = field(default="", repr=False)
    desk: str = ""
    shares: bool = True


def open_session(access: TeamAccess) -> "TeamConnection":
    """Connect, and create or update the tables.

    The connection is encrypted and the server's certificate checked, unless nothing passes a
    network.

    Raises:
        TeamError: The database cannot be reached or used.
    """
    import psycopg  # noqa: PLC0415 - takes 100 ms, only needed in a team

    address = access.address
    with team_errors(access):
        connection = psycopg.connect(
            host=address.host,
            port=address.port,
            dbname=address.database,
            user=address.user,
            password=access.password or None,
            sslmode="prefer" if address.is_loopback else "verify-full",
            sslrootcert="" if address.is_loopback else _roots(address),
            gssencmode="disable",
            connect_timeout=CONNECT_S,
            tcp_user_timeout=_ANSWER_MS,
            keepalives_idle=10,
            keepalives_interval=5,
            keepalives_count=3,
            application_name="sheet-enricher",
            options=_SERVER_OPTIONS,
            autocommit=True,
        )
    try:
        with team_errors(access):
            migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _roots(address: TeamAddress) -> str:
    """Return the file of the certificates to trust; "system" if this system has no such file."""
    if address.root_certificate:
        return address.root_certificate
    found = ssl.get_default_verify_paths().cafile
    return found if found and Path(found).is_file() else "system"


def take_desk_lock(connection: "TeamConnection", desk_id: int, former_session: int | None) -> None:
    """Take the lock by which other desks see that this one lives; it ends with the connection.

    Args:
        connection: The connection.
        desk_id: The desk.
        former_session: The server's process of this program's former connection, which may not
            have noticed yet that it is broken; it is ended.

    Raises:
        DeskInUseError: Another connection holds it.
    """
    from psycopg import errors  # noqa: PLC0415 - see open_session

    if former_session is not None:
        connection.execute(_END_FORMER, (former_session, lock_class(), desk_id))
    try:
        connection.execute("SELECT pg_advisory_lock(%s, %s)", (lock_class(), desk_id))
    except errors.LockNotAvailable as error:
        raise DeskInUseError from error


def drop_session(connection: "TeamConnection") -> None:
    """Close a connection, broken or not."""
    with suppress(Exception):
        connection.close()


@contextmanager
def team_errors(access: TeamAccess) -> Generator[None]:
    """Convert errors of the database with an external cause to `TeamError`; bugs propagate.

    Raises:
        TeamError: The database could not do what was asked.
    """
    import psycopg  # noqa: PLC0415 - see open_session

    try:
        yield
    except psycopg.Error as error:
        known = _team_error(error, access)
        if known is None:
            raise
        raise known from error


def _team_error(error: Exception, access: TeamAccess) -> TeamError | None:
    from psycopg import Error, OperationalError, errors  # noqa: PLC0415 - see open_session

    address = access.address
    password = partial(TeamPasswordError, address.user, str(address))
    by_class: dict[type[Error], Callable[[], TeamError]] = {
        errors.ReadOnlySqlTransaction: TeamReadOnlyError,
        errors.DiskFull: TeamDiskFullError,
        errors.InsufficientPrivilege: partial(TeamRightsError, address.user),
        errors.InvalidPassword: password,
        errors.InvalidAuthorizationSpecification: password,
        errors.InvalidCatalogName: partial(TeamNotFoundError, address.database),
    }
    for kind, condition in by_class.items():
        if isinstance(error, kind):
            return condition()
    if isinstance(error, OperationalError):
        return _connection_error(str(error), password, address)
    # A lock or an answer that took too long, or a transaction that the server gave up.
    passing = (errors.QueryCanceled, errors.LockNotAvailable, errors.DeadlockDetected)
    return TeamAwayError() if isinstance(error, passing) else None


def _connection_error(
    words: str, password: "partial[TeamPasswordError]", address: TeamAddress
) -> TeamError:
    """Return the error for a connection that failed; before a session, only the words tell."""
    refused = (*_REFUSED, f'role "{address.user}" does not exist')
    if any(sign in words for sign in refused):
        return password()
    if f'database "{address.database}" does not exist' in words:
        return TeamNotFoundError(address.database)
    if any(sign in words for sign in ("certificate", "SSL", "root.crt")):
        return TeamNotTrustedError(words.strip().splitlines()[-1])
    if "permission denied" in words:
        return TeamRightsError(address.user)
    if any(sign in words for sign in _BUSY):
        return TeamBusyError()
    return TeamAwayError()
