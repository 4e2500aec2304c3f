"""Times of a team: intend and settle beside SQLite alone, and the copying of a sheet's answers.

python3 installer bench team [--desks N ...] [--people N ...]

The database is a PostgreSQL server of its own that waits for the disk at each commit.
"""

import argparse
import json
import multiprocessing
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

from desktop_app.adapters.journal.body_compression import compress_body
from desktop_app.adapters.provider.answer_reader import read_answer
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.domain.team.address import TeamAddress
from desktop_app.engine.settlement.settlements import settle_received
from tests.support.desk_requests import AT, batch, begin
from tests.support.desks import SERVICE, open_desk
from tests.support.engine import answer_for, body_for, open_journal, url_keys
from tests.support.postgres import Server, find_program, running_server

CYCLES, PEOPLE_PER_REQUEST = 100, 25
_COPY = """
    COPY requests (service, desk_id, batch_id, kind, keys, asked, sent, answered_at, people,
                   credits, provider_id, body) FROM STDIN
"""
_ANSWERS = """
    INSERT INTO answers (service, kind, normal, request_id, outcome)
    SELECT service, kind, json_array_elements_text(keys::json), request_id, 'matched' FROM requests
"""


def measure(journal: Any, name: str) -> tuple[list[float], list[float]]:
    """Return the seconds of each intend, with its claims, and of each settlement."""
    begin(journal)
    intends: list[float] = []
    settles: list[float] = []
    for number in range(CYCLES):
        wanted = batch(url_keys(PEOPLE_PER_REQUEST, prefix=f"{name}-{number}"))
        received = answer_for(wanted)
        settlement = settle_received(wanted, received, read_answer, Prices())
        began = time.perf_counter()
        journal.claim(wanted, ceiling=1)
        batch_id = journal.intend("run", wanted, AT)
        intended = time.perf_counter()
        journal.keep_answer(batch_id, received, AT)
        journal.settle(batch_id, settlement, AT)
        intends.append(intended - began)
        settles.append(time.perf_counter() - intended)
    return intends, settles


def measure_desk(folder: Path, address: TeamAddress, queue: Any) -> None:
    """Measure one of several desks, in a process of its own."""
    with open_desk(folder, address) as journal:
        journal.hand_in()
        queue.put(measure(journal, folder.name))


def measure_desks(
    folder: Path, address: TeamAddress, desks: int
) -> tuple[list[float], list[float]]:
    """Return the times of all requests of desks that work at once."""
    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    folders = [folder / f"desk-{desks}-{number}" for number in range(desks)]
    processes = [
        context.Process(target=measure_desk, args=(each, address, queue)) for each in folders
    ]
    for process in processes:
        process.start()
    found = [queue.get() for _ in processes]
    for process in processes:
        process.join()
    intends, settles = zip(*found, strict=True)
    return list(chain(*intends)), list(chain(*settles))


def measure_copying(folder: Path, server: Server, people: int) -> str:
    """Return how long a desk takes for a sheet of people that another desk has bought."""
    address = server.database()
    with open_desk(folder / f"seller-{people}", address) as seller:
        seller.hand_in()
    fill(server, address.database, people)
    keys = CompactKeys(LookupKey(IdentifierKind.PROFILE_URL, name) for name in names(people))
    before = peak_mib()
    with open_desk(folder / f"buyer-{people}", address) as buyer:
        took = []
        for _ in range(2):
            began, cpu = time.perf_counter(), time.process_time()
            buyer.collect(keys)
            took.append(
                f"{time.perf_counter() - began:.1f} s ({time.process_time() - cpu:.1f} CPU)"
            )
        copied = sum(1 for _ in buyer.records(keys))
    return f"{copied:,} people: {took[0]}, again {took[1]}, {peak_mib() - before:.0f} MiB more"


def fill(server: Server, database: str, people: int) -> None:
    """Insert requests with answers of the first desk."""
    with server.session(database) as session:
        with session.cursor().copy(_COPY) as copy:
            for number, keys in enumerate(requests(people), start=1):
                texts = json.dumps([key.normal for key in keys])
                fields, at = '["basic_profile"]', datetime.now(UTC)
                body = compress_body(body_for(keys))
                copy.write_row(
                    (SERVICE, 1, number, "profile_url", texts, fields, fields, at, len(keys),
                     float(len(keys)), f"request-{number}", body)
                )  # fmt: skip
        session.execute(_ANSWERS)
        session.execute("ANALYZE")


def requests(people: int) -> Iterator[tuple[LookupKey, ...]]:
    """Yield the people of each request."""
    for start in range(0, people, PEOPLE_PER_REQUEST):
        yield url_keys(
            min(PEOPLE_PER_REQUEST, people - start), prefix=f"somebody-with-a-name-{start}"
        )


def names(people: int) -> Iterator[str]:
    """Yield the normal forms of all people."""
    return (key.normal for keys in requests(people) for key in keys)


def peak_mib() -> float:
    """Return the peak memory of this process."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def line_of(title: str, times: tuple[list[float], list[float]]) -> str:
    """Return medians and the slowest of 20 requests."""
    words = [
        f"{what} {1000 * statistics.median(part):.1f} ms"
        f" (95 %: {1000 * sorted(part)[len(part) * 95 // 100]:.1f} ms)"
        for what, part in zip(("intend", "settle"), times, strict=True)
    ]
    return f"{title}: {', '.join(words)}"


def main(words: Sequence[str]) -> None:
    """Measure, and print each result as soon as it is there."""
    parser = argparse.ArgumentParser(prog="python3 installer bench team", description=__doc__)
    parser.add_argument("--desks", type=int, nargs="*", default=[1, 10], help="desks at once")
    parser.add_argument("--people", type=int, nargs="*", default=[10_000, 100_000], help="to copy")
    options = parser.parse_args(words)
    if find_program("initdb") is None:
        sys.exit("PostgreSQL is not installed: apt-get install postgresql")
    with tempfile.TemporaryDirectory() as name, running_server(is_durable=True) as server:
        folder = Path(name)
        with open_journal(folder) as journal:
            show(line_of("SQLite alone", measure(journal, "alone")))
        for desks in options.desks:
            times = measure_desks(folder, server.database(), desks)
            show(line_of("1 desk" if desks == 1 else f"{desks} desks", times))
        for people in options.people:
            show(measure_copying(folder, server, people))


def show(line: str) -> None:
    """Print a result."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
