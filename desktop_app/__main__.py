"""Entry point of `python -m desktop_app` and `sheet-enricher`: the window or the command line.

Imports are lazy, so that a command does not load Qt and the window does not load the commands.
"""

import os
import sys
from collections.abc import Mapping, MutableMapping, Sequence
from pathlib import Path

_NO_SCREEN = """\
sheet-enricher: no display available for the window.
Use `sheet-enricher enrich FILE` in the terminal instead; see `sheet-enricher --help`.
"""
_WRONG_USAGE = 2


def main() -> int:
    """Start the window or a command, depending on the arguments; return the exit code."""
    if getattr(sys, "frozen", False):
        prepare_frozen(os.environ)
    arguments = sys.argv[1:]
    if not asks_for_window(arguments):
        from desktop_app.cli.main import main as run_cli  # noqa: PLC0415 - see the module's docstring

        return run_cli(arguments)
    if not has_screen(os.environ, sys.platform):
        sys.stderr.write(_NO_SCREEN)
        return _WRONG_USAGE
    from desktop_app.ui.main import run  # noqa: PLC0415 - see the module's docstring

    return run(arguments)


def prepare_frozen(environ: MutableMapping[str, str]) -> None:
    """Set up the process of a packaged program (see PyInstaller's documentation).

    Child processes, such as the reader of legacy workbooks, start this program again; for them,
    `freeze_support` runs their task and does not return.
    """
    import multiprocessing  # noqa: PLC0415 - only packaged programs need it at every start

    multiprocessing.freeze_support()
    # The bundled libraries are for this program only, not for a browser or file manager it opens.
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        before = environ.pop(f"{name}_ORIG", "")
        if before:
            environ[name] = before
        else:
            environ.pop(name, None)
    # On Windows, a program without a console has no standard streams.
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or sys.stdout


def asks_for_window(arguments: Sequence[str]) -> bool:
    """Tell whether there are no arguments, or just a file, as with the desktop's "Open with".

    A missing file opens the window as well, which shows the error.
    """
    return not arguments or (len(arguments) == 1 and _is_file_name(arguments[0]))


def _is_file_name(argument: str) -> bool:
    return not argument.startswith("-") and (Path(argument).exists() or Path(argument).suffix != "")


def has_screen(environ: Mapping[str, str], platform: str) -> bool:
    """Tell whether a window can be shown; without a display, Qt would abort the program."""
    if not platform.startswith(("linux", "freebsd")):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
