"""The macOS disk image, as far as it can be tested without a Mac."""

import plistlib
from pathlib import Path

from installer.packaging import app_metadata
from installer.packaging.macos import app_bundle, disk_image

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
