"""Files for the import of CRM programs, from the command line."""

import csv
import os
import stat
from pathlib import Path

import pytest

from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program

LINK = "https://www.linkedin.com/in/sample-"
CONTACT = "basic_profile,social_handles,experience,contact"


def leads(program: Program, rows: int = 12) -> Path:
    """Return a list whose last row repeats the first, and whose second-last row has no link."""
    lines = [f"Person {number},{LINK}{number}," for number in range(rows - 2)]
    return program.write(
        "leads.csv", "Name,LinkedIn URL,Mail", *lines, "Nobody,,", f"Again,{LINK}0,own@firm.example"
    )


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.usefixtures("service")
def test_that_a_file_for_hubspot_is_written_beside_the_workbook(program: Program) -> None:
    ran = program.run(
        "enrich",
        leads(program),
        "--fields",
        CONTACT,
        "--for",
        "HubSpot",
        "--rpm",
        "60000",
        "--json",
    )
    beside = program.folder / "leads (enriched) for HubSpot.csv"
    assert ran.code == 0
    assert ran.summary["output"] == str(program.folder / "leads (enriched).xlsx")
    told = ran.summary["import"]
    assert (told["for"], told["files"], told["people"]) == ("hubspot", [str(beside)], 10)
    assert told["left_out"] == {"not_matched": 1, "same_person": 1}
    assert told["left_out_rows"] == {"not_matched": [12], "same_person": [13]}
    rows = rows_of(beside)
    assert len(rows) == 10
    assert rows[0]["LinkedIn URL"] == f"{LINK}0"
    assert "Rows left out: 1 without a match, 1 with the same person as another row." in ran.err
    assert stat.S_IMODE(beside.stat().st_mode) == 0o600 or os.name == "nt"


@pytest.mark.usefixtures("service")
def test_that_a_csv_named_by_output_is_the_import_file_alone(program: Program) -> None:
    target = program.folder / "contacts.csv"
    ran = program.run(
        "enrich", leads(program), "--for", "salesforce-lead", "--output", target, "--json",
        "--rpm", "60000",
    )  # fmt: skip
    assert (ran.code, ran.summary["output"]) == (0, str(target))
    assert list(rows_of(target)[0])[:4] == ["FirstName", "LastName", "Title", "Company"]
    assert sorted(path.name for path in program.folder.glob("*.*")) == ["contacts.csv", "leads.csv"]
    shown = program.run("export", leads(program), "--for", "zoho", "--output", target)
    assert shown.code == 0
    assert f"For Zoho CRM: {target}" in shown.out
    assert "Workbook:" not in shown.out


def test_that_an_export_for_another_program_sends_nothing(
    program: Program, service: RunningSandbox
) -> None:
    source = leads(program)
    program.run("enrich", source, "--fields", CONTACT, "--rpm", "60000")
    requests = len(service.ledger.requests())
    for name, encoding in (("dynamics", "utf-8-sig"), ("google", "utf-8"), ("mailchimp", "utf-8")):
        ran = program.run("export", source, "--fields", CONTACT, "--for", name, "--json")
        [file] = ran.summary["import"]["files"]
        assert ran.code == 0
        assert Path(file).read_bytes().startswith(b"\xef\xbb\xbf") is (encoding == "utf-8-sig")
    assert len(service.ledger.requests()) == requests


@pytest.mark.usefixtures("service")
def test_that_the_users_own_address_is_used_where_no_email_was_bought(program: Program) -> None:
    ran = program.run(
        "enrich", leads(program), "--url-column", "LinkedIn URL", "--for", "outreach", "--json",
        "--rpm", "60000",
    )  # fmt: skip
    [file] = ran.summary["import"]["files"]
    assert [row["Email"] for row in rows_of(Path(file))] == ["own@firm.example"]
    assert ran.summary["import"]["left_out"]["no_email"] == 9


@pytest.mark.usefixtures("service")
def test_that_whatever_was_bought_is_in_the_file_in_whichever_run(program: Program) -> None:
    source = leads(program)
    program.run("enrich", source, "--rpm", "60000")
    program.run("enrich", source, "--fields", "contact.business_emails", "--rpm", "60000")
    ran = program.run("export", source, "--for", "outreach", "--json")
    [file] = ran.summary["import"]["files"]
    rows = rows_of(Path(file))
    assert len(rows) == ran.summary["import"]["people"] > 1
    assert all(row["Last Name"] and row["Company"] for row in rows)


@pytest.mark.usefixtures("service")
def test_that_matches_to_check_are_left_out_unless_the_best_is_taken(program: Program) -> None:
    source = program.write("mails.csv", "Email", "m.cartwright@blue-harbor.example")
    ran = program.run("enrich", source, "--for", "hubspot", "--json", "--rpm", "60000")
    assert ran.summary["import"]["left_out"] == {"review": 1}
    [file] = ran.summary["import"]["files"]
    assert rows_of(Path(file)) == []
    ran = program.run("export", source, "--for", "hubspot", "--take-best", "--json")
    assert ran.summary["import"]["people"] == len(rows_of(Path(file))) == 1


@pytest.mark.usefixtures("service")
def test_that_a_changed_file_of_that_name_is_kept(program: Program) -> None:
    source = leads(program)
    beside = program.folder / "leads (enriched) for HubSpot.csv"
    program.run("enrich", source, "--for", "hubspot", "--rpm", "60000")
    first = beside.read_bytes()
    program.run("export", source, "--for", "hubspot")
    assert [path.name for path in program.folder.glob("*HubSpot*")] == [beside.name]
    beside.write_text("my own notes")
    ran = program.run("export", source, "--for", "hubspot", "--json")
    assert beside.read_text() == "my own notes"
    [file] = ran.summary["import"]["files"]
    assert Path(file).name == "leads (enriched) for HubSpot 2.csv"
    assert Path(file).read_bytes() == first
    refused = program.run("export", source, "--for", "hubspot", "--output", beside)
    assert refused.code == 3
    assert beside.read_text() == "my own notes"


def test_that_the_source_is_never_the_import_file(
    program: Program, service: RunningSandbox
) -> None:
    source = leads(program)
    before = source.read_bytes()
    ran = program.run("enrich", source, "--for", "hubspot", "--output", source, "--overwrite")
    assert (ran.code, source.read_bytes()) == (3, before)
    assert service.ledger.requests() == []


def test_that_an_unknown_program_is_refused_with_the_nearest_before_anything_is_sent(
    program: Program, service: RunningSandbox
) -> None:
    ran = program.run("enrich", leads(program), "--for", "hubspt")
    assert (ran.code, ran.out) == (2, "")
    assert 'Did you mean "hubspot"?' in ran.err
    ran = program.run("export", leads(program), "--for", "salesforce")
    assert ran.code == 2
    assert 'Did you mean "salesforce-lead" or "salesforce-contact"?' in ran.err
    assert service.ledger.requests() == []


def test_that_a_dry_run_writes_no_import_file(program: Program, service: RunningSandbox) -> None:
    ran = program.run("enrich", leads(program), "--for", "hubspot", "--dry-run", "--json")
    assert ran.code == 0
    assert "import" not in ran.summary
    assert [path.name for path in program.folder.glob("*.*")] == ["leads.csv"]
    assert service.ledger.requests() == []


@pytest.mark.usefixtures("service")
def test_that_quiet_says_nothing_and_google_gets_files_of_three_thousand(program: Program) -> None:
    source = leads(program, 3004)
    ran = program.run(
        "enrich", source, "--for", "google", "--fields", "basic_profile", "--quiet", "--json",
        "--rpm", "60000", "--output", program.folder / "people.csv",
    )  # fmt: skip
    files = [Path(file) for file in ran.summary["import"]["files"]]
    assert [file.name for file in files] == ["people.csv", "people part 2.csv"]
    assert [len(rows_of(file)) for file in files] == [3000, 2]
    assert next(iter(rows_of(files[1])[0])) == "First Name"
    assert ran.err == ""


def test_that_a_file_for_a_crm_needs_a_name(program: Program, service: RunningSandbox) -> None:
    ran = program.run("enrich", leads(program), "--for", "hubspot", "--output", "-")
    assert (ran.code, ran.out) == (2, "")
    assert "--output" in ran.err
    assert service.ledger.requests() == []
