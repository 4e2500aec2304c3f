"""The libraries of a Linux system that Qt is linked with: what is missing, and where it comes from.

What is missing is found by asking the loader about the very files that will be loaded, never by
asking the package manager what it thinks.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from installer import processes
from installer.environments import debian
from installer.environments.debian import Names
from installer.failure import InstallError

_QT_PARTS = (
    "QtWidgets.abi3.so",
    "QtNetwork.abi3.so",
    "QtSvg.abi3.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqxcb.so",
)


@dataclass(frozen=True, slots=True)
class Library:
    """A library and its Debian package.

    Attributes:
        soname: How the loader calls it, or how that begins.
        packages: Its names, the newest first: Debian 13 and Ubuntu 24.04 renamed some.
    """

    soname: str
    packages: Names


# PySide6-Essentials 6.11.3 brings Qt, but not these: found one by one in bare Debian 12 and 13.
LIBRARIES = (
    Library("libglib-2.0.so", ("libglib2.0-0t64", "libglib2.0-0")),  # QtCore
    Library("libgthread-2.0.so", ("libglib2.0-0t64", "libglib2.0-0")),
    Library("libGL.so", ("libgl1",)),  # QtGui
    Library("libGLX.so", ("libgl1",)),
    Library("libOpenGL.so", ("libopengl0",)),
    Library("libEGL.so", ("libegl1",)),
    Library("libxkbcommon.so", ("libxkbcommon0",)),  # the keyboard
    Library("libfontconfig.so", ("libfontconfig1",)),  # text; brings a font, too
    Library("libfreetype.so", ("libfontconfig1",)),
    Library("libdbus-1.so", ("libdbus-1-3",)),  # the desktop's services
    Library("libbrotlidec.so", ("libbrotli1",)),  # QtNetwork
    Library("libbrotlicommon.so", ("libbrotli1",)),
    Library("libzstd.so", ("libzstd1",)),
    Library("libgssapi_krb5.so", ("libgssapi-krb5-2",)),
    Library("libX11.so", ("libx11-6",)),  # from here on: windows under X
    Library("libX11-xcb.so", ("libx11-xcb1",)),
    Library("libxcb.so", ("libxcb1",)),
    Library("libxcb-cursor.so", ("libxcb-cursor0",)),
    Library("libxcb-glx.so", ("libxcb-glx0",)),
    Library("libxcb-icccm.so", ("libxcb-icccm4",)),
    Library("libxcb-image.so", ("libxcb-image0",)),
    Library("libxcb-keysyms.so", ("libxcb-keysyms1",)),
    Library("libxcb-randr.so", ("libxcb-randr0",)),
    Library("libxcb-render-util.so", ("libxcb-render-util0",)),
    Library("libxcb-render.so", ("libxcb-render0",)),
    Library("libxcb-shape.so", ("libxcb-shape0",)),
    Library("libxcb-shm.so", ("libxcb-shm0",)),
    Library("libxcb-sync.so", ("libxcb-sync1",)),
    Library("libxcb-util.so", ("libxcb-util1",)),
    Library("libxcb-xfixes.so", ("libxcb-xfixes0",)),
    Library("libxcb-xkb.so", ("libxcb-xkb1",)),
    Library("libxkbcommon-x11.so", ("libxkbcommon-x11-0",)),
    Library("libwayland-client.so", ("libwayland-client0",)),  # windows under Wayland
    Library("libwayland-cursor.so", ("libwayland-cursor0",)),
    Library("libwayland-egl.so", ("libwayland-egl1",)),
)


def ensure_libraries(venv: Path) -> None:
    """Install the system libraries that are missing.

    Raises:
        InstallError: They are missing, and cannot be installed by us.
    """
    if wanted := packages_for(missing_libraries(venv)):
        debian.install(wanted, purpose="to show windows")
    if missing := missing_libraries(venv):
        raise InstallError(
            f"Install what brings {', '.join(missing)}: Qt cannot be loaded without."
        )


def missing_libraries(venv: Path) -> list[str]:
    """Return the names of the libraries that Qt asks for and the system lacks."""
    if not sys.platform.startswith("linux"):
        return []
    folder = next(venv.glob("lib/python*/site-packages/PySide6"), None)
    if folder is None:
        return []
    files = [path for part in _QT_PARTS if (path := folder / part).exists()]
    return not_found(processes.read(["ldd", *files]).output)


def not_found(ldd_output: str) -> list[str]:
    """Return the libraries that ldd could not find, each once, in its order."""
    return list(dict.fromkeys(re.findall(r"^\s*(\S+) => not found", ldd_output, re.MULTILINE)))


def packages_for(sonames: Iterable[str]) -> list[Names]:
    """Return the names of each package that is needed, every package once.

    Libraries that are not in the table come along with one that is.
    """
    sonames = list(sonames)
    needed = (
        known.packages for known in LIBRARIES if any(_is_of(n, known.soname) for n in sonames)
    )
    return list(dict.fromkeys(needed))


def advice(missing: Sequence[str]) -> str:
    """Return one sentence for a person whose job needs no window."""
    # The older names, which all systems know: asking apt would hold every start up.
    packages = [names[-1] for names in packages_for(missing)]
    if not debian.is_here() or not packages:
        return f"Note: the window will need {', '.join(missing)}, which this system lacks."
    return f"Note: the window will need `{debian.install_line(packages)}`."


def _is_of(name: str, soname: str) -> bool:
    return name == soname or name.startswith(f"{soname}.")
