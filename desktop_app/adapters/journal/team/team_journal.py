"""The journal of a desk in a team: its own SQLite file, and the team's database beside it.

The file is what the program reads, and it has everything first: an intent, a body, an outcome is
committed there before the team is told. A trigger in the file notes what the team has to be told,
in the same transaction; it is handed in at once, or when the server is back. Nothing is sent to the
provider before the team has the claims.
"""

import logging
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from uuid import uuid4

from typing_extensions import override

from desktop_app.adapters.journal.connection import journal_errors
from desktop_app.adapters.journal.purge import delete_older
from desktop_app.adapters.journal.reserved_space import ReservedSpace
from desktop_app.adapters.journal.rows import names_text
from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.journal.team.local_tables import LocalTables
from desktop_app.adapters.journal.team.records import HandedIn, People, Wanted
from desktop_app.adapters.journal.team.team_desk import TeamDesk
from desktop_app.adapters.journal.team.team_store import TeamStore
from desktop_app.domain.errors.team import ClaimedElsewhereError, TeamError
from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.ports.claims import Claim
from desktop_app.engine.ports.records import SentJob, Settlement
from desktop_app.engine.ports.services import ReadAnswer

_LOG = logging.getLogger(__name__)
_PER_QUERY = 500


class TeamJournal(SqliteJournal):
    """The journal of one desk of a team."""

    def __init__(
        self,
        path: Path,
        *,
        read_answer: ReadAnswer,
        store: TeamStore,
        now: Callable[[], datetime],
        reserved_space: ReservedSpace | None = None,
    ) -> None:
        """Open the file; the team's database is connected to when it is needed.

        Raises:
            JournalError: The file is locked, damaged, read-only, or a newer version made it.
        """
        super().__init__(path, read_answer=read_answer, reserved_space=reserved_space)
        self._store = store
        self._now = now
        self._local = LocalTables(self._connection)
        self._ticket = ""
        self._claimed: tuple[LookupKey, ...] = ()
        self._copied: set[int] = set()

    @override
    def claim(self, batch: Batch, *, ceiling: float, in_doubt_again: bool = False) -> Claim:
        store, people = self._ready(), _people(batch.keys)
        with journal_errors(self._path):
            again = self._local.in_doubt(people) if in_doubt_again else frozenset[str]()
            last_batch = self._local.last_batch()
        wanted = Wanted(people, names_text(batch), batch.min_similarity, ceiling, again)
        ticket = uuid4().hex
        with store.tables() as tables:
            got = tables.claims.make(wanted, ticket, known=self._copied, last_batch=last_batch)
        keys = tuple(key for key in batch.keys if key.normal in got.got)
        if keys:
            self._ticket, self._claimed = ticket, keys
        self._copy(got.bought)
        others = tuple(key for key in batch.keys if key.normal not in got.got | got.over_budget)
        over = tuple(key for key in batch.keys if key.normal in got.over_budget)
        return Claim(keys, others, over)

    @override
    def intend(
        self, run_id: str, batch: Batch, at: datetime, service_at: datetime | None = None
    ) -> int:
        with self._with_claims(batch):
            return super().intend(run_id, batch, at, service_at)

    @override
    def intend_job(
        self, run_id: str, batch: Batch, at: datetime, service_at: datetime | None = None
    ) -> SentJob:
        with self._with_claims(batch):
            return super().intend_job(run_id, batch, at, service_at)

    @contextmanager
    def _with_claims(self, batch: Batch) -> Generator[None]:
        """Record the ticket of the claims with the intent; without an intent, withdraw them."""
        if self._claimed != tuple(batch.keys):
            self._withdraw()
            if self.claim(batch, ceiling=0).keys != tuple(batch.keys):
                self._withdraw()
                raise ClaimedElsewhereError
        try:
            yield
        except BaseException:
            self._withdraw()
            raise
        self._ticket, self._claimed = "", ()

    def _withdraw(self) -> None:
        ticket, self._ticket, self._claimed = self._ticket, "", ()
        if ticket:
            # If this fails, they are withdrawn with the next connection: no batch has the ticket.
            with suppress(TeamError), self._store.tables() as tables:
                tables.claims.withdraw(ticket)

    @override
    def _insert_batch(
        self,
        run_id: str,
        batch: Batch,
        at: datetime,
        service_at: datetime | None,
        job_id: int | None = None,
    ) -> int:
        batch_id = super()._insert_batch(run_id, batch, at, service_at, job_id)
        self._local.keep_ticket(batch_id, self._ticket)
        return batch_id

    @override
    def settle(self, batch_id: int, settlement: Settlement, at: datetime) -> None:
        super().settle(batch_id, settlement, at)
        self.hand_in()

    @override
    def release(self, batch_id: int, reason: str) -> None:
        super().release(batch_id, reason)
        self.hand_in()

    @override
    def end_job(self, job_id: int, *, doubt: str = "") -> None:
        super().end_job(job_id, doubt=doubt)
        self.hand_in()

    @override
    def release_job(self, job_id: int, reason: str) -> None:
        super().release_job(job_id, reason)
        self.hand_in()

    @override
    def name_job(self, job_id: int, provider_id: str) -> None:
        super().name_job(job_id, provider_id)
        with suppress(TeamError), self._store.tables() as tables:
            tables.accounts.name_job(provider_id)

    @override
    def known_jobs(self) -> frozenset[str]:
        known = super().known_jobs()
        with suppress(TeamError), self._store.tables() as tables:
            known |= tables.accounts.jobs()
        return known

    @override
    def take_turn(self, product: Product, interval_s: float) -> float:
        try:
            with self._ready().tables() as tables:
                return tables.accounts.take_turn(product.value, interval_s)
        except TeamError:
            return 0.0  # the claim says so in words, and nothing is sent

    @override
    def hold(self, product: Product, wait_s: float) -> None:
        with suppress(TeamError), self._store.tables() as tables:
            tables.accounts.hold(product.value, wait_s)

    @override
    def collect(self, keys: Iterable[LookupKey]) -> frozenset[LookupKey]:
        store = self._ready()
        self._forget_as_told()
        with journal_errors(self._path):
            own = self._local.tickets(of_batches=True) | ({self._ticket} - {""})
        asked: set[LookupKey] = set()
        for people in _in_portions(keys):
            with store.tables() as tables:
                bought = tables.answers.unknown(
                    people, known=self._copied, is_own=self._local.has_batch
                )
            self._copy(bought)
            with store.tables() as tables:
                elsewhere = tables.claims.elsewhere(people, own)
            doubts = [one for one in elsewhere if one.is_doubt]
            with self._transaction():
                self._local.replace_doubts(people, doubts, self._now())
            kind = IdentifierKind(people.kind)
            asked |= {LookupKey(kind, one.normal) for one in elsewhere if not one.is_doubt}
        return frozenset(asked)

    def _copy(self, requests: Iterable[int]) -> None:
        """Copy answers of other desks, each portion in one transaction."""
        wanted = set(requests)
        if not wanted:
            return
        with self._store.tables() as tables:
            team_id = tables.desk.team_id
            for portion in tables.answers.fetch(wanted):
                with self._transaction():
                    for number, desk, request in portion:
                        self._local.copy(team_id, number, desk, request, self._now())
                self._copied.update(number for number, _, _ in portion)

    def hand_in(self) -> bool:
        """Tell the team what it does not know yet; return False if it has to be tried again."""
        try:
            self._ready()
        except TeamError as error:
            _LOG.warning("the team is told later: %s", type(error).__name__)
            return False
        return True

    def _ready(self) -> TeamStore:
        """Connect if necessary, and tell the team what it does not know yet.

        Raises:
            TeamError: The team's database cannot be used.
        """
        with self._transaction():
            identity = self._local.identity()
        if self._store.connect(identity):
            self._welcome()
        while handed := self._outbox():
            self._store.hand_in(handed)
            with self._transaction():
                self._local.told(handed)
        return self._store

    def _outbox(self) -> list[HandedIn]:
        with self._transaction():
            return self._local.outbox(self._now())

    def _welcome(self) -> None:
        """Bring the team and this journal to the same state on a new connection."""
        with self._store.tables() as tables:
            desk = tables.desk
            if desk.is_restored:
                self._become_new_desk()
                return
            forgotten = tables.accounts.last_forgotten()
            with self._transaction():
                self._local.begin_session()
                self._local.join(desk.team_id, forgotten)
                self._copied = set(self._local.copied(desk.team_id))
                tickets = self._local.tickets()
            # Nothing was sent for a claim whose intent is not in this journal.
            for ticket in tables.claims.tickets() - tickets:
                tables.claims.withdraw(ticket)
            tables.accounts.delete_aged()

    def _become_new_desk(self) -> None:
        """Leave the claims of a lost journal in doubt: this one does not know what was sent."""
        self._store.close()
        with self._transaction():
            self._local.become_new_desk()
            identity = self._local.identity()
        if self._store.connect(identity):
            self._welcome()

    def _forget_as_told(self) -> None:
        """Delete what another desk has made the team forget, but nothing that is in flight."""
        with self._store.tables() as tables:
            told = tables.accounts.forgotten_after(self._local.forgotten())
        for number, age_s in told:
            before = None if age_s is None else self._now() - timedelta(seconds=age_s)
            with journal_errors(self._path):
                delete_older(self._connection, before, spares_open=True)
            with self._transaction():
                self._local.set_forgotten(number)

    def team(self) -> TeamDesk:
        """Return what the team's members do together.

        Raises:
            TeamError: The team's database cannot be used.
        """
        return TeamDesk(self._ready())

    def leave_team(self) -> None:
        """Hand in what is left, and end the membership; everything in this journal stays.

        Raises:
            TeamError: The team's database cannot be used, and does not know everything yet.
        """
        self._ready()
        with self._transaction():
            self._local.leave()

    @override
    def close(self) -> None:
        if self._store.is_connected:
            self.hand_in()
        self._store.close()
        super().close()


def _people(keys: Iterable[LookupKey]) -> People:
    keys = list(keys)
    return People(keys[0].kind.value, [key.normal for key in keys])


def _in_portions(keys: Iterable[LookupKey]) -> Iterator[People]:
    """Yield lookups in portions of one kind."""
    remaining = iter(keys)
    while portion := list(islice(remaining, _PER_QUERY)):
        for kind in dict.fromkeys(key.kind for key in portion):
            yield _people([key for key in portion if key.kind is kind])
