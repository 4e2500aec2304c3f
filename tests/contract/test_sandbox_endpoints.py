"""The sandbox's endpoints follow the contract, tested over a socket like any client."""

import sqlite3
from pathlib import Path
from typing import Any

import httpx
import pytest

from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.sandbox.billing.ledger import Ledger
from tests.support.sandbox import LINK, Caller, sandbox


def error_of(response: httpx.Response) -> dict[str, Any]:
    error: dict[str, Any] = response.json()["error"]
    return error


def test_that_a_link_has_one_match_for_certain(caller: Caller) -> None:
    response = caller.links("sample-anna")
    (entry,) = response.json()
    assert response.status_code == 200
    assert entry["matched_on"] == LINK + "sample-anna"
    assert entry["match_type"] == "professional_network_profile_url"
    assert [match["confidence_score"] for match in entry["matches"]] == [1.0]
    assert response.headers["x-credits-used"] == "1"
    assert response.headers["x-request-id"]


def test_that_fields_left_out_are_the_default_ones(caller: Caller) -> None:
    (entry,) = caller.links("sample-anna").json()
    person = entry["matches"][0]["person_data"]
    assert set(person) == {"basic_profile", "social_handles", "crustdata_person_id"}


def test_that_fields_are_a_whitelist_of_groups_and_paths(caller: Caller) -> None:
    fields = ["basic_profile.name", "experience.employment_details.current.title"]
    (entry,) = caller.links("sample-anna", fields=fields).json()
    person = entry["matches"][0]["person_data"]
    assert set(person["basic_profile"]) == {"name"}
    roles = person["experience"]["employment_details"]["current"]
    assert all(set(role) == {"title"} for role in roles)


@pytest.mark.parametrize(
    "spelling",
    [
        "https://www.linkedin.com/in/SAMPLE-anna/",
        "http://de.linkedin.com/in/sample-anna?x=1",
        "linkedin.com/in/sample%2Danna",
    ],
)
def test_that_a_link_is_found_in_any_spelling_and_echoed_as_it_was_sent(
    caller: Caller, spelling: str
) -> None:
    (entry,) = caller.enrich(professional_network_profile_urls=[spelling]).json()
    assert entry["matched_on"] == spelling
    assert entry["matches"]


def test_that_nobody_found_is_an_empty_list_and_free(caller: Caller) -> None:
    response = caller.links("no-such-person")
    assert response.json()[0]["matches"] == []
    assert response.headers["x-credits-used"] == "0"


def test_that_a_person_who_opted_out_is_redacted_and_free(
    caller: Caller, running: RunningSandbox
) -> None:
    slug = min(running.service.people.redacted)
    response = caller.links(slug)
    assert response.json()[0]["match_status"] == "redacted"
    assert response.headers["x-credits-used"] == "0"


def test_that_an_address_is_matched_by_how_like_the_name_it_is(caller: Caller) -> None:
    (entry,) = caller.enrich(business_emails=["anna.berg@sample.example"]).json()
    assert entry["match_type"] == "business_email"
    assert entry["matches"][0]["confidence_score"] > 0.9


def test_that_namesakes_at_one_firm_are_several_candidates_the_surest_first(
    caller: Caller,
) -> None:
    (entry,) = caller.enrich(business_emails=["maria.carter@blue-harbor.example"]).json()
    scores = [match["confidence_score"] for match in entry["matches"]]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)


def test_that_a_threshold_drops_those_who_are_less_sure(caller: Caller) -> None:
    address = ["m.cartwright@blue-harbor.example"]
    (loose,) = caller.enrich(business_emails=address).json()
    (strict,) = caller.enrich(business_emails=address, min_similarity_score=0.97).json()
    assert len(loose["matches"]) > 0
    assert strict["matches"] == []


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"professional_network_profile_urls": [LINK + "a"], "business_emails": ["a@b.example"]},
        {"professional_network_profile_urls": []},
        {"professional_network_profile_urls": [LINK + str(n) for n in range(26)]},
        {"professional_network_profile_urls": LINK + "a"},
        {"business_emails": ["a@b.example"], "min_similarity_score": 1.5},
        {"business_emails": ["a@b.example"], "force_fetch": True},
    ],
)
def test_that_a_body_that_the_contract_does_not_know_is_refused(
    caller: Caller, body: dict[str, Any]
) -> None:
    response = caller.enrich(**body)
    assert response.status_code == 400
    assert error_of(response)["type"] == "invalid_request"
    assert response.headers["x-credits-used"] == "0"


def test_that_an_unknown_field_is_refused_with_those_that_exist(caller: Caller) -> None:
    response = caller.links("sample-anna", fields=["experiense"])
    assert response.status_code == 400
    assert "experience" in error_of(response)["metadata"][0]["available_fields"]


def test_that_a_field_without_a_grant_fails_the_whole_call(caller: Caller) -> None:
    response = caller.links("sample-anna", fields=["basic_profile", "honors", "certifications"])
    assert response.status_code == 403
    assert error_of(response)["message"] == "Access denied to fields: honors, certifications"
    assert error_of(response)["metadata"] == [{"denied_fields": ["honors", "certifications"]}]


def test_that_the_key_is_checked_before_the_version(running: RunningSandbox) -> None:
    url, body = f"{running.url}/person/enrich", {"business_emails": ["a@b.example"]}
    assert httpx.post(url, json=body).json() == {"message": "Missing API key in request"}
    wrong = httpx.post(url, json=body, headers={"Authorization": "Bearer no"})
    assert (wrong.status_code, wrong.json()) == (401, {"message": "Invalid API key in request"})
    right = httpx.post(url, json=body, headers={"Authorization": f"Bearer {running.key}"})
    assert right.status_code == 400
    assert error_of(right)["message"] == "Missing required header: x-api-version"


def test_that_more_requests_than_the_rate_are_turned_away_with_the_wait() -> None:
    with sandbox(rpm=2) as service:
        caller = Caller(service)
        statuses = [caller.links("sample-a").status_code for _ in range(3)]
        turned_away = caller.links("sample-a")
    assert statuses == [200, 200, 429]
    assert turned_away.headers["x-ratelimit-limit"] == "2"
    assert turned_away.headers["x-ratelimit-remaining"] == "0"
    assert 0 < float(turned_away.headers["x-ratelimit-reset"]) <= 60


def test_that_added_prices_are_charged_for_what_is_returned(
    caller: Caller, running: RunningSandbox
) -> None:
    charged = {
        float(
            caller.links(f"sample-{n}", fields=["basic_profile", "contact"]).headers[
                "x-credits-used"
            ]
        )
        for n in range(30)
    }
    assert min(charged) == 1
    assert max(charged) in {4, 5, 6}
    assert running.ledger.total_charged() == 10_000 - running.service.balance


def test_that_an_empty_account_is_refused_before_anything_is_charged() -> None:
    with sandbox(credits=1) as service:
        response = Caller(service).links("sample-a", "sample-b")
        assert response.status_code == 402
        assert error_of(response)["type"] == "insufficient_credits"
        assert service.ledger.total_charged() == 0


def test_that_who_is_named_twice_is_charged_twice_and_the_ledger_sees_it(
    caller: Caller, running: RunningSandbox
) -> None:
    response = caller.links("sample-a", LINK + "SAMPLE-A/")
    assert response.headers["x-credits-used"] == "2"
    assert running.ledger.keys_charged_more_than_once() == ["sample-a"]


def test_that_the_account_pages_are_free_and_tell_balance_rate_and_fields(caller: Caller) -> None:
    caller.links("sample-a")
    assert caller.get("/account/credits").json()["account"]["credits"] == 9_999
    answer = caller.get("/account/endpoints?path=/person/enrich").json()
    (endpoint,) = answer["endpoints"]
    assert endpoint["effective_rate_limit_rpm"] == 100_000
    assert "experience" in endpoint["fields"]["enabled"]
    assert "honors" in endpoint["fields"]["disabled"]
    assert caller.get("/account/endpoints?path=/nowhere").json()["endpoints"] == []
    assert caller.get("/account/credits").headers.get("x-credits-used", "0") == "0"


def test_that_the_usage_pages_list_requests_with_what_they_cost(caller: Caller) -> None:
    request_ids = [caller.links(f"sample-{n}").headers["x-request-id"] for n in range(3)]
    page = caller.get("/account/usage/events?limit=2").json()
    rest = caller.get(f"/account/usage/events?cursor={page['next_cursor']}").json()
    assert [event["event_id"] for event in page["events"] + rest["events"]] == request_ids
    assert rest["next_cursor"] is None
    one = caller.get(f"/account/usage/events/{request_ids[0]}").json()
    assert one["credits_used"] == 1
    assert caller.get("/account/usage/events/none").status_code == 404


def test_that_a_ledger_in_a_file_outlives_the_service(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    with sandbox(ledger_path=path) as service:
        Caller(service).links("sample-a")
    again = Ledger(path)
    assert again.charges_by_key() == {"sample-a": 1}
    again.close()
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM requests").fetchone() == (1,)
    connection.close()


def test_that_a_test_in_another_process_can_steer_and_judge(running: RunningSandbox) -> None:
    caller = Caller(running)
    httpx.post(
        f"{running.url}/sandbox/next",
        headers=caller.headers,
        json={"faults": ["out-of-credits", "calm"]},
    )
    assert [caller.links("sample-a").status_code for _ in range(2)] == [402, 200]
    httpx.post(f"{running.url}/sandbox/credits", headers=caller.headers, json={"credits": 0})
    assert caller.links("sample-b").status_code == 402
    ledger = caller.get("/sandbox/ledger").json()
    assert ledger["total_charged"] == 1
    assert [entry["status"] for entry in ledger["requests"]] == [402, 200, 402]


def test_that_a_port_that_is_taken_is_an_error(running: RunningSandbox) -> None:
    port = int(running.url.rpartition(":")[2])
    with pytest.raises(OSError, match="in use"):
        sandbox(port=port)
