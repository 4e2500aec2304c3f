"""Comparison of workbooks, and the choice of packagers."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from installer.failure import InstallError
from installer.packaging.__main__ import packagers
from installer.packaging.smoke_test.workbooks import check_same_rows

HEADER = ("Name", "Enrichment status")
GOOD = (("Ada", "Matched"), ("Bo", "Matched"), ("Cy", "No match"))


def workbook(path: Path, *rows: tuple[str, ...]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEADER, *rows):
        sheet.append(row)
    book.save(path)
    return path


def test_that_equal_workbooks_pass(tmp_path: Path) -> None:
    check_same_rows(workbook(tmp_path / "a.xlsx", *GOOD), workbook(tmp_path / "b.xlsx", *GOOD))


@pytest.mark.parametrize(
    "rows",
    [
        (*GOOD[:2], ("Cy", "Matched")),
        GOOD[:2],
        (*GOOD, ("Di", "Matched")),
    ],
)
def test_that_a_different_cell_or_row_fails(
    tmp_path: Path, rows: tuple[tuple[str, ...], ...]
) -> None:
    expected = workbook(tmp_path / "b.xlsx", *GOOD)

    with pytest.raises(InstallError, match=r"row [45] is"):
        check_same_rows(workbook(tmp_path / "a.xlsx", *rows), expected)


def test_that_two_workbooks_without_matches_fail(tmp_path: Path) -> None:
    rows = [(name, "In doubt: may have been charged") for name, _ in GOOD]

    with pytest.raises(InstallError, match="only 0 rows"):
        check_same_rows(workbook(tmp_path / "a.xlsx", *rows), workbook(tmp_path / "b.xlsx", *rows))


def test_that_a_missing_workbook_fails(tmp_path: Path) -> None:
    with pytest.raises(InstallError, match="was not written"):
        check_same_rows(tmp_path / "a.xlsx", tmp_path / "b.xlsx")


def test_that_every_system_has_its_packages() -> None:
    def made(system: str, *, has_dpkg: bool = False) -> list[str]:
        return [maker.__name__ for maker in packagers(system, has_dpkg=has_dpkg)]

    assert made("linux", has_dpkg=True) == ["make_deb", "make_archive"]
    assert made("linux") == ["make_archive"]
    assert made("darwin") == ["make_disk_image"]


def test_that_a_system_without_a_package_format_is_reported() -> None:
    with pytest.raises(InstallError, match="freebsd"):
        packagers("freebsd14", has_dpkg=False)


def test_that_windows_is_told_where_its_package_is_built() -> None:
    with pytest.raises(InstallError, match="on Linux with `build --for windows`"):
        packagers("win32", has_dpkg=False)
