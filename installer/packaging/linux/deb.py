"""The Debian package, made by dpkg-deb(1), which heeds SOURCE_DATE_EPOCH."""

import hashlib
import platform
import shutil
from pathlib import Path

from installer import processes
from installer.checkout import BUILD
from installer.failure import InstallError
from installer.packaging import app_metadata
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.freeze import settle, size_of
from installer.packaging.linux.deb_dependencies import debian_depends
from installer.packaging.linux.debian_documents import HOME, MAINTAINER, add_documents, description
from installer.packaging.linux.share import add_share
from installer.packaging.source_date import VARIABLE
from installer.packaging.writing import write

STAGE = BUILD / "stage"
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
# Where the key is kept, and what opens the finished workbook.
_RECOMMENDS = ("gnome-keyring | kwalletmanager | keepassxc", "xdg-utils")


def make_deb(program: Path, target: Path, made: BuildArtifacts) -> Path:
    """Make the package of the program's folder; return its path.

    Args:
        program: What the freezer made.
        target: The folder for packages.
        made: What else goes into it.

    Raises:
        InstallError: A tool is missing, or failed.
    """
    _lay_out(program, made)
    architecture = _ARCHITECTURES.get(platform.machine(), platform.machine())
    package = target / f"{app_metadata.COMMAND}_{app_metadata.VERSION}_{architecture}.deb"
    control = _control(architecture, debian_depends(program), made)
    write(STAGE / "DEBIAN" / "control", control)
    write(STAGE / "DEBIAN" / "md5sums", _sums(STAGE))
    settle(STAGE, made.epoch)
    # xz: what every Debian and its checker can read; zstd is quicker to make, and a third larger.
    words = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(STAGE), str(package)]
    ended = processes.read(words, env=processes.environment({VARIABLE: str(made.epoch)}))
    if not ended.is_good:
        raise InstallError(f"The .deb could not be made: {ended.output[-500:]}")
    return package


def _lay_out(program: Path, made: BuildArtifacts) -> None:
    """Put everything where it will lie on a user's system."""
    shutil.rmtree(STAGE, ignore_errors=True)
    shutil.copytree(program, STAGE / HOME.lstrip("/"), symlinks=True)
    add_share(STAGE / "usr" / "share", made)
    add_documents(STAGE / "usr" / "share", made)
    link = STAGE / "usr" / "bin" / app_metadata.COMMAND
    link.parent.mkdir()
    link.symlink_to(f"..{HOME.removeprefix('/usr')}/{app_metadata.COMMAND}")


def _control(architecture: str, depends: list[str], made: BuildArtifacts) -> str:
    """Return the package's description of itself (deb-control(5))."""
    fields = {
        "Package": app_metadata.COMMAND,
        "Version": app_metadata.VERSION,
        "Section": "misc",
        "Priority": "optional",
        "Architecture": architecture,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size_of(STAGE) // 1024),
        "Depends": ", ".join(depends),
        "Recommends": ", ".join(_RECOMMENDS),
        "Homepage": made.project_page,
        "Description": description(),
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value)


def _sums(stage: Path) -> str:
    """Return the sums by which dpkg finds damaged files later (deb-md5sums(5))."""
    files = [path for path in sorted((stage / "usr").rglob("*")) if path.is_file()]
    lines: list[str] = []
    for path in files:
        if not path.is_symlink():
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "md5").hexdigest()
            lines.append(f"{digest}  {path.relative_to(stage).as_posix()}\n")
    return "".join(lines)
