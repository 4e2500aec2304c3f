"""Details of faults: what the response contains, what it omits, what the ledger records."""

import json
import random
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import pytest

from desktop_app.sandbox.faults.effects import RequestContext
from desktop_app.sandbox.faults.fault_spec import parse_fault_spec
from desktop_app.sandbox.faults.response_mutations import to_scalar
from desktop_app.sandbox.faults.scenarios import SCENARIOS
from desktop_app.sandbox.people.directory import slug_of
from tests.support.sandbox import EVERYTHING, LINK, SandboxClient, sandbox

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
ASKED = RequestContext(1, ("a",), ("skills",), has_match=True, now=NOW)


def told(response: httpx.Response) -> set[str]:
    return {name for name in response.headers if name.startswith("x-") or name == "retry-after"}


@pytest.mark.parametrize(
    ("faults", "waits"),
    [
        ("busy-reset", {"x-ratelimit-reset"}),
        ("busy-seconds", {"retry-after"}),
        ("busy-date", {"retry-after"}),
        ("busy-silent", set()),
    ],
)
def test_that_a_busy_service_tells_the_wait_in_one_way_only(
    client: SandboxClient, faults: str, waits: set[str]
) -> None:
    response = client.links("sample-a", faults=f"{faults}:1")
    assert response.status_code == 429
    assert told(response) == {"x-request-id", "x-credits-used", *waits}


def test_that_a_wait_can_be_a_date_two_seconds_from_now() -> None:
    refusal = parse_fault_spec("busy-date:1").effect(ASKED, random.Random(0)).refusal
    assert refusal is not None
    assert parsedate_to_datetime(refusal.headers["Retry-After"]) == NOW + timedelta(seconds=2)


def test_that_busy_tells_it_in_all_four_ways() -> None:
    rng = random.Random(3)
    effects = [parse_fault_spec("busy:1").effect(ASKED, rng).refusal for _ in range(60)]
    ways = {tuple(refusal.headers.items()) for refusal in effects if refusal is not None}
    assert len(ways) == 4


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        (["skills", "education"], ["skills", "education.schools.degree"]),
        (["education.schools.degree"], ["education.schools.degree"]),
        (["skills.professional_network_skills"], ["skills"]),
    ],
)
def test_that_only_requested_fields_are_reported_as_denied(
    client: SandboxClient, asked: list[str], named: list[str]
) -> None:
    response = client.links("sample-a", fields=["basic_profile", *asked], faults="denied-fields")
    error = response.json()["error"]
    assert error["message"] == "Access denied to fields: " + ", ".join(named)
    assert error["metadata"] == [{"denied_fields": named}]
    assert client.links("sample-a", faults="denied-fields").status_code == 200


@pytest.mark.parametrize("faults", ["html", "html-502", "html-502-charged"])
def test_that_a_proxys_page_carries_nothing_of_the_provider(
    client: SandboxClient, faults: str
) -> None:
    response = client.links("sample-a", faults=faults)
    assert told(response) == set()
    assert response.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize(
    ("faults", "charged"),
    [("html", 1), ("html-502", 0), ("html-502-charged", 1), ("garbled", 1), ("empty", 1)],
)
def test_that_the_ledger_knows_what_the_answer_does_not_say(faults: str, charged: int) -> None:
    with sandbox(faults=faults) as running, SandboxClient(running) as asking:
        asking.links("sample-a", "nobody-000")
        assert running.ledger.credits_by_key() == ({"sample-a": charged} if charged else {})
        assert running.service.balance == 10_000 - charged


@pytest.mark.parametrize("faults", ["truncated", "garbled", "empty"])
def test_that_a_broken_body_arrives_whole_and_is_no_json(
    client: SandboxClient, faults: str
) -> None:
    response = client.links("sample-a", faults=faults)
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert response.headers["x-credits-used"] == "1"
    with pytest.raises(ValueError, match=r"Expecting|Unterminated|decode"):
        json.loads(response.content)


@pytest.mark.parametrize(
    "slug", ["sample-a", "sample-jürgen-groß", "sample-佐藤", "sample-o'neill"]
)
def test_that_every_changed_echo_is_the_same_identifier(client: SandboxClient, slug: str) -> None:
    sent = [f"{LINK}{slug}-{number}/?a=b" for number in range(8)]
    answer = client.links(*sent, faults="echo-changed").json()
    echoes = [entry["matched_on"] for entry in answer]
    assert [slug_of(echo) for echo in echoes] == [slug_of(one) for one in sent]
    assert not set(echoes) & set(sent)
    assert len({echo.replace(str(n % 8), "") for n, echo in enumerate(echoes)}) >= 4


def test_that_echoes_of_addresses_and_of_nonsense_change_as_well(client: SandboxClient) -> None:
    (entry,) = client.emails("anna@sample.example", faults="echo-changed").json()
    assert entry["matched_on"] == "ANNA@SAMPLE.EXAMPLE"
    (entry,) = client.links("https://www.linkedin.com/Company/x/", faults="echo-changed").json()
    assert entry["matched_on"] == "https://www.linkedin.com/company/x"


def lists_of(value: Any) -> list[list[Any]]:
    if isinstance(value, dict):
        return [found for below in value.values() for found in lists_of(below)]
    return [value] if isinstance(value, list) else []


def test_that_scalars_stand_where_lists_of_one_were(client: SandboxClient) -> None:
    slugs = [f"sample-{number}" for number in range(10)]
    answer = client.links(*slugs, "nobody-000", faults="scalars", fields=EVERYTHING).json()
    assert answer[-1]["matches"] is None
    people = [entry["matches"]["person_data"] for entry in answer[:-1]]
    assert all(len(found) > 1 for found in lists_of(people[0]))
    assert any(isinstance(one["skills"]["professional_network_skills"], str)
               for one in people if one.get("skills"))  # fmt: skip


@pytest.mark.parametrize(
    ("value", "expected"),
    [([], None), ({}, None), (["a", "b"], "a, b"), ([{"a": [1]}], {"a": 1}), ([1, 2], [1, 2])],
)
def test_that_a_scalar_keeps_what_it_cannot_join(value: Any, expected: Any) -> None:
    assert to_scalar(value) == expected


def test_that_unknown_keys_do_not_stick_to_people(client: SandboxClient) -> None:
    novel = client.links("maria-carter-0", faults="unknown-keys").json()[0]
    assert novel["matches"][0]["person_data"]["novel_group"]
    calm = client.links("maria-carter-0").json()[0]
    assert "novel_group" not in calm["matches"][0]["person_data"]


def test_that_a_revoked_key_is_revoked_on_every_page() -> None:
    with sandbox(faults="key-revoked@1") as running, SandboxClient(running) as asking:
        assert asking.get("/account/credits").status_code == 200
        assert [asking.links("sample-a").status_code for _ in range(2)] == [200, 401]
        assert asking.get("/account/credits").status_code == 401


def test_that_no_fault_overrules_the_services_own_refusal(client: SandboxClient) -> None:
    response = client.links("sample-a", fields=["nonsense"], faults="server-error-charged")
    assert response.status_code == 400
    assert response.headers["x-credits-used"] == "0"


def test_that_a_batch_can_be_cut_out_of_many_requests() -> None:
    with sandbox(faults="cut-after:0.3", seed=5) as running, SandboxClient(running) as asking:
        lost = 0
        for number in range(30):
            try:
                asking.links(f"sample-{number}")
            except httpx.RemoteProtocolError:
                lost += 1
        assert 3 < lost < 20
        assert running.ledger.total_charged() == 30


def test_that_every_scenario_says_what_it_is_about() -> None:
    assert all(scenario.about for scenario in SCENARIOS.values())
    for name in SCENARIOS:
        parse_fault_spec(f"{name}:0.5")
