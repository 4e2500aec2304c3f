"""Test of the .deb in a minimal Debian without Python and Qt, created by mmdebstrap in a folder."""

import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

from installer import processes
from installer.checkout import BUILD
from installer.environments import debian
from installer.failure import InstallError
from installer.package_check import minimal_release
from installer.packaging.smoke_test.workbooks import (
    IN_THE_TERMINAL,
    OLD_FORMAT,
    SAMPLE,
    check_same_rows,
    check_version,
    enrich_from_source,
    enrich_job,
)

_INSIDE = "env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive"


def try_deb(package: Path, folder: Path) -> Iterator[str]:
    """Install a package, use it in the terminal and on a screen; yield progress messages.

    Args:
        package: The .deb.
        folder: Target of pictures and workbooks.

    Raises:
        InstallError: A step failed, or a result differs from the checkout's.
    """
    debian.ensure_tools({"mmdebstrap": "mmdebstrap"}, purpose="to create a minimal system")
    inbox, outbox = folder / "inbox", folder / "outbox"
    inbox.mkdir()
    shutil.copy(package, inbox / "package.deb")
    for file in (SAMPLE, OLD_FORMAT, *Path(__file__).parent.glob("*.sh")):
        shutil.copy(file, inbox)
    job = enrich_job(SAMPLE.name, f"/outbox/{IN_THE_TERMINAL}")
    hooks = (
        f"copy-in {shlex.quote(str(inbox))} /",
        f'{_INSIDE} chroot "$1" bash /inbox/minimal.sh {shlex.join(job)}',
        f"copy-out /outbox {shlex.quote(str(folder))}",
    )
    argv = ["mmdebstrap", "--variant=minbase", "--quiet"]
    argv += [f"--customize-hook={hook}" for hook in hooks]
    yield f"Creating a minimal Debian for {package.name} ..."
    env = processes.environment({"TMPDIR": str(BUILD)})
    ended = processes.echo([*argv, minimal_release(), "/dev/null"], env=env)
    lines = (line.partition("=") for line in ended.output.splitlines())
    facts = {name: value for name, mark, value in lines if mark}
    if not ended.is_good or "failed" in facts:
        raise InstallError(f"In the minimal system {facts.get('failed', 'a step failed')}.")
    check_version(facts["version"])
    expected = enrich_from_source(SAMPLE, folder / "from source.xlsx")
    check_same_rows(outbox / IN_THE_TERMINAL, expected)
    check_same_rows(outbox / "leads (practice).xlsx", expected)
    yield (
        "In the terminal and on the screen: the same workbook as from source. From the menu to the"
        f" window: {facts['first_start_ms']} ms the first time, {facts['second_start_ms']} ms the"
        " second time."
    )
