"""What the program is made of, and under which terms: for people, and as a bill of materials."""

import json
import platform
import sys
import sysconfig
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from installer import processes
from installer.checkout import ROOT
from installer.failure import InstallError
from installer.packaging import app_metadata
from installer.packaging.contents import canonical, runtime_names
from installer.packaging.source_date import VARIABLE

_RULE = "=" * 40
_TEXTS = ("licen", "copying", "notice", "authors")
_SPEC_VERSION = "1.6"


def shipped() -> list[metadata.Distribution]:
    """Return the packages that the program brings along on this system, by name."""
    wanted = runtime_names()
    found = {
        canonical(one.name): one
        for one in metadata.distributions()
        if canonical(one.name) in wanted
    }
    return [found[name] for name in sorted(found)]


def licences() -> str:
    """Return all that must be said of the packages: name, version, terms, and their own words."""
    title = f"{app_metadata.NAME} {app_metadata.VERSION}"
    parts = [f"{title} brings these packages along. Each stays under its own terms.\n"]
    for package in shipped():
        parts.append(heading(package.name, package.version, _terms(package)))
        parts.extend(_texts(package))
    parts.append(heading("Python", platform.python_version(), "PSF-2.0"))
    parts.append(_python_licence())
    return "\n".join(part.strip("\n") + "\n" for part in parts)


def heading(name: str, version: str, terms: str) -> str:
    """Return what stands above the terms of one part."""
    return f"{_RULE}\n{name} {version}\n{terms}\n{_RULE}\n"


def with_components(bill: str, components: list[dict[str, str]]) -> str:
    """Return a bill of materials with more parts, which depend on nothing that is told."""
    known: dict[str, Any] = json.loads(bill)
    known["components"] += components
    known["dependencies"] += [{"ref": one["bom-ref"], "dependsOn": []} for one in components]
    return _text(known)


def bill(epoch: int) -> str:
    """Return the bill of materials, in CycloneDX's JSON.

    Raises:
        InstallError: The tool that makes it failed.
    """
    words = [sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible"]
    words += ["--sv", _SPEC_VERSION, "--pyproject", str(ROOT / "pyproject.toml"), sys.executable]
    env = processes.environment({VARIABLE: str(epoch), "PYTHONPATH": None})
    asked = processes.read(words, env=env)
    if not asked.is_good:
        raise InstallError(f"The bill of materials could not be made: {asked.output[-300:]}")
    made: dict[str, Any] = json.loads(asked.output)
    return _text(_only_shipped(made))


def _text(bill: dict[str, Any]) -> str:
    return json.dumps(bill, indent=2, sort_keys=True) + "\n"


def _only_shipped(bill: dict[str, Any]) -> dict[str, Any]:
    """Leave out what the build itself runs on; add what is no Python package."""
    names = {canonical(one.name) for one in shipped()}
    kept = [one for one in bill["components"] if canonical(one["name"]) in names]
    python = {
        "type": "platform",
        "bom-ref": "python",
        "name": "CPython",
        "version": platform.python_version(),
        "licenses": [{"license": {"id": "PSF-2.0"}}],
        "purl": f"pkg:generic/python@{platform.python_version()}",
    }
    refs = {one["bom-ref"] for one in kept} | {"root-component"}
    edges = [
        {**edge, "dependsOn": [ref for ref in edge.get("dependsOn", []) if ref in refs]}
        for edge in bill["dependencies"]
        if edge["ref"] in refs
    ]
    root = {**bill["metadata"]["component"], "version": app_metadata.VERSION}
    return {
        **bill,
        "metadata": {**bill["metadata"], "component": root},
        "components": [*kept, python],
        "dependencies": [*edges, {"ref": "python", "dependsOn": []}],
    }


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
    for file in sorted(package.files or [], key=str):
        inside = [part.casefold() for part in file.parts]
        if not inside[0].endswith(".dist-info") or file.suffix in {".py", ".json"}:
            continue
        if "licenses" in inside[1:-1] or inside[-1].startswith(_TEXTS):
            yield Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")


def _python_licence() -> str:
    for folder in (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)):
        for name in ("LICENSE.txt", "LICENSE"):
            if (folder / name).is_file():
                return (folder / name).read_text(encoding="utf-8", errors="replace")
    return "Python's licence: https://docs.python.org/3/license.html"
