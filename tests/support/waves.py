"""Sheets with a link and an email a row, and a provider that knows some of both."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.match_check.row.sheet_context import SheetContext, suggest_context
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.events import RunEvent
from desktop_app.domain.run.responses import ApiResponse, UnparsedAnswer
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.domain.source.lookups import collect_lookups
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

EMAIL, URL = IdentifierKind.BUSINESS_EMAIL, IdentifierKind.PROFILE_URL
LINK = "https://www.linkedin.com/in/"
HEADERS = ["Link", "Email", "Full name"]


def row(link: str = "", email: str = "", name: str = "") -> list[str]:
    """Return a row by a slug and the local part of an address."""
    return [LINK + link if link else "", f"{email}@acme.example" if email else "", name]


def job_of(
    rows: Iterable[list[str]],
    then: IdentifierKind | None = EMAIL,
    *,
    query: EnrichQuery = ASK,
    max_rows: int | None = None,
) -> Job:
    table, mapping = ListTable(HEADERS, list(rows)), ColumnMapping(0, 1, then)
    lookups = collect_lookups(table, mapping, max_rows=max_rows)
    context = SheetContext(table, lookups, suggest_context(table, mapping))
    return Job(table, mapping, lookups, query, OutputOptions(), Path("b.xlsx"), context=context)


@dataclass
class Provider:
    """A provider that finds the people in `known`, by slug or local part, with their score.

    `broken` names an identifier whose requests get another answer. Live Enrich finds the people in
    `live`, or those in `known` if that is None. The people have the `details` of their identifier,
    those found live have `live_details`.
    """

    known: dict[str, float] = field(default_factory=dict[str, float])
    broken: dict[str, ApiResponse] = field(default_factory=dict[str, ApiResponse])
    redacted: set[str] = field(default_factory=set[str])
    names: dict[str, str] = field(default_factory=dict[str, str])
    charged: list[str] = field(default_factory=list[str])
    asked: list[str] = field(default_factory=list[str])
    live: set[str] | None = None
    details: dict[str, dict[str, object]] = field(default_factory=dict[str, dict[str, object]])
    live_details: dict[str, dict[str, object]] = field(default_factory=dict[str, dict[str, object]])
    asked_live: list[str] = field(default_factory=list[str])
    charged_live: list[str] = field(default_factory=list[str])
    on_request: Callable[[Batch], object] = lambda _batch: None

    def rule(self, batch: Batch, number: int) -> ApiResponse:
        names = [key.normal.partition("@")[0] for key in batch.keys]
        self.asked += names
        is_live = batch.kind is IdentifierKind.LIVE_PROFILE
        self.asked_live += names if is_live else ()
        self.on_request(batch)
        for name in names:
            if name in self.broken:
                return self.broken[name]
        pairs = zip(batch.keys, names, strict=True)
        entries = [self._entry(batch, key.as_sent, name) for key, name in pairs]
        found = [name for name, entry in zip(names, entries, strict=True) if entry["matches"]]
        self.charged += found
        self.charged_live += found if is_live else ()
        price = Prices().live if is_live else 1.0
        return UnparsedAnswer(json.dumps(entries).encode(), price * len(found), f"r{number}")

    def _entry(self, batch: Batch, sent: str, name: str) -> dict[str, object]:
        is_live = batch.kind is IdentifierKind.LIVE_PROFILE
        score = self.known.get(name)
        if is_live and self.live is not None:
            score = 1.0 if name in self.live else None
        threshold = batch.min_similarity or 0.0
        is_found = score is not None and score >= threshold
        details = self.live_details if is_live else self.details
        basic = {"name": self.names.get(name, name)}
        person = {"basic_profile": basic, **details.get(name, {})}
        matches = [{"confidence_score": score, "person_data": person}] if is_found else []
        entry: dict[str, object] = {"matched_on": sent, "matches": matches}
        return entry | ({"match_status": "redacted"} if name in self.redacted else {})


@dataclass
class Sheet:
    """A job with its provider and journal."""

    job: Job
    provider: Provider
    journal: SqliteJournal
    events: list[RunEvent] = field(default_factory=list[RunEvent])
    clock: SteppingClock = field(default_factory=SteppingClock)

    @property
    def services(self) -> Services:
        return services_for(RuleApi(self.provider.rule), self.journal, clock=self.clock)

    def prepare(
        self, *, budget: float | None = None, reuse: Reuse = ANY_AGE, is_sample: bool = False
    ) -> PreparedRun:
        terms = RunTerms(reuse, RPM, budget, is_sample)
        return prepare_run(self.job.lookups, self.job.query, self.services, terms)

    def run(
        self,
        *,
        budget: float | None = None,
        reuse: Reuse = ANY_AGE,
        stop: StopSignal | None = None,
        is_sample: bool = False,
    ) -> RunSummary:
        prepared = self.prepare(budget=budget, reuse=reuse, is_sample=is_sample)
        source = RunSource(self.job.source, self.job.options.as_json())
        self.events.clear()
        return execute_run(
            prepared,
            self.services,
            source=source,
            observe=self.events.append,
            stop=stop or StopSignal(),
        )

    def rows(self) -> list[tuple[str, str | None, str | None]]:
        """Return status, matched on and note of each row."""
        result = self.job.read_result(self.journal, self.journal.last_run(self.job.source))
        rows = [(str(row[0]), row[-3], row[-2]) for row in result.rows()]
        return [(status, _text(on), _text(note)) for status, on, note in rows]

    def statuses(self) -> list[str]:
        return [status for status, _, _ in self.rows()]

    def credits(self) -> list[object]:
        result = self.job.read_result(self.journal, self.journal.last_run(self.job.source))
        return [row[-1] for row in result.rows()]

    def with_query(self, query: EnrichQuery) -> "Sheet":
        return replace(self, job=replace(self.job, query=query))


def _text(value: object) -> str | None:
    return None if value is None else str(value)
