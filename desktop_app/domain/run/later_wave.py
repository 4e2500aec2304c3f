"""The wave by second identifiers that may follow the first requests of a run, and its price."""

from array import array
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.fields.pricing import Prices, ceiling_per_person
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.source.compact_keys import ChosenKeys
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.domain.source.lookups import Lookups


@dataclass(frozen=True, slots=True)
class LaterWave:
    """Lookups that a run may send after its first requests, for those that find nobody.

    Attributes:
        kind: The kind of identifier that is asked second.
        keys: The second lookups if all first ones find nobody.
        instead: How many first lookups have how many second ones, by what the first one asks for;
            None for one that was sent before.
    """

    kind: IdentifierKind
    keys: Sequence[LookupKey]
    instead: Mapping[tuple[FieldSelection | None, int], int]

    @property
    def people(self) -> int:
        """The number of second lookups if all first ones find nobody."""
        return len(self.keys)

    def added_price(self, selection: FieldSelection, prices: Prices) -> float:
        """Return what the wave may cost beyond the first requests, at most.

        Nobody who is found is asked again, and nobody who is not found costs anything: so a second
        lookup instead of a first one adds only the difference in price; one after a lookup that was
        sent before adds its whole price.

        Args:
            selection: What a second lookup asks for.
            prices: The price list.
        """
        price = ceiling_per_person(selection, prices)
        added = 0.0
        for (first, seconds), times in self.instead.items():
            saved = 0.0 if first is None else ceiling_per_person(first, prices)
            added += times * max(0.0, seconds * price - saved)
        return added

    def full_price(self, selection: FieldSelection, prices: Prices) -> float:
        """Return the price of all second lookups."""
        return self.people * ceiling_per_person(selection, prices)


def later_wave(
    lookups: Lookups, first: Mapping[int, FieldSelection | None], unknown: Container[int]
) -> LaterWave | None:
    """Return the wave that may follow; None if none can.

    Args:
        lookups: The lookups of a table.
        first: The indexes of the first keys that are to be sent, and what they ask for; None for
            those that were sent before.
        unknown: The indexes of the second keys that are neither answered nor sent anyway.
    """
    second = lookups.second
    if second is None or not first:
        return None
    seconds: Counter[int] = Counter()
    several: dict[int, set[int]] = {}
    people: dict[int, None] = {}
    for row, code in enumerate(lookups.row_codes):
        other = second.index_of(row)
        if code not in first or other is None or other not in unknown:
            continue
        people[other] = None
        if lookups.is_shared(code):
            several.setdefault(code, set()).add(other)
        else:
            seconds[code] += 1
    seconds.update({code: len(others) for code, others in several.items()})
    instead = Counter((first[code], number) for code, number in seconds.items())
    keys = ChosenKeys(second.keys, array("l", people))
    return LaterWave(second.kind, keys, instead) if people else None
