"""One seed: a few people, several programs in a row, and everything that can go wrong."""

import shutil
import tempfile
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.provider import account
from desktop_app.adapters.provider.answer_reader import read_answer
from desktop_app.adapters.provider.bulk_api import HttpBulkApi, open_bulk_api
from desktop_app.adapters.provider.http_api import open_http_api
from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.errors import JournalError
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.products import PRODUCTS_IN_JOBS
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.result.layout import Layout
from desktop_app.domain.run.attempts import RetryPolicy
from desktop_app.domain.run.bulk.lanes import BulkAccess, Lane
from desktop_app.domain.run.events import RunEvent
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.settings import Settings
from desktop_app.engine.execute import RunSource, execute_run
from desktop_app.engine.ports.services import Services
from desktop_app.engine.prepare import prepare_run
from desktop_app.engine.result_spec import ResultSpec
from desktop_app.engine.results import ResultCells
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import RunSummary, RunTerms
from desktop_app.engine.settlement.recovery import recover
from tests.simulation.disk import Disk, SimulatedJournal
from tests.simulation.fake_stage import LiveForNobody
from tests.simulation.invariants import BrokenError, Invariants, Limits, hold, limits_of
from tests.simulation.ledger import Ledger, Request
from tests.simulation.pages import Pages
from tests.simulation.service import Service
from tests.simulation.sheet import sheet_with_more, simple_sheet
from tests.simulation.world import Killed, NeverEnds, World, WorldLoop

_BATCHES: Any = import_module("desktop_app.domain.run.batches")  # job parts are made smaller there
_PRODUCTS: Any = import_module("desktop_app.domain.fields.products")  # and requests there
_BASE_URL = "http://localhost:1"
_SOURCE = "leads.csv"
_FIELDS = (
    ("basic_profile",),
    ("basic_profile", "contact.business_emails"),
    ("basic_profile", "contact.phone_numbers"),
    ("basic_profile", "contact.business_emails", "contact.phone_numbers"),
    ("contact.business_emails",),
)
_THRESHOLDS = (None, 0.3, 0.8, 0.95)
_LANES = (Lane.BULK, Lane.AUTO, Lane.SINGLE)
_CALM_S = 3 * 3600.0
_CALM_RUNS = 4
"""A run that collects a job asks for what the job did not ask for; the last one only shows that all
is done.
"""
_GAPS_S = (0.0, 1.0, 11.0, 60.0, 150.0, 200.0, 200.0, 300.0, 3600.0)


@dataclass(frozen=True)
class _Wish:
    """The user's wishes for one run."""

    fields: tuple[str, ...]
    threshold: float | None
    budget: float | None
    reuse: Reuse
    lane: Lane


_CALM_WISH = _Wish(("basic_profile",), None, None, Reuse(None, None), Lane.BULK)


@dataclass
class SeedResult:
    """The result of a seed: the violated invariant, if any, and the events before."""

    seed: int
    broken: str = ""
    diary: list[str] = field(default_factory=list)
    requests: int = 0
    kills: int = 0


def simulate(seed: int) -> SeedResult:
    """Simulate one seed."""
    folder = Path(tempfile.mkdtemp(prefix="simulation", dir=_ram()))
    usual_batch, usual_terms = _BATCHES.MAX_BATCH, dict(_PRODUCTS._TERMS)
    life = _Life(seed, folder)
    verdict = SeedResult(seed)
    try:
        life.live()
    except BrokenError as error:
        verdict.broken = str(error)
    except NeverEnds:
        verdict.broken = "A RUN NEVER ENDS"
    except Exception as error:  # noqa: BLE001 - any exception of the program is a finding
        flat = _flat(error)
        verdict.broken = str(flat) if isinstance(flat, BrokenError) else f"BUG: {flat!r}"
    finally:
        _BATCHES.MAX_BATCH = usual_batch
        _PRODUCTS._TERMS.update(usual_terms)
        shutil.rmtree(folder, ignore_errors=True)
    verdict.diary = life.world.diary
    verdict.requests, verdict.kills = len(life.ledger.requests), life.kills
    return verdict


def _flat(error: BaseException) -> BaseException:
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


def _ram() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - a RAM disk, and mkdtemp


class _Life:
    def __init__(self, seed: int, folder: Path) -> None:
        self.world = World(seed)
        self.ledger = Ledger(self.world)
        self.kills = 0
        self._folder = folder
        new_sheet = sheet_with_more if self.world.has_more else simple_sheet
        self._sheet = new_sheet(self.world.rng)
        self._people = self._sheet.people
        denied = ("contact.phone_numbers",) if self.world.has_fault(0.3) else ()
        self._service = Service(self.world, self.ledger, self._people, denied)
        self._pages = Pages(self.world, self.ledger, self._service)
        self._invariants = Invariants(self.ledger, denied)
        self._disk = Disk(self.world)
        self._settings = Settings(base_url=_BASE_URL, rpm=60)
        self._run_ids = (f"run-{number}" for number in count(1))
        self._make_batches_small(self.world.rng.choice((1, 2, 3, 5)))

    @staticmethod
    def _make_batches_small(most: int) -> None:
        _BATCHES.MAX_BATCH = most
        for product, terms in _PRODUCTS._TERMS.items():
            _PRODUCTS._TERMS[product] = replace(terms, most_people=most)

    def live(self) -> None:
        """Run again and again."""
        for _ in range(self.world.rng.randrange(2, 6)):
            self.world.start_program()
            self._disk.make_room()
            self._one_program()
            self.world.advance_s(self.world.rng.choice(_GAPS_S))
            if self.world.has_fault(0.3):
                self.ledger.spend_elsewhere()
            if self.world.jumps and self.world.chance(0.5):
                self.world.set_clock()
        if self.world.has_more:
            self._end_in_calm()

    def _end_in_calm(self) -> None:
        """Run again in a world without faults: runs finish, and then a repetition sends nothing."""
        self.world.calm_down()
        self._disk.commits_left = None
        self.world.advance_s(_CALM_S)
        with self._journal() as journal:
            recover(journal, read_answer, Prices(), self.world.now())
            services = self._services(journal, 0)
            ends: list[EndReason] = []
            has_sent = True
            while (EndReason.FINISHED not in ends or has_sent) and len(ends) < _CALM_RUNS:
                before = len(self.ledger.requests)
                ends.append(self._run_for(journal, services, _CALM_WISH).end)
                has_sent = len(self.ledger.requests) > before
                self.world.advance_s(_CALM_S)
            hold(EndReason.FINISHED in ends, f"calm runs ended: {ends}")
            hold(not journal.open_jobs(), "a calm run left jobs")
            hold(not has_sent, "a repetition sent something")
        self._look()

    def _one_program(self) -> None:
        """Start the program for a run or two, end or kill it, and check the result."""
        try:
            with self._journal() as journal:
                self._invariants.limits = Limits({}, {}, None)
                cut_off = recover(journal, read_answer, Prices(), self.world.now())
                services = self._services(journal, cut_off)
                for _ in range(self.world.rng.choice((1, 1, 2))):
                    self._one_run(journal, services)
                    self.world.advance_s(self.world.rng.choice(_GAPS_S))
        except Killed:
            self.kills += 1
            self._forget_deliveries()
        except JournalError as error:
            self.world.note(f"JournalError: {error}")
            if not self._disk.is_seen_full and self._disk.commits_left != 0:
                raise
        self._look()

    def _forget_deliveries(self) -> None:
        """Discard a body that had just arrived when the program was killed."""
        with SqliteJournal(self._path, read_answer=read_answer) as journal:
            rows = journal._connection.execute(
                "SELECT batch_id FROM batches WHERE body IS NOT NULL"
            )
            kept = {row[0] for row in rows}
        for request in self.ledger.requests:
            request.is_delivered = request.is_delivered and request.batch_id in kept

    @property
    def _path(self) -> Path:
        return self._folder / "journal.sqlite3"

    def _journal(self) -> SimulatedJournal:
        invariants = self._invariants
        journal = SimulatedJournal(self._path, self.world, self._disk, invariants.at_release)

        def batch_of(sent: tuple[str, ...]) -> int:
            found = [batch_id for batch_id, people in journal.sent.items() if people == sent]
            return max(found, default=0)

        def on_arrival(request: Request) -> None:
            invariants.at_arrival(request, journal.sent)
            invariants.second_is_due(request, self._sheet, journal)

        self._service.batch_of, self._service.on_arrival = batch_of, on_arrival
        self._service.jobs.batches_of = lambda sent: journal.jobs.get(sent, {})
        self._service.jobs.on_arrival = on_arrival
        return journal

    def _services(self, journal: SimulatedJournal, cut_off: int) -> Services:
        world, settings = self.world, self._settings
        return Services(
            open_api=lambda: open_http_api(
                base_url=_BASE_URL,
                key="key",
                timeout_s=settings.timeout_s,
                now=world.now,
                transport=self._service,
            ),
            journal=journal,
            clock=world,
            jitter=world.rng.random,
            new_run_id=lambda: next(self._run_ids),
            read_account=partial(
                account.read_account, base_url=_BASE_URL, key="key", transport=self._pages
            ),
            read_usage=partial(
                account.read_usage, base_url=_BASE_URL, key="key", transport=self._pages
            ),
            read_answer=read_answer,
            pause=world.advance_s,
            monotonic=world.now_s,
            policy=RetryPolicy(
                give_up_after_s=settings.give_up_after_s,
                longest_wait_s=settings.longest_wait_s,
                proof_after_s=settings.proof_after_s,
                longest_proof_wait_s=world.rng.choice((30.0, 30.0, 300.0)),
            ),
            most_in_flight=world.rng.choice((1, 2, 4, 128)),
            new_loop=lambda: WorldLoop(world),
            cut_off_people=cut_off,
            open_bulk=None if self._sheet.is_simple else self._open_bulk,
            read_bulk_access=lambda _products: BulkAccess(
                frozenset(PRODUCTS_IN_JOBS), takes_emails=True
            ),
        )

    def _one_run(self, journal: SimulatedJournal, services: Services) -> None:
        rng = self.world.rng
        fields = rng.choice(_FIELDS[:2] if rng.random() < 0.5 else _FIELDS)
        budget = rng.choice((None, None, float(rng.randrange(12))))
        if journal.open_jobs() and rng.random() < 0.7:
            budget = float(rng.randrange(12))
        lane = Lane.SINGLE if self._sheet.is_simple else rng.choice(_LANES)
        wish = _Wish(fields, rng.choice(_THRESHOLDS), budget, self._reuse(), lane)
        self._run_for(journal, services, wish)

    def _run_for(self, journal: SimulatedJournal, services: Services, wish: "_Wish") -> RunSummary:
        rng, invariants, sheet = self.world.rng, self._invariants, self._sheet
        self._service.run += 1
        self._service.jobs.run = invariants.run = self._service.run
        self.world.note(f"run {invariants.run} asks {wish}")
        fields, budget, reuse = wish.fields, wish.budget, wish.reuse
        ask = EnrichQuery(parse_selection(fields), wish.threshold)
        stages = () if sheet.is_simple else (LiveForNobody(),)
        terms = RunTerms(reuse, 60, budget, lane=wish.lane, bulk_from=2, stages=stages)
        prepared = prepare_run(sheet.lookups, ask, services, terms)
        # Now, for a doubt may just have been proven to be none: `at_release` judges that.
        invariants.limits = limits_of(
            self._people, fields, self._service.denied, reuse, journal, self.ledger, budget
        )
        self.world.advance_s(rng.choice((0.0, 0.0, 20.0, 400.0)))
        events: list[RunEvent] = []
        stop = StopSignal()
        first = len(self.ledger.requests)
        if not self.world.is_calm and self.world.chance(0.1):
            services = _stopping(services, stop, self.world)
        summary = execute_run(
            prepared, services, source=RunSource(_SOURCE), observe=events.append, stop=stop
        )
        self.world.note(f"run {invariants.run} ended: {summary.end} {summary.message}")
        requests = self.ledger.requests[first:]
        if not stop.is_urgent:
            invariants.counts_add_up(summary, events, prepared.plan.people, requests)
        question = ResultSpec(
            sheet.table, sheet.lookups, ask, Layout(ask.selection, (), (), ()), journal.last_run()
        )
        invariants.rows_add_up(ResultCells(question, journal).count_rows(), len(sheet.table.rows))
        self._check(journal)
        return summary

    def _open_bulk(self) -> AbstractAsyncContextManager[HttpBulkApi]:
        return open_bulk_api(
            base_url=_BASE_URL,
            key="key",
            timeout_s=self._settings.timeout_s,
            now=self.world.now,
            transport=self._service,
        )

    def _reuse(self) -> Reuse:
        again: frozenset[OutcomeKind] = frozenset()
        if self.world.chance(0.15):
            again = frozenset({self.world.rng.choice((OutcomeKind.IN_DOUBT, OutcomeKind.FAILED))})
        return Reuse(None, None, is_fresh=self.world.chance(0.05), again=again)

    def _look(self) -> None:
        """Check the data on disk after a program has ended in any way."""
        with SqliteJournal(self._path, read_answer=read_answer) as journal:
            self._check(journal)

    def _check(self, journal: SqliteJournal) -> None:
        self._invariants.charges_are_kept()
        self._invariants.nothing_paid_is_lost(journal._connection, journal)


def _stopping(services: Services, stop: StopSignal, world: World) -> Services:
    def new_loop() -> WorldLoop:
        loop = WorldLoop(world)
        at_s = world.rng.random() * 60
        loop.call_later(at_s, stop.request)
        if world.chance(0.5):
            loop.call_later(at_s + world.rng.random() * 10, stop.request)
        return loop

    with suppress(KeyError):
        return replace(services, new_loop=new_loop)
    return services
