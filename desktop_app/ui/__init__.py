"""The window, in PySide6.

PySide6 replaces Python's import with one that reads the source of every module, to find out
whether it uses PySide6's optional features. That takes a tenth of the start and keeps the source
in memory. This program uses none of these features, so it puts Python's import back.
"""

import builtins
import os
import sys

_python_import = builtins.__import__
_path = os.environ.get("PATH")
import PySide6.QtCore  # noqa: E402, F401  # pyright: ignore[reportUnusedImport]

builtins.__import__ = _python_import
if getattr(sys, "frozen", False) and _path is not None:
    # On Windows PySide6 puts its folder first, where other programs that we open, such as Excel,
    # would look for their libraries. Our launcher has told Windows where ours are.
    os.environ["PATH"] = _path
