"""Atomic writes: the target is complete at any time, also while somebody reads it."""

import os
import stat
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from desktop_app.adapters import atomic_write as module
from desktop_app.adapters.atomic_write import atomic_write


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_that_a_complete_draft_replaces_its_target(tmp_path: Path) -> None:
    target = tmp_path / "settings.json"
    target.write_bytes(b"before")
    with atomic_write(target) as file:
        file.write(b"after")
        assert target.read_bytes() == b"before"

    assert target.read_bytes() == b"after"
    assert names(tmp_path) == ["settings.json"]
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_that_a_failure_leaves_the_target_and_no_draft(tmp_path: Path) -> None:
    target = tmp_path / "settings.json"
    target.write_bytes(b"before")

    def write_half() -> None:
        with atomic_write(target) as file:
            file.write(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_half()

    assert target.read_bytes() == b"before"
    assert names(tmp_path) == ["settings.json"]


def test_that_a_short_refusal_of_the_system_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows, a target that a virus scanner reads cannot be replaced."""
    refusals, replace = [PermissionError(), PermissionError()], os.replace

    def refuse_twice(draft: str | Path, target: str | Path) -> None:
        if refusals:
            raise refusals.pop()
        replace(draft, target)

    monkeypatch.setattr(os, "replace", refuse_twice)
    monkeypatch.setattr(module, "_ATTEMPTS", 10)
    monkeypatch.setattr(module, "_PAUSE_S", 0)
    with atomic_write(tmp_path / "a.txt") as file:
        file.write(b"x")

    assert (tmp_path / "a.txt").read_bytes() == b"x"


def test_that_a_lasting_refusal_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_draft: str | Path, _target: str | Path) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr(module, "_PAUSE_S", 0)
    with pytest.raises(PermissionError), atomic_write(tmp_path / "a.txt") as file:
        file.write(b"x")

    assert not names(tmp_path)


def test_that_a_reader_sees_one_of_the_complete_contents(tmp_path: Path) -> None:
    """With a real reader; on Windows, one that never closes the target would block the writer."""
    target, is_over = tmp_path / "settings.json", Event()
    contents, seen = [b"a" * 50_000, b"b" * 50_000], set[bytes]()
    target.write_bytes(contents[0])

    def read() -> None:
        while not is_over.wait(0.01):
            try:
                seen.add(target.read_bytes())
            except PermissionError:  # Windows, at the moment of the replacement
                continue

    reader = Thread(target=read)
    reader.start()
    for content in contents * 10:
        with atomic_write(target) as file:
            file.write(content)
    is_over.set()
    reader.join()

    assert seen <= set(contents)
