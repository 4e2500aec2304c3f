"""Contact Enrich in the terminal against the sandbox; its ledger tells who was paid for."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.run.account import ProductAccess
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.sandbox.billing.ledger import LedgerEntry
from tests.cli.conftest import Program, Ran, cells_of
from tests.support.sandbox import LINK, Caller, sandbox

PATH = "/person/contact/enrich"
PEOPLE, UNKNOWN = 30, 2
ACCOUNT_PAGES = ("calm", "calm", "calm")  # balance, and what the key may use of each product


def leads(program: Program, people: int = PEOPLE) -> Path:
    slugs = [f"sample-{number}" for number in range(people)]
    slugs += [f"nobody-{number}" for number in range(UNKNOWN)]
    return program.write("leads.csv", "LinkedIn URL", *(LINK + slug for slug in slugs))


@contextmanager
def provider(program: Program, **options: object) -> Generator[RunningSandbox]:
    with sandbox(**{"grants": "contact", **options}) as running:
        program.use(running)
        yield running


def enrich(program: Program, source: Path, *options: str) -> Ran:
    return program.run("enrich", source, "--json", "--overwrite", *options)


def sold(service: RunningSandbox) -> list[LedgerEntry]:
    return service.ledger.requests(PATH)


def asked(service: RunningSandbox) -> list[str]:
    return [key for one in sold(service) for key in one.keys]


def charged_people(service: RunningSandbox) -> int:
    return sum(cost > 0 for one in sold(service) for _, cost in one.charges)


def contact_credits(service: RunningSandbox) -> float:
    return sum(cost for one in sold(service) for _, cost in one.charges)


def rows_of(program: Program) -> list[dict[str, Any]]:
    return cells_of(program.folder / "leads (enriched).xlsx")


def everything_sold(service: RunningSandbox) -> dict[str, dict[str, Any]]:
    """Ask the sandbox itself, after the run, for what it sells of each person."""
    urls = [f"{LINK}sample-{number}" for number in range(25)]
    answer = Caller(service).request(
        "POST", PATH, json={"professional_network_profile_urls": urls, "fields": ["contact"]}
    )
    return {
        one["matched_on"]: one["matches"][0]["person_data"]["contact"]
        for one in answer.json()
        if one["matches"]
    }


def test_that_contact_data_is_bought_once_for_people_found_and_is_in_the_workbook(
    program: Program,
) -> None:
    source = leads(program)
    with provider(program) as service:
        ran = enrich(program, source, "--contact", "business_email,personal_email,phone")
        again = enrich(program, source, "--contact", "business_email,personal_email,phone")
        assert sorted(set(asked(service))) == sorted(asked(service))
        assert len(asked(service)) == PEOPLE
        assert ran.summary["contacts"] == charged_people(service) > 0
        assert ran.summary["credits_charged"] == service.ledger.total_charged()
        values = everything_sold(service)
    assert (ran.code, again.code) == (0, 0)
    assert (again.summary["contacts"], again.summary["credits_charged"]) == (0, 0)
    rows = {row["LinkedIn URL"]: row for row in rows_of(program)}
    for url, contact in values.items():
        cells = {part for cell in rows[url].values() for part in str(cell).split("; ")}
        emails: list[dict[str, str]] = contact["business_emails"] or []
        emails = emails + (contact["personal_emails"] or [])
        assert {one["email"] for one in emails} <= cells
        assert {one["status"] for one in emails} <= cells
        assert set(contact["phone_numbers"] or []) <= cells
    assert sum(row["Credits"] or 0 for row in rows.values()) == ran.summary["credits_charged"]


def test_that_another_kind_later_is_the_only_one_bought(program: Program) -> None:
    source = leads(program, 10)
    with provider(program) as service:
        enrich(program, source, "--contact", "business_email")
        first = contact_credits(service)
        both = enrich(program, source, "--contact", "business_email,phone")
        second = contact_credits(service) - first
        values = everything_sold(service)
    found = [values[LINK + f"sample-{number}"] for number in range(10)]
    assert first == sum(bool(one["business_emails"]) for one in found) > 0
    assert second == 2 * sum(bool(one["phone_numbers"]) for one in found) > 0
    assert both.summary["credits_charged"] == second


def test_that_checked_emails_cost_half_a_credit_more_and_no_other_one_is_bought(
    program: Program,
) -> None:
    source = leads(program, 10)
    with provider(program) as service:
        enrich(program, source, "--contact", "business_email", "--verified-emails")
        charged, people = contact_credits(service), charged_people(service)
    assert charged == 1.5 * people > 0
    emails = [row for row in rows_of(program) if row["Business email"]]
    assert len(emails) == people
    assert {row["Business email status"] for row in emails} == {"deliverable"}


def test_that_an_export_shows_contact_data_by_itself(program: Program) -> None:
    source = leads(program, 10)
    with provider(program):
        enrich(program, source, "--contact", "phone")
    program.run("export", source, "--output", program.folder / "again.xlsx", "--overwrite")
    phones = [row["Phone"] for row in rows_of(program)]
    assert any(phones)
    assert [row["Phone"] for row in cells_of(program.folder / "again.xlsx")] == phones


def test_that_the_highest_price_is_said_before_it_is_spent(program: Program) -> None:
    source = leads(program, 10)
    with provider(program) as service:
        ran = enrich(program, source, "--contact", "business_email,phone", "--dry-run")
        assert service.ledger.total_charged() == 0
    assert ran.summary["credits_ceiling"] == 12 * (1 + 3)
    assert "Then Contact Enrich: up to 12 people, at most 36 credits." in ran.err


@pytest.mark.parametrize("budget", [12, 15, 20])
def test_that_a_budget_holds_for_contact_data_too(program: Program, budget: int) -> None:
    source = leads(program, 10)
    wish = ("--contact", "business_email,phone")
    with provider(program) as service:
        ran = enrich(program, source, *wish, "--budget", str(budget))
        assert service.ledger.total_charged() <= budget
        resumed = enrich(program, source, *wish)
        assert sorted(asked(service)) == sorted(set(asked(service)))
        assert len(asked(service)) == 10
    assert (ran.code, resumed.code) == (5, 0)


def test_that_contact_data_is_bought_where_person_enrich_has_none(program: Program) -> None:
    source = leads(program, 10)
    fields = "basic_profile,social_handles,contact.phone_numbers"
    with provider(program, as_of=date(2026, 9, 29)) as service:
        dry = enrich(program, source, "--fields", fields, "--dry-run")
        ran = enrich(program, source, "--fields", fields, "--contact", "phone")
        assert ran.summary["contacts"] == charged_people(service) > 0
    assert "Contact Enrich may sell it: --contact phone." in dry.err
    assert sum(bool(row["Phone"]) for row in rows_of(program)) == ran.summary["contacts"]


def test_that_contact_data_of_person_enrich_is_not_bought_again(program: Program) -> None:
    source = leads(program, 10)
    fields = "basic_profile,social_handles,contact"
    with provider(program) as service:
        enrich(program, source, "--fields", fields)
        before = service.ledger.total_charged()
        ran = enrich(program, source, "--fields", fields, "--contact", "phone,business_email")
        assert service.ledger.total_charged() == before
    assert (ran.code, ran.summary["contacts"]) == (0, 0)


def test_that_a_key_without_access_keeps_what_was_found(program: Program) -> None:
    source = leads(program, 10)
    with provider(program, grants="") as service:
        ran = enrich(program, source, "--contact", "phone")
        assert sold(service) == []
    assert (ran.code, ran.summary["matched"]) == (4, 10)
    assert ran.err.count("Your key has no access to Contact Enrich") == 1


def _nothing_denied(*_products: object, **_access: object) -> ProductAccess:
    return ProductAccess()


def test_that_a_refusal_during_the_run_is_said_once_after_few_attempts(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.adapters.provider.account.read_products", _nothing_denied)
    source = leads(program, 60)
    with provider(program, grants="") as service:
        ran = enrich(program, source, "--contact", "phone")
        assert service.ledger.total_charged() == 60
    assert (ran.code, ran.summary["matched"]) == (4, 60)
    assert ran.err.count("Your key has no access to Contact Enrich") == 1


def test_that_a_lost_answer_is_in_doubt_and_told(program: Program) -> None:
    source = leads(program, 10)
    with provider(program) as service:
        enrich(program, source)
        service.service.next_faults.extend([*ACCOUNT_PAGES, "cut-after"])
        ran = enrich(program, source, "--contact", "phone")
        enrich(program, source, "--contact", "phone")
        assert len(asked(service)) == len(set(asked(service))) == 10
    assert ran.summary["contacts"] == 0
    assert ran.code == 7
    assert "Contact data of 10 people is in doubt" in ran.err
    assert all("contact data" in row["Enrichment note"] for row in rows_of(program)[:10])


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--contact", "fax"), "There is no kind of contact data"),
        (("--verified-emails",), "Add business_email to --contact"),
        (("--contact", "phone", "--verified-emails"), "Add business_email to --contact"),
    ],
)
def test_that_a_wish_that_makes_no_sense_is_wrong_usage(
    program: Program, options: tuple[str, ...], words: str
) -> None:
    ran = program.run("enrich", leads(program, 1), *options)
    assert ran.code == 2
    assert words in ran.err
