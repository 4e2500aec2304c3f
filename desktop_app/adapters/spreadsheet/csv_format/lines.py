"""Text streams and lines of a text file, without byte order marks and Ctrl-Z."""

import io
from collections.abc import Generator, Iterator
from contextlib import contextmanager

from desktop_app.adapters.spreadsheet.csv_format.encoding_names import error_handler_for
from desktop_app.adapters.spreadsheet.files.source_file import SourceFile
from desktop_app.domain.errors.source_file import LineTooLongError

BOM = "\ufeff"
_MAX_LINE_LENGTH = 1 << 25


@contextmanager
def open_text(source: SourceFile, encoding: str, *, is_mixed: bool) -> Generator[io.TextIOWrapper]:
    """Open a text file; invalid bytes of a mixed file become surrogate escapes.

    Raises:
        SourceError: The file cannot be read.
    """
    errors = "surrogateescape" if is_mixed else error_handler_for(encoding)
    with source.open() as file:
        text = io.TextIOWrapper(file, encoding, errors, newline="")
        try:
            yield text
        finally:
            text.detach()


def read_lines(text: io.TextIOWrapper, name: str) -> Iterator[str]:
    """Yield the lines of a file without byte order marks and without Ctrl-Z at the end.

    Raises:
        SourceError: A line is longer than any table row and would fill the memory.
    """
    held = ""
    while line := text.readline(_MAX_LINE_LENGTH):
        if len(line) == _MAX_LINE_LENGTH and not line.endswith(("\n", "\r")):
            raise LineTooLongError(name)
        if held:
            yield held
        held = line.lstrip(BOM) if line[0] == BOM else line
    if held := without_ctrl_z(held):
        yield held


def without_ctrl_z(text: str) -> str:
    """Remove the Ctrl-Z that DOS programs write at the end of a text file."""
    ended = text.rstrip("\r\n")
    return ended.rstrip("\x1a") if ended.endswith("\x1a") else text
