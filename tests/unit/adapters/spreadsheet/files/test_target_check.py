"""The result is written atomically and never replaces the source."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.adapters import atomic_write
from desktop_app.adapters.spreadsheet.files.atomic_file import free_target
from desktop_app.adapters.spreadsheet.files.target_check import check_target
from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.errors import TargetError, UsageError
from desktop_app.domain.errors.source_file import SourceChangedError
from desktop_app.domain.errors.target import TargetIsSourceError
from tests.unit.adapters.spreadsheet.builders import columns, text_file, workbook, write_columns

ROWS = [["Name"], ["Anna"], ["Bob"]]
NEW = [["x"], ["y"]]


@pytest.fixture(params=["leads.csv", "leads.xlsx"])
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / str(request.param)
    return workbook(path, ROWS) if path.suffix == ".xlsx" else text_file(path, ROWS)


@pytest.fixture(params=["out.csv", "out.xlsx"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tmp_path / "results"
    folder.mkdir()
    return folder / str(request.param)


def write(source: Path, target: Path) -> None:
    write_columns(open_table(source), columns("New"), NEW, target)


def test_that_the_result_is_for_the_user_alone(source: Path, target: Path) -> None:
    before = source.read_bytes()
    write(source, target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600 or os.name == "nt"
    assert list(target.parent.iterdir()) == [target]
    assert source.read_bytes() == before
    assert open_table(target).column(1) == ["x", "y"]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_that_too_few_or_too_many_rows_are_a_bug_and_leave_nothing(
    source: Path, target: Path, count: int
) -> None:
    target.write_text("as before")
    with pytest.raises(ValueError, match="row"):
        write_columns(open_table(source), columns("New"), [["x"]] * count, target)
    assert target.read_text() == "as before"
    assert list(target.parent.iterdir()) == [target]


def test_that_a_row_of_the_wrong_width_is_a_bug(source: Path, target: Path) -> None:
    with pytest.raises(ValueError, match="2 values for 1 columns"):
        write_columns(open_table(source), columns("New"), [["x", "y"]] * 2, target)
    assert not list(target.parent.iterdir())


def test_that_an_error_of_the_rows_comes_through_and_leaves_nothing(
    source: Path, target: Path
) -> None:
    def rows() -> Iterator[list[str]]:
        yield ["x"]
        raise KeyError("journal")

    with pytest.raises(KeyError):
        write_columns(open_table(source), columns("New"), rows(), target)
    assert not list(target.parent.iterdir())


def test_that_the_source_is_never_written_by_any_of_its_names(source: Path, tmp_path: Path) -> None:
    symbolic = tmp_path / f"symbolic{source.suffix}"
    symbolic.symlink_to(source)
    hard = tmp_path / f"hard{source.suffix}"
    os.link(source, hard)
    before = source.read_bytes()
    for path in (source, symbolic, hard):
        with pytest.raises(TargetIsSourceError):
            write(source, path)
        with pytest.raises(TargetIsSourceError):
            check_target(source, path)
    assert source.read_bytes() == before


def test_that_only_known_suffixes_are_written(source: Path, tmp_path: Path) -> None:
    for name in ("a.xls", "a", "a.pdf"):
        with pytest.raises(UsageError, match=r"\.xlsx, \.csv or \.jsonl"):
            write(source, tmp_path / name)
        with pytest.raises(UsageError, match=r"\.xlsx, \.csv or \.jsonl"):
            check_target(source, tmp_path / name)


def test_that_a_target_that_can_be_written_passes_and_leaves_nothing(
    source: Path, target: Path
) -> None:
    check_target(source, target)
    assert not list(target.parent.iterdir())


def test_that_unwritable_targets_are_reported_beforehand(source: Path, tmp_path: Path) -> None:
    with pytest.raises(TargetError, match="no folder"):
        check_target(source, tmp_path / "missing" / "a.xlsx")
    with pytest.raises(TargetError, match="no folder"):
        check_target(source, source / "a.xlsx")
    (tmp_path / "folder.xlsx").mkdir()
    with pytest.raises(TargetError, match="is a folder"):
        check_target(source, tmp_path / "folder.xlsx")
    for path in (tmp_path / "missing" / "a.xlsx", tmp_path / "folder.xlsx"):
        with pytest.raises(TargetError):
            write(source, path)


def test_that_a_forbidden_folder_is_reported_at_the_first_try(
    source: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[object] = []
    open_file = os.open

    def forbidding(path: object, *details: int) -> int:
        if Path(str(path)).parent != target.parent:
            return open_file(str(path), *details)
        tries.append(path)
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(os, "open", forbidding)
    with pytest.raises(TargetError, match="do not have permission"):
        check_target(source, target)
    assert len(tries) == 1


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EACCES, "do not have permission to write"),
        (errno.EIO, "cannot be written"),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_that_the_systems_refusals_become_sentences_and_leave_nothing(
    source: Path, target: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str, call: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    target.write_text("as before")
    monkeypatch.setattr(os, call, refuse)
    with pytest.raises(TargetError, match=words):
        write(source, target)
    monkeypatch.undo()
    assert target.read_text() == "as before"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.skipif(
    sys.platform == "win32" or not Path("/dev/full").exists(),
    reason="needs a device that is always full",
)
def test_that_a_disk_that_fills_up_midway_is_the_targets_fault(
    source: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> tuple[int, Path]:
        draft = target.with_name("draft")
        draft.symlink_to("/dev/full")
        return os.open(draft, os.O_RDWR), draft

    monkeypatch.setattr(atomic_write, "create_file_in", full)
    with pytest.raises(TargetError, match=r"disk is full|cannot be written"):
        write(source, target)
    assert not list(target.parent.iterdir())


def test_that_a_source_changed_after_opening_is_reported(source: Path, target: Path) -> None:
    table = open_table(source)
    source.write_bytes(source.read_bytes() + b"\n")
    with pytest.raises(SourceChangedError):
        write_columns(table, columns("New"), NEW, target)
    assert not list(target.parent.iterdir())


def test_that_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    target = tmp_path / "leads (enriched).xlsx"
    assert free_target(target) == target
    target.touch()
    assert free_target(target).name == "leads (enriched) 2.xlsx"
    (tmp_path / "leads (enriched) 2.xlsx").symlink_to(tmp_path / "nowhere")
    assert free_target(target).name == "leads (enriched) 3.xlsx"
    assert (
        free_target(target.with_name("leads (enriched) 2.xlsx")).name == "leads (enriched) 3.xlsx"
    )


@pytest.mark.parametrize("owner", ["~$out.xlsx", ".~lock.out.xlsx#"])
def test_that_a_target_open_elsewhere_is_found_out_and_a_free_name_is_offered(
    tmp_path: Path, owner: str
) -> None:
    target = tmp_path / "out.xlsx"
    (tmp_path / owner).write_bytes(b"anna")
    check_target(tmp_path / "leads.csv", target)
    target.write_bytes(b"old")
    with pytest.raises(TargetError, match=r'open in another program.*"out 2\.xlsx"'):
        check_target(tmp_path / "leads.csv", target)
    assert target.read_bytes() == b"old"
