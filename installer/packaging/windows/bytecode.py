"""Compilation of all modules for the packaged CPython.

Bytecode does not depend on the system, only on the version of Python. If the one that runs the
build is another, a minimal Debian with that version compiles; mmdebstrap creates it in a minute.
"""

import shlex
import shutil
import sys
from pathlib import Path

from installer import processes
from installer.checkout import BUILD
from installer.environments import debian
from installer.failure import InstallError
from installer.packaging.windows.cpython import SHORT

_SCRIPT = Path(__file__).with_name("files") / "compile_modules.py"
_RELEASE = "trixie"  # Debian 13 has Python 3.13
# Without a fixed seed, the order of names in compiled code would differ between builds.
_ENVIRONMENT: dict[str, str | None] = {"PYTHONHASHSEED": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def compile_modules(folder: Path) -> None:
    """Replace all modules below a folder by their bytecode (legacy places: a.py becomes a.pyc).

    Raises:
        InstallError: The version of Python is not to be had, or a module is not valid.
    """
    python = _own_python()
    if python is None:
        _compile_in_debian(folder)
        return
    argv: list[str | Path] = [python, "-I", "-S", _SCRIPT, folder, SHORT]
    ended = processes.read(argv, env=processes.environment(_ENVIRONMENT))
    if not ended.is_good:
        raise InstallError(f"The modules could not be compiled: {ended.output[-500:]}")


def _own_python() -> str | None:
    """Return an interpreter of the packaged version, or None."""
    for name in (sys.executable, shutil.which(f"python{SHORT}")):
        words = "import sys; print('%d.%d' % sys.version_info[:2])"
        if name and processes.read([name, "-I", "-c", words]).output.strip() == SHORT:
            return name
    return None


def _compile_in_debian(folder: Path) -> None:
    debian.ensure_tools({"mmdebstrap": "mmdebstrap"}, purpose=f"to compile with Python {SHORT}")
    inside = f"/tmp/{folder.name}"  # noqa: S108 - in the new system
    settings = " ".join(f"{name}={value}" for name, value in _ENVIRONMENT.items())
    command = f"env {settings} python3 -I -S /compile_modules.py {inside} {SHORT}"
    hooks = (
        f"copy-in {shlex.quote(str(_SCRIPT))} /",
        f"copy-in {shlex.quote(str(folder))} /tmp",
        f'chroot "$1" {command}',
        f"copy-out {inside} {shlex.quote(str(folder.parent))}",
    )
    argv = ["mmdebstrap", "--variant=essential", "--include=python3-minimal,libpython3-stdlib"]
    argv += ["--quiet", *(f"--customize-hook={hook}" for hook in hooks)]
    env = processes.environment({"TMPDIR": str(BUILD)})
    ended = processes.read([*argv, _RELEASE, "/dev/null"], env=env)
    if not ended.is_good:
        raise InstallError(f"The modules could not be compiled: {ended.output[-800:]}")
    for module in folder.rglob("*.py"):
        module.unlink()  # the compiled ones have been copied beside them
