"""Presets, own columns and templates: what is shown is chosen apart from what is bought."""

import csv
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from tests.cli.conftest import Program, cells_of
from tests.unit.domain.result.columns.test_presets import CONTACTS, ESSENTIALS

pytestmark = pytest.mark.usefixtures("service")
LINK = "https://www.linkedin.com/in/sample-"
STATUS = ["Enrichment status", "Match confidence"]
BOOKKEEPING = ["Matched on", "Enrichment note", "Credits"]
CONTACT_FIELDS = "basic_profile,social_handles,experience,contact"


def leads(program: Program) -> Path:
    return program.write("leads.csv", "Lead,Link", f"1,{LINK}anna-berg", f"2,{LINK}bo-lund")


def headers_of(path: Path) -> list[str]:
    book = openpyxl.load_workbook(path)
    [first, *_] = book.worksheets[0].iter_rows(values_only=True)
    return [str(value) for value in first]


def hidden_of(path: Path) -> list[str]:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    headers = enumerate(headers_of(path), start=1)
    letters = ((header, get_column_letter(number)) for number, header in headers)
    return [header for header, letter in letters if sheet.column_dimensions[letter].hidden]


def test_that_essentials_stand_between_the_status_and_the_bookkeeping(program: Program) -> None:
    ran = program.run("enrich", leads(program), "--json")
    headers = headers_of(Path(ran.summary["output"]))
    assert headers == ["Lead", "Link", *STATUS, *ESSENTIALS, *BOOKKEEPING]


def test_that_other_columns_are_free_after_a_run(program: Program) -> None:
    source = leads(program)
    program.run("enrich", source)
    ran = program.run("export", source, "--preset", "everything", "--json")
    row = cells_of(Path(ran.summary["output"]))[0]
    assert ran.summary["credits_charged"] == 0
    assert row["Skills"]
    assert len(row) > 130


def test_that_bought_contacts_are_shown_later_without_naming_the_fields(program: Program) -> None:
    source = leads(program)
    program.run("enrich", source, "--fields", CONTACT_FIELDS)
    ran = program.run("export", source, "--preset", "contacts", "--json")
    assert headers_of(Path(ran.summary["output"]))[4:] == [
        *ESSENTIALS[2:9],
        *CONTACTS,
        *BOOKKEEPING,
    ]


def test_that_the_contacts_preset_buys_nothing_and_says_what_to_add(program: Program) -> None:
    ran = program.run("enrich", leads(program), "--preset", "contacts", "--json")
    assert ran.summary["credits_charged"] == 2
    assert "Add contact.business_emails" in ran.err
    assert not set(CONTACTS) & set(headers_of(Path(ran.summary["output"])))


def test_that_named_fields_show_every_column_of_theirs(program: Program) -> None:
    ran = program.run("enrich", leads(program), "--fields", "skills", "--json")
    headers = headers_of(Path(ran.summary["output"]))
    assert headers[4:] == ["Skills", "Skills (count)", *BOOKKEEPING]


def test_that_named_columns_are_shown_in_their_order_with_own_headers(program: Program) -> None:
    source = leads(program)
    program.run("enrich", source)
    wanted = "company, Full name=Who ,basic_profile.location.city,Business email"
    ran = program.run("export", source, "--columns", wanted, "--json")
    headers = headers_of(Path(ran.summary["output"]))
    assert headers[4:] == ["Company", "Who", "City", *BOOKKEEPING]
    assert "Not bought, so not shown: Business email." in ran.err


def test_that_a_template_keeps_columns_for_other_files(program: Program) -> None:
    source = leads(program)
    program.run("enrich", source, "--columns", "City=Town,Full name", "--save-template", "My team")
    ran = program.run("export", source, "--columns", "@my TEAM", "--json")
    assert headers_of(Path(ran.summary["output"]))[4:6] == ["Town", "Full name"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--preset", "essential"], "essentials"),
        (["--columns", "Job titel"], "Job title"),
        (["--columns", "@nothing"], "--save-template"),
        (["--columns", "City", "--save-template", "../x"], "letters"),
        (["--columns", ","], "No column was named"),
    ],
)
def test_that_a_wrong_choice_is_refused_before_anything_is_sent(
    program: Program, arguments: list[str], said: str
) -> None:
    ran = program.run("enrich", leads(program), *arguments)
    assert ran.code == 2
    assert said in ran.err
    assert not list(program.folder.glob("*.xlsx"))


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_that_a_column_without_any_value_is_hidden_and_named(program: Program, suffix: str) -> None:
    source = leads(program)
    if suffix == ".xlsx":
        book = openpyxl.Workbook()
        for row in csv.reader(source.read_text().splitlines()):
            book.worksheets[0].append(row)
        source = source.with_suffix(".xlsx")
        book.save(source)
    wanted = "Full name,Person updated,Verifications=Never,City"
    fields = "basic_profile,professional_network.verifications,honors"
    ran = program.run(
        "enrich", source, "--fields", fields, "--columns", f"{wanted},Honour titles", "--report"
    )
    target = program.folder / "leads (enriched).xlsx"
    headers = headers_of(target)
    empty = [
        header for header in headers[4:-3] if all(row[header] is None for row in cells_of(target))
    ]
    assert "Honour titles" in empty
    assert hidden_of(target) == empty
    assert f"Empty in every row, so hidden: {', '.join(empty)}." in ran.out
    report = openpyxl.load_workbook(target)["Report"]
    shown = {str(row[1]): row[2] for row in report.iter_rows(values_only=True)}
    assert shown["Empty columns, hidden"] == ", ".join(empty)


def test_that_a_text_file_hides_nothing_and_has_the_same_columns(program: Program) -> None:
    source = leads(program)
    program.run("enrich", source)
    ran = program.run("export", source, "--output", program.folder / "out.csv", "--json")
    with Path(ran.summary["output"]).open(encoding="utf-8-sig", newline="") as file:
        [header, *_] = csv.reader(file)
    assert header == ["Lead", "Link", *STATUS, *ESSENTIALS, *BOOKKEEPING]


def test_that_the_summary_says_how_many_more_fields_are_known(program: Program) -> None:
    source = leads(program)
    ran = program.run("enrich", source)
    assert "more fields are in the journal" in ran.out
    ran = program.run("export", source, "--preset", "everything", "--overwrite")
    assert "in the journal" not in ran.out


@pytest.mark.parametrize("mode", ["fill", "replace"])
def test_that_columns_of_another_choice_are_recognised(program: Program, mode: str) -> None:
    source = leads(program)
    first = program.run("enrich", source, "--columns", "Full name,City", "--json")
    again = program.run(
        "enrich",
        first.summary["output"],
        "--existing",
        mode,
        "--columns",
        "City=Town,Full name",
        "--json",
    )
    headers = headers_of(Path(again.summary["output"]))
    assert headers[2:] == [*STATUS, "Full name", "City", *BOOKKEEPING]


def test_that_the_columns_of_version_0_4_are_recognised(program: Program) -> None:
    old = (
        "Link,Enrichment status,Match confidence,Matched on,Enrichment note,Credits,Full name,"
        "Current title,Profile link,Years of experience,Years of experience (number),"
        "Current company,Current company page,Earlier role 1 title"
    )
    source = program.write("old.csv", old, f"{LINK}anna-berg,,,,,,,,,,,,,")
    ran = program.run("enrich", source, "--existing", "fill", "--json")
    output = Path(ran.summary["output"])
    row = cells_of(output)[0]
    headers = headers_of(output)
    assert headers[:14] == old.split(",")
    known = {"Full name", "Job title", "LinkedIn profile", "Company", "Company LinkedIn page"}
    assert not (known - {"Full name"}) & set(headers)
    assert row["Current title"]
    assert row["Profile link"]
    assert row["Years of experience"] is None
    assert isinstance(row["Years of experience (number)"], int | float)


def test_that_a_hidden_column_is_shown_again_once_it_has_a_value(program: Program) -> None:
    source = program.write("leads.csv", "Link", "https://www.linkedin.com/in/nobody-is-here")
    program.run("enrich", source, "--columns", "Full name,City", "--max-rows", "1")
    target = program.folder / "leads (enriched).xlsx"
    assert hidden_of(target) == ["Full name", "City"]
    book = openpyxl.load_workbook(target)
    book.worksheets[0]["A2"] = f"{LINK}anna-berg"
    book.save(program.folder / "again.xlsx")
    ran = program.run(
        "enrich",
        program.folder / "again.xlsx",
        "--existing",
        "replace",
        "--columns",
        "Full name,City",
        "--json",
    )
    assert cells_of(Path(ran.summary["output"]))[0]["Full name"]
    assert "Full name" not in hidden_of(Path(ran.summary["output"]))


def test_that_all_columns_and_templates_are_listed_without_a_file(program: Program) -> None:
    program.run("enrich", leads(program), "--columns", "City", "--save-template", "team")
    listed = program.run("columns").out
    assert "--columns @team" in listed
    assert "Job title" in listed
    as_json = program.run("columns", "--json").summary
    assert as_json["templates"] == ["team"]
    assert len(as_json["presets"]["essentials"]) == 30 + len(CONTACTS)
    assert {"header", "path", "group", "kind", "meaning"} == set(as_json["columns"][0])
