"""Different lookup keys in a few bytes each, because a sheet may have a million of them."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import overload

from typing_extensions import override

from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey

_KINDS = tuple(IdentifierKind)
_CODES = {kind: bytes([code]) for code, kind in enumerate(_KINDS)}
_FIRST_SLOTS = 64
_ENCODING = ("utf-8", "surrogatepass")


class CompactKeys(Sequence[LookupKey]):
    """Different lookup keys, numbered from 0 in the order in which they were added.

    Their texts are in one buffer, and a key is made when it is read. A hash table of numbers with
    open addressing finds the number of a key.
    """

    def __init__(self, keys: Iterable[LookupKey] = ()) -> None:
        """Start with some keys; a repeated one counts once."""
        self._texts = bytearray()
        self._ends = array("Q", [0])
        self._slots = array("I", [0]) * _FIRST_SLOTS  # number + 1; 0 is free
        for key in keys:
            self.add(key)

    def add(self, key: LookupKey) -> int:
        """Add a key unless it is there; return its number."""
        data = _CODES[key.kind] + key.normal.encode(*_ENCODING)
        slot = self._slot_of(data)
        if not self._slots[slot]:
            self._texts += data
            self._ends.append(len(self._texts))
            self._slots[slot] = len(self)
            if len(self) * 3 > len(self._slots) * 2:
                self._double_slots()
            return len(self) - 1
        return self._slots[slot] - 1

    def _slot_of(self, data: bytes) -> int:
        """Return the slot with the number of a key, or the free one where it belongs."""
        slots, ends, texts = self._slots, self._ends, self._texts
        mask = len(slots) - 1
        slot = hash(data) & mask
        while (number := slots[slot]) and bytes(texts[ends[number - 1] : ends[number]]) != data:
            slot = (slot + 1) & mask
        return slot

    def _double_slots(self) -> None:
        self._slots = array("I", [0]) * (2 * len(self._slots))
        mask = len(self._slots) - 1
        for number, (start, end) in enumerate(pairwise(self._ends), start=1):
            slot = hash(bytes(self._texts[start:end])) & mask
            while self._slots[slot]:
                slot = (slot + 1) & mask
            self._slots[slot] = number

    @override
    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, index: int) -> LookupKey: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[LookupKey, ...]: ...

    @override
    def __getitem__(self, index: int | slice) -> LookupKey | tuple[LookupKey, ...]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(len(self))[index])
        number = index if index >= 0 else range(len(self))[index]
        start, end = self._ends[number], self._ends[number + 1]
        kind = _KINDS[self._texts[start]]
        return LookupKey(kind, self._texts[start + 1 : end].decode(*_ENCODING))

    @override
    def __iter__(self) -> Iterator[LookupKey]:
        texts = self._texts
        return (
            LookupKey(_KINDS[texts[start]], texts[start + 1 : end].decode(*_ENCODING))
            for start, end in pairwise(self._ends)
        )

    @override
    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """Return the number of a key.

        Raises:
            ValueError: It is not there.
        """
        if isinstance(value, LookupKey):
            data = _CODES[value.kind] + value.normal.encode(*_ENCODING)
            number = self._slots[self._slot_of(data)] - 1
            if number >= 0 and number in range(len(self))[start:stop]:
                return number
        raise ValueError(value)

    @override
    def __contains__(self, value: object) -> bool:
        try:
            self.index(value)
        except ValueError:
            return False
        return True

    @override
    def __eq__(self, other: object) -> bool:
        if not isinstance(other, CompactKeys):
            return NotImplemented
        return self._texts == other._texts and self._ends == other._ends

    __hash__ = None  # type: ignore[assignment] # it changes


class RowsOfKeys:
    """Different keys, numbered row by row.

    Attributes:
        keys: Each key once, in the order of its first row.
        first_rows: The first row of each key.
        shared: The numbers of the keys of more than one row.
    """

    def __init__(self) -> None:
        self.keys = CompactKeys()
        self.first_rows = array("l")
        self.shared: set[int] = set()

    def add(self, row: int, key: LookupKey) -> int:
        """Add the key of a row below the rows so far; return its number."""
        number = self.keys.add(key)
        if number == len(self.first_rows):
            self.first_rows.append(row)
        else:
            self.shared.add(number)
        return number


class ChosenKeys(Sequence[LookupKey]):
    """Some of the keys of a sheet by their numbers; equal to a tuple of the same keys."""

    def __init__(self, keys: Sequence[LookupKey], numbers: Sequence[int]) -> None:
        """Choose the keys with these numbers, in this order."""
        self._keys, self._numbers = keys, numbers

    @override
    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> LookupKey: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[LookupKey, ...]: ...

    @override
    def __getitem__(self, index: int | slice) -> LookupKey | tuple[LookupKey, ...]:
        if isinstance(index, slice):
            return tuple(self._keys[number] for number in self._numbers[index])
        return self._keys[self._numbers[index]]

    @override
    def __eq__(self, other: object) -> bool:
        if isinstance(other, ChosenKeys):
            return self[:] == other[:]
        return self[:] == other if isinstance(other, tuple) else NotImplemented

    @override
    def __hash__(self) -> int:
        return hash(self[:])
