"""The words of the task runner, and the outermost frame of every task."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.__main__ import has_screen
from installer import checks, launch
from installer.check_runner import run_checks
from installer.checkout import DEVELOPMENT
from installer.environments import lock_files
from installer.environments.prepare import (
    mention_libraries,
    require_libraries,
    set_up,
    set_up_build,
)
from installer.failure import InstallError

USAGE = """\
python3 installer run              open the window; without a screen, show the job in the terminal
python3 installer run WORDS ...    start the program with your own words, such as: enrich leads.csv
python3 installer test             run every check
python3 installer test --quick     lint, types, imports and unit tests
python3 installer test --only NAME run one check: {checks}
python3 installer build            the packages of this system, into build/packages
python3 installer try              the package in a bare system: installed, started, used
python3 installer translations     bring the texts of the window up to date, in every language
python3 installer screenshots      pictures of every state of the window, into build/screenshots
python3 installer lock [--upgrade] renew the lock files from pyproject.toml
"""


def main(words: Sequence[str]) -> int:
    """Do one task and return the exit code."""
    try:
        return _do(list(words))
    except InstallError as error:
        sys.stdout.flush()
        print(f"installer: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _do(words: list[str]) -> int:
    match words:
        case ["run", *rest]:
            python = set_up()
            if not rest and has_screen(os.environ, sys.platform):
                require_libraries()
            else:
                mention_libraries()
            return launch.start(python, rest)
        case ["test", *rest] if (chosen := checks.select(rest)) is not None:
            return run_checks(_set_up_development(), chosen)
        case [task] if task in _TOOLS:
            prepare, module = _TOOLS[task]
            return launch.run_tool(prepare(), module)
        case ["lock"] | ["lock", "--upgrade"]:
            lock_files.renew(_set_up_development(), upgrade=len(words) > 1)
            return 0
        case _:
            return _explain(is_asked=words[:1] in (["-h"], ["--help"]))


def _set_up_development() -> Path:
    return set_up(DEVELOPMENT)


def _explain(*, is_asked: bool) -> int:
    names = ", ".join(dict.fromkeys(check.name for check in (*checks.CHECKS, *checks.QUICK)))
    print(USAGE.format(checks=names), end="", file=sys.stdout if is_asked else sys.stderr)
    return 0 if is_asked else 2


# Name of a tool: its preparation and its module.
_TOOLS: dict[str, tuple[Callable[[], Path], str]] = {
    "build": (set_up_build, "installer.packaging"),
    "try": (set_up_build, "installer.packaging.smoke_test"),
    "translations": (_set_up_development, "installer.translations"),
    "screenshots": (_set_up_development, "installer.screenshots"),
}
