"""The journal on SQLite: one file, one program, each commit durable before it returns."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Self

from desktop_app.adapters.journal.alone import Alone
from desktop_app.adapters.journal.connection import free_on_disk, open_connection
from desktop_app.adapters.journal.history_store import HistoryStore
from desktop_app.adapters.journal.job_store import JobStore
from desktop_app.adapters.journal.outcome_reader import OutcomeReader
from desktop_app.adapters.journal.reserved_space import ReservedSpace
from desktop_app.adapters.journal.run_store import RunStore
from desktop_app.engine.ports.services import ReadAnswer

_CACHED_BATCHES = 16


class SqliteJournal(Alone, RunStore, HistoryStore, JobStore, OutcomeReader):
    """The requests and responses of one service.

    A context manager for use from one thread. The file is locked while it is open.
    """

    def __init__(
        self,
        path: Path,
        *,
        read_answer: ReadAnswer,
        free_bytes: Callable[[Path], int] = free_on_disk,
        reserved_space: ReservedSpace | None = None,
    ) -> None:
        """Open the journal; create or migrate it if necessary.

        Args:
            path: The journal file.
            read_answer: Parses a response body.
            free_bytes: Returns the free bytes of a folder's disk.
            reserved_space: Disk space for responses in flight; None uses a file next to the
                journal.

        Raises:
            JournalError: The file is locked, damaged, read-only, or a newer version made it.
        """
        super().__init__(path, open_connection(path))
        self._free_bytes = free_bytes
        self._reserved_space = reserved_space or ReservedSpace(path.with_suffix(".ballast"))
        self._read_answer = read_answer
        self._outcomes_of_batch = lru_cache(_CACHED_BATCHES)(self._read_batch)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
