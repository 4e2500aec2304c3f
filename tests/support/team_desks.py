"""Desks of a team as processes, each with a list, a data folder and a cable to the database."""

import json
import multiprocessing
import signal
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.team.address import TeamAddress
from desktop_app.sandbox.api.server import RunningSandbox
from tests.cli.conftest import cells_of
from tests.crash import killed
from tests.support.postgres import Cable
from tests.support.timeouts import LONGEST_WAIT_S

MOST_RUNS = 100
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["tests.crash.killed"])
# No batch in doubt is resolved by its age, and the server may be away for a while.
_SETTINGS = {
    "service_works_at_most_s": 3000,
    "job_search_s": 0,
    "give_up_after_s": 20,
    "most_in_flight": 4,
}


@dataclass
class Desk:
    """A desk that runs the command line until it is done; one that is killed is started again."""

    folder: Path
    header: str
    lines: Sequence[str]
    service: RunningSandbox
    address: TeamAddress
    cable: Cable
    words: Sequence[str] = ("--lane", "single")
    codes: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.folder.mkdir()
        self.source = self.folder / "leads.csv"
        self.source.write_text("\n".join([self.header, *self.lines]) + "\n", encoding="utf-8")
        home = self.folder / "home"
        home.mkdir()
        settings = {**_SETTINGS, "desk_name": self.folder.name}
        (home / "settings.json").write_text(json.dumps(settings))
        self.environ = {
            "SHEET_ENRICHER_HOME": str(home),
            "CRUSTDATA_API_KEY": self.service.key,
            "CRUSTDATA_BASE_URL": self.service.url,
        }
        self.process = self.start()

    def start(self) -> Any:
        team = str(TeamAddress("127.0.0.1", self.cable.port, self.address.database, "desk"))
        words = ["enrich", str(self.source), "--fields", "basic_profile", "--overwrite"]
        words += [*self.words, "--team", team]
        process = _FORKS.Process(target=killed.run, args=(words, self.environ, None))
        process.start()
        return process

    def has_ended(self) -> bool:
        """Tell whether the desk is done; one that was killed or cut off is started again."""
        if self.process is None:
            return True
        if self.process.is_alive():
            return False
        self.codes.append(self.process.exitcode)
        self.process.close()
        self.process = None
        if self.codes[-1] in {-signal.SIGKILL, 6} and len(self.codes) < MOST_RUNS:
            self.process = self.start()
        return self.process is None

    def kill(self) -> None:
        """Kill the program (SIGKILL)."""
        self.process.kill()

    def rows(self) -> list[dict[str, Any]]:
        """Return the rows of the workbook."""
        return cells_of(self.folder / "leads (enriched).xlsx")


def wait_for(desks: Sequence[Desk], disturb: Callable[[list[Desk]], None] | None = None) -> None:
    """Wait until all desks are done, and do something to those that are not meanwhile."""
    pause = threading.Event()
    for _ in range(int(LONGEST_WAIT_S * 200)):
        ended = [desk.has_ended() for desk in desks]
        if all(ended):
            return
        if disturb is not None:
            disturb([desk for desk, is_over in zip(desks, ended, strict=True) if not is_over])
        pause.wait(0.01)
    pytest.fail("the desks do not come to an end")
