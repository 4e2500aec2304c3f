"""The files that go into the program's folder, and those that stay out.

Qt and its Python bindings bring far more than a window of widgets needs. The packages of the build
itself (freezer, bill of materials) stay out even if an optional import names them.
"""

import re
import sys
import tomllib
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from packaging.utils import canonicalize_name

from installer.checkout import BUILD, ROOT, RUNTIME

MADE = BUILD / "made"
MADE_MODULES = MADE / "modules"
MADE_RESOURCES = MADE / "resources"
"""Resources that the build makes; they go into the program beside the checkout's."""

Entry = tuple[str, str, str]
"""A file that PyInstaller collected: target, source, kind."""

_LEFT_OUT = re.compile(
    r"""
    # Qt: what draws with QML, on bare screens, in virtual reality, or for Qt's own tools.
    (Qt6|libQt6|/Qt)(Qml|Quick|VirtualKeyboard|Pdf|Designer|Test|Sql|Help|ShaderTools|3D)
    | (Qt6|libQt6)(EglF[Ss]\w*|Labs\w*|WlShellIntegration|OpenGLWidgets)
    | /qml/ | /plugins/(qmltooling|sqldrivers|generic|egldeviceintegrations|networkinformation)
    | /platforminputcontexts/(lib)?qtvirtualkeyboard
    | /platforms/(lib)?q(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc|direct2d)\w*\.
    | /platformthemes/libqgtk3\.
    # Wayland: the shell that every desktop has is enough.
    | /wayland-shell-integration/lib(wl-shell-plugin|ivi-shell|qt-shell|fullscreen-shell-v1)\.
    # Pictures: the icons are SVG and PNG.
    | /imageformats/(lib)?q(tiff|webp|tga|wbmp|icns|jpeg|gif|pdf)\.
    | opengl32sw\.dll | d3dcompiler_47\.dll
    # Qt's own words, but for the languages that the window speaks.
    | PySide6/(Qt/)?translations/(?!qtbase_(de|en)\.qm)
    # Notes of an installation, with the folders of the builder.
    | \.dist-info/(RECORD|INSTALLER|REQUESTED|direct_url\.json)$
    # Tests and sources that come with packages.
    | /(tests?|testing)/.*\.(py|pyc|pyi|csv|json|npz|npy)$ | \.(pyi|pxd|pyx|h|hpp|c|cpp)$
    | ^/resources/translations/.*\.ts$
    """,
    re.VERBOSE,
)

# On Linux, the system's libraries stay out: a copy crashes beside another graphics driver or C
# library. These go in, because not every desktop has them, or in the version that Python needs.
_SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
BROUGHT_ALONG = re.compile(
    r"lib(xcb-(cursor|icccm|image|keysyms|render-util|util)|xkbcommon-x11|"
    r"ffi|bz2|lzma|sqlite3|ssl|crypto|expat|python3\.\d+)\.so"
)
NEVER_NEEDED = (
    *("tkinter", "test", "unittest", "pydoc_data", "lib2to3", "ensurepip", "idlelib"),
    *("curses", "readline"),  # of a Python that people type into
    *("nis", "dbm", "crypt"),  # of old systems
)


def keep(entry: Entry) -> bool:
    """Return whether a collected file goes into the program."""
    target = entry[0].replace("\\", "/")
    if _LEFT_OUT.search(f"/{target}"):
        return False
    is_systems = sys.platform.startswith("linux") and entry[1].startswith(_SYSTEM_FOLDERS)
    # The modules of a distribution's Python are among the system's libraries, and go in.
    if not is_systems or entry[2] == "EXTENSION":
        return True
    return BROUGHT_ALONG.match(Path(entry[1]).name) is not None


def resources() -> list[tuple[str, str]]:
    """Return the program's own files and their folders: those of the wheel, and those made."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included: dict[str, str] = project["tool"]["hatch"]["build"]["targets"]["wheel"][
        "force-include"
    ]
    own = [(str(ROOT / source), _folder(source, target)) for source, target in included.items()]
    made = [path for path in sorted(MADE_RESOURCES.rglob("*")) if path.is_file()]
    return [*own, *((str(path), path.parent.relative_to(MADE).as_posix()) for path in made)]


def known_paths() -> list[str]:
    """Return the folders whose modules replace Python's own of the same name."""
    return [str(ROOT), str(MADE_MODULES)]


def runtime_names() -> set[str]:
    """Return the canonical names of the packages in the runtime's lock file."""
    text = RUNTIME.read_text(encoding="utf-8")
    return {canonicalize_name(name) for name in re.findall(r"^([\w.-]+)==", text, re.MULTILINE)}


def foreign_modules(wanted: Iterable[str]) -> list[str]:
    """Return the installed modules that belong to no wanted package."""
    known = set(wanted)
    owners = metadata.packages_distributions()
    return sorted(
        module
        for module, packages in owners.items()
        if known.isdisjoint(map(canonicalize_name, packages))
    )


def _folder(source: str, target: str) -> str:
    inside = target.removeprefix("desktop_app/")
    return inside if (ROOT / source).is_dir() else Path(inside).parent.as_posix()
