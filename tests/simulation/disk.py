"""A journal on a disk that can become full, in a program that can be killed at every commit."""

import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from typing_extensions import override

from desktop_app.adapters.journal.reserved_space import ReservedSpace
from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.provider.answer_reader import read_answer
from desktop_app.domain.errors import JournalError
from desktop_app.domain.run.batches import Batch
from desktop_app.engine.ports.records import SentJob
from tests.simulation.world import World

_MUCH = 10**12


class Disk:
    """A disk that may become full after some commits; the reserved space suffices."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.commits_left: int | None = None
        self.is_seen_full = False

    def make_room(self) -> None:
        """Free the disk, perhaps only for some commits."""
        self.commits_left, self.is_seen_full = None, False
        if self._world.has_fault(0.2):
            self.commits_left = self._world.rng.randrange(12)

    def free_bytes(self, _folder: Path) -> int:
        """Return the free bytes; sometimes the disk fills up right after."""
        return 0 if self.commits_left == 0 and self._world.chance(0.5) else _MUCH

    def commit(self) -> None:
        """Write something if there is space."""
        if self.commits_left == 0:
            self.is_seen_full = True
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorname = "SQLITE_FULL"
            raise error
        if self.commits_left is not None:
            self.commits_left -= 1


class SimulatedReservedSpace(ReservedSpace):
    """Reserved space without a file."""

    def __init__(self, disk: Disk) -> None:
        super().__init__(Path("ballast"), size=0)
        self._disk = disk

    @override
    def reserve(self) -> None:
        """Do nothing: no file is needed."""

    @override
    def release(self) -> bool:
        """Free the space."""
        self.is_released = True
        self._disk.commits_left = None
        return True


class SimulatedJournal(SqliteJournal):
    """The real journal; the program may be killed before and after every commit.

    Attributes:
        sent: The people of every batch committed before sending, by its id.
        jobs: The batches of every job committed before sending, by all its people.
        on_release: Called for every batch that is released as not charged.
    """

    def __init__(
        self, path: Path, world: World, disk: Disk, on_release: Callable[[int, str], None]
    ) -> None:
        self._world, self._disk, self.on_release = world, disk, on_release
        self.sent: dict[int, tuple[str, ...]] = {}
        self.jobs: dict[tuple[str, ...], dict[int, tuple[str, ...]]] = {}
        super().__init__(
            path,
            read_answer=read_answer,
            free_bytes=disk.free_bytes,
            reserved_space=SimulatedReservedSpace(disk),
        )
        # A kill is not a power cut: written data survives even if it was not flushed.
        self._connection.execute("PRAGMA synchronous = OFF")

    @contextmanager
    @override
    def _transaction(self) -> Generator[sqlite3.Connection]:
        if self._world.is_dead:
            raise JournalError("The dead write nothing.")
        with super()._transaction() as connection:
            yield connection
            self._world.point("before a commit")
            self._disk.commit()
        self._world.point("after a commit")

    @override
    def intend(
        self, run_id: str, batch: Batch, at: datetime, service_at: datetime | None = None
    ) -> int:
        batch_id = super().intend(run_id, batch, at, service_at)
        self.sent[batch_id] = tuple(key.as_sent for key in batch.keys)
        return batch_id

    @override
    def intend_job(
        self, run_id: str, batch: Batch, at: datetime, service_at: datetime | None = None
    ) -> SentJob:
        job = super().intend_job(run_id, batch, at, service_at)
        parts = self.job_parts(job.job_id)
        kept = {part.batch_id: tuple(key.as_sent for key in part.batch.keys) for part in parts}
        self.sent |= kept
        self.jobs[tuple(key.as_sent for key in batch.keys)] = kept
        return job

    @override
    def release_job(self, job_id: int, reason: str) -> None:
        parts = self.job_parts(job_id)
        super().release_job(job_id, reason)
        for part in parts:
            self.on_release(part.batch_id, reason)

    @override
    def release(self, batch_id: int, reason: str) -> None:
        super().release(batch_id, reason)
        self.on_release(batch_id, reason)
