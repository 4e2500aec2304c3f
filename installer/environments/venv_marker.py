"""What the virtual environment holds, as a note in it: so that a second start has nothing to do."""

import hashlib
import json
from dataclasses import asdict, dataclass
from enum import Enum, auto
from pathlib import Path

from installer.checkout import LOCK_FILES, LockFile

FILE_NAME = "sheet-enricher.json"


@dataclass(frozen=True, slots=True)
class Stamp:
    """The note.

    Attributes:
        python: Its Python, such as "3.11".
        lock: The name of the lock file that was installed last.
        digest: What that file held.
        is_done: False while packages are being installed.
        has_libraries: Whether the system libraries were all found.
    """

    python: str
    lock: str
    digest: str
    is_done: bool
    has_libraries: bool = False


class Todo(Enum):
    """What is to be done before the environment holds what is wanted."""

    NOTHING = auto()
    INSTALL = auto()
    REBUILD = auto()


def decide(stamp: Stamp | None, wanted: LockFile, *, python: str, venv_python: str | None) -> Todo:
    """Return what an environment needs.

    An environment without a note was made by hand: it is kept, and what it lacks is installed. One
    whose installation was cut off may hold halves of packages: it is made anew.

    Args:
        stamp: The note, None without one.
        wanted: What it should hold, at least.
        python: The version of Python that it should have.
        venv_python: The version that it has, None if it cannot be started.
    """
    if venv_python != python or (stamp is not None and not stamp.is_done):
        return Todo.REBUILD
    if stamp is None or stamp.python != python:
        return Todo.INSTALL
    installed = next((lock for lock in LOCK_FILES if lock.name == stamp.lock), None)
    if installed is None or not installed.holds(wanted) or stamp.digest != digest_of(installed):
        return Todo.INSTALL
    return Todo.NOTHING


def digest_of(lock: LockFile) -> str:
    """Return a digest of what a lock file holds, however its lines end."""
    return hashlib.sha256(lock.path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def read_stamp(venv: Path) -> Stamp | None:
    """Return the note; None if there is none, or none that can be read."""
    try:
        return Stamp(**json.loads((venv / FILE_NAME).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_stamp(venv: Path, stamp: Stamp | None) -> None:
    """Replace the note in one step; None removes it."""
    path = venv / FILE_NAME
    if stamp is None:
        path.unlink(missing_ok=True)
        return
    partial = path.with_suffix(".partial")
    partial.write_text(json.dumps(asdict(stamp)), encoding="utf-8")
    partial.replace(path)
