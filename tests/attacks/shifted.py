"""The program with its clock shifted by the offset in a file, which may change at any time."""

import datetime as dt
import os
import sys
import time
from pathlib import Path
from typing import Any

from typing_extensions import override

_FILE = Path(os.environ["ATTACK_CLOCK"])
_TRUE_TIME = time.time
_TRUE = dt.datetime


def _shift_s() -> float:
    try:
        return float(_FILE.read_text() or "0")
    except FileNotFoundError:
        return 0.0


class _Meta(type):
    @override
    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, _TRUE)


class _Shifted(_TRUE, metaclass=_Meta):
    @classmethod
    @override
    def now(cls, tz: Any = None) -> Any:
        return _TRUE.now(tz) + dt.timedelta(seconds=_shift_s())

    @classmethod
    @override
    def utcnow(cls) -> Any:
        return _TRUE.now(dt.UTC).replace(tzinfo=None) + dt.timedelta(seconds=_shift_s())


if __name__ == "__main__":
    dt.datetime = _Shifted  # type: ignore[misc]  # everything that is imported from here on
    time.time = lambda: _TRUE_TIME() + _shift_s()
    sys.path.insert(0, os.getcwd())  # noqa: PTH109 - as `python -m` does
    from desktop_app.__main__ import main

    sys.exit(main())
