"""Messages in the terminal: escaped control characters, waits, balances, fields."""

import io
import json
import os
import re
import signal
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from typing_extensions import override

from desktop_app import __version__
from desktop_app.cli.display.monitor import Monitor
from desktop_app.cli.enrich import _stop_signals  # pyright: ignore[reportPrivateUsage]
from desktop_app.domain.messages import Message, verbatim
from desktop_app.domain.run.events import (
    BatchReturned,
    BatchSent,
    BatchSettled,
    RunEnded,
    Waiting,
)
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.progress import RunProgress
from desktop_app.engine.run_summary import RunSummary
from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import Program, Ran

DATA = Path(__file__).parents[1] / "data"
NOON = datetime(2026, 11, 26, 12, 0)  # noqa: DTZ001 - the user's own time of day
ENDED = RunSummary("run", RunProgress(credits=4), EndReason.FINISHED, balance_fell_by=0)


def is_harmless(ran: Ran) -> bool:
    """Tell whether the output has no control characters except line feeds and tabs."""
    return all(c in "\n\t" or " " <= c < "\x7f" or c > "\x9f" for c in ran.out + ran.err)


@pytest.mark.usefixtures("service")
@pytest.mark.parametrize(
    "words",
    [
        ("columns",),
        ("columns", "--json"),
        ("enrich", "--rpm", "60000"),
        ("enrich", "--dry-run", "--json"),
        ("export",),
        ("enrich", "--url-column", "No\x1b[2Jne"),
        ("enrich", "--sheet", "\x1b]0;pwned\x07"),
        ("enrich", "--rpm", "\x1b[31m"),
        ("enrich", "--output", "out\x9b31m.txt"),
    ],
)
def test_that_no_control_character_reaches_the_terminal(
    program: Program, words: tuple[str, ...]
) -> None:
    source = program.folder / "na\x1b[31mme\x9b2J.csv"
    source.write_bytes((DATA / "terminal_escapes.csv").read_bytes())
    ran = program.run(words[0], source, *words[1:])

    assert is_harmless(ran)
    assert ran.out or ran.err
    if words == ("columns", "--json"):
        columns = [column["name"] for column in json.loads(ran.out)["columns"]]
        assert columns == ["LinkedIn URL", "Na\x1b]0;pwned\x07me\x1b[31m"]


def test_that_control_characters_from_the_service_are_escaped() -> None:
    stream = io.StringIO()
    ran = replace(
        ENDED, end=EndReason.REQUEST_REFUSED, message=verbatim("no\x1b[2J\x9b31m\nsheet-enricher")
    )
    monitor = Monitor(stream, is_quiet=False)
    monitor.show_end(ran)
    monitor.observe(Waiting(Message("wait\x1b]0;x\x07"), 30))
    assert not set(stream.getvalue()) & {"\x1b", "\x07", "\x9b"}
    assert stream.getvalue().count("\n") == 2


@pytest.mark.parametrize(
    ("wait_s", "words"),
    [
        (30, "Waiting 30 s, until 12:00:30: busy.\n"),
        (61, "Waiting until 12:01: busy.\n"),
        (9120, "Waiting until 14:32: busy.\n"),
    ],
)
def test_that_a_wait_ends_at_a_time_of_day(wait_s: float, words: str) -> None:
    stream = io.StringIO()
    Monitor(stream, is_quiet=False, now=lambda: NOON).observe(Waiting(Message("busy"), wait_s))
    assert stream.getvalue() == words


@pytest.mark.parametrize(
    ("fell_by", "words"),
    [
        (None, ""),
        (4, "Your balance fell by 4 credits, equal to the charges of this run.\n"),
        (0, "Your balance does not show all charges yet: it fell by 0 of 4 credits.\n"),
        (3.5, "Your balance does not show all charges yet: it fell by 3.5 of 4 credits.\n"),
        (-96, "Your balance rose by 96 credits, while this run was charged 4.\n"),
        (6, ("Your balance fell by 6 credits, but this run was charged 4. The rest may be"
            " due to another program on your account.\n")),
    ],
)  # fmt: skip
def test_that_the_message_about_the_balance_matches_its_change(
    fell_by: float | None, words: str
) -> None:
    stream = io.StringIO()
    Monitor(stream, is_quiet=False).show_balance(replace(ENDED, balance_fell_by=fell_by))
    assert stream.getvalue() == words


def test_that_disabled_fields_are_reported_before_sending(
    program: Program, service: RunningSandbox
) -> None:
    source = program.write("leads.csv", "Link", "https://www.linkedin.com/in/sample-1")
    ran = program.run("enrich", source, "--fields", "basic_profile,certifications", "--dry-run")

    assert "Note: your API key is not enabled for certifications" in ran.err
    assert service.ledger.requests("/person/enrich") == []
    ran = program.run("enrich", source, "--fields", "basic_profile", "--dry-run")
    assert "not enabled" not in ran.err


@pytest.fixture
def _hang_up() -> Iterator[None]:
    before = signal.getsignal(signal.SIGHUP)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGHUP")
@pytest.mark.usefixtures("_hang_up")
def test_that_a_closed_terminal_stops_a_run_unless_under_nohup() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    assert signal.SIGHUP in _stop_signals()
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    assert signal.SIGHUP not in _stop_signals()


class Terminal(io.StringIO):
    @override
    def isatty(self) -> bool:
        return True


def colours(text: str) -> list[str]:
    """Return the escape sequences that set a colour, without bold and dim."""
    sequences = re.findall(r"\x1b\[([\d;]*)m", text)
    return [each for each in sequences if re.search(r"(^|;)(3[0-8]|4[0-8]|9\d|10\d)(;|$)", each)]


@pytest.mark.parametrize(
    ("stream", "environ", "is_coloured"),
    [
        (Terminal, {}, True),
        (Terminal, {"NO_COLOR": "1"}, False),
        (io.StringIO, {}, False),
        (io.StringIO, {"NO_COLOR": "1"}, False),
    ],
)
def test_that_only_a_terminal_without_no_color_gets_colours(
    monkeypatch: pytest.MonkeyPatch,
    stream: type[io.StringIO],
    environ: dict[str, str],
    is_coloured: bool,  # noqa: FBT001
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm-256color", **environ}.items():
        monkeypatch.setenv(name, value)
    out = stream()
    with Monitor(out, is_quiet=False) as monitor:
        monitor.observe(Waiting(Message("busy"), 30))

    assert bool(colours(out.getvalue())) is is_coloured


def test_that_the_log_has_no_line_for_each_request(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    monitor = Monitor(io.StringIO(), is_quiet=True)
    for event in (BatchSent(25), BatchSettled((), 0), BatchReturned(25), RunEnded(ENDED.end)):
        monitor.observe(event)
    assert [record.getMessage() for record in caplog.records] == [
        "BatchReturned",
        f"run ended: {ENDED.end.value}",
    ]


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_that_both_spellings_print_the_version(program: Program, option: str) -> None:
    assert program.run(option).out == f"Sheet Enricher {__version__}\n"
