"""The .deb in a bare Debian without Python and Qt, which mmdebstrap makes in a folder."""

import platform
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from installer import processes
from installer.checkout import BUILD
from installer.environments import debian
from installer.failure import InstallError
from installer.packaging.smoke_test.workbooks import (
    IN_THE_TERMINAL,
    OLD_FORMAT,
    SAMPLE,
    check_same_rows,
    check_version,
    enrich_from_source,
    enrich_job,
)

# The oldest Debian whose C library is new enough for Qt: programs that start there start on newer
# ones.
_OLDEST, _OLDEST_C_LIBRARY = "bookworm", (2, 36)
_INSIDE = "env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive"


def why_not() -> str:
    """Return why no bare system can be made here; "" if it can."""
    if not sys.platform.startswith("linux") or not debian.is_here():
        return "it needs Debian or a derivative"
    if not _release():
        return "the package needs a newer C library than the bare system has"
    if processes.read(["unshare", "--mount", "--pid", "--fork", "true"]).is_good:
        return ""
    return "it needs root, with the right to mount"


def try_deb(package: Path, folder: Path) -> Iterator[str]:
    """Install a package, use it in the terminal and on a screen; yield sentences for people.

    Args:
        package: The .deb.
        folder: For pictures and workbooks.

    Raises:
        InstallError: A step failed, or a result differs from the checkout's.
    """
    debian.ensure_tools({"mmdebstrap": "mmdebstrap"}, purpose="to make a bare system")
    inbox, outbox = folder / "inbox", folder / "outbox"
    inbox.mkdir()
    shutil.copy(package, inbox / "package.deb")
    for file in (SAMPLE, OLD_FORMAT, *Path(__file__).parent.glob("*.sh")):
        shutil.copy(file, inbox)
    job = enrich_job(SAMPLE.name, f"/outbox/{IN_THE_TERMINAL}")
    hooks = (
        f"copy-in {shlex.quote(str(inbox))} /",
        f'{_INSIDE} chroot "$1" bash /inbox/bare.sh {shlex.join(job)}',
        f"copy-out /outbox {shlex.quote(str(folder))}",
    )
    argv = ["mmdebstrap", "--variant=minbase", "--quiet"]
    argv += [f"--customize-hook={hook}" for hook in hooks]
    yield f"Making a bare Debian for {package.name} ..."
    env = processes.environment({"TMPDIR": str(BUILD)})
    ended = processes.echo([*argv, _release(), "/dev/null"], env=env)
    lines = (line.partition("=") for line in ended.output.splitlines())
    facts = {name: value for name, mark, value in lines if mark}
    if not ended.is_good or "failed" in facts:
        raise InstallError(f"In the bare system {facts.get('failed', 'a step failed, see above')}.")
    check_version(facts["version"])
    expected = enrich_from_source(SAMPLE, folder / "from source.xlsx")
    check_same_rows(outbox / IN_THE_TERMINAL, expected)
    check_same_rows(outbox / "leads (enriched).xlsx", expected)
    yield (
        "In the terminal and on the screen: the same workbook as from source. From the menu to the"
        f" window: {facts['first_start_ms']} ms the first time, {facts['second_start_ms']} ms the"
        " second time."
    )


def _release() -> str:
    """Return the release of the bare system; "" if no Debian can run what was built here.

    It is the oldest, unless the C library here is newer: then this system's own, if it is a Debian.
    """
    version = tuple(int(part) for part in platform.libc_ver()[1].split(".") if part.isdecimal())
    if version <= _OLDEST_C_LIBRARY:
        return _OLDEST
    here = platform.freedesktop_os_release()
    return here.get("VERSION_CODENAME", "") if here.get("ID") == "debian" else ""
