"""Standard input and output in place of files: "-" as FILE and as `--output`.

A table is read more than once and its result is read back, so both are private temporary files. The
result is copied to standard output at the end, so that a failed command prints no partial table.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO, TextIO

from desktop_app import bootstrap
from desktop_app.domain.errors.program import RowsNotStoredError
from desktop_app.domain.errors.target import StandardOutputNotWritableError
from desktop_app.domain.errors.usage import NothingPipedError
from desktop_app.engine.ports.workbooks import Workbooks

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

STREAM = Path("-")
_BOM = b"\xef\xbb\xbf"


@contextmanager
def standard_streams(options: argparse.Namespace) -> Generator[argparse.Namespace]:
    """Return the options with temporary files instead of "-"; copy the result to stdout at the end.

    With "-" as FILE, the result goes to standard output unless `--output` names a file.

    Raises:
        UsageError: Standard input is a terminal.
        FileError: There is no room for a temporary file.
        TargetError: Standard output is closed.
    """
    reads = options.file == STREAM
    writes = "output" in options and (options.output or options.file) == STREAM
    if not (reads or writes):
        yield options
        return
    changed = argparse.Namespace(**vars(options))
    with TemporaryDirectory(prefix="sheet-enricher-", ignore_cleanup_errors=True) as name:
        if reads:
            changed.file = _standard_input(Path(name) / "stdin")
        if writes:
            changed.output = Path(name) / f"stdout.{options.format or 'csv'}"
            changed.is_piped = not getattr(options, "dry_run", False)
        yield changed
        if writes and changed.output.exists():
            _print_file(changed.output)


class ClosableStream:
    """A stream of words for people: once its reader has gone, words are lost, never the work.

    The console itself would end the program, and take standard output with it.
    """

    def __init__(self, stream: TextIO) -> None:
        """Write to a stream until that fails."""
        self._stream = stream

    def write(self, text: str) -> int:
        """Write text, if somebody still reads it."""
        try:
            return self._stream.write(text)
        except (OSError, ValueError):
            _silence(self._stream)
            return len(text)

    def flush(self) -> None:
        """Write what is pending, if somebody still reads it."""
        try:
            self._stream.flush()
        except (OSError, ValueError):
            _silence(self._stream)

    def __getattr__(self, name: str) -> object:
        """Return what the console asks the stream for, such as its encoding."""
        value: object = getattr(self._stream, name)
        return value


def _silence(stream: TextIO) -> None:
    """Lead a stream nowhere: Python flushes it when it exits, and would fail a second time."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def console_on(stream: TextIO) -> "Console":
    """Return a console for lines of text; a quiet command starts without its library."""
    from rich.console import Console  # noqa: PLC0415 - see above

    return Console(file=stream, highlight=False, soft_wrap=True)


def progress_bar_on(console: "Console") -> "Progress":
    """Return the progress bar of a run, which shows only on a terminal."""
    from rich.progress import (  # noqa: PLC0415 - see above
        BarColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:,.0f} of {task.total:,.0f}"),
        TextColumn("{task.fields[found]:,} found, {task.fields[credits]:g} credits"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[waiting]}"),
        console=console,
        disable=not console.is_terminal,
    )


def is_piped(options: argparse.Namespace) -> bool:
    """Tell whether standard output carries the result, so that it may carry nothing else."""
    return getattr(options, "is_piped", False)


def summary_stream(options: argparse.Namespace) -> TextIO:
    """Return where the summary goes: to standard error if standard output carries the result."""
    return sys.stderr if is_piped(options) else sys.stdout


def shown_output(options: argparse.Namespace, target: Path) -> Path:
    """Return the path of the result as the user knows it."""
    return STREAM if is_piped(options) else target


def workbooks_for(options: argparse.Namespace) -> Workbooks:
    """Return the port of spreadsheet files; a piped result does not exist as a file."""
    workbooks = bootstrap.workbooks
    return replace(workbooks, exists=_is_no_file) if is_piped(options) else workbooks


def _is_no_file(_path: Path) -> bool:
    return False


def _standard_input(path: Path) -> Path:
    if sys.stdin.isatty():
        raise NothingPipedError
    try:
        with path.open("xb") as file:
            shutil.copyfileobj(sys.stdin.buffer, file)
    except OSError as error:
        raise RowsNotStoredError(error.strerror or str(error)) from error
    return path


def _print_file(path: Path) -> None:
    try:
        with path.open("rb") as file:
            _copy_without_mark(file, sys.stdout.buffer)
    except OSError as error:
        _silence(sys.stdout)
        raise StandardOutputNotWritableError(error.strerror or str(error)) from error


def _copy_without_mark(file: BinaryIO, out: BinaryIO) -> None:
    """Copy a file without a byte order mark, which the next program would take for text."""
    start = file.read(len(_BOM))
    out.write(start if start != _BOM else b"")
    shutil.copyfileobj(file, out)
    out.flush()
