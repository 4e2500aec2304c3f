"""An event loop in virtual time, which jumps to the next timer when nothing else is ready."""

import asyncio
import selectors
from collections.abc import Callable, Mapping
from typing import Any

from typing_extensions import override


class _InstantSelector(selectors.BaseSelector):
    """A selector that polls without waiting and records the requested timeout."""

    def __init__(self) -> None:
        self._real = selectors.DefaultSelector()
        self.passed_s = 0.0

    @override
    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = self._real.select(None if timeout is None else 0)
        if not ready and timeout:
            self.passed_s += timeout
        return ready

    @override
    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        return self._real.register(fileobj, events, data)

    @override
    def unregister(self, fileobj: Any) -> selectors.SelectorKey:
        return self._real.unregister(fileobj)

    @override
    def close(self) -> None:
        self._real.close()

    @override
    def get_map(self) -> Mapping[Any, selectors.SelectorKey]:
        return self._real.get_map()


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    """A loop whose time starts at 0 seconds."""

    def __init__(self) -> None:
        self._selector_of_time = _InstantSelector()
        super().__init__(self._selector_of_time)

    @override
    def time(self) -> float:
        return self._selector_of_time.passed_s

    @override
    def run_in_executor(  # type: ignore[override]  # a future of this loop
        self, executor: Any, func: Callable[..., Any], *args: Any
    ) -> asyncio.Future[Any]:
        """Reject threads, which would run in real time while virtual time jumps ahead."""
        future: asyncio.Future[Any] = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:  # noqa: BLE001 - passed on to the awaiting code
            future.set_exception(error)
        return future
