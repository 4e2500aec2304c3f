"""Paths of files, as the journal stores them."""

from pathlib import Path

import pytest

from desktop_app.engine.job_paths import full_path


def test_that_a_path_is_absolute_and_without_links(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)

    assert full_path(tmp_path / "link" / "a.csv") == (tmp_path / "real" / "a.csv").resolve()


def test_that_a_drive_that_cannot_resolve_a_path_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Path:
        raise OSError(22, "no such function on this drive")

    monkeypatch.setattr(Path, "resolve", refuse)

    assert full_path(tmp_path / "a.csv") == tmp_path / "a.csv"
