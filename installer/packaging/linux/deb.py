"""The Debian package, built by debhelper from the folder `debian`, and its checkers."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from textwrap import indent, wrap

from desktop_app.bootstrap import release_notes
from desktop_app.domain.release.changelog import Release, plain
from installer import processes
from installer.checkout import BUILD, ROOT
from installer.environments import debian
from installer.failure import InstallError
from installer.packaging import app_metadata
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.linux.share import LAUNCHER, METAINFO, add_share
from installer.packaging.release import DATE_VARIABLE
from installer.packaging.writing import fill, write

STAGE = BUILD / "deb"
HOME = f"/usr/lib/{app_metadata.COMMAND}"
DEBIAN = Path(__file__).with_name("debian")
_TOOLS = {"dh_builddeb": "debhelper", "dpkg-shlibdeps": "dpkg-dev"}
# Package and command line of each checker.
_CHECKERS = (
    ("lintian", ("lintian", "--fail-on", "error,warning", "--tag-display-limit", "0")),
    ("desktop-file-utils", ("desktop-file-validate",)),
    ("appstream", ("appstreamcli", "validate", "--no-net")),
)
# The project has no mail address to publish (RFC 2606 reserves .invalid).
_MAINTAINER = f"{app_metadata.MAKER} <contributors@{app_metadata.COMMAND}.invalid>"
_LINE = 79


def make_deb(program: Path, target: Path, made: BuildArtifacts) -> Path:
    """Build the package and return its path.

    Args:
        program: The frozen program's folder.
        target: The folder for packages.
        made: What else goes into it.

    Raises:
        InstallError: A tool is missing, or failed.
    """
    debian.ensure_tools(_TOOLS, purpose="to build the package")
    shutil.rmtree(STAGE, ignore_errors=True)
    add_share(STAGE / "share", made)
    (STAGE / "program").symlink_to(program)
    write(STAGE / "bill-of-materials.cdx.json", made.bill)
    add_documents(STAGE / "debian", made.project_page)
    env = processes.environment({DATE_VARIABLE: str(made.epoch)})
    argv = ["make", "-f", "debian/rules", "binary", f"TARGET={target}"]
    ended = processes.read(argv, cwd=STAGE, env=env)
    if not ended.is_good:
        raise InstallError(f"The .deb could not be built: {ended.output[-800:]}")
    return next(target.glob("*.deb"))


def add_documents(folder: Path, project_page: str) -> None:
    """Write the files that debhelper reads.

    Args:
        folder: The folder `debian` of the stage.
        project_page: The project's address; "" if it is not known.
    """
    shutil.copytree(DEBIAN, folder)
    control = fill(DEBIAN / "control", homepage=project_page)
    write(folder / "control", control.replace("Homepage: \n", ""))
    write(folder / "changelog", debian_changelog(release_notes()))
    _, owner, text = (ROOT / "LICENSE").read_text(encoding="utf-8").split("\n\n", 2)
    terms = indent(text.strip().replace("\n\n", "\n.\n"), " ")
    owner = owner.removeprefix("Copyright (c) ")
    write(folder / "copyright", fill(DEBIAN / "copyright", owner=owner, terms=terms))


def debian_changelog(releases: tuple[Release, ...]) -> str:
    """Return the release notes, newest first, in the form of deb-changelog(5).

    Releases of one day are an hour apart, because each must be later than the one before.
    """
    sections: list[str] = []
    for number, release in enumerate(releases):
        hour = sum(older.day == release.day for older in releases[number + 1 :])
        at = datetime(release.day.year, release.day.month, release.day.day, hour, tzinfo=UTC)
        entries = [plain(entry) for changes in release.changes for entry in changes.entries]
        lines = [
            f"{app_metadata.COMMAND} ({release.version}) stable; urgency=medium\n",
            *("\n    ".join(wrap(f"  * {entry}", _LINE - 4)) for entry in entries),
            f"\n -- {_MAINTAINER}  {at:%a, %d %b %Y %H:%M:%S +0000}\n",
        ]
        sections.append("\n".join(lines))
    return "\n".join(sections)


def check_deb(package: Path) -> list[str]:
    """Run every checker on the package just built; return the names of those that ran.

    A checker that we may not install is skipped with a note.

    Raises:
        InstallError: A checker found something.
    """
    share = STAGE / "share"
    files = (package, share / "applications" / LAUNCHER, share / "metainfo" / METAINFO)
    looked: list[str] = []
    for (debian_package, argv), file in zip(_CHECKERS, files, strict=True):
        try:
            debian.ensure_tools({argv[0]: debian_package}, purpose="to check the package")
        except InstallError as error:
            print(f"Note: {error}", flush=True)
            continue
        ended = processes.read([*argv, file])
        if not ended.is_good:
            print(ended.output)
            raise InstallError(f"{argv[0]} rejects {file.name}: see above.")
        looked.append(argv[0])
    return looked
