"""Ways to find the people of rows: the identifiers of a row that a run may still ask for.

Of a row with several identifiers only one finds the person, and only that one is charged: so the
highest price of a row is that of its dearest way, not of all ways together.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from desktop_app.domain.answers.found_nobody import FoundNobody
from desktop_app.domain.run.waves import DecidedLookups
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey


@dataclass(frozen=True, slots=True)
class Way:
    """The identifiers of one row, or of several rows that share them.

    Attributes:
        index: The index of the lookup that is asked first.
        keys: The identifiers that may be asked, in order.
        passed: A link that was asked before, and has found nobody; None without one.
    """

    index: int
    keys: tuple[LookupKey, ...]
    passed: LookupKey | None = None

    @property
    def links(self) -> Iterator[LookupKey]:
        """The profile links, also one that was asked before."""
        for key in (*self.keys, self.passed):
            if key is not None and key.kind is IdentifierKind.PROFILE_URL:
                yield key

    @property
    def has_email(self) -> bool:
        """True if a business email may be asked."""
        return any(key.kind is IdentifierKind.BUSINESS_EMAIL for key in self.keys)


def ways_due(lookups: DecidedLookups, due: Collection[int]) -> Iterator[Way]:
    """Yield the different ways that begin with a lookup that is due.

    Args:
        lookups: The lookups, with the key that decides each row.
        due: The indexes of those still to be asked, or asked without an answer so far.
    """
    second, seen = lookups.asked.second, set[tuple[int, int | None, LookupKey | None]]()
    if second is None and not lookups.reasons:
        yield from (Way(index, (lookups.keys[index],)) for index in sorted(due))
        return
    for row, code in enumerate(lookups.row_codes):
        if code not in due:
            continue
        key, reason = lookups.passed_over(row) or (None, None)
        at = None if second is None or key is not None else second.index_of(row)
        passed = key if reason is FoundNobody.NO_MATCH else None
        if (code, at, passed) not in seen:
            seen.add((code, at, passed))
            other = () if at is None or second is None else (second.keys[at],)
            yield Way(code, (lookups.keys[code], *other), passed)
