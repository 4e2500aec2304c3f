"""Person search: filters, pages, fields, price; and its autocomplete."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.batch_client import batch_client
from tests.support.sandbox import LINK, SandboxClient, sandbox

NAME = "basic_profile.name"
ROLE = "experience.employment_details."
COMPANY, DOMAIN = ROLE + "current.company_name", ROLE + "current.company_website_domain"


@pytest.fixture(scope="module")
def client() -> Iterator[SandboxClient]:
    with sandbox() as running, SandboxClient(running) as asking:
        yield asking


@pytest.fixture
def inventing() -> Iterator[SandboxClient]:
    with sandbox(invents=True) as running, SandboxClient(running) as asking:
        yield asking


def leaf(field: str, kind: str, value: Any) -> dict[str, Any]:
    return {"field": field, "type": kind, "value": value}


def group(op: str, *conditions: dict[str, Any]) -> dict[str, Any]:
    return {"op": op, "conditions": list(conditions)}


def search(client: SandboxClient, filters: Any, **body: Any) -> httpx.Response:
    return client.request("POST", "/person/search", json={"filters": filters, **body})


def names(response: httpx.Response) -> list[str]:
    return [one["basic_profile"]["name"] for one in response.json()["profiles"]]


MARIA = group("and", leaf(NAME, "(.)", "carter maria"), leaf(DOMAIN, "=", "blue-harbor.example"))


def test_that_namesakes_at_a_company_are_all_found_and_paid_by_the_row(
    client: SandboxClient,
) -> None:
    response = search(client, MARIA, limit=5)
    assert names(response) == ["Maria Carter", "Maria Carter"]
    assert response.headers["x-credits-used"] == "0.06"
    answer = response.json()
    assert (answer["total_count"], answer["next_cursor"]) == (2, None)
    assert "matches" not in answer["profiles"][0]


def test_that_the_limit_is_the_ceiling_of_the_price(client: SandboxClient) -> None:
    response = search(client, MARIA, limit=1)
    assert response.headers["x-credits-used"] == "0.03"
    rest = search(client, MARIA, limit=1, cursor=response.json()["next_cursor"])
    assert len(names(rest)) == 1
    assert rest.json()["profiles"] != response.json()["profiles"]
    assert rest.json()["next_cursor"] is None


def test_that_nobody_found_is_200_and_free(client: SandboxClient) -> None:
    response = search(client, leaf(NAME, "(.)", "Nobody Atall"))
    assert response.status_code == 200
    assert response.json() == {
        "profiles": [],
        "next_cursor": None,
        "total_count": 0,
        "total_count_relation": None,
        "remarks": [],
    }
    assert response.headers["x-credits-used"] == "0"


@pytest.mark.parametrize(
    ("kind", "value"),
    [("(.)", "Carter Maria"), ("(.)", "maria"), ("[.]", "maria carter"), ("=", "MARIA CARTER"),
     ("in", ["Maria Carter"])],
)  # fmt: skip
def test_that_each_operator_finds_in_its_own_way(
    client: SandboxClient, kind: str, value: Any
) -> None:
    assert "Maria Carter" in names(search(client, leaf(NAME, kind, value)))


@pytest.mark.parametrize(
    ("kind", "value"),
    [("(.)", "mari carter"), ("[.]", "carter maria"), ("=", "Maria Carters"),
     ("in", ["maria carter"]), ("(!)", "maria"), ("not_in", ["Maria Carter"]),
     ("!=", "Maria Carter")],
)  # fmt: skip
def test_that_each_operator_leaves_out_in_its_own_way(
    client: SandboxClient, kind: str, value: Any
) -> None:
    filters = group("and", leaf(NAME, kind, value), leaf(NAME, "(.)", "maria"))
    assert "Maria Carter" not in names(search(client, filters, limit=1000))


def people_with(client: SandboxClient, wanted: Any) -> list[dict[str, Any]]:
    people = client.running.service.people.by_slug.values()
    return [one for one in people if wanted(one)]


def roles(person: dict[str, Any], tense: str) -> list[dict[str, Any]]:
    details = (person.get("experience") or {}).get("employment_details") or {}
    return details.get(tense) or []


def test_that_conditions_of_one_and_are_about_the_same_job(client: SandboxClient) -> None:
    (person, *_) = people_with(
        client, lambda one: len({role["title"] for role in roles(one, "current")}) == 2
        and len({role["name"] for role in roles(one, "current")}) == 2
        and (one.get("social_handles") or {}).get("professional_network_identifier"),
    )  # fmt: skip
    first, second = roles(person, "current")
    apart = [
        leaf(ROLE + "current.title", "in", [first["title"]]),
        leaf(COMPANY, "in", [second["name"]]),
        leaf("crustdata_person_id", "=", person["crustdata_person_id"]),
    ]
    together = [apart[0], leaf(COMPANY, "in", [first["name"]]), apart[2]]
    assert search(client, group("and", *apart)).json()["total_count"] == 0
    assert search(client, group("all_of", *apart)).json()["total_count"] == 1
    assert search(client, group("and", *together)).json()["total_count"] == 1


def test_that_a_path_without_a_tense_looks_at_former_jobs_too(client: SandboxClient) -> None:
    (person, *_) = people_with(client, lambda one: roles(one, "past") and one.get("basic_profile"))
    number = roles(person, "past")[0]["crustdata_company_id"]
    who = leaf("crustdata_person_id", "=", person["crustdata_person_id"])
    counts = [
        search(client, group("and", who, leaf(f"{ROLE}{tense}company_id", "in", [number])))
        for tense in ("", "past.")
    ]
    assert [one.json()["total_count"] for one in counts] == [1, 1]


def test_that_a_row_shows_what_ordinary_accounts_may_see(client: SandboxClient) -> None:
    (row, _) = search(client, MARIA).json()["profiles"]
    assert {"basic_profile", "experience", "social_handles", "contact", "metadata"} <= row.keys()
    assert not {"summary", "languages", "first_name"} & row["basic_profile"].keys()
    assert not {"skills", "professional_network"} & row.keys()
    assert row["contact"] == {"has_business_email": False}
    assert row["experience"]["employment_details"]["current"][0]["name"] == "Blue Harbor"


def test_that_fields_are_a_whitelist_with_unknown_and_denied_ones(client: SandboxClient) -> None:
    (row, _) = search(client, MARIA, fields=["basic_profile.headline"]).json()["profiles"]
    assert row.keys() == {"crustdata_person_id", "basic_profile"}
    unknown = search(client, MARIA, fields=["basic_profile.nickname"])
    assert unknown.status_code == 400
    assert "basic_profile.name" in unknown.json()["error"]["metadata"][0]["available_fields"]
    denied = search(client, MARIA, fields=["years_of_experience_raw", "basic_profile"])
    assert denied.status_code == 403
    error = denied.json()["error"]
    assert error["message"] == "Access denied to fields: years_of_experience_raw"
    assert error["metadata"] == [{"denied_fields": ["years_of_experience_raw"]}]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"filters": leaf("basic_profile.nick", "(.)", "a")},
        {"filters": leaf(NAME, "is_null", "a")},
        {"filters": leaf(NAME, "(.)", ["a"])},
        {"filters": leaf(NAME, "in", "a")},
        {"filters": group("and")},
        {"filters": group("not", leaf(NAME, "(.)", "a"))},
        {"filters": {"column": NAME, "type": "(.)", "value": "a"}},
        {"filters": leaf(NAME, "(.)", "a"), "limit": 0},
        {"filters": leaf(NAME, "(.)", "a"), "limit": 1001},
        {"filters": leaf(NAME, "(.)", "a"), "cursor": "abc"},
        {"filters": leaf(NAME, "(.)", "a"), "sorts": [{"column": NAME, "order": "asc"}]},
        {"filters": leaf(NAME, "(.)", "a"), "sorts": [{"field": "skills", "order": "asc"}]},
        {"filters": leaf(NAME, "(.)", "a"), "preview": True},
        {"filters": leaf(NAME, "(.)", "a"), "page": 2},
    ],
)
def test_that_a_query_that_the_contract_does_not_know_is_refused(
    client: SandboxClient, body: dict[str, Any]
) -> None:
    response = client.request("POST", "/person/search", json=body)
    assert (response.status_code, response.headers["x-credits-used"]) == (400, "0")


def test_that_results_are_sorted_and_pages_do_not_overlap(client: SandboxClient) -> None:
    filters = leaf("basic_profile.location.country", "in", ["Germany"])
    sorts = [{"field": "professional_network.followers", "order": "desc"}]
    seen: list[int] = []
    more: dict[str, str] = {}
    while True:
        answer = search(client, filters, sorts=sorts, limit=7, **more).json()
        seen += [one["crustdata_person_id"] for one in answer["profiles"]]
        if answer["next_cursor"] is None:
            break
        more = {"cursor": answer["next_cursor"]}
    assert len(seen) == len(set(seen)) == answer["total_count"] > 7
    people = {one["crustdata_person_id"]: one for one in people_with(client, lambda _one: True)}
    counts = [(people[one].get("professional_network") or {}).get("followers") for one in seen]
    known = [one for one in counts if one is not None]
    assert known == sorted(known, reverse=True)


def test_that_a_cursor_belongs_to_its_query(client: SandboxClient) -> None:
    cursor = search(client, MARIA, limit=1).json()["next_cursor"]
    other = leaf(NAME, "(.)", "Maria")
    assert search(client, other, limit=1, cursor=cursor).status_code == 400


def test_that_everybody_of_the_file_is_found_by_name_and_employer(client: SandboxClient) -> None:
    people = people_with(
        client, lambda one: roles(one, "current") and (one.get("basic_profile") or {}).get("name")
    )
    for person in people[::40]:
        role = roles(person, "current")[0]
        filters = group(
            "and",
            leaf(NAME, "(.)", person["basic_profile"]["name"]),
            leaf(COMPANY, "(.)", role["name"]),
        )
        found = search(client, filters).json()["profiles"]
        assert person["crustdata_person_id"] in [one["crustdata_person_id"] for one in found]


def test_that_the_provider_example_queries_are_taken(client: SandboxClient) -> None:
    path = Path(__file__).parents[1] / "data" / "provider" / "requests_person_search.json"
    queries = json.loads(path.read_text(encoding="utf-8"))
    for name, body in queries.items():
        if name.startswith("0"):
            response = client.request("POST", "/company/identify", json=body["body"])
        else:
            response = client.request("POST", "/person/search", json=body)
        assert response.status_code == 200


def test_that_an_invented_person_is_the_same_by_search_by_email_and_by_link(
    inventing: SandboxClient,
) -> None:
    pairs = 0
    for name in ("Jonas Haas", "Carla Conti", "Emil Berg", "Rosa Silva"):
        filters = group("and", leaf(NAME, "(.)", name), leaf(DOMAIN, "=", "nordlicht.example"))
        found = search(inventing, filters, limit=5).json()["profiles"]
        for row in found:
            url = row["social_handles"]["professional_network_identifier"]["profile_url"]
            fields = ["basic_profile", "experience"]
            (entry,) = inventing.links(url, fields=fields).json()
            data = entry["matches"][0]["person_data"]
            assert data["crustdata_person_id"] == row["crustdata_person_id"]
            assert data["basic_profile"]["name"] == name
            employer = data["experience"]["employment_details"]["current"][0]
            assert employer["company_website_domain"] == "nordlicht.example"
            pairs += 1
    assert pairs >= 2


def test_that_an_employer_found_by_name_can_be_searched_by_its_id(inventing: SandboxClient) -> None:
    body = {"names": ["Nordlicht Tools"]}
    (entry,) = inventing.request("POST", "/company/identify", json=body).json()
    numbers = [one["company_data"]["crustdata_company_id"] for one in entry["matches"]]
    found = 0
    for name in ("Jonas Haas", "Carla Conti", "Emil Berg", "Rosa Silva"):
        filters = group(
            "and", leaf(NAME, "(.)", name), leaf(ROLE + "current.company_id", "in", numbers)
        )
        found += search(inventing, filters).json()["total_count"]
    assert found >= 2


def test_that_who_was_found_by_a_link_is_found_by_name_and_employer(
    inventing: SandboxClient,
) -> None:
    (entry,) = inventing.links(LINK + "sample-greta-novak-7", fields=["experience"]).json()
    data = entry["matches"][0]["person_data"]
    employer = data["experience"]["employment_details"]["current"][0]["name"]
    filters = group("and", leaf(NAME, "(.)", "Greta Novak"), leaf(COMPANY, "(.)", employer))
    found = search(inventing, filters).json()["profiles"]
    assert data["crustdata_person_id"] in [one["crustdata_person_id"] for one in found]


def test_that_a_repeated_search_is_charged_again_and_the_ledger_knows() -> None:
    with sandbox() as running, SandboxClient(running) as client:
        for _ in range(2):
            search(client, MARIA, limit=5)
        assert running.ledger.total_charged() == 0.12
        assert len(running.ledger.keys_charged_more_than_once()) == 1


def test_that_searches_have_a_rate_of_their_own() -> None:
    with sandbox(rpm=15) as running, SandboxClient(running) as client:
        assert search(client, MARIA).headers["x-ratelimit-limit"] == "30"


def test_that_autocomplete_suggests_values_of_a_field(client: SandboxClient) -> None:
    def complete(**body: Any) -> httpx.Response:
        return client.request("POST", "/person/search/autocomplete", json=body)

    field = ROLE + "current.name"
    response = complete(field=field, query="blue har", limit=3)
    assert response.json() == {"suggestions": [{"value": "Blue Harbor"}]}
    assert response.headers["x-credits-used"] == "0"
    assert complete(field=field, query="zzz").json() == {"suggestions": []}
    assert len(complete(field=field, query="", limit=4).json()["suggestions"]) == 4
    scoped = complete(field=field, query="", filters=leaf(NAME, "contains", "maria carter"))
    assert {"value": "Blue Harbor"} in scoped.json()["suggestions"]
    bad = complete(field="current_title", query="VP")
    assert bad.status_code == 400
    assert "'current_title' is not valid for autocomplete" in bad.json()["error"]["message"]


def test_that_a_search_job_has_bare_rows_and_one_charge() -> None:
    with batch_client() as client:
        path = "/batch/person/search"
        lines = client.lines(path=path, filters=MARIA, fields=["basic_profile.name"])
        assert [one["basic_profile"] for one in lines] == [{"name": "Maria Carter"}] * 2
        assert list(client.running.ledger.credits_by_key().values()) == [0.06]
        job = client.get("/batch").json()["jobs"][0]
        assert (job["action"], job["identifier_count"], job["result_count"]) == ("search", 1, 2)
        assert job["entities_fulfilled"] == 2
        assert client.submit(path=path, filters=MARIA["conditions"][0]).status_code == 400
        assert client.submit(path=path, filters=MARIA, max_results=0).status_code == 400
