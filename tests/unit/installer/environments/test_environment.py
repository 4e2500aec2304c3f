import importlib.util
from collections.abc import Sequence
from pathlib import Path

import pytest

from installer import processes
from installer.checkout import RUNTIME, LockFile, python_of
from installer.environments import debian, environment
from installer.environments.environment import PYTHON, ensure_environment, pip_words, version_of
from installer.environments.venv_marker import Stamp, Todo, digest_of, read_stamp, write_stamp
from installer.failure import InstallError
from installer.processes import Argv, Ended


class Programs:
    """Stands in for every program that is started, and notes its words."""

    def __init__(self, venv: Path, *pip_codes: int) -> None:
        self.venv = venv
        self.pip_codes = list(pip_codes)
        self.started: list[str] = []

    def read(self, words: Argv) -> Ended:
        assert [str(word) for word in words][1:3] == ["-m", "venv"]
        self.started.append("venv")
        fake_venv(self.venv)
        return Ended(0, "")

    def echo(self, _words: Argv) -> Ended:
        self.started.append("pip")
        return Ended(self.pip_codes.pop(0), "")


def fake_venv(venv: Path, version: str = PYTHON) -> None:
    python_of(venv).parent.mkdir(parents=True)
    python_of(venv).touch()
    (venv / "pyvenv.cfg").write_text(f"home = x\nversion = {version}.9\n", encoding="utf-8")


@pytest.fixture
def venv(tmp_path: Path) -> Path:
    return tmp_path / "venv"


def use(monkeypatch: pytest.MonkeyPatch, programs: Programs) -> Programs:
    monkeypatch.setattr(processes, "read", programs.read)
    monkeypatch.setattr(processes, "echo", programs.echo)
    return programs


def test_that_packages_are_installed_by_hash_and_only_as_wheels() -> None:
    words = pip_words(Path("python"), RUNTIME)

    assert {"--require-hashes", "--only-binary=:all:"} <= set(words)
    assert words[-2:] == ["--requirement", RUNTIME.path]
    assert not any("index" in str(word) or "://" in str(word) for word in words)


@pytest.mark.parametrize("line", ["version = 3.12.1", "version_info = 3.12.1.final.0"])
def test_that_a_version_is_read_however_the_environment_was_made(venv: Path, line: str) -> None:
    fake_venv(venv)
    (venv / "pyvenv.cfg").write_text(f"home = /somewhere\n{line}\n", encoding="utf-8")

    assert version_of(venv) == "3.12"


def test_that_an_environment_without_an_interpreter_has_no_version(venv: Path) -> None:
    fake_venv(venv)
    python_of(venv).unlink()

    assert version_of(venv) is None
    assert version_of(venv / "nothing") is None


def test_that_a_second_start_starts_nothing(venv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    programs = use(monkeypatch, Programs(venv, 0))
    ensure_environment(venv, RUNTIME)
    assert programs.started == ["venv", "pip"]

    ensure_environment(venv, RUNTIME)

    assert programs.started == ["venv", "pip"]


def test_that_a_failed_installation_is_tried_three_times(
    venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = use(monkeypatch, Programs(venv, 1, 1, 0))

    ensure_environment(venv, RUNTIME)

    assert programs.started == ["venv", "pip", "pip", "pip"]


def test_that_an_environment_survives_what_pip_could_not_install(
    venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_venv(venv)
    before = Stamp(PYTHON, RUNTIME.name, "older", is_done=True)
    write_stamp(venv, before)
    programs = use(monkeypatch, Programs(venv, 1, 1, 1))

    with pytest.raises(InstallError, match="check the network"):
        ensure_environment(venv, RUNTIME)

    assert programs.started == ["pip", "pip", "pip"]
    assert read_stamp(venv) == before


def test_that_an_installation_that_was_killed_is_begun_anew(
    venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_venv(venv)
    half = venv / "lib" / "half a package"
    half.mkdir(parents=True)
    write_stamp(venv, Stamp(PYTHON, RUNTIME.name, digest_of(RUNTIME), is_done=False))
    programs = use(monkeypatch, Programs(venv, 0))

    ensure_environment(venv, RUNTIME)

    assert programs.started == ["venv", "pip"]
    assert not half.exists()
    stamp = read_stamp(venv)
    assert stamp is not None
    assert stamp.is_done


def test_that_what_another_start_has_done_meanwhile_is_not_done_again(
    venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = use(monkeypatch, Programs(venv))
    answers = [Todo.INSTALL, Todo.NOTHING]

    def todo(_venv: Path, _wanted: LockFile) -> Todo:
        return answers.pop(0)

    monkeypatch.setattr(environment, "_todo", todo)

    ensure_environment(venv, RUNTIME)

    assert programs.started == []


def test_that_a_missing_part_of_python_is_asked_for_by_its_debian_name(
    venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[debian.Names] = []

    def no_module(_name: str) -> None:
        return None

    def install(wanted: Sequence[debian.Names], *, purpose: str) -> None:
        assert purpose == "to make a virtual environment"
        asked.extend(wanted)

    monkeypatch.setattr(importlib.util, "find_spec", no_module)
    monkeypatch.setattr(debian, "install", install)
    use(monkeypatch, Programs(venv, 0))

    ensure_environment(venv, RUNTIME)

    assert asked == [(f"python{PYTHON}-venv",)]
