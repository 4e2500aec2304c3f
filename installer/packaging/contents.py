"""Selection of the files for the program's folder.

Qt and its Python bindings include much that this program does not need. The build's own packages
(freezer, bill of materials) are excluded even if an optional import names them.
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
"""Generated resources, which are added to those of the checkout."""

Entry = tuple[str, str, str]
"""A file that PyInstaller collected: target, source, type."""

_LEFT_OUT = re.compile(
    r"""
    # Qt: QML, platforms without a desktop, 3D, and Qt's own tools.
    (Qt6|libQt6|/Qt)(Qml|Quick|VirtualKeyboard|Pdf|Designer|Test|Sql|Help|ShaderTools|3D)
    | (Qt6|libQt6)(EglF[Ss]\w*|Labs\w*|WlShellIntegration|OpenGLWidgets)
    | /qml/ | /plugins/(qmltooling|sqldrivers|designer|generic|egldeviceintegrations)
    | /plugins/networkinformation | PySide6/(Assistant|Designer|Linguist)\.app/
    | /platforminputcontexts/(lib)?qtvirtualkeyboard
    | /platforms/(lib)?q(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc|direct2d)\w*\.
    | /platformthemes/libqgtk3\.
    # Wayland: all desktops support xdg-shell.
    | /wayland-shell-integration/lib(wl-shell-plugin|ivi-shell|qt-shell|fullscreen-shell-v1)\.
    # Image formats: the icons are SVG and PNG.
    | /imageformats/(lib)?q(tiff|webp|tga|wbmp|icns|jpeg|gif|pdf)\.
    | opengl32sw\.dll | d3dcompiler_47\.dll
    # Qt's translations, except for the languages of the window.
    | PySide6/(Qt/)?translations/(?!qtbase_(de|en)\.qm)
    # Installation records, which contain paths of the build machine.
    | \.dist-info/(RECORD|INSTALLER|REQUESTED|direct_url\.json)$
    # Tests and sources of packages.
    | /(tests?|testing)/.*\.(py|pyc|pyi|csv|json|npz|npy)$ | \.(pyi|pxd|pyx|h|hpp|c|cpp)$
    | ^/resources/translations/.*\.ts$
    """,
    re.VERBOSE,
)

# On Linux, system libraries are excluded: a copy may crash with another graphics driver or C
# library. These are included, because some systems lack them or the version that Python needs.
_SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
BROUGHT_ALONG = re.compile(
    r"lib(xcb-(cursor|icccm|image|keysyms|render-util|util)|xkbcommon-x11|"
    r"ffi|bz2|lzma|sqlite3|ssl|crypto|expat|python3\.\d+)\.so"
)
NEVER_NEEDED = (
    *("tkinter", "test", "unittest", "pydoc_data", "lib2to3", "ensurepip", "idlelib"),
    *("curses", "readline"),  # for interactive use
    *("nis", "dbm", "crypt"),  # for old systems
)


def keep(entry: Entry) -> bool:
    """Return whether a collected file belongs in the program."""
    target = entry[0].replace("\\", "/")
    if _LEFT_OUT.search(f"/{target}"):
        return False
    is_systems = sys.platform.startswith("linux") and entry[1].startswith(_SYSTEM_FOLDERS)
    # A distribution's Python has its extension modules among the system libraries; include them.
    if not is_systems or entry[2] == "EXTENSION":
        return True
    return BROUGHT_ALONG.match(Path(entry[1]).name) is not None


def resources() -> list[tuple[str, str]]:
    """Return the resource files of the wheel and the generated ones, with their target folders."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included: dict[str, str] = project["tool"]["hatch"]["build"]["targets"]["wheel"][
        "force-include"
    ]
    own = [(str(ROOT / source), _folder(source, target)) for source, target in included.items()]
    made = [path for path in sorted(MADE_RESOURCES.rglob("*")) if path.is_file()]
    return [*own, *((str(path), path.parent.relative_to(MADE).as_posix()) for path in made)]


def known_paths() -> list[str]:
    """Return the folders whose modules take precedence over Python's own."""
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
