"""Standard input and output, and JSON Lines, through the command line."""

import csv
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from typing_extensions import override

from desktop_app import bootstrap
from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, Ran

LINK = "https://www.linkedin.com/in/sample-1"
FAST = ("--rpm", "60000")
TABLE = f"Name;LinkedIn URL;Zip\nZoë;{LINK}1;00123\nBob;;4\n"


class Keyboard(io.TextIOWrapper):
    @override
    def isatty(self) -> bool:
        return True


def pipe(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def records(text: str, delimiter: str = ";") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def leftovers(program: Program) -> list[str]:
    return sorted(path.name for path in program.folder.iterdir() if path.name != "home")


@pytest.mark.usefixtures("service")
@pytest.mark.parametrize("output", [(), ("--output", "-")])
def test_that_a_table_on_stdin_comes_back_on_stdout_in_its_own_form(
    program: Program, monkeypatch: pytest.MonkeyPatch, output: tuple[str, ...]
) -> None:
    pipe(monkeypatch, TABLE.encode())
    ran = program.run("enrich", "-", *output, *FAST)

    assert ran.code == 0
    rows = records(ran.out)
    assert [row["Zip"] for row in rows] == ["00123", "4"]
    assert [row["Enrichment status"] for row in rows] == [
        "Matched",
        "Skipped: blank",
    ]
    assert "Found people for 1 of 1 rows" in ran.err
    assert "Result: standard output" in ran.err
    assert leftovers(program) == []


@pytest.mark.usefixtures("service")
def test_that_stdout_holds_only_data_and_the_json_summary_ends_stderr(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe(monkeypatch, TABLE.encode())
    ran = program.run("enrich", "-", "--json", *FAST)

    assert len(records(ran.out)) == 2
    summary = json.loads(ran.err.splitlines()[-1])
    assert (summary["rows"], summary["matched"], summary["output"]) == (2, 1, "-")


@pytest.mark.usefixtures("service")
def test_that_the_json_summary_is_last_even_if_the_run_ends_early(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe(monkeypatch, TABLE.encode())
    ran = program.run("enrich", "-", "--json", "--budget", "0", *FAST)

    assert ran.code == 5
    assert "Budget reached" in ran.err
    assert json.loads(ran.err.splitlines()[-1])["not_run"] == 1
    assert records(ran.out)[0]["Enrichment status"].startswith("Not sent: ")


def test_that_a_piped_person_is_paid_for_once(
    program: Program, service: RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        pipe(monkeypatch, TABLE.encode())
        assert program.run("enrich", "-", *FAST).code == 0
    pipe(monkeypatch, TABLE.encode())
    ran = program.run("export", "-", "--format", "jsonl")

    assert objects(ran.out)[0]["Enrichment status"] == "Matched"
    assert len(service.ledger.requests("/person/enrich")) == 1


@pytest.mark.usefixtures("service")
def test_that_any_format_can_be_piped(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Profile"])
    book.worksheets[0].append([f"{LINK}1"])
    book.save(tmp_path / "in.xlsx")
    pipe(monkeypatch, (tmp_path / "in.xlsx").read_bytes())
    ran = program.run("columns", "-")
    assert "Profile" in ran.out

    pipe(monkeypatch, (tmp_path / "in.xlsx").read_bytes())
    ran = program.run("enrich", "-", *FAST)
    assert not ran.out.startswith("\ufeff")
    assert records(ran.out, ",")[0]["Enrichment status"] == "Matched"

    pipe(monkeypatch, (tmp_path / "in.xlsx").read_bytes())
    ran = program.run("export", "-", "--output", tmp_path / "out.xlsx", "--json")
    assert ran.summary["output"] == str(tmp_path / "out.xlsx")
    copy = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert copy["A2"].value == f"{LINK}1"


@pytest.mark.usefixtures("service")
def test_that_a_dry_run_of_a_pipe_prints_its_plan(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe(monkeypatch, TABLE.encode())
    ran = program.run("enrich", "-", "--dry-run", "--json")
    assert (ran.code, ran.summary["output"], ran.summary["requests"]) == (0, None, 1)


@pytest.mark.parametrize("command", ["enrich", "export", "columns"])
def test_that_a_keyboard_is_not_a_table(
    program: Program, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard(io.BytesIO()))
    ran = program.run(command, "-")
    assert ran.code == 2
    assert "Pipe a file to it" in ran.err


def test_that_nothing_is_printed_if_the_command_fails(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe(monkeypatch, b"")
    ran = program.run("enrich", "-")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("sheet-enricher: ")


def test_that_a_reader_that_ended_is_an_error_in_one_line(
    program: Program, service: RunningSandbox
) -> None:
    source = program.write("leads.csv", "Profile", *(f"{LINK}{at}" for at in range(25)))
    command = [sys.executable, "-m", "desktop_app", "enrich", str(source), "--quiet"]
    with subprocess.Popen(
        [*command, "--output", "-", *FAST],
        env={"PATH": "", "PYTHONPATH": str(Path(__file__).parents[2]), **program.environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        errors = process.stderr.read().decode()
    assert process.returncode == 3
    assert errors.count("\n") == 1
    assert "Standard output cannot be written" in errors
    assert len(service.ledger.requests("/person/enrich")) == 1


def enriched(program: Program, source: Path, *options: str) -> tuple[Ran, Path]:
    target = source.with_name("result.jsonl")
    return program.run("enrich", source, "--output", target, "--json", *FAST, *options), target


@pytest.mark.usefixtures("service")
def test_that_json_lines_keep_text_and_type_new_values(program: Program) -> None:
    source = program.write("leads.csv", "Name,LinkedIn URL,Zip", f"Zoë,{LINK}1,00123", "Bob,,", "")
    ran, target = enriched(program, source, "--fields", "basic_profile,skills,experience")

    assert (ran.code, ran.summary["output"]) == (0, str(target))
    found, blank = objects(target.read_text(encoding="utf-8"))
    assert (found["Name"], found["Zip"], found["LinkedIn URL"]) == ("Zoë", "00123", f"{LINK}1")
    assert found["Enrichment status"] == "Matched"
    assert found["Credits"] == 1
    assert isinstance(found["Skills"], list)
    assert found["Skills (count)"] == len(found["Skills"])
    assert (blank["Zip"], blank["Skills"], blank["Match confidence"]) == (None, None, None)
    assert blank["Enrichment status"] == "Skipped: blank"
    assert list(found) == list(blank)


@pytest.mark.usefixtures("service")
def test_that_the_format_option_names_the_default_file(program: Program) -> None:
    source = program.write("leads.csv", "Profile", f"{LINK}1")
    ran = program.run("enrich", source, "--format", "jsonl", "--json", *FAST)
    assert Path(ran.summary["output"]).name == "leads (enriched).jsonl"
    ran = program.run("export", source, "--format", "csv", "--json")
    assert Path(ran.summary["output"]).name == "leads (enriched).csv"


def test_that_a_format_and_an_ending_that_differ_are_wrong_usage(program: Program) -> None:
    source = program.write("leads.csv", "Profile", f"{LINK}1")
    ran = program.run("enrich", source, "--format", "jsonl", "--output", "out.csv")
    assert ran.code == 2
    assert "out.csv is not a .jsonl file" in ran.err


@pytest.mark.usefixtures("service")
def test_that_json_lines_cannot_hold_sheets(program: Program) -> None:
    source = program.write("leads.csv", "Profile", f"{LINK}1")
    ran, _ = enriched(program, source, "--report")
    assert ran.code == 2
    assert ".jsonl file has only one table" in ran.err


@pytest.mark.usefixtures("service")
@pytest.mark.parametrize("mode", ["fill", "replace"])
def test_that_json_lines_update_the_columns_of_an_earlier_run(program: Program, mode: str) -> None:
    source = program.write(
        "leads.csv", "LinkedIn URL,Enrichment status,Full name", f"{LINK}1,Old,", f"{LINK}2,Old,Eve"
    )
    ran, target = enriched(program, source, "--existing", mode)
    first, second = objects(target.read_text(encoding="utf-8"))

    assert ran.code == 0
    assert first["Full name"] not in {None, "Eve"}
    assert (second["Full name"] == "Eve") is (mode == "fill")
    assert first["Enrichment status"] == ("Old" if mode == "fill" else "Matched")
    assert "Enrichment status (enriched)" not in first


@pytest.mark.usefixtures("service")
@pytest.mark.parametrize("output", [(), ("--output", "kept.csv")])
def test_that_the_list_of_runs_names_only_files_that_are_kept(
    program: Program, monkeypatch: pytest.MonkeyPatch, output: tuple[str, ...]
) -> None:
    monkeypatch.chdir(program.folder)
    pipe(monkeypatch, TABLE.encode())
    assert program.run("enrich", "-", *output, *FAST).code == 0
    settings = replace(
        bootstrap.read_settings(program.environ), base_url=program.environ["CRUSTDATA_BASE_URL"]
    )
    with bootstrap.open_services(settings, environ=program.environ) as services:
        (run,) = services.journal.history()

    assert Path(run.output).name == ("kept.csv" if output else "")
    assert (run.rows, run.rows_matched) == (2, 1)


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_that_a_closed_stream_of_words_ends_no_run(
    program: Program, service: RunningSandbox, closed: str
) -> None:
    source = program.write("leads.csv", "Link", *(f"{LINK}{at}" for at in range(60)))
    environ = {**os.environ, **program.environ}
    words = [sys.executable, "-m", "desktop_app", "enrich", str(source), "--json"]
    with subprocess.Popen(words, env=environ, stdout=-1, stderr=-1, text=True) as process:
        stream = getattr(process, closed)
        stream.close()
        other = process.stderr if closed == "stdout" else process.stdout
        assert other is not None
        said = other.read()
    exported = program.run("export", source, "--json")

    assert process.returncode == 0, said
    assert (exported.summary["rows"], exported.summary["not_run"]) == (60, 0)
    assert service.ledger.total_charged() == 60
    assert "Traceback" not in said
    assert "Exception" not in said
