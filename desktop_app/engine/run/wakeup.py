"""Waiting in the run's event loop until something changes."""

import asyncio

from desktop_app.engine.run.stop import StopSignal


class Wakeup:
    """An event that everything sets that a waiting run should look at: an answer, a stop."""

    def __init__(self, stop: StopSignal) -> None:
        self._stop = stop
        self._changed = asyncio.Event()

    def attach(self) -> None:
        """Be set by a stop or a pause, too."""
        self._stop.attach(self._changed)

    def detach(self) -> None:
        """Forget the stop; the loop is about to close."""
        self._stop.detach()

    def set(self) -> None:
        """Wake the run if it waits."""
        self._changed.set()

    async def wait(self, seconds: float | None) -> None:
        """Wait until something changes, at most so long."""
        try:
            async with asyncio.timeout(seconds):
                await self._changed.wait()
        except TimeoutError:
            return
        self._changed.clear()

    async def wait_unless_stopped(self, seconds: float) -> bool:
        """Wait for the whole time, unless a stop is asked for; return whether it was not."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while not self._stop.is_requested and (left_s := end - loop.time()) > 0:
            await self.wait(left_s)
        return not self._stop.is_requested
