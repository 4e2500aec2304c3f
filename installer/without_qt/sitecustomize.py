"""Makes Qt unavailable to Python.

Python imports this module first in every process that has this folder in PYTHONPATH, including
programs that the tests start.
"""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

_QT = ("PySide6", "shiboken6")


class _NoQt:
    """A module finder that rejects Qt."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None, /
    ) -> ModuleSpec | None:
        del path, target
        if fullname.partition(".")[0] in _QT:
            raise ModuleNotFoundError(f"No module named {fullname!r}: Qt is away", name=fullname)
        return None


sys.meta_path.insert(0, _NoQt())
