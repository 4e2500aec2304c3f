"""An event that wakes the run's event loop when something changes."""

import asyncio

from desktop_app.engine.run.stop import StopSignal


class Wakeup:
    """An event that is set by everything a waiting run must react to: an answer, a stop."""

    def __init__(self, stop: StopSignal) -> None:
        self._stop = stop
        self._changed = asyncio.Event()

    def attach(self) -> None:
        """Let a stop or a pause set the event, too."""
        self._stop.attach(self._changed)

    def detach(self) -> None:
        """Release the stop signal; the loop is about to close."""
        self._stop.detach()

    def set(self) -> None:
        """Wake the run if it is waiting."""
        self._changed.set()

    async def wait(self, seconds: float | None) -> None:
        """Wait until something changes, or until the timeout."""
        try:
            async with asyncio.timeout(seconds):
                await self._changed.wait()
        except TimeoutError:
            return
        self._changed.clear()

    async def wait_unless_stopped(self, seconds: float) -> bool:
        """Wait for the given time; return False if a stop was requested meanwhile."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while not self._stop.is_requested and (left_s := end - loop.time()) > 0:
            await self.wait(left_s)
        return not self._stop.is_requested
