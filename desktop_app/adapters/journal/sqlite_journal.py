"""The journal over SQLite: one file, one program, every commit on disk before it returns."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Self

from desktop_app.adapters.journal.answer_store import AnswerStore
from desktop_app.adapters.journal.ballast import Ballast
from desktop_app.adapters.journal.batch_store import BatchStore
from desktop_app.adapters.journal.connection import free_on_disk, open_connection
from desktop_app.adapters.journal.run_store import RunStore
from desktop_app.engine.ports.services import ReadAnswer

_BATCHES_KEPT_READ = 64


class SqliteJournal(RunStore, BatchStore, AnswerStore):
    """Everything that was sent and answered, for one service.

    A context manager. One thread, one program: the file is locked while it is open.
    """

    def __init__(
        self,
        path: Path,
        *,
        read_answer: ReadAnswer,
        free_bytes: Callable[[Path], int] = free_on_disk,
        ballast: Ballast | None = None,
    ) -> None:
        """Open the journal, make or migrate it if need be.

        Args:
            path: The file.
            read_answer: Reads an answer's body.
            free_bytes: Tells the free bytes of a folder's disk.
            ballast: Room for answers on their way; None: a file beside the journal.

        Raises:
            JournalError: Another program holds it, it is damaged, newer than this program, or
                cannot be written.
        """
        super().__init__(path, open_connection(path))
        self._free_bytes = free_bytes
        self._ballast = ballast or Ballast(path.with_suffix(".ballast"))
        self._read_answer = read_answer
        self._answer_of_batch = lru_cache(_BATCHES_KEPT_READ)(self._read_batch)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Release the file."""
        self._connection.close()
