"""The embedded sandbox runs in a child process, which never outlives the program."""

import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from desktop_app import bootstrap
from desktop_app.bootstrap.sandbox import EmbeddedSandbox, SandboxConfig, own_libraries
from tests.support.timeouts import LONGEST_WAIT_S

_PARENT = """
import sys, os, signal
from desktop_app.bootstrap.sandbox import EmbeddedSandbox, SandboxConfig
if __name__ == "__main__":
    import desktop_app.ui.application
    running = EmbeddedSandbox(SandboxConfig())
    heavy = [name for name in ("fastapi", "pydantic", "uvicorn") if name in sys.modules]
    print(running.url, len(heavy), flush=True)
    sys.stdin.readline()
    {end}
"""
_ENDS = {
    "returns": "pass",
    "raises": "raise RuntimeError('a bug')",
    "exits at once": "os._exit(3)",
    "is killed": "os.kill(os.getpid(), getattr(signal, 'SIGKILL', signal.SIGTERM))",
}


def answers(url: str) -> bool:
    try:
        return httpx.get(f"{url}/account/credits", timeout=LONGEST_WAIT_S).status_code == 401
    except httpx.TransportError:
        return False


@pytest.mark.parametrize("how", _ENDS)
def test_that_the_sandbox_always_ends_with_its_parent(how: str, tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(_PARENT.format(end=_ENDS[how]))
    with subprocess.Popen(
        [sys.executable, str(script)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env={"PYTHONPATH": str(Path(__file__).parents[3]), "HOME": str(tmp_path)},
    ) as parent:  # fmt: skip
        assert parent.stdout is not None
        assert parent.stdin is not None
        url, heavy = parent.stdout.readline().split()
        assert answers(url)
        assert heavy == "0"
        parent.stdin.write("\n")
        parent.stdin.flush()
        # The service inherits nothing but the line, so this ends when both processes have ended.
        parent.stdout.read()
        parent.wait(LONGEST_WAIT_S)
    while answers(url):  # it ends by itself; how soon depends on the machine
        pass


def test_that_a_dead_sandbox_is_started_again() -> None:
    kept = bootstrap.SharedSandbox()
    try:
        first = kept.start()
        assert kept.start() is first
        first.close()
        assert not first.is_alive
        assert answers(kept.start().url)
    finally:
        kept.close()


def test_that_a_closed_sandbox_does_not_answer() -> None:
    running = EmbeddedSandbox(SandboxConfig(rpm=60))
    assert answers(running.url)
    running.close()
    assert not answers(running.url)
    assert not running.is_alive


@pytest.mark.parametrize("before", [{}, {"LD_LIBRARY_PATH": "/of/the/user"}])
def test_that_only_a_packaged_child_process_finds_the_bundled_libraries(
    monkeypatch: pytest.MonkeyPatch, before: dict[str, str]
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", "/the/program", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    environ = dict(before)
    with own_libraries(environ):
        assert environ["LD_LIBRARY_PATH"] == "/the/program"
    assert environ == before
