"""Makes the package of this system, and does the main job with it where there is nothing else."""

from pathlib import Path

from installer import demo
from installer.checking import Verdict
from installer.packaging.trial.clean_root import why_not
from installer.prepare import set_up_build


def check_package(_python: Path) -> Verdict:
    """Build the first package of this system, and try it.

    Raises:
        StepError: The build's environment cannot be had.
    """
    python = set_up_build()
    if demo.run_tool(python, "installer.packaging", "--fast") != 0:
        return Verdict(is_good=False)
    is_good = demo.run_tool(python, "installer.packaging.trial") == 0
    reason = why_not()
    return Verdict(is_good, remark=f"not in a bare system: {reason}" if reason else "")
