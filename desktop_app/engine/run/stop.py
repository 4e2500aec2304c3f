"""Stop and pause signals from one thread to the run in another."""

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio


class StopSignal:
    """A request to stop or pause a run.

    After the first request to stop, the run sends nothing more and awaits the answers in flight;
    after the second, it does not await them. During a pause, it sends nothing but receives answers.
    Safe to use from any thread and from a signal handler, before, during and after the run.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()  # a signal handler may interrupt its own thread
        self._requests = 0
        self._is_paused = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._changed: asyncio.Event | None = None

    @property
    def is_requested(self) -> bool:
        """True if the run must send nothing more."""
        return self._requests > 0

    @property
    def is_urgent(self) -> bool:
        """True if the run must not even await answers in flight, which leaves them in doubt."""
        return self._requests > 1

    @property
    def is_paused(self) -> bool:
        """True if the run must not send anything for now."""
        return self._is_paused

    def request(self) -> None:
        """Request the stop; the second request makes it urgent."""
        self._requests += 1
        self._notify()

    def pause(self) -> None:
        """Pause sending until `resume`."""
        self._is_paused = True
        self._notify()

    def resume(self) -> None:
        """End the pause."""
        self._is_paused = False
        self._notify()

    def _notify(self) -> None:
        with self._lock:
            if self._loop is not None and self._changed is not None:
                self._loop.call_soon_threadsafe(self._changed.set)

    def attach(self, changed: "asyncio.Event") -> None:
        """Set `changed` at every request; call this in the loop that awaits it."""
        from asyncio import get_running_loop  # noqa: PLC0415 - the window starts without it

        with self._lock:
            self._loop, self._changed = get_running_loop(), changed
        if self.is_requested:
            changed.set()

    def detach(self) -> None:
        """Release the loop, which is about to close."""
        with self._lock:
            self._loop = self._changed = None
