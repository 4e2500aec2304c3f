"""The program's .exe files: a few lines of C, compiled with mingw-w64, which load CPython."""

from pathlib import Path

from installer import processes
from installer.checkout import BUILD
from installer.failure import InstallError
from installer.packaging import app_metadata
from installer.packaging.contents import MADE
from installer.packaging.windows.cpython import LIBRARY
from installer.packaging.writing import fill_template, write

_FILES = Path(__file__).with_name("files")
_WORK = BUILD / "windows" / "launcher"
_PREFIX = "x86_64-w64-mingw32-"
COMPILER = f"{_PREFIX}gcc"
_OPTIONS = (
    *("-Os", "-s", "-municode", "-Wall", "-Wextra", "-Werror", "-static-libgcc"),
    # Random addresses, no code in data; no time of the build.
    *("-Wl,--dynamicbase", "-Wl,--high-entropy-va", "-Wl,--nxcompat", "-Wl,--no-insert-timestamp"),
)


def four_numbers() -> tuple[int, int, int, int]:
    """Return the version as Windows' four numbers."""
    first, second, third, fourth = [*map(int, app_metadata.VERSION.split(".")), 0, 0, 0][:4]
    return first, second, third, fourth


def make_launchers(target: Path) -> list[Path]:
    """Compile the program for the window and the command for the terminal; return their paths.

    Double-clicking a console program opens a console window, and a windowed program cannot print.
    So there are two, which share all other files.

    Raises:
        InstallError: The compiler failed.
    """
    window = _make(target / f"{app_metadata.NAME}.exe", "-mwindows", "-DWINDOWED")
    return [window, _make(target / f"{app_metadata.COMMAND}.exe", "-mconsole")]


def _make(exe: Path, *options: str) -> Path:
    _WORK.mkdir(parents=True, exist_ok=True)
    manifest, resource, compiled = (_WORK / f"{exe.stem}{end}" for end in (".xml", ".rc", ".o"))
    numbers = [str(number) for number in four_numbers()]
    identity = {"id": app_metadata.APP_ID, "numbers": ".".join(numbers)}
    write(manifest, fill_template(_FILES / "launcher.manifest", **identity))
    said = {
        "commas": ",".join(numbers),
        "file": exe.name,
        "icon": (MADE / "app.ico").as_posix(),
        "internal": app_metadata.COMMAND,
        "maker": app_metadata.MAKER,
        "manifest": manifest.as_posix(),
        "name": app_metadata.NAME,
        "version": app_metadata.VERSION,
    }
    write(resource, fill_template(_FILES / "launcher.rc", **said))
    _do(f"{_PREFIX}windres", "--codepage=65001", "-i", resource, "-o", compiled)
    names = {"NAME": app_metadata.NAME, "COMMAND": app_metadata.COMMAND, "LIBRARY": LIBRARY}
    defined = [f'-D{name}="{value}"' for name, value in names.items()]
    _do(COMPILER, *_OPTIONS, *options, *defined, _FILES / "launcher.c", compiled, "-o", exe)
    return exe


def _do(*argv: str | Path) -> None:
    ended = processes.read(argv)
    if not ended.is_good:
        raise InstallError(f"`{argv[0]}` failed: {ended.output[-800:]}")
