"""Licences of the program's packages: their texts and the bill of materials."""

import json
import platform
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name

from installer import processes
from installer.checkout import ROOT
from installer.failure import InstallError
from installer.packaging import app_metadata
from installer.packaging.contents import runtime_names
from installer.packaging.release import DATE_VARIABLE

_RULE = "=" * 40
_TEXTS = ("licen", "copying", "notice", "authors")
_SPEC_VERSION = "1.6"


@dataclass(frozen=True, slots=True)
class Shipped:
    """The Python and the packages that a package of the program includes.

    Attributes:
        interpreter: An interpreter that sees these packages, and perhaps others.
        version: The version of the shipped Python.
        licences: The folders in which its licence may be.
        folders: The folders of the packages; None for those of the running interpreter.
    """

    interpreter: Path
    version: str
    licences: Sequence[Path]
    folders: Sequence[Path] | None = None

    def packages(self) -> list[metadata.Distribution]:
        """Return the packages that the program includes, sorted by name."""
        places = sys.path if self.folders is None else [str(path) for path in self.folders]
        found = {canonicalize_name(one.name): one for one in metadata.distributions(path=places)}
        return [found[name] for name in sorted(found.keys() & runtime_names())]


def of_this_python() -> Shipped:
    """Return what the freezer takes: the running Python with its packages."""
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    return Shipped(Path(sys.executable), platform.python_version(), places)


def licences(shipped: Shipped) -> str:
    """Return the names, versions and licence texts of all packages."""
    title = f"{app_metadata.NAME} {app_metadata.VERSION}"
    parts = [f"{title} includes these packages, each under its own licence.\n"]
    for package in shipped.packages():
        parts += [heading(package.name, package.version, _terms(package)), *_texts(package)]
    parts += [heading("Python", shipped.version, "PSF-2.0"), _python_licence(shipped)]
    return "\n".join(part.strip("\n") + "\n" for part in parts)


def heading(name: str, version: str, terms: str) -> str:
    """Return the heading of a licence."""
    return f"{_RULE}\n{name} {version}\n{terms}\n{_RULE}\n"


def with_components(bill: str, components: list[dict[str, Any]]) -> str:
    """Return a bill of materials with additional components, which have no dependencies."""
    known: dict[str, Any] = json.loads(bill)
    known["components"] += components
    known["dependencies"] += [{"ref": one["bom-ref"], "dependsOn": []} for one in components]
    return json.dumps(known, indent=2, sort_keys=True) + "\n"


def bill(shipped: Shipped, epoch: int) -> str:
    """Return the bill of materials (CycloneDX JSON).

    Raises:
        InstallError: CycloneDX failed.
    """
    argv = [sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible"]
    argv += [
        "--sv",
        _SPEC_VERSION,
        "--pyproject",
        str(ROOT / "pyproject.toml"),
        str(shipped.interpreter),
    ]
    env = processes.environment({DATE_VARIABLE: str(epoch), "PYTHONPATH": None})
    asked = processes.read(argv, env=env)
    if not asked.is_good:
        raise InstallError(f"The bill of materials could not be created: {asked.output[-300:]}")
    python = {
        "type": "platform",
        "bom-ref": "python",
        "name": "CPython",
        "version": shipped.version,
        "licenses": [{"license": {"id": "PSF-2.0"}}],
        "purl": f"pkg:generic/python@{shipped.version}",
    }
    return with_components(json.dumps(_only_shipped(json.loads(asked.output), shipped)), [python])


def _only_shipped(bill: dict[str, Any], shipped: Shipped) -> dict[str, Any]:
    """Remove the build's own packages."""
    names = {canonicalize_name(one.name) for one in shipped.packages()}
    kept = [one for one in bill["components"] if canonicalize_name(one["name"]) in names]
    refs = {one["bom-ref"] for one in kept} | {"root-component"}
    edges = [
        {**edge, "dependsOn": [ref for ref in edge.get("dependsOn", []) if ref in refs]}
        for edge in bill["dependencies"]
        if edge["ref"] in refs
    ]
    bill["metadata"]["component"]["version"] = app_metadata.VERSION
    return {**bill, "components": kept, "dependencies": edges}


def _terms(package: metadata.Distribution) -> str:
    known = package.metadata
    for name in ("License-Expression", "License"):
        for words in known.get_all(name) or []:
            if words.strip() and "\n" not in words:
                return str(words)
    classifiers = [str(value) for value in known.get_all("Classifier") or []]
    terms = [one.rpartition(" :: ")[2] for one in classifiers if one.startswith("License ::")]
    return ", ".join(terms) or "see below"


def _texts(package: metadata.Distribution) -> Iterator[str]:
    """Yield the texts of the licence files; CycloneDX misses many of them."""
    for file in sorted(package.files or [], key=str):
        inside = [part.casefold() for part in file.parts]
        if not inside[0].endswith(".dist-info") or file.suffix in {".py", ".json"}:
            continue
        if "licenses" in inside[1:-1] or inside[-1].startswith(_TEXTS):
            yield Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")


def _python_licence(shipped: Shipped) -> str:
    for folder in shipped.licences:
        for name in ("LICENSE.txt", "LICENSE"):
            if (file := Path(folder, name)).is_file():
                return file.read_text(encoding="utf-8", errors="replace")
    return "Python's licence: https://docs.python.org/3/license.html"
