"""Empty cells of the user's own columns are filled, marked and listed; a value never changes."""

import csv
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill

from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, Ran

LINK = "https://www.linkedin.com/in/sample-{}"
PEOPLE = 12
MARK = "FFFFF2CC"


def workbook_of(folder: Path, headers: list[str], rows: list[list[Any]]) -> Path:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in (headers, *rows):
        page.append(row)
    book.save(folder / "leads.xlsx")
    return folder / "leads.xlsx"


def people(*cells: object) -> list[list[Any]]:
    return [[LINK.format(number), *cells] for number in range(PEOPLE)]


def filled(program: Program, source: Path, *options: str) -> tuple[Ran, Path]:
    ran = program.run("enrich", source, "--json", "--match-check", "off", *options)
    assert ran.code == 0, ran.err
    return ran, Path(ran.summary["output"])


def first_sheet(path: Path) -> list[list[Any]]:
    rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
    return [list(row) for row in rows]


@pytest.mark.usefixtures("service")
def test_that_empty_cells_get_the_result_and_values_stay(program: Program) -> None:
    rows = people(None, None)
    rows[0][1:] = ["Chief of nothing", "Own Ltd"]
    source = workbook_of(program.folder, ["LinkedIn URL", "Title", "Firm"], rows)
    ran, target = filled(program, source, "--fill", "Title=Job title,Firm=Company")
    header, *found = first_sheet(target)
    title, firm = header.index("Job title"), header.index("Company")

    assert found[0][1:3] == ["Chief of nothing", "Own Ltd"]
    answered = [row for row in found[1:] if row[3] == "Matched"]
    assert len(answered) > PEOPLE / 2
    assert all(row[1:3] == [row[title], row[firm]] for row in answered)
    assert all(row[1:3] == [None, None] for row in found[1:] if row[3] != "Matched")
    assert "Empty cells are filled in: Title (Job title), Firm (Company)." in ran.err


@pytest.mark.usefixtures("service")
def test_that_the_summary_and_the_report_count_the_filled_cells(program: Program) -> None:
    source = workbook_of(program.folder, ["LinkedIn URL", "Firm"], people(None))
    ran = program.run(
        "enrich", source, "--fill", "Firm=Company", "--report", "--match-check", "off"
    )
    assert ran.code == 0, ran.err
    book = openpyxl.load_workbook(program.folder / "leads (enriched).xlsx")
    listed = book["Changes"].max_row - 1
    assert listed > PEOPLE / 2
    assert f"existing cells changed, {listed} empty cells filled." in ran.out + ran.err
    report = {row[1]: row[2] for row in book["Report"].iter_rows(values_only=True)}
    assert report["Empty cells of your columns filled"] == listed


@pytest.mark.usefixtures("service")
def test_that_every_filled_cell_is_marked_and_listed(program: Program) -> None:
    source = workbook_of(program.folder, ["LinkedIn URL", "Firm"], people(None))
    book = openpyxl.load_workbook(source)
    book.worksheets[0]["B3"].font = Font(bold=True)
    book.save(source)
    _, target = filled(program, source, "--fill", "Firm=Company")
    copy = openpyxl.load_workbook(target)
    page = copy.worksheets[0]
    marked = {
        (row, page.cell(row, 2).value)
        for row in range(2, PEOPLE + 2)
        if page.cell(row, 2).fill.fgColor.rgb == MARK
    }

    assert marked == {
        (row, page.cell(row, 2).value) for row in range(2, 14) if page.cell(row, 2).value
    }
    listed = [row[:4] for row in copy["Changes"].iter_rows(min_row=2, values_only=True)]
    assert {(row, after) for row, _, _, after in listed} == marked
    assert {(column, before) for _, column, before, _ in listed} == {("Firm", None)}
    assert page["B3"].font.bold or page["B3"].value is None


@pytest.mark.usefixtures("service")
def test_that_columns_are_suggested_by_headers_in_other_languages(program: Program) -> None:
    headers = ["LinkedIn URL", "Position", "Unternehmen", "Stadt", "Pays", "Notiz"]
    source = workbook_of(program.folder, headers, people(None, None, None, None, None))
    ran, target = filled(program, source, "--fill")
    _, *found = first_sheet(target)

    assert "Position (Job title), Unternehmen (Company), Stadt (City), Pays (Country)" in ran.err
    assert any(row[1] and row[2] for row in found)
    assert all(row[5] is None for row in found)


@pytest.mark.usefixtures("service")
def test_that_nothing_is_filled_unless_asked_for(program: Program) -> None:
    source = workbook_of(program.folder, ["LinkedIn URL", "Job title"], people(None))
    _, target = filled(program, source)

    assert all(row[1] is None for row in first_sheet(target)[1:])
    assert "Changes" not in openpyxl.load_workbook(target).sheetnames


@pytest.mark.usefixtures("service")
def test_that_formulas_spaces_and_merged_cells_are_left_alone(program: Program) -> None:
    source = workbook_of(program.folder, ["LinkedIn URL", "Firm"], people(None))
    book = openpyxl.load_workbook(source)
    page = book.worksheets[0]
    page["B2"] = '=IF(1=1,"","")'
    page["B3"] = "  "
    page.merge_cells("B4:B6")
    book.save(source)
    _, target = filled(program, source, "--fill", "Firm=Company")
    copy = openpyxl.load_workbook(target)

    assert copy.worksheets[0]["B2"].value == '=IF(1=1,"","")'
    assert copy.worksheets[0]["B3"].value == "  "
    assert [copy.worksheets[0][f"B{row}"].value for row in (5, 6)] == [None, None]
    changed = {row[0] for row in copy["Changes"].iter_rows(min_row=2, values_only=True)}
    assert not changed & {2, 3, 5, 6}


@pytest.mark.usefixtures("service")
def test_that_other_parts_of_the_workbook_stay_byte_for_byte(program: Program) -> None:
    source = workbook_of(program.folder, ["LinkedIn URL", "Firm"], people(None))
    book = openpyxl.load_workbook(source)
    book.create_sheet("Other")["A1"] = "kept"
    book.worksheets[0]["B5"].fill = PatternFill("solid", fgColor="FF00FF00")
    book.save(source)
    ran = program.run("enrich", source, "--fill", "Firm=Company")
    target = program.folder / "leads (enriched).xlsx"
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target) as after:
        sheet = "xl/worksheets/sheet2.xml"
        assert before.read(sheet) == after.read(sheet)

    assert re.search(r"Verified: 0 of \d+ existing cells changed", ran.out)
    assert [row[0] for row in first_sheet(target)] == [row[0] for row in first_sheet(source)]


@pytest.mark.usefixtures("service")
def test_that_a_text_file_becomes_a_workbook_with_marks(program: Program) -> None:
    source = program.write(
        "leads.csv", "LinkedIn URL,Firm", *(f"{LINK.format(n)}," for n in range(6))
    )
    _, target = filled(program, source, "--fill", "Firm=Company")
    page = openpyxl.load_workbook(target).worksheets[0]

    cells = [page.cell(row, 2) for row in range(2, 8)]
    assert any(cell.value for cell in cells)
    assert all((cell.fill.fgColor.rgb == MARK) is bool(cell.value) for cell in cells)


@pytest.mark.usefixtures("service")
def test_that_text_files_are_filled(program: Program) -> None:
    lines = [f"{LINK.format(number)}," for number in range(PEOPLE)]
    lines[0] += "Own Ltd"
    source = program.write("leads.csv", "LinkedIn URL,Firm", *lines)
    for name in ("out.csv", "out.jsonl"):
        target = program.folder / name
        filled(program, source, "--fill", "Firm=Company", "--output", str(target))
        text = target.read_text(encoding="utf-8-sig")
        rows = (
            list(csv.DictReader(text.splitlines()))
            if name.endswith("csv")
            else [json.loads(line) for line in text.splitlines()]
        )
        assert rows[0]["Firm"] == "Own Ltd"
        matched = [row for row in rows[1:] if row["Enrichment status"] == "Matched"]
        assert matched
        assert all(row["Firm"] == row["Company"] for row in matched)


@pytest.mark.parametrize(
    ("fill", "words"),
    [
        ("Title", "does not say which result"),
        ("Titel=Job title", 'There is no column "Titel"'),
        ("Title=Job titel", 'There is no column "Job titel" to show'),
        ("LinkedIn URL=LinkedIn profile", "people are looked up by it"),
        ("Secret=Company", "it is hidden"),
        ("Title=Job title,title=Headline", "it is named twice"),
        ("Title=Phone", "is not bought"),
    ],
)
def test_that_a_column_that_cannot_be_filled_is_wrong_usage(
    program: Program, service: RunningSandbox, fill: str, words: str
) -> None:
    source = workbook_of(program.folder, ["LinkedIn URL", "Title", "Secret"], people(None, None))
    book = openpyxl.load_workbook(source)
    book.worksheets[0].column_dimensions["C"].hidden = True
    book.save(source)
    ran = program.run("enrich", source, "--fill", fill)

    assert (ran.code, service.ledger.total_charged()) == (2, 0)
    assert words in ran.err


@pytest.mark.usefixtures("service")
def test_that_results_of_an_earlier_run_are_not_filled(program: Program) -> None:
    source = workbook_of(program.folder, ["LinkedIn URL"], people())
    _, target = filled(program, source)
    ran = program.run("enrich", target, "--fill", "Company=Company")

    assert ran.code == 2
    assert "it is a result of an earlier run" in ran.err


@pytest.mark.usefixtures("service")
def test_that_a_match_to_check_fills_nothing(program: Program) -> None:
    rows = people(None, "Nobody Such")
    source = workbook_of(program.folder, ["LinkedIn URL", "Firm", "Name"], rows)
    _, target = filled(program, source, "--fill", "Firm=Company", "--match-check", "normal")
    _, *found = first_sheet(target)

    assert "Matched, please check" in {row[3] for row in found}
    assert all(row[1] is None for row in found if row[3] != "Matched")
