"""`run`: starts the program; with no arguments and no screen, enriches a sample in the terminal."""

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
_SAMPLE = SAMPLES / "leads.xlsx"


def start(python: Path, argv: Sequence[str]) -> int:
    """Start the program with the user's arguments; return its exit code.

    Raises:
        InstallError: The folder for the sample's result cannot be created.
    """
    if not argv and not has_screen(os.environ, sys.platform):
        argv = _sample_job(python)
    return run_tool(python, "desktop_app", *argv)


def run_tool(python: Path, module: str, *argv: str, out: TextIO | None = None) -> int:
    """Run a module of the checkout in an environment; return its exit code.

    Its output goes to the user's terminal, or to `out`.
    """
    # -P: do not import modules from the working folder.
    env = processes.environment({"PYTHONPATH": str(ROOT)})
    command: Argv = [python, "-P", "-m", module, *argv]
    if out is None:
        return processes.run_in_terminal(command, env=env)
    return processes.echo(command, env=env, out=out).code


def sample_job(folder: Path) -> list[str]:
    """Return the arguments that enrich a sample with the free sandbox.

    With `--fresh`, so that a second start runs the whole job again.
    """
    target = folder / f"{_SAMPLE.stem} (enriched).xlsx"
    job = ["enrich", str(_SAMPLE), "--sandbox", "--fresh", "--output", str(target)]
    return [*job, "--overwrite"]


def choose_folder(documents: Path, home: Path) -> Path:
    """Return the folder for results, in the user's documents folder if it exists."""
    return (documents if documents.is_dir() else home) / FOLDER_NAME


def _sample_job(python: Path) -> list[str]:
    # The documents folder is configured differently on every system.
    asked = processes.read(
        [python, "-c", "import platformdirs as p; print(p.user_documents_dir())"]
    )
    documents = Path(asked.output.strip()) if asked.is_good else Path.home() / "Documents"
    folder = choose_folder(documents, Path.home())
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InstallError(
            f"The folder {folder} cannot be created ({error.strerror}): name another place, as in"
            " `python3 installer run enrich leads.csv --sandbox --output enriched.xlsx`."
        ) from error
    print("A sandbox run with invented people: no key, no cost, nothing leaves this computer.")
    print(f"Sample: {_SAMPLE}\nResults go to: {folder}\n", flush=True)
    return sample_job(folder)
