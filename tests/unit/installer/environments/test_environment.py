import importlib.util
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from installer import processes
from installer.checkout import DEVELOPMENT, PACKAGING, ROOT, RUNTIME, python_of
from installer.environments import debian, environment
from installer.environments.environment import (
    PYTHON,
    ensure_environment,
    exclusive,
    is_filled,
    pip_argv,
    version_of,
)
from installer.failure import InstallError
from installer.processes import Argv, Ended


class Programs:
    """A fake for all started programs, which records their names."""

    def __init__(self, venv: Path, *pip_codes: int) -> None:
        self.venv = venv
        self.pip_codes = list(pip_codes)
        self.started: list[str] = []

    def read(self, argv: Argv) -> Ended:
        assert [str(word) for word in argv][1:4] == ["-m", "venv", "--clear"]
        self.started.append("venv")
        fake_venv(self.venv)
        return Ended(0, "")

    def echo(self, _argv: Argv) -> Ended:
        self.started.append("pip")
        code = self.pip_codes.pop(0)
        if code < 0:
            raise KeyboardInterrupt
        return Ended(code, "")


def fake_venv(venv: Path, version: str = PYTHON) -> None:
    python_of(venv).parent.mkdir(parents=True, exist_ok=True)
    python_of(venv).touch()
    (venv / "pyvenv.cfg").write_text(f"home = x\nversion = {version}.9\n", encoding="utf-8")


@pytest.fixture
def venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(environment, "BUILD", tmp_path / "build")
    return tmp_path / "venv"


@pytest.fixture
def programs(venv: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    programs = Programs(venv)
    monkeypatch.setattr(processes, "read", programs.read)
    monkeypatch.setattr(processes, "echo", programs.echo)
    return programs


def started(programs: Programs, wanted: Path, *pip_codes: int) -> list[str]:
    """Ensure the packages of a lock file; return the programs that were started."""
    programs.started.clear()
    programs.pip_codes = list(pip_codes)
    ensure_environment(programs.venv, wanted)
    return list(programs.started)


def test_that_packages_are_installed_by_hash_and_only_as_wheels() -> None:
    argv = pip_argv(Path("python"), RUNTIME)

    assert {"--require-hashes", "--only-binary=:all:"} <= set(argv)
    assert argv[-2:] == ["--requirement", RUNTIME]
    assert not any("index" in str(word) or "://" in str(word) for word in argv)


@pytest.mark.parametrize("line", ["version = 3.12.1", "version_info = 3.12.1.final.0"])
def test_that_a_version_is_read_however_the_environment_was_created(venv: Path, line: str) -> None:
    fake_venv(venv)
    (venv / "pyvenv.cfg").write_text(f"home = /somewhere\n{line}\n", encoding="utf-8")

    assert version_of(venv) == "3.12"


def test_that_an_environment_without_an_interpreter_has_no_version(venv: Path) -> None:
    fake_venv(venv)
    python_of(venv).unlink()

    assert version_of(venv) is None
    assert version_of(venv / "nothing") is None


def test_that_a_second_start_starts_nothing(programs: Programs) -> None:
    assert started(programs, RUNTIME, 0) == ["venv", "pip"]
    assert started(programs, RUNTIME) == []


@pytest.mark.parametrize(
    ("installed", "wanted", "expected"),
    [
        (DEVELOPMENT, RUNTIME, []),
        (PACKAGING, RUNTIME, []),
        (RUNTIME, DEVELOPMENT, ["pip"]),
        (DEVELOPMENT, PACKAGING, ["pip"]),
    ],
)
def test_that_more_packages_serve_a_run_but_not_the_other_way_round(
    programs: Programs, installed: Path, wanted: Path, expected: list[str]
) -> None:
    started(programs, installed, 0)

    assert started(programs, wanted, 0) == expected


def test_that_a_changed_lock_file_is_installed_and_no_other_is_believed_any_more(
    programs: Programs,
) -> None:
    started(programs, DEVELOPMENT, 0)
    (programs.venv / RUNTIME.name).write_text("of another commit", encoding="utf-8")

    assert started(programs, RUNTIME, 0) == ["pip"]
    assert not is_filled(programs.venv, DEVELOPMENT)


def test_that_an_environment_made_by_hand_is_kept_and_filled(programs: Programs) -> None:
    fake_venv(programs.venv)

    assert started(programs, RUNTIME, 0) == ["pip"]


def test_that_an_environment_of_another_python_is_replaced(programs: Programs) -> None:
    started(programs, RUNTIME, 0)
    fake_venv(programs.venv, "3.1")

    assert started(programs, RUNTIME, 0) == ["venv", "pip"]


def test_that_a_failed_installation_is_tried_three_times(programs: Programs) -> None:
    assert started(programs, RUNTIME, 1, 1, 0) == ["venv", "pip", "pip", "pip"]


def test_that_an_environment_survives_what_pip_could_not_install(programs: Programs) -> None:
    started(programs, RUNTIME, 0)

    with pytest.raises(InstallError, match="check the network"):
        started(programs, DEVELOPMENT, 1, 1, 1)

    assert programs.started == ["pip", "pip", "pip"]
    assert started(programs, RUNTIME) == []


def test_that_an_installation_that_was_cut_off_starts_from_scratch(programs: Programs) -> None:
    started(programs, RUNTIME, 0)
    with pytest.raises(KeyboardInterrupt):
        started(programs, DEVELOPMENT, -1)

    assert started(programs, RUNTIME, 0) == ["venv", "pip"]


def test_that_what_another_start_has_done_meanwhile_is_not_done_again(
    programs: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [False, True]
    monkeypatch.setattr(environment, "is_filled", lambda *_: answers.pop(0))

    assert started(programs, RUNTIME) == []


def test_that_a_missing_part_of_python_is_installed_by_its_debian_name(
    programs: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def no_module(_name: str) -> None:
        return None

    def install(packages: Sequence[str], *, purpose: str) -> None:
        assert purpose == "to create a virtual environment"
        asked.extend(packages)

    monkeypatch.setattr(importlib.util, "find_spec", no_module)
    monkeypatch.setattr(debian, "install", install)

    started(programs, RUNTIME, 0)

    assert asked == [f"python{PYTHON}-venv"]


def test_that_a_second_installer_of_the_checkout_waits_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "BUILD", tmp_path)
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path\n"
        "from installer.environments import environment\n"
        "environment.BUILD = Path(sys.argv[2])\n"
        "with environment.exclusive(): print('in')"
    )
    with exclusive():
        second = subprocess.Popen(
            [sys.executable, "-c", program, ROOT, tmp_path], stdout=subprocess.PIPE, text=True
        )
        assert second.stdout is not None
        assert second.stdout.readline().startswith("Waiting for another installer")
    with second:
        assert second.stdout.read() == "in\n"


def test_that_a_read_only_checkout_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(environment, "BUILD", tmp_path / "file")

    with pytest.raises(InstallError, match="move the checkout to where you may write"):
        exclusive().__enter__()
