"""Laws of runs in two waves, whatever the rows, the faults, the budgets and the stops."""

import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from desktop_app.domain.answers.outcomes import InDoubt, NoMatch, kind_of
from desktop_app.domain.messages import Message
from desktop_app.domain.result.row_status import RowStatus
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.responses import ApiResponse, ErrorAnswer, NoAnswer
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.run.stop import StopSignal
from tests.support.engine import open_journal
from tests.support.waves import EMAIL, URL, Provider, Sheet, job_of, row

LINKS, EMAILS = ["", *"abcde"], ["", "ann", "bob", "cay", "dan"]
ROWS = st.lists(st.tuples(st.sampled_from(LINKS), st.sampled_from(EMAILS)), min_size=1, max_size=12)
FOUND = st.sets(st.sampled_from([*LINKS[1:], *EMAILS[1:]]))
FAULTS = st.lists(st.sampled_from(["answer", "free", "lost", "stop"]), max_size=4)
RUNS = st.lists(st.tuples(FAULTS, st.none() | st.integers(0, 8)), min_size=1, max_size=4)


@dataclass
class FaultyProvider(Provider):
    """A provider with a fault for each request; it keeps what was asked and charged by key."""

    faults: list[str] = field(default_factory=list[str])
    sent: list[LookupKey] = field(default_factory=list[LookupKey])
    paid: list[LookupKey] = field(default_factory=list[LookupKey])
    stop: StopSignal = field(default_factory=StopSignal)

    @override
    def rule(self, batch: Batch, number: int) -> ApiResponse:
        self.sent += batch.keys
        fault = self.faults.pop(0) if self.faults else "answer"
        if fault == "free":
            return ErrorAnswer(500, "trouble", credits=0)
        if fault == "stop":
            self.stop.request()
        answer = super().rule(batch, number)
        found = [key for key in batch.keys if key.normal.partition("@")[0] in self.known]
        self.paid += found
        return NoAnswer(Message("lost")) if fault == "lost" else answer


def check_money(leads: Sheet, provider: FaultyProvider) -> None:
    assert [key for key, times in Counter(provider.paid).items() if times > 1] == []
    first = leads.job.lookups.keys
    for key in {key for key in provider.sent if key not in first}:
        second = leads.job.lookups.second
        assert second is not None
        rows = [at for at in range(leads.job.lookups.rows) if second.index_of(at) is not None]
        owners = {
            first[code]
            for at in rows
            if second.keys[second.index_of(at) or 0] == key
            and (code := leads.job.lookups.key_index(at)) is not None
        }
        records = [one for _, found in leads.journal.records(owners) for one in found]
        assert any(leads.journal.outcome(record) == NoMatch() for record in records)


@settings(deadline=None)
@given(ROWS, FOUND, RUNS, st.sampled_from([EMAIL, URL]))
def test_that_nobody_is_paid_twice_and_no_budget_is_exceeded(
    pairs: list[tuple[str, str]],
    known: set[str],
    runs: list[tuple[list[str], int | None]],
    then: IdentifierKind,
) -> None:
    with tempfile.TemporaryDirectory() as folder, open_journal(Path(folder)) as journal:
        job = job_of([row(*pair) for pair in pairs], then)
        provider = FaultyProvider(dict.fromkeys(known, 1.0))
        leads = Sheet(job, provider, journal)
        if not job.lookups.keys:
            return
        for faults, budget in runs:
            provider.faults, provider.stop = list(faults), StopSignal()
            before = len(provider.paid)
            ceiling = leads.prepare(budget=budget).plan.credits_ceiling
            ran = leads.run(budget=budget, stop=provider.stop)
            spent = len(provider.paid) - before
            assert spent <= ceiling
            assert budget is None or spent <= budget
            check_money(leads, provider)
            counts = leads.job.read_result(journal, journal.last_run(job.source)).count_rows()
            assert sum(counts.values()) == len(pairs)
            if ran.end is EndReason.FINISHED:
                assert counts[RowStatus.NOT_RUN] == 0

        provider.faults = []
        assert leads.run().end is EndReason.FINISHED
        check_money(leads, provider)
        sent = len(provider.sent)
        assert leads.prepare().plan.people == 0
        assert leads.run().progress.requests == 0
        assert len(provider.sent) == sent
        check_rows(leads, pairs, known)


def check_rows(leads: Sheet, pairs: list[tuple[str, str]], known: set[str]) -> None:
    """Check the rows against the plain rule: the first identifier that finds the person."""
    lookups, then = leads.job.lookups, leads.job.mapping.then
    doubts = {
        key
        for key, records in leads.journal.records(list(lookups.every_key()))
        if kind_of(leads.journal.outcome(max(records, key=lambda one: one.batch_id)))
        is kind_of(InDoubt(""))
    }
    in_doubt = {key.normal.partition("@")[0] for key in doubts}
    for (link, email), status in zip(pairs, leads.statuses(), strict=True):
        way = [link, email] if then is EMAIL else [email, link]
        names = [name for name in way if name]
        deciding = next((n for n in names if n in known or n in in_doubt), None)
        if not names:
            assert status == "Skipped: blank"
        elif deciding is None:
            assert status == "No match"
        else:
            assert status.startswith("In doubt" if deciding in in_doubt else "Matched")
