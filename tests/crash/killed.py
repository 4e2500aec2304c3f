"""A program that is killed (SIGKILL) at a named point, in a process of its own.

Imported by the fork server, so that a hundred of them start in no time.
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.provider.http_api import HttpApi
from desktop_app.cli.main import main


def _die(*_: object, **__: object) -> Any:
    os.kill(os.getpid(), signal.SIGKILL)


def _before(owner: Any, name: str, occurrence: int) -> None:
    _around(owner, name, occurrence, die_first=True)


def _after(owner: Any, name: str, occurrence: int) -> None:
    _around(owner, name, occurrence, die_first=False)


def _around(owner: Any, name: str, occurrence: int, *, die_first: bool) -> None:
    original = getattr(owner, name)
    calls: list[int] = []

    def wrapped(*arguments: Any, **named: Any) -> Any:
        calls.append(1)
        is_it = len(calls) == occurrence
        if is_it and die_first:
            _die()
        result = original(*arguments, **named)
        if is_it:
            _die()
        return result

    setattr(owner, name, wrapped)


def _when_answered(occurrence: int) -> None:
    """After an answer has arrived, before it is settled."""
    original = HttpApi.enrich
    answers: list[int] = []

    async def enrich(self: HttpApi, batch: Any) -> Any:
        reply = await original(self, batch)
        answers.append(1)
        if len(answers) == occurrence:
            _die()
        return reply

    HttpApi.enrich = enrich  # type: ignore[method-assign]  # the one point that is awaited


POINTS: dict[str, Callable[[], None]] = {
    "before the run is recorded": lambda: _before(SqliteJournal, "start_run", 1),
    "after the run is recorded": lambda: _after(SqliteJournal, "start_run", 1),
    "before the first intent": lambda: _before(SqliteJournal, "intend", 1),
    "after the first intent": lambda: _after(SqliteJournal, "intend", 1),
    "after the second intent": lambda: _after(SqliteJournal, "intend", 2),
    "when the first answer is there": lambda: _when_answered(1),
    "when the third answer is there": lambda: _when_answered(3),
    "before the first settlement": lambda: _before(SqliteJournal, "settle", 1),
    "after the first settlement": lambda: _after(SqliteJournal, "settle", 1),
    "after the last settlement": lambda: _after(SqliteJournal, "settle", 4),
    "before the run has ended": lambda: _before(SqliteJournal, "end_run", 1),
    "after the run has ended": lambda: _after(SqliteJournal, "end_run", 1),
    "before the workbook is remembered": lambda: _before(SqliteJournal, "record_output", 1),
    "after the workbook is remembered": lambda: _after(SqliteJournal, "record_output", 1),
    "before the workbook is put in place": lambda: _before(Path, "replace", 1),
    "after the workbook is put in place": lambda: _after(Path, "replace", 1),
}


def run(arguments: list[str], environ: dict[str, str], point: str | None) -> None:
    """Run the command line; die at the point, if one is named."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, sys.stdout.fileno())
    os.dup2(silence, sys.stderr.fileno())
    if point is not None:
        POINTS[point]()
    sys.exit(main(arguments, environ=environ))
