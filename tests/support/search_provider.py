"""A provider that searches its people by name and employer, in virtual time."""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.provider.json_codec import request_body
from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.fields.products import Product
from desktop_app.domain.match_check.row.name_lookups import collect_people
from desktop_app.domain.match_check.row.sheet_context import SheetContext, suggest_context
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.run.account import ProductAccess
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.events import RunEvent
from desktop_app.domain.run.responses import ApiResponse, UnparsedAnswer
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.domain.source.mapping import ColumnMapping
from desktop_app.engine.execute import RunSource, execute_run
from desktop_app.engine.job import Job
from desktop_app.engine.ports.services import Services
from desktop_app.engine.prepare import prepare_run
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import PreparedRun, RunSummary, RunTerms
from tests.support.engine import ASK, RPM, RuleApi, SteppingClock, services_for
from tests.support.lookups import ListTable
from tests.support.runs import ANY_AGE

LINK = "https://www.linkedin.com/in/"
HEADERS = ["LinkedIn URL", "Name", "Company", "Website", "Notes"]
COMPANIES = {"Acme": (1, "acme.example", "201-500"), "Zeta": (2, "zeta.example", "11-50")}
PRICE = 0.03
_SEARCH, _LINKED = IdentifierKind.PERSON_SEARCH, IdentifierKind.PROFILE_URL


@dataclass(frozen=True)
class Known:
    """A person of the provider."""

    name: str
    slug: str
    now: tuple[str, ...] = ("Acme",)
    before: tuple[str, ...] = ()

    @property
    def person(self) -> dict[str, Any]:
        details = {
            "current": [_job(one) for one in self.now],
            "past": [_job(one) for one in self.before],
        }
        known = {"profile_url": LINK + self.slug}
        return {
            "basic_profile": {"name": self.name},
            "social_handles": {"professional_network_identifier": known},
            "experience": {"employment_details": details},
        }


def _job(company: str) -> dict[str, Any]:
    number, domain, _ = COMPANIES[company]
    return {
        "name": company,
        "crustdata_company_id": number,
        "company_website_domain": domain,
    }


@dataclass
class SearchProvider:
    """Answers searches, look-ups of employers and Person Enrich, each at its price.

    Attributes:
        people: The people of the index.
        instead: Answers another response to a request, or None to answer as usual.
        bodies: All requests, in order.
        charged: What each request was charged, in order.
    """

    people: Sequence[Known] = ()
    instead: Callable[[Batch], ApiResponse | None] = lambda _batch: None
    bodies: list[tuple[str, Any]] = field(default_factory=list[tuple[str, Any]])
    charged: list[float] = field(default_factory=list[float])

    def rule(self, batch: Batch, number: int) -> ApiResponse:
        self.bodies.append((batch.product.value, request_body(batch)))
        if (other := self.instead(batch)) is not None:
            return other
        content, price = self._answer(batch)
        self.charged.append(price)
        return UnparsedAnswer(json.dumps(content).encode(), price, f"r{number}")

    def _answer(self, batch: Batch) -> tuple[Any, float]:
        if batch.kind is _SEARCH:
            found = [one for one in self.people if self._fits(one, request_body(batch))]
            shown = found[: batch.query.limit]
            content = {
                "profiles": [one.person for one in shown],
                "next_cursor": "more" if len(found) > len(shown) else None,
                "total_count": len(found),
            }
            return content, round(PRICE * len(shown), 4)
        if batch.kind is _LINKED:
            by_slug = {one.slug: one for one in self.people}
            known = [by_slug.get(key.normal) for key in batch.keys]
            entries = [
                {
                    "matched_on": key.as_sent,
                    "matches": [{"confidence_score": 1.0, "person_data": one.person}]
                    if one
                    else [],
                }
                for key, one in zip(batch.keys, known, strict=True)
            ]
            return entries, float(sum(one is not None for one in known))
        return [self._company(batch, key.normal) for key in batch.keys], 0.0

    def _company(self, batch: Batch, asked: str) -> dict[str, Any]:
        by_name = batch.kind is IdentifierKind.EMPLOYER_NAME
        found = [
            {
                "crustdata_company_id": number,
                "basic_info": {
                    "name": name,
                    "primary_domain": domain,
                    "employee_count_range": size,
                },
            }
            for name, (number, domain, size) in COMPANIES.items()
            if (asked == name.lower() if by_name else asked == domain)
        ]
        matches = [{"confidence_score": 1, "company_data": one} for one in found]
        return {"matched_on": asked, "match_type": "name", "matches": matches}

    @staticmethod
    def _fits(known: Known, body: Any) -> bool:
        name, employer = body["filters"]["conditions"]
        forms = [one["value"] for one in name.get("conditions", [name])]
        words = set(known.name.lower().replace("-", " ").split())
        if not any(set(form.split()) <= words for form in forms):
            return False
        path = employer["field"].removeprefix("experience.employment_details.")
        jobs = [*known.now] if path.startswith("current.") else [*known.now, *known.before]
        facts = {
            "company_id": lambda job: [COMPANIES[job][0]] == employer["value"],
            "company_website_domain": lambda job: COMPANIES[job][1] == employer["value"],
            "company_name": lambda job: job.lower() == employer["value"],
        }
        return any(facts[path.removeprefix("current.")](job) for job in jobs)

    def sent(self, product: str) -> list[Any]:
        """Return the bodies of the requests for a product."""
        return [body for name, body in self.bodies if name == product]

    def searched(self) -> Counter[str]:
        """Return how often each search was sent."""
        return Counter(json.dumps(body, sort_keys=True) for body in self.sent("search"))


def row(name: str = "", company: str = "", website: str = "", link: str = "") -> list[str]:
    return [LINK + link if link else "", name, company, website, "secret note"]


@dataclass
class SearchSheet:
    """A sheet of names and employers, with its provider and journal."""

    rows_: list[list[str]]
    provider: SearchProvider
    journal: SqliteJournal
    limit: int = 5
    events: list[RunEvent] = field(default_factory=list[RunEvent])
    clock: SteppingClock = field(default_factory=SteppingClock)
    api: RuleApi = field(init=False)
    rates: dict[Product, float] = field(default_factory=dict[Product, float])

    def __post_init__(self) -> None:
        self.api = RuleApi(self.provider.rule)

    @property
    def job(self) -> Job:
        table = ListTable(HEADERS, self.rows_)
        mapping = ColumnMapping(0, None, search_limit=self.limit)
        columns = suggest_context(table, mapping)
        lookups = collect_people(table, mapping, columns)
        context = SheetContext(table, lookups, columns)
        return Job(table, mapping, lookups, ASK, OutputOptions(), Path("b.xlsx"), context=context)

    @property
    def services(self) -> Services:
        services = services_for(self.api, self.journal, clock=self.clock)
        return replace(services, read_products=lambda _asked: ProductAccess(rpm=self.rates))

    def prepare(
        self, budget: float | None = None, reuse: Reuse = ANY_AGE, *, is_sample: bool = False
    ) -> PreparedRun:
        job = self.job
        terms = RunTerms(reuse, RPM, budget, is_sample, stages=job.stages)
        return prepare_run(job.lookups, job.query, self.services, terms)

    def run(
        self,
        budget: float | None = None,
        reuse: Reuse = ANY_AGE,
        stop: StopSignal | None = None,
        *,
        is_sample: bool = False,
        observe: Callable[[RunEvent], None] = lambda _event: None,
    ) -> RunSummary:
        prepared, job = self.prepare(budget, reuse, is_sample=is_sample), self.job
        self.events.clear()

        def told(event: RunEvent) -> None:
            self.events.append(event)
            observe(event)

        return execute_run(
            prepared,
            self.services,
            source=RunSource(job.source, job.options.as_json()),
            observe=told,
            stop=stop or StopSignal(),
        )

    def cells(self) -> list[dict[str, Any]]:
        """Return the new cells of each row by header."""
        job = self.job
        result = job.read_result(self.journal, self.journal.last_run(job.source))
        return [
            dict(zip((one.header for one in result.columns), cells, strict=True))
            for cells in result.rows()
        ]

    def statuses(self) -> list[str]:
        return [str(one["Enrichment status"]) for one in self.cells()]

    def links(self) -> list[str | None]:
        return [one["Profile link found"] for one in self.cells()]
