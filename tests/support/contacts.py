"""A provider of people and of their contact data, whose ledger is kept by person and kind."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.fields.contact_wish import contact_wish_of
from desktop_app.domain.fields.products import Product
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.result.columns.choice import ColumnChoice, ColumnPreset
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.events import RunEvent
from desktop_app.domain.run.responses import ApiResponse, UnparsedAnswer
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.engine.enrich import prepare
from desktop_app.engine.execute import RunSource, execute_run
from desktop_app.engine.job import Job
from desktop_app.engine.ports.services import Services
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import PreparedRun, RunSummary, RunTerms
from tests.support.engine import RPM, RuleApi, SteppingClock, services_for
from tests.support.runs import ANY_AGE
from tests.support.waves import LINK, job_of, row

ASK_WITH_LINK = EnrichQuery(parse_selection(["basic_profile", "social_handles"]))
ALL = contact_wish_of(("business_email", "personal_email", "phone"))
_PRICES = {"business_emails": 1.0, "personal_emails": 2.0, "phone_numbers": 2.0}
_CHECK = 0.5


def has(
    name: str, *, business: str = "deliverable", personal: bool = True, phone: bool = True
) -> dict[str, Any]:
    """Return the contact data of a person; `business` is the status of the email, "" for none."""
    email = {"email": f"{name}@acme.example", "status": business}
    return {
        "business_emails": [email] if business else [],
        "personal_emails": [{"email": f"{name}@home.example", "status": "unknown"}]
        if personal
        else [],
        "phone_numbers": [f"+1555{len(name):07}"] if phone else [],
    }


@dataclass
class ContactProvider:
    """Finds everybody in `people`, and sells what `contacts` says.

    Attributes:
        people: The slug that the answer gives for each slug asked for.
        live: The same for people whom only Live Enrich finds.
        contacts: The contact data by slug.
        scores: The score of an email match by local part; a link has 1.
        embedded: Contact data that Person Enrich itself returns, by slug.
        answers: Instead of the answer to a contact request, by slug.
        charged: The ledger: credits by slug and kind.
        asked: The slugs of contact requests, one entry a request and person.
        bodies: The fields of each contact request, and whether it asked for a check.
        found: The people charged by Person Enrich, one entry a charge.
    """

    people: dict[str, str] = field(default_factory=dict[str, str])
    live: dict[str, str] = field(default_factory=dict[str, str])
    contacts: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    scores: dict[str, float] = field(default_factory=dict[str, float])
    embedded: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    answers: dict[str, ApiResponse] = field(default_factory=dict[str, ApiResponse])
    charged: list[tuple[str, str, float]] = field(default_factory=list[tuple[str, str, float]])
    asked: list[str] = field(default_factory=list[str])
    bodies: list[tuple[tuple[str, ...], bool]] = field(
        default_factory=list[tuple[tuple[str, ...], bool]]
    )
    found: list[str] = field(default_factory=list[str])

    def rule(self, batch: Batch, number: int) -> ApiResponse:
        if batch.product is Product.CONTACT:
            return self._sell(batch, number)
        is_live = batch.product is Product.LIVE
        known = self.live if is_live else self.people
        names = [key.normal.partition("@")[0] for key in batch.keys]
        entries = [
            self._person(key.as_sent, name, known)
            for key, name in zip(batch.keys, names, strict=True)
        ]
        found = [name for name, one in zip(names, entries, strict=True) if one["matches"]]
        self.found += found
        return UnparsedAnswer(json.dumps(entries).encode(), 7.0**is_live * len(found), f"e{number}")

    def _person(self, sent: str, name: str, known: dict[str, str]) -> dict[str, Any]:
        own = known.get(name)
        person: dict[str, Any] = {"basic_profile": {"name": name}}
        if own:
            handle = {"professional_network_identifier": {"profile_url": LINK + own}}
            person["social_handles"] = handle
        if name in self.embedded:
            person["contact"] = self.embedded[name]
        match = {"confidence_score": self.scores.get(name, 1.0), "person_data": person}
        return {"matched_on": sent, "matches": [] if own is None else [match]}

    def _sell(self, batch: Batch, number: int) -> ApiResponse:
        slugs = [key.normal for key in batch.keys]
        is_checked = batch.kind is IdentifierKind.VERIFIED_CONTACT
        self.asked += slugs
        self.bodies.append((batch.selection.names, is_checked))
        for slug in slugs:
            if slug in self.answers:
                return self.answers[slug]
        entries: list[dict[str, Any]] = []
        total = 0.0
        for key in batch.keys:
            entry, price = self._contact(key.normal, key.as_sent, batch, is_checked=is_checked)
            entries.append(entry)
            total += price
        return UnparsedAnswer(json.dumps(entries).encode(), total, f"c{number}")

    def _contact(
        self, slug: str, sent: str, batch: Batch, *, is_checked: bool
    ) -> tuple[dict[str, Any], float]:
        known = self.contacts.get(slug)
        if known is None:
            return {"matched_on": sent, "matches": []}, 0.0
        price, given = 0.0, dict[str, Any]()
        for kind, cost in _PRICES.items():
            if not batch.selection.includes(f"contact.{kind}"):
                continue
            values = known[kind]
            if kind == "business_emails" and is_checked:
                values = [one for one in values if one["status"] == "deliverable"]
                cost += _CHECK  # noqa: PLW2901 - the price of this person
            given[kind] = values
            if values:
                self.charged.append((slug, kind, cost))
                price += cost
        person = {"crustdata_person_id": len(slug), "contact": given}
        match = {"confidence_score": 1.0, "person_data": person}
        return {"matched_on": sent, "matches": [match]}, price

    @property
    def credits(self) -> float:
        """Credits charged for contact data."""
        return sum(price for _, _, price in self.charged)


@dataclass
class ContactSheet:
    """A job with a wish for contact data, its provider and journal."""

    job: Job
    provider: ContactProvider
    journal: SqliteJournal
    events: list[RunEvent] = field(default_factory=list[RunEvent])
    clock: SteppingClock = field(default_factory=SteppingClock)

    @property
    def services(self) -> Services:
        return services_for(RuleApi(self.provider.rule), self.journal, clock=self.clock)

    def wishes(self, *names: str, is_verified: bool = False) -> None:
        """Change the wish."""
        self.job = replace(self.job, contacts=contact_wish_of(names, is_verified=is_verified))

    def prepare(self, *, budget: float | None = None, reuse: Reuse = ANY_AGE) -> PreparedRun:
        return prepare(self.job, self.services, RunTerms(reuse, RPM, budget))

    def run(
        self,
        *names: str,
        budget: float | None = None,
        reuse: Reuse = ANY_AGE,
        is_verified: bool = False,
    ) -> RunSummary:
        """Run the job; `names` are the wished kinds, or the wish as it is."""
        if names:
            self.wishes(*names, is_verified=is_verified)
        prepared = self.prepare(budget=budget, reuse=reuse)
        self.events.clear()
        return execute_run(
            prepared,
            self.services,
            source=RunSource(self.job.source),
            observe=self.events.append,
            stop=StopSignal(),
        )

    def rows(self) -> list[dict[str, object]]:
        """Return the new cells of each row by header, with every column."""
        everything = OutputOptions(columns=ColumnChoice(ColumnPreset.EVERYTHING))
        job = replace(self.job, output_options=everything).with_known_fields(self.journal)
        result = job.read_result(self.journal, self.journal.last_run(job.source))
        headers = [column.header for column in result.columns]
        return [dict(zip(headers, row, strict=True)) for row in result.rows()]


def contact_sheet(
    journal: SqliteJournal, rows: Iterable[list[str]], provider: ContactProvider
) -> ContactSheet:
    """Return a sheet of links, else emails."""
    job = replace(job_of(rows, None, query=ASK_WITH_LINK), contacts=ALL)
    return ContactSheet(job, provider, journal)


def known_people(*names: str, **differences: Any) -> ContactProvider:
    """Return a provider who knows these people with all their contact data."""
    return ContactProvider(
        people={name: name for name in names},
        contacts={name: has(name, **differences) for name in names},
    )


def rows_of(*names: str) -> list[list[str]]:
    """Return a row with a link for each name."""
    return [row(name) for name in names]
