"""`run`: the program; where there is no screen, the job in the terminal with a sample."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from desktop_app.__main__ import has_screen
from installer import processes
from installer.checkout import ROOT, SAMPLES
from installer.failure import InstallError
from installer.processes import Argv

FOLDER_NAME = "Sheet Enricher"
_SHEETS = (".xlsx", ".csv")


def start(python: Path, words: Sequence[str]) -> int:
    """Start the program with the user's words; return its exit code.

    Without words it is the window; without a screen, the job in the terminal with a sample.

    Raises:
        InstallError: There is no sample, or nowhere to put the result.
    """
    if not words and not has_screen(os.environ, sys.platform):
        words = _sample_words(python)
    # -P: a file of the user's that is named like a module must not be taken for it.
    return processes.attend(
        [python, "-P", "-m", "desktop_app", *words],
        env=processes.environment({"PYTHONPATH": str(ROOT)}),
    )


def run_tool(python: Path, module: str, *words: str, out: TextIO | None = None) -> int:
    """Run one of our own tools that needs an environment's packages; return its exit code.

    Its output goes to the user's terminal, or to `out`.
    """
    env = processes.environment({"PYTHONPATH": str(ROOT)})
    argv: Argv = [python, "-P", "-m", module, *words]
    return (
        processes.attend(argv, env=env)
        if out is None
        else processes.echo(argv, env=env, out=out).code
    )


def choose_sample(folder: Path) -> Path | None:
    """Return the sheet to show the program with: a workbook rather than plain text."""
    found = [path for path in sorted(folder.glob("*")) if path.suffix in _SHEETS]
    return min(found, key=lambda path: _SHEETS.index(path.suffix), default=None)


def sample_words(sample: Path, folder: Path) -> list[str]:
    """Return the words that enrich a sample with invented people, free of charge.

    `--fresh`, so that a second start shows the whole job again.
    """
    target = folder / f"{sample.stem} (enriched).xlsx"
    return ["enrich", str(sample), "--sandbox", "--fresh", "--output", str(target), "--overwrite"]


def choose_folder(documents: Path, home: Path) -> Path:
    """Return the folder for results: where a person looks for their documents."""
    return (documents if documents.is_dir() else home) / FOLDER_NAME


def _sample_words(python: Path) -> list[str]:
    sample = choose_sample(SAMPLES)
    if sample is None:
        raise InstallError(
            f"There is no sample in {SAMPLES}: name a file of yours, as in"
            " `python3 installer run enrich leads.csv --sandbox`."
        )
    folder = choose_folder(_documents(python), Path.home())
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InstallError(
            f"The folder {folder} cannot be made ({error.strerror}): name a place of yours, as in"
            " `python3 installer run enrich leads.csv --sandbox --output enriched.xlsx`."
        ) from error
    print("A practice run with invented people: no key, no cost, nothing leaves this computer.")
    print(f"Sample: {sample}\nResults go to: {folder}\n", flush=True)
    return sample_words(sample, folder)


def _documents(python: Path) -> Path:
    """Ask the environment: every system has its own way to say where documents are."""
    words: Argv = [python, "-c", "import platformdirs as p; print(p.user_documents_dir())"]
    asked = processes.read(words)
    return Path(asked.output.strip()) if asked.is_good else Path.home() / "Documents"
