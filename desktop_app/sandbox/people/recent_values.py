"""A memory that forgets the oldest values."""

import threading
from typing import Generic, TypeVar

_MOST = 100_000
Value = TypeVar("Value")


class RecentValues(Generic[Value]):
    """The last values by key; requests and jobs use it from several threads."""

    def __init__(self, most: int = _MOST) -> None:
        self._values: dict[str, Value] = {}
        self._most = most
        self._lock = threading.Lock()

    def keep(self, key: str, value: Value) -> None:
        """Remember a value, and forget the oldest if there are too many."""
        with self._lock:
            if key not in self._values and len(self._values) >= self._most:
                del self._values[next(iter(self._values))]
            self._values[key] = value

    def get(self, key: str) -> Value | None:
        """Return the value of a key, or None."""
        return self._values.get(key)
