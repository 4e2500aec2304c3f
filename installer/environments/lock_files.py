"""`lock`: the lock files anew, with hashes and without an address."""

from pathlib import Path

from installer import processes
from installer.checkout import DEVELOPMENT, LOCK_FILES, PACKAGING, ROOT, RUNTIME, LockFile
from installer.failure import InstallError

OLDEST_PYTHON = "3.11"
_GROUPS = {DEVELOPMENT.name: "dev", PACKAGING.name: "package"}


def uv_words(python: Path, lock: LockFile, *, upgrade: bool) -> list[str | Path]:
    """Return the command that resolves one lock file, for all systems and Pythons at once."""
    target = lock.path.relative_to(ROOT)
    words: list[str | Path] = [python, "-m", "uv", "pip", "compile", "pyproject.toml"]
    if group := _GROUPS.get(lock.name):
        # Bound to the versions that the program runs with, so that it holds all of the other.
        words += ["--group", group, "--constraint", RUNTIME.path.relative_to(ROOT)]
    words += ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links"]
    words += ["--python-version", OLDEST_PYTHON, "--quiet", "--output-file", target]
    words += ["--custom-compile-command", "python3 installer lock"]
    return [*words, "--upgrade"] if upgrade else words


def renew(python: Path, *, upgrade: bool) -> None:
    """Write the lock files again; pins stay as they are unless they must change, or may.

    Raises:
        InstallError: No set of versions fits.
    """
    env = processes.environment({"UV_PYTHON_DOWNLOADS": "never"})
    for lock in LOCK_FILES:
        ended = processes.read(uv_words(python, lock, upgrade=upgrade), cwd=ROOT, env=env)
        if not ended.is_good:
            print(ended.output, flush=True)
            raise InstallError(
                f"{lock.name} could not be renewed: loosen the dependencies in pyproject.toml that"
                " are named above."
            )
        print(f"Renewed installer/{lock.name}.", flush=True)
