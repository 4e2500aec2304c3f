"""A program that looks people up in bulk jobs, in virtual time."""

from collections.abc import Sequence

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.bulk.lanes import Lane
from desktop_app.domain.run.doubt_proofs import UsageEvent
from desktop_app.domain.run.events import RunEvent
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.services import Services
from desktop_app.engine.prepare import prepare_run
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import PreparedRun, RunSummary, RunTerms
from tests.support.bulk import START, FakeBulk, with_bulk
from tests.support.engine import ASK, RPM, RuleApi, SteppingClock, outcomes_in, services_for
from tests.support.lookups import lookups_of
from tests.support.runs import ANY_AGE, send

PEOPLE = 600


class Desk:
    """A program with a journal, a provider of jobs and one of single requests."""

    def __init__(self, journal: SqliteJournal, bulk: FakeBulk) -> None:
        self.journal = journal
        self.bulk = bulk
        self.api = RuleApi()
        self.events: list[RunEvent] = []
        self.usage: list[UsageEvent] | None = None
        self.clock = SteppingClock()

    @property
    def services(self) -> Services:
        base = services_for(
            self.api,
            self.journal,
            clock=self.clock,
            read_account=lambda: Account(rpm=RPM, service_at=START),
            read_usage=None if self.usage is None else lambda _since: self.usage or [],
        )
        return with_bulk(base, self.bulk)

    def prepare(
        self,
        keys: Sequence[LookupKey],
        *,
        budget: float | None = None,
        lane: Lane = Lane.AUTO,
        query: EnrichQuery = ASK,
    ) -> PreparedRun:
        terms = RunTerms(ANY_AGE, RPM, budget, lane=lane)
        return prepare_run(lookups_of(keys), query, self.services, terms)

    def run(
        self,
        keys: Sequence[LookupKey],
        *,
        budget: float | None = None,
        lane: Lane = Lane.AUTO,
        stop: StopSignal | None = None,
        query: EnrichQuery = ASK,
    ) -> RunSummary:
        prepared = self.prepare(keys, budget=budget, lane=lane, query=query)
        return send(prepared, self.services, observe=self.events.append, stop=stop)

    def kinds(self, keys: Sequence[LookupKey]) -> dict[str, int]:
        """Return the number of people by outcome."""
        found: dict[str, int] = {}
        for outcome in outcomes_in(self.journal, keys).values():
            name = type(outcome).__name__
            found[name] = found.get(name, 0) + 1
        return found

    def of(self, kind: type[RunEvent]) -> list[RunEvent]:
        return [event for event in self.events if isinstance(event, kind)]
