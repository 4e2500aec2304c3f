"""Pictures, notices, and file attributes."""

import json
import os
from importlib import metadata
from pathlib import Path

from packaging.utils import canonicalize_name
from PIL import Image

from installer.packaging import freeze, notices, pictures
from installer.packaging.contents import runtime_names
from installer.packaging.linux.bundled_libraries import owners


def test_that_every_system_gets_its_icon_in_every_size(tmp_path: Path) -> None:
    pictures.write_ico(tmp_path / "app.ico")
    pictures.write_icns(tmp_path / "app.icns")

    with Image.open(tmp_path / "app.ico") as icon:
        assert {width for width, _ in icon.info["sizes"]} == {16, 20, 24, 32, 40, 48, 64, 256}
    with Image.open(tmp_path / "app.icns") as icon:
        assert max(width * scale for width, _, scale in icon.info["sizes"]) == 1024


def test_that_the_licences_of_all_packages_are_included() -> None:
    text = notices.licences(notices.of_this_python())

    for package in notices.of_this_python().packages():
        assert f"\n{package.name} {package.version}\n" in text
    assert "LGPL-3.0-only" in text
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in text
    assert "\nruff " not in text


def test_that_the_shipped_packages_are_those_of_the_lock_file() -> None:
    shipped = {canonicalize_name(package.name) for package in notices.of_this_python().packages()}

    assert shipped <= runtime_names()
    assert {"pyside6-essentials", "pandas", "httpx", "openpyxl"} <= shipped
    assert metadata.version("pandas") in {p.version for p in notices.of_this_python().packages()}


def test_that_files_have_the_same_mode_and_time_in_every_build(tmp_path: Path) -> None:
    program = tmp_path / "sheet-enricher"
    (tmp_path / "_internal").mkdir(mode=0o700)
    library = tmp_path / "_internal" / "lib.so"
    for path in (program, library):
        path.write_bytes(b"12345")
        path.chmod(0o600)
    (tmp_path / "link.so").symlink_to("_internal/lib.so")

    freeze.normalize_files(tmp_path, 1_000_000)

    assert program.stat().st_mode & 0o777 == 0o755
    assert library.stat().st_mode & 0o777 == 0o644
    assert (tmp_path / "_internal").stat().st_mode & 0o777 == 0o755
    assert {os.lstat(path).st_mtime for path in tmp_path.rglob("*")} == {1_000_000}
    assert freeze.size_of(tmp_path) == 10


def test_that_the_debian_package_of_a_library_is_found() -> None:
    said = (
        "libssl3:amd64: /usr/lib/x86_64-linux-gnu/libssl.so.3\n"
        "libssl3:amd64: /usr/lib/x86_64-linux-gnu/libcrypto.so.3\n"
        "some-app: /opt/some-app/libssl.so.3\n"
        "dpkg-query: no path found matching pattern */libnew.so.1\n"
        "libffi8:amd64: /usr/lib/x86_64-linux-gnu/libffi.so.8\n"
    )

    assert owners(said, ["libssl.so.3", "libcrypto.so.3", "libnew.so.1"]) == ["libssl3"]


def test_that_components_can_be_added_to_a_bill_of_materials() -> None:
    before = json.dumps({"components": [], "dependencies": []})

    bill = json.loads(notices.with_components(before, [{"bom-ref": "debian:x", "name": "x"}]))

    assert [one["name"] for one in bill["components"]] == ["x"]
    assert bill["dependencies"] == [{"ref": "debian:x", "dependsOn": []}]
