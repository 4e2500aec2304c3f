"""Authorization, validation, and records of every request in the ledger and usage endpoints."""

import json
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.sandbox.billing.rate_limit import SlidingWindow
from desktop_app.sandbox.contract.errors import Refusal
from desktop_app.sandbox.contract.lookup_requests import read_request
from desktop_app.sandbox.faults.effects import RequestContext
from tests.support.sandbox import LINK, SandboxClient, sandbox

BODY = {"professional_network_profile_urls": [LINK + "sample-a"]}


@pytest.fixture
def client() -> Iterator[SandboxClient]:
    with sandbox() as running, SandboxClient(running) as asking:
        yield asking


def post(running: RunningSandbox, body: bytes | None = None, **headers: str) -> httpx.Response:
    sent = {name.replace("_", "-"): text for name, text in headers.items()}
    content = json.dumps(BODY).encode() if body is None else body
    return httpx.post(f"{running.url}/person/enrich", content=content, headers=sent)


@pytest.mark.parametrize(
    ("headers", "status", "answer"),
    [
        ({}, 401, {"message": "Missing API key in request"}),
        ({"authorization": "sandbox-key"}, 401, {"message": "Invalid API key in request"}),
        ({"authorization": "Token sandbox-key"}, 401, {"message": "Invalid API key in request"}),
        ({"authorization": "Bearer other"}, 401, {"message": "Invalid API key in request"}),
        (
            {"authorization": "Bearer sandbox-key"},
            400,
            {
                "error": {
                    "type": "invalid_request",
                    "message": "Missing required header: x-api-version",
                    "metadata": [],
                }
            },
        ),
    ],
)
@pytest.mark.parametrize("body", [None, b"{", b""])
def test_that_key_then_version_are_checked_before_anything_else(
    client: SandboxClient,
    headers: dict[str, str],
    status: int,
    answer: dict[str, Any],
    body: bytes | None,
) -> None:
    response = post(client.running, body, **headers)
    assert (response.status_code, response.json()) == (status, answer)
    assert response.headers["x-credits-used"] == "0"
    assert response.headers["x-request-id"]
    assert [entry.status for entry in client.running.ledger.requests()] == [status]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"7", b'{"business_emails": 1}', b"\xff"])
def test_that_an_invalid_request_is_rejected_with_the_contracts_message(
    client: SandboxClient, body: bytes
) -> None:
    response = client.http.post("/person/enrich", content=body)
    assert response.status_code == 400
    assert response.json()["error"]["type"] == "invalid_request"
    assert response.headers["x-ratelimit-limit"] == "100000"
    assert client.running.ledger.requests()[0].keys == ()


def test_that_a_rejected_batch_is_in_the_ledger_with_its_keys(
    client: SandboxClient,
) -> None:
    client.enrich(business_emails=["A@b.example"], surprise=True)
    (entry,) = client.running.ledger.requests()
    assert (entry.keys, entry.status, entry.credits) == (("a@b.example",), 400, 0)


@pytest.mark.parametrize("address", ["anna", "anna@", "an na@firm.example", "a@b@c.example", ""])
def test_that_what_is_no_address_spoils_its_batch(client: SandboxClient, address: str) -> None:
    response = client.emails("anna@sample.example", address)
    assert response.status_code == 400
    assert "not a valid email address" in response.json()["error"]["message"]


@given(st.text("a@. \n", max_size=9))
@example("a@.b.c")
@example("a@.b")
@example("a@b.")
def test_that_an_address_has_one_at_sign_and_a_dot_inside_its_domain(address: str) -> None:
    plain = re.fullmatch(r"\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*", address) is not None
    asked = read_request(json.dumps({"business_emails": [address]}).encode())
    assert isinstance(asked, Refusal) is not plain


def test_that_a_long_address_is_judged_in_one_pass() -> None:
    address = "a@" + "." * 1_000_000 + "@"
    asked = read_request(json.dumps({"business_emails": [address]}).encode())
    assert isinstance(asked, Refusal)


def test_that_preview_is_not_on_this_account(client: SandboxClient) -> None:
    message = "Preview feature is not available for your account"
    assert client.links("sample-a", preview=True).json()["error"]["message"] == message
    assert client.links("sample-a", preview=False).status_code == 200


def test_that_null_is_as_good_as_left_out(client: SandboxClient) -> None:
    response = client.links("sample-a", min_similarity_score=None, fields=None)
    assert response.status_code == 200


def test_that_a_wrong_version_is_refused(client: SandboxClient) -> None:
    response = client.request(
        "POST", "/person/enrich", json=BODY, headers={"x-api-version": "1999"}
    )
    assert response.status_code == 400
    assert "x-api-version" in response.json()["error"]["message"]


def test_that_failed_requests_count_for_the_rate_and_others_do_not() -> None:
    with sandbox(rpm=2) as running, SandboxClient(running) as client:
        post(running)  # without a key: nobody's
        client.get("/account/credits")
        statuses = [client.enrich().status_code for _ in range(3)]
        assert statuses == [400, 400, 429]
        assert client.get("/account/credits").headers["x-ratelimit-limit"] == "300"
        assert [entry.status for entry in running.ledger.requests()] == [401, *statuses]


def test_that_the_reported_wait_is_the_required_wait() -> None:
    window = SlidingWindow(limit=3)
    for now in (0.0, 0.5, 7.25):
        assert window.admit(now)
    assert (window.remaining(8), window.reset_s(8)) == (0, 52)
    assert not window.admit(59.99)
    assert window.admit(8 + window.reset_s(8))
    assert SlidingWindow(limit=3).reset_s(5) == 0


def test_that_free_pages_carry_the_usual_headers(client: SandboxClient) -> None:
    for page in ("credits", "endpoints", "usage/events", "usage/summary", "usage/errors"):
        headers = client.get(f"/account/{page}").headers
        assert headers.get("x-credits-used", "0") == "0"
        assert headers["x-request-id"]
        assert headers["x-ratelimit-remaining"]
    assert httpx.get(f"{client.running.url}/account/credits").status_code == 401


def test_that_the_account_pages_have_the_keys_of_the_contract(client: SandboxClient) -> None:
    assert client.get("/account/credits").json() == {
        "account": {
            "credits": 10_000,
            "recurring_credits": 0,
            "recurring_credits_frequency": None,
            "recurring_credits_refresh_date": None,
            "credit_rollover": False,
        }
    }
    answer = client.get("/account/endpoints").json()
    assert set(answer) == {"api_version", "token_limit_rpm", "endpoints"}
    (endpoint,) = (one for one in answer["endpoints"] if one["path"] == "/person/enrich")
    assert set(endpoint) == {"path", "category", "status", "effective_rate_limit_rpm", "fields"}
    assert endpoint["fields"]["disabled"] == sorted(
        ["certifications", "honors", "updated_at", "assessment", "social_posts"]
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("path=/person/enrich", 1),
        ("path=/person/no-such", 0),
        ("path=/person/contact/enrich&status=not_enabled", 1),
        ("path=/person/contact/enrich&status=enabled", 0),
        ("category=company", 1),
        ("category=Dogs", 0),
    ],
)
def test_that_endpoints_can_be_filtered(client: SandboxClient, query: str, found: int) -> None:
    assert len(client.get(f"/account/endpoints?{query}").json()["endpoints"]) == found


def test_that_granted_fields_are_listed_as_enabled_and_answered() -> None:
    with sandbox(faults="grant-fields") as running, SandboxClient(running) as client:
        page = client.get("/account/endpoints?path=/person/enrich").json()
        (endpoint,) = page["endpoints"]
        assert endpoint["fields"]["disabled"] == []
        response = client.links("sample-a", fields=["honors", "updated_at"])
        assert response.headers["x-credits-used"] == "1"
        assert "updated_at" in response.json()[0]["matches"][0]["person_data"]


def test_that_usage_lists_what_the_account_did_and_not_what_never_arrived(
    client: SandboxClient,
) -> None:
    post(client.running)
    with pytest.raises(httpx.RemoteProtocolError):
        client.links("sample-a", faults="cut-before")
    client.links("sample-a")
    client.enrich()
    events = client.get("/account/usage/events").json()
    assert [event["status"] for event in events["events"]] == [200, 400]
    assert not events["has_more"]
    summary = client.get("/account/usage/summary").json()
    assert summary == {"requests": 2, "credits_used": 1, "by_path": {"/person/enrich": 2}}
    (group,) = client.get("/account/usage/errors").json()["groups"]
    assert (group["error_type"], group["count"]) == ("invalid_request", 1)


def test_that_what_is_still_at_it_is_not_called_free(client: SandboxClient) -> None:
    client.running.ledger.receive("r1", "2026-11-02T10:00:00+00:00", "/person/enrich", ["a"], [])
    assert client.get("/account/usage/events/r1").status_code == 404
    assert client.get("/account/usage/events").json()["events"] == []


@pytest.mark.parametrize("query", ["limit=501", "limit=0", "cursor=-1", "cursor=x"])
def test_that_a_page_that_cannot_be_is_refused(client: SandboxClient, query: str) -> None:
    response = client.get(f"/account/usage/events?{query}")
    assert response.status_code == 400
    assert query.partition("=")[0] in response.json()["error"]["message"]


def test_that_an_unknown_fault_is_refused_and_breaks_nothing(client: SandboxClient) -> None:
    response = client.links("sample-a", faults="sunny")
    assert response.status_code == 400
    assert "sunny" in response.json()["error"]["message"]
    for page, body in (("next", {"faults": ["sunny"]}), ("faults", {"faults": "sunny"})):
        assert client.http.post(f"/sandbox/{page}", json=body).status_code == 400
    assert client.http.post("/sandbox/faults", json={"faults": "html"}).status_code == 200
    assert client.links("sample-a").text.startswith("<!DOCTYPE")


def test_that_the_former_names_of_faults_still_work(client: SandboxClient) -> None:
    old = {"x-sandbox-weather": "html"}
    body = {"business_emails": ["anna@sample.example"]}
    assert client.http.post("/person/enrich", json=body, headers=old).text.startswith("<!DOCTYPE")
    assert client.http.post("/sandbox/next", json={"weathers": ["html"]}).json() == {"waiting": 1}
    assert client.links("sample-a").text.startswith("<!DOCTYPE")
    assert client.http.post("/sandbox/weather", json={"weather": "empty"}).status_code == 200
    assert client.links("sample-a").content == b""


def test_that_faults_depend_on_the_batch_and_not_on_the_order() -> None:
    def context(client: SandboxClient, number: int) -> RequestContext:
        identifiers = (f"{number}",)
        return RequestContext(
            number, identifiers, (), has_match=True, now=client.running.service.now()
        )

    def affected(client: SandboxClient, numbers: list[int]) -> set[int]:
        effects = {n: client.running.service.effect(None, context(client, n)) for n in numbers}
        return {n for n, effect in effects.items() if effect.refusal is not None}

    def run(seed: int, numbers: list[int]) -> set[int]:
        with sandbox(faults="busy:0.5", seed=seed) as running, SandboxClient(running) as client:
            return affected(client, numbers)

    numbers = list(range(40))
    first = run(1, numbers)
    assert first == run(1, numbers[::-1])
    assert first != run(2, numbers)
    assert 5 < len(first) < 35
