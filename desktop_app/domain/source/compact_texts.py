"""Texts in a few bytes each, because a sheet may have a million of them."""

from array import array
from collections.abc import Iterable, Sequence
from typing import overload

from typing_extensions import override

_ENCODING = ("utf-8", "surrogatepass")
_MOST_RECENT = 10_000


class CompactTexts(Sequence[str]):
    """Texts in one buffer, numbered from 0; one that repeats within a while is stored once.

    >>> list(CompactTexts(["Oslo", "", "Oslo"]))
    ['Oslo', '', 'Oslo']
    """

    def __init__(self, texts: Iterable[str] = ()) -> None:
        """Start with some texts."""
        self._data = bytearray()
        self._ends = array("Q", [0])
        self._places = array("I")
        self._recent: dict[str, int] = {}
        for text in texts:
            self.append(text)

    def append(self, text: str) -> None:
        """Add a text."""
        place = self._recent.get(text)
        if place is None:
            place = len(self._ends) - 1
            self._data += text.encode(*_ENCODING)
            self._ends.append(len(self._data))
            if len(self._recent) >= _MOST_RECENT:
                self._recent.clear()
            self._recent[text] = place
        self._places.append(place)

    @override
    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[str, ...]: ...

    @override
    def __getitem__(self, index: int | slice) -> str | tuple[str, ...]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(len(self))[index])
        place = self._places[index]
        return self._data[self._ends[place] : self._ends[place + 1]].decode(*_ENCODING)
