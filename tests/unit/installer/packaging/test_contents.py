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
def test_that_what_no_window_of_ours_needs_stays_out(name: str) -> None:
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
def test_that_what_it_needs_goes_in(name: str) -> None:
    assert contents.keep((name, f"{FROM_WHEEL}/{name}", "BINARY"))


def test_that_the_system_s_libraries_stay_the_system_s_but_for_those_it_may_lack(
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


def test_that_the_program_takes_the_resources_of_the_wheel_and_those_that_are_made(
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


def test_that_the_tools_of_the_build_are_no_part_of_the_program() -> None:
    foreign = contents.foreign_modules(contents.runtime_names())

    assert {"pytest", "ruff"} & set(foreign)
    assert not {"PySide6", "pandas", "httpx", "numpy", "keyring"} & set(foreign)


def test_that_every_resource_but_the_translators_files_comes_along() -> None:
    left_out = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "resources").rglob("*")
        if path.is_file()
        and not contents.keep((path.relative_to(ROOT).as_posix(), str(path), "DATA"))
    ]

    assert sorted(left_out) == ["resources/translations/de.ts", "resources/translations/en.ts"]
