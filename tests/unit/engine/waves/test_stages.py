"""Stages: purchases beyond Person Enrich with one mechanism of intent, budget and settlement."""

from dataclasses import dataclass, replace

import pytest

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.products import Product
from desktop_app.domain.messages import Message
from desktop_app.domain.run.events import ProductRefused, WaveStarted
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.responses import ErrorAnswer, NoAnswer
from desktop_app.domain.run.waves import LaterPurchase
from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.execute import RunSource, execute_run
from desktop_app.engine.prepare import prepare_run
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import RunSummary, RunTerms
from desktop_app.engine.waves.stages import StageScope
from tests.support.engine import ASK, RPM
from tests.support.runs import ANY_AGE
from tests.support.waves import Provider, Sheet, job_of, row

LIVE = Prices().live


@dataclass(frozen=True)
class LiveForAll:
    """Buys everybody live after the first requests."""

    product = Product.LIVE

    def _keys(self, scope: StageScope) -> list[LookupKey]:
        return [LookupKey(IdentifierKind.LIVE_PROFILE, key.normal) for key in scope.lookups.keys]

    def offer(self, scope: StageScope) -> LaterPurchase | None:
        left = len(scope.coverage(self._keys(scope), ASK).unsettled)
        return LaterPurchase(Product.LIVE, left, left * scope.prices.live)

    def next_plan(self, scope: StageScope, counted: CompactKeys) -> RunPlan | None:
        return scope.plan(self._keys(scope), ASK, counted)


def people(journal: SqliteJournal, *names: str) -> Sheet:
    known = dict.fromkeys(names, 1.0)
    return Sheet(job_of([row(name) for name in names], None), Provider(known), journal)


def run(sheet: Sheet, budget: float | None = None) -> RunSummary:
    terms = RunTerms(ANY_AGE, RPM, budget, stages=(LiveForAll(),))
    prepared = prepare_run(sheet.job.lookups, sheet.job.query, sheet.services, terms)
    source = RunSource(sheet.job.source)
    sheet.events.clear()
    return execute_run(
        prepared, sheet.services, source=source, observe=sheet.events.append, stop=StopSignal()
    )


def waves(sheet: Sheet) -> list[WaveStarted]:
    return [event for event in sheet.events if isinstance(event, WaveStarted)]


def test_that_a_stage_follows_the_first_requests_and_is_counted_apart(
    journal: SqliteJournal,
) -> None:
    sheet = people(journal, "ann", "bo")
    ran = run(sheet)

    assert ran.end is EndReason.FINISHED
    assert sheet.provider.asked == ["ann", "bo", "ann", "bo"]
    assert [wave.product for wave in waves(sheet)] == [Product.LIVE]
    live = ran.progress.of(Product.LIVE)
    assert (ran.progress.requests, live.requests, live.asked, live.found) == (1, 1, 2, 2)


def test_that_a_stage_is_priced_before_the_run_and_needs_nothing_else_to_send(
    journal: SqliteJournal,
) -> None:
    sheet = people(journal, "ann", "bo")
    sheet.run()
    terms = RunTerms(ANY_AGE, RPM, stages=(LiveForAll(),))
    plan = prepare_run(sheet.job.lookups, ASK, sheet.services, terms).plan

    assert (plan.people, plan.has_work, plan.credits_ceiling) == (0, True, 2 * LIVE)
    run(sheet)
    assert sheet.provider.asked == ["ann", "bo", "ann", "bo"]


def test_that_a_stage_buys_nothing_twice(journal: SqliteJournal) -> None:
    sheet = people(journal, "ann", "bo")
    run(sheet)
    sheet.provider.asked.clear()
    again = run(sheet)

    assert sheet.provider.asked == []
    assert again.end is EndReason.FINISHED


@pytest.mark.parametrize("budget", [0, 1, LIVE, LIVE + 1.9, LIVE + 2])
def test_that_a_stage_stays_within_the_budget_of_the_run(
    journal: SqliteJournal, budget: float
) -> None:
    sheet = people(journal, "ann", "bo")
    run(sheet, budget)
    first = min(2, int(budget))
    live = int((budget - first) // LIVE) if first == 2 else 0

    assert sheet.provider.asked == ["ann", "bo"][:first] + ["ann", "bo"][:live]


def test_that_a_product_that_is_refused_ends_its_own_requests_only(journal: SqliteJournal) -> None:
    names = [f"p{number}" for number in range(200)]
    sheet = people(journal, *names)

    def refuse(_batch: object) -> None:
        if waves(sheet):
            sheet.provider.broken = dict.fromkeys(names, ErrorAnswer(403, "no access", credits=0))

    sheet.provider.on_request = refuse
    ran = run(sheet)

    assert ran.end is EndReason.FINISHED
    assert ran.progress.refused_products == {Product.LIVE}
    refused = [event for event in sheet.events if isinstance(event, ProductRefused)]
    assert sum(event.people for event in refused) == 200
    assert len(sheet.provider.asked) - 200 <= 5 * 25  # no more than were in flight
    assert set(sheet.statuses()) == {"Matched"}


def test_that_a_lost_answer_of_a_stage_is_in_doubt_and_not_sent_again(
    journal: SqliteJournal,
) -> None:
    sheet = people(journal, "ann")
    sheet.run()
    sheet.provider.broken = {"ann": NoAnswer(Message("connection lost"))}
    run(sheet)
    sheet.provider.broken = {}
    sheet.provider.asked.clear()
    run(sheet)

    assert sheet.provider.asked == []


def test_that_a_trial_run_has_the_stages_of_its_people(journal: SqliteJournal) -> None:
    sheet = people(journal, *(f"p{number}" for number in range(60)))
    terms = replace(RunTerms(ANY_AGE, RPM, stages=(LiveForAll(),)), is_sample=True)
    prepared = prepare_run(sheet.job.lookups, ASK, sheet.services, terms)
    (offer,) = prepared.plan.offers

    assert (prepared.plan.people, offer.people, prepared.plan.requests) == (25, 25, 1)
    assert prepared.tried_rows[:3] == (0, 2, 4)
