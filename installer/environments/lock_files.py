"""`lock`: updates the lock files, which contain hashes but no address of an index."""

from pathlib import Path

from installer import processes
from installer.checkout import DEVELOPMENT, LOCK_FILES, PACKAGING, ROOT, RUNTIME
from installer.failure import InstallError

OLDEST_PYTHON = "3.11"
_GROUPS = {DEVELOPMENT: "dev", PACKAGING: "package"}


def uv_argv(python: Path, lock: Path, *, upgrade: bool) -> list[str | Path]:
    """Return the command that resolves a lock file for all systems and Python versions."""
    argv: list[str | Path] = [python, "-m", "uv", "pip", "compile", "pyproject.toml"]
    # A checkout and the packages always have the window, which is optional for pip.
    argv += ["--extra", "window"]
    if group := _GROUPS.get(lock):
        # Same versions as the runtime's, because this environment replaces it.
        argv += ["--group", group, "--constraint", RUNTIME.relative_to(ROOT)]
    argv += ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links"]
    argv += ["--python-version", OLDEST_PYTHON, "--quiet", "--output-file", lock.relative_to(ROOT)]
    argv += ["--custom-compile-command", "python3 installer lock"]
    return [*argv, "--upgrade"] if upgrade else argv


def renew(python: Path, *, upgrade: bool) -> None:
    """Write the lock files; versions change only if necessary, or with `upgrade`.

    Raises:
        InstallError: pyproject.toml has no solution.
    """
    env = processes.environment({"UV_PYTHON_DOWNLOADS": "never"})
    for lock in LOCK_FILES:
        ended = processes.read(uv_argv(python, lock, upgrade=upgrade), cwd=ROOT, env=env)
        if not ended.is_good:
            print(ended.output, flush=True)
            raise InstallError(
                f"{lock.name} could not be updated: loosen the dependencies in pyproject.toml that"
                " are named above."
            )
        print(f"Updated installer/{lock.name}.", flush=True)
