"""Builds the package, installs it far from the checkout, and lets it do its job there."""

import json
import tempfile
from pathlib import Path
from typing import TextIO

from installer import processes
from installer.checking import CheckResult
from installer.checkout import ROOT, python_of, script_of
from installer.failure import InstallError
from installer.launch import choose_sample
from installer.processes import Argv

_SITE = "import sysconfig; print(sysconfig.get_path('purelib'))"
_FAST = ("--rpm", "6000", "--max-rows", "25")


def check_wheel(python: Path, out: TextIO) -> CheckResult:
    """Build, install, enrich a sample that came with the package.

    Raises:
        InstallError: One of the steps failed.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        wheel = _build(python, folder, out)
        venv = _install(python, wheel, folder)
        command = script_of(venv, "sheet-enricher")
        print(_do([command, "--version"], folder).strip(), file=out)
        sample = _packed_sample(venv)
        target = folder / "enriched.xlsx"
        words = ["enrich", str(sample), "--sandbox", *_FAST, "--output", str(target)]
        words += ["--json", "--quiet"]
        summary = json.loads(_do([command, *words], folder).splitlines()[-1])
        print(f"{sample.name}: {summary['matched']} of {summary['rows']} rows matched", file=out)
        return CheckResult(target.is_file() and summary["matched"] > 0)


def _build(python: Path, folder: Path, out: TextIO) -> Path:
    # Built with what is locked: nothing is fetched.
    words = ["-m", "pip", "wheel", "--no-build-isolation", "--no-deps", "--no-index", "--quiet"]
    _do([python, *words, "--disable-pip-version-check", "--wheel-dir", folder, ROOT], folder)
    wheel = next(folder.glob("*.whl"))
    print(f"{wheel.name}: {wheel.stat().st_size / 1e6:.1f} MB", file=out)
    return wheel


def _install(python: Path, wheel: Path, folder: Path) -> Path:
    """Install a wheel into an environment that sees the locked packages, but not the checkout."""
    venv = folder / "venv"
    _do([python, "-m", "venv", "--without-pip", venv], folder)
    site = Path(_do([python_of(venv), "-c", _SITE], folder).strip())
    (site / "locked.pth").write_text(_do([python, "-c", _SITE], folder), encoding="utf-8")
    words = ["install", "--no-deps", "--no-index", "--quiet", "--disable-pip-version-check"]
    _do([python, "-m", "pip", "--python", python_of(venv), *words, wheel], folder)
    return venv


def _packed_sample(venv: Path) -> Path:
    package = next(path for path in venv.rglob("desktop_app") if path.is_dir())
    sample = choose_sample(package / "resources" / "samples")
    if sample is None:
        raise InstallError(
            "The package has no samples inside: see force-include in pyproject.toml."
        )
    return sample


def _do(words: Argv, folder: Path) -> str:
    env = processes.environment(
        {
            "PYTHONPATH": None,
            "PYTHONSAFEPATH": "1",
            "SHEET_ENRICHER_HOME": str(folder / "home"),
            "CRUSTDATA_API_KEY": None,
            "CRUSTDATA_BASE_URL": None,
        }
    )
    ended = processes.read(words, cwd=folder, env=env)
    if not ended.is_good:
        command = " ".join(str(word) for word in words)
        raise InstallError(f"`{command}` failed:\n{ended.output}")
    return ended.output
