"""The check `wheel`: builds the wheel, installs it elsewhere, and enriches a sample."""

import json
import tempfile
from pathlib import Path
from typing import TextIO

from installer import processes
from installer.check_runner import CheckResult
from installer.checkout import ROOT, python_of, script_of
from installer.failure import InstallError
from installer.processes import Argv

_SITE = "import sysconfig; print(sysconfig.get_path('purelib'))"
_OFFLINE = ("--no-deps", "--no-index", "--quiet", "--disable-pip-version-check")
_FAST = ("--rpm", "6000", "--max-rows", "25")


def check_wheel(python: Path, out: TextIO) -> CheckResult:
    """Build and install the wheel, and enrich its sample.

    Raises:
        InstallError: One of the steps failed.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        venv = _install(python, _build(python, folder, out), folder)
        command = script_of(venv, "sheet-enricher")
        print(_do([command, "--version"], folder).strip(), file=out)
        sample = next(venv.rglob("desktop_app/resources/samples/*.xlsx"), None)
        if sample is None:
            raise InstallError("The wheel has no sample: see force-include in pyproject.toml.")
        target = folder / "enriched.xlsx"
        job = ["enrich", str(sample), "--sandbox", *_FAST, "--output", str(target)]
        job += ["--json", "--quiet"]
        summary = json.loads(_do([command, *job], folder).splitlines()[-1])
        print(f"{sample.name}: {summary['matched']} of {summary['rows']} rows matched", file=out)
        return CheckResult(target.is_file() and summary["matched"] > 0)


def _build(python: Path, folder: Path, out: TextIO) -> Path:
    # The build backend is in the lock file, so nothing is downloaded.
    argv = ["-m", "pip", "wheel", "--no-build-isolation", *_OFFLINE, "--wheel-dir"]
    _do([python, *argv, folder, ROOT], folder)
    wheel = next(folder.glob("*.whl"))
    print(f"{wheel.name}: {wheel.stat().st_size / 1e6:.1f} MB", file=out)
    return wheel


def _install(python: Path, wheel: Path, folder: Path) -> Path:
    """Install a wheel into an environment with the locked packages, but without the checkout."""
    venv = folder / "venv"
    _do([python, "-m", "venv", "--without-pip", venv], folder)
    site = Path(_do([python_of(venv), "-c", _SITE], folder).strip())
    (site / "locked.pth").write_text(_do([python, "-c", _SITE], folder), encoding="utf-8")
    _do([python, "-m", "pip", "--python", python_of(venv), "install", *_OFFLINE, wheel], folder)
    return venv


def _do(argv: Argv, folder: Path) -> str:
    changes = {"PYTHONPATH": None, "PYTHONSAFEPATH": "1"}
    env = processes.private_environment(folder / "home", changes)
    ended = processes.read(argv, cwd=folder, env=env)
    if not ended.is_good:
        raise InstallError(f"`{' '.join(map(str, argv))}` failed:\n{ended.output}")
    return ended.output
