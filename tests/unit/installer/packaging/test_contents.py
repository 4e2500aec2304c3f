"""Contents of the program's folder."""

import tomllib
from pathlib import Path

import pytest

from installer.checkout import ROOT
from installer.packaging import contents

FROM_WHEEL = "/somewhere/site-packages"


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/plugins/platforms/qminimal.dll",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/opengl32sw.dll",
        "pandas/tests/io/data.csv",
        "keyring-25.7.0.dist-info/RECORD",
        "resources/translations/de.ts",
        "numpy/core/include/numpy/ndarray.h",
    ],
)
def test_that_files_that_the_window_does_not_need_are_excluded(name: str) -> None:
    assert not contents.keep((name, f"{FROM_WHEEL}/{name}", "BINARY"))


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "resources/translations/de.qm",
        "keyring-25.7.0.dist-info/entry_points.txt",
        "resources/sandbox/people.json",
    ],
)
def test_that_files_that_it_needs_are_included(name: str) -> None:
    assert contents.keep((name, f"{FROM_WHEEL}/{name}", "BINARY"))


def test_that_system_libraries_are_excluded_unless_a_system_may_lack_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.platform", "linux")

    def kept(name: str) -> bool:
        return contents.keep((name, f"/usr/lib/x86_64-linux-gnu/{name}", "BINARY"))

    assert not kept("libstdc++.so.6")
    assert not kept("libGL.so.1")
    assert kept("libxcb-cursor.so.0")
    assert kept("libssl.so.3")
    assert kept("libpython3.11.so.1.0")
    assert contents.keep(("_json.so", "/usr/lib/python3.11/lib-dynload/_json.so", "EXTENSION"))


def test_that_the_resources_of_the_wheel_and_generated_ones_are_included(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tmp_path / "resources" / "licences" / "packages.txt"
    made.parent.mkdir(parents=True)
    made.touch()
    monkeypatch.setattr(contents, "MADE", tmp_path)
    monkeypatch.setattr(contents, "MADE_RESOURCES", tmp_path / "resources")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]

    taken = dict(contents.resources())

    assert {str(ROOT / source) for source in wheel} == taken.keys() - {str(made)}
    assert taken[str(ROOT / "resources" / "icons")] == "resources/icons"
    assert taken[str(ROOT / "resources" / "style.qss")] == "resources"
    assert taken[str(made)] == "resources/licences"


def test_that_build_tools_are_excluded() -> None:
    foreign = contents.foreign_modules(contents.runtime_names())

    assert {"pytest", "ruff"} & set(foreign)
    assert not {"PySide6", "pandas", "httpx", "numpy", "keyring"} & set(foreign)


def test_that_all_resources_except_ts_files_are_included() -> None:
    left_out = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "resources").rglob("*")
        if path.is_file()
        and not contents.keep((path.relative_to(ROOT).as_posix(), str(path), "DATA"))
    ]

    assert sorted(left_out) == ["resources/translations/de.ts", "resources/translations/en.ts"]
