"""Files and data that all packages of a build share."""

import importlib.util
import json
import os
import pprint
import sys
import sysconfig
from dataclasses import dataclass

from installer.packaging import notices, pictures
from installer.packaging.contents import MADE, MADE_MODULES, MADE_RESOURCES
from installer.packaging.release import source_date
from installer.packaging.writing import write

# The project's URL, set by the publisher; a checkout does not contain it.
PAGE_VARIABLE = "SHEET_ENRICHER_PROJECT_PAGE"


@dataclass(frozen=True, slots=True)
class BuildArtifacts:
    """Data about a build.

    Attributes:
        epoch: The date of every file, in seconds since 1970.
        project_page: The project's URL (https); "" if unknown.
        bill: The bill of materials (CycloneDX JSON).
    """

    epoch: int
    project_page: str
    bill: str


def make(shipped: notices.Shipped) -> BuildArtifacts:
    """Write the files into `MADE`, where the freezer expects them; return the data.

    Args:
        shipped: The Python and the packages whose licences are listed.

    Raises:
        InstallError: A tool failed.
    """
    page = os.environ.get(PAGE_VARIABLE, "").strip().rstrip("/")
    epoch = source_date()
    made = BuildArtifacts(epoch, page, notices.bill(shipped, epoch))
    write(MADE_RESOURCES / "licences" / "packages.txt", notices.licences(shipped))
    known = json.dumps({"project_page": page}, indent=2)
    write(MADE_RESOURCES / "distribution.json", f"{known}\n")
    _write_build_variables()
    pictures.write_ico(MADE / "app.ico")
    pictures.write_banner(MADE / "banner.bmp")
    pictures.write_icns(MADE / "app.icns")
    return made


def _write_build_variables() -> None:
    """Write the build variables of this Python without paths of the build machine."""
    name = getattr(sysconfig, "_get_sysconfigdata_name", lambda: "")()
    if importlib.util.find_spec(name) is None:
        return
    variables: dict[str, str | int] = importlib.import_module(name).build_time_vars
    text = pprint.pformat(variables).replace(sys.base_prefix, "/usr")
    write(MADE_MODULES / f"{name}.py", f"build_time_vars = {text}\n")
