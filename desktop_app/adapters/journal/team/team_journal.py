"""The journal of a desk in a team: its own SQLite file, and the team's database beside it.

The file is what the program reads, and it has everything first: an intent, a body, an outcome is
committed there before the team is told. A trigger in the file notes what the team has to be told,
in the same transaction; it is handed in at once, or when the server is back. Nothing is sent to the
provider before the team has the claims.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import islice
from pathlib import Path
from uuid import uuid4

from typing_extensions import override

from desktop_app.adapters.journal.connection import journal_errors
from desktop_app.adapters.journal.reserved_space import ReservedSpace
from desktop_app.adapters.journal.rows import names_text
from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.journal.team.records import Wanted
from desktop_app.adapters.journal.team.team_desk import TeamDesk
from desktop_app.adapters.journal.team.team_link import TeamLink, people_of
from desktop_app.adapters.journal.team.team_store import TeamStore
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.errors.base import TeamError
from desktop_app.domain.errors.team import ClaimedElsewhereError
from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.ports.claims import Claim
from desktop_app.engine.ports.records import SentJob, Settlement
from desktop_app.engine.ports.services import ReadAnswer

_KEYS_PER_QUERY = 5_000


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
        self._link = TeamLink(path, self._connection, store, now)
        self._claimed: tuple[LookupKey, ...] = ()

    @override
    def claim(
        self, batch: Batch, *, ceiling: float, in_doubt_again: bool = False, adds: bool = False
    ) -> Claim:
        if not adds:
            self._withdraw()
        store, people = self._link.ready(), people_of(batch.keys)
        with journal_errors(self._path):
            again = self._link.copies.in_doubt(people) if in_doubt_again else frozenset[str]()
            last_batch = self._link.local.last_batch()
        wanted = Wanted(people, names_text(batch), batch.min_similarity, ceiling, again)
        ticket = uuid4().hex
        with store.tables() as tables:
            got = tables.claims.make(wanted, ticket, known=self._link.copied, last_batch=last_batch)
        keys = tuple(key for key in batch.keys if key.normal in got.got)
        if keys:
            self._link.pending |= {ticket}
            self._claimed = (*self._claimed, *keys)
        self._link.copy(got.bought)
        free = got.got | got.over_budget
        others = tuple(key for key in batch.keys if key.normal not in free)
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
        self._link.pending, self._claimed = frozenset(), ()

    def _withdraw(self) -> None:
        pending, self._link.pending, self._claimed = self._link.pending, frozenset(), ()
        for ticket in pending:
            self._link.withdraw(ticket)

    @override
    def _on_inserted(self, batch_id: int) -> None:
        for ticket in self._link.pending:
            self._link.local.keep_ticket(batch_id, ticket)

    @override
    def settle(self, batch_id: int, settlement: Settlement, at: datetime) -> None:
        super().settle(batch_id, settlement, at)
        self._link.hand_in()

    @override
    def release(self, batch_id: int, reason: str) -> None:
        super().release(batch_id, reason)
        self._link.hand_in()

    @override
    def end_job(self, job_id: int, *, doubt: str = "") -> None:
        super().end_job(job_id, doubt=doubt)
        self._link.hand_in()

    @override
    def release_job(self, job_id: int, reason: str) -> None:
        super().release_job(job_id, reason)
        self._link.hand_in()

    @override
    def name_job(self, job_id: int, provider_id: str) -> None:
        super().name_job(job_id, provider_id)
        with suppress(TeamError), self._link.store.tables() as tables:
            tables.accounts.name_job(provider_id)

    @override
    def known_jobs(self) -> frozenset[str]:
        known = super().known_jobs()
        with suppress(TeamError), self._link.store.tables() as tables:
            known |= tables.accounts.jobs()
        return known

    @override
    def take_turn(self, product: Product, interval_s: float) -> float:
        try:
            with self._link.ready().tables() as tables:
                return tables.accounts.take_turn(product.value, interval_s)
        except TeamError:
            return 0.0  # the claim says so in words, and nothing is sent

    @override
    def hold(self, product: Product, wait_s: float) -> None:
        with suppress(TeamError), self._link.store.tables() as tables:
            tables.accounts.hold(product.value, wait_s)

    @override
    def collect(self, keys: Iterable[LookupKey], *, again: bool = False) -> frozenset[LookupKey]:
        return self._link.collect(keys, again=again)

    @override
    def records(self, keys: Iterable[LookupKey]) -> Iterator[tuple[LookupKey, list[JournalRecord]]]:
        remaining = iter(keys)
        while portion := list(islice(remaining, _KEYS_PER_QUERY)):
            self._link.look_up(portion)
            yield from super().records(portion)

    @override
    def later_kinds(self) -> frozenset[IdentifierKind]:
        return super().later_kinds() | self._link.later_kinds

    def hand_in(self) -> bool:
        """Tell the team what it does not know yet; return False if it has to be tried again."""
        return self._link.hand_in()

    def team(self) -> TeamDesk:
        """Return what the team's members do together.

        Raises:
            TeamError: The team's database cannot be used.
        """
        return TeamDesk(self._link.ready())

    def leave_team(self) -> None:
        """Hand in what is left, and end the membership; everything in this journal stays.

        Raises:
            TeamError: The team's database cannot be used, and does not know everything yet.
        """
        self._link.leave()

    @override
    def close(self) -> None:
        self._link.close()
        super().close()
