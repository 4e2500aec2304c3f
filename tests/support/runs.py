"""Runs through their public functions: prepare, execute, or both."""

from collections.abc import Sequence

from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.run.events import Observer, RunEvent
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.execute import RunSource, execute_run
from desktop_app.engine.ports.services import Services
from desktop_app.engine.prepare import prepare_run
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import PreparedRun, RunSummary, RunTerms
from tests.support.engine import ASK, RPM
from tests.support.lookups import lookups_of

SOURCE = "leads.csv#leads"
ANY_AGE = Reuse(match_age=None, no_match_age=None)


def prepared_for(
    keys: Sequence[LookupKey],
    services: Services,
    *,
    query: EnrichQuery = ASK,
    budget: float | None = None,
    rpm: float = RPM,
    reuse: Reuse = ANY_AGE,
) -> PreparedRun:
    return prepare_run(lookups_of(keys), query, services, RunTerms(reuse, rpm, budget))


def _ignore(_event: RunEvent) -> None:
    """Ignore events."""


def send(
    prepared: PreparedRun,
    services: Services,
    *,
    observe: Observer = _ignore,
    stop: StopSignal | None = None,
) -> RunSummary:
    return execute_run(
        prepared, services, source=RunSource(SOURCE), observe=observe, stop=stop or StopSignal()
    )


def run(  # noqa: PLR0913 - each is a side of a run that some test turns
    keys: Sequence[LookupKey],
    services: Services,
    *,
    events: list[RunEvent] | None = None,
    stop: StopSignal | None = None,
    query: EnrichQuery = ASK,
    budget: float | None = None,
    rpm: float = RPM,
    reuse: Reuse = ANY_AGE,
) -> RunSummary:
    prepared = prepared_for(keys, services, query=query, budget=budget, rpm=rpm, reuse=reuse)
    observe = _ignore if events is None else events.append
    return send(prepared, services, observe=observe, stop=stop)
