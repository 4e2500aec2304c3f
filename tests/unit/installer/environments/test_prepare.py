import sys
from pathlib import Path

import pytest

from installer import processes
from installer.environments import debian
from installer.environments.prepare import advice, missing_libraries, not_found
from installer.failure import InstallError
from installer.processes import Argv, Ended

LDD = """\
/venv/PySide6/QtWidgets.abi3.so:
\tlinux-vdso.so.1 (0x00007ffe)
\tlibGL.so.1 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
/venv/PySide6/Qt/plugins/platforms/libqxcb.so:
\tlibGL.so.1 => not found
\tlibxcb-cursor.so.0 => not found
"""


def test_that_a_missing_library_is_found_once() -> None:
    assert not_found(LDD) == ["libGL.so.1", "libxcb-cursor.so.0"]


def test_that_other_systems_are_not_searched_for_libraries(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")

    assert missing_libraries(tmp_path, ("*",)) == []


def test_that_without_rights_the_command_line_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(debian, "is_here", lambda: True)
    monkeypatch.setattr(debian, "_rights", lambda: None)

    with pytest.raises(
        InstallError, match="`sudo apt-get install --no-install-recommends libgl1 libegl1` first"
    ):
        debian.install(["libgl1", "libegl1"], purpose="to show windows")
    assert "apt-get install --no-install-recommends libglib2.0-0 " in advice(["libGL.so.1"])


def test_that_another_linux_prints_the_missing_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(debian, "is_here", lambda: False)

    assert "libGL.so.1, which this system lacks" in advice(["libGL.so.1"])
    with pytest.raises(InstallError, match="what your system calls libgl1"):
        debian.install(["libgl1"], purpose="to show windows")


def test_that_the_package_lists_are_fetched_before_packages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[list[str]] = []

    def read(argv: Argv, **_: object) -> Ended:
        started.append([str(word) for word in argv])
        return Ended(0, "")

    monkeypatch.setattr(debian, "is_here", lambda: True)
    monkeypatch.setattr(debian, "_rights", lambda: ("sudo", "-n"))
    monkeypatch.setattr(processes, "read", read)

    debian.install(["libgl1"], purpose="to show windows")

    assert [argv[:3] for argv in started] == [["sudo", "-n", "apt-get"]] * 2
    assert started[0][-1] == "update"
    assert started[1][-3:] == ["-y", "--no-install-recommends", "libgl1"]
