"""`python -m desktop_app` and `sheet-enricher`: no words open the window, words do the job.

Only what is needed is imported: the terminal does not pay for the window, nor the other way round.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

_NO_SCREEN = """\
sheet-enricher: there is no screen here for the window.
In a terminal, `sheet-enricher enrich FILE` does the same; `sheet-enricher --help` says more.
"""
_WRONG_USAGE = 2


def main() -> int:
    """Start the front end that the command line asks for; return the exit code."""
    words = sys.argv[1:]
    if not asks_for_window(words):
        from desktop_app.cli.main import main as run_cli  # noqa: PLC0415 - see the module's docstring

        return run_cli(words)
    if not has_screen(os.environ, sys.platform):
        sys.stderr.write(_NO_SCREEN)
        return _WRONG_USAGE
    from desktop_app.ui.main import run  # noqa: PLC0415 - see the module's docstring

    return run(words)


def asks_for_window(words: Sequence[str]) -> bool:
    """Tell whether nothing was asked for, or just a file, as a desktop's "Open with" does."""
    return not words or (len(words) == 1 and Path(words[0]).is_file())


def has_screen(environ: Mapping[str, str], platform: str) -> bool:
    """Tell whether a window can be shown; Qt itself would end the program where it cannot."""
    if not platform.startswith(("linux", "freebsd")):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
