"""Any sequence of runs, faults, crashes and changes of options: nobody is charged twice."""

import shutil
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from typing_extensions import override

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.provider.answer_reader import read_answer
from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.answers.outcomes import (
    Failed,
    InDoubt,
    Matched,
    NoMatch,
    Outcome,
    OutcomeKind,
)
from desktop_app.domain.errors import AppError
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.messages import Message
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.responses import (
    ApiResponse,
    ErrorAnswer,
    NoAnswer,
    NotSent,
    UnparsedAnswer,
)
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.settlement.recovery import recover
from tests.support.engine import (
    RPM,
    RuleApi,
    SteppingClock,
    answer_for,
    open_journal,
    outcomes_in,
    services_for,
    url_keys,
)
from tests.support.runs import prepared_for, send
from tests.support.teams import Teams

KEYS = url_keys(60)

faults = st.lists(
    st.sampled_from(
        ["answer", "unsent", "429", "400", "404", "500 free", "500", "lost", "lost charged",
         "unreadable", "402", "crash before", "crash after"]
    ),
    max_size=12,
)  # fmt: skip


class Provider:
    """A provider with scripted charges and a ledger, which can snapshot the disk."""

    def __init__(self, clock: SteppingClock) -> None:
        self.clock = clock
        self.credits = 10_000.0
        self.charged: Counter[LookupKey] = Counter()
        self.answered: set[LookupKey] = set()
        self.script: list[str] = []
        self.picture: Path | None = None
        self.journal_folder = Path()

    def read(self) -> Account:
        return Account(credits=self.credits, rpm=RPM, service_at=self.clock.peek())

    def charge(self, batch: Batch) -> None:
        self.credits -= len(batch.keys)
        self.charged.update(batch.keys)

    def reply(self, batch: Batch, _number: int) -> ApiResponse:
        fault = self.script.pop(0) if self.script else "answer"
        simple: dict[str, ApiResponse] = {
            "unsent": NotSent(Message("no route")),
            "429": ErrorAnswer(429, "slow down", retry_after_s=1),
            "400": ErrorAnswer(400, "bad identifier"),
            "404": ErrorAnswer(404, "nobody"),
            "500 free": ErrorAnswer(500, "failed", credits=0),
            "500": ErrorAnswer(500, "failed"),
            "lost": NoAnswer(Message("the connection broke")),
            "402": ErrorAnswer(402, "no credits"),
        }
        if fault in simple:
            return simple[fault]
        if fault == "crash before":
            self.crash()
        self.charge(batch)
        if fault == "crash after":
            self.crash()
        if fault == "lost charged":
            return NoAnswer(Message("the connection broke"))
        if fault == "unreadable":
            return UnparsedAnswer(b"<html>", float(len(batch.keys)))
        self.answered.update(batch.keys)
        return answer_for(batch)

    def crash(self) -> None:
        """Snapshot the disk: the state that a killed program leaves."""
        if self.picture is None:
            self.picture = Path(tempfile.mkdtemp())
            for path in self.journal_folder.iterdir():
                shutil.copy(path, self.picture / path.name)
            raise CrashError


class CrashError(AppError):
    """Ends the run within the test process; its later writes are not in the snapshot."""

    def __init__(self) -> None:
        super().__init__("killed")


class Runs(RuleBasedStateMachine):
    """Runs over one list, with all events that can happen in between."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.clock = SteppingClock()
        self.provider = Provider(self.clock)
        self.on_purpose: Counter[LookupKey] = Counter()
        self.journal = self.open()

    def open(self) -> SqliteJournal:
        journal = open_journal(self.folder)
        recover(journal, read_answer, Prices(), self.clock.now())
        return journal

    def run(self, script: list[str], *, again: bool = False, budget: float | None = None) -> None:
        provider = self.provider
        provider.script, provider.picture = list(script), None
        provider.journal_folder = self.folder
        api = RuleApi(provider.reply, latency_s=2)
        services = services_for(api, self.journal, clock=self.clock, read_account=provider.read)
        before = outcomes_in(self.journal, KEYS)
        reuse = Reuse(
            match_age=None,
            no_match_age=None,
            again=frozenset({OutcomeKind.IN_DOUBT} if again else ()),
        )
        prepared = prepared_for(KEYS, services, reuse=reuse, budget=budget)
        if again:
            self.on_purpose.update(k for k, o in before.items() if isinstance(o, InDoubt))
        charged_before = provider.credits
        try:
            send(prepared, services)
        except CrashError:
            self.reopen_after_crash()
        if budget is not None:
            assert charged_before - provider.credits <= budget

    def reopen_after_crash(self) -> None:
        self.journal.close()
        assert self.provider.picture is not None
        shutil.rmtree(self.folder)
        self.folder = self.provider.picture
        self.journal = self.open()

    @rule(script=faults)
    def enrich(self, script: list[str]) -> None:
        self.run(script)

    @rule(script=faults, budget=st.sampled_from([0, 10, 26, 30, 40, 60]))
    def enrich_within_a_budget(self, script: list[str], budget: int) -> None:
        self.run(script, budget=float(budget))

    @rule()
    def ask_those_in_doubt_again(self) -> None:
        self.run([], again=True)

    @rule(days=st.floats(min_value=0, max_value=3))
    def let_time_pass(self, days: float) -> None:
        self.clock.pass_days(days)

    @rule()
    def close_and_open(self) -> None:
        self.journal.close()
        self.journal = self.open()

    @invariant()
    def nobody_is_charged_twice_but_on_purpose(self) -> None:
        twice = {key for key, count in self.provider.charged.items() if count > 1}
        assert all(self.provider.charged[key] <= 1 + self.on_purpose[key] for key in twice)

    @invariant()
    def whoever_was_charged_is_answered_or_in_doubt_or_kept_unreadable(self) -> None:
        outcomes: dict[LookupKey, Outcome] = dict(outcomes_in(self.journal, KEYS))
        for key in self.provider.charged:
            assert isinstance(outcomes.get(key), Matched | InDoubt | Failed), key

    @invariant()
    def whoever_matched_was_charged(self) -> None:
        for key, outcome in outcomes_in(self.journal, KEYS).items():
            if isinstance(outcome, Matched):
                assert self.provider.charged[key]
            if isinstance(outcome, NoMatch):
                assert not self.provider.charged[key] or self.on_purpose[key]

    @override
    def teardown(self) -> None:
        self.journal.close()
        shutil.rmtree(self.folder, ignore_errors=True)


TestRuns = Runs.TestCase
TestRuns.settings = settings(
    max_examples=30 if Teams.is_on else 150,  # each example creates a database
    stateful_step_count=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
