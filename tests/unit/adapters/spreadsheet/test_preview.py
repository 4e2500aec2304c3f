"""The preview shows the first rows before the rest of the file is read."""

from pathlib import Path

import pytest

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.adapters.spreadsheet.preview import preview
from desktop_app.domain.errors import SourceError
from desktop_app.domain.source.table import ReadOptions
from tests.unit.adapters.spreadsheet.builders import inline, raw_workbook, sheet, workbook

NOTHING_SAID = ReadOptions()


def test_that_the_first_rows_are_shown_as_they_stand(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["Name", "City"], [], ["Anna", "Oslo"], ["Bo"]])
    found = preview(path, NOTHING_SAID, rows=2)
    assert found.rows == ((1, ("Name", "City")), (3, ("Anna", "Oslo")))
    assert found.width == 2


def test_that_only_the_beginning_is_read(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{row}">{inline(f"A{row}", f"Person {row}")}</row>' for row in range(1, 40_000)
    )
    path = raw_workbook(tmp_path / "a.xlsx", sheet(rows + '<row r="40000"><c r="??"'))
    assert len(preview(path, NOTHING_SAID).rows) == 1_000
    with pytest.raises(SourceError):
        open_table(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_that_a_text_file_is_read_as_its_beginning_suggests(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("Name;City\r\nJosé;Málaga\r\n".encode(encoding) * 20)
    found = preview(path, NOTHING_SAID, rows=2)
    assert found.rows == ((1, ("Name", "City")), (2, ("José", "Málaga")))


def test_that_a_long_text_file_is_cut_between_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(("Name,City\n" + "José,Málaga\n" * 60_000).encode())
    rows = preview(path, NOTHING_SAID, rows=50_000).rows
    assert all(len(texts) == 2 for _, texts in rows)
    assert 10_000 < len(rows) < 50_000
    told = ReadOptions(encoding="latin-1", delimiter=";")
    assert preview(path, told, rows=2).rows[1][1] == ("JosÃ©,MÃ¡laga",)


def test_that_a_format_that_is_read_as_a_whole_has_no_preview() -> None:
    assert preview(Path("tests/data/spreadsheets/people.xls"), NOTHING_SAID).rows == ()
