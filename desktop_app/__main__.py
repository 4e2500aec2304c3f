"""Entry point of `python -m desktop_app` and `sheet-enricher`: the window or the command line.

Imports are lazy: a command does not load Qt, the window does not load the commands, and `--version`
takes hardly longer than Python itself.
"""

import gc
import os
import sys

from desktop_app import __version__

TYPE_CHECKING = False  # typing's own would cost more than all of this
if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping, Sequence

_NO_SCREEN = """\
sheet-enricher: no display available for the window.
Use `sheet-enricher enrich FILE` in the terminal instead; see `sheet-enricher --help`.
"""
_NO_QT = """\
sheet-enricher: the window is not installed here.
Install it with `pip install "sheet-enricher[window]"`, or enrich files in the terminal; see
`sheet-enricher --help`.
"""
_QT = ("PySide6", "shiboken6")
_WRONG_USAGE = 2
_YOUNG_OBJECTS, _MIDDLE_COLLECTIONS, _OLD_COLLECTIONS = 50_000, 20, 100


def main() -> int:
    """Start the window or a command, depending on the arguments; return the exit code."""
    if getattr(sys, "frozen", False):
        prepare_frozen(os.environ)
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        return _print_version()
    if not asks_for_window(arguments):
        from desktop_app.cli.main import main as run_cli  # noqa: PLC0415 - see the module's docstring

        collect_rarely()
        return run_cli(arguments)
    if not has_screen(os.environ, sys.platform):
        sys.stderr.write(_NO_SCREEN)
        return _WRONG_USAGE
    collect_later()
    try:
        from desktop_app.ui.main import run  # noqa: PLC0415 - see the module's docstring
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _QT:
            raise
        sys.stderr.write(_NO_QT)
        return _WRONG_USAGE
    return run(arguments)


def _print_version() -> int:
    stream = sys.stdout or sys.stderr  # either may be closed
    if stream is not None:
        try:
            stream.write(f"Sheet Enricher {__version__}\n")
            stream.flush()
        except OSError:
            pass  # such as a full disk; contextlib would take longer to load than this to run
    return 0


def collect_rarely() -> None:
    """Let the garbage collector run rarely: answers are trees of many objects without cycles.

    With the default thresholds, walking over them takes a seventh of an export's CPU time.
    """
    gc.set_threshold(_YOUNG_OBJECTS, _MIDDLE_COLLECTIONS, _OLD_COLLECTIONS)


def collect_later() -> None:
    """Keep the garbage collector off while the window loads, which makes hardly any garbage.

    The window turns it on (see `ui.toolkit.gil_tuning`).
    """
    gc.disable()


def prepare_frozen(environ: "MutableMapping[str, str]") -> None:
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
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    sys.stderr = sys.stderr or sys.stdout


def asks_for_window(arguments: "Sequence[str]") -> bool:
    """Tell whether there are no arguments, or just a file, as with the desktop's "Open with".

    A missing file opens the window as well, which shows the error.
    """
    return not arguments or (len(arguments) == 1 and _is_file_name(arguments[0]))


def _is_file_name(argument: str) -> bool:
    if argument.startswith("-"):
        return False
    return os.path.exists(argument) or os.path.splitext(argument)[1] not in {"", "."}  # noqa: PTH110, PTH122 - pathlib is slow to load


def has_screen(environ: "Mapping[str, str]", platform: str) -> bool:
    """Tell whether a window can be shown; without a display, Qt would abort the program."""
    if not platform.startswith(("linux", "freebsd")):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
