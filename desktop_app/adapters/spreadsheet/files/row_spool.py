"""Rows of cells that wait on disk until their sheet is written."""

import pickle
import tempfile
import weakref
from collections.abc import Iterator, Sequence
from typing import cast

from desktop_app.domain.errors import FileError
from desktop_app.domain.errors.program import SheetsNotPreparedError
from desktop_app.domain.result.cells import NewCell


class CellSpool:
    """A temporary file without a name, written once and then read."""

    def __init__(self) -> None:
        """Make the file.

        Raises:
            FileError: There is no room for temporary files.
        """
        try:
            self._file = tempfile.TemporaryFile(prefix="sheet-enricher-")  # noqa: SIM115 - kept open
        except OSError as error:
            raise _no_room(error) from error
        # Whoever wanted the rows last lets go of them: then the file goes, too.
        self.close = weakref.finalize(self, self._file.close)
        self.count = 0

    def add(self, row: Sequence[NewCell]) -> None:
        """Keep one more row.

        Raises:
            FileError: The disk is full.
        """
        try:
            pickle.dump(tuple(row), self._file, protocol=pickle.HIGHEST_PROTOCOL)
        except OSError as error:
            raise _no_room(error) from error
        self.count += 1

    def rows(self) -> Iterator[tuple[NewCell, ...]]:
        """Yield the rows in order."""
        self._file.seek(0)
        for _ in range(self.count):
            # Nobody else can open the file: what is read is what was written above.
            yield cast("tuple[NewCell, ...]", pickle.load(self._file))  # noqa: S301 - see above


def _no_room(error: OSError) -> FileError:
    return SheetsNotPreparedError(error.strerror or str(error))
