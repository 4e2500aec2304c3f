"""The disk image: the .app, and beside it the folder into which it is dragged.

The freezer has signed the .app already (program.spec); here the image is signed, sent to Apple's
notary, and its answer fastened to it. Runs on a Mac only.
"""

import platform
import shutil
from pathlib import Path

from installer import processes
from installer.checkout import BUILD
from installer.failure import StepError
from installer.packaging import identity, signing
from installer.packaging.made import Made

_STAGE = BUILD / "image"


def make_disk_image(app: Path, target: Path, _made: Made) -> Path:
    """Make the image of an .app; return its path.

    Args:
        app: What the freezer made.
        target: The folder for packages.

    Raises:
        StepError: A step failed.
    """
    name = f"{identity.NAME.replace(' ', '-')}-{identity.VERSION}-{platform.machine()}.dmg"
    image = target / name
    shutil.rmtree(_STAGE, ignore_errors=True)
    _STAGE.mkdir(parents=True)
    # Links inside the .app must stay links, or its signature breaks.
    shutil.copytree(app, _STAGE / app.name, symlinks=True)
    (_STAGE / "Applications").symlink_to("/Applications")
    who = signing.wished(signing.MAC_IDENTITY, "macOS refuses the first start, see README.md")
    notary = signing.wished(signing.MAC_NOTARY_PROFILE, "macOS has not checked it") if who else ""
    for words in steps(_STAGE, image, identity_name=who, notary_profile=notary):
        ended = processes.read(words)
        if not ended.is_good:
            raise StepError(f"`{words[0]} {words[1]}` failed: {ended.output[-800:]}")
    return image


def steps(
    folder: Path, image: Path, *, identity_name: str, notary_profile: str
) -> list[list[str | Path]]:
    """Return the commands, in order.

    Args:
        folder: What the image shows.
        image: Its path.
        identity_name: Who signs; "" for nobody.
        notary_profile: Where notarytool finds the account; "" where nothing is sent to Apple.
    """
    make: list[str | Path] = ["hdiutil", "create", "-volname", identity.NAME, "-srcfolder", folder]
    commands = [[*make, "-format", "UDZO", "-ov", image]]
    if identity_name:
        commands.append(["codesign", "--sign", identity_name, "--timestamp", image])
    if identity_name and notary_profile:
        send = ["notarytool", "submit", "--wait", "--keychain-profile", notary_profile]
        commands.append(["xcrun", *send, image])
        commands.append(["xcrun", "stapler", "staple", image])
    return commands
