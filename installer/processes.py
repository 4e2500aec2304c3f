"""Functions to run other programs, which inherit this process's certificates and proxies."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import TextIO

Argv = Sequence[str] | Sequence[Path] | Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class Ended:
    """The exit code and the output of a program."""

    code: int
    output: str

    @property
    def is_good(self) -> bool:
        """True if the exit code is 0."""
        return self.code == 0


def environment(changes: Mapping[str, str | None]) -> dict[str, str]:
    """Return this process's environment with changed variables; None removes a variable."""
    merged = {**os.environ, **changes}
    return {name: value for name, value in merged.items() if value is not None}


def private_environment(home: Path, changes: Mapping[str, str | None]) -> dict[str, str]:
    """Return an environment without access to the user's data and key."""
    user = {"SHEET_ENRICHER_HOME": str(home), "CRUSTDATA_API_KEY": None, "CRUSTDATA_BASE_URL": None}
    return environment({**user, **changes})


def read(argv: Argv, *, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> Ended:
    """Run a program and return its exit code and the output of both streams."""
    try:
        with _started(argv, cwd, env) as process:
            output = process.communicate()[0]
    except OSError as error:
        return Ended(127, str(error))
    return Ended(process.returncode, output)


def echo(
    argv: Argv,
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    out: TextIO | None = None,
) -> Ended:
    """Run a program, print its output immediately (to `out` or stdout), and return it."""
    lines: list[str] = []
    with _started(argv, cwd, env) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True, file=out)
            lines.append(line)
    return Ended(process.returncode, "".join(lines))


def run_in_terminal(argv: Argv, *, env: Mapping[str, str] | None = None) -> int:
    """Run a program in the user's terminal and return its exit code.

    The program gets Ctrl-C itself, so this process only waits. SIGTERM, which may reach only this
    process, is forwarded.
    """
    with subprocess.Popen([str(word) for word in argv], env=env) as process:

        def pass_on(_number: int, _frame: FrameType | None) -> None:
            process.terminate()

        before = signal.signal(signal.SIGTERM, pass_on)
        try:
            while process.returncode is None:
                with suppress(KeyboardInterrupt):
                    process.wait()
            return process.returncode
        finally:
            signal.signal(signal.SIGTERM, before)


def _started(argv: Argv, cwd: Path | None, env: Mapping[str, str] | None) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [str(word) for word in argv],
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
