"""Waves: a row whose first identifier has found nobody is asked by its second one.

A row has an ordered list of lookup keys, and the first key that has not found nobody decides it. So
a key in doubt, refused, redacted or not sent yet decides its row, and nobody is asked a second way
because of it; a match to be reviewed keeps its row until the user turns it down.

A key may hand its rows on to another one: a name and employer to the searches that are sent for
it, and a search that has found one person to the link of that person. The last one decides.
"""

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain

from desktop_app.domain.answers.found_nobody import FoundNobody
from desktop_app.domain.fields.products import Product, terms_of
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.bulk.lanes import Lane, LaneRule, bulk_duration_s, job_sizes
from desktop_app.domain.source.compact_keys import CompactKeys, RowsOfKeys
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.domain.source.lookups import Lookups
from desktop_app.domain.source.second_keys import SecondKeys

_LINK = IdentifierKind.PROFILE_URL
HandedOn = Mapping[LookupKey, tuple[LookupKey, ...]]
"""By key, the keys to which it hands its rows on, one after the other; the last one decides."""


@dataclass(frozen=True, slots=True)
class DecidedLookups(Lookups):
    """The lookups of a table in which each row has the key that decides it.

    Attributes:
        asked: The lookups before the decision, with the first key of each row.
        reasons: For each row why its first key was passed over, or 0 if it was not; empty if no
            row was.
        handed_on: By key, the keys to which it hands its rows on, one after the other.
    """

    asked: Lookups = field(kw_only=True)
    reasons: bytes = b""
    handed_on: HandedOn = field(default_factory=dict[LookupKey, tuple[LookupKey, ...]])

    def passed_over(self, row: int) -> tuple[LookupKey, FoundNobody] | None:
        """Return a row's first key and why it was passed over; None if it decides the row."""
        code = self.asked.row_codes[row]
        if not self.reasons or not self.reasons[row] or code < 0:
            return None
        return self.asked.keys[code], FoundNobody(self.reasons[row])

    def keys_before(self, row: int) -> tuple[LookupKey, ...]:
        """Return the keys that handed a row on to the one that decides it, in their order."""
        code = self.asked.row_codes[row]
        if not self.handed_on or code < 0:
            return ()
        key = self.asked.keys[code]
        if self.reasons and self.reasons[row] and self.asked.second is not None:
            key = self.asked.second.keys[self.asked.second.index_of(row) or 0]
        after = self.handed_on.get(key, ())
        return (key, *after[:-1]) if after else ()

    def email_before(self, index: int) -> LookupKey | None:
        """Return the email of a key's first row, if it was identified to find the key's link.

        Args:
            index: Index of a key that decides rows.
        """
        if not self.handed_on or self.keys[index].kind is not _LINK:
            return None
        first = next(iter(self.keys_before(self.first_rows[index])), None)
        is_email = first is not None and first.kind is IdentifierKind.BUSINESS_EMAIL
        return first if is_email else None

    def handing_on(self) -> Iterator[tuple[LookupKey, int]]:
        """Yield the keys that have handed rows on, each once, with their first row."""
        seen = CompactKeys()
        for row in range(self.rows if self.handed_on else 0):
            for key in self.keys_before(row):
                if key not in seen:
                    seen.add(key)
                    yield key, row

    def deciding_key(self, row: int) -> LookupKey:
        """Return the key that decides a row that has one."""
        return self.keys[self.row_codes[row]]

    @property
    def people(self) -> int:
        """The number of different keys that decide a row or were passed over.

        A key that has handed its rows on is no person more.
        """
        first = self.asked.keys
        if self.handed_on:
            passed = (key for key in first if key not in self.handed_on)
            return len(CompactKeys(chain(self.keys, passed)))
        return len(first) + (sum(key not in first for key in self.keys) if self.reasons else 0)

    def idle_keys(self) -> Iterator[tuple[LookupKey, int]]:
        """Yield the keys that decide no row, with their first row; they may have been charged."""
        second = self.asked.second
        if second is None and not self.handed_on:
            return
        seen = CompactKeys()
        listed = [(self.asked.keys, self.asked.first_rows)]
        if second is not None:
            listed.append((second.keys, second.first_rows))
        for keys, rows in listed:
            for first, row in zip(keys, rows, strict=True):
                for key in (first, *self.handed_on.get(first, ())):
                    if key not in self.keys and key not in seen:
                        seen.add(key)
                        yield key, row


def decide(
    lookups: Lookups,
    nobody: Mapping[int, FoundNobody],
    handed_on: HandedOn | None = None,
) -> DecidedLookups:
    """Return the lookups in which each row has the key that decides it.

    Args:
        lookups: The lookups of a table.
        nobody: The indexes of the first keys that have found nobody, and why.
        handed_on: By key, the keys to which it hands its rows on; the last one decides them.
    """
    if (lookups.second is None or not nobody) and not handed_on:
        return DecidedLookups(
            lookups.keys,
            lookups.first_rows,
            lookups.row_codes,
            lookups.shared,
            lookups.rules,
            asked=lookups,
        )
    return _decide(lookups, lookups.second, nobody, handed_on or {})


def _decide(
    lookups: Lookups,
    second: SecondKeys | None,
    nobody: Mapping[int, FoundNobody],
    handed_on: HandedOn,
) -> DecidedLookups:
    codes, found = array("l"), RowsOfKeys()
    reasons = bytearray(lookups.rows)
    for row, code in enumerate(lookups.row_codes):
        if code < 0:
            codes.append(code)
            continue
        key, reason = lookups.keys[code], nobody.get(code)
        other = None if second is None else second.index_of(row)
        if second is not None and reason is not None and other is not None:
            key, reasons[row] = second.keys[other], reason
        codes.append(found.add(row, handed_on.get(key, (key,))[-1]))
    return DecidedLookups(
        found.keys,
        found.first_rows,
        codes,
        frozenset(found.shared),
        lookups.rules,
        asked=lookups,
        reasons=bytes(reasons) if any(reasons) else b"",
        handed_on=handed_on,
    )


@dataclass(frozen=True, slots=True)
class LaterPurchase:
    """The largest purchase of one product that may follow the first requests of a run.

    Attributes:
        product: The product.
        people: Maximum number of lookups.
        ceiling: Their maximum cost in credits, also beyond what the first requests may cost.
        requests: Maximum number of requests.
        alone: Their maximum cost by itself; None if it is the ceiling.
        enrich_ceiling: The part of `ceiling` for Person Enrich of the people that it finds.
        new_people: Maximum number of people whom nothing else finds; None for all of them.
        paced: Minimum number of requests whose rate takes time; 0 if they take little.
        rpm: The rate of the product, in requests per minute; 0 until the account is read.
        kind: The kind of its lookups; None if it has several.
        jobs: Maximum number of bulk jobs, if it is in jobs.
        in_jobs_s: Usual duration of these jobs.
        one_by_one_s: Its minimum duration in single requests, if it is in jobs.
        lane_note: Why it is in single requests, although it could be in jobs.
        in_jobs: People in jobs of the product that still run; not in `people`.
    """

    product: Product
    people: int
    ceiling: float
    requests: int = 0
    alone: float | None = None
    enrich_ceiling: float = 0.0
    new_people: int | None = None
    paced: int = 0
    rpm: float = 0.0
    kind: IdentifierKind | None = None
    jobs: int = 0
    in_jobs_s: float = 0.0
    one_by_one_s: float = 0.0
    lane_note: Message = NOTHING
    in_jobs: int = 0

    @property
    def duration_s(self) -> float:
        """Minimum duration due to the rate limit, or usual one of the jobs; 0 if it adds little."""
        return self.in_jobs_s + (self.paced * 60 / self.rpm if self.paced else 0.0)

    @property
    def found(self) -> int:
        """Maximum number of people found whom nothing else finds."""
        return self.people if self.new_people is None else self.new_people

    @property
    def full_price(self) -> float:
        """The cost if all of them are found."""
        return self.ceiling if self.alone is None else self.alone

    def in_lane(self, rule: LaneRule) -> "LaterPurchase":
        """Return the purchase in the lane of its people, if all of them are to be asked.

        The lane is decided when they are known; fewer may be sent in single requests.
        """
        if self.kind is None:
            return self
        lane, note = rule.lane_for(self.kind, self.people, None)
        terms = terms_of(self.kind)
        if lane is not Lane.BULK or terms.job is None:
            return replace(self, lane_note=note)
        sizes = job_sizes(self.people, terms.job.most_people)
        return replace(
            self,
            jobs=len(sizes),
            requests=0,
            in_jobs_s=bulk_duration_s(sizes, terms.job),
            one_by_one_s=max(0, -(-self.people // terms.most_people) - 1) * 60 / self.rpm,
        )
