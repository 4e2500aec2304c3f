"""The first module that the launcher runs: hands over to the program, or edits the user's PATH.

Everything in it must be part of the standard library or of the program.
"""

import sys
from importlib import import_module

TYPE_CHECKING = False  # typing's own would slow down every start
if TYPE_CHECKING:
    from typing import Any

_ENVIRONMENT = "Environment"
_TELL_PROGRAMS, _SETTINGS_CHANGED, _ABORT_IF_HUNG, _PATIENCE_MS = 0xFFFF, 0x1A, 2, 1000


def start() -> int:
    """Run the program; return its exit code."""
    # multiprocessing starts this program again for its child processes.
    setattr(sys, "frozen", True)  # noqa: B010 - type checkers do not know it
    sys.argv[0] = sys.executable
    if sys.argv[1:2] == ["--user-path"]:  # said by the setup program alone
        return edit_path(*sys.argv[2:4])
    from desktop_app.__main__ import main  # noqa: PLC0415 - the setup program needs no more

    return main()


def edit_path(what: str, folder: str) -> int:
    """Add a folder to the user's PATH, or remove it; the text may be longer than NSIS can handle.

    Args:
        what: "add" or "remove".
        folder: The folder of the command.
    """
    winreg: Any = import_module("winreg")  # only on Windows
    access = winreg.KEY_READ | winreg.KEY_WRITE
    with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, _ENVIRONMENT, 0, access) as key:
        try:
            before, kind = winreg.QueryValueEx(key, "Path")
        except FileNotFoundError:
            before, kind = "", winreg.REG_EXPAND_SZ
        after = changed_path(before, folder, is_wanted=what == "add")
        if after == before:
            return 0
        winreg.SetValueEx(key, "Path", 0, kind, after)
    libraries: Any = import_module("ctypes")
    libraries.windll.user32.SendMessageTimeoutW(
        *(_TELL_PROGRAMS, _SETTINGS_CHANGED, 0, _ENVIRONMENT),
        *(_ABORT_IF_HUNG, _PATIENCE_MS, None),
    )
    return 0


def changed_path(path: str, folder: str, *, is_wanted: bool) -> str:
    """Return a PATH with or without a folder; all other entries stay as they are."""

    def plain(entry: str) -> str:
        return entry.strip().strip('"').rstrip("\\").casefold()

    entries = path.split(";") if path else []
    others = [entry for entry in entries if plain(entry) != plain(folder)]
    if not is_wanted:
        return path if len(others) == len(entries) else ";".join(others)
    if len(others) < len(entries):
        return path
    return ";".join([*(entries[:-1] if entries and not entries[-1] else entries), folder])


if __name__ == "__main__":
    sys.exit(start())
