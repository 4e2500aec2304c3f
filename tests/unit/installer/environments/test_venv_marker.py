from dataclasses import replace
from pathlib import Path

import pytest

from installer.checkout import DEVELOPMENT, PACKAGING, RUNTIME, LockFile
from installer.environments.venv_marker import (
    Stamp,
    Todo,
    decide,
    digest_of,
    read_stamp,
    write_stamp,
)


def stamp_of(lock: LockFile) -> Stamp:
    return Stamp("3.11", lock.name, digest_of(lock), is_done=True)


def todo(stamp: Stamp | None, wanted: LockFile, venv_python: str | None = "3.11") -> Todo:
    return decide(stamp, wanted, python="3.11", venv_python=venv_python)


@pytest.mark.parametrize(
    ("installed", "wanted", "expected"),
    [
        (RUNTIME, RUNTIME, Todo.NOTHING),
        (DEVELOPMENT, DEVELOPMENT, Todo.NOTHING),
        (DEVELOPMENT, RUNTIME, Todo.NOTHING),
        (RUNTIME, DEVELOPMENT, Todo.INSTALL),
        (PACKAGING, RUNTIME, Todo.NOTHING),
        (DEVELOPMENT, PACKAGING, Todo.INSTALL),
    ],
)
def test_that_more_packages_serve_a_run_but_not_the_other_way_round(
    installed: LockFile, wanted: LockFile, expected: Todo
) -> None:
    assert todo(stamp_of(installed), wanted) is expected


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT])
def test_that_a_changed_lock_file_is_installed(lock: LockFile) -> None:
    assert todo(replace(stamp_of(lock), digest="another"), RUNTIME) is Todo.INSTALL


def test_that_an_unknown_lock_file_is_no_reason_to_trust_an_environment() -> None:
    assert todo(replace(stamp_of(RUNTIME), lock="gone.lock"), RUNTIME) is Todo.INSTALL


def test_that_an_environment_made_by_hand_is_kept_and_filled() -> None:
    assert todo(None, RUNTIME) is Todo.INSTALL


def test_that_an_installation_that_was_cut_off_is_made_anew() -> None:
    assert todo(replace(stamp_of(RUNTIME), is_done=False), RUNTIME) is Todo.REBUILD


@pytest.mark.parametrize("venv_python", ["3.12", None])
def test_that_an_environment_of_another_python_is_made_anew(venv_python: str | None) -> None:
    assert todo(stamp_of(RUNTIME), RUNTIME, venv_python) is Todo.REBUILD


def test_that_a_note_of_another_python_is_not_believed() -> None:
    assert todo(replace(stamp_of(RUNTIME), python="3.10"), RUNTIME) is Todo.INSTALL


def test_that_a_note_is_read_as_it_was_written(tmp_path: Path) -> None:
    note = replace(stamp_of(DEVELOPMENT), has_libraries=True)

    write_stamp(tmp_path, note)

    assert read_stamp(tmp_path) == note


def test_that_a_note_can_be_taken_away(tmp_path: Path) -> None:
    write_stamp(tmp_path, stamp_of(RUNTIME))

    write_stamp(tmp_path, None)

    assert read_stamp(tmp_path) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"python": "3.11"}', '{"an": "other program"}'])
def test_that_a_note_nobody_can_read_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "sheet-enricher.json").write_text(text, encoding="utf-8")

    assert read_stamp(tmp_path) is None


def test_that_line_ends_do_not_change_a_digest(tmp_path: Path) -> None:
    unix, windows = (LockFile(tmp_path / name, rank=0) for name in ("unix", "windows"))
    unix.path.write_bytes(b"a==1\nb==2\n")
    windows.path.write_bytes(b"a==1\r\nb==2\r\n")

    assert digest_of(unix) == digest_of(windows)
