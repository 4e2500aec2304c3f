import subprocess
import sys
from pathlib import Path

import pytest

from installer import commands
from installer.checkout import ROOT
from installer.failure import InstallError


@pytest.mark.parametrize(
    "words",
    [[], ["build", "everything"], ["test", "--only", "nothing"], ["test", "x"], ["lock", "x"]],
)
def test_that_invalid_arguments_print_the_usage(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(words) == 2
    assert "python3 installer run" in capsys.readouterr().err


def test_that_a_failed_step_prints_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> Path:
        raise InstallError("Do this.")

    monkeypatch.setattr(commands, "set_up", fail)

    assert commands.main(["run"]) == 1
    assert capsys.readouterr().err == "installer: Do this.\n"


def test_that_ctrl_c_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "set_up", interrupt)

    assert commands.main(["run"]) == 130
    assert capsys.readouterr().err == ""


def test_that_the_runner_starts_from_any_folder_without_packages(
    tmp_path: Path,
) -> None:
    ended = subprocess.run(
        [sys.executable, "-S", ROOT / "installer", "--help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 0
    assert "python3 installer test" in ended.stdout
    assert ended.stderr == ""
