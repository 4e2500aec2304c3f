"""Start-up time of the packaged program against the checkout's, in the same run.

python tests/benchmarks/packaged_start.py [ROUNDS]

Needs build/program (`python3 installer build`), Xvfb and xdotool. Each is started in turn, as a
menu does, and ended when its window can be seen.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
from tests.support.screen import screen

BUILT = [str(ROOT / "build" / "program" / "sheet-enricher" / "sheet-enricher")]
SOURCE = [sys.executable, "-P", "-m", "desktop_app"]


def seconds(words: list[str], environ: dict[str, str]) -> float:
    """Start a program and return how long it took to its window."""
    search = [shutil.which("xdotool") or "xdotool", "search", "--onlyvisible"]
    search += ["--name", "^Sheet Enricher$"]
    began = time.perf_counter()
    with subprocess.Popen(words, env=environ, stderr=subprocess.DEVNULL) as program:
        while subprocess.run(search, env=environ, capture_output=True, check=False).returncode:
            if program.poll() is not None:
                sys.exit(f"{words[0]} ended by itself")
        took = time.perf_counter() - began
        program.terminate()
    return took


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with screen(shutil.which("Xvfb") or "Xvfb") as display, tempfile.TemporaryDirectory() as home:
        environ = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "SHEET_ENRICHER_HOME": home,
            "PYTHONPATH": str(ROOT),
        }
        pairs = [(seconds(SOURCE, environ), seconds(BUILT, environ)) for _ in range(rounds + 1)]
    source, built = (sorted(column)[rounds // 2] for column in zip(*pairs[1:], strict=True))
    sys.stdout.write(
        f"from source {source:.3f} s; built {built:.3f} s ({built / source:.2f} times)\n"
    )


if __name__ == "__main__":
    main()
