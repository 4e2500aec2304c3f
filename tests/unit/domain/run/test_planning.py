"""The plan: known lookups are excluded, the rest is cut into full batches with a price."""

import itertools
import math
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.identifiers.searches import NameAndEmployer
from desktop_app.domain.run.batches import MAX_BATCH
from desktop_app.domain.run.cutting import JournalCoverage
from desktop_app.domain.run.planning import RunPlan, plan_run
from desktop_app.domain.source.identifiers import SHEET_KINDS, IdentifierKind, LookupKey

ASK = EnrichQuery(parse_selection(["basic_profile,contact"]), 0.8)
LINKS = [LookupKey(IdentifierKind.PROFILE_URL, f"p{n}") for n in range(120)]
MAILS = [LookupKey(IdentifierKind.BUSINESS_EMAIL, f"p{n}@firma.example") for n in range(120)]


def record(key: LookupKey, kind: OutcomeKind = OutcomeKind.MATCHED) -> JournalRecord:
    now = datetime(2026, 11, 23, tzinfo=UTC)
    return JournalRecord(key, 1, kind, ASK.selection.names, None, now, "run", 1)


def plan(
    keys: list[LookupKey], *settled: JournalRecord, rpm: float = 15, budget: float | None = None
) -> RunPlan:
    answered = {one.key for one in settled}
    unsettled = [index for index, key in enumerate(keys) if key not in answered]
    in_doubt = sum(one.kind is OutcomeKind.IN_DOUBT for one in settled)
    known = JournalCoverage(unsettled, {}, len(answered) - in_doubt, in_doubt)
    return plan_run(keys, known, ASK, prices=Prices(), rpm=rpm, budget=budget)


@given(
    st.lists(st.sampled_from(LINKS + MAILS), unique=True),
    st.sets(st.sampled_from(LINKS + MAILS)),
)
def test_that_every_unknown_person_is_in_exactly_one_full_batch(
    keys: list[LookupKey], known: set[LookupKey]
) -> None:
    made = plan(keys, *(record(key) for key in known if key in keys))
    unknown = [key for key in keys if key not in known]
    assert sorted(key for batch in made.batches for key in batch.keys) == sorted(unknown)
    assert all({key.kind for key in batch.keys} == {batch.kind} for batch in made.batches)
    assert made.requests == sum(
        math.ceil(sum(key.kind is kind for key in unknown) / 25) for kind in SHEET_KINDS
    )
    assert made.credits_ceiling == len(unknown) * 6
    assert made.reused == len(keys) - len(unknown)


def test_that_a_batch_has_the_endpoints_maximum_size() -> None:
    assert MAX_BATCH == 25


def test_that_a_threshold_is_sent_with_emails_only() -> None:
    links, mails = plan([*LINKS[:3], *MAILS[:3]]).batches
    assert links.min_similarity is None
    assert mails.min_similarity == 0.8


def test_that_lookups_in_doubt_are_neither_sent_nor_counted_as_reused() -> None:
    made = plan(LINKS[:3], record(LINKS[0], OutcomeKind.IN_DOUBT), record(LINKS[1]))
    assert (made.in_doubt, made.reused, made.people) == (1, 1, 1)


def test_that_the_ceiling_is_never_above_the_budget() -> None:
    assert plan(LINKS, budget=100).credits_ceiling == 100


def test_that_the_duration_follows_from_the_rate() -> None:
    assert plan(LINKS[:25]).duration_s == 0
    assert 16 < plan(LINKS).duration_s < 17


def test_that_the_price_follows_when_fields_are_denied() -> None:
    made = plan(LINKS[:10])
    assert made.credits_ceiling == 60
    assert made.without_fields(["contact.phone_numbers"]).credits_ceiling == 40
    assert made.without_fields(["contact"]).credits_ceiling == 10


def test_that_lookups_with_the_same_missing_fields_share_a_batch() -> None:
    part = parse_selection(["basic_profile"])
    known = JournalCoverage(range(5), dict.fromkeys(range(3), part))
    made = plan_run(LINKS[:5], known, ASK, prices=Prices(), rpm=15)
    whole, narrow = made.batches
    assert (whole.keys, narrow.keys) == (tuple(LINKS[3:5]), tuple(LINKS[:3]))
    assert narrow.query.selection == narrow.selection == part
    assert made.credits_ceiling == 2 * 6 + 3


@given(st.lists(st.sampled_from(LINKS + MAILS), unique=True, min_size=1))
def test_that_a_trial_run_is_one_request_spread_over_the_sheet(keys: list[LookupKey]) -> None:
    sent = list(plan(keys).sample())
    commonest = max(IdentifierKind, key=lambda kind: sum(key.kind is kind for key in keys))
    alike = [key for key in keys if key.kind is commonest]

    assert min(25, len(alike)) == len(sent) == len(set(sent))
    assert sent == [key for key in alike if key in set(sent)]
    gaps = [alike.index(b) - alike.index(a) for a, b in itertools.pairwise(sent)]
    assert not gaps or max(gaps) - min(gaps) <= 1


def test_that_a_trial_run_searches_if_more_people_are_searched_for() -> None:
    searched = [NameAndEmployer(f"ada {n}", "acme").key for n in range(60)]
    sent = plan(LINKS[:50]).sample(searched)

    assert (len(sent), sent[:2]) == (25, (searched[0], searched[2]))
    assert plan(LINKS[:50]).sample(searched[:50])[0] == LINKS[0]


def test_that_a_trial_run_of_an_empty_plan_is_empty() -> None:
    assert plan([]).sample() == ()
