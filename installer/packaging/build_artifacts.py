"""What is made once and goes into the packages of every system."""

import importlib.util
import json
import os
import pprint
import sys
import sysconfig
from dataclasses import dataclass

from installer.packaging import notices, pictures
from installer.packaging.contents import MADE, MADE_MODULES, MADE_RESOURCES
from installer.packaging.source_date import source_date
from installer.packaging.windows.version_info import version_info
from installer.packaging.writing import write

# Where the project lives: whoever publishes it says so, for a checkout does not know.
PAGE_VARIABLE = "SHEET_ENRICHER_PROJECT_PAGE"


@dataclass(frozen=True, slots=True)
class BuildArtifacts:
    """What goes into packages beside the program.

    Attributes:
        epoch: What every date is, in seconds since 1970.
        project_page: Where the project lives, https; "" where that is not known.
        bill: The bill of materials, in CycloneDX's JSON.
    """

    epoch: int
    project_page: str
    bill: str


def make() -> BuildArtifacts:
    """Make all of it; what the freezer takes along lies in `MADE` then.

    Raises:
        InstallError: A tool failed.
    """
    page = os.environ.get(PAGE_VARIABLE, "").strip().rstrip("/")
    epoch = source_date()
    made = BuildArtifacts(epoch, page, notices.bill(epoch))
    write(MADE_RESOURCES / "licences" / "packages.txt", notices.licences())
    known = json.dumps({"project_page": page}, indent=2)
    write(MADE_RESOURCES / "distribution.json", f"{known}\n")
    _write_build_variables()
    pictures.write_ico(MADE / "app.ico")
    pictures.write_banner(MADE / "banner.bmp")
    pictures.write_icns(MADE / "app.icns")
    write(MADE / "version.txt", version_info())
    return made


def _write_build_variables() -> None:
    """Write what Python knows of how it was built, without the folders of whoever built it.

    Where the standard library has no such module (Windows), nothing is written.
    """
    name = getattr(sysconfig, "_get_sysconfigdata_name", lambda: "")()
    if importlib.util.find_spec(name) is None:
        return
    variables: dict[str, str | int] = importlib.import_module(name).build_time_vars
    text = pprint.pformat(variables).replace(sys.base_prefix, "/usr")
    write(MADE_MODULES / f"{name}.py", f"build_time_vars = {text}\n")
