"""The locked packages of another system: chosen by the lock's markers, downloaded as wheels."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement

from installer import processes
from installer.failure import InstallError


@dataclass(frozen=True, slots=True)
class Target:
    """A system with its CPython.

    Attributes:
        platform: Its tag in the names of wheels.
        version: The version of CPython, as in "3.13".
        markers: The values of the markers (PEP 508) there.
    """

    platform: str
    version: str
    markers: Mapping[str, str]


def requirements(lock: str, target: Target) -> list[str]:
    """Return the requirements of a lock file for a system, with hashes and without markers."""
    found: list[str] = []
    for line in lock.replace("\\\n", " ").splitlines():
        words, *hashes = line.partition("#")[0].split(" --hash=")
        if not words.strip():
            continue
        wanted = Requirement(words.strip())
        if wanted.marker is None or wanted.marker.evaluate(dict(target.markers)):
            wanted.marker = None
            found.append(" ".join([str(wanted), *(f"--hash={one.strip()}" for one in hashes)]))
    return found


def download(python: Path, locked: Sequence[str], folder: Path, target: Target) -> list[Path]:
    """Download wheels unless they are here; return them, sorted by name.

    Args:
        python: The interpreter whose pip downloads, from the index in the user's settings.
        locked: The requirements, with hashes.
        folder: The folder for the wheels.
        target: The system.

    Raises:
        InstallError: A wheel is missing, or its hash is another one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    text = "\n".join(locked)
    wanted = folder / "requirements.txt"
    if not wanted.is_file() or wanted.read_text(encoding="utf-8") != text:
        shutil.rmtree(folder)
        folder.mkdir()
        new = folder / "new.txt"
        new.write_text(text, encoding="utf-8")
        ended = processes.read(_argv(python, new, folder, target))
        if not ended.is_good:
            raise InstallError(f"The packages could not be downloaded: {ended.output[-800:]}")
        new.replace(wanted)
    return sorted(folder.glob("*.whl"))


def _argv(python: Path, wanted: Path, folder: Path, target: Target) -> list[str | Path]:
    argv: list[str | Path] = [python, "-m", "pip", "download", "--quiet", "--no-deps"]
    argv += ["--require-hashes", "--only-binary=:all:", "--disable-pip-version-check"]
    argv += [f"--platform={target.platform}", "--implementation=cp"]
    argv += [f"--python-version={target.version}"]
    for tag in (f"cp{target.version.replace('.', '')}", "abi3", "none"):
        argv += ["--abi", tag]
    return [*argv, "--dest", folder, "--requirement", wanted]
