"""Work as a count, which a busy machine does not change: calls and SQL statements."""

import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass
class Work:
    """Work of this thread.

    Attributes:
        calls: Of functions, in Python and in C.
        statements: SQL statements.
    """

    calls: int = 0
    statements: int = 0


def count_calls(act: Callable[[], object]) -> Work:
    """Return what it takes to do something in this thread."""
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
