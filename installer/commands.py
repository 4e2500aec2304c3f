"""Command line of the task runner."""

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
python3 installer run              open the window; without a screen, run the sample job
python3 installer run ARGS ...     start the program with arguments, such as: enrich leads.csv
python3 installer test             run every check
python3 installer test --quick     lint, types, imports and unit tests
python3 installer test --only NAME run one check: {checks}
python3 installer build            build the packages for this system in build/packages
python3 installer try              install and use the package in a minimal system
python3 installer build --for windows   build the setup program for Windows, on Linux
python3 installer try --for windows     install and use it under Wine, in a minimal system
python3 installer try --for windows --tests [TEST ...]
                                        run the tests that need no screen under Wine
python3 installer build --for macos     the parts for macOS that need no Mac, checked
python3 installer translations     update the translation files
python3 installer bench [NAME ...] compare CPU time and memory with pandas and openpyxl
python3 installer identity FILE    print the match check's verdicts on labelled pairs (JSON Lines)
python3 installer screenshots      save pictures of the window in build/screenshots
python3 installer lock [--upgrade] update the lock files from pyproject.toml
"""


def main(words: Sequence[str]) -> int:
    """Run one command and return the exit code."""
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
        case [task, *options] if task in _TOOLS and (not options or _is_elsewhere(words)):
            prepare, module = _TOOLS[task]
            return launch.run_tool(prepare(), module, *options)
        case [task, *options] if task in _WITH_OPTIONS:
            return launch.run_tool(_set_up_development(), _WITH_OPTIONS[task], *options)
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


# Preparation and module of each tool.
_TOOLS: dict[str, tuple[Callable[[], Path], str]] = {
    "build": (set_up_build, "installer.packaging"),
    "try": (set_up_build, "installer.packaging.smoke_test"),
    "translations": (_set_up_development, "installer.translations"),
    "screenshots": (_set_up_development, "installer.screenshots"),
}


def _is_elsewhere(words: list[str]) -> bool:
    """Tell whether a package for another system is built or tried."""
    match words:
        case ["build", "--for", "windows" | "macos"] | ["try", "--for", "windows"]:
            return True
        case ["try", "--for", "windows", "--tests", *_]:
            return True
        case _:
            return False


_WITH_OPTIONS = {"bench": "tests.benchmarks", "identity": "installer.identity"}
"""Modules of the tools that take options."""
