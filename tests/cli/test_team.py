"""The command `team`, and two desks in the terminal that share one account."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.bootstrap.data_folder import journal_path
from desktop_app.cli.main import main
from desktop_app.domain.settings import Settings
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.domain.team.address import TeamAddress
from tests.support.desk_requests import begin, intend
from tests.support.desks import open_desk
from tests.support.sandbox import LINK, sandbox
from tests.support.teams import new_team, the_server

PASSWORD = "open sesame"  # noqa: S105 - of a server of the tests


def environ_of(folder: Path, url: str, key: str) -> dict[str, str]:
    return {
        "SHEET_ENRICHER_HOME": str(folder),
        "CRUSTDATA_API_KEY": key,
        "CRUSTDATA_BASE_URL": url,
    }


def test_that_two_desks_share_what_they_buy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "leads.csv"
    source.write_text("LinkedIn URL\n" + "".join(f"{LINK}sample-{n}\n" for n in range(3)))
    address: TeamAddress = new_team()
    words = ["enrich", str(source), "--overwrite", "--format", "csv", "--rpm", "60000"]
    with sandbox(invents=True) as service:
        anna, environ = (
            environ_of(tmp_path / name, service.url, service.key) for name in ("anna", "ben")
        )
        for desk, name in ((anna, "anna"), (environ, "ben")):
            assert main(["team", "join", str(address), "--desk-name", name], environ=desk) == 0
            assert main(words, environ=desk) == 0
        assert len(service.ledger.charges_by_key()) == 3
        assert service.ledger.keys_charged_more_than_once() == []
        capsys.readouterr()
        assert main(["team", "spending", "--json"], environ=environ) == 0
        [month] = json.loads(capsys.readouterr().out)
        assert (month["desk"], month["people"], month["credits"]) == ("anna", 3, 3.0)
        assert main(["team", "budget", "2"], environ=environ) == 0
        source.write_text(source.read_text() + f"{LINK}sample-9\n")
        assert main(words, environ=environ) == 5
        assert main(["forget", "--yes"], environ=environ) == 0
        assert main(["team", "check", "--json"], environ=environ) == 0
        assert json.loads(capsys.readouterr().out.splitlines()[-1])["people"] == 0
        assert main(["team", "leave"], environ=environ) == 0
        assert main(["team", "check"], environ=environ) == 2
    with (tmp_path / "leads (enriched).csv").open(encoding="utf-8-sig", newline="") as file:
        notes = {row["Enrichment note"] for row in csv.DictReader(file)}
    assert any("bought by your team (anna)" in note for note in notes)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://anna:secret@db.example.com/leads",
        "postgresql://anna@db.example.com/leads?sslmode=disable",
        "mysql://anna@db.example.com/leads",
        "postgresql://db.example.com/leads",
        "",
    ],
)
def test_that_an_unsafe_address_is_wrong_usage(
    tmp_path: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    environ = {"SHEET_ENRICHER_HOME": str(tmp_path)}
    assert main(["team", "join", address], environ=environ) == 2
    assert "secret" not in capsys.readouterr().err


def test_that_a_wrong_password_and_a_missing_server_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address = new_team()
    environ = {
        "SHEET_ENRICHER_HOME": str(tmp_path),
        "SHEET_ENRICHER_TEAM_PASSWORD": "guessed",
    }
    wrong = TeamAddress(address.host, address.port, address.database, "secretive")
    assert main(["team", "join", str(wrong)], environ=environ) == 3
    said = capsys.readouterr().err
    assert 'refuses the user "secretive"' in said
    assert "guessed" not in said
    away = TeamAddress(address.host, 1, address.database, "desk")
    assert main(["team", "join", str(away)], environ=environ) == 3
    assert "cannot be reached" in capsys.readouterr().err


def test_that_a_password_is_in_no_file_and_no_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address = replace(new_team(), user="secretive")
    the_server().execute("GRANT CREATE ON SCHEMA public TO secretive", address.database)
    home = tmp_path / "home"
    environ = {
        "SHEET_ENRICHER_HOME": str(home),
        "SHEET_ENRICHER_TEAM_PASSWORD": PASSWORD,
    }
    assert main(["team", "join", str(address)], environ=environ) == 0
    assert main(["team", "check"], environ=environ) == 0
    said = capsys.readouterr()
    assert PASSWORD not in said.out + said.err
    files = [path for path in home.rglob("*") if path.is_file()]
    assert files
    assert [path for path in files if PASSWORD.encode() in path.read_bytes()] == []


def test_that_people_at_another_desk_are_named_before_a_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "leads.csv"
    source.write_text("LinkedIn URL\n" + "".join(f"{LINK}sample-{n}\n" for n in range(3)))
    address = new_team()
    with sandbox(invents=True) as service:
        environ = environ_of(tmp_path / "ben", service.url, service.key)
        name = journal_path(Settings(base_url=service.url), environ, is_sandbox=False).stem
        with open_desk(tmp_path / "anna", address, service=name) as anna:
            begin(anna)
            intend(anna, (LookupKey(IdentifierKind.PROFILE_URL, "sample-1"),))
            words = ["enrich", str(source), "--dry-run", "--team", str(address)]
            assert main(words, environ=environ) == 0
    said = capsys.readouterr().err
    assert "Being looked up by another desk, free if it succeeds: 1." in said
    assert "To send: 3 people" in said
