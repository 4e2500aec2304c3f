"""The files in the repository: unusual workbooks, and the samples that come with the program."""

import csv
from pathlib import Path

import pytest

from desktop_app.adapters.spreadsheet.open_table import open_table
from tests.unit.adapters.spreadsheet.builders import check_columns, columns, write_columns

ROOT = Path(__file__).resolve().parents[4]
NAMES = ("comments_and_cdata", "prefixed", "strict", "utf_16", "without_references")
ODD = [ROOT / "tests" / "data" / "spreadsheets" / f"{name}.xlsx" for name in NAMES]
SAMPLES = ROOT / "resources" / "samples"


@pytest.mark.parametrize("path", ODD, ids=lambda path: path.stem)
def test_that_unusual_workbooks_are_read_and_copied(path: Path, tmp_path: Path) -> None:
    table = open_table(path)
    assert table.info.sheet == "People"
    assert table.info.headers == ("Name", "City")
    assert table.sample(rows=9) == [("Anna & Bo", "Oslo")]
    target = tmp_path / "copy.xlsx"
    check_columns(table, 1)
    write_columns(table, columns("Title"), [["CEO"]], target)
    again = open_table(target)
    assert again.info.headers == ("Name", "City", "Title")
    assert again.sample(rows=9) == [("Anna & Bo", "Oslo", "CEO")]


def test_that_the_sample_leads_hold_what_real_sheets_hold() -> None:
    table = open_table(SAMPLES / "leads.xlsx")
    info = table.info
    assert (info.sheet, info.row_count) == ("Leads", 431)
    assert info.headers[3:] == (
        "LinkedIn URL",
        "Work email",
        "Notes",
        "Zip",
        "Full name",
        "Column I",
    )
    assert [page.name for page in info.sheets] == ["Leads", "About"]
    links = table.column(3)
    emails = table.column(4)
    assert sum(not link and not email for link, email in zip(links, emails, strict=True)) == 16
    assert sum("/in/sample-" in link.casefold() for link in links) == 321
    assert sum("@" in email for email in emails) == 60
    assert all(len(text) == 5 for text in table.column(6))
    assert table.column(7)[0] == " ".join(table.sample(rows=1)[0][:2])


def test_that_the_sample_contacts_hold_what_real_files_hold() -> None:
    path = SAMPLES / "contacts.csv"
    table = open_table(path)
    assert (table.info.delimiter, table.info.encoding, table.info.row_count) == (";", "utf-8", 40)
    addresses = [address.strip().casefold() for address in table.column(1)]
    assert sum(address.endswith("@sample.example") for address in addresses) == 36
    assert addresses.count("") == 2
    assert any("\n" in note for note in table.column(3))
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert table.sample(rows=99) == [tuple(row) for row in rows[1:]]
