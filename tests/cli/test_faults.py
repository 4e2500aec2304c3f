"""All faults in the table of design section 3, over a socket, checked against the ledger."""

from pathlib import Path

import pytest

from desktop_app import bootstrap
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.settings import Settings
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.ports.records import RunRecord
from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, cells_of
from tests.cli.test_enrich import LINK
from tests.support.engine import ASK
from tests.support.sandbox import sandbox

FAST = ("--json", "--rpm", "60000")
FIRST_REQUEST = ("calm", "calm")  # the two account endpoints come before it


def run_with(program: Program, service: RunningSandbox, *faults: str) -> tuple[int, dict[str, str]]:
    """Run over two people with a fault for each request; return code and status by person."""
    service.service.next_faults.extend([*FIRST_REQUEST, *faults])
    source = program.write("leads.csv", "LinkedIn URL", f"{LINK}a", f"{LINK}b")
    ran = program.run("enrich", source, *FAST)
    assert service.ledger.keys_charged_more_than_once() == []
    rows = cells_of(Path(ran.summary["output"]))
    return ran.code, {row["LinkedIn URL"][-1]: row["Enrichment status"] for row in rows}


@pytest.mark.parametrize(
    "faults",
    ["busy-reset:1", "busy-seconds:1", "busy-date:1", "busy-silent:1", "server-error-free"],
)
def test_that_an_uncharged_request_is_sent_again_automatically(
    program: Program, service: RunningSandbox, faults: str
) -> None:
    code, statuses = run_with(program, service, faults)
    assert code == 0
    assert set(statuses.values()) == {"Matched"}
    assert service.ledger.total_charged() == 2


@pytest.mark.parametrize(
    "faults", ["server-error-charged", "cut-during", "cut-after", "html-502-charged"]
)
def test_that_a_charge_without_an_answer_is_in_doubt(
    program: Program, service: RunningSandbox, faults: str
) -> None:
    code, statuses = run_with(program, service, faults)
    assert code == 7
    assert set(statuses.values()) == {"In doubt: may have been charged"}


def test_that_an_answer_after_the_timeout_is_in_doubt(
    program: Program, service: RunningSandbox
) -> None:
    program.set(timeout_s=0.5)
    code, statuses = run_with(program, service, "timeout")
    assert code == 7
    assert set(statuses.values()) == {"In doubt: may have been charged"}


@pytest.mark.parametrize(
    ("faults", "left"),
    [
        ("truncated", "In doubt: may have been charged"),
        ("garbled", "Failed: unreadable answer"),
    ],
)
def test_that_complete_parts_of_a_damaged_answer_are_read(
    program: Program, service: RunningSandbox, faults: str, left: str
) -> None:
    code, statuses = run_with(program, service, faults)
    assert code == 7
    assert sorted(statuses.values()) == sorted(["Matched", left])
    assert service.ledger.total_charged() == 2


@pytest.mark.parametrize("faults", ["empty", "html", "wrong-json"])
def test_that_an_unreadable_answer_fails_loudly_and_is_kept(
    program: Program, service: RunningSandbox, faults: str
) -> None:
    code, statuses = run_with(program, service, faults)
    assert code == 7
    assert set(statuses.values()) == {"Failed: unreadable answer"}
    assert service.ledger.total_charged() == 2


def test_that_only_a_missing_entry_is_in_doubt(program: Program, service: RunningSandbox) -> None:
    code, statuses = run_with(program, service, "missing-entries")
    assert code == 7
    assert sorted(statuses.values()) == ["In doubt: may have been charged", "Matched"]


@pytest.mark.parametrize(
    "faults",
    ["extra-entries", "reordered", "echo-changed", "match-status", "scalars", "unknown-keys"],
)
def test_that_an_answer_in_another_shape_is_accepted(
    program: Program, service: RunningSandbox, faults: str
) -> None:
    code, statuses = run_with(program, service, faults)
    assert code == 0
    assert set(statuses.values()) == {"Matched"}


def test_that_a_key_revoked_during_a_run_keeps_settled_results(
    program: Program,
) -> None:
    with sandbox(faults="key-revoked@1") as service:
        program.use(service)
        links = [f"{LINK}{number}" for number in range(60)]
        source = program.write("leads.csv", "LinkedIn URL", *links)
        program.environ["CRUSTDATA_BASE_URL"] = service.url
        ran = program.run("enrich", source, *FAST)
        again = program.run("enrich", source, *FAST)
    assert ran.code == again.code == 4
    assert service.url.startswith("http://127.0.0.1")
    assert again.summary["reused"] == ran.summary["matched"]


def test_that_a_404_is_no_match(program: Program) -> None:
    with sandbox(faults="not-found-404") as service:
        program.use(service)
        source = program.write("leads.csv", "LinkedIn URL", *(f"in/nobody-{n}" for n in range(5)))
        ran = program.run("enrich", source, *FAST)
        assert len(service.ledger.requests("/person/enrich")) == 3
    assert (ran.code, ran.summary["no_match"]) == (0, 5)


def test_that_an_opt_out_is_shown_in_the_row(program: Program, service: RunningSandbox) -> None:
    slug = min(service.service.people.redacted)
    source = program.write("leads.csv", "LinkedIn URL", f"https://www.linkedin.com/in/{slug}")
    ran = program.run("enrich", source, *FAST)
    assert (ran.code, ran.summary["redacted"], ran.summary["credits_charged"]) == (0, 1, 0)


def test_that_a_damaged_or_newer_journal_sends_nothing(
    program: Program, service: RunningSandbox
) -> None:
    source = program.write("leads.csv", "LinkedIn URL", f"{LINK}a")
    folder = program.folder / "home" / "journals"
    folder.mkdir()
    name = service.url.removeprefix("http://").replace(":", "-")
    (folder / f"{name}.sqlite3").write_bytes(b"no database" * 1000)
    ran = program.run("enrich", source)
    assert ran.code == 3
    assert "damaged" in ran.err
    assert service.ledger.requests() == []


def test_that_an_interrupted_run_is_reported_by_the_next_one(
    program: Program, service: RunningSandbox
) -> None:
    source = program.write("leads.csv", "LinkedIn URL", f"{LINK}a", f"{LINK}b")
    key = LookupKey(IdentifierKind.PROFILE_URL, "sample-a")
    settings = Settings(base_url=service.url)
    with bootstrap.open_services(settings, environ=program.environ) as services:
        now = services.clock.now()
        services.journal.start_run(RunRecord("killed", "s", now))
        services.journal.intend("killed", Batch(key.kind, (key,), ASK, ASK.selection), now)
    ran = program.run("enrich", source, *FAST)
    assert "interrupted before answers about 1 person came" in ran.err
    assert (ran.code, ran.summary["in_doubt"], ran.summary["matched"]) == (7, 1, 1)
    assert service.ledger.charges_by_key() == {"sample-b": 1}
