"""Test of the setup program for Windows under Wine, in a Debian 13 that mmdebstrap creates.

Wine lacks a few functions of Windows; `tests/wine` adds them to that system, not to the program.
"""

import shlex
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from installer import processes
from installer.checkout import BUILD, ROOT, SAMPLES
from installer.environments import debian
from installer.failure import InstallError
from installer.packaging.smoke_test.workbooks import (
    OLD_FORMAT,
    SAMPLE,
    check_same_rows,
    check_version,
    enrich_from_source,
)
from installer.packaging.windows.launcher import COMPILER

STEPS = (
    *("install_by_its_pages", "install_silently", "use_in_the_terminal", "use_odd_paths"),
    *("use_a_target_in_use", "start_service", "store_a_key", "kill_and_resume"),
    *("use_the_window", "open_other_files", "upgrade", "remove"),
)
"""The functions of `wine.sh`, in order."""
_RELEASE = "trixie"  # Debian 13 has Wine 10
_LIBRARIES = "/usr/lib/x86_64-linux-gnu/wine/x86_64-windows"
_PACKAGES = (
    *("wine", "wine64", "xvfb", "openbox", "xdotool", "x11-utils", "scrot", "procps"),
    *("fonts-dejavu-core", "fonts-wqy-microhei"),
)
_SCREEN_TOOLS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "scrot": "scrot",
    "xprop": "x11-utils",
}
ADDITIONS = ROOT / "tests" / "wine"
_INSIDE = "env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8"
_WORKBOOKS = ("in the terminal.xlsx", "long path.xlsx", "leads (practice).xlsx")


def try_setup(package: Path, folder: Path) -> Iterator[str]:
    """Install the setup program under Wine, use the program, remove it; yield progress messages.

    Args:
        package: The setup program.
        folder: Target of pictures and workbooks.

    Raises:
        InstallError: A step failed, or a result differs from the checkout's.
    """
    tools = {"mmdebstrap": "mmdebstrap", COMPILER: "gcc-mingw-w64-x86-64"}
    debian.ensure_tools(tools, purpose="to create a system with Wine")
    inbox, outbox = folder / "inbox", folder / "outbox"
    inbox.mkdir()
    shutil.copy(package, inbox / "setup.exe")
    scripts = Path(__file__).parent.glob("*.sh")
    for file in (SAMPLE, OLD_FORMAT, SAMPLES / "contacts.csv", *scripts):
        shutil.copy(file, inbox)
    _compile(ADDITIONS / "hold_open.c", inbox / "hold_open.exe")
    yield f"Creating a Debian with Wine for {package.name} (takes several minutes) ..."
    facts = _use(folder, inbox)
    check_version(facts["version"])
    check_version(facts["repaired"])
    expected = enrich_from_source(SAMPLE, folder / "from source.xlsx")
    for name in _WORKBOOKS:
        check_same_rows(outbox / name, expected)
    yield "The same workbook as from source: " + ", ".join(_WORKBOOKS) + "."
    facts |= _first_window_here(folder)
    yield "; ".join(f"{name.replace('_', ' ')} {value}" for name, value in facts.items())


def _first_window_here(folder: Path) -> dict[str, str]:
    """Return the times of the checkout's window on this Linux, for comparison."""
    debian.ensure_tools(_SCREEN_TOOLS, purpose="to measure the window's start")
    script = Path(__file__).with_name("first_window.sh")
    argv: list[str | Path] = ["bash", script, sys.executable, "-P", "-m", "desktop_app"]
    env = processes.private_environment(folder / "home here", {"PYTHONPATH": str(ROOT)})
    ended = processes.read(argv, env=env)
    if not ended.is_good:
        raise InstallError(f"The checkout's window did not start: {ended.output[-500:]}")
    return _facts(ended.output)


def _facts(output: str) -> dict[str, str]:
    """Return the lines of NAME=VALUE."""
    lines = (line.partition("=") for line in output.splitlines())
    return {name: value for name, mark, value in lines if mark}


def _use(folder: Path, inbox: Path) -> dict[str, str]:
    """Create the system and run all steps in it; return what they reported."""
    ended = run_inside(folder, inbox, ["wine_system.sh", *STEPS], _PACKAGES)
    facts = _facts(ended.output)
    if not ended.is_good or "failed" in facts:
        raise InstallError(f"Under Wine {facts.get('failed', 'a step failed')}.")
    return facts


def run_inside(
    folder: Path, inbox: Path, command: Sequence[str], packages: Sequence[str]
) -> processes.Ended:
    """Create a Debian with Wine and run a script in it.

    Args:
        folder: Target of what the script leaves in its folder `outbox`.
        inbox: Folder that is copied into the system.
        command: The script, a file of the inbox, and its arguments.
        packages: The Debian packages to install.
    """
    complete = shlex.join([sys.executable, str(ADDITIONS / "complete_wine.py")])
    hooks = (
        f"copy-in {shlex.quote(str(inbox))} /",
        f'{complete} "$1"{_LIBRARIES} "$1"/inbox',
        f'{_INSIDE} chroot "$1" bash /inbox/{shlex.join(command)}',
        f"copy-out /outbox {shlex.quote(str(folder))}",
    )
    argv = ["mmdebstrap", "--variant=minbase", "--quiet", f"--include={','.join(packages)}"]
    argv += [f"--customize-hook={hook}" for hook in hooks]
    env = processes.environment({"TMPDIR": str(BUILD)})
    return processes.echo([*argv, _RELEASE, "/dev/null"], env=env)


def _compile(source: Path, target: Path) -> None:
    ended = processes.read([COMPILER, "-municode", "-Os", "-s", source, "-o", target])
    if not ended.is_good:
        raise InstallError(f"{source.name} could not be compiled: {ended.output[-500:]}")
