"""The disk image with the .app and a link to the Applications folder.

The freezer signs the .app (program.spec). This module signs the image, has it notarised by Apple,
and staples the ticket. It works on a Mac only.
"""

import os
import platform
import shutil
from pathlib import Path

from installer import processes
from installer.checkout import BUILD
from installer.failure import InstallError
from installer.packaging import app_metadata, signing
from installer.packaging.build_artifacts import BuildArtifacts

_STAGE = BUILD / "image"


def make_disk_image(app: Path, target: Path, _made: BuildArtifacts) -> Path:
    """Build the disk image of an .app and return its path.

    Args:
        app: The frozen program.
        target: The folder for packages.

    Raises:
        InstallError: A step failed.
    """
    name = f"{app_metadata.NAME.replace(' ', '-')}-{app_metadata.VERSION}-{platform.machine()}.dmg"
    image = target / name
    shutil.rmtree(_STAGE, ignore_errors=True)
    _STAGE.mkdir(parents=True)
    (_STAGE / "Applications").symlink_to("/Applications")
    who = signing.value_or_note(
        signing.MAC_IDENTITY, "macOS refuses the first start, see README.md"
    )
    notary = (
        signing.value_or_note(signing.MAC_NOTARY_PROFILE, "macOS has not checked it") if who else ""
    )
    keychain = os.environ.get(signing.MAC_KEYCHAIN, "")
    account = ["--keychain-profile", notary, *(["--keychain", keychain] if keychain else [])]
    for argv in steps(app, _STAGE, image, signer=who, account=account if notary else []):
        ended = processes.read(argv)
        if not ended.is_good:
            raise InstallError(f"`{argv[0]} {argv[1]}` failed: {ended.output[-800:]}")
    return image


def steps(
    app: Path, folder: Path, image: Path, *, signer: str, account: list[str]
) -> list[list[str | Path]]:
    """Return the build commands, in order.

    Args:
        app: The frozen program; signed if `signer` is given.
        folder: The contents of the image.
        image: Its path.
        signer: The signing identity; "" without one.
        account: notarytool's account options; empty to skip notarisation.
    """
    # ditto keeps links and attributes, which the signature needs.
    commands: list[list[str | Path]] = [["ditto", app, folder / app.name]]
    if signer:
        commands.append(["codesign", "--verify", "--strict", "--deep", folder / app.name])
    create = ["hdiutil", "create", "-volname", app_metadata.NAME, "-format", "UDZO", "-ov"]
    commands.append([*create, "-srcfolder", folder, image])
    if signer:
        commands.append(["codesign", "--sign", signer, "--timestamp", image])
    if signer and account:
        commands.append(["xcrun", "notarytool", "submit", "--wait", *account, image])
        commands.append(["xcrun", "stapler", "staple", image])
    return commands
