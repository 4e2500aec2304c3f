"""Runs checks in parallel, prints the output of each as one block, and then all verdicts."""

import io
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from installer.failure import InstallError

_RULE = "-" * 72
# At least two, because test runs spend some of their time waiting.
LANES = max(2, os.cpu_count() or 1)


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The result of a check.

    Attributes:
        is_good: Whether it passed.
        remark: Text for the summary.
    """

    is_good: bool
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One check.

    Attributes:
        name: Its name for `--only`.
        headline: The condition that it checks.
        run: Runs it with the environment's interpreter, and writes its findings to a stream.
        is_alone: It runs before the others, because it may install what they need.
    """

    name: str
    headline: str
    run: Callable[[Path, TextIO], CheckResult]
    is_alone: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """The result of a check, with its duration."""

    check: Check
    verdict: CheckResult
    seconds: float


def run_checks(python: Path, checks: Sequence[Check], *, lanes: int = LANES) -> int:
    """Run all checks, even if some of them fail; return the exit code.

    They start in the given order, several at a time. The output of a check is printed when it
    ends; the output of a single check is printed immediately.
    """
    started = time.monotonic()
    results: list[Result] = []
    for result, output in _results(python, checks, lanes):
        results.append(result)
        if output is not None:
            print(_headline(result.check, len(results), len(checks)) + output, end="")
        print(f"{_word(result)}: {result.check.name} ({result.seconds:.1f} s)", flush=True)
    results.sort(key=lambda result: checks.index(result.check))
    print(f"\n{_RULE}\n{summary(results, time.monotonic() - started)}", flush=True)
    return 0 if all(result.verdict.is_good for result in results) else 1


def summary(results: Sequence[Result], seconds: float) -> str:
    """Return one line per check, and a last line with the total."""
    lines = [
        f"{_word(result):<6}  {result.check.name:<10} {result.seconds:>6.1f} s"
        f"  {result.verdict.remark or result.check.headline}"
        for result in results
    ]
    failed = [result.check.name for result in results if not result.verdict.is_good]
    number = f"{len(results)} check{'' if len(results) == 1 else 's'}"
    if failed:
        lines.append(f"{len(failed)} of {number} failed ({seconds:.0f} s): {', '.join(failed)}.")
    else:
        lines.append(f"Passed: {number} in {seconds:.0f} s.")
    return "\n".join(lines)


def _results(
    python: Path, checks: Sequence[Check], lanes: int
) -> Iterator[tuple[Result, str | None]]:
    """Yield each result when its check ends, with its output; None if that was printed already."""
    if len(checks) == 1:
        print(_headline(checks[0], 1, 1), end="", flush=True)
        yield _run(checks[0], python, sys.stdout), None
        return
    for check in checks:
        if check.is_alone:
            yield _run_quietly(check, python)
    together = [check for check in checks if not check.is_alone]
    pool = ThreadPoolExecutor(lanes)
    try:
        for ended in as_completed([pool.submit(_run_quietly, check, python) for check in together]):
            yield ended.result()
    finally:
        pool.shutdown(cancel_futures=True)  # after Ctrl-C, start no further checks


def _run_quietly(check: Check, python: Path) -> tuple[Result, str]:
    out = io.StringIO()
    return _run(check, python, out), out.getvalue()


def _run(check: Check, python: Path, out: TextIO) -> Result:
    started = time.monotonic()
    try:
        verdict = check.run(python, out)
    except InstallError as error:
        print(error, file=out)
        verdict = CheckResult(is_good=False)
    return Result(check, verdict, time.monotonic() - started)


def _headline(check: Check, place: int, number: int) -> str:
    return f"\n{_RULE}\n[{place}/{number}] {check.name}: {check.headline}\n{_RULE}\n"


def _word(result: Result) -> str:
    return "ok" if result.verdict.is_good else "FAILED"
