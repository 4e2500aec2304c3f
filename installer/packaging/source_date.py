"""What every date in a package is, so that two builds of one commit are the same."""

import os
import re
from datetime import UTC, datetime

from desktop_app.bootstrap import release_notes
from installer import processes
from installer.checkout import ROOT

VARIABLE = "SOURCE_DATE_EPOCH"


def source_date() -> int:
    """Return the time of the source, in seconds since 1970.

    The variable of reproducible-builds.org, else the commit, else (in a source archive) the day of
    the newest release.
    """
    if named := os.environ.get(VARIABLE, "").strip():
        return int(named)
    if (ROOT / ".git").exists():
        asked = processes.read(["git", "log", "-1", "--format=%ct"], cwd=ROOT)
        # git may warn of something first.
        if asked.is_good and (found := re.search(r"^\d+$", asked.output, re.MULTILINE)):
            return int(found.group())
    day = release_notes()[0].day
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
