"""Invalid input: one clear message, the right exit code, nothing sent, no partial file."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app import bootstrap
from desktop_app.cli.main import main
from desktop_app.domain.settings import Settings
from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, cells_of
from tests.cli.test_enrich import LINK, leads

Words = tuple[str | Path, ...]
Case = Callable[[Program], Words]


def a_missing_file(program: Program) -> Words:
    return ("enrich", program.folder / "none.csv")


def a_pdf(program: Program) -> Words:
    path = program.folder / "leads.xlsx"
    path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"x" * 500)
    return ("enrich", path)


def an_empty_file(program: Program) -> Words:
    path = program.folder / "leads.csv"
    path.touch()
    return ("enrich", path)


def a_header_alone(program: Program) -> Words:
    return ("enrich", program.write("leads.csv", "Name,LinkedIn URL"))


def no_such_column(program: Program) -> Words:
    return ("enrich", leads(program, 20), "--url-column", "Linkedin")


def no_such_sheet(program: Program) -> Words:
    return ("enrich", leads(program, 20), "--sheet", "Tabelle")


def no_such_field(program: Program) -> Words:
    return ("enrich", leads(program, 20), "--fields", "experiense")


def no_identifiers(program: Program) -> Words:
    return ("enrich", program.write("leads.csv", "Name", "Anna", "Bo"))


def a_column_without_identifiers(program: Program) -> Words:
    return ("enrich", leads(program, 20), "--url-column", "Name")


def a_threshold_out_of_range(program: Program) -> Words:
    return ("enrich", leads(program, 20), "--min-similarity", "80")


def a_negative_budget(program: Program) -> Words:
    return ("enrich", leads(program, 20), "--budget", "-5")


def a_missing_folder(program: Program) -> Words:
    return ("enrich", leads(program, 20), "--output", program.folder / "no" / "out.xlsx")


def the_source_itself(program: Program) -> Words:
    return ("enrich", leads(program, 20), "--output", program.folder / "leads.csv", "--overwrite")


def an_unknown_ending(program: Program) -> Words:
    return ("enrich", leads(program, 20), "--output", program.folder / "out.pdf")


def a_foreign_target(program: Program) -> Words:
    program.write("out.xlsx", "somebody's work")
    return ("enrich", leads(program, 20), "--output", program.folder / "out.xlsx")


def a_key_in_the_clear(program: Program) -> Words:
    return ("enrich", leads(program, 20), "--base-url", "http://api.example")


@pytest.mark.parametrize(
    ("case", "code", "words"),
    [
        (a_missing_file, 3, "none.csv"),
        (a_pdf, 3, "PDF"),
        (an_empty_file, 3, "empty"),
        (a_header_alone, 3, "no rows"),
        (no_such_column, 2, 'Did you mean "LinkedIn URL"?'),
        (no_such_sheet, 2, "leads"),
        (no_such_field, 2, 'Did you mean "experience"? Field groups: basic_profile'),
        (no_identifiers, 2, "No column holds profile links or business emails"),
        (a_column_without_identifiers, 2, '"Name"'),
        (a_threshold_out_of_range, 2, "between 0 and 1"),
        (a_negative_budget, 2, "0 or more"),
        (a_missing_folder, 3, "folder"),
        (the_source_itself, 3, "cannot replace the input file"),
        (an_unknown_ending, 2, ".xlsx"),
        (a_foreign_target, 3, "already exists"),
        (a_key_in_the_clear, 2, "not encrypted"),
    ],
)
def test_that_odd_input_gets_a_clear_message(
    program: Program, service: RunningSandbox, case: Case, code: int, words: str
) -> None:
    arguments = case(program)
    before = {path: path.read_bytes() for path in program.folder.glob("*.*") if path.is_file()}
    ran = program.run(*arguments)
    assert ran.code == code
    assert words in " ".join(ran.err.split())
    assert ran.out == ""
    assert service.ledger.requests() == []
    after = {path: path.read_bytes() for path in program.folder.glob("*.*") if path.is_file()}
    assert after == before
    said = [line for line in ran.err.splitlines() if line.startswith("sheet-enricher")]
    assert len(said) == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_that_a_read_only_folder_is_refused_before_spending(
    program: Program, service: RunningSandbox
) -> None:
    folder = program.folder / "locked"
    folder.mkdir(mode=0o500)
    ran = program.run("enrich", leads(program, 20), "--output", folder / "out.xlsx")
    assert ran.code == 3
    assert service.ledger.requests() == []


def test_that_a_missing_key_sends_nothing_and_explains_how_to_set_one(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    ran = program.run("enrich", leads(program, 20), "--json", "--base-url", "http://127.0.0.1:9")
    assert ran.code == 4
    assert "CRUSTDATA_API_KEY" in ran.err
    assert ran.summary["requests"] == 0


def test_that_a_wrong_key_sends_nothing_and_the_workbook_says_so(
    program: Program, service: RunningSandbox
) -> None:
    program.environ["CRUSTDATA_API_KEY"] = "wrong"
    ran = program.run("enrich", leads(program, 20), "--json")
    assert ran.code == 4
    assert "refused your API key" in ran.err
    assert service.ledger.requests() == []
    row = cells_of(Path(ran.summary["output"]))[0]
    assert row["Enrichment status"] == "Not sent: key refused"


def test_that_a_second_process_on_the_same_journal_changes_nothing(
    program: Program, service: RunningSandbox
) -> None:
    source = leads(program, 20)
    settings = Settings(base_url=service.url)
    with bootstrap.open_services(settings, environ=program.environ):
        ran = program.run("enrich", source)
    assert ran.code == 3
    assert "Another Sheet Enricher" in ran.err
    assert service.ledger.requests() == []


@pytest.mark.usefixtures("service")
def test_that_a_workbook_changed_by_hand_is_not_replaced(program: Program) -> None:
    source = program.write("leads.csv", "LinkedIn URL", f"{LINK}a")
    target = program.folder / "leads (enriched).xlsx"
    program.run("enrich", source)
    target.write_bytes(target.read_bytes() + b"edited")
    ran = program.run("enrich", source)
    assert ran.code == 3
    assert "leads (enriched) 2.xlsx" in ran.err
    assert program.run("enrich", source, "--overwrite").code == 0


@pytest.mark.parametrize("option", ["--faults", "--weather"])
def test_that_the_sandbox_refuses_an_unknown_fault(program: Program, option: str) -> None:
    ran = program.run("sandbox", option, "sunny")
    assert ran.code == 2
    assert "server-error" in ran.err


def test_that_no_command_shows_the_help(program: Program) -> None:
    ran = program.run()
    assert ran.code == 0
    assert "enrich" in ran.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("enrich", "a.csv", "--bugdet", "5"), "Unknown option --bugdet. Did you mean --budget?"),
        (("enrich", "a.csv", "--outptu=x.csv"), "Unknown option --outptu. Did you mean --output?"),
        (("columns", "a.csv", "--jsno"), "Unknown option --jsno. Did you mean --json?"),
        (("enrihc", "a.csv"), "Unknown command enrihc. Did you mean enrich?"),
        (("zzz",), "Unknown command zzz. Choose from enrich, columns"),
        (("enrich", "a.csv", "--labels", "plian"), "--labels cannot be plian. Did you mean plain?"),
        (("enrich", "a.csv", "--sheet"), "--sheet needs a value: --sheet NAME."),
        (("enrich",), "FILE is missing."),
        (("enrich", "my", "leads.csv"), "Unexpected argument leads.csv. Put quotes"),
        (("--budget", "5", "enrich", "a.csv"), "Options of a command come after it"),
        (("enrich", "a.csv", "--roles", "50"), "--roles: 50 is not a whole number from 0 to 10."),
        (("enrich", "a.csv", "--roles", "\x1b[31m\n\n\n\n"), "whole number from 0 to 10"),
        (("enrich", "a.csv", "--" + "y" * 9_000), "Unknown option --yyyy"),
        (("enrich", "a.csv", "--o", "x"), "--output"),
    ],
)
def test_that_a_usage_error_is_one_sentence_and_the_help_command(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words, environ={})
    printed = capsys.readouterr()
    assert ended.value.code == 2
    assert said in printed.err
    assert len(printed.err.splitlines()) <= 3
    assert printed.err.splitlines()[-1].startswith("For help, run: sheet-enricher")
    assert printed.out == ""
    assert "\x1b" not in printed.err
    assert len(printed.err) < 700
