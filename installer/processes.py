"""Starting other programs; all inherit the environment, with its certificates and proxies."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import TextIO

Argv = Sequence[str] | Sequence[Path] | Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended, and what it said."""

    code: int
    output: str

    @property
    def is_good(self) -> bool:
        """Return whether it reports success."""
        return self.code == 0


def environment(changes: Mapping[str, str | None]) -> dict[str, str]:
    """Return this process's environment with some variables set, or with None removed."""
    merged = {**os.environ, **changes}
    return {name: value for name, value in merged.items() if value is not None}


def read(argv: Argv, *, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> Ended:
    """Run a program and return what it says on both streams."""
    try:
        ended = subprocess.run(
            [str(word) for word in argv],
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        return Ended(127, str(error))
    return Ended(ended.returncode, ended.stdout)


def echo(
    argv: Argv,
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    out: TextIO | None = None,
) -> Ended:
    """Run a program, show its output as it comes (on `out`, else here), and return it too."""
    shown = out or sys.stdout
    lines: list[str] = []
    with subprocess.Popen(
        [str(word) for word in argv],
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            shown.write(line)
            shown.flush()
            lines.append(line)
    return Ended(process.returncode, "".join(lines))


def attend(argv: Argv, *, env: Mapping[str, str] | None = None) -> int:
    """Run a program in the user's terminal and return its exit code.

    Ctrl-C reaches it by itself, and how it then ends is its own affair; so we only wait. A request
    to end that reaches this process alone is passed on.
    """
    with subprocess.Popen([str(word) for word in argv], env=env) as process:

        def pass_on(_number: int, _frame: FrameType | None) -> None:
            process.terminate()

        before = signal.signal(signal.SIGTERM, pass_on)
        try:
            return _wait(process)
        finally:
            signal.signal(signal.SIGTERM, before)


def _wait(process: subprocess.Popen[bytes]) -> int:
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue
