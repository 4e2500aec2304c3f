import threading
from pathlib import Path
from typing import TextIO

import pytest

from installer.check_runner import Check, CheckResult, run_checks, summary
from installer.failure import InstallError


def passes(_python: Path, out: TextIO) -> CheckResult:
    out.write("Looked at everything.\n")
    return CheckResult(is_good=True, remark="pytest: 3 passed in 1s")


def refuses(_python: Path, _out: TextIO) -> CheckResult:
    raise InstallError("It cannot be looked at.")


def test_that_every_check_runs_even_after_one_that_failed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    checks = [Check("bad", "it is well", refuses), Check("good", "that too", passes)]

    code = run_checks(Path("python"), checks, lanes=1)

    said = capsys.readouterr().out
    assert code == 1
    assert "[1/2] bad: it is well" in said
    assert "It cannot be looked at." in said
    assert "pytest: 3 passed in 1s" in said
    assert said.endswith("1 of 2 checks failed (0 s): bad.\n")


@pytest.mark.parametrize("number", [1, 2])
def test_that_the_exit_code_is_0_if_all_checks_pass(
    number: int, capsys: pytest.CaptureFixture[str]
) -> None:
    checks = [Check(f"good {one}", "all is well", passes) for one in range(number)]

    assert run_checks(Path("python"), checks) == 0
    said = capsys.readouterr().out
    assert said.count("Looked at everything.") == number
    assert f"Passed: {number} check" in said
    assert summary([], seconds=0.2) == "Passed: 0 checks in 0 s."


def test_that_checks_run_in_parallel_and_the_output_of_each_is_one_block(
    capsys: pytest.CaptureFixture[str],
) -> None:
    both = threading.Barrier(2, timeout=600)

    def meets(_python: Path, out: TextIO) -> CheckResult:
        out.write("begun ")
        both.wait()
        out.write("ended\n")
        return CheckResult(is_good=True)

    code = run_checks(Path("python"), [Check("one", "", meets), Check("other", "", meets)], lanes=2)

    assert code == 0
    assert capsys.readouterr().out.count("begun ended\n") == 2


def test_that_a_check_that_may_install_something_runs_before_the_others() -> None:
    order: list[str] = []

    def noted(name: str) -> Check:
        def run(_python: Path, _out: TextIO) -> CheckResult:
            order.append(name)
            return CheckResult(is_good=True)

        return Check(name, "", run, is_alone=name == "libraries")

    run_checks(Path("python"), [noted("one"), noted("libraries"), noted("other")], lanes=1)

    assert order == ["libraries", "one", "other"]
