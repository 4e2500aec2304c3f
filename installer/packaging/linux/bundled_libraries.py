"""Licences of the Debian libraries in the program's folder."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from installer import processes
from installer.failure import InstallError
from installer.packaging import app_metadata
from installer.packaging.build_artifacts import BuildArtifacts
from installer.packaging.contents import BROUGHT_ALONG
from installer.packaging.notices import heading, with_components


def add_notices(program: Path, made: BuildArtifacts) -> BuildArtifacts:
    """Add the libraries' licences to the program's folder, and the libraries to the bill.

    Raises:
        InstallError: A package has no copyright file.
    """
    parts = [f"{app_metadata.NAME} {app_metadata.VERSION} includes these libraries of Debian.\n"]
    components: list[dict[str, object]] = []
    for name in bundled_packages(program):
        shown = ["dpkg-query", "--show", "--showformat=${Version}", name]
        version = processes.read(shown).output.strip()
        parts.append(f"{heading(name, version, 'see below')}{_terms(name)}\n")
        components.append(
            {
                "type": "library",
                "bom-ref": f"debian:{name}",
                "name": name,
                "version": version,
                "purl": f"pkg:deb/debian/{name}@{quote(version, safe='')}",
            }
        )
    target = program / "_internal" / "resources" / "licences" / "system-libraries.txt"
    target.write_text("\n".join(parts), encoding="utf-8")
    return replace(made, bill=with_components(made.bill, components))


def bundled_packages(program: Path) -> list[str]:
    """Return the Debian packages of a program's libraries, sorted; empty without dpkg."""
    names = {path.name for path in (program / "_internal").glob("lib*.so*")}
    # Python's licence is listed with the Python packages.
    sonames = [n for n in names if BROUGHT_ALONG.match(n) and not n.startswith("libpython")]
    asked = processes.read(["dpkg-query", "--search", *(f"*/{name}" for name in sonames)])
    return owners(asked.output, sonames)


def owners(dpkg_output: str, sonames: Iterable[str]) -> list[str]:
    """Return the Debian packages of these libraries, without duplicates."""
    wanted = set(sonames)
    found = re.findall(r"^([\w.+-]+)(?::\w+)?: (/\S+)$", dpkg_output, re.MULTILINE)
    return sorted({name for name, path in found if Path(path).name in wanted and "/lib/" in path})


def _terms(package: str) -> str:
    file = Path("/usr/share/doc", package, "copyright")
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError as error:
        raise InstallError(f"{package} has no {file}: reinstall the package.") from error
