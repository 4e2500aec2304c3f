"""Parser for the changelog (keepachangelog.com, 1.1.0)."""

import re
from dataclasses import dataclass, field
from datetime import date

_RELEASE = re.compile(r"^## \[(?P<version>\d+(?:\.\d+)+)\] - (?P<day>\d{4}-\d\d-\d\d)\s*$")
_HEADING = re.compile(r"^#{2,3} (?P<words>.+?)\s*$")
_ENTRY = re.compile(r"^- (?P<words>.+?)\s*$")


@dataclass(frozen=True, slots=True)
class Changes:
    """Changes of one kind.

    Attributes:
        kind: Such as "Added" or "Fixed".
        entries: One change each, in Markdown with only `code`, *emphasis* and **strong**.
    """

    kind: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Release:
    """A published version.

    Attributes:
        version: Such as "0.1.0".
        day: The release date.
        changes: Changes by kind, in the changelog's order.
    """

    version: str
    day: date
    changes: tuple[Changes, ...]


@dataclass(slots=True)
class _Section:
    head: re.Match[str]
    kinds: list[tuple[str, list[str]]] = field(default_factory=list[tuple[str, list[str]]])

    def release(self) -> Release:
        changes = (Changes(kind, tuple(entries)) for kind, entries in self.kinds if entries)
        return Release(self.head["version"], date.fromisoformat(self.head["day"]), tuple(changes))


def parse_changelog(text: str) -> tuple[Release, ...]:
    """Return the releases of a changelog in its order, newest first.

    Unreleased changes and lines outside an entry are skipped.

    Raises:
        ValueError: A release has an invalid date.
    """
    sections: list[_Section] = []
    is_inside = False
    for line in text.splitlines():
        if head := _RELEASE.match(line):
            sections.append(_Section(head))
            is_inside = True
        elif line.startswith("## "):
            is_inside = False
        elif is_inside:
            _parse_line(sections[-1], line)
    return tuple(section.release() for section in sections)


def _parse_line(section: _Section, line: str) -> None:
    if heading := _HEADING.match(line):
        section.kinds.append((heading["words"], []))
    elif not section.kinds:
        return
    elif entry := _ENTRY.match(line):
        section.kinds[-1][1].append(entry["words"])
    elif line.startswith("  ") and (entries := section.kinds[-1][1]):
        entries[-1] += f" {line.strip()}"


def plain(entry: str) -> str:
    """Return an entry without Markdown, for places that show plain text."""
    return re.sub(r"\*\*(.+?)\*\*|\*(.+?)\*|`(.+?)`", r"\1\2\3", entry)
