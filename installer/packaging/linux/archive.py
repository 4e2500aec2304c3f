"""The archive: unpack it and start the program, or install it for one user."""

import lzma
import platform
import shutil
import tarfile
from pathlib import Path

from installer.checkout import BUILD, ROOT
from installer.packaging import app_metadata
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.freeze import settle
from installer.packaging.linux.share import add_share

_STAGE = BUILD / "portable"
_INSTALL = Path(__file__).with_name("install.sh")


def make_archive(program: Path, target: Path, made: BuildArtifacts) -> Path:
    """Make the archive of the program's folder; return its path.

    Args:
        program: What the freezer made.
        target: The folder for packages.
        made: What else goes into it.
    """
    top = f"{app_metadata.COMMAND}-{app_metadata.VERSION}-linux-{platform.machine()}"
    path = target / f"{top}.tar.xz"
    shutil.rmtree(_STAGE, ignore_errors=True)
    add_share(_STAGE / "share", made)
    shutil.copy(ROOT / "LICENSE", _STAGE)
    shutil.copy(_INSTALL, _STAGE)
    settle(_STAGE, made.epoch)
    with lzma.open(path, "wb") as packed, tarfile.open(fileobj=packed, mode="w") as archive:
        for folder, inside in ((_STAGE, top), (program, f"{top}/{app_metadata.COMMAND}")):
            for file in [folder, *sorted(folder.rglob("*"))]:
                name = (Path(inside) / file.relative_to(folder)).as_posix()
                archive.add(file, name, recursive=False, filter=_anonymous)
    return path


def _anonymous(info: tarfile.TarInfo) -> tarfile.TarInfo:
    """Leave no trace of who packed it."""
    info.uid = info.gid = 0
    info.uname = info.gname = ""
    return info
