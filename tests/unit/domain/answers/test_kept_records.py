"""Records kept in a few bytes are read as they were, each with its own key."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.kept_records import KeptRecords, numbered_records
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

KEYS = [LookupKey(IdentifierKind.PROFILE_URL, f"p{number}") for number in range(12)]
NOW = datetime(2026, 11, 26, tzinfo=UTC)


def record(key: LookupKey, batch_id: int, kind: OutcomeKind, credit: float) -> JournalRecord:
    at = NOW + timedelta(batch_id)  # a batch has one time, one query and one run
    fields = ("skills",) * (batch_id % 2)
    paths = None if kind is OutcomeKind.NO_MATCH else ("new.field",)
    run_id = f"run{batch_id}"
    return JournalRecord(key, batch_id, kind, fields, None, at, run_id, credit, unknown_paths=paths)


RECORDS = st.lists(
    st.lists(
        st.builds(
            record,
            st.just(KEYS[0]),
            st.integers(1, 3),
            st.sampled_from([OutcomeKind.MATCHED, OutcomeKind.NO_MATCH]),
            st.sampled_from([0.0, 1.0]),
        ),
        max_size=2,
    ),
    max_size=len(KEYS),
)


@given(RECORDS)
def test_that_records_are_read_as_they_were_kept(drawn: list[list[JournalRecord]]) -> None:
    own = [
        tuple(record(key, one.batch_id, one.kind, one.credits) for one in records)
        for key, records in zip(KEYS, drawn, strict=False)
    ]
    kept = KeptRecords(KEYS)
    for index, records in enumerate(own):
        if records:
            kept.keep(index, records)
    assert [kept.of(index) for index in range(len(own))] == own
    assert len(kept) == sum(bool(records) for records in own)
    assert {one.batch_id for one in kept.different()} == {
        one.batch_id for records in own for one in records
    }


@given(st.sets(st.integers(0, len(KEYS) - 1)))
def test_that_records_come_with_the_numbers_of_their_lookups(known: set[int]) -> None:
    def read(keys: Iterable[LookupKey]) -> Iterator[tuple[LookupKey, list[JournalRecord]]]:
        for key in list(keys):
            if KEYS.index(key) in known:
                yield key, [record(key, 1, OutcomeKind.MATCHED, 1)]

    found = {index: records[0].key for index, records in numbered_records(KEYS, read)}
    assert found == {index: KEYS[index] for index in known}


def test_that_a_charge_is_that_of_one_lookup() -> None:
    kept = KeptRecords(KEYS)
    kept.charge(2, 0.0)
    kept.charge(3, 1.5)
    assert [kept.charged(index) for index in range(1, 4)] == [None, 0.0, 1.5]
    assert kept.charges() == 1.5
