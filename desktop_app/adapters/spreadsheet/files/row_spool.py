"""Rows of cells in a temporary file, so that a million rows need little memory.

The file has no name, so no other program can open it, and it ends with the program. Its blocks are
pickled, which takes half the time of JSON, and nothing but cells is ever made of them.
"""

import io
import pickle
import tempfile
import threading
import weakref
from array import array
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import IO, Any, Generic, TypeVar, cast

from typing_extensions import override

from desktop_app.adapters.spreadsheet.files.cell_json import cells_of_json, cells_to_json
from desktop_app.domain.errors.program import RowsNotStoredError
from desktop_app.domain.source.table import Cell

_BLOCK_ROWS = 64
_KEPT_BLOCKS = 64

_Cell = TypeVar("_Cell", bound=Cell)


def _cell_of(text: str) -> Cell:
    return cast("Cell", cells_of_json(text)[0])


_TIMES = (date, datetime, timedelta)
_CELL_TYPES = (str, int, float, date, timedelta)
_MADE = {(made.__module__, made.__name__): made for made in (*_TIMES, _cell_of)}


class _CellPickler(pickle.Pickler):
    @override
    def reducer_override(self, obj: object) -> Any:
        """Return how to store a subclass of a cell's type, such as a `Message`: as JSON has it."""
        if type(obj) in _TIMES or not isinstance(obj, _CELL_TYPES):
            return NotImplemented
        return _cell_of, (cells_to_json([obj]),)


class _CellUnpickler(pickle.Unpickler):
    @override
    def find_class(self, module_name: str, global_name: str, /) -> Any:
        """Return what makes a cell; raises KeyError for anything else."""
        return _MADE[module_name, global_name]


def _packed(rows: Sequence[tuple[Cell, ...]]) -> bytes:
    block = io.BytesIO()
    _CellPickler(block, pickle.HIGHEST_PROTOCOL).dump(rows)
    return block.getvalue()


def _close(file: IO[bytes]) -> None:
    with suppress(OSError):  # a full disk, which was reported before
        file.close()


class RowSpool(Generic[_Cell]):
    """Rows in insertion order; written by one thread, read from any.

    Rows are stored in small blocks with a cache, because views read neighboring rows.
    """

    def __init__(self) -> None:
        """Create the temporary file.

        Raises:
            RowsNotStoredError: There is no space for temporary files.
        """
        try:
            self._file = tempfile.TemporaryFile(prefix="sheet-enricher-")  # noqa: SIM115 - closed by close
        except OSError as error:
            raise RowsNotStoredError(error.strerror or str(error)) from error
        # Deleted with the last reference to this spool, in whatever thread that goes.
        self.close = weakref.finalize(self, _close, self._file)
        self._lock = threading.Lock()
        self._places = array("Q")
        self._pending: list[tuple[_Cell, ...]] = []
        self._end = 0
        self._read: dict[int, list[tuple[_Cell, ...]]] = {}

    def __len__(self) -> int:
        return len(self._places) * _BLOCK_ROWS + len(self._pending)

    def add(self, row: Sequence[_Cell]) -> int:
        """Add a row; return its index.

        Raises:
            RowsNotStoredError: The disk is full.
        """
        with self._lock:
            number = len(self)
            self._pending.append(tuple(row))
            if len(self._pending) == _BLOCK_ROWS:
                self._write()
            return number

    def _write(self) -> None:
        block = _packed(self._pending)
        try:
            self._file.seek(self._end)
            self._file.write(len(block).to_bytes(8) + block)
            self._file.flush()  # or a full disk would fail a later reader instead
        except OSError as error:
            raise RowsNotStoredError(error.strerror or str(error)) from error
        self._places.append(self._end)
        self._end += 8 + len(block)
        self._pending = []

    def row(self, number: int) -> tuple[_Cell, ...]:
        """Return one row and cache its block, because neighbors are likely to follow."""
        block, offset = divmod(number, _BLOCK_ROWS)
        rows = self._read.get(block)
        if rows is None:
            with self._lock:
                rows = self._load(block)
                if rows is not self._pending:
                    self._keep(block, rows)
        return rows[offset]

    def _load(self, block: int) -> list[tuple[_Cell, ...]]:
        if block == len(self._places):
            return self._pending
        self._file.seek(self._places[block])
        size = int.from_bytes(self._file.read(8))
        stored = io.BytesIO(self._file.read(size))
        return cast("list[tuple[_Cell, ...]]", _CellUnpickler(stored).load())

    def _keep(self, block: int, rows: list[tuple[_Cell, ...]]) -> None:
        if len(self._read) >= _KEPT_BLOCKS:
            self._read.pop(next(iter(self._read)))
        self._read[block] = rows

    def rows(self) -> Iterator[tuple[_Cell, ...]]:
        """Yield the rows in order, without those added after the start."""
        last = len(self)
        for start in range(0, last, _BLOCK_ROWS):
            with self._lock:
                rows = self._load(start // _BLOCK_ROWS)[: last - start]
            yield from rows
