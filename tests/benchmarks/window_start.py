"""Start-up time of the window against an empty one, in the same run.

python tests/benchmarks/window_start.py [ROUNDS]
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EMPTY = """
import os
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.resize(1320, 840)
window.show(); window.repaint(); os._exit(0)
"""
FIRST = """
import os
from desktop_app import bootstrap
from desktop_app.ui import main
main.tune_gil(); app = main.make_app(["x"])
main.Startup(app, bootstrap.environment(), None).show_first(); os._exit(0)
"""
WHOLE = """
import os
from PySide6.QtCore import QTimer
from desktop_app import bootstrap
from desktop_app.ui import main
main.tune_gil(); app = main.make_app(["x"])
startup = main.Startup(app, bootstrap.environment(), None); startup.show_first()
QTimer.singleShot(1, lambda: os._exit(0)); app.exec()
"""


def seconds(code: str, home: str) -> float:
    environ = {**os.environ, "SHEET_ENRICHER_HOME": home, "PYTHONPATH": str(ROOT)}
    environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], env=environ, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as home:
        times = [[seconds(code, home) for code in (EMPTY, FIRST, WHOLE)] for _ in range(rounds)]
    empty, first, whole = (sorted(column)[rounds // 2] for column in zip(*times, strict=True))
    sys.stdout.write(
        f"empty window {empty:.3f} s; first page painted {first:.3f} s ({first / empty:.2f} times);"
        f" everything there {whole:.3f} s ({whole / empty:.2f} times)\n"
    )


if __name__ == "__main__":
    main()
