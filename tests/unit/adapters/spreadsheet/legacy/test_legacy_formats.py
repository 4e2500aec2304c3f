""".xls, .xlsb and .ods: read in a worker process, written as a new workbook."""

import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop_app.adapters.spreadsheet.legacy.worker_process import read_into
from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.errors import SourceError, UsageError
from desktop_app.domain.result.cells import CellKind, NewColumn
from tests.unit.adapters.spreadsheet.builders import check_columns, write_columns

DATA = Path("tests/data/spreadsheets")
FORMATS = ["xls", "xlsb", "ods"]
LINK = "https://www.linkedin.com/in/anna-{}"


@pytest.mark.parametrize("suffix", FORMATS)
def test_that_old_and_open_formats_are_read_as_they_look(suffix: str) -> None:
    table = open_table(DATA / f"people.{suffix}")
    assert table.info.file_format == suffix
    assert (table.info.sheet, table.info.header_row, table.info.row_count) == ("People", 3, 3)
    assert table.info.headers[:3] == ("Name", "LinkedIn URL", "Score")
    assert table.column(1) == [LINK.format(at) for at in range(3)]
    assert table.column(2) == ["0", "1.5", "3"]
    assert table.column(3) == ["2024-01-02", "2024-01-03", "2024-01-04"]
    assert table.sample(rows=1)[0][0] == "Anna Ærø"
    assert table.row_number(0) == 4
    assert (table.links(1), table.hidden_rows()) == ({}, frozenset())
    with pytest.raises(IndexError):
        table.column(99)


@pytest.mark.parametrize("suffix", FORMATS)
def test_that_their_cells_keep_their_kind_in_the_new_workbook(suffix: str, tmp_path: Path) -> None:
    table = open_table(DATA / f"people.{suffix}")
    target = tmp_path / "out.xlsx"
    check_columns(table, 1, target=target)
    columns = [NewColumn("Status", "", CellKind.TEXT)]
    write_columns(table, columns, [("ok",)] * 3, target)
    page = openpyxl.load_workbook(target)["People"]
    assert page["A1"].value == "Our leads"
    assert [cell.value for cell in page[3]][:3] == ["Name", "LinkedIn URL", "Score"]
    row = [cell.value for cell in page[5]]
    assert row[:4] == ["Bo Chen", LINK.format(1), 1.5, row[3]]
    assert str(row[3]) == "2024-01-03 00:00:00"
    assert row[-1] == "ok"
    assert page["D5"].is_date


def test_that_another_sheet_can_be_chosen() -> None:
    table = open_table(DATA / "people.xls", sheet="other", header_row=1)
    assert (table.info.sheet, table.info.headers) == ("Other", ("Key", "Value"))
    with pytest.raises(UsageError, match='no sheet "Nope"'):
        open_table(DATA / "people.ods", sheet="Nope")


def test_that_an_encrypted_file_is_not_reported_as_damaged(tmp_path: Path) -> None:
    locked = tmp_path / "leads.ods"
    locked.write_bytes((DATA / "password.ods").read_bytes())
    with pytest.raises(SourceError, match="needs a password"):
        open_table(locked)
    damaged = tmp_path / "a.xlsb"
    damaged.write_bytes((DATA / "people.xlsb").read_bytes()[:-600])
    with pytest.raises(SourceError, match="damaged"):
        open_table(damaged)


def test_that_a_far_corner_costs_a_message_and_not_the_program() -> None:
    with pytest.raises(SourceError, match=r"damaged|far more"):
        open_table(DATA / "far_corner.ods")


@pytest.mark.parametrize("sheet", [None, "Other", "Nope"])
def test_that_the_worker_describes_what_it_found(
    sheet: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # In this process, so that coverage sees it; without a memory limit.
    monkeypatch.setattr(
        "desktop_app.adapters.spreadsheet.legacy.worker_process._limit_memory", lambda: None
    )
    spool = tmp_path / "spool"
    shutil.copy(DATA / "people.xls", tmp_path / "a.xls")
    read_into(str(tmp_path / "a.xls"), sheet, str(spool), "xls")
    first = spool.read_text(encoding="utf-8").splitlines()[0]
    assert ('"no_sheet"' in first) == (sheet == "Nope")


def test_that_the_child_says_what_went_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "desktop_app.adapters.spreadsheet.legacy.worker_process._limit_memory", lambda: None
    )
    spool, odd = tmp_path / "spool", tmp_path / "a.xls"
    odd.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    read_into(str(odd), None, str(spool), "xls")
    assert '"damaged"' in spool.read_text(encoding="utf-8")


def test_that_dates_are_dates_and_moments_keep_their_time() -> None:
    table = open_table(DATA / "people.xls")
    assert table.column(5)[0] == "13:05"
    assert date(2024, 1, 2).isoformat() == table.column(3)[0]


def test_that_an_encrypted_xls_file_is_reported_as_encrypted(tmp_path: Path) -> None:
    raw = bytearray((DATA / "people.xls").read_bytes())
    begin = raw.index(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    after = begin + 4 + 16
    raw[after : after + 2] = b"\x2f\x00"  # turns the second record into a FilePass
    path = tmp_path / "a.xls"
    path.write_bytes(raw)

    with pytest.raises(SourceError, match="needs a password"):
        open_table(path)


@pytest.mark.parametrize("size", [8, 80, 512, 600, 1100, 2000])
def test_that_a_damaged_old_workbook_is_damaged_and_not_locked(size: int, tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes((DATA / "people.xls").read_bytes()[:size])

    with pytest.raises(SourceError, match="damaged"):
        open_table(path)
