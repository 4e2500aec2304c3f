"""The real program as a process against a hostile service; many attacks run in parallel."""

import copy
import csv
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, Generic, TypeVar

import pytest

from tests.support.adversary import KEY, Adversary
from tests.support.teams import settings_text
from tests.support.timeouts import LONGEST_WAIT_S

ROOT = Path(__file__).resolve().parents[2]
LINK = "https://www.linkedin.com/in/"
MATCHED = "Matched"
REVIEW = "Matched, please check"
NO_MATCH = "No match"
IN_DOUBT = "In doubt: may have been charged"
AT_ONCE = 8
PATIENT = {"service_works_at_most_s": 3000}
"""Settings with which no batch in doubt is resolved at the end of a run, so nothing waits."""


@dataclass(frozen=True)
class Ran:
    """The results of a run of the program."""

    code: int
    out: str
    err: str
    rows: list[dict[str, str]]
    took_s: float
    most_memory_mb: float

    @property
    def summary(self) -> dict[str, Any]:
        summary: dict[str, Any] = json.loads(self.out.splitlines()[-1])
        return summary

    def status(self, identifier: str) -> str:
        return self.row(identifier)["Enrichment status"]

    def row(self, identifier: str) -> dict[str, str]:
        [row] = [row for row in self.rows if row["Who"] == identifier]
        return row

    @property
    def statuses(self) -> set[str]:
        return {row["Enrichment status"] for row in self.rows}


class Running:
    """The running program."""

    def __init__(self, process: "subprocess.Popen[bytes]", program: "Program") -> None:
        self.process = process
        self._program = program
        self._started = time.monotonic()
        threading.Thread(target=self._tell_of_end, daemon=True).start()

    @property
    def has_ended(self) -> bool:
        return self.process.poll() is not None

    def kill(self, number: int = getattr(signal, "SIGKILL", signal.SIGTERM)) -> None:
        self.process.send_signal(number)

    def result(self) -> Ran:
        """Wait for the end; kill a program that does not end, and fail."""
        try:
            code, memory_mb = self._wait()
        except TimeoutError:
            self.kill()
            self.process.wait()
            err = self._program.said("err")
            pytest.fail(f"the program did not end by itself; it said:\n{err}")
        out, err = self._program.said("out"), self._program.said("err")
        assert "Traceback" not in out + err
        assert "a bug" not in err
        rows = list(self._program.rows())
        return Ran(code, out, err, rows, time.monotonic() - self._started, memory_mb)

    def _tell_of_end(self) -> None:
        """Wake up those that wait for a state of the ledger: no other one comes."""
        self.process.wait()
        with self._program.adversary.changed:
            self._program.adversary.changed.notify_all()

    def _wait(self) -> tuple[int, float]:
        descriptor = os.pidfd_open(self.process.pid)
        try:
            if not select.select([descriptor], [], [], LONGEST_WAIT_S)[0]:
                raise TimeoutError
        finally:
            os.close(descriptor)
        return self.process.wait(), self._program.peak_mb()


class Program:
    """The program with its own folder, sheet and data folder."""

    def __init__(self, folder: Path, adversary: Adversary, **settings: object) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.adversary = adversary
        self.home = folder / "home"
        self.source = folder / "leads.csv"
        self.target = folder / "result.csv"
        self.clock = folder / "clock"
        self.peak = folder / "peak"
        self.environ = {
            **{name: said for name, said in os.environ.items() if "proxy" not in name.lower()},
            "CRUSTDATA_API_KEY": KEY,
            "CRUSTDATA_BASE_URL": adversary.url,
            "SHEET_ENRICHER_HOME": str(self.home),
            "ATTACK_CLOCK": str(self.clock),
            "ATTACK_PEAK": str(self.peak),
            "PYTHONPATH": str(ROOT),
        }
        self.before: tuple[str, ...] = ()
        self.started: list[subprocess.Popen[bytes]] = []
        self.set(**{**PATIENT, **settings})

    def set(self, **settings: object) -> None:
        self.home.mkdir(exist_ok=True, mode=0o700)
        text = settings_text(settings, self.home)
        (self.home / "settings.json").write_text(text, encoding="utf-8")

    def write(self, identifiers: Iterable[str]) -> None:
        self.source.write_text("\n".join(["Who", *identifiers]) + "\n", encoding="utf-8")

    def copy(self, folder: Path, adversary: Adversary) -> "Program":
        """Return a copy of the program and of its service, in the same state."""
        shutil.copytree(self.folder, folder)
        other = Program(folder, adversary)
        shutil.copy(self.home / "settings.json", other.home / "settings.json")
        for path in list((other.home / "journals").iterdir()):
            name = path.name.replace(str(self.adversary.port), str(adversary.port))
            path.rename(path.with_name(name))
        adversary.ledger = copy.deepcopy(self.adversary.ledger)
        return other

    def start(self, *words: str, without_rpm: bool = False) -> Running:
        outputs = ("--json", "--overwrite", "--output", str(self.target))
        usual = ("--fields", "basic_profile", *(() if without_rpm else ("--rpm", "60000")))
        start = "shifted" if self.clock.exists() else "measured"
        script = f"tests/attacks/{start}.py"
        line = [*self.before, sys.executable, script, "enrich", str(self.source), *outputs]
        with self._file("out").open("wb") as out, self._file("err").open("wb") as err:
            process = subprocess.Popen(
                [*line, *usual, *words], cwd=ROOT, env=self.environ, stdout=out, stderr=err
            )
        self.started.append(process)
        return Running(process, self)

    def run(self, *words: str, without_rpm: bool = False) -> Ran:
        return self.start(*words, without_rpm=without_rpm).result()

    def later(self, seconds: float, *, service: bool = True, computer: bool = True) -> None:
        """Advance both clocks without waiting."""
        if service:
            self.adversary.clock_offset += timedelta(seconds=seconds)
        before = float(self.clock.read_text()) if self.clock.exists() else 0.0
        self.clock.write_text(str(before + (seconds if computer else 0)))

    def said(self, stream: str) -> str:
        return self._file(stream).read_text(encoding="utf-8", errors="replace")

    def peak_mb(self) -> float:
        """Return the peak memory of the last run in MB; 0 if unknown."""
        return float(self.peak.read_text()) / 1024 if self.peak.exists() else 0.0

    def rows(self) -> Iterator[dict[str, str]]:
        if self.target.exists():
            with self.target.open(encoding="utf-8-sig", newline="") as file:
                yield from csv.DictReader(file)

    def _file(self, stream: str) -> Path:
        return self.folder / f"std{stream}"


def links(number: int, name: str = "p") -> list[str]:
    return [f"{LINK}{name}-{one}" for one in range(number)]


@pytest.fixture
def adversary() -> Iterator[Adversary]:
    with Adversary() as service:
        yield service


@pytest.fixture
def program(tmp_path: Path, adversary: Adversary) -> Iterator[Program]:
    program = Program(tmp_path / "program", adversary)
    yield program
    for process in program.started:
        if process.poll() is None:
            process.kill()
            process.wait()


def quick_and_long(forms: Iterable[str], quick: Iterable[str]) -> list[object]:
    """Return forms as pytest parameters; all but the quick ones are marked long."""
    chosen = set(quick)
    listed = list(forms)
    assert chosen <= set(listed)
    return [one if one in chosen else pytest.param(one, marks=pytest.mark.long) for one in listed]


Form = TypeVar("Form")


class Together(Generic[Form]):
    """Attacks that run in parallel, each once, and each checked by its own test."""

    def __init__(self, attacks: Mapping[str, Callable[[], Form]], pool: ThreadPoolExecutor) -> None:
        self._running: dict[str, Future[Form]] = {
            name: pool.submit(attack) for name, attack in attacks.items()
        }

    def __getitem__(self, name: str) -> Form:
        return self._running[name].result()


@contextmanager
def together(
    request: pytest.FixtureRequest, attack: Callable[[str], Form], *, at_once: int = AT_ONCE
) -> Generator[Together[Form]]:
    """Start every attack of the tests that use the requesting fixture, by the parameter `form`."""
    forms = {
        str(item.callspec.params["form"])
        for item in request.session.items
        if isinstance(item, pytest.Function) and request.fixturename in item.fixturenames
    }
    with ThreadPoolExecutor(at_once) as pool:
        yield Together({form: partial(attack, form) for form in sorted(forms)}, pool)
