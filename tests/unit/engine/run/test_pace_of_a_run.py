"""The rate is reached and never exceeded at any latency; a day is simulated in a moment."""

import asyncio
import random
from dataclasses import dataclass, field, replace

import pytest
from typing_extensions import override

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.responses import ApiResponse, ErrorAnswer
from desktop_app.engine.run_summary import RunSummary
from desktop_app.sandbox.billing.rate_limit import SlidingWindow
from tests.support.engine import RuleApi, answer_for, services_for, url_keys
from tests.support.runs import prepared_for, send

NETWORK_S = 0.1


@dataclass
class LimitedApi(RuleApi):
    """A provider with a sliding window, behind a network with varying latency."""

    window: SlidingWindow = field(default_factory=lambda: SlidingWindow(15))
    others_every_s: float | None = None
    turned_away: int = 0
    finished_at: float = 0.0

    @override
    async def enrich(self, batch: Batch) -> ApiResponse:
        loop = asyncio.get_running_loop()
        self.sent.append((loop.time(), batch))
        dice = random.Random(len(self.sent))
        await asyncio.sleep(dice.uniform(0, NETWORK_S))
        now = loop.time()
        if self.others_every_s is not None:
            while self._others_due <= now:
                self.window.admit(self._others_due)
                self._others_due += self.others_every_s
        if not self.window.admit(now):
            self.turned_away += 1
            return ErrorAnswer(429, "slow down", retry_after_s=self.window.reset_s(now))
        await asyncio.sleep(self.latency_s * dice.uniform(0.7, 1.3))
        self.finished_at = loop.time()
        return answer_for(batch)

    _others_due: float = 0.0


def run(api: LimitedApi, journal: SqliteJournal, *, requests: int) -> tuple[RunSummary, RunPlan]:
    services = services_for(api, journal)
    prepared = prepared_for(url_keys(requests * 2), services, rpm=api.window.limit)
    small = [half for batch in prepared.plan.batches for half in cut(batch)]
    plan = replace(prepared.plan, batches=tuple(small[:requests]))
    summary = send(replace(prepared, plan=plan), services)
    return summary, plan


def cut(batch: Batch) -> list[Batch]:
    """Return batches of two, so that few people make many requests."""
    if len(batch.keys) <= 2:
        return [batch]
    head, rest = batch.cut(2)
    return [head, *cut(rest)]


@pytest.mark.parametrize("rpm", [15, 60, 600])
@pytest.mark.parametrize("latency_s", [0.1, 1, 10])
def test_that_the_rate_of_a_provider_is_reached_without_a_429(
    journal: SqliteJournal, rpm: float, latency_s: float
) -> None:
    api = LimitedApi(window=SlidingWindow(rpm), latency_s=latency_s)
    requests = int(rpm * 3)
    summary, _ = run(api, journal, requests=requests)
    first, last = api.sent[0][0], api.sent[-1][0]
    reached = (requests - 1) / (last - first) * 60
    assert reached >= 0.97 * rpm
    assert api.turned_away == 0
    assert len(api.sent) == requests
    assert summary.end is EndReason.FINISHED


def test_that_another_program_on_the_same_key_only_slows_the_run(
    journal: SqliteJournal,
) -> None:
    api = LimitedApi(window=SlidingWindow(60), latency_s=1, others_every_s=2)
    summary, plan = run(api, journal, requests=120)
    assert summary.end is EndReason.FINISHED
    assert summary.progress.done == plan.people
    assert api.turned_away < 40


def test_that_a_limit_below_the_accounts_is_detected(journal: SqliteJournal) -> None:
    api = LimitedApi(window=SlidingWindow(20), latency_s=0.5)
    services = services_for(api, journal)
    prepared = prepared_for(url_keys(25 * 60), services, rpm=60)
    summary = send(prepared, services)
    assert summary.end is EndReason.FINISHED
    assert summary.progress.done == 25 * 60
    assert api.finished_at < 60 * 60 / 20 * 2
