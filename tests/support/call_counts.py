"""Measurement of work by counting calls and SQL statements, independent of the machine's load."""

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
    """

    calls: int = 0
    statements: int = 0


def count_calls(act: Callable[[], object]) -> Work:
    """Count the calls and SQL statements of an action in this thread."""
    work = Work()

    def look(_frame: Any, event: str, called: Any) -> None:
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
