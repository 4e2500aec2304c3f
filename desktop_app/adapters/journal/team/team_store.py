"""The team's database, as one desk uses it: connects when needed, and again after a break."""

from collections.abc import Callable, Collection, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.adapters.journal.team.accounts import Accounts
from desktop_app.adapters.journal.team.answers import Answers
from desktop_app.adapters.journal.team.claims import Claims
from desktop_app.adapters.journal.team.records import Desk, HandedIn, Identity
from desktop_app.adapters.journal.team.session import (
    TeamAccess,
    drop_session,
    open_session,
    take_desk_lock,
    team_errors,
)
from desktop_app.domain.errors.base import TeamError
from desktop_app.domain.errors.team import TeamAwayError

if TYPE_CHECKING:
    from psycopg import Connection

_REGISTER = """
    INSERT INTO desks (token, name) VALUES (%s, %s)
    ON CONFLICT (token) DO UPDATE SET name = excluded.name
    RETURNING desk_id, last_batch, session
"""


@dataclass(frozen=True, slots=True)
class TeamTables:
    """The parts of the database, on one live connection."""

    desk: Desk
    claims: Claims
    answers: Answers
    accounts: Accounts


class TeamStore:
    """One desk's access to the team's database."""

    def __init__(
        self,
        access: TeamAccess,
        service: str,
        monotonic: Callable[[], float],
        *,
        retry_s: float = 2,
    ) -> None:
        """Prepare; nothing is sent yet.

        Args:
            access: How the team is reached.
            service: The name of the provider's service, which has its own account.
            monotonic: The seconds of a clock.
            retry_s: A server that was away is not tried again within this time.
        """
        self.access = access
        self.service = service
        self._monotonic = monotonic
        self._retry_s = retry_s
        self._failed_at: float | None = None
        self._former_session: int | None = None
        self._connection: Connection[Any] | None = None
        self._tables: TeamTables | None = None

    def is_in_use(self) -> bool:
        """Tell whether there is or was a connection; one that broke may be tried again now."""
        self._failed_at = None
        return self._connection is not None or self._former_session is not None

    def connect(self, identity: Identity) -> bool:
        """Connect if there is no connection; return True if this is a new one.

        Args:
            identity: The identity of this desk's journal.

        Raises:
            TeamError: The database cannot be reached or used.
        """
        if self._connection is not None and not self._connection.closed:
            return False
        now = self._monotonic()
        if self._failed_at is not None and now - self._failed_at < self._retry_s:
            raise TeamAwayError
        try:
            self._connection = open_session(self.access)
            with self._guarded():
                self._tables = self._registered(self._connection, identity)
        except TeamError:
            self._failed_at = self._monotonic()
            self.close()
            raise
        self._failed_at = None
        return True

    def _registered(self, connection: "Connection[Any]", identity: Identity) -> TeamTables:
        with connection.transaction():
            ((team_id,),) = connection.execute("SELECT team_id FROM team").fetchall()
            values = (identity.token, self.access.desk)
            ((desk_id, last, session),) = connection.execute(_REGISTER, values).fetchall()
            is_other = session is not None and session.hex not in identity.sessions
            is_restored = is_other or last > identity.last_batch
            if not is_restored:
                connection.execute(
                    "UPDATE desks SET session = %s WHERE desk_id = %s",
                    (identity.sessions[-1], desk_id),
                )
        if not is_restored:
            take_desk_lock(connection, desk_id, self._former_session)
            self._former_session = connection.info.backend_pid
        return TeamTables(
            Desk(team_id.hex, desk_id, is_restored=is_restored),
            Claims(connection, self.service, desk_id),
            Answers(connection, self.service, desk_id),
            Accounts(connection, self.service),
        )

    @contextmanager
    def tables(self) -> Generator[TeamTables]:
        """Return the tables for a few statements; a broken connection is dropped.

        Raises:
            TeamError: The database cannot be reached or used.
        """
        if self._tables is None:
            raise TeamAwayError
        with self._guarded():
            yield self._tables

    def hand_in(self, handed: Collection[HandedIn]) -> None:
        """Record the state of requests of this desk, each in one transaction; can be repeated.

        Raises:
            TeamError: The database cannot be reached or used; some may be recorded.
        """
        for one in handed:
            with self.tables() as tables, self._transaction():
                tables.answers.hand_in(one, shares=self.access.shares)
                tables.claims.follow(one)

    @contextmanager
    def _transaction(self) -> Generator[None]:
        if self._connection is None:
            raise TeamAwayError
        with self._connection.transaction():
            yield

    @contextmanager
    def _guarded(self) -> Generator[None]:
        try:
            with team_errors(self.access):
                yield
        except TeamError:
            if self._connection is not None and self._connection.broken:
                self._failed_at = self._monotonic()
                self.close()
            raise

    def close(self) -> None:
        """Close the connection, and with it give up the desk's lock."""
        connection, self._connection, self._tables = self._connection, None, None
        if connection is not None:
            drop_session(connection)
