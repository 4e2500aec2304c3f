"""Emails that are refused: identified within the price, judged as guesses, never paid twice."""

import json
import tempfile
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.fields.products import Product
from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey
from desktop_app.domain.match_check.row.context_role import ContextColumns
from desktop_app.domain.match_check.row.name_lookups import collect_people
from desktop_app.domain.match_check.row.sheet_context import SheetContext, suggest_context
from desktop_app.domain.messages import Message
from desktop_app.domain.result.job_options import job_options_from
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.responses import ApiResponse, ErrorAnswer, NoAnswer, UnparsedAnswer
from desktop_app.engine.execute import RunSource, execute_run
from desktop_app.engine.ports.services import Services
from desktop_app.engine.prepare import prepare_run
from desktop_app.engine.run.stop import StopSignal
from desktop_app.engine.run_summary import PreparedRun, RunSummary, RunTerms
from tests.support.engine import RPM, RuleApi, SteppingClock, open_journal, services_for
from tests.support.runs import ANY_AGE
from tests.support.waves import EMAIL, LINK, Sheet, job_of, row

REFUSAL = ErrorAnswer(
    400, "business_emails is not supported", refuses_emails=True, names_parameter=True
)
IDENTIFIED = IdentifierKind.IDENTIFIED_EMAIL


@dataclass
class Provider:
    """A provider that takes no emails; `known` has the links of people by the local part.

    `lost` has the numbers of answers that get lost, `employers` the domain of each person, and
    `gone` the links of nobody.
    """

    known: dict[str, list[str]]
    employers: dict[str, str] = field(default_factory=dict[str, str])
    scores: dict[str, float] = field(default_factory=dict[str, float])
    lost: set[int] = field(default_factory=set[int])
    takes_emails: bool = False
    gone: set[str] = field(default_factory=set[str])
    asked: list[LookupKey] = field(default_factory=list[LookupKey])
    paid: list[LookupKey] = field(default_factory=list[LookupKey])

    def rule(self, batch: Batch, number: int) -> ApiResponse:
        if batch.kind is EMAIL and not self.takes_emails:
            return REFUSAL
        self.asked += batch.keys
        entries = [self._entry(key) for key in batch.keys]
        found = [key for key, one in zip(batch.keys, entries, strict=True) if one["matches"]]
        self.paid += found
        if number in self.lost:
            return NoAnswer(Message("the connection broke"))
        return UnparsedAnswer(json.dumps(entries).encode(), float(len(found)), f"r{number}")

    def _entry(self, key: LookupKey) -> dict[str, object]:
        name = key.normal.partition("@")[0]
        slugs = [key.normal] if key.kind not in {EMAIL, IDENTIFIED} else self.known.get(name, [])
        score = self.scores.get(name, 1.0)
        matches = [self._match(slug, score) for slug in slugs if slug not in self.gone]
        return {"matched_on": key.as_sent, "match_status": "matched", "matches": matches}

    def _match(self, slug: str, score: float) -> dict[str, object]:
        domain = self.employers.get(slug, "acme.example")
        job = {"name": "X", "company_website_domain": domain, "is_default": True}
        return {
            "confidence_score": score,
            "person_data": {
                "basic_profile": {"name": slug.title()},
                "experience": {"employment_details": {"current": [job]}},
                "social_handles": {"professional_network_identifier": {"profile_url": LINK + slug}},
            },
        }


@dataclass
class Leads:
    """A sheet of links and emails whose refused emails are identified."""

    sheet: Sheet
    provider: Provider
    clock: SteppingClock = field(default_factory=SteppingClock)

    @property
    def services(self) -> Services:
        return services_for(RuleApi(self.provider.rule), self.sheet.journal, clock=self.clock)

    def prepare(self, budget: float | None = None) -> PreparedRun:
        job = self.sheet.job
        terms = RunTerms(ANY_AGE, RPM, budget, stages=job.stages)
        return prepare_run(job.lookups, job.query, self.services, terms)

    def run(self, budget: float | None = None) -> RunSummary:
        source = RunSource(self.sheet.job.source)
        return execute_run(
            self.prepare(budget),
            self.services,
            source=source,
            observe=self.sheet.events.append,
            stop=StopSignal(),
        )

    def rows(self) -> list[tuple[str, str | None, str | None]]:
        return self.sheet.rows()


def leads(
    journal: SqliteJournal,
    provider: Provider,
    *rows: list[str],
    then: IdentifierKind | None = None,
    threshold: float | None = None,
) -> Leads:
    job = job_of(rows, then)
    mapping = replace(job.mapping, identifies=True)
    lookups = collect_people(job.table, mapping, ContextColumns())
    context = SheetContext(job.table, lookups, suggest_context(job.table, mapping))
    query = replace(job.query, min_similarity=threshold)
    job = replace(job, mapping=mapping, lookups=lookups, context=context, query=query)
    return Leads(Sheet(job, provider, journal), provider)  # type: ignore[arg-type]


def test_that_a_refused_email_is_identified_and_its_link_enriched(journal: SqliteJournal) -> None:
    sheet = leads(journal, Provider({"ann": ["ann-x"]}), row(email="ann"), row("bo"))
    offers = sheet.prepare().plan.offers
    ran = sheet.run()

    assert [(one.product, one.people, one.full_price) for one in offers] == [
        (Product.IDENTIFY, 1, 2.0)
    ]
    assert (ran.end, ran.progress.credits) == (EndReason.FINISHED, 3)
    assert ran.progress.of(Product.IDENTIFY).found == 1
    note = f"found by email ann@acme.example: {LINK}ann-x"
    assert sheet.rows()[0] == ("Matched", "ann@acme.example", note)
    assert sheet.sheet.credits() == [2, 1]


def test_that_a_guess_is_judged_by_the_email(journal: SqliteJournal) -> None:
    provider = Provider({"ann": ["ann-x"]}, employers={"ann-x": "elsewhere.example"})
    sheet = leads(journal, provider, row(email="ann"))
    sheet.run()

    assert sheet.rows()[0][0] == "Matched, please check"


def test_that_somebody_below_the_threshold_is_not_looked_up(journal: SqliteJournal) -> None:
    provider = Provider({"ann": ["ann-x"]}, scores={"ann": 0.4})
    sheet = leads(journal, provider, row(email="ann"), threshold=0.8)
    sheet.run()

    assert [key.kind for key in provider.asked] == [IDENTIFIED]
    assert sheet.rows()[0][0] == "No match"


def test_that_several_people_wait_for_the_choice_of_the_user(journal: SqliteJournal) -> None:
    provider = Provider({"ann": ["ann-x", "ann-y"]})
    sheet = leads(journal, provider, row(email="ann"))
    sheet.run()
    status = sheet.rows()[0][0]
    key = LookupKey(IDENTIFIED, "ann@acme.example")
    [(_, [record])] = journal.records([key])
    journal.choose(key, CandidateChoice(record.batch_id, 1))
    sheet.run()

    assert status == "Matched, please check"
    assert [one.normal for one in provider.asked] == ["ann@acme.example", "ann-y"]
    assert sheet.rows()[0][0] == "Matched"


def test_that_a_lost_identification_is_in_doubt_and_not_repeated(journal: SqliteJournal) -> None:
    provider = Provider({"ann": ["ann-x"]}, lost={2})
    sheet = leads(journal, provider, row(email="ann"))
    sheet.run()
    sheet.run()

    assert len(provider.asked) == 1
    assert sheet.rows()[0][0] == "In doubt: may have been charged"


def test_that_nobody_identified_is_no_match_and_not_asked_again(journal: SqliteJournal) -> None:
    provider = Provider({})
    sheet = leads(journal, provider, row(email="ann"))
    sheet.run()
    again = sheet.run()

    assert (len(provider.asked), again.progress.credits) == (1, 0)
    assert sheet.rows()[0][0] == "No match"


def test_that_emails_that_are_taken_again_stay_as_they_were(journal: SqliteJournal) -> None:
    provider = Provider({"ann": ["ann-x"], "bo": ["bo-x"]})
    sheet = leads(journal, provider, row(email="ann"))
    sheet.run()
    provider.takes_emails = True
    both = leads(journal, provider, row(email="ann"), row(email="bo"))
    provider.asked.clear()
    both.run()

    assert provider.asked == [LookupKey(EMAIL, "bo@acme.example")]
    assert {status for status, _, _ in both.rows()} == {"Matched"}


def test_that_nobody_is_to_be_identified_who_was_found_by_link(journal: SqliteJournal) -> None:
    provider = Provider({"bo": ["bo-x"]}, gone={"bo"})
    sheet = leads(journal, provider, row("ann", "ann"), row("bo", "bo"), then=EMAIL)
    before = sheet.prepare().plan.offers
    ran = sheet.run()

    assert [(one.product, one.people) for one in before] == [(Product.IDENTIFY, 2)]
    assert (ran.end, ran.progress.credits) == (EndReason.FINISHED, 3)
    after = sheet.prepare().plan
    assert (after.offers, after.credits_ceiling) == ((), 0)


def test_that_the_wish_is_stored_with_the_run(journal: SqliteJournal) -> None:
    options = leads(journal, Provider({}), row(email="ann")).sheet.job.options
    restored = job_options_from(options.as_json())

    assert restored is not None
    assert restored.mapping.identifies


NAMES = ["ann", "bo", "cay"]
ROWS = st.lists(
    st.tuples(st.sampled_from(["", "l1", "l2"]), st.sampled_from(["", *NAMES])),
    min_size=1,
    max_size=8,
)
RUNS = st.lists(st.tuples(st.sets(st.integers(1, 6)), st.none() | st.integers(0, 9)), max_size=3)


@settings(deadline=None)
@given(
    ROWS,
    st.sets(st.sampled_from(NAMES)),
    RUNS,
    st.booleans(),
    st.sampled_from([None, EMAIL]),
    st.sets(st.sampled_from(["l1", "l2"])),
)
def test_that_nobody_is_paid_twice_and_no_price_is_exceeded(
    pairs: list[tuple[str, str]],
    known: set[str],
    runs: list[tuple[set[int], int | None]],
    takes_emails: bool,  # noqa: FBT001 - drawn
    then: IdentifierKind | None,
    gone: set[str],
) -> None:
    with tempfile.TemporaryDirectory() as folder, open_journal(Path(folder)) as journal:
        found = {name: [f"{name}-x"] for name in known}
        provider = Provider(found, takes_emails=takes_emails, gone=gone)
        sheet = leads(journal, provider, *(row(*pair) for pair in pairs), then=then)
        if not sheet.sheet.job.lookups.keys:
            return
        for lost, budget in [*runs, (set(), None)]:
            provider.lost = lost
            before = len(provider.paid)
            plan = sheet.prepare(budget).plan
            sheet.run(budget)
            spent = len(provider.paid) - before
            assert spent <= plan.credits_ceiling
            assert budget is None or spent <= budget
            assert [key for key, times in Counter(provider.paid).items() if times > 1] == []
        asked = len(provider.asked)
        assert sheet.run().end is EndReason.FINISHED
        assert len(provider.asked) == asked


@pytest.mark.parametrize("identifies", [True, False])
def test_that_refused_emails_end_a_run_unless_they_are_identified(
    journal: SqliteJournal, *, identifies: bool
) -> None:
    sheet = leads(journal, Provider({}), row(email="ann"))
    if not identifies:
        mapping = replace(sheet.sheet.job.mapping, identifies=False)
        sheet.sheet.job = replace(sheet.sheet.job, mapping=mapping)
    ended = sheet.run().end
    assert ended is (EndReason.FINISHED if identifies else EndReason.REQUEST_REFUSED)
