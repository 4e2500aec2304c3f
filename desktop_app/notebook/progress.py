"""Progress bars: an HTML element in a notebook, rich on a terminal, otherwise nothing."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Protocol, cast

from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.run.events import Observer, RunEvent
from desktop_app.domain.run.progress import RunProgress

_Show = Callable[[RunProgress], None]


class _Handle(Protocol):
    """An output of IPython that can be replaced."""

    def update(self, data: object) -> None: ...


@contextmanager
def progress_bar(*, is_shown: bool) -> Generator[Observer]:
    """Show a bar; yield what updates it."""
    progress = RunProgress()
    with _bar() if is_shown else _no_bar() as show:

        def observe(event: RunEvent) -> None:
            nonlocal progress
            progress = progress.after(event)
            show(progress)

        yield observe


def words_of(progress: RunProgress) -> str:
    """Return the numbers beside the bar.

    >>> words_of(RunProgress(people=1200))
    '0 of 1,200 people, 0 found, 0 credits'
    """
    found = progress.outcomes[OutcomeKind.MATCHED]
    unit = "lookups" if progress.waves or progress.bought else "people"
    people = f"{progress.done:,} of {progress.people:,} {unit}"
    return f"{people}, {found:,} found, {progress.credits:,.12g} credits"


@contextmanager
def _no_bar() -> Generator[_Show]:
    yield lambda _progress: None


@contextmanager
def _bar() -> Generator[_Show]:
    """Choose the bar by where the program runs."""
    if (show := _notebook_bar()) is not None:
        yield show
    elif sys.stderr is not None and sys.stderr.isatty():
        with _terminal_bar() as show:
            yield show
    else:
        with _no_bar() as show:
            yield show


def _notebook_bar() -> _Show | None:
    """Return what shows an HTML progress element; None outside a notebook.

    Every notebook front end shows it, and it needs no widgets, unlike the bar of rich.
    """
    shell = sys.modules.get("IPython")
    if shell is None or getattr(shell.get_ipython(), "kernel", None) is None:
        return None
    outputs = import_module("IPython.display")
    handle = cast("_Handle | None", outputs.display(outputs.HTML(""), display_id=True))

    def show(progress: RunProgress) -> None:
        if handle is not None:
            bar = f'<progress max="{max(progress.people, 1)}" value="{progress.done}"></progress>'
            handle.update(outputs.HTML(f"{bar} {words_of(progress)}"))

    return show


@contextmanager
def _terminal_bar() -> Generator[_Show]:
    from rich.console import Console  # noqa: PLC0415 - only for a terminal
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (BarColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(stderr=True, highlight=False))
    task = bar.add_task("", total=None)

    def show(progress: RunProgress) -> None:
        words = words_of(progress)
        bar.update(task, total=progress.people, completed=progress.done, description=words)

    with suppress(OSError), bar:
        yield show
