"""Where things are in a checkout."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
# The program is frozen from an environment that holds nothing of the tests and the linters.
BUILD = ROOT / "build"
BUILD_VENV = BUILD / "environment"
SAMPLES = ROOT / "resources" / "samples"


@dataclass(frozen=True, slots=True)
class LockFile:
    """A list of packages with their hashes.

    Attributes:
        path: The file.
        rank: A lock file holds all that those of a lower rank hold.
    """

    path: Path
    rank: int

    @property
    def name(self) -> str:
        """Return the file's name."""
        return self.path.name

    def holds(self, other: "LockFile") -> bool:
        """Tell whether an environment filled from this file serves where the other is wanted."""
        return self.name == other.name or other.rank < self.rank


RUNTIME = LockFile(ROOT / "installer" / "requirements.lock", rank=0)
DEVELOPMENT = LockFile(ROOT / "installer" / "requirements-dev.lock", rank=1)
PACKAGING = LockFile(ROOT / "installer" / "requirements-package.lock", rank=1)
LOCK_FILES = (RUNTIME, DEVELOPMENT, PACKAGING)


def python_of(venv: Path) -> Path:
    """Return the interpreter of a virtual environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def script_of(venv: Path, name: str) -> Path:
    """Return a command that a package brought into a virtual environment."""
    return venv / (f"Scripts/{name}.exe" if os.name == "nt" else f"bin/{name}")


def base_python() -> str:
    """Return the interpreter outside any virtual environment."""
    return getattr(sys, "_base_executable", None) or sys.executable
