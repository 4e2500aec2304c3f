"""The checkers of Debian and freedesktop.org: a package has no warning, or the build fails."""

from pathlib import Path

from installer import processes
from installer.environments import debian
from installer.failure import InstallError
from installer.packaging.linux import share

# The Debian package of a tool, and its arguments before the file.
_LINTIAN = ("lintian", ("lintian", "--fail-on", "error,warning", "--tag-display-limit", "0"))
_LAUNCHER = ("desktop-file-utils", ("desktop-file-validate",))
_METAINFO = ("appstream", ("appstreamcli", "validate", "--no-net"))


def check_deb(package: Path, folder: Path) -> list[str]:
    """Run every checker; return the names of those that ran.

    A checker that we may not install is skipped with a note.

    Args:
        package: The .deb.
        folder: The folder `share` that went into it.

    Raises:
        InstallError: A checker found something.
    """
    looked: list[str] = []
    for (debian_package, argv), file in (
        (_LINTIAN, package),
        (_LAUNCHER, folder / "applications" / share.LAUNCHER),
        (_METAINFO, folder / "metainfo" / share.METAINFO),
    ):
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
