"""The journal's records of a sheet, in a few bytes for each lookup."""

import math
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from operator import attrgetter

from desktop_app.domain.answers.composition import is_later
from desktop_app.domain.answers.journal_records import JournalRecord
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

_ALL_BUT_KEY = attrgetter(*[one.name for one in fields(JournalRecord) if one.name != "key"])
# A batch decides the other attributes.
_SHARED = attrgetter("batch_id", "kind", "credits", "has_caution", "unknown_paths")
_MOST_RECENT = 4_096
_Marks = tuple[IdentifierKind | LookupKey | None, ...]
"""The key of each record: None for that of the lookup, or the kind alone with the same link."""


def numbered_records(
    keys: Sequence[LookupKey],
    read: Callable[[Iterable[LookupKey]], Iterator[tuple[LookupKey, list[JournalRecord]]]],
) -> Iterator[tuple[int, list[JournalRecord]]]:
    """Yield the index of each lookup that has records, with them.

    Args:
        keys: The lookups.
        read: Yields those that have records, in the order in which it takes them; so none has to
            be searched.
    """
    taken: deque[tuple[int, LookupKey]] = deque()

    def take() -> Iterator[LookupKey]:
        for pair in enumerate(keys):
            taken.append(pair)
            yield pair[1]

    for key, records in read(take()):
        index, one = taken.popleft()
        while one is not key:
            index, one = taken.popleft()
        yield index, records


class KeptRecords:
    """The records to show for each lookup, and what each lookup was charged.

    The lookups of a request have the same record but for their key and their share of the charge:
    each different one is stored once, and the key is put in when it is read. A later purchase about
    the person has a key of another kind, mostly with the same link.
    """

    def __init__(self, keys: Sequence[LookupKey]) -> None:
        """Start without records of these lookups."""
        self._keys = keys
        self._places = array("I", [0]) * len(keys)
        self._charged = array("d", [math.nan]) * len(keys)
        self._different: list[tuple[JournalRecord, ...]] = [()]
        self._recent: dict[object, int] = {}
        self._marks: dict[int, _Marks] = {}
        self._people = 0

    def __len__(self) -> int:
        """The number of lookups with records."""
        return self._people

    def keep(self, index: int, records: tuple[JournalRecord, ...]) -> None:
        """Store the records of a lookup, at least one."""
        marks = self._marks_of(index, records)
        same = (marks, *map(_SHARED, records))
        place = self._recent.get(same)
        if place is None:
            if len(self._recent) >= _MOST_RECENT:
                self._recent.clear()
            place = self._recent[same] = len(self._different)
            self._different.append(records)
            if marks is not None:
                self._marks[place] = marks
        self._places[index] = place
        self._people += 1

    def of(self, index: int) -> tuple[JournalRecord, ...]:
        """Return the records of a lookup; () without any."""
        records = self._different[self._places[index]]
        if not records:
            return ()
        key, marks = self._keys[index], self._marks.get(self._places[index])
        if marks is not None:
            keys = (_key_by(mark, key) for mark in marks)
            return tuple(map(_with_key, records, keys))
        return tuple([JournalRecord(key, *_ALL_BUT_KEY(record)) for record in records])

    def _marks_of(self, index: int, records: tuple[JournalRecord, ...]) -> _Marks | None:
        """Return the keys of the records; None if all have that of their lookup."""
        if len(records) == 1 and not is_later(records[0]):
            return None
        key = self._keys[index]
        marks = tuple(_mark_of(record.key, key) for record in records)
        return None if all(mark is None for mark in marks) else marks

    def different(self) -> Iterator[JournalRecord]:
        """Yield one record of each that are the same but for their key."""
        return (record for records in self._different for record in records)

    def without_paths(self) -> Iterator[JournalRecord]:
        """Yield every match for which it was not recorded which paths were unknown."""
        if any(map(_lacks_paths, self.different())):
            for index in range(len(self._keys)):
                yield from filter(_lacks_paths, self.of(index))

    def charge(self, index: int, charged: float) -> None:
        """Store what a lookup was charged."""
        self._charged[index] = charged

    def charged(self, index: int) -> float | None:
        """Return what a lookup was charged; None if it was not sent."""
        charged = self._charged[index]
        return None if math.isnan(charged) else charged

    def charges(self) -> float:
        """Return what all lookups were charged."""
        return sum(charged for charged in self._charged if not math.isnan(charged))

    def release(self) -> None:
        """Free the records one by one; the charges stay."""
        self._recent.clear()
        self._marks.clear()
        while self._different:
            self._different.pop()


def _mark_of(key: LookupKey, own: LookupKey) -> IdentifierKind | LookupKey | None:
    if key == own:
        return None
    return key.kind if key.normal == own.normal else key


def _key_by(mark: IdentifierKind | LookupKey | None, own: LookupKey) -> LookupKey:
    if mark is None:
        return own
    return mark if isinstance(mark, LookupKey) else LookupKey(mark, own.normal)


def _with_key(record: JournalRecord, key: LookupKey) -> JournalRecord:
    return JournalRecord(key, *_ALL_BUT_KEY(record))


def _lacks_paths(record: JournalRecord) -> bool:
    return record.unknown_paths is None and record.kind is OutcomeKind.MATCHED
