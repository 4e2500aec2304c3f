"""The usage pages: every filter, the totals, the errors by kind, and their rate."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.support.batch_client import BatchClient, batch_client
from tests.support.sandbox import SandboxClient, sandbox

EVENTS, ERRORS = "/account/usage/events", "/account/usage/errors"


@pytest.fixture(scope="module")
def client() -> Iterator[BatchClient]:
    with batch_client(grants="batch,live") as asking:
        asking.links("sample-anna")
        asking.links("nobody")
        asking.links("sample-anna", fields=["honors"])
        asking.enrich()
        asking.links("sample-anna", faults="server-error")
        asking.links("sample-anna", faults="busy-silent:1")
        asking.finished("sample-anna", path="/batch/person/professional_network/enrich/live")
        asking.request("POST", "/company/identify", json={"names": ["Blue Harbor"]})
        yield asking


def events(client: BatchClient, **query: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get(f"{EVENTS}?{urlencode(query)}").json()["events"]
    return found


@pytest.mark.parametrize(
    ("query", "statuses"),
    [
        ({"endpoints": "/person/enrich"}, [200, 200, 403, 400, 500, 429]),
        ({"endpoints": "/person/enrich,/company/identify", "status": "200"}, [200, 200, 200]),
        ({"client_surface": "batch"}, [200]),
        ({"status_class": "4xx"}, [403, 400, 429]),
        ({"status": "403,500"}, [403, 500]),
        ({"error_type": "permission_error"}, [403]),
        ({"products": "company"}, [200]),
        ({"api_key_ids": "1"}, []),
        ({"start": "2026-09-20T09:01:00Z"}, [200, 200]),
        ({"end": "2026-09-20"}, []),
    ],
)
def test_that_events_are_filtered(
    client: BatchClient, query: dict[str, str], statuses: list[int]
) -> None:
    assert [one["status"] for one in events(client, **query)] == statuses


def test_that_errors_are_grouped_by_kind_and_too_many_requests_are_not_among_them(
    client: BatchClient,
) -> None:
    answer = client.get(ERRORS).json()
    kinds = {one["kind"]: one["error_type"] for one in answer["groups"]}
    assert kinds == {
        "no_results": None,
        "account": "permission_error",
        "request": "invalid_request",
        "server": "internal_error",
    }
    assert (answer["total"], answer["truncated"]) == (4, False)
    for one in answer["groups"]:
        assert client.get(f"{EVENTS}/{one['example_event_id']}").status_code == 200


def test_that_the_totals_are_those_of_the_ledger(client: BatchClient) -> None:
    summary = client.get("/account/usage/summary").json()
    assert summary["credits_used"] == client.running.ledger.total_charged() == 8
    assert summary["by_path"]["/batch/person/professional_network/enrich/live"] == 2


@pytest.mark.parametrize("query", ["start=soon", "limit=501", "colour=red"])
def test_that_a_query_that_the_contract_does_not_know_is_refused(
    client: BatchClient, query: str
) -> None:
    assert client.get(f"{EVENTS}?{query}").status_code == 400


def test_that_the_four_pages_share_sixty_a_minute_and_only_their_429_is_usage() -> None:
    with sandbox() as running, SandboxClient(running) as client:
        pages = [EVENTS, ERRORS, "/account/usage/summary", f"{EVENTS}/none"]
        statuses = [client.get(pages[number % 4]).status_code for number in range(61)]
        assert set(statuses[:60]) == {200, 404}
        assert statuses[60] == 429
        recorded = [(one.path, one.status) for one in running.ledger.requests()]
        assert recorded == [(EVENTS, 429)]
