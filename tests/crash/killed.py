"""A program that is killed (SIGKILL) at a named point or call, in its own process.

The fork server imports it together with everything that a run imports, so that a hundred programs
start quickly.
"""

import itertools
import os
import signal
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.provider.bulk_api import HttpBulkApi
from desktop_app.adapters.provider.http_api import HttpApi
from desktop_app.cli.main import main

for _late in (
    "desktop_app.adapters.provider.account",
    "desktop_app.adapters.spreadsheet.ooxml_writing.new_workbook",
    "desktop_app.adapters.spreadsheet.open_table",
    "desktop_app.adapters.spreadsheet.write_result",
    "desktop_app.bootstrap.services",
    "desktop_app.engine.settlement.recovery",
    "certifi",
    "httpcore",
    "openpyxl",
    "socksio",
):
    import_module(_late)


# Windows ends a process with the number of the signal as its exit code.
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
KILLED = int(KILL) if sys.platform == "win32" else -int(KILL)


def _die(*_: object, **__: object) -> Any:
    os.kill(os.getpid(), KILL)


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
    """Act after an answer has arrived, before it is settled."""
    original = HttpApi.enrich
    answers: list[int] = []

    async def enrich(self: HttpApi, batch: Any) -> Any:
        reply = await original(self, batch)
        answers.append(1)
        if len(answers) == occurrence:
            _die()
        return reply

    HttpApi.enrich = enrich  # type: ignore[method-assign]  # the one point that is awaited


def _when_submitted(occurrence: int = 1) -> None:
    """Act after the answer to a submission has arrived, before it is recorded."""
    original = HttpBulkApi.submit
    answers: list[int] = []

    async def submit(self: HttpBulkApi, batch: Any) -> Any:
        reply = await original(self, batch)
        answers.append(1)
        if len(answers) == occurrence:
            _die()
        return reply

    HttpBulkApi.submit = submit  # type: ignore[method-assign]  # the other one


def _at_every_call(act: Callable[[], object]) -> None:
    """Act when a function is called or returns, in Python or in C, in any thread."""

    def on_call(*_: object) -> None:
        act()

    threading.setprofile(on_call)
    sys.setprofile(on_call)


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

LATE_POINTS: dict[str, Callable[[], None]] = {
    "after the last settlement of the first wave": lambda: _after(SqliteJournal, "settle", 4),
    "before the second wave is recorded": lambda: _before(SqliteJournal, "resize_run", 1),
    "after the second wave is recorded": lambda: _after(SqliteJournal, "resize_run", 1),
    "before the first intent of the second wave": lambda: _before(SqliteJournal, "intend", 5),
    "after the first intent of the second wave": lambda: _after(SqliteJournal, "intend", 5),
    "when the first answer of the second wave is there": lambda: _when_answered(5),
    "before the first settlement of the second wave": lambda: _before(SqliteJournal, "settle", 5),
    "after the first settlement of the second wave": lambda: _after(SqliteJournal, "settle", 5),
    "after the last settlement of the second wave": lambda: _after(SqliteJournal, "settle", 6),
    "before the run of two waves has ended": lambda: _before(SqliteJournal, "end_run", 1),
}
"""Points of a run of four requests by link, and then two by email, or two of Live Enrich."""


JOB_POINTS: dict[str, Callable[[], None]] = {
    "before the intent of the job": lambda: _before(SqliteJournal, "intend_job", 1),
    "after the intent of the job": lambda: _after(SqliteJournal, "intend_job", 1),
    "when the job was submitted": _when_submitted,
    "after the job is named": lambda: _after(SqliteJournal, "name_job", 1),
    "after the first part is stored": lambda: _after(SqliteJournal, "keep_answer", 1),
    "after the first part is settled": lambda: _after(SqliteJournal, "settle", 1),
    "before the last part is settled": lambda: _before(SqliteJournal, "settle", 4),
    "before the job has ended": lambda: _before(SqliteJournal, "end_job", 1),
    "after the job has ended": lambda: _after(SqliteJournal, "end_job", 1),
    "before the run has ended": lambda: _before(SqliteJournal, "end_run", 1),
}

LATER_JOB_POINTS: dict[str, Callable[[], None]] = {
    "before the intent of the second job": lambda: _before(SqliteJournal, "intend_job", 2),
    "after the intent of the second job": lambda: _after(SqliteJournal, "intend_job", 2),
    "when the second job was submitted": lambda: _when_submitted(2),
    "after the second job is named": lambda: _after(SqliteJournal, "name_job", 2),
    "after the first part of the second job is stored": lambda: _after(
        SqliteJournal, "keep_answer", 5
    ),
    "after the first part of the second job is settled": lambda: _after(SqliteJournal, "settle", 5),
    "before the last part of the second job is settled": lambda: _before(
        SqliteJournal, "settle", 6
    ),
    "before the second job has ended": lambda: _before(SqliteJournal, "end_job", 2),
    "after the second job has ended": lambda: _after(SqliteJournal, "end_job", 2),
}
"""Points of a run of a job by link, and then one of Live Enrich or of Contact Enrich."""


def run(arguments: list[str], environ: dict[str, str], point: str | int | None) -> None:
    """Run the command line, and die at the named point or the numbered call."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, sys.stdout.fileno())
    os.dup2(silence, sys.stderr.fileno())
    calls = itertools.count(1)
    if isinstance(point, str):
        (POINTS | LATE_POINTS | JOB_POINTS | LATER_JOB_POINTS)[point]()
    elif point is not None:
        _at_every_call(lambda: next(calls) == point and _die())
    sys.exit(main(arguments, environ=environ))


def count(arguments: list[str], environ: dict[str, str], path: Path) -> None:
    """Run the command line, and write the number of calls to a file."""
    calls = itertools.count()
    _at_every_call(lambda: next(calls))
    code = main(arguments, environ=environ)
    path.write_text(str(next(calls)))
    sys.exit(code)
