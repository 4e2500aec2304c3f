import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer.checkout import ROOT
from installer.environments.lock import exclusive
from installer.failure import InstallError


@pytest.mark.skipif(os.name == "nt", reason="one process may lock twice there")
def test_that_who_comes_second_is_told_to_wait(tmp_path: Path) -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path\n"
        "from installer.environments.lock import exclusive\n"
        "with exclusive(Path(sys.argv[2]), lambda: print('waiting', flush=True)): print('in')"
    )
    with exclusive(tmp_path, lambda: None):
        second = subprocess.Popen(
            [sys.executable, "-c", program, ROOT, tmp_path], stdout=subprocess.PIPE, text=True
        )
        assert second.stdout is not None
        assert second.stdout.readline() == "waiting\n"
    with second:
        assert second.stdout.read() == "in\n"


def test_that_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(InstallError, match="put the checkout where you may write"):
        exclusive(tmp_path / "file", lambda: None).__enter__()
