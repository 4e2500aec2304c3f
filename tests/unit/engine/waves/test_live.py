"""Live Enrich: people not found, and people with old data, are asked for on the web."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import pytest

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.products import Product
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.messages import Message
from desktop_app.domain.run.account import ProductAccess
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.events import BatchSettled
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.responses import ErrorAnswer, NoAnswer
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.engine.execute import RunSource, execute_run
from desktop_app.engine.live_preview import LivePreview
from desktop_app.engine.people.person_details import person_details
from desktop_app.engine.people.review_queue import review_items
from desktop_app.engine.people.what_if import count_what_if
from desktop_app.engine.prepare import prepare_run
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import PreparedRun, RunSummary, RunTerms
from desktop_app.engine.waves.live import LiveStage
from tests.support.engine import ASK, RPM, RuleApi, services_for
from tests.support.runs import ANY_AGE
from tests.support.waves import EMAIL, LINK, Provider, Sheet, job_of, row

LIVE = Prices().live
DAY = "2026-11-02"
OLD, RECENT = "2026-03-01T00:00:00Z", "2026-10-20T00:00:00Z"


@dataclass
class Leads:
    """A sheet whose people may be asked for live."""

    sheet: Sheet
    stale_after_days: int | None = None
    ran: list[RunSummary] = field(default_factory=list[RunSummary])

    def plan(self, budget: float | None = None) -> RunPlan:
        return self._prepare(budget).plan

    def _prepare(self, budget: float | None = None, *, fresh: bool = False) -> PreparedRun:
        sheet = self.sheet
        stages = (LiveStage(self.stale_after_days),)
        reuse = replace(ANY_AGE, is_fresh=fresh)
        terms = RunTerms(reuse, RPM, budget, stages=stages)
        return prepare_run(sheet.job.lookups, sheet.job.query, sheet.services, terms)

    def run(self, budget: float | None = None, *, fresh: bool = False) -> RunSummary:
        sheet = self.sheet
        prepared = self._prepare(budget, fresh=fresh)
        sheet.events.clear()
        source = RunSource(sheet.job.source)
        return execute_run(
            prepared, sheet.services, source=source, observe=sheet.events.append, stop=StopSignal()
        )

    @property
    def provider(self) -> Provider:
        return self.sheet.provider

    def names(self) -> list[object]:
        return self.column("Full name")

    def column(self, header: str) -> list[object]:
        result = self.sheet.job.read_result(
            self.sheet.journal, self.sheet.journal.last_run(self.sheet.job.source)
        )
        at = [column.header.removesuffix(" (enriched)") for column in result.columns].index(header)
        return [cells[at] for cells in result.rows()]


def leads(
    journal: SqliteJournal,
    rows: Sequence[list[str]],
    provider: Provider,
    *,
    stale_after_days: int | None = None,
    then: IdentifierKind | None = None,
    query: EnrichQuery = ASK,
) -> Leads:
    return Leads(Sheet(job_of(rows, then, query=query), provider, journal), stale_after_days)


def at_link(slug: str, **more: object) -> dict[str, object]:
    handle = {"profile_url": LINK + slug}
    return {"social_handles": {"professional_network_identifier": handle}, **more}


def test_that_only_people_not_found_are_asked_for_live(journal: SqliteJournal) -> None:
    provider = Provider({"ann": 1.0}, live={"ann", "bo"}, names={"bo": "Bo Live"})
    sheet = leads(journal, [row("ann"), row("bo"), row("cy")], provider)
    ran = sheet.run()

    assert provider.asked_live == ["bo", "cy"]
    assert sheet.sheet.rows() == [
        ("Matched", LINK + "ann", None),
        ("Matched", LINK + "bo", f"found live on {DAY}"),
        ("No match", None, f"not found live on {DAY}"),
    ]
    assert sheet.names() == ["ann", "Bo Live", None]
    assert sheet.sheet.credits() == [1.0, LIVE, 0.0]
    assert ran.progress.credits == 1 + LIVE
    assert ran.progress.of(Product.LIVE).found == 1


def test_that_a_run_again_is_free_and_says_when_they_were_found(journal: SqliteJournal) -> None:
    provider = Provider({}, live={"bo"})
    sheet = leads(journal, [row("bo"), row("cy")], provider)
    sheet.run()
    provider.asked.clear()
    assert not sheet.plan().has_work
    sheet.run()

    assert provider.asked == []
    assert sheet.sheet.statuses() == ["Matched", "No match"]


def test_that_a_live_no_match_does_not_hide_a_match(journal: SqliteJournal) -> None:
    provider = Provider({"ann": 1.0}, live=set(), details={"ann": at_link("ann", updated_at=OLD)})
    sheet = leads(journal, [row("ann")], provider, stale_after_days=90)
    sheet.run()

    assert provider.asked_live == ["ann"]
    assert sheet.sheet.rows() == [("Matched", LINK + "ann", f"not found live on {DAY}")]
    assert sheet.names() == ["ann"]


def test_that_old_data_is_replaced_by_what_is_found_live(journal: SqliteJournal) -> None:
    provider = Provider(
        {"ann": 1.0, "bo": 1.0},
        details={"ann": at_link("ann", updated_at=OLD), "bo": at_link("bo", updated_at=RECENT)},
        live_details={"ann": {"basic_profile": {"name": "Ann Now"}}},
    )
    sheet = leads(journal, [row("ann"), row("bo")], provider, stale_after_days=90)
    sheet.run()

    assert provider.asked_live == ["ann"]
    assert sheet.names() == ["Ann Now", "bo"]
    assert sheet.sheet.rows()[0] == ("Matched", LINK + "ann", f"updated live on {DAY}")
    assert sheet.sheet.credits() == [1 + LIVE, 1.0]
    assert not sheet.plan().has_work  # what was found live is not old


def test_that_without_a_date_the_age_is_that_of_our_answer(journal: SqliteJournal) -> None:
    sheet = leads(journal, [row("ann")], Provider({"ann": 1.0}), stale_after_days=90)
    sheet.run()
    assert sheet.provider.asked_live == []
    sheet.sheet.clock.pass_days(91)
    sheet.run()
    assert sheet.provider.asked_live == ["ann"]
    sheet.run()
    assert sheet.provider.asked_live == ["ann"]


def test_that_old_live_data_is_asked_for_again_whatever_is_reused_otherwise(
    journal: SqliteJournal,
) -> None:
    sheet = leads(journal, [row("ann")], Provider({}, live={"ann"}), stale_after_days=30)
    sheet.run()
    sheet.sheet.clock.pass_days(29)
    assert not sheet.plan().has_work
    sheet.sheet.clock.pass_days(2)
    sheet.run()
    assert sheet.provider.asked_live == ["ann", "ann"]
    assert not sheet.plan().has_work


def test_that_a_person_found_live_stays_when_the_web_has_lost_them(
    journal: SqliteJournal,
) -> None:
    sheet = leads(journal, [row("ann")], Provider({}, live={"ann"}), stale_after_days=30)
    sheet.run()
    sheet.sheet.clock.pass_days(31)
    sheet.provider.live = set()
    sheet.run()
    assert sheet.provider.asked_live == ["ann", "ann"]
    [(status, _, note)] = sheet.sheet.rows()
    assert status == "Matched"
    assert note == f"found live on {DAY}, not charged again; not found live on 2026-12-03"


def test_that_a_moved_person_is_asked_for_at_the_new_link(journal: SqliteJournal) -> None:
    provider = Provider(
        {"old": 1.0},
        live={"new"},
        details={"old": at_link("new", updated_at=OLD)},
        live_details={"new": {"basic_profile": {"name": "Found There"}}},
    )
    sheet = leads(journal, [row("old")], provider, stale_after_days=30)
    sheet.run()

    assert provider.asked_live == ["new"]
    assert sheet.names() == ["Found There"]
    assert sheet.sheet.credits() == [1 + LIVE]
    assert not sheet.plan().has_work


def test_that_an_email_is_asked_for_at_the_link_of_its_person(journal: SqliteJournal) -> None:
    provider = Provider(
        {"ann": 0.9},
        live={"ann-link"},
        details={"ann": at_link("ann-link", updated_at=OLD)},
        live_details={"ann-link": {"basic_profile": {"name": "Ann Now"}}},
    )
    sheet = leads(journal, [row(email="ann")], provider, stale_after_days=30)
    sheet.run()

    assert provider.asked_live == ["ann-link"]
    assert sheet.names() == ["Ann Now"]
    status, matched_on, note = sheet.sheet.rows()[0]
    assert (status, matched_on) == ("Matched", "ann@acme.example")
    assert note == f"updated live on {DAY}"


def test_that_an_email_that_finds_nobody_is_not_asked_for_live(journal: SqliteJournal) -> None:
    sheet = leads(journal, [row(email="ann")], Provider({}), stale_after_days=1)
    sheet.run()
    assert sheet.provider.asked_live == []


def test_that_a_match_to_be_reviewed_is_not_asked_for_live(journal: SqliteJournal) -> None:
    provider = Provider({"ann": 0.0}, details={"ann": at_link("ann", updated_at=OLD)})
    sheet = leads(journal, [row(email="ann")], provider, stale_after_days=1)
    sheet.run()
    assert sheet.sheet.statuses() == ["Matched, please check"]
    assert provider.asked_live == []


def test_that_rows_of_one_person_pay_for_one_live_profile(journal: SqliteJournal) -> None:
    provider = Provider(
        {"old": 1.0, "ann": 0.9},
        details={
            name: at_link("ann", updated_at=OLD, crustdata_person_id=7) for name in ("old", "ann")
        },
        live_details={"ann": at_link("ann", crustdata_person_id=7)},
        live={"ann"},
    )
    rows = [row("old"), row("ann"), row(email="ann")]
    sheet = leads(journal, rows, provider, stale_after_days=30)
    ran = sheet.run()

    assert provider.asked_live == ["ann"]
    assert sheet.sheet.credits() == [1 + LIVE, 1.0, 1.0]
    assert ran.progress.credits == 3 + LIVE


def test_that_a_lost_live_answer_is_in_doubt_on_a_row_without_a_person(
    journal: SqliteJournal,
) -> None:
    provider = Provider({"ann": 1.0}, details={"ann": at_link("ann", updated_at=OLD)})
    sheet = leads(journal, [row("ann"), row("bo")], provider, stale_after_days=30)

    def lose_live(_batch: object) -> None:
        if provider.asked_live:
            provider.broken = dict.fromkeys(("ann", "bo"), NoAnswer(Message("connection lost")))

    provider.on_request = lose_live
    sheet.run()
    ann, bo = sheet.sheet.rows()

    assert ann[0] == "Matched"
    assert ann[2] == f"asked live on {DAY}, which may have been charged"
    assert bo[0] == "In doubt: may have been charged"
    provider.broken = {}
    provider.asked.clear()
    sheet.run()
    assert provider.asked == []


def test_that_a_refused_key_keeps_what_was_found(journal: SqliteJournal) -> None:
    provider = Provider({"ann": 1.0})
    sheet = leads(journal, [row("ann"), row("bo")], provider)

    def refuse(_batch: object) -> None:
        if provider.asked_live:
            provider.broken = {"bo": ErrorAnswer(403, "no access", credits=0)}

    provider.on_request = refuse
    ran = sheet.run()

    assert ran.progress.refused_products == {Product.LIVE}
    assert sheet.sheet.statuses() == ["Matched", "No match"]


def test_that_another_person_at_the_link_is_reviewed(journal: SqliteJournal) -> None:
    provider = Provider(
        {"ann": 1.0},
        details={"ann": at_link("ann", updated_at=OLD, crustdata_person_id=1)},
        live_details={"ann": {"crustdata_person_id": 2}},
    )
    sheet = leads(journal, [row("ann")], provider, stale_after_days=30)
    sheet.run()

    assert sheet.sheet.statuses() == ["Matched, please check"]
    [item] = review_items(sheet.sheet.job, journal)
    assert [str(reason) for reason in item.reasons] == [
        f"updated live on {DAY}",
        "another person was found live at this address than before",
    ]
    journal.choose(item.key, CandidateChoice(item.batch_id, 0))
    assert sheet.sheet.statuses() == ["Matched"]
    journal.choose(item.key, CandidateChoice(item.batch_id, None))
    assert sheet.sheet.statuses() == ["No match"]


def test_that_the_link_decides_once_its_person_is_found_live(journal: SqliteJournal) -> None:
    provider = Provider({}, live={"bo"})
    rows = [row("bo", "b"), row("cy", "c")]
    sheet = leads(journal, rows, provider, then=EMAIL)
    sheet.run()

    assert provider.asked == ["bo", "cy", "b", "c", "bo", "cy"]
    assert sheet.sheet.statuses() == ["Matched", "No match"]
    assert sheet.sheet.credits() == [LIVE, 0.0]


def test_that_nobody_found_by_the_second_identifier_is_asked_for_live(
    journal: SqliteJournal,
) -> None:
    provider = Provider({"b": 1.0})
    rows = [row("bo", "b"), row("cy", "c")]
    sheet = leads(journal, rows, provider, then=EMAIL)
    sheet.run()
    assert provider.asked_live == ["cy"]


def test_that_every_view_of_a_person_found_live_agrees(journal: SqliteJournal) -> None:
    provider = Provider({}, live={"bo"}, names={"bo": "Bo Live"})
    sheet = leads(journal, [row("bo")], provider)
    sheet.run()
    job, events = sheet.sheet.job, sheet.sheet.events
    run_record = journal.last_run(job.source)
    details = person_details(job.result_spec(run_record), journal, 0)
    settled = [event for event in events if isinstance(event, BatchSettled)]
    [(key, cells)] = LivePreview(job, journal).rows(settled[-1])

    assert details.state.person == {"basic_profile": {"name": "Bo Live"}}
    assert details.credits == LIVE
    assert [answer.kind for answer in details.answers] == [
        OutcomeKind.MATCHED,
        OutcomeKind.NO_MATCH,
    ]
    assert (key, cells[0]) == (job.lookups.keys[0], "Matched")
    assert count_what_if(job, journal).at(0.8, job.output_options.match_check).kept == 1


def test_that_developer_profiles_are_not_asked_for_live(journal: SqliteJournal) -> None:
    query = EnrichQuery(parse_selection(["basic_profile", "dev_platform_profiles"]), 0.8)
    sheet = leads(journal, [row("bo")], Provider({}, live={"bo"}), query=query)
    sent: list[Batch] = []
    sheet.provider.on_request = sent.append
    sheet.run()

    assert sent[-1].kind is IdentifierKind.LIVE_PROFILE
    assert sent[-1].selection.names == ("basic_profile",)
    assert sent[-1].min_similarity is None
    assert sheet.sheet.statuses() == ["Matched"]
    assert not sheet.plan().has_work


@pytest.mark.parametrize("stale", [None, 30])
def test_that_no_run_costs_more_than_was_said(journal: SqliteJournal, stale: int | None) -> None:
    names = ["ann", "bo", "cy"]
    old = {name: at_link(name, updated_at=OLD) for name in names}
    provider = Provider({"ann": 1.0}, live=set(names), details=old)
    sheet = leads(journal, [row(name) for name in names], provider, stale_after_days=stale)
    plan = sheet.plan()

    assert plan.credits_ceiling == 3 * LIVE + (0 if stale is None else 3)
    assert [offer.full_price for offer in plan.offers] == [3 * LIVE]
    assert sheet.run().progress.credits <= plan.credits_ceiling


def test_that_live_requests_are_priced_at_the_rate_of_the_account(journal: SqliteJournal) -> None:
    sheet = leads(journal, [row("ann")], Provider({}))
    own = ProductAccess(rpm={Product.LIVE: 3.0})
    services = replace(sheet.sheet.services, read_products=lambda _asked: own)
    terms = RunTerms(ANY_AGE, None, stages=(LiveStage(None),))
    job = sheet.sheet.job
    (offer,) = prepare_run(job.lookups, job.query, services, terms).plan.offers

    assert offer.rpm == 3.0


def test_that_live_requests_are_few_at_once_and_at_their_own_pace(journal: SqliteJournal) -> None:
    rows = [row(f"p{number}") for number in range(300)]
    provider = Provider({}, live=set())
    sheet = leads(journal, rows, provider)
    api = RuleApi(provider.rule, latency_s=90)
    services = services_for(api, journal, clock=sheet.sheet.clock)
    terms = RunTerms(ANY_AGE, stages=(LiveStage(),))
    prepared = prepare_run(sheet.sheet.job.lookups, ASK, services, terms)
    most: list[int] = []
    provider.on_request = lambda batch: most.append(
        api.in_flight if batch.kind is IdentifierKind.LIVE_PROFILE else 0
    )
    source = RunSource(sheet.sheet.job.source)
    execute_run(prepared, services, source=source, observe=lambda _: None, stop=StopSignal())

    times = [at for at, batch in api.sent if batch.kind is IdentifierKind.LIVE_PROFILE]
    assert len(times) == 300 / 25
    assert max(most) == 5
    assert min(later - at for at, later in pairwise(times)) >= 60 / 10
