"""The archive: users unpack it and start the program, or install it for one user."""

import platform
import shutil
from pathlib import Path

from installer import processes
from installer.checkout import BUILD, ROOT
from installer.failure import InstallError
from installer.packaging import app_metadata
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.freeze import normalize_files
from installer.packaging.linux.share import add_share

_STAGE = BUILD / "portable"
_INSTALL = Path(__file__).with_name("install.sh")
# GNU tar: reproducible, and without the owner's name.
_TAR = ("tar", "--create", "--xz", "--sort=name", "--owner=0", "--group=0", "--numeric-owner")


def make_archive(program: Path, target: Path, made: BuildArtifacts) -> Path:
    """Create the archive and return its path.

    Args:
        program: The frozen program's folder.
        target: The folder for packages.
        made: The shared files and data of the build.

    Raises:
        InstallError: GNU tar is missing, or failed.
    """
    top = f"{app_metadata.COMMAND}-{app_metadata.VERSION}-linux-{platform.machine()}"
    folder, path = _STAGE / top, target / f"{top}.tar.xz"
    shutil.rmtree(_STAGE, ignore_errors=True)
    add_share(folder / "share", made)
    for file in (ROOT / "LICENSE", _INSTALL):
        shutil.copy(file, folder)
    shutil.copytree(program, folder / app_metadata.COMMAND, symlinks=True)
    normalize_files(folder, made.epoch)
    packed = processes.read([*_TAR, "--file", path, "--directory", _STAGE, top])
    if not packed.is_good:
        raise InstallError(f"The archive could not be created: {packed.output[-500:]}")
    return path
