"""Every named fault has its effect, and the ledger records the charge."""

import random
from datetime import UTC, datetime

import httpx
import pytest

from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.sandbox.billing.rate_limit import SlidingWindow
from desktop_app.sandbox.faults.effects import RequestContext
from desktop_app.sandbox.faults.fault_spec import parse_fault_spec
from tests.support.sandbox import Caller, sandbox

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("faults", "status", "charged"),
    [
        ("busy:1", 429, 0),
        ("denied-fields", 403, 0),
        ("endpoint-denied", 403, 0),
        ("out-of-credits", 402, 0),
        ("out-of-credits-403", 403, 0),
        ("server-error", 500, 0),
        ("server-error-charged", 500, 1),
        ("server-error-free", 503, 0),
        ("html", 200, 1),
        ("html-502", 502, 0),
        ("truncated", 200, 1),
        ("wrong-json", 200, 1),
    ],
)
def test_that_a_fault_has_its_status_and_its_charge(
    running: RunningSandbox, faults: str, status: int, charged: float
) -> None:
    response = Caller(running).links("sample-a", faults=faults, fields=["skills"])
    assert response.status_code == status
    assert running.ledger.total_charged() == charged


@pytest.mark.parametrize(
    ("faults", "tells"), [("server-error", False), ("server-error-free", True)]
)
def test_that_a_server_error_tells_its_charge_or_hides_it(
    running: RunningSandbox, faults: str, *, tells: bool
) -> None:
    response = Caller(running).links("sample-a", faults=faults)
    assert ("x-credits-used" in response.headers) == tells


@pytest.mark.parametrize(
    ("faults", "charged"), [("cut-before", 0), ("cut-after", 1), ("cut-during", 1)]
)
def test_that_a_connection_breaks_where_it_should(
    running: RunningSandbox, faults: str, charged: float
) -> None:
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        Caller(running).links("sample-a", faults=faults)
    assert running.ledger.total_charged() == charged
    assert not running.ledger.requests()[0].answered


def test_that_a_timeout_is_charged_and_never_answered(running: RunningSandbox) -> None:
    headers = {**Caller(running).headers, "x-sandbox-faults": "timeout"}
    body = {"professional_network_profile_urls": ["https://www.linkedin.com/in/sample-a"]}
    with pytest.raises(httpx.ReadTimeout):
        httpx.post(f"{running.url}/person/enrich", json=body, headers=headers, timeout=0.3)
    while not running.ledger.total_charged():
        pass  # it reads and charges at its own pace
    assert running.ledger.total_charged() == 1


def test_that_a_bad_identifier_spoils_its_batch_and_no_other(running: RunningSandbox) -> None:
    caller = Caller(running)
    assert caller.links("sample-a", "bad-identifier-1", faults="bad-identifier").status_code == 400
    assert caller.links("sample-a", faults="bad-identifier").status_code == 200


def test_that_nobody_found_may_be_a_404(running: RunningSandbox) -> None:
    caller = Caller(running)
    assert caller.links("nobody", faults="not-found-404").status_code == 404
    assert caller.links("nobody", "sample-a", faults="not-found-404").status_code == 200


def test_that_addresses_may_be_no_longer_taken(running: RunningSandbox) -> None:
    caller = Caller(running)
    response = caller.emails("a@sample.example", faults="no-emails")
    assert response.status_code == 400
    assert caller.links("sample-a", faults="no-emails").status_code == 200
    assert "business_emails" in response.json()["error"]["message"]


def test_that_a_key_may_be_revoked_in_the_middle() -> None:
    with sandbox(faults="key-revoked") as service:
        statuses = [Caller(service).links("sample-a").status_code for _ in range(3)]
    assert statuses == [200, 200, 401]


def test_that_answers_come_in_every_shape_of_the_contract(running: RunningSandbox) -> None:
    caller = Caller(running)

    def answer(faults: str) -> list[dict[str, object]]:
        entries: list[dict[str, object]] = caller.links("sample-a", "nobody", faults=faults).json()
        return entries

    calm = answer("calm")
    assert answer("reordered") == list(reversed(calm))
    assert answer("missing-entries") == calm[1:]
    assert len(answer("extra-entries")) == 3
    assert answer("echo-changed")[0]["matched_on"] == "http://il.linkedin.com/in/SAMPLE-A/"
    assert [entry["match_status"] for entry in answer("match-status")] == ["matched", "not_found"]
    scalars = answer("scalars")
    assert isinstance(scalars[0]["matches"], dict)
    assert scalars[1]["matches"] is None
    assert "novel" in answer("unknown-keys")[0]


def test_that_account_pages_can_be_hidden() -> None:
    with sandbox(faults="no-usage-pages") as service:
        assert Caller(service).get("/account/usage/events").status_code == 404
        assert Caller(service).get("/account/credits").status_code == 200
    with sandbox(faults="no-account-pages") as service:
        assert Caller(service).get("/account/credits").status_code == 404


def test_that_faults_combine(running: RunningSandbox) -> None:
    entries = Caller(running).links("sample-a", "sample-b", faults="reordered+missing-entries")
    assert [entry["matched_on"][-1] for entry in entries.json()] == ["a"]


def test_that_the_same_seed_gives_the_same_faults() -> None:
    asked = RequestContext(1, ("a",), (), has_match=True, now=NOW)
    faults = parse_fault_spec("server-error-free:0.5")
    runs = [
        [faults.effect(asked, rng).refusal is None for _ in range(30)]
        for rng in (random.Random(7), random.Random(7))
    ]
    assert runs[0] == runs[1]
    assert set(runs[0]) == {True, False}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("sunny", "unknown fault"),
        ("busy:2", "chance"),
        ("busy:much", "chance"),
        ("busy:nan", "chance"),
        ("slow@-1", "amount"),
        ("slow@inf", "amount"),
        ("html@3", "takes no amount"),
    ],
)
def test_that_an_unknown_fault_is_refused(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        parse_fault_spec(text)


def test_that_delays_add_up_and_take_an_amount() -> None:
    asked = RequestContext(1, ("a",), (), has_match=True, now=NOW)

    def delay_s(faults: str) -> float:
        return parse_fault_spec(faults).effect(asked, random.Random(0)).delay_s

    assert [delay_s(text) for text in ("calm", "", "slow", "slow@0.25", "slow@1+slow@2")] == [
        0, 0, 3, 0.25, 3,
    ]  # fmt: skip
    assert delay_s("slow@9:0") == 0


def test_that_a_window_slides() -> None:
    window = SlidingWindow(limit=2)
    assert [window.admit(now) for now in (0, 10, 20)] == [True, True, False]
    assert window.reset_s(20) == 40
    assert window.admit(60)
    assert not window.admit(69)
    assert window.remaining(131) == 2
