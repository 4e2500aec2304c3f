"""Sheets with charts: openpyxl finds the numbers and native charts of them, in any package."""

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from desktop_app.adapters.spreadsheet.open_table import open_table
from desktop_app.domain.result.result_content import ChartSheet, ChartTable
from tests.unit.adapters.spreadsheet.builders import (
    columns,
    members_of,
    opened,
    workbook,
    write_columns,
)

SIZES = ChartTable("Company size", "People", (("2-10", 3), ("=1+1 & <b>\x01", 1)))
NOBODY = ChartTable("Country", "People", ())
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def charts(*tables: ChartTable, name: str = "Summary") -> ChartSheet:
    titles = tuple(table.title for table in tables)
    return ChartSheet(name, titles, lambda: ("Matched 3 of 4",), lambda: tables)


def with_charts(source: Path, target: Path, sheets: Sequence[ChartSheet]) -> Path:
    write_columns(open_table(source), columns("Title"), [["x"]], target, sheets=sheets)
    return target


@pytest.fixture(params=["a.xlsx", "a.csv"])
def source(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    path = tmp_path / str(request.param)
    if path.suffix == ".xlsx":
        return workbook(path, [["Name"], ["Anna"]])
    path.write_text("Name\nAnna\n")
    return path


def test_that_a_chart_shows_the_numbers_beside_it(source: Path, tmp_path: Path) -> None:
    book = opened(with_charts(source, tmp_path / "out.xlsx", [charts(SIZES, NOBODY)]))
    sheet = book["Summary"]
    rows = [[cell.value for cell in row] for row in sheet["A1:C5"]]

    assert rows == [
        ["Matched 3 of 4", None, None],
        [None, None, None],
        ["Company size", "People", "Share"],
        ["2-10", 3, 0.75],
        ["=1+1 & <b>", 1, 0.25],
    ]
    assert sheet["A5"].data_type == "s"
    assert sheet["C4"].number_format == "0%"
    first, second = sheet._charts
    assert (first.type, first.anchor._from.row, first.anchor._from.col) == ("bar", 2, 4)
    series = first.series[0]
    assert series.val.numRef.f == "'Summary'!$B$4:$B$5"
    assert series.cat.strRef.f == "'Summary'!$A$4:$A$5"
    assert [point.v for point in series.val.numRef.numCache.pt] == [3, 1]
    assert [point.v for point in series.cat.strRef.strCache.pt] == ["2-10", "=1+1 & <b>"]
    assert second.anchor._from.row > first.anchor._from.row + 5


def test_that_every_relationship_leads_to_a_declared_part(source: Path, tmp_path: Path) -> None:
    target = with_charts(source, tmp_path / "out.xlsx", [charts(SIZES), charts(NOBODY)])
    members = members_of(target)
    types = members["[Content_Types].xml"].decode()
    added = [name for name in members if "enriched" in name]
    leads = [
        entry.get("Target", "").lstrip("/")
        for name in added
        if name.endswith(".rels")
        for entry in ET.fromstring(members[name]).iter(RELATIONSHIPS)  # noqa: S314
    ]

    parts = {name for name in added if not name.endswith(".rels")}
    assert set(leads) == {name for name in parts if "worksheets" not in name}
    assert [name for name in parts if f'PartName="/{name}"' not in types] == []
    assert all(ET.fromstring(members[name]).tag for name in added)  # noqa: S314
    assert opened(target).sheetnames[-2:] == ["Summary", "Summary (2)"]


def test_that_charts_refer_to_the_name_that_was_free(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", [["Name"], ["Anna"]], title="summary")
    book = opened(with_charts(source, tmp_path / "out.xlsx", [charts(SIZES)]))
    assert book.sheetnames == ["summary", "Summary (2)"]
    reference = book["Summary (2)"]._charts[0].series[0].val.numRef.f
    assert reference == "'Summary (2)'!$B$4:$B$5"


def test_that_a_result_with_charts_can_be_enriched_again(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", [["Name"], ["Anna"]])
    first = with_charts(source, tmp_path / "first.xlsx", [charts(SIZES)])
    second = with_charts(first, tmp_path / "second.xlsx", [charts(SIZES)])
    before, after = members_of(first), members_of(second)

    assert [len(sheet._charts) for sheet in opened(second).worksheets] == [0, 1, 1]
    kept = [name for name in before if "enriched1" in name]
    assert len(kept) == 5
    assert all(before[name] == after[name] for name in kept)
    with zipfile.ZipFile(second) as archive:
        assert len(archive.namelist()) == len(set(archive.namelist()))


def test_that_styles_change_only_for_what_is_added(tmp_path: Path) -> None:
    source = workbook(tmp_path / "a.xlsx", [["Name"], ["Anna"]])
    plain = members_of(with_charts(source, tmp_path / "plain.xlsx", []))["xl/styles.xml"]
    rich = members_of(with_charts(source, tmp_path / "rich.xlsx", [charts(SIZES)]))
    assert plain.count(b"<xf ") == rich["xl/styles.xml"].count(b"<xf ") - 1


@pytest.mark.parametrize("name", ["prefixed", "strict", "utf_16"])
def test_that_unusual_packages_can_get_charts_in_their_dialect(tmp_path: Path, name: str) -> None:
    source = Path(f"tests/data/spreadsheets/{name}.xlsx")
    target = with_charts(source, tmp_path / "out.xlsx", [charts(SIZES)])
    members = members_of(target)
    added: dict[str, Any] = {
        part: content for part, content in members.items() if "enriched" in part
    }

    assert open_table(target, sheet="Summary").column(0)[-2:] == ["2-10", "=1+1 & <b>"]
    is_strict = name == "strict"
    for part, content in added.items():
        assert (b"purl.oclc.org" in content) is is_strict, part
        assert (b"/officeDocument/2006/" in content) is not is_strict or not is_strict
        assert (b"/drawingml/2006/" in content) is False or not is_strict
    assert (b"gapWidth" in added["xl/charts/enriched1_1.xml"]) is not is_strict
