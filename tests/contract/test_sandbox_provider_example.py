"""The sandbox answers the example request of the provider's introduction, and its errors."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from desktop_app.sandbox.api.server import RunningSandbox
from tests.support.sandbox import Caller, sandbox

PRINTED = Path(__file__).parents[1] / "data" / "provider" / "introduction_answer.json"
PAGES = ("sandbox/ledger", "sandbox/next", "sandbox/faults", "sandbox/credits")


def holds(answer: Any, printed: Any) -> bool:
    if isinstance(printed, dict):
        named: dict[str, Any] = printed  # pyright: ignore[reportUnknownVariableType]  # JSON
        return all(name in answer and holds(answer[name], part) for name, part in named.items())
    if isinstance(printed, list):
        listed: list[Any] = printed  # pyright: ignore[reportUnknownVariableType]  # JSON
        return len(answer) == len(listed) and all(map(holds, answer, listed))
    return bool(answer == printed)


def test_that_the_printed_request_is_answered_with_every_printed_field(
    running: RunningSandbox,
) -> None:
    printed = json.loads(PRINTED.read_text(encoding="utf-8"))
    url = "https://www.linkedin.com/in/abhilashchowdhary/"
    response = Caller(running).enrich(professional_network_profile_urls=[url])
    assert holds(response.json(), printed)
    assert response.headers["x-credits-used"] == "1"


@pytest.mark.parametrize("scheme", ["bearer", "Bearer", "BEARER"])
def test_that_the_scheme_of_the_key_is_accepted_in_any_case(
    running: RunningSandbox, scheme: str
) -> None:
    caller = Caller(running)
    caller.headers["Authorization"] = f"{scheme} {running.key}"
    assert caller.emails("a.b@sample.example").status_code == 200


@pytest.mark.parametrize("told", ["token sandbox-key", "bearer SANDBOX-KEY", "bearer", "ключ"])
def test_that_any_other_key_is_refused(running: RunningSandbox, told: str) -> None:
    headers = {**Caller(running).headers, "Authorization": told.encode()}
    response = httpx.post(f"{running.url}/person/enrich", json={}, headers=headers)  # type: ignore[arg-type]  # bytes, as the wire has them
    assert response.status_code == 401


def test_that_numbers_given_as_text_are_refused(running: RunningSandbox) -> None:
    response = Caller(running).enrich(
        business_emails=["a.b@sample.example"], min_similarity_score="0.5"
    )
    assert response.status_code == 400


@pytest.mark.parametrize("body", [{}, {"business_emails": ["no address"]}, {"business_emails": 1}])
def test_that_no_message_names_the_library_behind_it(
    running: RunningSandbox, body: dict[str, Any]
) -> None:
    error = Caller(running).enrich(**body).json()["error"]
    assert "Value error" not in error["message"]


@pytest.mark.parametrize(
    ("method", "page", "status"),
    [("GET", "/nowhere", 404), ("GET", "/person/enrich", 405), ("POST", "/account/credits", 405)],
)
def test_that_a_wrong_page_or_method_has_the_errors_of_the_provider(
    running: RunningSandbox, method: str, page: str, status: int
) -> None:
    response = httpx.request(method, running.url + page, headers=Caller(running).headers)
    assert response.status_code == status
    assert set(response.json()["error"]) == {"type", "message", "metadata"}


@pytest.mark.parametrize("page", PAGES)
def test_that_a_control_page_needs_the_key_and_a_host_of_this_computer(
    running: RunningSandbox, page: str
) -> None:
    method = "GET" if page.endswith("ledger") else "POST"
    key = Caller(running).headers

    def ask(headers: dict[str, str]) -> int:
        return httpx.request(method, f"{running.url}/{page}", headers=headers).status_code

    assert ask({}) == 401
    assert ask({**key, "Authorization": "Bearer no"}) == 401
    assert ask({**key, "Host": "attacker.example"}) == 403
    assert ask({**key, "Host": "127.0.0.1.attacker.example"}) == 403
    assert ask({**key, "Host": "localhost:80"}) not in {401, 403}


def test_that_usage_rows_have_the_form_of_the_contract_and_appear_after_a_while() -> None:
    clock = [datetime(2026, 9, 24, 3, 24, 40, tzinfo=UTC)]
    with sandbox(usage_lag_s=10.0, now=lambda: clock[0]) as running:
        caller = Caller(running)
        answered = caller.links("sample-anna-berg", fields=["basic_profile", "contact"])
        request_id = answered.headers["x-request-id"]
        clock[0] += timedelta(seconds=9)
        assert caller.get("/account/usage/events").json()["events"] == []
        assert caller.get(f"/account/usage/events/{request_id}").status_code == 404
        clock[0] += timedelta(seconds=1)
        page = caller.get("/account/usage/events")
        (row,) = page.json()["events"]
        detail = caller.get(f"/account/usage/events/{request_id}").json()
        before = caller.get("/account/usage/events?end=2026-09-24T03:24:40Z").json()["events"]
        since = caller.get("/account/usage/events?start=2026-09-24T03:24:40Z").json()["events"]
    assert row["event_id"] == request_id
    assert row["ts"] == "2026-09-24T03:24:40+00:00"
    assert row["credits_used"] == float(answered.headers["x-credits-used"])
    assert sum(part["credits"] for part in row["cost_components"]) == row["credits_used"]
    assert (row["client_surface"], row["status_class"]) == ("api", "2xx")
    assert detail["request"]["body"]["fields"] == ["basic_profile", "contact"]
    assert (detail["headers"]["authorization"], detail["response"]) == ("[redacted]", None)
    assert (before, since) == ([], [row])
    assert page.headers["date"] == "Thu, 24 Sep 2026 03:24:50 GMT"
    assert "x-credits-used" not in page.headers


def test_that_every_kind_of_answer_carries_one_date(running: RunningSandbox) -> None:
    caller = Caller(running)
    answers = [caller.links("sample-a"), caller.enrich(), caller.get("/nowhere")]
    answers += [caller.links("sample-a", faults="html"), httpx.get(running.url)]
    assert [len(one.headers.get_list("date")) for one in answers] == [1] * len(answers)
