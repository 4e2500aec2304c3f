"""Runs checks one after another: a headline each, a verdict each, and in the end all verdicts."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from installer.failure import InstallError

_RULE = "-" * 72


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found.

    Attributes:
        is_good: Whether it passed.
        remark: Words for the list at the end.
    """

    is_good: bool
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One check.

    Attributes:
        name: What `--only` calls it.
        headline: What it makes sure of.
        run: Runs it with the environment's interpreter; shows what it finds by itself.
    """

    name: str
    headline: str
    run: Callable[[Path], CheckResult]


@dataclass(frozen=True, slots=True)
class Result:
    """A check that was run."""

    check: Check
    verdict: CheckResult
    seconds: float


def run_checks(python: Path, checks: Sequence[Check]) -> int:
    """Run all checks, whatever some of them find; return the exit code."""
    results: list[Result] = []
    for place, check in enumerate(checks, start=1):
        print(f"\n{_RULE}\n[{place}/{len(checks)}] {check.name}: {check.headline}\n{_RULE}")
        result = _run(check, python)
        results.append(result)
        print(f"{_word(result)}: {check.name} ({result.seconds:.1f} s)", flush=True)
    print(f"\n{_RULE}\n{summary(results)}", flush=True)
    return 0 if all(result.verdict.is_good for result in results) else 1


def summary(results: Sequence[Result]) -> str:
    """Return one line a check, and one for all of them."""
    lines = [
        f"{_word(result):<6}  {result.check.name:<10} {result.seconds:>6.1f} s"
        f"  {result.verdict.remark or result.check.headline}"
        for result in results
    ]
    seconds = sum(result.seconds for result in results)
    failed = [result.check.name for result in results if not result.verdict.is_good]
    number = f"{len(results)} check{'' if len(results) == 1 else 's'}"
    if failed:
        lines.append(f"{len(failed)} of {number} failed ({seconds:.0f} s): {', '.join(failed)}.")
    else:
        lines.append(f"Passed: {number} in {seconds:.0f} s.")
    return "\n".join(lines)


def _run(check: Check, python: Path) -> Result:
    print(end="", flush=True)
    started = time.monotonic()
    try:
        verdict = check.run(python)
    except InstallError as error:
        print(error)
        verdict = CheckResult(is_good=False)
    return Result(check, verdict, time.monotonic() - started)


def _word(result: Result) -> str:
    return "ok" if result.verdict.is_good else "FAILED"
