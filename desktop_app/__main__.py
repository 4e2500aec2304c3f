"""`python -m desktop_app` and `sheet-enricher`: no words open the window, words do the job.

Only what is needed is imported: the terminal does not pay for the window, nor the other way round.
"""

import os
import sys
from collections.abc import Mapping, MutableMapping, Sequence
from pathlib import Path

_NO_SCREEN = """\
sheet-enricher: there is no screen here for the window.
In a terminal, `sheet-enricher enrich FILE` does the same; `sheet-enricher --help` says more.
"""
_WRONG_USAGE = 2


def main() -> int:
    """Start the front end that the command line asks for; return the exit code."""
    if getattr(sys, "frozen", False):
        prepare_frozen(os.environ)
    words = sys.argv[1:]
    if not asks_for_window(words):
        from desktop_app.cli.main import main as run_cli  # noqa: PLC0415 - see the module's docstring

        return run_cli(words)
    if not has_screen(os.environ, sys.platform):
        sys.stderr.write(_NO_SCREEN)
        return _WRONG_USAGE
    from desktop_app.ui.main import run  # noqa: PLC0415 - see the module's docstring

    return run(words)


def prepare_frozen(environ: MutableMapping[str, str]) -> None:
    """Make up for what differs in the program as people install it (PyInstaller's documentation).

    A process that reads an old workbook starts as this very program and goes its own way from here.
    """
    import multiprocessing  # noqa: PLC0415 - only where it is needed at every start

    multiprocessing.freeze_support()
    # The folder's libraries are for us: a browser or a file manager that we open has its own.
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        before = environ.pop(f"{name}_ORIG", "")
        if before:
            environ[name] = before
        else:
            environ.pop(name, None)
    # Windows gives a program without a console no streams at all.
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or sys.stdout


def asks_for_window(words: Sequence[str]) -> bool:
    """Tell whether nothing was asked for, or just a file, as a desktop's "Open with" does.

    A file that is gone by now is one, too: the window says so.
    """
    return not words or (len(words) == 1 and _names_a_file(words[0]))


def _names_a_file(word: str) -> bool:
    return not word.startswith("-") and (Path(word).exists() or Path(word).suffix != "")


def has_screen(environ: Mapping[str, str], platform: str) -> bool:
    """Tell whether a window can be shown; Qt itself would end the program where it cannot."""
    if not platform.startswith(("linux", "freebsd")):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
