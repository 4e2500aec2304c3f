"""Fixtures that run the command line against a sandbox over a real socket."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_app.cli.main import main
from desktop_app.sandbox.api.server import RunningSandbox
from tests.support.sandbox import sandbox


@dataclass
class Ran:
    """The result of a command: exit code, stdout, stderr."""

    code: int
    out: str
    err: str

    @property
    def summary(self) -> dict[str, Any]:
        summary: dict[str, Any] = json.loads(self.out.splitlines()[-1])
        return summary


class Program:
    """Runs commands with their own data folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.environ = {"SHEET_ENRICHER_HOME": str(folder / "home")}
        self._capsys = capsys
        self.set()

    def set(self, **settings: object) -> None:
        """Save settings, as the window does."""
        (self.folder / "home").mkdir(exist_ok=True, mode=0o700)
        path = self.folder / "home" / "settings.json"
        path.write_text(json.dumps(settings))
        path.chmod(0o600)

    def use(self, service: RunningSandbox) -> None:
        self.environ |= {"CRUSTDATA_API_KEY": service.key, "CRUSTDATA_BASE_URL": service.url}

    def run(self, *arguments: str | Path) -> Ran:
        self._capsys.readouterr()
        try:
            code = main([str(one) for one in arguments], environ=self.environ)
        except SystemExit as ended:
            code = int(ended.code or 0)
        out, err = self._capsys.readouterr()
        assert "Traceback" not in out + err
        return Ran(int(code), out, err)

    def write(self, name: str, *lines: str) -> Path:
        path = self.folder / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path


@pytest.fixture
def program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    return Program(tmp_path, capsys)


@pytest.fixture
def service(program: Program) -> Iterator[RunningSandbox]:
    with sandbox() as running:
        program.use(running)
        yield running


def cells_of(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a workbook's first sheet, by header."""
    workbook = openpyxl.load_workbook(path)
    rows = list(workbook.worksheets[0].iter_rows(values_only=True))
    workbook.close()
    return [dict(zip([str(name) for name in rows[0]], row, strict=True)) for row in rows[1:]]
