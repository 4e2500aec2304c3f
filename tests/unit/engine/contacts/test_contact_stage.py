"""Contact Enrich: matched people only, the wished kinds only, each paid once."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.adapters.journal.sqlite_journal import SqliteJournal
from desktop_app.domain.answers.journal_records import Reuse
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.fields.contact_wish import PATHS_BY_NAME
from desktop_app.domain.fields.live_wish import LiveWish
from desktop_app.domain.fields.pricing import CONTACTS
from desktop_app.domain.fields.products import Product
from desktop_app.domain.messages import Message
from desktop_app.domain.result.job_options import OutputOptions
from desktop_app.domain.run.events import BatchSettled, ProductRefused
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.run.responses import ErrorAnswer, NoAnswer, UnparsedAnswer
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.live_preview import LivePreview
from tests.support.contacts import (
    ContactProvider,
    contact_sheet,
    has,
    known_people,
    rows_of,
)
from tests.support.engine import open_journal
from tests.support.runs import ANY_AGE
from tests.support.waves import row

LOST = NoAnswer(Message("connection lost"))


def test_that_matched_people_are_asked_for_the_wished_kinds(journal: SqliteJournal) -> None:
    provider = known_people("ann", "bo")
    sheet = contact_sheet(journal, rows_of("ann", "bo", "nobody"), provider)
    ran = sheet.run("business_email", "phone")

    assert provider.asked == ["ann", "bo"]
    assert provider.bodies == [(("contact.business_emails", "contact.phone_numbers"), False)]
    assert ran.end is EndReason.FINISHED
    assert ran.progress.of(Product.CONTACT).credits == provider.credits == 2 * 3


def test_that_the_person_is_asked_by_the_link_of_the_answer_and_once_for_several_rows(
    journal: SqliteJournal,
) -> None:
    provider = known_people("new")
    provider.people |= {"old": "new", "mail": "new"}
    sheet = contact_sheet(journal, [row("old"), row("new"), row(email="mail")], provider)
    sheet.run("phone")

    assert provider.asked == ["new"]
    preview, shown = LivePreview(sheet.job, journal), dict[str, object]()
    phone = [column.header for column in sheet.job.placement.columns].index("Phone")
    for event in sheet.events:
        if isinstance(event, BatchSettled):
            shown |= {key.normal: cells[phone] for key, cells in preview.rows(event)}
    assert shown == dict.fromkeys(("old", "new", "mail@acme.example"), "+15550000003")


def test_that_nobody_in_review_is_asked_until_the_user_accepts(journal: SqliteJournal) -> None:
    provider = known_people("ann")
    provider.scores = {"ann": 0.0}
    sheet = contact_sheet(journal, [row(email="ann")], provider)
    sheet.run()
    assert provider.asked == []

    key = LookupKey(IdentifierKind.BUSINESS_EMAIL, "ann@acme.example")
    (_, (record,)) = next(journal.records([key]))
    journal.choose(key, CandidateChoice(record.batch_id, 0))
    sheet.run()
    assert provider.asked == ["ann"]


def test_that_people_in_review_are_asked_if_the_best_candidate_is_taken(
    journal: SqliteJournal,
) -> None:
    provider = known_people("ann")
    provider.scores = {"ann": 0.0}
    sheet = contact_sheet(journal, [row(email="ann")], provider)
    sheet.job = replace(sheet.job, output_options=OutputOptions(takes_best=True))
    sheet.run()

    assert provider.asked == ["ann"]


def test_that_the_price_is_known_before_the_run(journal: SqliteJournal) -> None:
    sheet = contact_sheet(journal, rows_of("ann", "bo"), known_people("ann", "bo"))
    first = sheet.prepare().plan
    (offer,) = first.offers
    assert (offer.product, offer.people, offer.ceiling) == (Product.CONTACT, 2, 10)
    assert first.credits_ceiling == 2 + 10

    sheet.run("business_email")
    assert sheet.prepare().plan.offers == ()


def test_that_the_price_holds_for_people_who_may_still_be_found_live(
    journal: SqliteJournal,
) -> None:
    provider = known_people("ann")
    provider.live = {"bo": "bo", "cy": "cy"}
    provider.contacts |= {"bo": has("bo"), "cy": has("cy")}
    sheet = contact_sheet(journal, rows_of("ann", "bo", "cy", "di"), provider)
    sheet.run("phone")
    sheet.job = replace(sheet.job, live=LiveWish(is_wanted=True))
    plan = sheet.prepare().plan
    assert [(one.product, one.people) for one in plan.offers] == [
        (Product.LIVE, 3),
        (Product.CONTACT, 3),
    ]

    ran = sheet.run()
    assert provider.asked == ["ann", "bo", "cy"]
    assert ran.progress.credits == 2 * (7 + 2) <= plan.credits_ceiling == 3 * (7 + 2)


def test_that_checked_emails_cost_half_a_credit_more(journal: SqliteJournal) -> None:
    provider = known_people("ann")
    sheet = contact_sheet(journal, rows_of("ann"), provider)
    sheet.wishes("phone", "personal_email", "business_email", is_verified=True)
    assert sheet.prepare().plan.credits_ceiling == 1 + 5.5
    sheet.run()

    assert provider.bodies == [(tuple(CONTACTS), True)]
    assert provider.credits == 5.5


def test_that_asking_again_is_free_and_another_kind_buys_that_kind_only(
    journal: SqliteJournal,
) -> None:
    provider = known_people("ann")
    sheet = contact_sheet(journal, rows_of("ann"), provider)
    sheet.run("business_email")
    sheet.run("business_email")
    assert provider.credits == 1

    sheet.run("business_email", "phone")
    assert provider.bodies[-1] == (("contact.phone_numbers",), False)
    assert provider.credits == 1 + 2


def test_that_an_email_that_was_paid_for_is_not_bought_again_with_a_check(
    journal: SqliteJournal,
) -> None:
    provider = known_people("ann")
    sheet = contact_sheet(journal, rows_of("ann"), provider)
    sheet.run("business_email")
    sheet.run("business_email", is_verified=True)
    assert provider.asked == ["ann"]

    sheet.run("business_email", "phone", is_verified=True)
    assert provider.bodies[-1] == (("contact.phone_numbers",), False)


def test_that_an_email_that_was_checked_is_not_bought_again_without_a_check(
    journal: SqliteJournal,
) -> None:
    provider = known_people("ann")
    provider.people["bo"] = "bo"
    provider.contacts["bo"] = has("bo", business="catch_all")
    sheet = contact_sheet(journal, rows_of("ann", "bo"), provider)
    sheet.run("business_email", is_verified=True)
    assert provider.charged == [("ann", "business_emails", 1.5)]
    sheet.run("business_email", is_verified=True)
    assert provider.asked == ["ann", "bo"]

    sheet.run("business_email")
    assert provider.asked == ["ann", "bo", "bo"], "nothing of him took mail for certain"
    assert provider.charged[1:] == [("bo", "business_emails", 1.0)]


def test_that_contact_data_of_person_enrich_is_not_bought_again(journal: SqliteJournal) -> None:
    provider = known_people("ann", "bo")
    provider.embedded = {"ann": {"business_emails": [{"email": "ann@acme.example"}]}}
    sheet = contact_sheet(journal, rows_of("ann", "bo"), provider)
    sheet.run("business_email", "phone")

    assert sorted(provider.charged) == [
        ("ann", "phone_numbers", 2.0),
        ("bo", "business_emails", 1.0),
        ("bo", "phone_numbers", 2.0),
    ]


def test_that_nobody_without_contact_data_is_asked_again(journal: SqliteJournal) -> None:
    provider = ContactProvider(
        people={"ann": "ann", "bo": "bo"},
        contacts={"ann": has("ann", business="", personal=False, phone=False)},
    )
    sheet = contact_sheet(journal, rows_of("ann", "bo"), provider)
    sheet.run()
    sheet.run()

    assert (provider.asked, provider.charged) == (["ann", "bo"], [])


@pytest.mark.parametrize(("days", "asked"), [(20, 1), (40, 2)])
def test_that_old_contact_data_is_bought_again_after_the_reuse_age(
    journal: SqliteJournal, days: int, asked: int
) -> None:
    provider = known_people("ann")
    sheet = contact_sheet(journal, rows_of("ann"), provider)
    sheet.run("phone")
    sheet.clock.pass_days(days)
    sheet.run("phone", reuse=Reuse(timedelta(days=30), timedelta(days=30)))

    assert provider.asked == ["ann"] * asked


@pytest.mark.parametrize("budget", [2, 3, 4, 6.9, 7, 12])
def test_that_the_budget_of_the_run_is_kept(journal: SqliteJournal, budget: float) -> None:
    provider = known_people("ann", "bo")
    sheet = contact_sheet(journal, rows_of("ann", "bo"), provider)
    ran = sheet.run("business_email", "phone", budget=budget)

    people = int((budget - 2) // 3)
    assert provider.asked == ["ann", "bo"][:people]
    assert (ran.end is EndReason.BUDGET) == (people < 2)
    assert ran.progress.credits == 2 + provider.credits <= budget
    sheet.run()
    assert sorted(set(provider.asked)) == ["ann", "bo"]
    assert len(provider.charged) == len({(who, kind) for who, kind, _ in provider.charged})


def test_that_a_lost_answer_is_in_doubt_and_only_its_kinds_are_not_asked_again(
    journal: SqliteJournal,
) -> None:
    provider = known_people("ann")
    sheet = contact_sheet(journal, rows_of("ann"), provider)
    provider.answers = {"ann": LOST}
    sheet.run("business_email")
    provider.answers = {}
    sheet.run("business_email", is_verified=True)
    assert provider.asked == ["ann"]

    sheet.run("business_email", "phone")
    assert provider.bodies[1:] == [(("contact.phone_numbers",), False)]

    again = replace(ANY_AGE, again=frozenset({OutcomeKind.IN_DOUBT}))
    sheet.run("business_email", reuse=again)
    assert provider.bodies[2:] == [(("contact.business_emails",), False)]


def test_that_a_refused_product_is_told_once_after_few_attempts(journal: SqliteJournal) -> None:
    names = [f"p{number}" for number in range(400)]
    provider = known_people(*names)
    refusal = ErrorAnswer(403, "not enabled for your account", credits=0)
    provider.answers = dict.fromkeys(names, refusal)
    sheet = contact_sheet(journal, rows_of(*names), provider)
    ran = sheet.run()

    assert ran.end is EndReason.FINISHED
    assert len(provider.bodies) <= 3
    assert [one.product for one in sheet.events if isinstance(one, ProductRefused)] == [
        Product.CONTACT
    ]
    assert ran.progress.refused_products == {Product.CONTACT}
    provider.answers = {}
    sheet.run("phone")
    assert len(provider.charged) == 400


def test_that_a_later_lot_that_fails_loses_no_earlier_one(journal: SqliteJournal) -> None:
    names = [f"p{number:02}" for number in range(60)]
    provider = known_people(*names)
    provider.answers = {"p59": ErrorAnswer(500, "internal error", credits=None)}
    sheet = contact_sheet(journal, rows_of(*names), provider)
    sheet.run("phone")
    assert len(provider.charged) == 50

    provider.answers = {}
    sheet.run("phone")
    assert len(provider.charged) == 50, "the last ten may have been charged"


def test_that_every_value_that_was_paid_for_is_in_its_row(journal: SqliteJournal) -> None:
    provider = known_people("ann", "bo")
    provider.contacts["ann"]["business_emails"] += [
        {"email": "a@acme.example", "status": "invalid"}
    ]
    provider.contacts["ann"]["personal_emails"] += [{"email": "a@home.example"}]
    provider.contacts["ann"]["phone_numbers"] += ["+15552"]
    sheet = contact_sheet(journal, [row("ann"), row("bo"), row("ann")], provider)
    sheet.run("phone")
    sheet.run("business_email", "personal_email")
    first, _, last = sheet.rows()

    shown = {header: value for header, value in first.items() if value is not None}
    assert (
        shown
        | {
            "Business email": "ann@acme.example",
            "Business email status": "deliverable",
            "Other business emails": "a@acme.example",
            "Other business emails status": "invalid",
            "Personal email": "ann@home.example",
            "Personal email status": "unknown",
            "Other personal emails": "a@home.example",
            "Phone": "+15550000003",
            "Other phones": "+15552",
            "Credits": 1 + 5,
        }
        == shown
    )
    assert {**last, "Credits": first["Credits"], "Enrichment note": None} == {
        **first,
        "Enrichment note": None,
    }


def test_that_a_later_answer_without_anything_hides_nothing_that_was_paid_for(
    journal: SqliteJournal,
) -> None:
    provider = known_people("ann", business="catch_all")
    sheet = contact_sheet(journal, rows_of("ann"), provider)
    sheet.run("business_email")
    provider.contacts["ann"]["business_emails"] = []
    sheet.clock.pass_days(40)
    sheet.run("business_email", reuse=Reuse(timedelta(days=30), timedelta(days=30)))

    assert provider.asked == ["ann", "ann"]
    assert sheet.rows()[0]["Business email"] == "ann@acme.example"


@pytest.mark.parametrize(
    "odd",
    [
        {"business_emails": ["a@acme.example"], "phone_numbers": "+15557", "personal_emails": None},
        {"business_emails": "a@acme.example", "phone_numbers": ["+15557"]},
        {"business_emails": [{"email": "a@acme.example"}], "phone_numbers": ["+15557", None, ""]},
    ],
)
def test_that_values_in_odd_shapes_are_in_the_row(
    journal: SqliteJournal, odd: dict[str, object]
) -> None:
    provider = known_people("ann")
    person = {"crustdata_person_id": 1, "contact": odd}
    match = {"confidence_score": 1.0, "person_data": person}
    entry = {"matched_on": "https://linkedin.com/in/ANN/", "matches": [match]}
    provider.answers = {"ann": UnparsedAnswer(json.dumps([entry]).encode(), 3.0, "r")}
    sheet = contact_sheet(journal, rows_of("ann"), provider)
    ran = sheet.run("business_email", "phone")
    (shown,) = sheet.rows()

    assert ran.progress.of(Product.CONTACT).charged == 1
    assert "a@acme.example" in shown.values()
    assert "+15557" in shown.values()


def test_that_a_row_says_that_its_contact_data_is_in_doubt(journal: SqliteJournal) -> None:
    provider = known_people("ann")
    provider.answers = {"ann": LOST}
    sheet = contact_sheet(journal, rows_of("ann"), provider)
    sheet.run("phone")
    (shown,) = sheet.rows()

    assert shown["Enrichment status"] == "Matched"
    assert "contact data" in str(shown["Enrichment note"])


def test_that_people_found_live_are_asked_too(journal: SqliteJournal) -> None:
    provider = known_people("ann")
    provider.live = {"bo": "bo"}
    provider.contacts["bo"] = has("bo")
    sheet = contact_sheet(journal, rows_of("ann", "bo"), provider)
    sheet.job = replace(sheet.job, live=LiveWish(is_wanted=True))
    plan = sheet.prepare().plan
    ran = sheet.run("phone")

    assert provider.asked == ["ann", "bo"]
    assert ran.progress.credits <= plan.credits_ceiling
    assert [one["Phone"] for one in sheet.rows()] == ["+15550000003", "+15550000002"]


KINDS = st.lists(st.sampled_from(sorted(PATHS_BY_NAME)), min_size=1, unique=True)
RUNS = st.lists(
    st.tuples(KINDS, st.booleans(), st.none() | st.integers(0, 30), st.booleans()),
    min_size=1,
    max_size=5,
)
PEOPLE = st.lists(
    st.tuples(st.sampled_from(["", "deliverable", "catch_all"]), st.booleans(), st.booleans()),
    min_size=1,
    max_size=4,
)


@given(runs=RUNS, people=PEOPLE)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_that_nobody_is_charged_twice_for_a_kind_and_nobody_unmatched_is_asked(
    tmp_path_factory: pytest.TempPathFactory,
    runs: list[tuple[list[str], bool, int | None, bool]],
    people: list[tuple[str, bool, bool]],
) -> None:
    names = [f"p{number}" for number in range(len(people))]
    provider = ContactProvider(
        people={name: name for name in names},
        contacts={
            name: has(name, business=business, personal=personal, phone=phone)
            for name, (business, personal, phone) in zip(names, people, strict=True)
        },
    )
    provider.contacts["nobody"] = has("nobody")
    with open_journal(tmp_path_factory.mktemp("law")) as journal:
        sheet = contact_sheet(journal, rows_of(*names, "nobody"), provider)
        for kinds, is_verified, budget, is_lost in runs:
            provider.answers = {names[0]: LOST} if is_lost else {}
            before = provider.credits + len(provider.found)
            sheet.run(*kinds, is_verified=is_verified, budget=budget)
            spent = provider.credits + len(provider.found) - before
            assert budget is None or spent <= budget

        shown = dict(zip([*names, "nobody"], sheet.rows(), strict=True))

    for name, kind, _ in provider.charged:
        paid = provider.contacts[name][kind][0]
        value = paid if isinstance(paid, str) else paid["email"]
        assert value in shown[name].values(), (name, kind)
    bought = [(who, kind) for who, kind, _ in provider.charged]
    assert len(bought) == len(set(bought))
    assert "nobody" not in provider.asked
