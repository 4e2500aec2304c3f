"""Paths in a checkout."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
# The program is frozen in its own environment, without test tools and linters.
BUILD = ROOT / "build"
BUILD_VENV = BUILD / "environment"
SAMPLES = ROOT / "resources" / "samples"

RUNTIME = ROOT / "installer" / "requirements.lock"
# These include the runtime's packages in the same versions.
DEVELOPMENT = ROOT / "installer" / "requirements-dev.lock"
PACKAGING = ROOT / "installer" / "requirements-package.lock"
LOCK_FILES = (RUNTIME, DEVELOPMENT, PACKAGING)


def python_of(venv: Path) -> Path:
    """Return the interpreter of a virtual environment."""
    return script_of(venv, "python")


def script_of(venv: Path, name: str) -> Path:
    """Return a command that a package installed in a virtual environment."""
    return venv / (f"Scripts/{name}.exe" if os.name == "nt" else f"bin/{name}")


def base_python() -> str:
    """Return the interpreter outside any virtual environment."""
    return getattr(sys, "_base_executable", None) or sys.executable
