"""The characters and lines of a text file, without what programs put around them."""

import io
from collections.abc import Generator, Iterator
from contextlib import contextmanager

from desktop_app.adapters.spreadsheet.csv_format.encoding_names import errors_for
from desktop_app.adapters.spreadsheet.files.source_file import SourceFile
from desktop_app.domain.errors.source_file import LineTooLongError

MARK = "\ufeff"
_LONGEST_LINE = 1 << 25


@contextmanager
def open_text(source: SourceFile, encoding: str, *, is_mixed: bool) -> Generator[io.TextIOWrapper]:
    """Open a text file; what is wrong in a mixed one is kept as it is.

    Raises:
        SourceError: It cannot be read.
    """
    errors = "surrogateescape" if is_mixed else errors_for(encoding)
    with source.open() as file:
        text = io.TextIOWrapper(file, encoding, errors, newline="")
        try:
            yield text
        finally:
            text.detach()


def read_lines(text: io.TextIOWrapper, name: str) -> Iterator[str]:
    """Yield the lines of a file, without byte-order marks and without the end mark of DOS.

    Raises:
        SourceError: One is longer than a row can be, so that the file would fill the memory.
    """
    held = ""
    while line := text.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE and not line.endswith(("\n", "\r")):
            raise LineTooLongError(name)
        if held:
            yield held
        held = line.lstrip(MARK) if line[0] == MARK else line
    if held := without_end_mark(held):
        yield held


def without_end_mark(text: str) -> str:
    """Return the end of a text file without the Ctrl-Z that DOS programs put there."""
    ended = text.rstrip("\r\n")
    return ended.rstrip("\x1a") if ended.endswith("\x1a") else text
