"""Two desks at once buy everything beyond Person Enrich; the sandbox's ledger is the judge."""

from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.sandbox.api.server import RunningSandbox
from tests.support.postgres import Cable, Server
from tests.support.sandbox import LINK, sandbox
from tests.support.searches import HARBOR, Known, search_service
from tests.support.team_desks import Desk, wait_for
from tests.support.teams import the_server

LATENCY_S = 0.05


@pytest.fixture
def server() -> Server:
    return the_server()


def run_desks(
    folder: Path,
    server: Server,
    service: RunningSandbox,
    header: str,
    lists: Sequence[Sequence[str]],
    *words: Sequence[str],
) -> list[Desk]:
    """Run desks at once, each with its own list and options; return them when they are done."""
    address = server.database()
    with ExitStack() as stack:
        team = []
        for number, lines in enumerate(lists):
            cable = Cable(server.port)
            stack.callback(cable.close)
            own = words[number % len(words)]
            desk = folder / f"desk-{number}"
            team.append(Desk(desk, header, lines, service, address, cable, own))
        wait_for(team)
    claims = server.execute("SELECT kind, normal, state FROM claims", address.database)
    assert claims == []
    assert [desk.codes for desk in team] == [[0]] * len(team)
    return team


def bought(service: RunningSandbox) -> Counter[tuple[str, str]]:
    """Return how often each person was charged for each product."""
    return Counter(
        (one.product, key) for one in service.ledger.requests() for key, cost in one.charges if cost
    )


def twice(service: RunningSandbox) -> list[tuple[str, str]]:
    return [what for what, times in bought(service).items() if times > 1]


def links(prefix: str, people: int) -> list[str]:
    return [f"{LINK}{prefix}-{number}" for number in range(people)]


def column(desk: Desk, name: str) -> list[Any]:
    return [row[name] for row in desk.rows()]


def test_that_two_desks_ask_the_web_for_nobody_twice(tmp_path: Path, server: Server) -> None:
    people = [*links("sample", 30), *links("fresh-lead", 30)]
    with sandbox(grants="live", latency_s=LATENCY_S) as service:
        lists = (people, people[::-1])
        team = run_desks(tmp_path, server, service, "LinkedIn URL", lists, ["--live"])
        assert twice(service) == []
        asked = Counter(key for one in service.ledger.requests() for key in one.keys)
        assert set(asked.values()) == {1, 2}  # once by Person Enrich, and those not found live
    for desk in team:
        assert set(column(desk, "Enrichment status")) == {"Matched"}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param((["--contact", "business_email,phone"],), marks=pytest.mark.long),
        (["--contact", "business_email"], ["--contact", "business_email", "--verified-emails"]),
        (["--contact", "business_email"], ["--contact", "business_email,phone"]),
    ],
    ids=["emails and phones", "checked and not", "more at one desk"],
)
def test_that_two_desks_buy_no_contact_data_twice(
    tmp_path: Path, server: Server, words: Sequence[Sequence[str]]
) -> None:
    people = links("sample", 40)
    with sandbox(grants="contact", latency_s=LATENCY_S) as service:
        run_desks(tmp_path, server, service, "LinkedIn URL", (people, people[::-1]), *words)
        paid = Counter(
            (key, field)
            for one in service.ledger.requests("/person/contact/enrich")
            for key, cost in one.charges
            if cost
            for field in one.fields
        )
    assert [what for what, times in paid.items() if times > 1] == []


def test_that_two_desks_search_and_identify_nobody_twice(tmp_path: Path, server: Server) -> None:
    names = [f"Ada Quill{chr(97 + number)}" for number in range(4)]
    known = [Known(name, name.lower().replace(" ", "-")) for name in names[:3]]
    rows = [f"{name},{HARBOR.name}" for name in names]
    with search_service(tmp_path, *known, latency_s=LATENCY_S) as service:
        lists = (rows, rows[::-1])
        team = run_desks(tmp_path, server, service, "Name,Company", lists, ["--search"])
        assert twice(service) == []
        asked = [
            (one.path, str(one.details.get("body") or one.keys))
            for one in service.ledger.requests("/person/search")
        ]
        assert max(Counter(asked).values()) == 1
    for desk in team:
        assert column(desk, "Enrichment status").count("Matched") == 3


def test_that_two_desks_identify_no_email_twice(tmp_path: Path, server: Server) -> None:
    emails = [f"sample.{number}@sample.example" for number in range(40)]
    with sandbox(grants="identify", as_of=date(2026, 10, 1), latency_s=LATENCY_S) as service:
        lists = (emails, emails[::-1])
        team = run_desks(tmp_path, server, service, "Email", lists, ["--email-fallback"])
        assert twice(service) == []
        assert service.ledger.total_charged() == 2 * len(emails)
    for desk in team:
        assert all(column(desk, "Full name"))


def test_that_jobs_of_two_desks_buy_nobody_twice(tmp_path: Path, server: Server) -> None:
    people = links("sample", 120)
    lists = (people[:80], people[:39:-1])
    with sandbox(grants="batch", job_s=0.5, latency_s=LATENCY_S) as service:
        words = ["--lane", "bulk"]
        team = run_desks(tmp_path, server, service, "LinkedIn URL", lists, words)
        assert twice(service) == []
        assert service.ledger.total_charged() == len(people)
    for desk in team:
        assert set(column(desk, "Enrichment status")) == {"Matched"}
