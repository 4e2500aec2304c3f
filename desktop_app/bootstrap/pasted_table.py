"""Pasted tables: kept as text files in the data folder, so that a run can be resumed."""

import csv
import io
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from desktop_app.adapters.locations import data_home
from desktop_app.adapters.spreadsheet.files.atomic_file import (
    atomic_file,
    free_target,
    writing_errors,
)
from desktop_app.adapters.system_clock import SystemClock
from desktop_app.domain.errors.source_file import NothingToPasteError
from desktop_app.domain.source.pasted_table import pasted_rows

PASTED_NAME = "Pasted table"
_FOLDER = "pasted"


def save_pasted_table(text: str, html: str, environ: Mapping[str, str]) -> Path:
    """Save a table from the clipboard as a text file; return its path.

    Args:
        text: Plain text of the clipboard; "" if it has none.
        html: HTML of the clipboard; "" if it has none.
        environ: Environment variables.

    Raises:
        SourceError: The clipboard holds no table.
        TargetError: The file cannot be written.
    """
    rows = pasted_rows(text, html)
    if not rows:
        raise NothingToPasteError
    folder = data_home(environ) / _FOLDER
    path = folder / f"{PASTED_NAME}.csv"
    with writing_errors(path):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = free_target(path)
    with atomic_file(path) as file:
        file.write(_as_csv(rows).encode("utf-8-sig", "replace"))
    return path


def _as_csv(rows: list[list[str]]) -> str:
    if all(len(row) == 1 and "\n" not in row[0] for row in rows):
        # The text may be a CSV itself: the reader finds out.
        return "\r\n".join(row[0] for row in rows) + "\r\n"
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


def forget_pasted_tables(environ: Mapping[str, str], *, older_than: timedelta | None) -> None:
    """Delete pasted tables; they hold people's data like the journal."""
    before = None if older_than is None else (SystemClock().now() - older_than).timestamp()
    for path in (data_home(environ) / _FOLDER).glob("*"):
        if before is None or path.stat().st_mtime < before:
            path.unlink(missing_ok=True)
