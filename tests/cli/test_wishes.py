"""One wish is paid for once, and what cannot be undone is asked first."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from desktop_app import bootstrap
from desktop_app.adapters.system_clock import SystemClock
from desktop_app.domain.errors.target import TargetNotWritableError
from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program
from tests.support.leads import LINK, write_emails, write_leads


def charges_of(service: RunningSandbox) -> int:
    return int(service.ledger.total_charged())


def test_that_a_fresh_run_over_several_budgets_pays_once_for_each_person(
    program: Program, service: RunningSandbox
) -> None:
    source = write_leads(program.folder, 60, mess=False)
    program.run("enrich", source)
    known = charges_of(service)
    codes = [
        program.run("enrich", source, "--fresh", "--budget", "25", "--json").code for _ in range(3)
    ]

    assert (known, charges_of(service)) == (60, 120)
    assert codes == [5, 5, 0]
    again = program.run("enrich", source, "--fresh", "--json")  # finished: a new wish
    assert (again.summary["credits_charged"], charges_of(service)) == (60, 180)


def test_that_a_fresh_run_tells_what_it_has_already(
    program: Program, service: RunningSandbox
) -> None:
    source = write_leads(program.folder, 30, mess=False)
    program.run("enrich", source, "--fresh", "--budget", "25")
    planned = program.run("enrich", source, "--fresh", "--dry-run")

    assert "Already looked up by this --fresh job, for free: 25." in planned.err
    assert charges_of(service) == 25


def test_that_an_ordinary_run_in_between_begins_a_new_fresh_wish(
    program: Program, service: RunningSandbox
) -> None:
    source = write_leads(program.folder, 30, mess=False)
    program.run("enrich", source, "--fresh", "--budget", "25")
    program.run("enrich", source)
    program.run("enrich", source, "--fresh")

    assert charges_of(service) == 60


def test_that_a_fresh_wish_is_open_until_its_result_is_written(
    program: Program, service: RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write_leads(program.folder, 30, mess=False)
    with monkeypatch.context() as cut_off:
        cut_off.setattr("desktop_app.engine.enrich.write_output", end_the_program)
        assert program.run("enrich", source, "--fresh").code == 6
    with monkeypatch.context() as full_disk:
        broken = replace(bootstrap.workbooks, write_result=fail_to_write)
        full_disk.setattr(bootstrap, "workbooks", broken)
        assert program.run("enrich", source, "--fresh").code == 3
    assert program.run("enrich", source, "--fresh").code == 0
    assert charges_of(service) == 30

    program.run("enrich", source, "--fresh")  # a new wish
    assert charges_of(service) == 60


def end_the_program(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def fail_to_write(*_: object, **__: object) -> Any:
    raise TargetNotWritableError(Path("x.xlsx"), "no space left")


def clock_at(hour: int) -> datetime:
    return datetime(2026, 11, 26, hour, tzinfo=UTC)


def test_that_a_clock_set_back_does_not_make_a_fresh_wish_cost_twice(
    program: Program, service: RunningSandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write_leads(program.folder, 60, mess=False)
    for hour in (12, 10, 8):
        monkeypatch.setattr(SystemClock, "now", partial(clock_at, hour))
        program.run("enrich", source, "--fresh", "--budget", "25")

    assert charges_of(service) == 60


class Terminal(io.StringIO):
    """Input typed at a terminal."""

    @override
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("typed", "options", "is_deleted"),
    [
        ("yes\n", (), True),
        ("y\n", (), True),
        ("\n", (), False),
        ("no\n", (), False),
        ("", (), False),
        ("", ("--yes",), True),
    ],
)
@pytest.mark.usefixtures("service")
def test_that_forget_asks_at_a_terminal(
    program: Program,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    options: tuple[str, ...],
    *,
    is_deleted: bool,
) -> None:
    source = program.write("leads.csv", "Link", LINK.format(1))
    program.run("enrich", source)
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    ran = program.run("forget", *options)

    assert ran.code == 0
    assert (ran.out.startswith("Deleted 1 answer")) is is_deleted
    assert ("Nothing was deleted." in ran.err) is not is_deleted
    assert ("will cost credits" in ran.err) is not bool(options)


@pytest.mark.usefixtures("service")
def test_that_the_terminal_says_how_certain_a_match_by_email_must_be(program: Program) -> None:
    emails = write_emails(program.folder, ["anna.berg@sample.example"])
    said = [
        "every candidate is accepted" in program.run("enrich", file, *options, "--dry-run").err
        for file, options in (
            (emails, ()),
            (emails, ("--min-similarity", "any")),
            (emails, ("--min-similarity", "0.8")),
            (write_leads(Path(program.folder)), ()),
        )
    ]

    assert said == [True, True, False, False]
