"""The lookup that found each person first, in a few bytes for each person of a sheet."""

from array import array
from itertools import repeat

_FIRST_SLOTS = 64
_SALT = hash("found people")  # another one in every process, so that no list of ids is a bad one
_LARGEST = 2**63 - 1


class FoundPeople:
    """Tells which lookup found a person first; for a person of another one, too.

    The ids of people are numbers, kept in an array by their lookup. A hash table of lookups with
    open addressing finds them; a dictionary would take six times the memory. Ids that are texts,
    which no service has sent yet, are in a dictionary.
    """

    def __init__(self) -> None:
        """Start with nobody found."""
        self._ids = array("q")
        self._slots = array("I", [0]) * _FIRST_SLOTS  # lookup + 1; 0 is free
        self._people = 0
        self._others: dict[int | str, int] = {}

    def first(self, person_id: int | str, lookup: int) -> int:
        """Return the lookup that found a person first; this one if no other has.

        Args:
            person_id: The service's id of the person.
            lookup: The number of the lookup, from 0.
        """
        if isinstance(person_id, str) or abs(person_id) > _LARGEST:
            return self._others.setdefault(person_id, lookup)
        slot = self._slot_of(person_id)
        if known := self._slots[slot]:
            return known - 1
        self._ids.extend(repeat(0, lookup + 1 - len(self._ids)))
        self._ids[lookup] = person_id
        self._slots[slot] = lookup + 1
        self._people += 1
        if self._people * 3 > len(self._slots) * 2:
            self._double_slots()
        return lookup

    def _slot_of(self, person_id: int) -> int:
        """Return the slot of a person, or the free one where it belongs."""
        slots, ids = self._slots, self._ids
        mask = len(slots) - 1
        slot = hash((_SALT, person_id)) & mask
        while (known := slots[slot]) and ids[known - 1] != person_id:
            slot = (slot + 1) & mask
        return slot

    def _double_slots(self) -> None:
        before = self._slots
        self._slots = array("I", [0]) * (2 * len(before))
        for known in filter(None, before):
            self._slots[self._slot_of(self._ids[known - 1])] = known
