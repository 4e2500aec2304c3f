"""The .deb in a bare Debian: installed, started from the menu, used by keyboard."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from installer.checkout import BUILD
from installer.failure import InstallError
from installer.packaging import app_metadata
from installer.packaging.linux.deb import HOME
from installer.packaging.smoke_test.clean_root import CleanRoot, clean_root
from installer.packaging.smoke_test.terminal import Installed, try_terminal
from installer.packaging.smoke_test.workbooks import check_same_rows

_USER = "user"
_SCRIPT = Path(__file__).with_name("desktop.sh")
_DESKTOP = ("xvfb", "openbox", "xdotool", "x11-utils", "scrot", "procps", "libglib2.0-bin")


def try_deb(package: Path, folder: Path) -> Iterator[str]:
    """Do the main job in both ways; yield a sentence for people after each step.

    Args:
        package: The .deb.
        folder: For pictures, and the workbook of the checkout's program.

    Raises:
        InstallError: Something is not as it should be.
    """
    yield "Making a bare Debian ..."
    with clean_root(BUILD / "root") as root:
        yield f"Installing {package.name} into it ..."
        _install(root, package)
        home = root.path / "home" / _USER
        expected = folder / "from source.xlsx"

        def ask(words: list[str]) -> str:
            return root.run([app_metadata.COMMAND, *words], user=_USER)

        yield try_terminal(Installed(ask, home, f"/home/{_USER}"), expected)
        yield "Starting it from the menu, on a screen ..."
        yield _try_window(root, folder, expected)


def _install(root: CleanRoot, package: Path) -> None:
    root.run(["useradd", "--create-home", _USER])
    shutil.copy(package, root.path / "root" / package.name)
    root.install([f"/root/{package.name}"])
    if (root.path / "usr/bin/python3").exists():
        raise InstallError("The package brought the system's Python along: see its dependencies.")
    missing = _missing_libraries(root)
    if missing:
        raise InstallError(f"The package depends on too little: {', '.join(sorted(missing))}.")


def _missing_libraries(root: CleanRoot) -> set[str]:
    """Return what the loader does not find for any file of the program."""
    script = (
        f"export LD_LIBRARY_PATH={HOME}/_internal;"
        f" find {HOME} -type f \\( -name '*.so*' -o -name {app_metadata.COMMAND} \\)"
        " -exec ldd {} + | sed -n 's/ => not found//p'"
    )
    return set(root.run(["sh", "-c", script]).split())


def _try_window(root: CleanRoot, folder: Path, expected: Path) -> str:
    """Do the job by keyboard, on a screen that nobody looks at but through its pictures."""
    root.install(_DESKTOP)
    pictures = root.path / "home" / _USER / "pictures"
    pictures.mkdir()
    pictures.chmod(0o777)
    shutil.copy(_SCRIPT, root.path / "usr/local/bin")
    try:
        words = ["bash", f"/usr/local/bin/{_SCRIPT.name}", f"/home/{_USER}/pictures"]
        facts = dict(_facts(root.run(words, user=_USER)))
    finally:
        for picture in pictures.glob("*.png"):
            shutil.copy(picture, folder)
    check_same_rows(root.path / facts["result"].lstrip("/"), expected)
    return (
        f"From the menu to the window: {facts['first_start_ms']} ms the first time,"
        f" {facts['second_start_ms']} ms the second time."
    )


def _facts(said: str) -> Iterator[tuple[str, str]]:
    for line in said.splitlines():
        name, mark, value = line.partition("=")
        if mark:
            yield name, value
