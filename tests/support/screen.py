"""A virtual X screen."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def screen(xvfb: str) -> Iterator[str]:
    """Start an X server; yield its DISPLAY."""
    reading, writing = os.pipe()
    words = [xvfb, "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(words, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as output:
        number = output.readline().strip()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
