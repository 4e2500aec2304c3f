"""The run in its own thread: events, errors and interrupts; and the bars."""

import io
import signal
import sys
import threading
from types import ModuleType, SimpleNamespace
from typing import Any

import pandas as pd
import pytest
from typing_extensions import override

import desktop_app
from desktop_app.domain.messages import Message
from desktop_app.domain.run.events import Observer, RunEvent, Waiting
from desktop_app.engine.run.stop import StopSignal
from desktop_app.notebook.interruptible import run_in_thread
from desktop_app.notebook.progress import progress_bar

FRAME = pd.DataFrame({"LinkedIn": ["https://www.linkedin.com/in/sample-1"]})
EVENT = Waiting(Message("busy"), 1)


def test_that_events_are_shown_in_the_calling_thread() -> None:
    shown: list[tuple[RunEvent, threading.Thread]] = []

    def work(observe: Observer, _stop: StopSignal) -> threading.Thread:
        observe(EVENT)
        return threading.current_thread()

    worker = run_in_thread(work, lambda event: shown.append((event, threading.current_thread())))

    assert shown == [(EVENT, threading.current_thread())]
    assert worker is not threading.current_thread()


def test_that_an_error_in_the_thread_is_raised_here() -> None:
    def work(_observe: Observer, _stop: StopSignal) -> None:
        raise desktop_app.UsageError("what", "to do")

    with pytest.raises(desktop_app.UsageError, match="what"):
        run_in_thread(work, lambda _event: None)


def test_that_an_interrupt_stops_the_run_and_a_second_one_at_once() -> None:
    before = signal.getsignal(signal.SIGINT)
    seen: list[tuple[bool, bool]] = []

    def work(observe: Observer, stop: StopSignal) -> str:
        observe(EVENT)
        while not stop.is_urgent:
            threading.Event().wait(0.001)
        return "stopped"

    def show(_event: RunEvent) -> None:
        for _ in range(2):
            signal.raise_signal(signal.SIGINT)
            seen.append((True, True))

    assert run_in_thread(work, show) == "stopped"
    assert len(seen) == 2
    assert signal.getsignal(signal.SIGINT) is before


def test_that_it_can_be_called_from_another_thread() -> None:
    results: list[str] = []
    caller = threading.Thread(
        target=lambda: results.append(run_in_thread(lambda _o, _s: "done", lambda _event: None))
    )
    caller.start()
    caller.join()
    assert results == ["done"]


class Terminal(io.StringIO):
    @override
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("progress", [True, False])
def test_that_a_terminal_gets_a_bar_unless_it_is_switched_off(
    monkeypatch: pytest.MonkeyPatch, *, progress: bool
) -> None:
    terminal = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal)
    desktop_app.enrich(FRAME, sandbox=True, progress=progress)
    assert ("1 of 1 people, 1 found, 1 credits" in terminal.getvalue()) is progress


def test_that_nothing_is_printed_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    desktop_app.enrich(FRAME, sandbox=True)
    assert capsys.readouterr() == ("", "")


class Outputs(ModuleType):
    """IPython's module for outputs, which keeps what it displays."""

    def __init__(self) -> None:
        super().__init__("IPython.display")
        self.shown: list[str] = []

    def HTML(self, text: str) -> str:  # noqa: N802 - its name there
        return text

    def display(self, data: str, *, display_id: bool) -> Any:
        assert display_id
        self.shown.append(data)
        return SimpleNamespace(update=self.shown.append)


def notebook(monkeypatch: pytest.MonkeyPatch, shell: object) -> Outputs:
    outputs, ipython = Outputs(), ModuleType("IPython")
    ipython.get_ipython = lambda: shell  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "IPython", ipython)
    monkeypatch.setitem(sys.modules, "IPython.display", outputs)
    return outputs


def test_that_a_notebook_gets_a_bar_in_the_cell(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    outputs = notebook(monkeypatch, SimpleNamespace(kernel=object()))
    desktop_app.enrich(FRAME, sandbox=True)

    assert outputs.shown[-1].startswith('<progress max="1" value="1"></progress>')
    assert "1 of 1 people, 1 found" in outputs.shown[-1]
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("shell", [None, SimpleNamespace()])
def test_that_the_shell_of_ipython_is_a_terminal_not_a_notebook(
    monkeypatch: pytest.MonkeyPatch, shell: object
) -> None:
    outputs = notebook(monkeypatch, shell)
    with progress_bar(is_shown=True) as show:
        show(EVENT)
    assert outputs.shown == []
