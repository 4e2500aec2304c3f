"""Bulk jobs beyond Person Enrich in the terminal; the sandbox's ledger is the judge."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from desktop_app.adapters.provider.bulk_api import HttpBulkApi
from desktop_app.domain.run.responses import ErrorAnswer
from desktop_app.sandbox.api.server import RunningSandbox
from desktop_app.sandbox.faults.fault_spec import parse_fault_spec
from tests.cli.conftest import Program, Ran, cells_of
from tests.support.sandbox import LINK, Caller, sandbox

PATHS = {
    "contact": "/person/contact/enrich",
    "live": "/person/professional_network/enrich/live",
    "identify": "/person/identify",
}
FOUND = {"contact": 40, "live": 12, "identify": 20}
ALL_KINDS = ("--contact", "business_email,personal_email,phone")
NEWEST = date(2026, 10, 1)
"""A day on which the provider takes no emails on Person Enrich."""
FAULTS = [
    "job-lost",
    "job-lost-500",
    "job-unsent",
    "job-accepted-202",
    "job-failed",
    "job-slow@2",
    "job-link-expired",
    "job-download-broken",
    "job-parts",
    "job-first-part",
    "job-doubled",
    "job-shells",
    "job-other-slug",
    "job-echo-changed",
    "job-poll-error",
]


@contextmanager
def provider(program: Program, **options: object) -> Iterator[RunningSandbox]:
    grants = {"grants": "batch,contact,live,identify", "job_s": 0}
    with sandbox(**{**grants, **options}) as running:
        program.use(running)
        yield running


def leads(program: Program, people: int = 40, unknown: int = 5) -> Path:
    slugs = [f"sample-{number}" for number in range(people)]
    slugs += [f"nobody-{number}" for number in range(unknown)]
    return program.write("leads.csv", "LinkedIn URL", *(LINK + slug for slug in slugs))


def enrich(program: Program, source: Path, *options: str) -> Ran:
    return program.run("enrich", source, "--lane", "bulk", "--json", "--overwrite", *options)


def paid(service: RunningSandbox, product: str) -> Counter[str]:
    """Return how often each person was paid for."""
    bought = (one for one in service.ledger.requests() if one.product == PATHS[product])
    return Counter(key for one in bought for key, cost in one.charges if cost)


def submitted(service: RunningSandbox) -> int:
    """Return the number of jobs at the provider."""
    return len(Caller(service).get("/batch?limit=100").json()["jobs"])


def wishes(program: Program, product: str) -> tuple[Path, tuple[str, ...], dict[str, object]]:
    """Return a sheet, options that buy a product in jobs, and the options of the provider."""
    match product:
        case "contact":
            return leads(program), ALL_KINDS, {}
        case "live":
            slugs = [f"fresh-lead-{number}" for number in range(8)]
            slugs += [f"sample-{number}" for number in range(4)]
            slugs += [f"nobody-{number}" for number in range(3)]
            source = program.write("leads.csv", "LinkedIn URL", *(LINK + slug for slug in slugs))
            return source, ("--live",), {}
        case _:
            mails = [f"sample.{number}@sample.example" for number in range(20)]
            mails += [f"nobody.{number}@unheard.example" for number in range(4)]
            source = program.write("leads.csv", "Email", *mails)
            return source, ("--email-fallback",), {"as_of": NEWEST}


@pytest.mark.parametrize("product", PATHS)
def test_that_a_product_is_bought_in_a_job_and_paid_for_once(
    program: Program, product: str
) -> None:
    source, options, more = wishes(program, product)
    with provider(program, **more) as service:
        dry = enrich(program, source, *options, "--dry-run")
        ran = enrich(program, source, *options)
        again = enrich(program, source, *options)
        bought = paid(service, product)
        assert not service.ledger.requests(PATHS[product])
        assert ran.summary["credits_charged"] == service.ledger.total_charged()
        assert ran.summary["jobs"] == submitted(service)
    assert set(bought.values()) == {1}
    assert (dry.code, ran.code, again.code) == (0, 0, 0)
    assert ran.summary["matched"] + ran.summary["review"] == FOUND[product]
    assert ran.summary["credits_charged"] <= dry.summary["credits_ceiling"]
    assert (again.summary["jobs"], again.summary["credits_charged"]) == (0, 0)
    counted = {"contact": "contacts", "live": "live"}.get(product)
    assert counted is None or ran.summary[counted] == bought.total()
    assert "bulk job" in dry.err


@pytest.mark.parametrize("product", PATHS)
@pytest.mark.parametrize("fault", FAULTS)
def test_that_a_fault_of_a_job_costs_nobody_twice_and_loses_nobody(
    program: Program, product: str, fault: str
) -> None:
    program.set(job_search_s=0 if fault == "job-unsent" else 20)
    source, options, more = wishes(program, product)
    with provider(program, **more) as service:
        first = enrich(program, source)  # what Person Enrich finds is known then
        service.service.faults = parse_fault_spec(fault)
        ran = enrich(program, source, *options)
        service.service.faults = parse_fault_spec("calm")
        again = enrich(program, source, *options)
        assert set(paid(service, product).values()) == {1}
        spent = sum(one.summary["credits_charged"] for one in (first, ran, again))
        assert spent == service.ledger.total_charged()
    assert again.code == 0
    assert again.summary["matched"] + again.summary["review"] >= FOUND[product]


@pytest.mark.parametrize("fault", ["", "contact-envelope"])
def test_that_contact_data_of_a_job_is_in_the_workbook_in_both_shapes(
    program: Program, fault: str
) -> None:
    source = leads(program, 10)
    with provider(program, faults=fault or "calm") as service:
        ran = enrich(program, source, *ALL_KINDS)
        urls = [f"{LINK}sample-{number}" for number in range(10)]
        body = {"professional_network_profile_urls": urls, "fields": ["contact"]}
        answer = Caller(service).request("POST", PATHS["contact"], json=body).json()
    known = {one["matched_on"]: one["matches"][0]["person_data"]["contact"] for one in answer}
    rows = {row["LinkedIn URL"]: row for row in cells_of(program.folder / "leads (enriched).xlsx")}
    for url, contact in known.items():
        cells = {part for cell in rows[url].values() for part in str(cell).split("; ")}
        emails = [*contact["business_emails"], *contact["personal_emails"]]
        assert {one["email"] for one in emails} <= cells
        assert set(contact["phone_numbers"]) <= cells
    assert sum(row["Credits"] or 0 for row in rows.values()) == ran.summary["credits_charged"]


@pytest.mark.parametrize("product", PATHS)
def test_that_a_job_that_failed_with_charges_is_in_doubt_and_never_sent_again(
    program: Program, product: str
) -> None:
    source, options, more = wishes(program, product)
    with provider(program, **more) as service:
        enrich(program, source)
        service.service.faults = parse_fault_spec("job-failed-part")
        ran = enrich(program, source, *options)
        jobs, charged = submitted(service), service.ledger.total_charged()
        again = enrich(program, source, *options)
        assert (submitted(service), service.ledger.total_charged()) == (jobs, charged)
    assert (ran.code, again.code) == (7, 0 if product == "contact" else 7)


def test_that_a_lost_job_is_told_apart_from_another_of_the_same_size(program: Program) -> None:
    source = leads(program, 20)
    with provider(program) as service:
        enrich(program, source)
        others = [f"{LINK}someone-{number}" for number in range(20)]
        other = {"professional_network_profile_urls": others, "fields": ["business_email"]}
        Caller(service).request("POST", "/batch/person/contact/enrich", json=other)
        service.service.faults = parse_fault_spec("job-lost")
        ran = enrich(program, source, *ALL_KINDS)
        bought = paid(service, "contact")
    assert (ran.code, set(bought.values())) == (0, {1})
    assert ran.summary["contacts"] == sum("sample-" in key for key in bought)


def test_that_checked_emails_are_bought_one_by_one_with_a_word(program: Program) -> None:
    source = leads(program, 10)
    with provider(program) as service:
        dry = enrich(
            program, source, "--contact", "business_email", "--verified-emails", "--dry-run"
        )
        ran = enrich(program, source, "--contact", "business_email", "--verified-emails")
        assert len(service.ledger.requests(PATHS["contact"])) == 1
        assert ran.summary["credits_charged"] == service.ledger.total_charged()
    assert "One by one, because bulk jobs do not check business emails" in dry.err
    assert "One by one, because bulk jobs do not check business emails" in ran.err
    assert ran.summary["contacts"] > 0


@pytest.mark.parametrize("product", PATHS)
def test_that_the_lane_of_a_product_is_chosen_by_the_number_of_people_and_its_own_grant(
    program: Program, product: str
) -> None:
    program.set(bulk_from=10)
    source, options, more = wishes(program, product)
    for most, lane in ((10, "bulk job"), (1000, "request")):
        program.set(bulk_from=most)
        with provider(program, **more):
            dry = program.run("enrich", source, "--json", "--dry-run", *options)
        words = "bulk job" in dry.err.splitlines()[-1]
        assert words == (lane == "bulk job")


def test_that_people_are_asked_one_by_one_where_jobs_for_a_product_are_refused(
    program: Program,
) -> None:
    source = leads(program, 10)
    with provider(program, faults="calm") as service:
        enrich(program, source)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(HttpBulkApi, "submit", _refused)
            ran = enrich(program, source, *ALL_KINDS)
        assert len(service.ledger.requests(PATHS["contact"])) == 1
        assert ran.summary["credits_charged"] == sum(
            cost for one in service.ledger.requests(PATHS["contact"]) for _, cost in one.charges
        )
    assert (ran.code, ran.summary["jobs"]) == (0, 1)
    assert "Bulk jobs are refused" in ran.err


async def _refused(_api: HttpBulkApi, _what: object) -> ErrorAnswer:
    return ErrorAnswer(403, "no")


async def _no_key(_api: HttpBulkApi, _provider_id: str) -> ErrorAnswer:
    return ErrorAnswer(401, "no")


@pytest.mark.parametrize("product", PATHS)
def test_that_a_job_that_was_left_is_collected_by_the_next_run(
    program: Program, product: str
) -> None:
    source, options, more = wishes(program, product)
    with provider(program, **more) as service:
        first = enrich(program, source)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(HttpBulkApi, "status", _no_key)
            left = enrich(program, source, *options)
        jobs = submitted(service)
        dry = enrich(program, source, *options, "--dry-run")
        ran = enrich(program, source, *options)
        more_jobs = submitted(service) - jobs
        assert set(paid(service, product).values()) == {1}
        spent = sum(one.summary["credits_charged"] for one in (first, left, ran))
        assert spent == service.ledger.total_charged()
    assert left.code == 4
    assert ran.code == 0
    assert more_jobs == (product == "identify")  # those identified are looked up
    assert "In bulk jobs that were sent before" in dry.err
    assert "Collecting a bulk job" in ran.err


@pytest.mark.parametrize("product", PATHS)
@pytest.mark.parametrize("budget", [1, 9, 37])
def test_that_a_budget_is_never_exceeded_by_later_jobs(
    program: Program, product: str, budget: int
) -> None:
    source, options, more = wishes(program, product)
    with provider(program, **more) as service:
        ran = enrich(program, source, *options, "--budget", str(budget))
        assert service.ledger.total_charged() <= budget
        assert ran.summary["credits_charged"] == service.ledger.total_charged()
        rest = enrich(program, source, *options)
        assert set(paid(service, product).values()) <= {1}
    assert (ran.code, rest.code) == (5, 0)
