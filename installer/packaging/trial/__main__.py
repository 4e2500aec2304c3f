"""`try`: the package in a bare system, where its users' mistakes and systems' gaps show."""

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from installer.checkout import BUILD, ROOT, SAMPLES
from installer.failure import StepError
from installer.packaging import identity
from installer.packaging.linux.debian_documents import HOME
from installer.packaging.trial.clean_root import CleanRoot, clean_root, why_not
from installer.packaging.trial.workbooks import (
    check_same_rows,
    enrich_from_source,
    enrich_words,
)

PACKAGES = BUILD / "packages"
PICTURES = BUILD / "trial"
_EXPECTED = PICTURES / "from source.xlsx"
_SAMPLE = SAMPLES / "leads.xlsx"
_USER = "user"
_SCRIPT = Path(__file__).with_name("desktop.sh")
_DESKTOP = ("xvfb", "openbox", "xdotool", "x11-utils", "scrot", "procps", "libglib2.0-bin")
_OLD_FORMAT = ROOT / "tests" / "data" / "spreadsheets" / "people.xlsb"


def try_package() -> None:
    """Install the newest .deb into a bare system, and do the main job there.

    Raises:
        StepError: There is no package, no bare system, or something is not as it should be.
    """
    package = next(iter(sorted(PACKAGES.glob("*.deb"))), None)
    if package is None:
        raise StepError("There is no package yet: `python3 installer build` makes it.")
    if reason := why_not():
        raise StepError(f"The package cannot be tried in a bare system here: {reason}.")
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    _say("Making a bare Debian ...")
    with clean_root(BUILD / "root") as root:
        _say(f"Installing {package.name} into it ...")
        _install(root, package)
        _try_terminal(root)
        _say("Starting it from the menu, on a screen ...")
        _try_window(root)
    _say("The installed program does the main job, in the window and in the terminal.")


def _install(root: CleanRoot, package: Path) -> None:
    root.run(["useradd", "--create-home", _USER])
    shutil.copy(package, root.path / "root" / package.name)
    root.install([f"/root/{package.name}"])
    if (root.path / "usr/bin/python3").exists():
        raise StepError("The package brought the system's Python along: see its dependencies.")
    missing = _missing_libraries(root)
    if missing:
        raise StepError(f"The package depends on too little: {', '.join(sorted(missing))}.")


def _missing_libraries(root: CleanRoot) -> set[str]:
    """Return what the loader does not find for any file of the program."""
    script = (
        f"export LD_LIBRARY_PATH={HOME}/_internal;"
        f" find {HOME} -type f \\( -name '*.so*' -o -name {identity.COMMAND} \\)"
        " -exec ldd {} + | sed -n 's/ => not found//p'"
    )
    return set(root.run(["sh", "-c", script]).split())


def _try_terminal(root: CleanRoot) -> None:
    """Do the job with words, and read an old format, which starts a second process."""
    home = root.path / "home" / _USER
    for sheet in (_SAMPLE, _OLD_FORMAT):
        shutil.copy(sheet, home / sheet.name)

    def ask(*words: str) -> str:
        return root.run([identity.COMMAND, *words], user=_USER)

    if (said := ask("--version").strip()) != f"{identity.NAME} {identity.VERSION}":
        raise StepError(f"The installed program calls itself {said!r}.")
    ask("columns", f"/home/{_USER}/{_OLD_FORMAT.name}")
    target = f"/home/{_USER}/in the terminal.xlsx"
    words = (*enrich_words(f"/home/{_USER}/{_SAMPLE.name}", target), "--json")
    summary = json.loads(ask(*words).splitlines()[-1])
    _say(f"In the terminal: {summary['matched']} of {summary['rows']} rows matched.")
    check_same_rows(root.path / target.lstrip("/"), enrich_from_source(_SAMPLE, _EXPECTED))


def _try_window(root: CleanRoot) -> None:
    """Do the job by keyboard, on a screen that nobody looks at but through its pictures."""
    root.install(_DESKTOP)
    folder = root.path / "home" / _USER / "pictures"
    folder.mkdir()
    folder.chmod(0o777)
    shutil.copy(_SCRIPT, root.path / "usr/local/bin")
    try:
        words = ["bash", f"/usr/local/bin/{_SCRIPT.name}", f"/home/{_USER}/pictures"]
        facts = dict(_facts(root.run(words, user=_USER)))
    finally:
        for picture in folder.glob("*.png"):
            shutil.copy(picture, PICTURES)
    _say(
        f"From the menu to the window: {facts['first_start_ms']} ms the first time,"
        f" {facts['second_start_ms']} ms the second time."
    )
    check_same_rows(root.path / facts["result"].lstrip("/"), _EXPECTED)
    _say(f"Pictures: {PICTURES.relative_to(ROOT)}")


def _facts(said: str) -> Iterator[tuple[str, str]]:
    for line in said.splitlines():
        name, mark, value = line.partition("=")
        if mark:
            yield name, value


def _say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    try:
        try_package()
    except StepError as error:
        sys.exit(f"installer: {error}")
