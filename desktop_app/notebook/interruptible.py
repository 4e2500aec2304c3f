"""A run in its own thread, which the calling thread follows and an interrupt stops cleanly.

The thread is needed in a notebook, whose main thread already has an event loop.
"""

import signal
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from types import FrameType
from typing import Generic, TypeVar

from desktop_app.domain.run.events import Observer, RunEvent
from desktop_app.engine.run.stop import StopSignal

_T = TypeVar("_T")
_LOOKS_FOR_INTERRUPTS_S = 0.1  # where a signal does not end the wait, as on Windows


@dataclass(frozen=True, slots=True)
class _Ended(Generic[_T]):
    """The result of the work, or its error."""

    result: _T | None
    error: BaseException | None = None


def run_in_thread(work: Callable[[Observer, StopSignal], _T], show: Observer) -> _T:
    """Run work in a thread until it ends; return its result, or raise its error.

    Args:
        work: The work; it reports events, and ends early at the stop signal.
        show: Called with every event in this thread.
    """
    events: SimpleQueue[RunEvent | _Ended[_T]] = SimpleQueue()
    stop = StopSignal()

    def run() -> None:
        try:
            events.put(_Ended(work(events.put, stop)))
        except BaseException as error:  # noqa: BLE001 - raised again in the other thread
            events.put(_Ended(None, error))

    with _stopped_by_interrupt(stop):
        thread = threading.Thread(target=run, name="enrich")
        thread.start()
        ended = _follow(events, show)
        thread.join()
    if ended.error is not None:
        raise ended.error
    return ended.result  # type: ignore[return-value]  # only an error leaves it out


def _follow(events: "SimpleQueue[RunEvent | _Ended[_T]]", show: Observer) -> _Ended[_T]:
    while True:
        with suppress(Empty):
            event = events.get(timeout=_LOOKS_FOR_INTERRUPTS_S)
            if isinstance(event, _Ended):
                return event
            show(event)


@contextmanager
def _stopped_by_interrupt(stop: StopSignal) -> Generator[None]:
    """Stop at Ctrl-C or the notebook's stop button; a second one makes the stop urgent."""

    def request_stop(_number: int, _frame: FrameType | None) -> None:
        stop.request()

    if threading.current_thread() is not threading.main_thread():  # only that one has handlers
        yield
        return
    before = signal.signal(signal.SIGINT, request_stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
