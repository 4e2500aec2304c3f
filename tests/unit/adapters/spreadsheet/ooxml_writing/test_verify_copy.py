"""The verification counts any difference between the result and the source."""

import io
import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from typing_extensions import override

from desktop_app.adapters.spreadsheet.csv_format import writer
from desktop_app.adapters.spreadsheet.csv_format.reader import CsvTable
from desktop_app.adapters.spreadsheet.ooxml.package_writer import PackageWriter
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import SheetXml
from desktop_app.adapters.spreadsheet.ooxml_writing.verify_copy import compare_cells, compare_rows
from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.errors.target import TargetNotAsWrittenError
from desktop_app.domain.result.cells import NewCell
from desktop_app.domain.result.report import VerificationResult
from tests.unit.adapters.spreadsheet.builders import (
    added,
    columns,
    inline,
    sheet,
    text_file,
    write_columns,
)

ROW_1 = f'<row r="1">{inline("A1", "Name")}<c r="B1" s="3"><f>1+1</f><v>2</v></c></row>'
ROW_3 = f'<row r="3" ht="20">{inline("A3", "Anna")}</row>'
SOURCE = ROW_1 + '<row r="2"/>' + ROW_3
OURS = inline("C1", "Title")


def sheet_of(rows: str) -> SheetXml:
    return SheetXml(iter([sheet(rows).encode()]))


def found(result: str, taken: frozenset[int] = frozenset()) -> VerificationResult:
    return compare_rows(sheet_of(SOURCE), sheet_of(result), first_new=2, taken=taken)


def test_that_a_copy_with_cells_at_the_right_has_no_change() -> None:
    copy = SOURCE.replace("</c></row>", f"</c>{OURS}</row>", 1)
    assert found(copy) == VerificationResult(3, 0)
    assert found(copy.replace('<row r="2"/>', f'<row r="2">{inline("C2", "x")}</row>')).changed == 0


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("Anna", "Bo", 1),
        ("<f>1+1</f>", "<f>1+2</f>", 1),
        ('s="3"', 's="4"', 1),
        ("<v>2</v>", "<v>3</v>", 1),
        (ROW_3, "", 1),
        (ROW_1, "", 2),
        ('r="A3"', 'r="B3"', 2),
        ("</c></row>", f"</c>{inline('B9', 'x')}</row>", 1),
    ],
)
def test_that_every_change_is_counted(before: str, after: str, changed: int) -> None:
    assert found(SOURCE.replace(before, after, 1)).changed == changed


def test_that_what_the_user_wished_is_counted_apart() -> None:
    copy = SOURCE.replace("Anna", "Bo")
    assert found(copy, taken=frozenset({0})) == VerificationResult(3, 0, 1)
    assert found(copy.replace("1+1", "1+2"), taken=frozenset({0})) == VerificationResult(3, 1, 1)


KINDS: list[NewCell] = [
    "text", 1.5, 7, True, date(2024, 1, 2), datetime(2024, 1, 2, 12),  # noqa: DTZ001
    timedelta(hours=30), None,
]  # fmt: skip
WRITTEN = (
    f'{inline("A1", "text")}<c r="B1"><v>1.5</v></c><c r="C1"><v>7</v></c>'
    '<c r="D1" t="b"><v>1</v></c><c r="E1"><v>45293</v></c><c r="F1"><v>45293.5</v></c>'
    '<c r="G1"><v>1.25</v></c>'
)


def test_that_typed_cells_are_the_same_whatever_their_kind() -> None:
    checked = compare_cells([KINDS], sheet_of(f'<row r="1">{WRITTEN}</row>'), taken=frozenset())
    assert checked == VerificationResult(7, 0)


@pytest.mark.parametrize("part", ["text", "1.5<", "7<", '1</v></c><c r="E1', "45293<", "1.25"])
def test_that_a_typed_cell_that_differs_is_counted(part: str) -> None:
    odd = WRITTEN.replace(part, "9" + part, 1)
    checked = compare_cells([KINDS], sheet_of(f'<row r="1">{odd}</row>'), taken=frozenset())
    assert checked.changed == 1


def test_that_a_missing_row_is_counted() -> None:
    checked = compare_cells([["a"], ["b", "c"]], sheet_of(""), taken=frozenset({1}))
    assert checked == VerificationResult(2, 2)


def test_that_a_cell_cut_to_what_excel_holds_is_no_secret(tmp_path: Path) -> None:
    source = text_file(tmp_path / "a.csv", [["Name"], ["x" * 40_000], ["y"]])
    with pytest.raises(AssertionError):
        write_columns(open_table(source), columns("T"), [["a"], ["b"]], tmp_path / "o.xlsx")
    assert open_table(tmp_path / "o.xlsx").info.row_count == 2


def test_that_a_disk_that_gives_back_something_else_is_found_out() -> None:
    class Forgetful(io.BytesIO):
        is_broken = False

        @override
        def read(self, size: int | None = -1) -> bytes:
            raw = super().read(size)
            return raw[::-1] if self.is_broken and len(raw) > 100 else raw

    file = Forgetful()
    with PackageWriter(file) as writer:
        written = writer.write_part(zipfile.ZipInfo("a.xml"), [bytes(range(256)) * 40])
        assert b"".join(writer.read_back(written)) == bytes(range(256)) * 40
        file.is_broken = True
        with pytest.raises(TargetNotAsWrittenError):
            list(writer.read_back(written))


def test_that_text_is_compared_by_another_reader(tmp_path: Path) -> None:
    source = text_file(tmp_path / "a.csv", [["Name", "Note"], ["Anna", "one\rtwo"], ["", "x"]])
    table = open_table(source)
    checked = write_columns(table, columns("T"), [["a"], ["b"]], tmp_path / "out.csv")
    assert checked == VerificationResult(cells=5, changed=0)


def test_that_a_text_that_came_out_otherwise_is_counted(tmp_path: Path) -> None:
    source = text_file(tmp_path / "a.csv", [["Name", "Note"], ["Anna", "x"]])
    table = open_table(source)
    assert isinstance(table, CsvTable)
    other = io.BytesIO(source.read_bytes().replace(b"Anna", b"Bo"))
    written = writer._compared(table, added(columns("T")), table.text_format, "utf-8", other)
    assert written == VerificationResult(4, 1)
