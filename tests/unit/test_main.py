"""Choice between window and commands: no arguments or a single file open the window."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.__main__ import asks_for_window, has_screen, prepare_frozen

ROOT = Path(__file__).parents[2]


def test_that_no_arguments_or_one_file_open_the_window(tmp_path: Path) -> None:
    path = tmp_path / "leads.csv"
    path.write_text("x")

    assert asks_for_window([])
    assert asks_for_window([str(path)])
    assert not asks_for_window(["enrich", str(path)])
    assert not asks_for_window(["--help"])
    assert asks_for_window([str(tmp_path / "gone.csv")])
    assert asks_for_window([str(tmp_path)])
    assert not asks_for_window(["enrich"])
    assert not asks_for_window(["nonsense"])


@pytest.mark.parametrize(
    ("platform", "environ", "is_there"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_that_a_display_is_checked_on_platforms_without_a_guaranteed_one(
    platform: str,
    environ: dict[str, str],
    *,
    is_there: bool,
) -> None:
    assert has_screen(environ, platform) is is_there


def test_that_programs_opened_by_the_packaged_program_use_their_own_libraries() -> None:
    environ = {
        "LD_LIBRARY_PATH": "/usr/lib/sheet-enricher/_internal",
        "LD_LIBRARY_PATH_ORIG": "/opt/lib",
        "DYLD_LIBRARY_PATH": "/Applications/Sheet Enricher.app",
        "PATH": "/bin",
    }

    prepare_frozen(environ)

    assert environ == {"LD_LIBRARY_PATH": "/opt/lib", "PATH": "/bin"}


def test_that_the_packaged_program_works_without_standard_streams(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    prepare_frozen({})

    sys.stdout.write("words")
    sys.stderr.write("words")
    sys.stdout.close()


def test_that_the_window_without_qt_names_the_extra_and_the_commands() -> None:
    places = os.pathsep.join(map(str, (ROOT / "installer" / "without_qt", ROOT)))
    environ = {**os.environ, "PYTHONPATH": places, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-m", "desktop_app"],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 2
    assert 'pip install "sheet-enricher[window]"' in ended.stderr
    assert "sheet-enricher --help" in ended.stderr
    assert "Traceback" not in ended.stderr
