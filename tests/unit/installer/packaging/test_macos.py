"""The macOS disk image, as far as it can be tested without a Mac."""

import plistlib
import struct
from pathlib import Path

import pytest

from installer.checkout import RUNTIME
from installer.failure import InstallError
from installer.packaging import app_metadata
from installer.packaging.locked_wheels import requirements
from installer.packaging.macos import app_bundle, disk_image, mach_o, parts
from installer.packaging.pictures import write_icns

IMAGE = Path("build/packages/Sheet-Enricher.dmg")
ENTITLEMENTS = Path(disk_image.__file__).with_name("entitlements.plist")


SIGNER = "Developer ID Application: X (Y)"
ACCOUNT = ["--keychain-profile", "release", "--keychain", "k"]


def commands(signer: str, account: list[str]) -> list[str]:
    app, stage = Path("build/program/Sheet Enricher.app"), Path("build/image")
    made = disk_image.steps(app, stage, IMAGE, signer=signer, account=account)
    return [" ".join(map(str, words)) for words in made]


def test_that_an_image_can_be_built_without_credentials() -> None:
    copy, make = commands("", [])

    assert copy.startswith("ditto ")
    assert make.startswith(
        "hdiutil create -volname Sheet Enricher -format UDZO -ov -srcfolder build/image"
    )


def test_that_an_image_is_signed_notarised_and_stapled_in_this_order() -> None:
    _, verify, _, sign, send, staple = commands(SIGNER, ACCOUNT)

    assert verify.startswith("codesign --verify --strict")
    assert sign.startswith(f"codesign --sign {SIGNER} --timestamp")
    assert send == (
        f"xcrun notarytool submit --wait --keychain-profile release --keychain k {IMAGE}"
    )
    assert staple == f"xcrun stapler staple {IMAGE}"


def test_that_an_unsigned_image_is_not_notarised() -> None:
    assert not any("notarytool" in words for words in commands("", ACCOUNT))
    assert not any("notarytool" in words for words in commands(SIGNER, []))


def test_that_the_app_opens_the_files_that_the_program_reads() -> None:
    said = plistlib.loads(plistlib.dumps(app_bundle.info_plist()))

    offered = [kind["CFBundleTypeExtensions"] for kind in said["CFBundleDocumentTypes"]]
    assert offered == [[kind.suffix] for kind in app_metadata.FILE_TYPES]
    assert said["CFBundleShortVersionString"] == app_metadata.VERSION


def test_that_the_entitlements_are_a_property_list_of_permissions() -> None:
    said = plistlib.loads(ENTITLEMENTS.read_bytes())

    assert said
    assert set(said.values()) == {True}
    assert "com.apple.security.get-task-allow" not in said  # notarisation would fail


def test_that_the_bundle_names_its_program_and_icon() -> None:
    said = plistlib.loads(plistlib.dumps(parts.complete_plist()))

    assert said["CFBundleIdentifier"] == app_metadata.APP_ID
    assert said["CFBundleExecutable"] == app_metadata.COMMAND
    assert said["CFBundleIconFile"] == "app.icns"
    assert said["CFBundlePackageType"] == "APPL"


@pytest.mark.parametrize("chip", parts.CHIPS)
def test_that_the_lock_s_markers_choose_the_packages_of_macos(chip: str) -> None:
    locked = requirements(RUNTIME.read_text(encoding="utf-8"), parts.target_for(chip))
    names = {line.partition("==")[0] for line in locked}

    assert {"pyside6-essentials", "psycopg-binary", "keyring"} <= names
    assert not {"secretstorage", "jeepney", "pywin32-ctypes", "backports-tarfile"} & names
    assert len(names) == len(locked)


def library(cpu: int, command: int, *values: int) -> bytes:
    """Return a library with one load command."""
    load = struct.pack(f"<II{len(values)}I", command, 8 + 4 * len(values), *values)
    return struct.pack("<8I", 0xFEEDFACF, cpu, 0, 6, 1, len(load), 0, 0) + load


ARM = library(0x0100000C, 0x32, 1, 11 << 16, 14 << 16, 0)
INTEL = library(0x01000007, 0x24, 10 << 16 | 15 << 8, 0)
FAT_START = 4096


def fat(*slices: bytes) -> bytes:
    heads, bodies, place = b"", b"", FAT_START
    for each in slices:
        heads += struct.pack(">5I", struct.unpack_from("<I", each, 4)[0], 0, place, len(each), 12)
        bodies += each
        place += len(each)
    head = struct.pack(">4sI", b"\xca\xfe\xba\xbe", len(slices)) + heads
    return head.ljust(FAT_START, b"\0") + bodies


def test_that_a_library_names_its_chips_and_oldest_systems() -> None:
    arm, intel = mach_o.Slice("arm64", (11, 0)), mach_o.Slice("x86_64", (10, 15))

    assert mach_o.slices(ARM) == [arm]
    assert mach_o.slices(fat(INTEL, ARM)) == [intel, arm]
    assert mach_o.slices(b"#!/bin/sh\n") == []


def test_that_a_library_for_another_chip_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "a.so").write_bytes(fat(INTEL, ARM))
    (tmp_path / "words.txt").write_text("no library")
    assert parts.check_libraries(tmp_path, "arm64") == {"a.so": (11, 0)}

    (tmp_path / "b.so").write_bytes(INTEL)
    with pytest.raises(InstallError, match=r"b\.so is not for arm64"):
        parts.check_libraries(tmp_path, "arm64")


def test_that_the_icon_has_every_size(tmp_path: Path) -> None:
    write_icns(tmp_path / "app.icns")
    content = (tmp_path / "app.icns").read_bytes()

    parts.check_icon(content)
    with pytest.raises(InstallError, match="lacks"):
        parts.check_icon(content[:5000])
