"""A stop that is asked for in one thread and awaited in another."""

import asyncio
import threading


class StopSignal:
    """Ask once: nothing more is sent, answers on their way are awaited. Ask twice: hurry.

    Safe to use from any thread and from a signal handler, before, during and after the run.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()  # a signal handler may interrupt its own thread
        self._requests = 0
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

    def request(self) -> None:
        """Ask for the stop; a second time, for haste."""
        self._requests += 1
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
