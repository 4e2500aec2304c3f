"""What a package depends on."""

import shutil
import sys
from pathlib import Path

import pytest

from installer.failure import InstallError
from installer.packaging.linux.deb_dependencies import debian_depends, oldest_c_library, packages_of


def test_that_a_renamed_package_is_named_both_ways() -> None:
    assert packages_of(["libglib-2.0.so.0", "libgthread-2.0.so.0", "libGL.so.1"]) == {
        "libglib2.0-0t64": "libglib2.0-0t64 | libglib2.0-0",
        "libgl1": "libgl1",
    }


def test_that_a_library_of_unknown_origin_stops_the_build() -> None:
    with pytest.raises(InstallError, match=r"libnew\.so\.1"):
        packages_of(["libnew.so.1"])


def test_that_the_c_library_is_as_new_as_the_newest_need() -> None:
    said = "0x1 0x00 05 GLIBC_2.9\n 0x2 0x00 04 GLIBC_2.34\n 0x3 GLIBC_2.4\n GLIBCXX_3.4.29"

    assert oldest_c_library(said) == "2.34"


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or not shutil.which("objdump"), reason="needs objdump"
)
def test_that_needs_are_read_off_the_files_but_for_what_lies_beside_them(tmp_path: Path) -> None:
    shutil.copy("/bin/ls", tmp_path)
    depends = debian_depends_with(tmp_path, "libselinux.so.1", "libpcre2-8.so.0")

    assert [name for name in depends if name.startswith("libc6 (>= 2.")] == depends


def debian_depends_with(folder: Path, *beside: str) -> list[str]:
    for name in beside:
        (folder / name).touch()
    return debian_depends(folder)
