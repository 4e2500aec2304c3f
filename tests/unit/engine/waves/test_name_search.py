"""Searches by name and employer: never a plain match without proof, and nobody searched twice."""

import itertools
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.adapters.provider.answer_reader import read_answer
from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.products import Product
from desktop_app.domain.identifiers.keys import IdentifierKind
from desktop_app.domain.messages import Message
from desktop_app.domain.result.job_options import job_options_from
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.run.events import BatchSettled, FieldsDropped, ProductRefused, RunEvent
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.responses import ApiResponse, ErrorAnswer, NoAnswer
from desktop_app.engine.live_preview import LivePreview
from desktop_app.engine.people.person_details import person_details
from desktop_app.engine.people.review_queue import review_items
from desktop_app.engine.settlement.recovery import recover
from tests.support.engine import open_journal
from tests.support.runs import ANY_AGE
from tests.support.search_provider import (
    COMPANIES,
    LINK,
    Known,
    SearchProvider,
    SearchSheet,
    row,
)

ADA = Known("Ada Quill", "ada")
REVIEW = "Matched, please check"


def sheet(journal: SqliteJournal, rows: list[list[str]], *people: Known) -> SearchSheet:
    return SearchSheet(rows, SearchProvider(people), journal)


def failing(product: Product, answer: ApiResponse) -> Callable[[Batch], ApiResponse | None]:
    return lambda batch: answer if batch.product is product else None


def test_that_the_person_of_a_name_and_an_employer_is_found_and_enriched(
    journal: SqliteJournal,
) -> None:
    leads = sheet(journal, [row("Dr. Ada Quill", "Acme Inc."), row(link="bo")], ADA)
    ran = leads.run()
    found = leads.cells()[0]

    assert found["Enrichment status"] == "Matched"
    assert found["Profile link found"] == f"{LINK}ada"
    assert found["Enrichment note"] == f"found by name and employer: {LINK}ada"
    assert review_items(leads.job, journal) == []
    assert found["Matched on"] == "ada quill, acme"
    assert found["Credits"] == 1.03
    assert leads.links()[1] is None
    searches = ran.progress.of(Product.SEARCH)
    assert (searches.requests, searches.credits, ran.progress.credits) == (1, 0.03, 1.03)


def test_that_only_name_and_employer_leave_the_computer_without_titles_and_legal_forms(
    journal: SqliteJournal,
) -> None:
    leads = sheet(
        journal,
        [
            row(
                "Prof. Dr. Zoë M. van der Berg, MBA",
                "Acme GmbH & Co. KG",
                "https://www.acme.example/x",
            )
        ],
    )
    leads.run()

    assert leads.provider.sent("company") == [{"domains": ["acme.example"]}]
    first, second = leads.provider.sent("search")
    names = [one["value"] for one in first["filters"]["conditions"][0]["conditions"]]
    assert names == ["zoë van der berg", "zoe van der berg"]
    assert first["filters"]["conditions"][1]["value"] == [1]
    assert second["filters"]["conditions"][1] == {
        "field": "experience.employment_details.company_name",
        "type": "(.)",
        "value": "acme",
    }
    assert first["limit"] == second["limit"] == 5
    assert "secret" not in json.dumps(leads.provider.bodies)


@pytest.mark.parametrize(
    ("person", "company", "reason"),
    [
        (Known("Ada Quill", "ada", ("Zeta",), ("Acme",)), "Acme", "may have left"),
        (Known("Ada Quill-Meyer", "ada"), "Acme", "just this first and last name"),
        (Known("Ada Quill Meyer", "ada"), "Acme", "just this first and last name"),
    ],
)
def test_that_a_doubtful_person_is_a_choice_and_never_a_match(
    journal: SqliteJournal, person: Known, company: str, reason: str
) -> None:
    leads = sheet(journal, [row("Ada Quill", company)], person)
    leads.run()
    (cells,) = leads.cells()

    assert cells["Enrichment status"] == REVIEW
    assert reason in cells["Enrichment note"]
    assert f"{LINK}ada" in cells["Enrichment note"]
    assert cells["Profile link found"] is None
    assert cells["Full name"] is None
    assert leads.provider.sent("enrich") == []


def test_that_an_unknown_company_is_searched_by_name_and_never_matches(
    journal: SqliteJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    leads = sheet(journal, [row("Ada Quill", "Omega")], Known("Ada Quill", "ada", ("Omega",)))
    monkeypatch.setitem(COMPANIES, "Omega", (9, "omega.example", "1-10"))
    leads.provider.instead = failing(Product.COMPANY, ErrorAnswer(404, "not found"))
    leads.run()

    assert leads.statuses() == [REVIEW]
    assert "known by its name alone" in leads.cells()[0]["Enrichment note"]


def test_that_both_links_of_two_namesakes_are_shown_and_one_can_be_chosen(
    journal: SqliteJournal,
) -> None:
    leads = sheet(journal, [row("Ada Quill", "Acme")], ADA, Known("Ada M. Quill", "ada-2"))
    leads.run()
    note = leads.cells()[0]["Enrichment note"]
    assert leads.statuses() == [REVIEW]
    assert f"{LINK}ada, " in note + ", "
    assert f"{LINK}ada-2" in note

    (item,) = review_items(leads.job, journal)
    assert [len(item.candidates), item.row, len(item.checks)] == [2, 0, 2]
    assert item.key.title == "ada quill"
    journal.choose(item.key, CandidateChoice(item.batch_id, 1))
    ran = leads.run()

    assert (leads.statuses(), leads.links()) == (["Matched"], [f"{LINK}ada-2"])
    assert ran.progress.of(Product.SEARCH).requests == 0
    (again,) = review_items(leads.job, journal)
    assert again.choice == CandidateChoice(item.batch_id, 1)
    journal.choose(item.key, CandidateChoice(item.batch_id, None))
    assert leads.statuses() == ["No match"]
    journal.withdraw_choice(item.key)
    assert leads.statuses() == [REVIEW]


def test_that_the_best_of_several_people_is_never_taken_by_itself(journal: SqliteJournal) -> None:
    leads = sheet(journal, [row("Ada Quill", "Acme")], ADA, Known("Ada Quill", "ada-2"))
    leads.limit = 2
    people = [Known("Ada Quill", f"ada-{number}") for number in range(5)]
    leads.provider.people = people
    leads.run()

    assert leads.statuses() == [REVIEW]
    assert "more people fit" in leads.cells()[0]["Enrichment note"]
    assert leads.provider.charged == [0.0, 0.06]


def test_that_a_person_who_is_listed_twice_is_one_person(journal: SqliteJournal) -> None:
    leads = sheet(journal, [row("Ada Quill", "Acme")], ADA, ADA)
    leads.run()

    assert (leads.statuses(), leads.links()) == (["Matched"], [f"{LINK}ada"])


def test_that_one_shown_person_of_many_is_no_match(journal: SqliteJournal) -> None:
    others = [Known(f"Ada {letter} Quill Meyer", f"other-{letter}") for letter in "abc"]
    leads = sheet(journal, [row("Ada Quill", "Acme")], ADA, *others)
    leads.limit = 2
    leads.run()

    assert leads.statuses() == [REVIEW]


def test_that_a_repetition_sends_nothing(journal: SqliteJournal) -> None:
    rows = [row("Ada Quill", "Acme"), row("Ben Ott", "Acme"), row("Cy Dorn", "Nowhere Works")]
    leads = sheet(journal, rows, ADA)
    leads.run()
    sent = len(leads.provider.bodies)
    again = leads.run()

    assert len(leads.provider.bodies) == sent
    assert not leads.prepare().plan.has_work
    assert again.end is EndReason.FINISHED
    assert leads.statuses() == ["Matched", "No match", "No match"]


def test_that_one_person_in_several_rows_is_searched_once(journal: SqliteJournal) -> None:
    rows = [
        row("Ada Quill", "Acme"),
        row("Mrs Ada Quill", "ACME Ltd"),
        row("Quill, Ada", "Acme", "acme.example"),
        row(link="ada"),
    ]
    leads = sheet(journal, rows, ADA)
    leads.run()

    assert len(leads.provider.sent("search")) == 1
    assert leads.statuses() == ["Matched"] * 4
    assert sum(leads.provider.charged) == 1.03
    assert [one["Credits"] for one in leads.cells()] == [1.03, None, None, None]


def test_that_employers_are_looked_up_together_and_each_once(journal: SqliteJournal) -> None:
    rows = [
        row(f"Ada Stone{chr(97 + n % 26)}{chr(97 + n // 26)}", f"Firm {n % 30}") for n in range(60)
    ]
    leads = sheet(journal, rows)
    leads.run()
    asked = [one["names"] for one in leads.provider.sent("company")]

    assert [len(names) for names in asked] == [25, 5]
    assert leads.provider.bodies[0][0] == leads.provider.bodies[1][0] == "company"


def test_that_price_and_time_are_known_before(journal: SqliteJournal) -> None:
    rows = [row(f"Ada Stone{chr(97 + n)}", "Acme") for n in range(20)]
    leads = sheet(journal, rows)
    plan = leads.prepare().plan
    (offer,) = plan.offers

    assert (offer.people, offer.enrich_ceiling) == (20, 20)
    assert plan.credits_ceiling == pytest.approx(20 * 5 * 0.03 + 20)
    assert offer.duration_s == pytest.approx(42)
    assert plan.batches == ()


def test_that_a_trial_run_searches_for_a_few_people(journal: SqliteJournal) -> None:
    people = [Known(f"Ada Stone{chr(97 + n % 26)}{chr(97 + n // 26)}", f"a{n}") for n in range(60)]
    leads = sheet(journal, [row(one.name, "Acme") for one in people], *people)
    prepared = leads.prepare(is_sample=True)
    ran = leads.run(is_sample=True)

    assert prepared.tried_rows == tuple(n * 60 // 25 for n in range(25))
    assert prepared.plan.credits_ceiling == pytest.approx(25 * 1.15)
    assert ran.progress.credits == pytest.approx(25 * 1.03)
    assert [n for n, one in enumerate(leads.statuses()) if one == "Matched"] == [
        *prepared.tried_rows
    ]
    leads.run()
    assert sum(leads.provider.charged) == pytest.approx(60 * 1.03)


def test_that_a_fresh_run_repeats_searches_unless_the_link_is_known(
    journal: SqliteJournal,
) -> None:
    rows = [row("Ada Quill", "Acme"), row("Ben Ott", "Acme"), row("Cy Dorn", "Acme")]
    leads = sheet(journal, rows, ADA, Known("Cy Dorn", "cy"), Known("Cy Dorn", "cy-2"))
    leads.run()
    (item,) = review_items(leads.job, journal)
    journal.choose(item.key, CandidateChoice(item.batch_id, 1))
    leads.provider.people = [*leads.provider.people, Known("Ben Ott", "ben")]
    sent = len(leads.provider.bodies)
    last = journal.last_batch()
    leads.run(reuse=replace(ANY_AGE, is_fresh=True, fresh_after=last))

    again = leads.provider.bodies[sent:]
    searched = [
        body["filters"]["conditions"][0]["value"] for name, body in again if name == "search"
    ]
    assert searched == ["ben ott"]
    assert leads.statuses() == ["Matched"] * 3
    assert leads.links() == [f"{LINK}ada", f"{LINK}ben", f"{LINK}cy-2"]
    assert sorted(name for name, _ in again) == ["enrich", "enrich", "search"]


def test_that_rows_fill_as_soon_as_their_links_are_looked_up(journal: SqliteJournal) -> None:
    rows = [row("Ada Quill", "Acme"), row("Ben Ott", "Acme"), row(link="dan")]
    leads = sheet(journal, rows, ADA, Known("Dan", "dan"), Known("Ben Ott", "b1"))
    leads.provider.people = [*leads.provider.people, Known("Ben Ott", "b2")]
    preview = LivePreview(leads.job, journal)
    shown: list[tuple[str, str]] = []

    def follow(event: RunEvent) -> None:
        if isinstance(event, BatchSettled):
            shown.extend((key.title, str(cells[0])) for key, cells in preview.rows(event))

    leads.run(observe=follow)
    assert shown == [("dan", "Matched"), ("ben ott", REVIEW), ("ada quill", "Matched")]
    (cells,) = (
        one for key, one in LivePreview(leads.job, journal).known(leads.prepare().plan, most=1)
    )
    assert cells[0] == "Matched"


def test_that_searches_go_at_the_rate_of_the_account(journal: SqliteJournal) -> None:
    rows = [row(f"Ada Stone{chr(97 + n)}", "Acme") for n in range(20)]
    leads = sheet(journal, rows)
    leads.rates = {Product.SEARCH: 60.0}
    assert leads.prepare().plan.offers[0].duration_s == pytest.approx(21)
    leads.run()
    times = [at for at, batch in leads.api.sent if batch.product is Product.SEARCH]
    gaps = [later - sooner for sooner, later in itertools.pairwise(times)]

    assert len(times) == 40
    assert sum(gaps) / len(gaps) == pytest.approx(1.0, rel=0.05)


@pytest.mark.parametrize("budget", [0, 0.14, 0.15, 0.2, 1.0, 1.15, 1.3, 2.1, 5])
def test_that_the_budget_holds_whatever_is_found(journal: SqliteJournal, budget: float) -> None:
    people = [Known(f"Ada {word}", word.lower()) for word in ("Quill", "Stone", "Reed")]
    leads = sheet(journal, [row(one.name, "Acme") for one in people], *people)
    ran = leads.run(budget)

    assert sum(leads.provider.charged) <= budget
    assert ran.progress.credits == pytest.approx(sum(leads.provider.charged))
    assert ran.end is (EndReason.FINISHED if budget == 5 else EndReason.BUDGET)
    leads.run()
    assert leads.statuses() == ["Matched"] * 3
    assert max(leads.provider.searched().values()) == 1


def test_that_a_lost_answer_is_in_doubt_and_never_searched_again_silently(
    journal: SqliteJournal,
) -> None:
    leads = sheet(journal, [row("Ada Quill", "Acme")], ADA)
    leads.provider.instead = failing(Product.SEARCH, NoAnswer(Message("connection lost")))
    leads.run()
    assert leads.statuses() == ["In doubt: may have been charged"]
    leads.provider.instead = lambda _batch: None
    leads.run()
    assert len(leads.provider.sent("search")) == 1
    again = Reuse(None, None, again=frozenset({OutcomeKind.IN_DOUBT}))
    leads.run(reuse=again)

    assert leads.statuses() == ["Matched"]


def test_that_a_lost_answer_about_employers_is_asked_for_again(journal: SqliteJournal) -> None:
    leads = sheet(journal, [row("Ada Quill", "Acme")], ADA)
    lost: list[ApiResponse] = [NoAnswer(Message("connection lost")), ErrorAnswer(500, "oops")]
    leads.provider.instead = lambda batch: (
        lost.pop() if batch.product is Product.COMPANY and lost else None
    )
    leads.run()

    assert leads.statuses() == ["Matched"]
    assert len(leads.provider.sent("company")) == 3


def test_that_a_program_killed_while_asking_for_employers_asks_again(tmp_path: Path) -> None:
    with open_journal(tmp_path) as journal:
        leads = sheet(journal, [row("Ada Quill", "Acme")], ADA)

        def killed(_batch: Batch) -> ApiResponse | None:
            raise KeyboardInterrupt

        leads.provider.instead = killed
        with pytest.raises(BaseException):  # noqa: B017, PT011 - the whole program ends
            leads.run()
    with open_journal(tmp_path) as journal:
        recover(journal, read_answer, Prices(), leads.clock.now())
        leads = sheet(journal, [row("Ada Quill", "Acme")], ADA)
        leads.run()
        assert leads.statuses() == ["Matched"]


def test_that_a_denied_field_is_left_out_and_said(journal: SqliteJournal) -> None:
    leads = sheet(journal, [row("Ada Quill", "Acme")], ADA)
    denied = "basic_profile.summary"

    def refuse(batch: Batch) -> ApiResponse | None:
        is_search = batch.product is Product.SEARCH
        if is_search and batch.selection.includes(denied):
            return ErrorAnswer(403, f"Access denied to fields: {denied}", denied_fields=(denied,))
        return None

    leads.provider.instead = refuse
    leads.run()

    assert leads.statuses() == ["Matched"]
    assert [one.fields for one in leads.events if isinstance(one, FieldsDropped)] == [(denied,)]
    assert len(leads.provider.sent("search")) == 2


def test_that_a_key_that_may_not_look_up_employers_searches_by_domain_or_name(
    journal: SqliteJournal,
) -> None:
    rows = [row("Ada Quill", "Acme", "acme.example"), row("Ben Ott", "Acme")]
    leads = sheet(journal, rows, ADA, Known("Ben Ott", "ben"))
    leads.provider.instead = failing(Product.COMPANY, ErrorAnswer(403, "no access", credits=0))
    leads.run()

    assert leads.statuses() == ["Matched", REVIEW]
    assert [one.product for one in leads.events if isinstance(one, ProductRefused)] == [
        Product.COMPANY
    ]


def test_that_a_key_that_may_not_search_leaves_the_rows_unsent(journal: SqliteJournal) -> None:
    leads = sheet(journal, [row("Ada Quill", "Acme"), row(link="ada")], ADA)
    leads.provider.instead = failing(Product.SEARCH, ErrorAnswer(403, "no access", credits=0))
    ran = leads.run()

    assert ran.end is EndReason.FINISHED
    assert ran.progress.refused_products == {Product.SEARCH}
    assert [one.split(":")[0] for one in leads.statuses()] == ["Not sent", "Matched"]


def test_that_an_account_without_credits_ends_the_run(journal: SqliteJournal) -> None:
    leads = sheet(journal, [row("Ada Quill", "Acme")], ADA)
    leads.provider.instead = failing(Product.SEARCH, ErrorAnswer(402, "no credits", credits=0))
    assert leads.run().end is EndReason.OUT_OF_CREDITS
    leads.provider.instead = lambda _batch: None
    leads.run()

    assert leads.statuses() == ["Matched"]


def test_that_rows_without_a_whole_name_or_an_employer_stay_blank(journal: SqliteJournal) -> None:
    rows = [row("Ada", "Acme"), row("A. Quill", "Acme"), row("Ada Quill"), row("", "Acme"), row()]
    rows += [row("Sales Team", "Acme"), row("Ada Quill", "n/a"), row("Ada Quill", "", "gmail.com")]
    leads = sheet(journal, [*rows, row("Ada Quill", "Acme")], ADA)
    leads.run()

    assert leads.statuses() == [*["Skipped: blank"] * len(rows), "Matched"]


def test_that_a_resumed_job_still_searches(journal: SqliteJournal) -> None:
    leads = sheet(journal, [row("Ada Quill", "Acme")])
    leads.limit = 7
    options = job_options_from(leads.job.options.as_json())

    assert options is not None
    assert options.mapping.search_limit == 7


def test_that_the_details_of_a_row_tell_what_found_it(journal: SqliteJournal) -> None:
    leads = sheet(journal, [row("Ada Quill", "Acme")], ADA)
    leads.run()
    job = leads.job
    details = person_details(job.result_spec(journal.last_run(job.source)), journal, 0)

    assert details.key is not None
    assert details.key.kind is IdentifierKind.PROFILE_URL
    assert details.credits == 1.03
    assert len(details.answers) == 2
    assert "found by name and employer" in details.state.note


NAMES = ["Ada Quill", "Ada Quill-Meyer", "Ada M. Quill", "Ben Ott", "Ada Ott"]
PEOPLE = st.lists(
    st.builds(
        Known,
        st.sampled_from(NAMES),
        st.sampled_from([f"slug-{number}" for number in range(6)]),
        st.lists(st.sampled_from(list(COMPANIES)), max_size=2, unique=True).map(tuple),
        st.lists(st.sampled_from(list(COMPANIES)), max_size=2, unique=True).map(tuple),
    ),
    max_size=6,
    unique_by=lambda one: one.slug,
)
ROWS = st.lists(
    st.builds(
        row,
        st.sampled_from([*NAMES, "Dr. Ada Quill", "Ada"]),
        st.sampled_from(["Acme", "Acme Inc", "Zeta", "Nowhere", ""]),
        st.sampled_from(["", "acme.example", "https://www.zeta.example"]),
        st.sampled_from(["", "", "slug-0"]),
    ),
    min_size=1,
    max_size=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS, PEOPLE, st.sampled_from([None, 0.0, 0.2, 1.3]), st.integers(2, 5))
def test_laws_of_searches(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[list[str]],
    people: list[Known],
    budget: float | None,
    limit: int,
) -> None:
    """Whatever the sheet and the index: who matches works there now, and nobody is paid twice."""
    with open_journal(tmp_path_factory.mktemp("journal")) as journal:
        leads = sheet(journal, rows, *people)
        leads.limit = limit
        ceiling = leads.prepare(budget).plan.credits_ceiling
        leads.run(budget)
        spent = sum(leads.provider.charged)
        assert spent <= ceiling + 1e-9
        leads.run()
        sent = len(leads.provider.bodies)
        leads.run()
        assert len(leads.provider.bodies) == sent
        assert all(times == 1 for times in leads.provider.searched().values())
        cells = leads.cells()
        assert len(cells) == len(rows)
        charged = sum(float(one["Credits"] or 0) for one in cells)
        assert charged == pytest.approx(sum(leads.provider.charged))
        by_link = {LINK + one.slug: one for one in people}
        for said, found in zip(rows, cells, strict=True):
            if (link := found["Profile link found"]) is None:
                continue
            person = by_link[link]
            wanted = "Zeta" if "zeta" in said[3] else "Acme" if said[3] else said[2].split()[0]
            assert wanted in person.now
            assert person.name.split()[-1].lower() == said[1].split()[-1].lower()
