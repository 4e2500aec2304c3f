"""What a Linux desktop reads of a program: its menu entry and its page in the software centre.

Sources: the Desktop Entry Specification 1.5 and AppStream 1.0, both of freedesktop.org.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable

from desktop_app.domain.release.changelog import Changes, Release
from installer.packaging import app_metadata

LAUNCHER = f"{app_metadata.COMMAND}.desktop"
METAINFO = f"{app_metadata.APP_ID}.metainfo.xml"
_GERMAN_SUMMARY = "Die Personen in einer Tabelle ergänzen"


def launcher() -> str:
    """Return the menu entry; install.sh puts the whole path into it where there is another."""
    entries = {
        "Type": "Application",
        "Version": "1.0",  # what every validator knows
        "Name": app_metadata.NAME,
        "GenericName": "Spreadsheet Enrichment",
        "Comment": app_metadata.SUMMARY,
        "Comment[de]": _GERMAN_SUMMARY,
        "Exec": f"{app_metadata.COMMAND} %f",
        "Icon": app_metadata.COMMAND,
        "Terminal": "false",
        "Categories": "Office;Spreadsheet;",
        "Keywords": _list(app_metadata.KEYWORDS),
        "MimeType": _list(kind.mime for kind in app_metadata.FILE_TYPES),
        "StartupNotify": "true",
        "StartupWMClass": app_metadata.COMMAND,
    }
    lines = [f"{name}={value}" for name, value in entries.items()]
    return "\n".join(["[Desktop Entry]", *lines, ""])


def metainfo(releases: tuple[Release, ...], project_page: str) -> str:
    """Return the page in the software centre.

    Args:
        releases: What is new in each version, the newest first.
        project_page: Where the project lives; "" where that is not known.
    """
    root = ET.Element("component", type="desktop-application")
    _text(root, "id", app_metadata.APP_ID)
    _text(root, "metadata_license", "CC0-1.0")
    _text(root, "project_license", "MIT")
    _text(root, "name", app_metadata.NAME)
    _text(root, "summary", app_metadata.SUMMARY)
    _text(root, "summary", _GERMAN_SUMMARY, {"xml:lang": "de"})
    developer = ET.SubElement(root, "developer", id=app_metadata.APP_ID.rpartition(".")[0])
    _text(developer, "name", app_metadata.MAKER)
    description = ET.SubElement(root, "description")
    for paragraph in app_metadata.DESCRIPTION:
        _text(description, "p", paragraph)
    _text(root, "launchable", LAUNCHER, {"type": "desktop-id"})
    if project_page:
        _text(root, "url", project_page, {"type": "homepage"})
    _text(ET.SubElement(root, "provides"), "binary", app_metadata.COMMAND)
    _text(ET.SubElement(root, "supports"), "control", "keyboard")
    _text(ET.SubElement(root, "requires"), "display_length", "768", {"compare": "ge"})
    _text(ET.SubElement(root, "categories"), "category", "Office")
    ET.SubElement(root, "content_rating", type="oars-1.1")
    listed = ET.SubElement(root, "releases")
    for release in releases:
        _release(listed, release)
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _release(parent: ET.Element, release: Release) -> None:
    one = ET.SubElement(parent, "release", version=release.version, date=release.day.isoformat())
    description = ET.SubElement(one, "description")
    for changes in release.changes:
        _text(description, "p", f"{changes.kind}:")
        listed = ET.SubElement(description, "ul")
        _entries(listed, changes)


def _entries(listed: ET.Element, changes: Changes) -> None:
    """Add the entries; AppStream knows <code> and <em> inside them."""
    for entry in changes.entries:
        item = ET.SubElement(listed, "li")
        item.text = ""
        for plain, code, strong, emphasis in re.findall(
            r"([^`*]+)|`(.+?)`|\*\*(.+?)\*\*|\*(.+?)\*", entry
        ):
            if plain and len(item):
                item[-1].tail = plain
            elif plain:
                item.text = plain
            elif code:
                _text(item, "code", code)
            else:
                _text(item, "em", strong or emphasis)


def _text(
    parent: ET.Element, tag: str, text: str, attributes: dict[str, str] | None = None
) -> ET.Element:
    element = ET.SubElement(parent, tag, attributes or {})
    element.text = text
    return element


def _list(values: Iterable[str]) -> str:
    return "".join(f"{value};" for value in values)
