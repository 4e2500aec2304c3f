"""The link between a desk's journal and the team's database: both are brought to one state."""

import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from desktop_app.adapters.journal.base_store import BaseStore
from desktop_app.adapters.journal.connection import journal_errors
from desktop_app.adapters.journal.purge import delete_older
from desktop_app.adapters.journal.team.copies import Copies
from desktop_app.adapters.journal.team.local_tables import LocalTables
from desktop_app.adapters.journal.team.records import HandedIn, People
from desktop_app.adapters.journal.team.team_store import TeamStore
from desktop_app.domain.errors.base import TeamError
from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

_LOG = logging.getLogger(__name__)
_PER_QUERY = 5_000


class TeamLink(BaseStore):
    """A desk's tables about its team, and its access to the team's database.

    Attributes:
        local: Who this desk is, its claims, and what the team has to be told.
        copies: What was copied from other desks.
        store: The team's database.
        copied: The requests of other desks that were copied.
        pending: The tickets of claims whose batch is not in the journal yet.
        later_kinds: The kinds of purchases beyond Person Enrich that the team has.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        store: TeamStore,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(path, connection)
        self.local = LocalTables(connection)
        self.copies = Copies(connection)
        self.store = store
        self.copied: set[int] = set()
        self.pending = frozenset[str]()
        self.later_kinds = frozenset[IdentifierKind]()
        self._collected: CompactKeys | None = None
        self._now = now

    def ready(self) -> TeamStore:
        """Connect if necessary, and tell the team what it does not know yet.

        Raises:
            TeamError: The team's database cannot be used.
        """
        with self._transaction():
            identity = self.local.identity()
        if self.store.connect(identity):
            self._welcome()
        while handed := self._outbox():
            self.store.hand_in(handed)
            with self._transaction():
                self.local.told(handed)
        return self.store

    def _outbox(self) -> list[HandedIn]:
        with self._transaction():
            return self.local.outbox(self._now())

    def _welcome(self) -> None:
        """Bring the team and this journal to the same state on a new connection."""
        with self.store.tables() as tables:
            desk = tables.desk
            if desk.is_restored:
                self._become_new_desk()
                return
            forgotten = tables.accounts.last_forgotten()
            with self._transaction():
                self.local.begin_session()
                self.local.join(desk.team_id, forgotten)
                self.copied = set(self.copies.copied(desk.team_id))
                tickets = self.local.tickets()
            # Nothing was sent for a claim whose intent is not in this journal.
            for ticket in tables.claims.tickets() - tickets - self.pending:
                tables.claims.withdraw(ticket)
            tables.accounts.delete_aged()

    def _become_new_desk(self) -> None:
        """Leave the claims of a lost journal in doubt: this one does not know what was sent."""
        self.store.close()
        with self._transaction():
            self.local.become_new_desk()
            identity = self.local.identity()
        if self.store.connect(identity):
            self._welcome()

    def _forget_as_told(self) -> None:
        """Delete what another desk has made the team forget, but nothing that is in flight."""
        with self.store.tables() as tables:
            told = tables.accounts.forgotten_after(self.local.forgotten())
        for number, age_s in told:
            before = None if age_s is None else self._now() - timedelta(seconds=age_s)
            with journal_errors(self._path):
                delete_older(self._connection, before, spares_open=True)
            with self._transaction():
                self.local.set_forgotten(number)

    def copy(self, requests: Iterable[int]) -> None:
        """Copy answers of other desks, each portion in one transaction."""
        wanted = set(requests)
        if not wanted:
            return
        with self.store.tables() as tables:
            team_id = tables.desk.team_id
            for portion in tables.answers.fetch(wanted):
                with self._transaction():
                    for number, desk, request in portion:
                        self.copies.copy(team_id, number, desk, request, self._now())
                self.copied.update(number for number, _, _ in portion)

    def hand_in(self) -> bool:
        """Tell the team what it does not know yet; return False if it has to be tried again."""
        try:
            self.ready()
        except TeamError as error:
            _LOG.warning("the team is told later: %s", type(error).__name__)
            return False
        return True

    def collect(self, keys: Iterable[LookupKey], *, again: bool) -> frozenset[LookupKey]:
        """Copy what other desks have bought since; return whom they are looking up right now.

        Raises:
            TeamError: The team's database cannot be used.
        """
        before, self._collected = self._collected, None
        store = self.ready()
        self._forget_as_told()
        with store.tables() as tables:
            self.later_kinds = frozenset(map(IdentifierKind, tables.answers.later_kinds()))
        collected = before if again and before is not None else CompactKeys()
        asked: set[LookupKey] = set()
        for people in _in_portions(keys):
            asked |= self._collect(people, collected)
        self._collected = collected
        return frozenset(asked)

    def look_up(self, keys: Iterable[LookupKey]) -> None:
        """Copy what other desks have bought about keys that the last collection did not have.

        Answers lead to more keys: a search to a link, a person to contact data. If the database
        cannot be used any more, the claims say so before anything is sent.
        """
        collected = self._collected
        if collected is None:
            return
        try:
            for people in _in_portions(key for key in keys if key not in collected):
                self._collect(people, collected)
        except TeamError as error:
            self._collected = None
            _LOG.warning("the team is asked later: %s", type(error).__name__)

    def _collect(self, people: People, collected: CompactKeys) -> set[LookupKey]:
        """Copy answers and doubts about people; return whom others are looking up."""
        kind = IdentifierKind(people.kind)
        for normal in people.normals:
            collected.add(LookupKey(kind, normal))
        with self.store.tables() as tables:
            bought = tables.answers.unknown(people, known=self.copied, is_own=self.copies.has_batch)
        self.copy(bought)
        with journal_errors(self._path):
            own = self.local.tickets(of_batches=True) | self.pending
        with self.store.tables() as tables:
            elsewhere = tables.claims.elsewhere(people, own)
        doubts = [one for one in elsewhere if one.is_doubt]
        with self._transaction():
            self.copies.replace_doubts(people, doubts, self._now())
        return {LookupKey(kind, one.normal) for one in elsewhere if not one.is_doubt}

    def withdraw(self, ticket: str) -> None:
        """Delete claims for which nothing was sent."""
        # If this fails, they are withdrawn with the next connection: no batch has the ticket.
        with suppress(TeamError), self.store.tables() as tables:
            tables.claims.withdraw(ticket)

    def leave(self) -> None:
        """Hand in what is left, and end the membership.

        Raises:
            TeamError: The team's database cannot be used, and does not know everything yet.
        """
        self.ready()
        with self._transaction():
            self.local.leave()

    def close(self) -> None:
        """Hand in what is left, and close the connection; a broken one is replaced for that."""
        if self.store.is_in_use():
            self.hand_in()
        self.store.close()


def people_of(keys: Iterable[LookupKey]) -> People:
    """Return lookups of one kind as the team's database has them."""
    keys = list(keys)
    return People(keys[0].kind.value, [key.normal for key in keys])


def _in_portions(keys: Iterable[LookupKey]) -> Iterator[People]:
    """Yield lookups in portions of one kind."""
    remaining = iter(keys)
    while portion := list(islice(remaining, _PER_QUERY)):
        for kind in dict.fromkeys(key.kind for key in portion):
            yield people_of([key for key in portion if key.kind is kind])
