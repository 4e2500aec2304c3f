"""Measurement of work by counting it, independent of the machine's load."""

import gc
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass
class Work:
    """Counts of this thread.

    Attributes:
        calls: Calls of Python and C functions.
        statements: SQL statements.
        objects: The most objects that were there at once, beyond those from before.
    """

    calls: int = 0
    statements: int = 0
    objects: int = 0


_LOOK_EVERY = 256


def count_calls(act: Callable[[], object]) -> Work:
    """Count the calls, SQL statements and objects of an action in this thread."""
    work = Work()
    gc.collect()
    before = sys.getallocatedblocks()

    def look(_frame: Any, event: str, called: Any) -> None:
        if work.calls % _LOOK_EVERY == 0:
            work.objects = max(work.objects, sys.getallocatedblocks() - before)
        if event == "call":
            work.calls += 1
        elif event == "c_call":
            work.calls += 1
            owner = getattr(called, "__self__", None)
            if isinstance(owner, sqlite3.Connection | sqlite3.Cursor):
                work.statements += called.__name__.startswith("execute")

    sys.setprofile(look)
    try:
        act()
    finally:
        sys.setprofile(None)
    return work
