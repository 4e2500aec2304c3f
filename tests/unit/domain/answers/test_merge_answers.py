"""Merging of answers about one person, and requests for missing fields only."""

from datetime import UTC, datetime, timedelta

from desktop_app.domain.answers.journal_records import JournalRecord, Reuse
from desktop_app.domain.answers.merge_answers import merge_people, missing_fields, records_to_merge
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection, parse_selection
from desktop_app.domain.settings import Settings
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

NOW = datetime(2026, 11, 23, tzinfo=UTC)
REUSE = Reuse.by_settings(Settings())
LINK = LookupKey(IdentifierKind.PROFILE_URL, "anna")
MAIL = LookupKey(IdentifierKind.BUSINESS_EMAIL, "a@firma.example")


def record(
    fields: str, *, number: int = 1, key: LookupKey = LINK, days_ago: float = 1
) -> JournalRecord:
    names = parse_selection([fields]).names
    at = NOW - timedelta(days=days_ago)
    return JournalRecord(key, number, OutcomeKind.MATCHED, names, None, at, "run", 1)


def query(fields: str) -> EnrichQuery:
    return EnrichQuery(parse_selection([fields]))


def missing(fields: str, *records: JournalRecord, reuse: Reuse = REUSE) -> FieldSelection | None:
    return missing_fields(records, query(fields), reuse, NOW, Prices())


def test_that_only_missing_fields_are_requested_if_cheaper() -> None:
    known = record("basic_profile,contact")
    assert missing("contact,skills", known) == parse_selection(["skills"])


def test_that_all_fields_are_requested_if_a_part_costs_as_much() -> None:
    known = record("basic_profile")
    assert missing("basic_profile,skills", known) == parse_selection(["basic_profile,skills"])


def test_that_two_answers_together_may_leave_nothing_missing() -> None:
    assert missing("contact,skills", record("contact"), record("skills", number=2)) is None


def test_that_a_partly_known_group_is_requested_completely() -> None:
    known = record("dev_platform_profiles.followers")
    assert missing("dev_platform_profiles", known) == parse_selection(["dev_platform_profiles"])


def test_that_only_unknown_kinds_of_contact_data_are_requested() -> None:
    phones, emails = record("contact.phone_numbers"), record("contact.business_emails", number=2)
    left = missing("contact", phones)
    assert left is not None
    assert not left.includes("contact.phone_numbers")
    assert left.includes("contact.business_emails")
    assert missing("contact.phone_numbers,contact.business_emails", phones, emails) is None


def test_that_old_answers_emails_and_fresh_lookups_are_not_merged() -> None:
    everything = parse_selection(["contact,skills"])
    assert missing("contact,skills", record("contact", days_ago=40)) == everything
    assert missing("contact,skills", record("contact", key=MAIL)) == everything
    fresh = Reuse.by_settings(Settings(), fresh=True)
    assert missing("contact,skills", record("contact"), reuse=fresh) == everything


def test_that_a_row_merges_covering_answers_newest_first() -> None:
    old, new = record("contact,basic_profile"), record("skills,basic_profile", number=2)
    parts = records_to_merge(new, [old, new], query("contact,skills,basic_profile"))
    assert parts == (new, old)
    person = merge_people(
        [
            (new, {"skills": {"a": 1}, "basic_profile": {"name": "New"}}),
            (old, {"contact": {"b": 2}, "basic_profile": {"name": "Old"}}),
        ],
        query("contact,skills,basic_profile"),
    )
    assert person == {
        "skills": {"a": 1},
        "contact": {"b": 2},
        "basic_profile": {"name": "New"},
    }


def test_that_a_partial_group_does_not_hide_a_complete_older_one() -> None:
    old, new = record("basic_profile"), record("basic_profile.name,skills", number=2)
    person = merge_people(
        [(new, {"basic_profile": {"name": "N"}}), (old, {"basic_profile": {"name": "O", "h": 1}})],
        query("basic_profile,skills"),
    )
    assert person == {"basic_profile": {"name": "O", "h": 1}}


def test_that_an_answer_that_covers_everything_is_not_merged() -> None:
    only = record("basic_profile", number=2)
    assert records_to_merge(only, [record("contact"), only], query("basic_profile")) == (only,)
