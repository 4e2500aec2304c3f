"""Tests of `export`, `columns`, `account`, `sandbox`, and of behaviour that all commands share."""

import json
import signal
import sqlite3
import subprocess
import sys
import zlib
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from desktop_app import __version__
from desktop_app.adapters.journal.body_compression import decompress_body
from desktop_app.cli import columns
from desktop_app.cli.exit_codes import ExitCode
from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, cells_of
from tests.cli.test_enrich import LINK, leads
from tests.support.sandbox import sandbox


def test_that_an_export_writes_other_fields_and_labels_for_free(
    program: Program, service: RunningSandbox
) -> None:
    source = leads(program, 20)
    program.run("enrich", source)
    requests = len(service.ledger.requests())
    ran = program.run(
        "export", source, "--fields", "basic_profile.name,skills", "--labels", "paths",
        "--prefix", "CD ", "--output", program.folder / "names.xlsx", "--json",
    )  # fmt: skip
    assert (ran.code, ran.summary["matched"], ran.summary["requests"]) == (0, 18, 0)
    row = cells_of(program.folder / "names.xlsx")[0]
    assert row["CD basic_profile.name"]
    assert "CD experience.years_of_experience" not in row
    assert len(service.ledger.requests()) == requests


def test_that_an_export_shows_the_last_run_as_it_was(
    program: Program, service: RunningSandbox
) -> None:
    source = program.write("leads.csv", "LinkedIn URL", f"{LINK}a")
    program.run("enrich", source)
    target = program.folder / "leads (enriched).xlsx"
    before = cells_of(target)
    assert before[0]["Credits"] == 1
    program.run("export", source)
    assert cells_of(target) == before
    assert service.ledger.total_charged() == 1


@pytest.mark.usefixtures("service")
def test_that_an_export_without_a_run_exits_with_work_left(program: Program) -> None:
    ran = program.run("export", leads(program, 20))
    assert ran.code == 6
    assert "not sent yet" in ran.out


@pytest.mark.usefixtures("service")
def test_that_an_existing_column_keeps_its_header(program: Program) -> None:
    source = program.write("leads.csv", "Full name,Link,Credits", f"Anna,{LINK}a,7")
    ran = program.run("enrich", source, "--json")
    row = cells_of(Path(ran.summary["output"]))[0]
    assert (row["Full name"], row["Credits"]) == ("Anna", "7")
    assert row["Full name (enriched)"]
    assert row["Credits (enriched)"] == 1


@pytest.mark.usefixtures("service")
def test_that_a_field_not_in_the_catalogue_is_shown_under_its_path(program: Program) -> None:
    with sandbox(faults="unknown-keys") as odd:
        program.use(odd)
        source = program.write("leads.csv", "Link", f"{LINK}a")
        ran = program.run("enrich", source, "--preset", "everything", "--json")
    row = cells_of(Path(ran.summary["output"]))[0]
    assert row["novel_group.novel_leaf"] == "new"
    assert list(row)[-1] == "novel_group.novel_leaf"


def test_that_a_journal_of_an_older_version_gives_the_same_columns(program: Program) -> None:
    """Before 0.4.0 the journal had no unknown paths, and bodies were compressed with zlib."""
    with sandbox(faults="unknown-keys") as odd:
        program.use(odd)
        source = program.write("leads.csv", "Link", f"{LINK}a")
        before = cells_of(
            Path(
                program.run("enrich", source, "--preset", "everything", "--json").summary["output"]
            )
        )
        [journal] = (program.folder / "home").rglob("*.sqlite3")
        with closing(sqlite3.connect(journal)) as connection, connection:
            connection.execute("UPDATE answers SET unknown_paths = NULL")
            for number, body in connection.execute("SELECT batch_id, body FROM batches").fetchall():
                older = zlib.compress(decompress_body(body))
                connection.execute(
                    "UPDATE batches SET body = ? WHERE batch_id = ?", (older, number)
                )
        again = program.run("export", source, "--preset", "everything", "--json")
    assert cells_of(Path(again.summary["output"])) == before
    assert "novel_group.novel_leaf" in before[0]


def test_that_columns_are_shown_with_samples_and_a_suggestion(program: Program) -> None:
    ran = program.run("columns", leads(program, 20))
    assert ran.code == 0
    assert "Header in row 1, 20 data rows." in ran.out
    assert '"LinkedIn URL" holds profile links' in ran.out
    found = json.loads(program.run("columns", leads(program, 20), "--json").out)
    assert found["suggested"]["url_column"] == "LinkedIn URL"
    assert [column["name"] for column in found["columns"]] == [
        "Name", "LinkedIn URL", "Zip", "Number",
    ]  # fmt: skip
    assert found["columns"][2]["sample"] == "00000"


def test_that_columns_counts_cells_per_parsing_rule(program: Program) -> None:
    cells = [f"https://www.google.com/url?q={LINK}{number}&sa=D" for number in range(12)]
    cells += [f"{LINK}ja..."] * 3 + ["linkedin.com/in/undefined"] * 2 + [f"{LINK}z"]
    source = program.write("leads.csv", "LinkedIn", *cells)
    text = program.run("columns", source).out
    assert '"LinkedIn": 12 links unwrapped, 3 cut off, 2 placeholders.' in text
    found = json.loads(program.run("columns", source, "--json").out)
    assert found["cells"] == {
        "LinkedIn": {
            "read_by": {"unwrapped": 12, "plain": 1},
            "rejected": {"link cut off": 3, "placeholder link": 2},
        }
    }


def test_that_a_long_cell_is_truncated(program: Program) -> None:
    source = program.write("leads.csv", "Notes", "x" * 500)
    ran = program.run("columns", source)
    assert max(len(line) for line in ran.out.splitlines()) < 100
    assert "No column holds profile links or business emails." in ran.out


def test_that_the_account_is_shown(program: Program, service: RunningSandbox) -> None:
    ran = program.run("account")
    assert ran.code == 0
    assert "Credits:         10,000" in ran.out
    account = json.loads(program.run("account", "--json").out)
    assert (account["credits"], account["granted"]) == (10_000, True)
    assert "honors" in account["fields_disabled"]
    assert service.ledger.requests() == []


def test_that_account_reports_a_wrong_key(program: Program, service: RunningSandbox) -> None:
    program.environ["CRUSTDATA_API_KEY"] = f"not-{service.key}"
    ran = program.run("account")
    assert ran.code == 4
    assert "refused your API key" in ran.err


def test_that_unavailable_account_endpoints_do_not_stop_a_run(program: Program) -> None:
    with sandbox(faults="no-account-pages") as service:
        program.use(service)
        assert program.run("account").code == 6
        ran = program.run("enrich", leads(program, 20), "--json")
    assert ran.code == 0
    assert "Note: The account page answered 404" in ran.err
    assert "15 requests per minute" in ran.err


def test_that_the_sandbox_serves_until_it_is_stopped() -> None:
    words = [sys.executable, "-m", "desktop_app", "sandbox", "--faults", "out-of-credits"]
    words += ["--credits", "77"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        line = process.stdout.readline().decode()
        url = next(word for word in line.split() if word.startswith("http"))
        headers = {"Authorization": "Bearer sandbox-key", "x-api-version": "2025-11-01"}
        body = {"professional_network_profile_urls": [f"{LINK}a"]}
        answer = httpx.post(f"{url}/person/enrich", json=body, headers=headers)
        page = httpx.get(f"{url}/account/credits", headers=headers)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    assert answer.status_code == 402
    assert page.json()["account"]["credits"] == 77
    assert process.returncode == 0
    assert err == b""


def test_that_the_sandbox_runs_jobs_with_the_grants_and_the_contract_of_a_day() -> None:
    words = [sys.executable, "-m", "desktop_app", "sandbox", "--grant", "batch,live"]
    words += ["--as-of", "2026-08-25", "--job-time", "0"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        line = process.stdout.readline().decode()
        url = next(word for word in line.split() if word.startswith("http"))
        headers = {"Authorization": "Bearer sandbox-key", "x-api-version": "2025-11-01"}
        body = {"professional_network_profile_urls": [f"{LINK}a"]}
        answer = httpx.post(f"{url}/batch/person/enrich", json=body, headers=headers)
        state = httpx.get(f"{url}{answer.json()['status_url']}", headers=headers)
        page = httpx.get(f"{url}/account/endpoints", headers=headers)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    assert state.json()["status"] == "completed"
    statuses = {one["path"]: one["status"] for one in page.json()["endpoints"]}
    assert statuses["/person/professional_network/enrich/live"] == "enabled"
    assert statuses["/person/contact/enrich"] == "disabled"
    assert (process.returncode, err) == (0, b"")


def test_that_the_embedded_sandbox_has_an_account(program: Program) -> None:
    ran = program.run("account", "--sandbox")
    assert "120 requests per minute" in ran.out


def test_that_a_bug_is_reported_without_a_traceback(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_table: object) -> object:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(columns, "suggest_mapping", fail)
    ran = program.run("columns", leads(program, 20))
    assert ran.code == ExitCode.BUG
    assert "internal error: ZeroDivisionError" in ran.err
    log = program.folder / "home" / "logs" / "sheet-enricher.log"
    assert "Traceback" in log.read_text(encoding="utf-8")


def test_that_ctrl_c_before_the_run_is_a_stop(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_table: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(columns, "suggest_mapping", interrupted)
    ran = program.run("columns", leads(program, 20))
    assert (ran.code, ran.err) == (6, "sheet-enricher: stopped.\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("enrich", "x.csv", "--rpm", "0"), "above 0"),
        (("enrich", "x.csv", "--budget", "much"), "not a number"),
        (("enrich", "x.csv", "--header-row", "0"), "whole number above 0"),
        (("enrich", "x.csv", "--roles", "11"), "from 0 to 10"),
        (("sandbox", "--port", "99999"), "not a port"),
        (("sandbox", "--as-of", "yesterday"), "yesterday is not a day"),
        (("sandbox", "--grant", "everything"), 'unknown grant "everything"; choose from all'),
        (("enlighten",), "Unknown command enlighten"),
        (("enrich",), "FILE"),
    ],
)
def test_that_an_invalid_value_is_wrong_usage(
    program: Program, words: tuple[str, ...], said: str
) -> None:
    ran = program.run(*words)
    assert ran.code == 2
    assert said in ran.err


def test_that_ctrl_c_stops_a_run_that_can_be_resumed(tmp_path: Path) -> None:
    source = tmp_path / "leads.csv"
    links = "\n".join(f"{LINK}{number}" for number in range(200))
    source.write_text(f"LinkedIn URL\n{links}\n", encoding="utf-8")
    with sandbox(latency_s=0.2) as service:
        environ = {
            "SHEET_ENRICHER_HOME": str(tmp_path / "home"),
            "CRUSTDATA_API_KEY": service.key,
            "CRUSTDATA_BASE_URL": service.url,
        }
        words = [sys.executable, "-m", "desktop_app", "enrich", str(source), "--json"]
        slow = [*words, "--rpm", "200"]
        with subprocess.Popen(slow, env=environ, stderr=subprocess.PIPE, stdout=-1) as process:
            while not service.ledger.requests():
                assert process.poll() is None
            process.send_signal(signal.SIGINT)
            out, err = process.communicate()
        stopped = json.loads(out.splitlines()[-1])
        again = subprocess.run([*words, "--rpm", "60000"], env=environ, capture_output=True)  # noqa: PLW1510 - judged below
    assert process.returncode == 6
    assert b"Run the same command again to resume" in err
    assert 0 < stopped["matched"] < 200
    assert stopped["in_doubt"] == 0
    assert again.returncode == 0
    assert json.loads(again.stdout.splitlines()[-1])["matched"] == 200


def test_that_forget_deletes_people_permanently(program: Program, service: RunningSandbox) -> None:
    source = leads(program, 20)
    program.run("enrich", source)
    (journal,) = (program.folder / "home" / "journals").glob("*.sqlite3")
    assert b"sample-1" in journal.read_bytes()
    young = program.run("forget", "--older-than", "30d")
    assert (young.code, young.out.startswith("Deleted 0 answers")) == (0, True)
    ran = program.run("forget")
    assert ran.out.startswith("Deleted 16 answers about people.")
    left = b"".join(path.read_bytes() for path in journal.parent.iterdir())
    assert b"sample-1" not in left
    again = program.run("enrich", source, "--json", "--overwrite")
    assert again.summary["requests"] == 1
    assert service.ledger.keys_charged_more_than_once() != []


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_that_the_data_folder_is_accessible_to_the_user_only(tmp_path: Path) -> None:
    home = tmp_path / "new" / "home"
    words = [sys.executable, "-m", "desktop_app", "columns", "none.csv"]
    ended = subprocess.run(words, env={"SHEET_ENRICHER_HOME": str(home)}, capture_output=True)  # noqa: PLW1510 - judged below
    assert ended.returncode == 3
    assert home.stat().st_mode & 0o077 == 0


def test_that_an_invalid_age_is_wrong_usage(program: Program) -> None:
    ran = program.run("forget", "--older-than", "soon")
    assert ran.code == 2
    assert "such as 30d" in ran.err


@pytest.mark.parametrize("words", [("-V",), ("--version",), ("-V", "enrich")])
def test_that_the_version_is_printed_wherever_it_is_asked_for(words: tuple[str, ...]) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "desktop_app", *words], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout) == (0, f"Sheet Enricher {__version__}\n")
