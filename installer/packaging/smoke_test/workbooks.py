"""Comparison of the installed program's results with those of the checkout."""

import sys
import tempfile
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from openpyxl import load_workbook

from installer import processes
from installer.checkout import ROOT, SAMPLES
from installer.failure import InstallError
from installer.packaging import app_metadata

SAMPLE = SAMPLES / "leads.xlsx"
OLD_FORMAT = ROOT / "tests" / "data" / "spreadsheets" / "people.xlsb"
IN_THE_TERMINAL = "in the terminal.xlsx"
_STATUS = "Enrichment status"


def check_version(printed: str) -> None:
    """Check the output of `--version`.

    Raises:
        InstallError: The version differs.
    """
    if printed != f"{app_metadata.NAME} {app_metadata.VERSION}":
        raise InstallError(f"The installed program calls itself {printed!r}.")


def enrich_job(sheet: str, target: str) -> list[str]:
    """Return the arguments of the job that the window runs by default."""
    job = ["enrich", sheet, "--sandbox", "--rpm", "6000", "--min-similarity", "0.8"]
    job += ["--match-check", "normal"]
    return [*job, "--output", target, "--overwrite", "--quiet"]


def enrich_from_source(sheet: Path, target: Path) -> Path:
    """Enrich a sheet with the checkout's program and sandbox; return the workbook.

    Raises:
        InstallError: The program failed.
    """
    argv = [sys.executable, "-P", "-m", "desktop_app", *enrich_job(str(sheet), str(target))]
    with tempfile.TemporaryDirectory() as home:
        env = processes.private_environment(Path(home), {"PYTHONPATH": str(ROOT)})
        ended = processes.read(argv, env=env)
    if not ended.is_good:
        raise InstallError(f"The checkout's program failed: {ended.output[-500:]}")
    return target


def check_same_rows(found: Path, expected: Path) -> None:
    """Compare the cells of two workbooks, as read by openpyxl.

    Raises:
        InstallError: A cell differs, or fewer than half of the rows are matched.
    """
    if not found.is_file():
        raise InstallError(f"{found.name} was not written.")
    pairs = zip_longest(_rows(found), _rows(expected), fillvalue=())
    statuses: list[object] = []
    place = 0
    for number, (row, other) in enumerate(pairs, start=1):
        if row != other:
            raise InstallError(
                f"{found.name}: row {number} is {row[:12]}..., and from source {other[:12]}..."
            )
        if _STATUS in row:
            place = row.index(_STATUS)
        elif place:
            statuses.append(row[place])
    if statuses.count("Matched") * 2 < len(statuses) or not statuses:
        raise InstallError(f"{found.name}: only {statuses.count('Matched')} rows are matched.")


def _rows(path: Path) -> Iterator[tuple[object, ...]]:
    book = load_workbook(path, read_only=True)
    try:
        yield from map(tuple, book.worksheets[0].iter_rows(values_only=True))
    finally:
        book.close()
