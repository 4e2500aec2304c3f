from pathlib import Path

import pytest

from installer.checking import Check, CheckResult, run_checks, summary
from installer.failure import InstallError


def test_that_every_check_runs_even_after_one_that_failed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(_python: Path) -> CheckResult:
        raise InstallError("It cannot be looked at.")

    bad, good = (
        Check("bad", "it is well", refuse),
        Check(
            "good", "that too", lambda _: CheckResult(is_good=True, remark="pytest: 3 passed in 1s")
        ),
    )

    code = run_checks(Path("python"), [bad, good])

    said = capsys.readouterr().out
    assert code == 1
    assert "[1/2] bad: it is well" in said
    assert "It cannot be looked at." in said
    assert "pytest: 3 passed in 1s" in said
    assert said.endswith("1 of 2 checks failed (0 s): bad.\n")


def test_that_all_is_well_when_all_checks_are(capsys: pytest.CaptureFixture[str]) -> None:
    good = Check("good", "all is well", lambda _: CheckResult(is_good=True))

    assert run_checks(Path("python"), [good]) == 0
    assert capsys.readouterr().out.endswith("Passed: 1 check in 0 s.\n")
    assert summary([]) == "Passed: 0 checks in 0 s."
