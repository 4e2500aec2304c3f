"""Tests of `enrich` as specified in design section 7."""

import csv
import hashlib
import math
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, cells_of
from tests.support.sandbox import sandbox

LINK = "https://www.linkedin.com/in/sample-"
COUNTS = (
    "matched", "review", "no_match", "redacted", "invalid", "blank", "failed", "in_doubt",
    "not_run",
)  # fmt: skip
KEYS = {
    "rows", "lookups", "matched", "review", "no_match", "redacted", "invalid", "blank",
    "duplicates", "failed", "in_doubt", "not_run", "reused", "requests", "jobs", "searches", "live",
    "contacts", "credits_charged",
    "credits_ceiling", "elapsed_s", "output",
}  # fmt: skip


def leads(program: Program, rows: int = 1000) -> Path:
    """Return a list with 10 % duplicates, 5 % blanks, 5 % rejects, zeros and long numbers."""
    lines = ["Name,LinkedIn URL,Zip,Number"]
    for number in range(rows):
        link = f"{LINK}{number}"
        if number % 20 == 3:
            link = ""
        elif number % 20 == 7:
            link = "https://www.linkedin.com/company/acme"
        elif number % 10 == 9:
            link = f"http://de.linkedin.com/in/SAMPLE-{number - 1}/?x=1"
        lines.append(f"Person {number},{link},{number:05d},1234567890123456789")
    return program.write("leads.csv", *lines)


def test_that_a_thousand_rows_come_back_enriched_with_every_status_right(
    program: Program, service: RunningSandbox
) -> None:
    source = leads(program)
    before = hashlib.sha256(source.read_bytes()).hexdigest()
    target = program.folder / "out.xlsx"
    ran = program.run(
        "enrich", source, "--url-column", "LinkedIn URL", "--fields", "basic_profile,experience",
        "--output", target, "--json", "--rpm", "60000",
    )  # fmt: skip
    summary = ran.summary
    assert ran.code == 0
    assert set(summary) == KEYS
    assert (summary["rows"], summary["lookups"], summary["duplicates"]) == (1000, 800, 100)
    assert (summary["blank"], summary["invalid"], summary["matched"]) == (50, 50, 900)
    assert sum(summary[name] for name in COUNTS) == 1000
    assert summary["requests"] == math.ceil(800 / 25)
    assert summary["credits_charged"] == summary["credits_ceiling"] == 800
    assert service.ledger.total_charged() == 800
    assert service.ledger.keys_charged_more_than_once() == []
    rows = cells_of(target)
    with source.open(encoding="utf-8", newline="") as file:
        originals = list(csv.DictReader(file))
    for original, row in zip(originals, rows, strict=True):
        assert {name: row[name] or "" for name in original} == original
    assert rows[9]["Enrichment note"] == "same person as row 10"
    assert rows[9]["Credits"] is None
    assert rows[3]["Enrichment status"] == "Skipped: blank"
    assert rows[7]["Enrichment status"] == "Skipped: company page"
    assert sum(row["Credits"] or 0 for row in rows) == 800
    assert hashlib.sha256(source.read_bytes()).hexdigest() == before


def test_that_running_again_sends_nothing_and_writes_the_same(
    program: Program, service: RunningSandbox
) -> None:
    source = leads(program, 60)
    target = program.folder / "out.xlsx"
    words = ("enrich", source, "--output", target, "--json", "--rpm", "60000")
    first = program.run(*words)
    rows = cells_of(target)
    requests = len(service.ledger.requests())
    again = program.run(*words)
    assert (first.code, again.code) == (0, 0)
    assert again.summary["requests"] == 0
    assert again.summary["reused"] == again.summary["lookups"]
    assert len(service.ledger.requests()) == requests
    varying = {"Enrichment note", "Credits"}
    for before, after in zip(rows, cells_of(target), strict=True):
        assert {k: v for k, v in before.items() if k not in varying} == {
            k: v for k, v in after.items() if k not in varying
        }


def test_that_known_people_need_neither_key_nor_network(
    program: Program, service: RunningSandbox
) -> None:
    source = leads(program, 20)
    program.run("enrich", source, "--rpm", "60000")
    service.close()
    del program.environ["CRUSTDATA_API_KEY"]
    ran = program.run("enrich", source, "--json")
    assert (ran.code, ran.summary["requests"]) == (0, 0)


def test_that_a_dry_run_sends_nothing_and_tells_requests_and_ceiling(
    program: Program, service: RunningSandbox
) -> None:
    ran = program.run(
        "enrich", leads(program, 100), "--dry-run", "--json", "--fields", "basic_profile,contact"
    )
    assert ran.code == 0
    assert (ran.summary["requests"], ran.summary["credits_ceiling"]) == (4, 80 * 6)
    assert (ran.summary["not_run"], ran.summary["output"]) == (90, None)
    assert service.ledger.requests() == []
    assert list(program.folder.glob("*.xlsx")) == []


def test_that_emails_are_used_if_links_are_missing(
    program: Program, service: RunningSandbox
) -> None:
    source = program.write(
        "people.csv", "Link;Work mail",
        f"{LINK}anna;anna@sample.example", ";bo.berg@sample.example", ";x@gmail.com",
    )  # fmt: skip
    ran = program.run(
        "enrich", source, "--url-column", "Link", "--email-column", "Work mail", "--json",
        "--rpm", "60000",
    )  # fmt: skip
    assert (ran.summary["requests"], ran.summary["matched"], ran.summary["invalid"]) == (2, 2, 1)
    sent = [entry.keys for entry in service.ledger.requests()]
    assert sent == [("sample-anna",), ("bo.berg@sample.example",)]


def test_that_a_threshold_can_be_changed_afterwards_for_free(
    program: Program, service: RunningSandbox
) -> None:
    source = program.write("people.csv", "Email", "m.cartwright@blue-harbor.example")
    loose = program.run("enrich", source, "--json")
    strict = program.run("enrich", source, "--json", "--min-similarity", "0.99")
    assert loose.summary["matched"] + loose.summary["review"] == 1
    assert (strict.summary["no_match"], strict.summary["requests"]) == (1, 0)
    assert len(service.ledger.requests()) == 1


def test_that_a_budget_ends_the_run_and_the_next_one_resumes(
    program: Program, service: RunningSandbox
) -> None:
    source = leads(program, 100)
    words = ("enrich", source, "--json", "--rpm", "60000")
    first = program.run(*words, "--budget", "30")
    assert (first.code, first.summary["credits_charged"]) == (5, 30)
    assert "Budget reached." in first.err
    statuses = [row["Enrichment status"] for row in cells_of(Path(first.summary["output"]))]
    assert "Not sent: budget" in statuses
    second = program.run(*words)
    assert (second.code, second.summary["credits_charged"]) == (0, 50)
    assert service.ledger.keys_charged_more_than_once() == []


@pytest.mark.parametrize(
    ("faults", "code", "words"),
    [
        ("out-of-credits", 5, "out of credits"),
        ("out-of-credits-403", 5, "out of credits"),
        ("endpoint-denied", 4, "lacks permission"),
        ("no-emails", 6, "business_emails"),
        ("server-error", 7, ""),
        ("truncated", 7, ""),
        ("cut-after", 7, ""),
        ("cut-before", 7, ""),
        ("html", 7, ""),
        ("html-502", 7, ""),
        ("missing-entries", 7, ""),
        ("denied-fields", 0, "may not request skills"),
        ("echo-changed+reordered+match-status+unknown-keys", 0, ""),
        ("scalars", 0, ""),
    ],
)
def test_that_every_fault_ends_as_specified_and_charges_nobody_twice(
    program: Program, faults: str, code: int, words: str
) -> None:
    with sandbox(faults=faults) as service:
        program.use(service)
        source = program.write("mail.csv", "Email", "anna.berg@sample.example", "bo@sample.example")
        first = program.run("enrich", source, "--json", "--rpm", "60000")
        program.run("enrich", source, "--json", "--rpm", "60000")
        assert first.code == code
        assert words in first.err
        assert service.ledger.keys_charged_more_than_once() == []
        assert sum(first.summary[name] for name in COUNTS) == 2
        assert Path(first.summary["output"]).exists()


def test_that_one_refused_identifier_fails_alone_with_the_providers_words(
    program: Program,
) -> None:
    with sandbox(faults="bad-identifier") as service:
        program.use(service)
        source = program.write(
            "leads.csv", "LinkedIn URL", *(f"{LINK}{n}" for n in range(24)),
            "https://www.linkedin.com/in/bad-identifier-x",
        )  # fmt: skip
        ran = program.run("enrich", source, "--json", "--rpm", "60000")
    assert (ran.code, ran.summary["matched"], ran.summary["failed"]) == (7, 24, 1)
    last = cells_of(Path(ran.summary["output"]))[-1]
    assert last["Enrichment status"] == "Failed: refused"
    assert "Invalid value" in last["Enrichment note"]


def test_that_rows_in_doubt_are_sent_again_only_on_request(
    program: Program, service: RunningSandbox
) -> None:
    source = program.write("leads.csv", "LinkedIn URL", f"{LINK}a")
    service.service.next_faults.append("calm")  # the account endpoints consume one
    service.service.next_faults.extend(["calm", "cut-after"])
    doubt = program.run("enrich", source, "--json")
    assert (doubt.code, doubt.summary["in_doubt"]) == (7, 1)
    row = cells_of(Path(doubt.summary["output"]))[0]
    assert row["Enrichment status"] == "In doubt: may have been charged"
    left = program.run("enrich", source, "--json")
    assert (left.code, left.summary["requests"], left.summary["in_doubt"]) == (7, 0, 1)
    again = program.run("enrich", source, "--json", "--ask-in-doubt-again")
    assert (again.code, again.summary["matched"]) == (0, 1)
    assert service.ledger.keys_charged_more_than_once() == ["sample-a"]


def test_that_a_run_without_connection_ends_and_can_be_resumed(program: Program) -> None:
    program.environ |= {"CRUSTDATA_API_KEY": "k", "CRUSTDATA_BASE_URL": "http://127.0.0.1:9"}
    program.set(give_up_after_s=0)
    source = program.write("leads.csv", "LinkedIn URL", f"{LINK}a")
    ran = program.run("enrich", source, "--json")
    assert (ran.code, ran.summary["not_run"]) == (6, 1)
    assert "No connection" in ran.err
    row = cells_of(Path(ran.summary["output"]))[0]
    assert row["Enrichment status"] == "Not sent: no connection"


def test_that_a_row_limit_skips_the_other_rows(program: Program, service: RunningSandbox) -> None:
    ran = program.run("enrich", leads(program, 40), "--max-rows", "10", "--json")
    assert (ran.code, ran.summary["not_run"], ran.summary["rows"]) == (0, 30, 40)
    last = cells_of(Path(ran.summary["output"]))[-1]
    assert last["Enrichment status"] == "Not sent: row limit"
    assert service.ledger.total_charged() == ran.summary["lookups"]


def test_that_fresh_looks_up_again(program: Program, service: RunningSandbox) -> None:
    source = leads(program, 20)
    program.run("enrich", source)
    ran = program.run("enrich", source, "--fresh", "--json")
    assert ran.summary["requests"] == 1
    assert service.ledger.keys_charged_more_than_once() != []


@pytest.mark.usefixtures("service")
def test_that_a_workbook_keeps_its_sheets_formulas_and_texts(program: Program) -> None:
    source = program.folder / "leads.xlsx"
    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    sheet.append(["Full name", "Profile", "Total", "Zip"])
    sheet.append(["Anna", f"{LINK}anna", "=1+1", "00123"])
    workbook.create_sheet("Other")["B2"] = "=Sheet!C2"
    workbook.save(source)
    before = source.read_bytes()
    ran = program.run("enrich", source, "--json")
    result = openpyxl.load_workbook(ran.summary["output"])
    rows = list(result.worksheets[0].iter_rows(values_only=True))
    assert rows[0][:5] == ("Full name", "Profile", "Total", "Zip", "Enrichment status")
    assert "Full name (enriched)" in rows[0]
    assert rows[1][:5] == ("Anna", f"{LINK}anna", "=1+1", "00123", "Matched")
    assert result["Other"]["B2"].value == "=Sheet!C2"
    assert source.read_bytes() == before
    result.close()


@pytest.mark.usefixtures("service")
def test_that_text_from_the_provider_never_becomes_a_formula(program: Program) -> None:
    odd = (f"https://www.linkedin.com/in/{slug}" for slug in ("layla-hassan-19", "seoyeon-park-10"))
    source = program.write("odd.csv", "LinkedIn URL", *odd)
    ran = program.run("enrich", source, "--json", "--rpm", "60000")
    sheet = openpyxl.load_workbook(ran.summary["output"]).worksheets[0]
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
    headlines = [row["Headline"] or "" for row in cells_of(Path(ran.summary["output"]))]
    assert any(headline.startswith("=") for headline in headlines)
    assert "f" not in kinds


@pytest.mark.usefixtures("service")
def test_that_a_csv_is_written_if_requested(program: Program) -> None:
    target = program.folder / "out.csv"
    ran = program.run("enrich", leads(program, 20), "--output", target, "--json")
    assert ran.code == 0
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[1]["Zip"] == "00001"
    assert rows[1]["Enrichment status"] == "Matched"


def test_that_the_key_is_not_in_any_written_file(program: Program, service: RunningSandbox) -> None:
    program.run("enrich", leads(program, 20))
    written = [path for path in program.folder.rglob("*") if path.is_file()]
    assert len(written) > 3
    assert not [path for path in written if service.key.encode() in path.read_bytes()]


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
@pytest.mark.usefixtures("service")
def test_that_files_with_people_are_accessible_to_the_user_only(program: Program) -> None:
    ran = program.run("enrich", leads(program, 20), "--json")
    private = [*(program.folder / "home").rglob("*.*"), Path(ran.summary["output"])]
    folders = [path for path in (program.folder / "home").rglob("*") if path.is_dir()]
    assert {path.stat().st_mode & 0o077 for path in private if path.is_file()} == {0}
    assert {path.stat().st_mode & 0o077 for path in folders} == {0}


def test_that_the_embedded_sandbox_needs_no_key_and_has_a_journal_of_its_own(
    program: Program,
) -> None:
    ran = program.run("enrich", leads(program, 20), "--sandbox", "--json", "--rpm", "60000")
    assert (ran.code, ran.summary["matched"]) == (0, 18)
    journals = [path.name for path in (program.folder / "home" / "journals").glob("*.sqlite3")]
    assert journals == ["sandbox.sqlite3"]


def test_that_the_balance_is_compared_with_the_charges(
    program: Program, service: RunningSandbox
) -> None:
    ran = program.run("enrich", leads(program, 20))
    assert "Cost: 0 to 16 credits (balance 10,000)" in ran.err
    assert "Your balance fell by 16 credits, equal to the charges of this run." in ran.err
    service.service.next_faults.extend(["calm", "calm", "cut-after"])
    source = program.write("more.csv", "LinkedIn URL", f"{LINK}x")
    lost = program.run("enrich", source)
    assert "Your balance fell by 1 credit, but this run was charged 0." in lost.err


def test_that_a_provably_free_request_is_sent_again_automatically(
    program: Program, service: RunningSandbox
) -> None:
    program.set(timeout_s=2, service_works_at_most_s=0)
    service.service.next_faults.extend(["calm", "calm", "cut-before"])
    source = program.write("leads.csv", "LinkedIn URL", f"{LINK}a")
    ran = program.run("enrich", source, "--json", "--rpm", "60000")
    assert (ran.code, ran.summary["matched"], ran.summary["in_doubt"]) == (0, 1, 0)
    assert "The balance shows no charge for 1 person in doubt" in ran.err
    assert service.ledger.charges_by_key() == {"sample-a": 1}


def test_that_without_account_endpoints_a_batch_stays_in_doubt(program: Program) -> None:
    with sandbox(faults="no-account-pages") as service:
        program.use(service)
        service.service.next_faults.extend(["no-account-pages", "cut-before"])
        source = program.write("leads.csv", "LinkedIn URL", f"{LINK}a")
        ran = program.run("enrich", source, "--json", "--rpm", "60000")
    assert (ran.code, ran.summary["in_doubt"], ran.summary["requests"]) == (7, 1, 1)


def test_that_only_missing_fields_are_charged(program: Program, service: RunningSandbox) -> None:
    source = program.write("leads.csv", "LinkedIn URL", *(f"{LINK}{n}" for n in range(20)))
    words = ("enrich", source, "--json", "--rpm", "60000", "--fields")
    program.run(*words, "basic_profile,contact")
    first = service.ledger.total_charged()
    more = program.run(*words, "basic_profile,contact,skills")
    assert service.ledger.requests()[-1].fields == ("skills",)
    assert more.summary["credits_charged"] == service.ledger.total_charged() - first == 20
    rows = cells_of(Path(more.summary["output"]))
    assert any(row["Phones"] for row in rows)
    assert any(row["Skills"] for row in rows)
    assert program.run(*words, "skills,contact").summary["requests"] == 0


def test_that_the_price_follows_when_fields_are_denied(program: Program) -> None:
    with sandbox() as service:
        program.use(service)
        service.service.next_faults.extend(["calm", "calm", "denied-fields"])
        source = program.write("leads.csv", "LinkedIn URL", f"{LINK}a")
        ran = program.run("enrich", source, "--json", "--fields", "basic_profile,honors")
    assert ran.code == 0
    assert "Your key may not request honors; continuing without." in ran.err
    assert ran.summary["credits_ceiling"] == 1
