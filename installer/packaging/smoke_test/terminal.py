"""The main job with words alone, by a program that was built, wherever it is installed."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from installer.checkout import ROOT, SAMPLES
from installer.failure import InstallError
from installer.packaging import app_metadata
from installer.packaging.smoke_test.workbooks import (
    check_same_rows,
    enrich_from_source,
    enrich_words,
)

SAMPLE = SAMPLES / "leads.xlsx"
_OLD_FORMAT = ROOT / "tests" / "data" / "spreadsheets" / "people.xlsb"


@dataclass(frozen=True, slots=True)
class Installed:
    """A program that was installed somewhere.

    Attributes:
        ask: Runs it with words; returns what it said, or raises `InstallError`.
        folder: A folder that it may write, as we see it.
        inside: The same folder as the program sees it.
    """

    ask: Callable[[list[str]], str]
    folder: Path
    inside: str


def try_terminal(installed: Installed, expected: Path) -> str:
    """Do the job with the sample, and read an old format, which starts a second process.

    Args:
        installed: The program.
        expected: Where the workbook of the checkout's program goes, which it is held against.

    Returns:
        A sentence for people.

    Raises:
        InstallError: Something is not as it should be.
    """
    for sheet in (SAMPLE, _OLD_FORMAT):
        shutil.copy(sheet, installed.folder / sheet.name)
    said = installed.ask(["--version"]).strip()
    if said != f"{app_metadata.NAME} {app_metadata.VERSION}":
        raise InstallError(f"The installed program calls itself {said!r}.")
    installed.ask(["columns", f"{installed.inside}/{_OLD_FORMAT.name}"])
    name = "in the terminal.xlsx"
    words = enrich_words(f"{installed.inside}/{SAMPLE.name}", f"{installed.inside}/{name}")
    summary = json.loads(installed.ask([*words, "--json"]).splitlines()[-1])
    check_same_rows(installed.folder / name, enrich_from_source(SAMPLE, expected))
    return f"In the terminal: {summary['matched']} of {summary['rows']} rows matched."
