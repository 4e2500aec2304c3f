"""The sheet of a world: one identifier a row, or links and emails with everything they lead to."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey
from desktop_app.domain.source.lookups import Lookups, collect_lookups
from desktop_app.domain.source.mapping import ColumnMapping
from tests.simulation.people import Person, invent, person_for
from tests.support.lookups import ListTable, lookups_of

_THEN = (None, IdentifierKind.BUSINESS_EMAIL, IdentifierKind.PROFILE_URL)


@dataclass(frozen=True)
class SimulatedSheet:
    """A sheet and what the provider knows of it.

    Attributes:
        people: The provider's data, one for each lookup that can be sent.
        lookups: The lookups of the sheet.
        table: The sheet.
        is_simple: It has one identifier a row, and everything is looked up in single requests.
    """

    people: tuple[Person, ...]
    lookups: Lookups
    table: ListTable
    is_simple: bool = True

    def first_keys_of(self, key: LookupKey) -> Sequence[LookupKey]:
        """Return the first keys of the rows in which a key is asked second."""
        second = self.lookups.second
        if second is None:
            return []
        rows = [row for row in range(self.lookups.rows) if second.index_of(row) is not None]
        codes = {self.lookups.row_codes[row] for row in rows if self._second(row) == key}
        return [self.lookups.keys[code] for code in codes]

    def _second(self, row: int) -> LookupKey | None:
        second = self.lookups.second
        index = None if second is None else second.index_of(row)
        return None if second is None or index is None else second.keys[index]


def simple_sheet(rng: Random) -> SimulatedSheet:
    """Return a sheet of people with one identifier each."""
    people = invent(rng)
    table = ListTable(["who"], [[person.key.as_sent] for person in people])
    return SimulatedSheet(people, lookups_of([person.key for person in people]), table)


def sheet_with_more(rng: Random) -> SimulatedSheet:
    """Return a sheet of links and emails; people found by link can be asked live, too."""
    rows = [_row(rng, number) for number in range(rng.randrange(2, 9))]
    table = ListTable(["Link", "Email"], rows)
    lookups = collect_lookups(table, ColumnMapping(0, 1, rng.choice(_THEN)))
    keys = list(lookups.every_key())
    links = [key.normal for key in keys if key.kind is IdentifierKind.PROFILE_URL]
    keys += [LookupKey(IdentifierKind.LIVE_PROFILE, normal) for normal in links]
    people = tuple(person_for(rng, key) for key in keys)
    return SimulatedSheet(people, lookups, table, is_simple=False)


def _row(rng: Random, number: int) -> list[str]:
    shared = number if number == 0 or rng.random() > 0.15 else rng.randrange(number)
    link, email = f"https://www.linkedin.com/in/person-{number}", f"p{shared}@firm{shared}.com"
    return [link if rng.random() < 0.8 else "", email if rng.random() < 0.7 else ""]
