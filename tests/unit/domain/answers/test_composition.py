"""The answers of which a row is made: which decides, and which are merged in which order."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.answers.composition import compose, data_time, main_record, parts_to_merge
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.kept_records import KeptRecords
from desktop_app.domain.answers.outcomes import Candidate, Matched, NoMatch, Outcome, OutcomeKind
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.json_values import Person
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

START = datetime(2026, 11, 1, tzinfo=UTC)
ASK = EnrichQuery(parse_selection(["basic_profile"]))
LINK, EMAIL = IdentifierKind.PROFILE_URL, IdentifierKind.BUSINESS_EMAIL
LIVE, CONTACT = IdentifierKind.LIVE_PROFILE, IdentifierKind.CONTACT_PROFILE
MATCHED, NO_MATCH, IN_DOUBT = OutcomeKind.MATCHED, OutcomeKind.NO_MATCH, OutcomeKind.IN_DOUBT


def record(
    number: int,
    kind: IdentifierKind,
    outcome: OutcomeKind = MATCHED,
    normal: str = "ann",
    fields: tuple[str, ...] = ("basic_profile",),
) -> JournalRecord:
    key = LookupKey(kind, normal)
    at = START + timedelta(days=number)
    return JournalRecord(key, number, outcome, fields, None, at, "run", 1.0)


def contact(number: int, outcome: OutcomeKind = MATCHED) -> JournalRecord:
    return record(number, CONTACT, outcome, fields=("contact.phone_numbers",))


def at_link(slug: str, **more: str) -> Person:
    url = f"https://www.linkedin.com/in/{slug}"
    handles = {"professional_network_identifier": {"profile_url": url}}
    return {"social_handles": handles, **more}  # type: ignore[dict-item]


class Answers:
    def __init__(self, *people: Person) -> None:
        self.people = people or (at_link("ann"),)

    def read(self, one: JournalRecord) -> Outcome:
        if one.kind is not MATCHED:
            return NoMatch()
        return Matched("", tuple(Candidate(1.0, person) for person in self.people))


def composed(*records: JournalRecord, person: Person | None = None) -> list[int]:
    answers = Answers(*() if person is None else (person,))
    return [one.batch_id for one in compose(records, ASK, answers.read)]


@pytest.mark.parametrize(
    ("own", "live", "expected"),
    [
        (MATCHED, MATCHED, [2, 1]),
        (NO_MATCH, MATCHED, [2, 1]),
        (IN_DOUBT, MATCHED, [2, 1]),
        (MATCHED, NO_MATCH, [1, 2]),
        (MATCHED, IN_DOUBT, [1, 2]),
        (NO_MATCH, NO_MATCH, [1, 2]),
        (NO_MATCH, IN_DOUBT, [2, 1]),
        (IN_DOUBT, NO_MATCH, [1, 2]),
        (IN_DOUBT, IN_DOUBT, [1, 2]),
    ],
)
def test_that_a_live_answer_decides_only_if_it_knows_more(
    own: OutcomeKind, live: OutcomeKind, expected: list[int]
) -> None:
    assert composed(record(1, LINK, own), record(2, LIVE, live)) == expected


@pytest.mark.parametrize("later", [NO_MATCH, IN_DOUBT])
def test_that_a_person_found_live_stays_when_the_profile_is_gone(later: OutcomeKind) -> None:
    records = [record(1, LINK, NO_MATCH), record(2, LIVE), record(3, LIVE, later)]
    assert composed(*records) == [2, 1, 3]


def test_that_newer_data_of_person_enrich_comes_before_an_older_live_answer() -> None:
    assert composed(record(1, LIVE), record(2, LINK)) == [2, 1]


def test_that_old_data_in_a_newer_answer_does_not_hide_a_live_one() -> None:
    old = at_link("ann", updated_at="2026-01-01T00:00:00Z")
    assert composed(record(1, LIVE), record(2, LINK), person=old) == [1, 2]


def test_that_contacts_are_merged_by_their_age_and_never_decide() -> None:
    records = compose(
        [record(1, LINK), contact(2), record(3, LIVE), contact(4)], ASK, Answers().read
    )
    assert [one.batch_id for one in records] == [4, 3, 1, 2]
    assert main_record(records).batch_id == 3
    assert [one.batch_id for one in parts_to_merge(records, ASK)] == [4, 3, 2]


def test_that_lost_contacts_change_nothing_about_the_person() -> None:
    records = compose([record(1, LINK), contact(2, IN_DOUBT)], ASK, Answers().read)
    assert main_record(records).batch_id == 1
    assert [one.batch_id for one in parts_to_merge(records, ASK)] == [1]
    assert records[-1].batch_id == 2


def test_that_contacts_alone_make_no_row() -> None:
    assert composed(contact(1)) == []


def test_that_a_match_by_email_decides_whatever_is_shown() -> None:
    by_email = record(1, EMAIL, normal="ann@x.example")
    records = compose([by_email, record(2, LIVE)], ASK, Answers().read)
    assert [one.batch_id for one in records] == [2, 1]
    assert main_record(records) is by_email


def test_that_a_purchase_for_another_candidate_is_not_shown() -> None:
    by_email, other = record(1, EMAIL, normal="ann@x.example"), record(2, LIVE, normal="bea")
    answers = Answers(at_link("ann"), at_link("bea"))
    assert compose([by_email, other], ASK, answers.read) == (by_email,)
    chosen = compose([by_email, other], ASK, answers.read, CandidateChoice(1, 1))
    assert chosen == (other, by_email)
    turned_down = compose([by_email, other], ASK, answers.read, CandidateChoice(1, None))
    assert turned_down == (by_email,)


@pytest.mark.parametrize("date", ["", "x", "2026-13-01", None, 5, "2099-01-01T00:00:00Z"])
def test_that_a_date_that_cannot_be_is_no_date(date: object) -> None:
    person: Person = {"updated_at": date}  # type: ignore[dict-item]
    assert data_time(record(1, LINK), person) == START + timedelta(days=1)


@given(
    st.lists(
        st.tuples(
            st.sampled_from([LINK, LIVE, CONTACT]), st.sampled_from([MATCHED, NO_MATCH, IN_DOUBT])
        )
    )
)
def test_that_a_live_answer_hides_no_known_person(
    made: list[tuple[IdentifierKind, OutcomeKind]],
) -> None:
    records = [record(number, kind, outcome) for number, (kind, outcome) in enumerate(made)]
    own = [one for one in records if one.key.kind is LINK]
    before, after = compose(own, ASK, Answers().read), compose(records, ASK, Answers().read)
    if before and before[0].kind is MATCHED:
        assert main_record(after).kind is MATCHED
    if any(one.kind is MATCHED and one.key.kind is LIVE for one in records):
        assert main_record(after).kind is MATCHED
    kept = KeptRecords([LookupKey(LINK, "ann")])
    if after:
        kept.keep(0, after)
    assert kept.of(0) == after
