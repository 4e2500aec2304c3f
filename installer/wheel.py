"""The check `wheel`: builds the wheel, installs it elsewhere, and uses it with and without Qt."""

import json
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from installer import processes
from installer.check_runner import CheckResult
from installer.checkout import ROOT, python_of, script_of
from installer.failure import InstallError
from installer.processes import Argv

_SITE = "import sysconfig; print(sysconfig.get_path('purelib'))"
_OFFLINE = ("--no-deps", "--no-index", "--quiet", "--disable-pip-version-check")
_WITHOUT_QT = {"PYTHONPATH": str(ROOT / "installer" / "without_qt")}
_SCREEN = {"QT_QPA_PLATFORM": "offscreen"}
_OF_WINDOW = "pyside6-essentials"
_WRONG_USAGE = 2
_FAST = ("--rpm", "6000", "--max-rows", "25")


def check_wheel(python: Path, out: TextIO) -> CheckResult:
    """Build and install the wheel, and enrich its sample; all but the window works without Qt.

    Raises:
        InstallError: One of the steps failed.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        wheel = _build(python, folder, out)
        _check_extra(wheel)
        venv = _install(python, wheel, folder)
        command = script_of(venv, "sheet-enricher")
        print(_do([command, "--version"], folder).strip(), file=out)
        sample = next(venv.rglob("desktop_app/resources/samples/*.xlsx"), None)
        if sample is None:
            raise InstallError("The wheel has no sample: see force-include in pyproject.toml.")
        target = folder / "enriched.xlsx"
        job = ["enrich", str(sample), "--sandbox", *_FAST, "--output", str(target)]
        job += ["--json", "--quiet"]
        summary = json.loads(_do([command, *job], folder, _WITHOUT_QT).splitlines()[-1])
        print(f"{sample.name}: {summary['matched']} of {summary['rows']} rows matched", file=out)
        _do([python_of(venv), "-c", "import desktop_app.ui.main"], folder, _SCREEN)
        refused = _run([command], folder, _SCREEN | _WITHOUT_QT)
        print(refused.output.strip(), file=out)
        advises = refused.code == _WRONG_USAGE and "sheet-enricher[window]" in refused.output
        return CheckResult(advises and target.is_file() and summary["matched"] > 0)


def _check_extra(wheel: Path) -> None:
    """Check that only the extra `window` installs Qt."""
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        lines = archive.read(name).decode("utf-8").splitlines()
    start = f"requires-dist: {_OF_WINDOW}"
    wanted = [line for line in lines if line.casefold().startswith(start)]
    if [line.rpartition(";")[2].strip() for line in wanted] != ["extra == 'window'"]:
        raise InstallError(f"Only the extra `window` may need Qt, but the wheel has: {wanted}.")


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


def _run(argv: Argv, folder: Path, more: Mapping[str, str] | None = None) -> processes.Ended:
    changes: dict[str, str | None] = {"PYTHONPATH": None, "PYTHONSAFEPATH": "1", **(more or {})}
    env = processes.private_environment(folder / "home", changes)
    return processes.read(argv, cwd=folder, env=env)


def _do(argv: Argv, folder: Path, more: Mapping[str, str] | None = None) -> str:
    ended = _run(argv, folder, more)
    if not ended.is_good:
        raise InstallError(f"`{' '.join(map(str, argv))}` failed:\n{ended.output}")
    return ended.output
