"""Waves: a row whose first identifier has found nobody is asked by its second one.

A row has an ordered list of lookup keys, and the first key that has not found nobody decides it. So
a key in doubt, refused, redacted or not sent yet decides its row, and nobody is asked a second way
because of it; a match to be reviewed keeps its row until the user turns it down.
"""

from array import array
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.domain.answers.found_nobody import FoundNobody
from desktop_app.domain.fields.pricing import Prices, ceiling_per_person
from desktop_app.domain.fields.products import Product
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.source.compact_keys import ChosenKeys, CompactKeys, RowsOfKeys
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.domain.source.lookups import Lookups
from desktop_app.domain.source.second_keys import SecondKeys


@dataclass(frozen=True, slots=True)
class DecidedLookups(Lookups):
    """The lookups of a table in which each row has the key that decides it.

    Attributes:
        asked: The lookups before the decision, with the first key of each row.
        reasons: For each row why its first key was passed over, or 0 if it was not; empty if no
            row was.
    """

    asked: Lookups = field(kw_only=True)
    reasons: bytes = b""

    def passed_over(self, row: int) -> tuple[LookupKey, FoundNobody] | None:
        """Return a row's first key and why it was passed over; None if it decides the row."""
        code = self.asked.row_codes[row]
        if not self.reasons or not self.reasons[row] or code < 0:
            return None
        return self.asked.keys[code], FoundNobody(self.reasons[row])

    def deciding_key(self, row: int) -> LookupKey:
        """Return the key that decides a row that has one."""
        return self.keys[self.row_codes[row]]

    @property
    def people(self) -> int:
        """The number of different keys that decide a row or were passed over."""
        first = self.asked.keys
        return len(first) + (sum(key not in first for key in self.keys) if self.reasons else 0)

    def idle_keys(self) -> Iterator[tuple[LookupKey, int]]:
        """Yield the keys that decide no row, with their first row; they may have been charged."""
        second = self.asked.second
        if second is None:
            return
        seen = CompactKeys()
        for keys, rows in (
            (self.asked.keys, self.asked.first_rows),
            (second.keys, second.first_rows),
        ):
            for key, row in zip(keys, rows, strict=True):
                if key not in self.keys and key not in seen:
                    seen.add(key)
                    yield key, row


def decide(lookups: Lookups, nobody: Mapping[int, FoundNobody]) -> DecidedLookups:
    """Return the lookups in which each row has the key that decides it.

    Args:
        lookups: The lookups of a table.
        nobody: The indexes of the first keys that have found nobody, and why.
    """
    if lookups.second is None or not nobody:
        return DecidedLookups(
            lookups.keys,
            lookups.first_rows,
            lookups.row_codes,
            lookups.shared,
            lookups.rules,
            asked=lookups,
        )
    return _decide(lookups, lookups.second, nobody)


def _decide(
    lookups: Lookups, second: SecondKeys, nobody: Mapping[int, FoundNobody]
) -> DecidedLookups:
    codes, found = array("l"), RowsOfKeys()
    reasons = bytearray(lookups.rows)
    for row, code in enumerate(lookups.row_codes):
        if code < 0:
            codes.append(code)
            continue
        reason, other = nobody.get(code), second.index_of(row)
        if reason is None or other is None:
            key = lookups.keys[code]
        else:
            key, reasons[row] = second.keys[other], reason
        codes.append(found.add(row, key))
    return DecidedLookups(
        found.keys,
        found.first_rows,
        codes,
        frozenset(found.shared),
        lookups.rules,
        asked=lookups,
        reasons=bytes(reasons),
    )


@dataclass(frozen=True, slots=True)
class LaterPurchase:
    """The largest purchase of one product that may follow the first requests of a run.

    Attributes:
        product: The product.
        people: Maximum number of lookups.
        ceiling: Their maximum cost in credits, also beyond what the first requests may cost.
        requests: Maximum number of requests.
    """

    product: Product
    people: int
    ceiling: float
    requests: int = 0


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
