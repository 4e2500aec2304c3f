"""Source files and output options, through the command line."""

import json
from pathlib import Path

import openpyxl
import pytest

from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, cells_of

FAST = ("--json", "--rpm", "60000")
LINK = "https://www.linkedin.com/in/sample-1"


def leads(folder: Path, *, titles: bool = False, hidden: int | None = None) -> Path:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = "Leads"
    if titles:
        page.append(["Our leads"])
        page.append([])
    page.append(["Name", "Profile"])
    for at in range(4):
        page.append([f"Person {at}", f"{LINK}{at}"])
    if hidden is not None:
        page.row_dimensions[hidden].hidden = True
    book.save(folder / "leads.xlsx")
    return folder / "leads.xlsx"


@pytest.mark.usefixtures("service")
def test_that_added_sheets_come_after_the_users_sheets(program: Program) -> None:
    source = leads(program.folder, titles=True)
    wishes = ("--details", "--report", "--explain-columns", "--fields", "experience,basic_profile")
    ran = program.run("enrich", source, *FAST, *wishes)
    assert ran.code == 0
    book = openpyxl.load_workbook(ran.summary["output"])
    assert book.sheetnames == ["Leads", "Experience", "Columns", "Report"]
    jobs = list(book["Experience"].iter_rows(values_only=True))
    assert jobs[0][:4] == ("Row", "Full name", "Kind", "Company")
    assert {row[0] for row in jobs[1:]} <= {4, 5, 6, 7}
    assert {row[2] for row in jobs[1:]} <= {"Current", "Earlier"}
    report = {row[1]: row[2] for row in book["Report"].iter_rows(values_only=True)}
    assert report["Existing cells changed"] == 0
    assert report["Existing cells compared with the source"] == 11
    assert report["Credits charged in this run"] == ran.summary["credits_charged"]
    assert report["Rows"] == 4
    meanings = {row[0] for row in book["Columns"].iter_rows(values_only=True)}
    headers = {cell.value for cell in book["Leads"][3]}
    assert headers - {"Name", "Profile"} <= meanings


@pytest.mark.usefixtures("service")
def test_that_sheets_cannot_be_added_to_a_text_file(program: Program) -> None:
    source = program.write("leads.csv", "Link", f"{LINK}1")
    ran = program.run("enrich", source, *FAST, "--report", "--output", source.with_name("o.csv"))
    assert ran.code == 2
    assert "one table" in ran.err


def test_that_hidden_rows_can_be_skipped(program: Program, service: RunningSandbox) -> None:
    source = leads(program.folder, hidden=3)
    ran = program.run("enrich", source, *FAST, "--only-visible")
    assert ran.summary["lookups"] == 3
    assert ran.summary["not_run"] == 1
    statuses = [row["Enrichment status"] for row in cells_of(Path(ran.summary["output"]))]
    assert statuses[1] == "Not sent: hidden row"
    assert service.ledger.total_charged() == ran.summary["credits_charged"] > 0


def test_that_an_enriched_sheet_can_be_filled_without_paying_again(
    program: Program, service: RunningSandbox
) -> None:
    source = leads(program.folder)
    fields = ("--fields", "basic_profile")
    first = Path(program.run("enrich", source, *FAST, *fields).summary["output"])
    book = openpyxl.load_workbook(first)
    page = book.worksheets[0]
    column = [cell.value for cell in page[1]].index("Full name") + 1
    page.cell(2, column).value = None
    page.cell(3, column).value = "My own name"
    edited = program.folder / "edited.xlsx"
    book.save(edited)
    spent = service.ledger.total_charged()
    filled = program.run("enrich", edited, *FAST, *fields, "--existing", "fill")
    rows = cells_of(Path(filled.summary["output"]))
    assert rows[0]["Full name"]
    assert rows[1]["Full name"] == "My own name"
    assert len(rows[0]) == page.max_column
    replaced = program.run("enrich", edited, *FAST, *fields, "--existing", "replace", "--overwrite")
    changes = openpyxl.load_workbook(replaced.summary["output"])["Changes"]
    listed = [row[:3] for row in changes.iter_rows(values_only=True)]
    assert (3, "Full name", "My own name") in listed
    assert service.ledger.total_charged() == spent


@pytest.mark.usefixtures("service")
def test_that_the_summary_says_that_nothing_was_changed(program: Program) -> None:
    ran = program.run("enrich", leads(program.folder), *[o for o in FAST if o != "--json"])
    assert "0 of 10 existing cells changed" in ran.out


def test_that_columns_shows_the_header_row_and_its_reason(program: Program) -> None:
    ran = program.run("columns", leads(program.folder, titles=True, hidden=5))
    assert "Header in row 3, 4 data rows, 1 of them hidden." in ran.out
    assert "titles" in ran.out
    found = json.loads(program.run("columns", program.folder / "leads.xlsx", "--json").out)
    assert found["hidden_rows"] == 1
    assert found["columns"][1]["links"] is False


def test_that_encoding_and_delimiter_can_be_given(program: Program) -> None:
    path = program.folder / "a.csv"
    path.write_bytes("Name|Mail\nŁukasz|a@firma.example\n".encode("cp1250"))
    ran = program.run("columns", path, "--encoding", "cp1250", "--delimiter", "|", "--json")
    assert json.loads(ran.out)["columns"][0] == {"name": "Name", "sample": "Łukasz", "links": False}
    assert program.run("columns", path, "--delimiter", "tab").code == 0
    assert program.run("columns", path, "--delimiter", "ab").code == 2
    wrong = program.run("columns", path, "--encoding", "cp125")
    assert wrong.code == 2
    assert "cp1257" in wrong.err


CASES = Path(__file__).parents[1] / "data" / "cases"


@pytest.mark.usefixtures("service")
def test_that_two_sources_with_one_name_do_not_replace_each_others_result(program: Program) -> None:
    for name in ("k19_leads.csv", "k19_leads.xlsx"):
        (program.folder / name).write_bytes((CASES / name).read_bytes())
    first = program.run("enrich", program.folder / "k19_leads.csv", *FAST)
    result = Path(first.summary["output"])
    before = result.read_bytes()

    second = program.run("enrich", program.folder / "k19_leads.xlsx", *FAST)

    assert (first.code, second.code) == (0, 3)
    assert result.read_bytes() == before
    assert "k19_leads (enriched) 2.xlsx" in second.err
    again = program.run("enrich", program.folder / "k19_leads.csv", *FAST)
    assert again.code == 0


@pytest.mark.usefixtures("service")
def test_that_another_sheet_does_not_replace_a_result_unasked(program: Program) -> None:
    source = leads(program.folder)
    book = openpyxl.load_workbook(source)
    book.copy_worksheet(book["Leads"]).title = "More"
    book.save(source)

    assert program.run("enrich", source, *FAST, "--sheet", "Leads").code == 0
    assert program.run("enrich", source, *FAST, "--sheet", "More").code == 3


@pytest.mark.usefixtures("service")
def test_that_the_chosen_sheet_is_reported(program: Program) -> None:
    source = CASES / "k29_linked_names_and_team_sheet.xlsx"
    ran = program.run("enrich", source, *FAST, "--output", program.folder / "o.xlsx")

    assert 'Sheet "Leads", one of 2: it has the most people in its first rows' in ran.err
    assert ran.summary["lookups"] == 6


@pytest.mark.usefixtures("service")
def test_that_formulas_without_results_are_reported_before_the_error(program: Program) -> None:
    source = CASES / "k22_formulas_never_computed.xlsx"
    ran = program.run("enrich", source, "--url-column", "LinkedIn3")

    assert ran.code == 2
    assert "open the file in Excel, save it, and try again" in ran.err


@pytest.mark.usefixtures("service")
def test_that_the_user_can_declare_a_list_without_column_names(program: Program) -> None:
    source = CASES / "k25_no_header.csv"
    detected = program.run("enrich", source, *FAST, "--output", program.folder / "a.csv")
    ran = program.run("enrich", source, *FAST, "--no-header", "--output", program.folder / "b.csv")

    assert "--no-header" in detected.err
    assert (detected.summary["lookups"], ran.summary["lookups"]) == (5, 6)
    assert program.run("enrich", source, "--no-header", "--header-row", "2").code == 2


@pytest.mark.usefixtures("service")
def test_that_rows_under_a_merged_cell_have_its_person(program: Program) -> None:
    source = CASES / "k20_merged_rows.xlsx"
    ran = program.run("enrich", source, *FAST, "--output", program.folder / "o.xlsx")

    assert (ran.summary["lookups"], ran.summary["rows"]) == (2, 4)


@pytest.mark.usefixtures("service")
def test_that_rows_in_two_elements_are_all_in_the_text_file(program: Program) -> None:
    ran = program.run(
        "enrich", CASES / "row_in_two_elements.xlsx", *FAST, "--output", program.folder / "o.csv"
    )

    assert ran.code in {0, 1}
    lines = (program.folder / "o.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines] == ["Name", "P2", "P3", "P4", "P5"]
