"""The check `traces`: searches files for hosts of package indexes and folders of this machine."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from installer import processes
from installer.check_runner import CheckResult
from installer.checkout import ROOT

# The patterns do not match this file.
_HOSTS = (
    *(r"pypi\.org", r"pythonhosted\.org", r"npmjs\.(?:org|com)", r"yarnpkg\.com"),
    *(r"proxy\.golang\.org", r"crates\.io", r"pkg\.dev/", r"artifactor[y]"),
)
_RESOLVED = r"""\bresolved["']?\s*[:=]?\s*["']?https?:"""
# The folders in .gitignore, for a source archive without git.
_SKIPPED = frozenset({".git", ".venv", ".hypothesis", "__pycache__", "build", "dist"})
_SHORTEST_PLACE = 3  # "/" and two folders: a shorter path may be part of an ordinary URL


def find_leaks(_python: Path, out: TextIO) -> CheckResult:
    """Search all files that git tracks or would add."""
    pattern = trace_pattern([ROOT, Path.home()])
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in _files(ROOT)
        for line, text in traces_in(path, pattern)
    ]
    print("\n".join(found) or "Nothing found.", file=out)
    return CheckResult(not found)


def trace_pattern(places: list[Path]) -> re.Pattern[str]:
    """Return a pattern of all texts that no file may contain, including these folders."""
    named = [str(place) for place in places if len(place.parts) >= _SHORTEST_PLACE]
    local = [rf"(?<![\w.:/-]){re.escape(name)}(?![\w.-])" for name in dict.fromkeys(named)]
    return re.compile("|".join([*_HOSTS, _RESOLVED, *local]))


def traces_in(path: Path, pattern: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Yield the line number and the match of every matching line of a file."""
    text = path.read_text(encoding="utf-8", errors="replace")
    for number, line in enumerate(text.splitlines(), start=1):
        if match := pattern.search(line):
            yield number, match.group()


def _files(root: Path) -> Iterator[Path]:
    argv = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = processes.read(argv, cwd=root)
    if listed.is_good:
        yield from (path for name in listed.output.split("\0") if (path := root / name).is_file())
        return
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in _SKIPPED and "cache" not in name]
        yield from (Path(folder, name) for name in names if not name.startswith(".coverage"))
