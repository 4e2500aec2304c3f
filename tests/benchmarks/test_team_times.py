"""Times of intend and settle in a team, beside those of SQLite alone: `pytest -m long -s`."""

import multiprocessing
import statistics
import time
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from desktop_app.adapters.provider.answer_reader import read_answer
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.team.address import TeamAddress
from desktop_app.engine.ports.records import RunRecord
from desktop_app.engine.settlement.settlements import settle_received
from tests.support.desks import open_desk
from tests.support.engine import ASK, answer_for, open_journal, url_keys
from tests.support.postgres import running_server

pytestmark = pytest.mark.long
CYCLES = 100
AT = datetime(2026, 11, 2, tzinfo=UTC)


def measure(journal: Any, name: str) -> tuple[list[float], list[float]]:
    """Return the seconds of each intend, with its claims, and of each settlement."""
    journal.start_run(RunRecord("run", "leads.csv", AT))
    intends, settles = [], []
    for number in range(CYCLES):
        keys = url_keys(25, prefix=f"{name}-{number}")
        batch = Batch(keys[0].kind, keys, ASK, ASK.selection)
        received = answer_for(batch)
        settlement = settle_received(batch, received, read_answer, Prices())
        began = time.perf_counter()
        journal.claim(batch, ceiling=1)
        batch_id = journal.intend("run", batch, AT)
        intended = time.perf_counter()
        journal.keep_answer(batch_id, received, AT)
        journal.settle(batch_id, settlement, AT)
        intends.append(intended - began)
        settles.append(time.perf_counter() - intended)
    return intends, settles


def measure_desk(folder: Path, address: TeamAddress, queue: Any) -> None:
    with open_desk(folder, address) as journal:
        journal.hand_in()
        queue.put(measure(journal, folder.name))


def show(title: str, times: tuple[list[float], list[float]]) -> None:
    words = [
        f"{what} {1000 * statistics.median(part):.1f} ms (95 %: {1000 * sorted(part)[-5]:.1f} ms)"
        for what, part in zip(("intend", "settle"), times, strict=True)
    ]
    print(f"{title}: {', '.join(words)}")  # noqa: T201 - what this is for


def test_times_of_a_team(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal:
        show("SQLite alone", measure(journal, "alone"))
    context = multiprocessing.get_context("spawn")
    with running_server(is_durable=True) as server:
        for desks in (1, 10):
            address, queue = server.database(), context.Queue()
            folders = [tmp_path / f"desk-{desks}-{number}" for number in range(desks)]
            processes = [
                context.Process(target=measure_desk, args=(folder, address, queue))
                for folder in folders
            ]
            for process in processes:
                process.start()
            found = [queue.get() for _ in processes]
            for process in processes:
                process.join()
                assert process.exitcode == 0
            intends, settles = zip(*found, strict=True)
            show(f"{desks} desks", (list(chain(*intends)), list(chain(*settles))))
