"""Date, notes and update feed of a release."""

import json
import os
import re
from datetime import UTC, datetime

from desktop_app.bootstrap import release_notes
from desktop_app.domain.release.changelog import Release
from installer import processes
from installer.checkout import ROOT

DATE_VARIABLE = "SOURCE_DATE_EPOCH"


def source_date() -> int:
    """Return the date of every file in a package, in seconds since 1970.

    The variable of reproducible-builds.org has precedence, then the commit's date, then (in a
    source archive) the date of the newest release. So builds of the same commit are identical.
    """
    if named := os.environ.get(DATE_VARIABLE, "").strip():
        return int(named)
    if (ROOT / ".git").exists():
        asked = processes.read(["git", "log", "-1", "--format=%ct"], cwd=ROOT)
        # git may print a warning first.
        if asked.is_good and (found := re.search(r"^\d+$", asked.output, re.MULTILINE)):
            return int(found.group())
    day = release_notes()[0].day
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def release_page(release: Release) -> str:
    """Return the Markdown of a release's page."""
    lines: list[str] = []
    for changes in release.changes:
        lines += [f"## {changes.kind}", "", *(f"- {entry}" for entry in changes.entries), ""]
    return "\n".join(lines)


def newest(release: Release, project_page: str) -> str:
    """Return the update feed, which `desktop_app.bootstrap.updates` downloads."""
    page = f"{project_page}/releases/tag/v{release.version}"
    return json.dumps({"version": release.version, "page": page}, indent=2) + "\n"
