"""One wish is paid for once, and what cannot be undone is asked first."""

import io
from pathlib import Path

import pytest
from typing_extensions import override

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
