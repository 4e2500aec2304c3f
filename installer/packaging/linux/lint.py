"""What the tools of Debian and of freedesktop.org say of a package: nothing, or it is not done."""

from pathlib import Path

from installer import processes
from installer.environments import debian
from installer.failure import InstallError
from installer.packaging.linux import desktop

# A tool, its Debian package, and its words before the file.
_LINTIAN = ("lintian", "lintian", ("--fail-on", "error,warning", "--tag-display-limit", "0"))
_LAUNCHER = ("desktop-file-validate", "desktop-file-utils", ())
_METAINFO = ("appstreamcli", "appstream", ("validate", "--no-net"))


def check_deb(package: Path, stage: Path) -> list[str]:
    """Let every tool look; return the names of those that did.

    Where one may not be installed, that is said, and the others look.

    Args:
        package: The .deb.
        stage: The folder with what went into it.

    Raises:
        InstallError: A tool found something.
    """
    share = stage / "usr" / "share"
    looked: list[str] = []
    for (tool, debian_package, words), file in (
        (_LINTIAN, package),
        (_LAUNCHER, share / "applications" / desktop.LAUNCHER),
        (_METAINFO, share / "metainfo" / desktop.METAINFO),
    ):
        if not _is_here(tool, debian_package):
            continue
        ended = processes.read([tool, *words, file])
        if not ended.is_good:
            print(ended.output)
            raise InstallError(f"{tool} is not content with {file.name}: see above.")
        looked.append(tool)
    return looked


def _is_here(tool: str, package: str) -> bool:
    try:
        debian.ensure_tools([(tool, package)], purpose="to check the package")
    except InstallError as error:
        print(f"Note: {error}", flush=True)
        return False
    return True
