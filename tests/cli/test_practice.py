"""Practice with the user's own file: free, marked, and never mixed with real answers."""

import sqlite3
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from desktop_app.cli.display.amounts import credits_of
from desktop_app.domain.source.practice import PRACTICE_NOTE
from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, cells_of

LINK = "https://www.linkedin.com/in/"
FAST = ("--rpm", "60000")
NOTE = "Enrichment note"


def own_file(program: Program, name: str = "leads.csv") -> Path:
    """Return a file of a user whose people the sandbox does not know."""
    rows = [f"Lead {number},{LINK}jonas-haas-{number}x" for number in range(40)]
    return program.write(name, "Name,LinkedIn URL", *rows, f"Again,{LINK}jonas-haas-0x", "Gap,")


def practised(program: Program, *options: str) -> Path:
    ran = program.run("enrich", own_file(program), "--sandbox", "--json", *FAST, *options)
    assert ran.code == 0
    return Path(ran.summary["output"])


def answered(path: Path) -> list[dict[str, object]]:
    return [row for row in cells_of(path) if not str(row["Enrichment status"]).startswith("Skip")]


def test_that_any_file_can_be_tried_for_free(program: Program) -> None:
    ran = program.run("enrich", own_file(program), "--sandbox", *FAST)
    assert ran.code == 0
    assert "Practice: invented people, nothing is charged." in ran.err
    assert "balance" not in ran.err
    assert "Practice: invented people, nothing was charged" in ran.out
    rows = [row for row in answered(program.folder / "leads (practice).xlsx") if row["Full name"]]
    assert len(rows) >= 28
    assert {row["Full name"] for row in rows} == {"Jonas Haas"}


def test_that_the_json_keys_are_those_of_a_real_run(
    program: Program, service: RunningSandbox
) -> None:
    practice = program.run("enrich", own_file(program), "--sandbox", "--json", *FAST)
    real = program.run("enrich", own_file(program), "--json", *FAST)
    assert list(practice.summary) == list(real.summary)
    assert service.ledger.requests()


def test_that_the_file_name_and_every_answered_row_are_marked(program: Program) -> None:
    target = practised(program)
    assert target.name == "leads (practice).xlsx"
    assert not list(program.folder.glob("*(enriched)*"))
    assert all(PRACTICE_NOTE in str(row[NOTE]) for row in answered(target))
    gap = cells_of(target)[-1]
    assert (gap["Enrichment status"], gap[NOTE]) == ("Skipped: blank", None)


def test_that_a_csv_is_marked_too(program: Program) -> None:
    source, target = own_file(program), program.folder / "out.csv"
    program.run("enrich", source, "--sandbox", "--output", target, *FAST)
    assert target.read_text(encoding="utf-8-sig").count(PRACTICE_NOTE) == 41


def test_that_an_import_file_is_marked_by_its_name(program: Program) -> None:
    practised(program, "--for", "hubspot")
    names = {path.name for path in program.folder.glob("*HubSpot*")}
    assert names == {"leads (practice) for HubSpot.csv"}


def test_that_practice_never_runs_out_of_credits(program: Program) -> None:
    ran = program.run("account", "--sandbox")
    assert "100,000,000" in ran.out


def test_that_the_report_says_that_all_is_invented(program: Program) -> None:
    target = practised(program, "--report")
    report = list(openpyxl.load_workbook(target)["Report"].iter_rows(values_only=True))
    assert report[1][:2] == ("Practice", "All results are invented")


def test_that_an_export_of_practice_is_marked_and_one_of_a_real_run_is_not(
    program: Program, service: RunningSandbox
) -> None:
    practised(program)
    program.run("enrich", program.folder / "leads.csv", *FAST)
    assert service.ledger.requests()
    for options, name in ((("--sandbox",), "practice"), ((), "enriched")):
        ran = program.run("export", program.folder / "leads.csv", "--json", *options)
        assert Path(ran.summary["output"]).name == f"leads ({name}).xlsx"
        notes = [str(row[NOTE]) for row in answered(Path(ran.summary["output"]))]
        assert any(PRACTICE_NOTE in note for note in notes) == bool(options)


def test_that_a_practice_answer_is_never_reused_in_a_real_run(
    program: Program, service: RunningSandbox
) -> None:
    practised(program)
    ran = program.run("enrich", program.folder / "leads.csv", "--json", *FAST)
    assert (ran.summary["reused"], ran.summary["lookups"]) == (0, 40)
    assert len({key for one in service.ledger.requests() for key in one.keys}) == 40
    again = program.run("enrich", program.folder / "leads.csv", "--sandbox", "--json", *FAST)
    assert again.summary["reused"] == 40


def test_that_a_real_answer_is_never_reused_in_practice(
    program: Program, service: RunningSandbox
) -> None:
    program.run("enrich", own_file(program), *FAST)
    assert service.ledger.requests()
    ran = program.run("enrich", program.folder / "leads.csv", "--sandbox", "--json", *FAST)
    assert (ran.summary["reused"], ran.summary["requests"]) == (0, 2)


def test_that_a_service_on_a_host_called_sandbox_has_a_journal_of_its_own(
    program: Program,
) -> None:
    practised(program)
    ran = program.run(
        "export", program.folder / "leads.csv", "--base-url", "https://sandbox", "--json"
    )
    assert (ran.code, ran.summary["reused"]) == (6, 0)


@pytest.mark.parametrize("existing", ["fill", "replace"])
@pytest.mark.usefixtures("service")
def test_that_a_real_run_adds_its_columns_beside_those_of_practice(
    program: Program, existing: str
) -> None:
    target = practised(program)
    before = list(openpyxl.load_workbook(target).worksheets[0].iter_rows(values_only=True))
    ran = program.run("enrich", target, "--existing", existing, "--json", *FAST)
    assert ran.code == 0
    assert "columns from a practice run" in ran.err
    written = openpyxl.load_workbook(ran.summary["output"])
    after = list(written.worksheets[0].iter_rows(values_only=True))
    wide = len(before[0])
    assert [row[:wide] for row in after] == before
    assert after[0][wide] == "Enrichment status (enriched)"
    assert {str(row[wide]) for row in after[1:41]} == {"No match"}  # nobody knows these people
    assert PRACTICE_NOTE not in str([row[wide:] for row in after])


@pytest.mark.parametrize("existing", ["fill", "replace"])
@pytest.mark.usefixtures("service")
def test_that_practice_adds_its_columns_beside_those_of_a_real_run(
    program: Program, existing: str
) -> None:
    ran = program.run("enrich", own_file(program), "--json", *FAST)
    enriched = Path(ran.summary["output"])
    before = list(openpyxl.load_workbook(enriched).worksheets[0].iter_rows(values_only=True))
    ran = program.run("enrich", enriched, "--sandbox", "--existing", existing, "--json", *FAST)
    after = list(
        openpyxl.load_workbook(ran.summary["output"]).worksheets[0].iter_rows(values_only=True)
    )
    assert [row[: len(before[0])] for row in after] == before
    assert ran.summary["matched"] > 0


def test_that_practice_can_fill_the_columns_of_earlier_practice(program: Program) -> None:
    target = practised(program)
    headers = list(cells_of(target)[0])
    ran = program.run("enrich", target, "--sandbox", "--existing", "fill", "--json", *FAST)
    assert list(cells_of(Path(ran.summary["output"]))[0]) == headers


def test_that_a_real_run_fills_its_own_columns_next_to_those_of_practice(
    program: Program, service: RunningSandbox
) -> None:
    source = program.write("leads.csv", "LinkedIn URL", f"{LINK}sample-a", f"{LINK}sample-b")
    program.run("enrich", source, *FAST)
    both = program.folder / "both.xlsx"
    enriched = program.folder / "leads (enriched).xlsx"
    program.run("enrich", enriched, "--sandbox", "--output", both, *FAST)
    headers = list(cells_of(both)[0])
    ran = program.run("enrich", both, "--existing", "fill", "--json", *FAST)
    assert list(cells_of(Path(ran.summary["output"]))[0]) == headers
    assert service.ledger.total_charged() == 2


@pytest.mark.usefixtures("service")
def test_that_links_of_invented_people_are_not_looked_up_for_money(program: Program) -> None:
    target = practised(program)
    workbook = openpyxl.load_workbook(target)
    workbook.worksheets[0].delete_cols(2)  # the user's own links are gone
    workbook.save(target)
    ran = program.run("enrich", target, *FAST)
    assert ran.code == 2
    assert "No column holds profile links" in ran.err


def test_that_practice_leaves_no_run_in_the_real_journal(program: Program) -> None:
    practised(program)
    (journal,) = (program.folder / "home" / "journals").glob("*.sqlite3")
    assert journal.name == "sandbox.sqlite3"
    with closing(sqlite3.connect(journal)) as connection:
        assert connection.execute("SELECT count(*) FROM runs").fetchone() == (1,)


# --- without a key, and before any run


def without_key(program: Program) -> None:
    for name in ("CRUSTDATA_API_KEY", "CRUSTDATA_BASE_URL"):
        program.environ.pop(name, None)


@pytest.fixture(autouse=True)
def _no_key_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


def test_that_without_a_key_nothing_is_written_and_the_message_says_what_to_do(
    program: Program,
) -> None:
    ran = program.run("enrich", own_file(program))
    assert ran.code == 4
    assert "Create a key in your Crustdata account" in ran.err
    assert "--sandbox" in ran.err
    assert "The service said" not in ran.err
    assert not list(program.folder.glob("*(*"))


def test_that_without_a_key_the_known_people_are_still_written(
    program: Program, service: RunningSandbox
) -> None:
    program.run("enrich", own_file(program), "--max-rows", "10", *FAST)
    del program.environ["CRUSTDATA_API_KEY"]
    ran = program.run("enrich", program.folder / "leads.csv", "--json", *FAST)
    assert (ran.code, ran.summary["reused"], ran.summary["not_run"]) == (4, 10, 30)
    assert "The service said" not in ran.err
    assert "There is no API key." in ran.err
    assert service.ledger.total_charged() == 0


def test_that_an_existing_target_counts_before_a_missing_key(program: Program) -> None:
    program.write("leads (enriched).xlsx", "mine")
    assert program.run("enrich", own_file(program)).code == 3


def test_that_an_export_before_any_run_says_that_nothing_is_known(program: Program) -> None:
    ran = program.run("export", own_file(program))
    assert ran.code == 6
    assert "nothing is known yet about the people in this file" in ran.err
    practised(program)
    again = program.run("export", program.folder / "leads.csv", "--sandbox")
    assert "nothing is known" not in again.err


@pytest.mark.parametrize(
    ("words", "command"),
    [
        (("leads.xlsx", "--sandbox"), "sheet-enricher enrich leads.xlsx --sandbox"),
        (("my leads.CSV", "--json"), "sheet-enricher enrich 'my leads.CSV' --json"),
    ],
)
def test_that_a_file_without_a_command_suggests_it(
    program: Program, words: tuple[str, ...], command: str
) -> None:
    ran = program.run(*words)
    assert ran.code == 2
    assert f"is a file, not a command. Try: {command}" in ran.err


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (1, "1 credit"),
        (2.5, "2.5 credits"),
        (1_234_567, "1,234,567 credits"),
        (1e8, "100,000,000 credits"),
    ],
)
def test_that_large_amounts_are_written_out(amount: float, text: str) -> None:
    assert credits_of(amount) == text
