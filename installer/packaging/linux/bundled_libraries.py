"""The libraries of the builder's Debian that go into the program: their names and their terms."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from installer import processes
from installer.failure import InstallError
from installer.packaging import app_metadata
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.contents import BROUGHT_ALONG
from installer.packaging.notices import heading, with_components

_DOCUMENTS = Path("/usr/share/doc")


@dataclass(frozen=True, slots=True)
class SystemPackage:
    """A Debian package of which a library comes along.

    Attributes:
        name: Such as "libssl3".
        version: As Debian numbers it.
        terms: What its makers want said.
    """

    name: str
    version: str
    terms: str


def tell(program: Path, made: BuildArtifacts) -> BuildArtifacts:
    """Put the libraries' terms into the program's folder, and them into the bill of materials.

    Raises:
        InstallError: As below.
    """
    packages = brought_along(program)
    title = f"{app_metadata.NAME} {app_metadata.VERSION} brings these libraries of Debian along.\n"
    parts = [f"{heading(p.name, p.version, 'see below')}{p.terms.strip()}\n" for p in packages]
    target = program / "_internal" / "resources" / "licences" / "system-libraries.txt"
    target.write_text("\n".join([title, *parts]), encoding="utf-8")
    components = [
        {
            "type": "library",
            "bom-ref": f"debian:{package.name}",
            "name": package.name,
            "version": package.version,
            "purl": f"pkg:deb/debian/{package.name}@{quote(package.version, safe='')}",
        }
        for package in packages
    ]
    return replace(made, bill=with_components(made.bill, components))


def brought_along(program: Path) -> list[SystemPackage]:
    """Return the packages that a program's libraries are from, by name; none without dpkg.

    Raises:
        InstallError: A package is known, and its terms are not.
    """
    names = {path.name for path in (program / "_internal").glob("lib*.so*")}
    # Python's own terms are told with the packages'.
    own = "libpython"
    sonames = sorted(n for n in names if BROUGHT_ALONG.match(n) and not n.startswith(own))
    asked = processes.read(["dpkg-query", "--search", *(f"*/{name}" for name in sonames)])
    packages = owners(asked.output, sonames)
    return [_described(name) for name in packages]


def owners(dpkg_output: str, sonames: Iterable[str]) -> list[str]:
    """Return the packages that hold these libraries, each once."""
    wanted = set(sonames)
    found: set[str] = set()
    for package, path in re.findall(r"^([\w.+-]+)(?::\w+)?: (/\S+)$", dpkg_output, re.MULTILINE):
        if Path(path).name in wanted and "/lib/" in path:
            found.add(package)
    return sorted(found)


def _described(name: str) -> SystemPackage:
    asked = processes.read(["dpkg-query", "--show", "--showformat=${Version}", name])
    file = _DOCUMENTS / name / "copyright"
    try:
        terms = file.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise InstallError(f"The terms of {name} are not at {file}: reinstall it.") from error
    return SystemPackage(name, asked.output.strip(), terms)
