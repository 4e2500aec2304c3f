"""The judge of a trial: the program as it stands in the checkout does the same job."""

import sys
import tempfile
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from openpyxl import load_workbook

from installer import processes
from installer.checkout import ROOT
from installer.failure import InstallError

_STATUS = "Enrichment status"


def enrich_words(sheet: str, target: str) -> list[str]:
    """Return the words for the job that the window does with its first settings."""
    words = ["enrich", sheet, "--sandbox", "--rpm", "6000", "--min-similarity", "0.8"]
    return [*words, "--output", target, "--overwrite", "--quiet"]


def enrich_from_source(sheet: Path, target: Path) -> Path:
    """Enrich a sheet with the checkout's program against its sandbox; return the workbook.

    Raises:
        InstallError: It failed.
    """
    with tempfile.TemporaryDirectory() as home:
        env = processes.environment(
            {
                "PYTHONPATH": str(ROOT),
                "SHEET_ENRICHER_HOME": home,
                "CRUSTDATA_API_KEY": None,
                "CRUSTDATA_BASE_URL": None,
            }
        )
        words = enrich_words(str(sheet), str(target))
        ended = processes.read([sys.executable, "-P", "-m", "desktop_app", *words], env=env)
    if not ended.is_good:
        raise InstallError(f"The checkout's program failed: {ended.output[-500:]}")
    return target


def check_same_rows(found: Path, expected: Path) -> None:
    """Compare two workbooks cell by cell, as openpyxl reads them.

    Raises:
        InstallError: A cell differs, or nobody was matched at all.
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
        for row in book.worksheets[0].iter_rows(values_only=True):
            yield tuple(row)
    finally:
        book.close()
