"""Makes the package of this system, and does the main job with it where there is nothing else."""

from pathlib import Path
from typing import TextIO

from installer import launch
from installer.checking import CheckResult
from installer.environments.prepare import set_up_build
from installer.packaging.smoke_test.clean_root import why_not


def check_package(_python: Path, out: TextIO) -> CheckResult:
    """Build the first package of this system, and try it.

    Raises:
        InstallError: The build's environment cannot be had.
    """
    python = set_up_build()
    if launch.run_tool(python, "installer.packaging", "--fast", out=out) != 0:
        return CheckResult(is_good=False)
    is_good = launch.run_tool(python, "installer.packaging.smoke_test", out=out) == 0
    reason = why_not()
    return CheckResult(is_good, remark=f"not in a bare system: {reason}" if reason else "")
