"""Whole processes, measured in turn: CPU seconds, peak memory and wall time."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
_AS_INSTALLED = {
    "PYTHONPATH": str(ROOT),
    "PYTHONDONTWRITEBYTECODE": "",  # with compiled modules, even if this checkout has none
    "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "sheet-enricher-bench"),
}
_LAUNCHER = Path(__file__).with_name("launcher.py")


@dataclass(frozen=True, slots=True)
class Usage:
    """The cost of one process and its children.

    Attributes:
        cpu_s: Seconds of CPU time, user and system.
        peak_mib: The largest resident memory.
        wall_s: Seconds from start to end.
    """

    cpu_s: float
    peak_mib: float
    wall_s: float


@dataclass(frozen=True, slots=True)
class Way:
    """One way to do a task.

    Attributes:
        name: For the table.
        command: The arguments after the Python interpreter.
        environ: Added to the environment.
    """

    name: str
    command: Sequence[str]
    environ: Mapping[str, str]


def run_once(way: Way) -> Usage:
    """Run a way in a process of its own.

    Raises:
        RuntimeError: The process failed; with the end of what it printed.
    """
    environ = {**os.environ, **_AS_INSTALLED, **way.environ}
    done = subprocess.run(
        [sys.executable, "-S", "-E", str(_LAUNCHER), sys.executable, *way.command],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    took = json.loads(done.stderr.rpartition("\n")[2])
    if took.pop("exit_code") != 0:
        raise RuntimeError(f"{way.name} failed: {done.stderr[-2000:]}")
    return Usage(**took)


def median_usage(usages: Sequence[Usage]) -> Usage:
    """Return the median of each figure."""
    return Usage(
        median(usage.cpu_s for usage in usages),
        median(usage.peak_mib for usage in usages),
        median(usage.wall_s for usage in usages),
    )
