"""A stop, or a pause, that is asked for in one thread and awaited in another."""

import asyncio
import threading


class StopSignal:
    """Ask once: nothing more is sent, answers on their way are awaited. Ask twice: hurry.

    A pause lets nothing leave until it is over; what is on its way comes home all the same.
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
        """Whether nothing more may be sent."""
        return self._requests > 0

    @property
    def is_urgent(self) -> bool:
        """Whether even answers on their way are not awaited: they will be in doubt."""
        return self._requests > 1

    @property
    def is_paused(self) -> bool:
        """Whether nothing may be sent for now."""
        return self._is_paused

    def request(self) -> None:
        """Ask for the stop; a second time, for haste."""
        self._requests += 1
        self._notify()

    def pause(self) -> None:
        """Ask that nothing more leaves until `go_on`."""
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

    def attach(self, changed: asyncio.Event) -> None:
        """Have `changed` set at every request; called in the loop that awaits it."""
        with self._lock:
            self._loop, self._changed = asyncio.get_running_loop(), changed
        if self.is_requested:
            changed.set()

    def detach(self) -> None:
        """Forget the loop; it is about to close."""
        with self._lock:
            self._loop = self._changed = None
