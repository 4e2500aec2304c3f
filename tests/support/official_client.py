"""The provider's official client, `crustdata-mcp`, in an environment of its own.

It is a program that speaks the Model Context Protocol: one JSON message a line. Nothing of it is
changed but the address of the API.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

PACKAGE = "crustdata-mcp==0.3.2"
_LONGEST_INSTALL_S = 120


class UnavailableError(Exception):
    """The client cannot be installed here."""


def install(folder: Path) -> Path:
    """Return the installed program.

    Raises:
        UnavailableError: There is no network, or no such package.
    """
    uv = [sys.executable, "-m", "uv"]
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    for words in (
        [*uv, "venv", "--quiet", str(folder)],
        [*uv, "pip", "install", "--quiet", "--python", str(python), PACKAGE],
    ):
        try:
            subprocess.run(words, check=True, capture_output=True, timeout=_LONGEST_INSTALL_S)
        except (OSError, subprocess.SubprocessError) as error:
            raise UnavailableError(str(error)) from error
    return python.with_name("crustdata-mcp")


class OfficialClient:
    """A running client; a context manager."""

    def __init__(self, program: Path, url: str, key: str) -> None:
        environ = {
            "PATH": os.environ.get("PATH", ""),
            "SYSTEMROOT": os.environ.get("SYSTEMROOT", ""),
            "CRUSTDATA_API_URL": url,
            "CRUSTDATA_TOKEN": key,
            "CRUSTDATA_REQUEST_TIMEOUT": "60",
        }
        self._process = subprocess.Popen(
            [str(program)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environ,
            text=True,
        )
        self._number = 0
        about = {"name": "sheet-enricher-tests", "version": "0"}
        start = {"protocolVersion": "2025-03-26", "capabilities": {}, "clientInfo": about}
        self._ask("initialize", start)
        self._send({"jsonrpc": "2.0", "method": "notifications/initialized"})

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(message) + "\n")
        self._process.stdin.flush()

    def _ask(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        assert self._process.stdout is not None
        self._number += 1
        self._send({"jsonrpc": "2.0", "id": self._number, "method": method, "params": params})
        for line in self._process.stdout:
            message: dict[str, Any] = json.loads(line)
            if message.get("id") == self._number:
                assert "result" in message, message
                return message["result"]  # type: ignore[no-any-return]  # JSON
        raise AssertionError(f"the client ended: {self._process.poll()}")

    def call(self, tool: str, **params: Any) -> Any:
        """Return what a tool of the client returns."""
        arguments = {"params": params} if params else {}
        result = self._ask("tools/call", {"name": tool, "arguments": arguments})
        texts = [part["text"] for part in result["content"]]
        assert not result.get("isError"), texts
        parsed = [json.loads(text) for text in texts]
        return parsed[0] if len(parsed) == 1 else parsed

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()
