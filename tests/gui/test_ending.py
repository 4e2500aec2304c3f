"""A closed window leaves no process behind; checked in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from desktop_app import bootstrap
from tests.support.timeouts import LONGEST_WAIT_S

ROOT = Path(__file__).resolve().parents[2]
# Quits as soon as loading is complete, while threads still read the key and old runs.
PROGRAM = """\
import sys
from PySide6.QtCore import QTimer
from desktop_app.ui import main

class Impatient(main.Startup):
    def _complete(self):
        super()._complete()
        QTimer.singleShot(0, self, self.program.window.quit_action.trigger)

main.Startup = Impatient
sys.exit(main.run([]))
"""


def test_that_the_process_ends_with_its_window(tmp_path: Path) -> None:
    environ = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        bootstrap.HOME_VARIABLE: str(tmp_path),
    }

    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        timeout=LONGEST_WAIT_S,
        check=False,
    )

    assert (ended.returncode, ended.stderr) == (0, "")
