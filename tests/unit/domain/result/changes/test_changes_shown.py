"""The option, the earlier answer, the words and the counts of what changed."""

from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.errors import UsageError
from desktop_app.domain.result.changes.counts import ChangeCounter
from desktop_app.domain.result.changes.earlier_answer import earlier_answer
from desktop_app.domain.result.changes.option import day_of, parse_changes
from desktop_app.domain.result.changes.person_changes import (
    CHANGES,
    ChangeKind,
    PersonChanges,
    month_of,
    texts_with,
)
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

KEY = LookupKey(IdentifierKind.PROFILE_URL, "anna-berg")
JOBS = ("basic_profile", "experience")


def record(
    batch: int,
    day: str,
    *,
    run: str = "",
    fields: tuple[str, ...] = JOBS,
    kind: OutcomeKind = OutcomeKind.MATCHED,
) -> JournalRecord:
    at = datetime.fromisoformat(day).replace(tzinfo=UTC)
    return JournalRecord(KEY, batch, kind, fields, None, at, run or f"run {batch}", 1.0)


OLD, NEXT, NEW = record(1, "2026-06-01"), record(2, "2026-08-02"), record(5, "2026-11-20")


def test_that_the_option_is_the_sheet_the_run_or_a_day() -> None:
    assert [parse_changes(one) for one in (" Sheet", "RUN", "2026-08-02")] == [
        "sheet",
        "run",
        "2026-08-02",
    ]
    assert [day_of(one) for one in ("", "sheet", "run", "2026-08-02")] == [
        None,
        None,
        None,
        date(2026, 8, 2),
    ]


@pytest.mark.parametrize("text", ["", "yesterday", "2026-13-01", "leads.xlsx", "2.8.2026"])
def test_that_another_option_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(UsageError, match="--changes run"):
        parse_changes(text)


def test_that_the_earlier_answer_is_the_one_before() -> None:
    assert earlier_answer([OLD, NEW, NEXT], [NEW]) == NEXT
    assert earlier_answer([NEW], [NEW]) is None


def test_that_a_day_asks_for_what_was_known_then() -> None:
    records = [OLD, NEXT, NEW]
    assert earlier_answer(records, [NEW], date(2026, 8, 2)) == NEXT
    assert earlier_answer(records, [NEW], date(2026, 8, 1)) == OLD
    assert earlier_answer(records, [NEW], date(2026, 5, 31)) is None


def test_that_answers_of_the_same_run_belong_together() -> None:
    first = record(4, "2026-11-20", run=NEW.run_id)
    assert earlier_answer([NEXT, first, NEW], [NEW]) == NEXT


def test_that_an_answer_without_jobs_or_without_a_match_is_no_earlier_state() -> None:
    phones = record(3, "2026-09-01", fields=("contact.phone_numbers",))
    nobody = record(4, "2026-09-02", kind=OutcomeKind.NO_MATCH)
    assert earlier_answer([NEXT, phones, nobody, NEW], [NEW]) == NEXT
    # Phone numbers were bought last: the jobs are still those of `NEXT`.
    later = record(6, "2026-11-25", fields=("contact.phone_numbers",))
    assert earlier_answer([OLD, NEXT, later], [later, NEXT]) == OLD


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2026-03-01T00:00:00+00:00", "March 2026"),
        ("2026-12", "December 2026"),
        ("2026", "2026"),
        ("", ""),
        ("soon", ""),
        ("2026-13", "2026"),
    ],
)
def test_that_a_start_is_shown_by_its_month(written: str, shown: str) -> None:
    assert month_of(written) == shown


def test_that_every_text_of_a_kind_can_be_found() -> None:
    assert set(texts_with((ChangeKind.MOVED,))) == {
        "Moved company",
        "Moved company; new title",
        "Moved company; new email",
        "Moved company; new title; new email",
    }
    assert list(texts_with((ChangeKind.SAME,))) == ["Same"]
    assert len(set(texts_with(CHANGES))) == 11


def changed(*kinds: ChangeKind, day: str = "") -> PersonChanges:
    return PersonChanges(kinds, compared_with=day)


def test_that_the_counts_say_since_when() -> None:
    counter = ChangeCounter("run")
    for _ in range(2):
        counter.add(changed(ChangeKind.MOVED, ChangeKind.NEW_TITLE, day="2026-08-02"))
    counter.add(changed(ChangeKind.NEW_EMAIL, day="2026-08-02"))
    counter.add(changed(ChangeKind.SAME, day="2026-08-02"))
    counter.add(changed(ChangeKind.NOTHING))
    counts = counter.counts
    assert counts.changed == 3
    assert counts.words == (
        "Since 2026-08-02: 2 moved company, 2 new titles, 1 new email, 1 same,"
        " 1 with nothing to compare"
    )
    counter.add(changed(ChangeKind.SAME, day="2026-09-01"))
    assert counter.counts.basis == "Compared with answers of 2026-08-02 to 2026-09-01"


def test_that_without_matches_the_counts_say_so() -> None:
    assert ChangeCounter("sheet").counts.words == "Compared with the sheet: no matches"
