"""The sandbox on a day: where the provider's documentation has changed, it has changed too."""

from datetime import date
from typing import Any

import httpx
import pytest

from tests.support.sandbox import LINK, SandboxClient, sandbox

NOBODY = "no-such-person"


def links(*slugs: str) -> dict[str, Any]:
    return {"professional_network_profile_urls": [LINK + slug for slug in slugs]}


def on(day: str, path: str, *, times: int = 1, **body: Any) -> httpx.Response:
    """Return the last answer of an account that may do everything."""
    as_of = date.fromisoformat(day) if day else None
    options: dict[str, Any] = {"as_of": as_of, "grants": "all", **body.pop("options", {})}
    with sandbox(**options) as running, SandboxClient(running) as client:
        for _ in range(times - 1):
            client.request("POST", path, json=body)
        return client.request("POST", path, json=body)


@pytest.mark.parametrize(
    ("day", "statuses"),
    [("", [None, None]), ("2026-08-25", [None, None]), ("2026-09-22", ["matched", "not_found"])],
)
def test_that_a_match_has_a_status_since_late_september(
    day: str, statuses: list[str | None]
) -> None:
    entries = on(day, "/person/enrich", **links("sample-anna", NOBODY)).json()
    assert [one.get("match_status") for one in entries] == statuses


@pytest.mark.parametrize(("day", "status"), [("", 200), ("2026-08-25", 200), ("2026-09-22", 400)])
def test_that_enrich_took_addresses_until_late_september(day: str, status: int) -> None:
    response = on(day, "/person/enrich", business_emails=["anna.berg@sample.example"])
    assert response.status_code == status
    if status == 400:
        assert "business_emails" in response.json()["error"]["message"]


@pytest.mark.parametrize(("day", "status"), [("", 200), ("2026-08-25", 200), ("2026-09-22", 400)])
def test_that_contacts_were_a_field_of_enrich_until_late_september(day: str, status: int) -> None:
    body = links("sample-anna") | {"fields": ["contact.business_emails"]}
    assert on(day, "/person/enrich", **body).status_code == status


@pytest.mark.parametrize(("day", "status"), [("", 200), ("2026-07-01", 404), ("2026-07-28", 200)])
def test_that_contact_enrich_is_as_old_as_it_is(day: str, status: int) -> None:
    body = links("sample-anna")
    assert on(day, "/person/contact/enrich", **body).status_code == status


@pytest.mark.parametrize(("day", "status"), [("", 200), ("2026-05-01", 404), ("2026-08-25", 200)])
def test_that_nobody_was_a_404_in_may(day: str, status: int) -> None:
    assert on(day, "/person/enrich", **links(NOBODY)).status_code == status


@pytest.mark.parametrize(("day", "status"), [("", 402), ("2026-08-25", 403), ("2026-09-22", 402)])
def test_that_no_credits_were_a_403_until_september(day: str, status: int) -> None:
    body = links("sample-anna") | {"options": {"credits": 0}}
    assert on(day, "/person/enrich", **body).status_code == status


@pytest.mark.parametrize(("day", "credits"), [("", "7"), ("2026-05-15", "5"), ("2026-08-25", "7")])
def test_that_live_cost_five_in_may(day: str, credits: str) -> None:  # noqa: A002 - the provider's word
    path = "/person/professional_network/enrich/live"
    response = on(day, path, **links("sample-anna"))
    assert response.headers["x-credits-used"] == credits


@pytest.mark.parametrize(("day", "word"), [("", "not_enabled"), ("2026-08-25", "disabled")])
def test_that_the_account_page_has_two_words_for_not_enabled(day: str, word: str) -> None:
    as_of = date.fromisoformat(day) if day else None
    with sandbox(as_of=as_of, grants="none") as running, SandboxClient(running) as client:
        listed = client.get("/account/endpoints?path=/batch/person/enrich").json()["endpoints"]
        assert [one["status"] for one in listed] == [word]
        for asked in ("disabled", "not_enabled"):
            found = client.get(f"/account/endpoints?status={asked}").json()["endpoints"]
            assert "/batch/person/enrich" in [one["path"] for one in found]


def test_that_all_fields_were_the_default_until_june() -> None:
    body = links("sample-anna")
    early = on("2026-05-15", "/person/enrich", **body).json()[0]["matches"][0]["person_data"]
    late = on("2026-08-25", "/person/enrich", **body).json()[0]["matches"][0]["person_data"]
    assert "experience" in early
    assert "experience" not in late
