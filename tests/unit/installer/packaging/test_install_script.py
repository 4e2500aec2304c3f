"""The script that installs the archive for one user."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer.packaging.linux import share

SCRIPT = Path(share.__file__).with_name("install.sh")
pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the archive is for Linux"
)


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """The archive's folder, with a program that only prints its version."""
    folder = tmp_path / "down loads"
    program = folder / "sheet-enricher" / "sheet-enricher"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\necho "version $1"\n')
    program.chmod(0o755)
    entry = folder / "share" / "applications" / share.LAUNCHER
    entry.parent.mkdir(parents=True)
    shutil.copy(share.FILES / share.LAUNCHER, entry)
    shutil.copy(SCRIPT, folder)
    return folder


def run(folder: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environ = {"HOME": str(home), "PATH": os.environ["PATH"]}
    return subprocess.run(
        ["sh", folder / "install.sh", *words],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )


def test_that_it_installs_for_one_user_and_the_menu_finds_the_program(
    unpacked: Path, tmp_path: Path
) -> None:
    home = tmp_path / "A & B | C$ 100%"
    home.mkdir()

    ended = run(unpacked, home)

    assert ended.returncode == 0, ended.stderr
    assert "Sheet Enricher is installed" in ended.stdout
    command = home / ".local" / "bin" / "sheet-enricher"
    started = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    assert started.stdout == "version --version\n"
    entry = home / ".local" / "share" / "applications" / share.LAUNCHER
    told = str(home).replace("$", "\\\\$").replace("%", "%%")
    assert f'Exec="{told}/.local/lib/sheet-enricher/sheet-enricher" %f\n' in entry.read_text()


def test_that_installing_again_replaces_the_program(unpacked: Path, tmp_path: Path) -> None:
    run(unpacked, tmp_path)
    old = tmp_path / ".local" / "lib" / "sheet-enricher" / "of an older version"
    old.touch()

    assert run(unpacked, tmp_path).returncode == 0
    assert not old.exists()


def test_that_it_uninstalls_everything_except_the_data(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    journal = home / ".local" / "share" / "Sheet Enricher" / "journals" / "api.sqlite3"
    journal.parent.mkdir(parents=True)
    journal.touch()
    run(unpacked, home)

    shutil.rmtree(unpacked)  # as users do
    ended = run(home / ".local" / "lib" / "sheet-enricher", home, "--uninstall")

    assert ended.returncode == 0, ended.stderr
    left = [path for path in home.rglob("*") if not path.is_dir()]
    assert [path for path in left if path.suffix != ".cache"] == [journal]  # the desktop's own


def test_that_a_program_that_does_not_start_is_not_installed(
    unpacked: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (unpacked / "sheet-enricher" / "sheet-enricher").write_text("#!/bin/sh\nexit 1\n")

    ended = run(unpacked, home)

    assert ended.returncode == 1
    assert "Nothing was installed" in ended.stderr
    assert list(home.iterdir()) == []


def test_that_another_program_s_command_of_the_same_name_is_left_alone(
    unpacked: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    other = home / ".local" / "bin" / "sheet-enricher"
    other.parent.mkdir(parents=True)
    other.write_text("from pip")

    ended = run(unpacked, home)
    assert ended.returncode == 0, ended.stderr
    assert "was left alone" in ended.stdout
    run(unpacked, home, "--uninstall")

    assert other.read_text() == "from pip"
