"""Rows of text kept on disk, so that a million can be looked at without being in memory.

A temporary file without a name: nobody else can open it, and it is gone with the program.
"""

import json
import tempfile
import threading
import weakref
from array import array
from collections.abc import Iterator, Sequence
from typing import cast

from desktop_app.domain.errors import FileError
from desktop_app.domain.errors.program import SheetNotShownError

_BLOCK_ROWS = 64
_Row = tuple[str, ...]


class RowStore:
    """Rows in the order in which they were added; written by one thread, read by any.

    Rows are kept in blocks of a few, each with its place, because a view reads neighbours.
    """

    def __init__(self) -> None:
        """Make the file.

        Raises:
            FileError: There is no room for temporary files.
        """
        try:
            self._file = tempfile.TemporaryFile(prefix="sheet-enricher-")  # noqa: SIM115 - closed by close
        except OSError as error:
            raise _no_room(error) from error
        # Whoever showed the rows last lets go of them, in whatever thread: then the file goes, too.
        self.close = weakref.finalize(self, self._file.close)
        self._lock = threading.Lock()
        self._places = array("Q")
        self._pending: list[_Row] = []
        self._end = 0
        self._read: dict[int, list[_Row]] = {}

    def __len__(self) -> int:
        return len(self._places) * _BLOCK_ROWS + len(self._pending)

    def add(self, row: Sequence[str]) -> int:
        """Keep one more row; return its number, from 0.

        Raises:
            FileError: The disk is full.
        """
        with self._lock:
            number = len(self)
            self._pending.append(tuple(row))
            if len(self._pending) == _BLOCK_ROWS:
                self._write()
            return number

    def _write(self) -> None:
        block = json.dumps(self._pending, ensure_ascii=False).encode("utf-8", "surrogatepass")
        try:
            self._file.seek(self._end)
            self._file.write(len(block).to_bytes(8) + block)
        except OSError as error:
            raise _no_room(error) from error
        self._places.append(self._end)
        self._end += 8 + len(block)
        self._pending = []

    def row(self, number: int) -> _Row:
        """Return one row; its neighbours are kept, for they are wanted next."""
        block, place = divmod(number, _BLOCK_ROWS)
        rows = self._read.get(block)
        if rows is None:
            with self._lock:
                rows = self._load(block)
                if rows is not self._pending:
                    self._keep(block, rows)
        return rows[place]

    def _load(self, block: int) -> list[_Row]:
        if block == len(self._places):
            return self._pending
        self._file.seek(self._places[block])
        size = int.from_bytes(self._file.read(8))
        text = self._file.read(size).decode("utf-8", "surrogatepass")
        return [tuple(row) for row in cast("list[list[str]]", json.loads(text))]

    def _keep(self, block: int, rows: list[_Row]) -> None:
        if len(self._read) >= _KEPT_BLOCKS:
            self._read.pop(next(iter(self._read)))
        self._read[block] = rows

    def rows(self, start: int = 0) -> Iterator[tuple[int, _Row]]:
        """Yield rows with their numbers, from `start` on; those there were when it began."""
        last = len(self)
        number = start
        while number < last:
            block, place = divmod(number, _BLOCK_ROWS)
            with self._lock:
                rows = self._load(block)[place : place + last - number]
            yield from enumerate(rows, start=number)
            number += len(rows)


_KEPT_BLOCKS = 64


def _no_room(error: OSError) -> FileError:
    return SheetNotShownError(error.strerror or str(error))
