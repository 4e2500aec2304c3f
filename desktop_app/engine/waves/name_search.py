"""The stage of searches by name and employer, for rows without an identifier.

First the different employers, free of charge, then one search a row and a second one if the first
finds nobody. Of each row at most one search is charged, because an empty one is free. The links
found become the keys of their rows, which the next wave enriches.

Source: contract/search.md sections 7 and 8.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from desktop_app.domain.fields.pricing import ceiling_per_person, unit_price
from desktop_app.domain.fields.products import MAX_BATCH, Product
from desktop_app.domain.fields.query import DEFAULT_SEARCH_LIMIT, EnrichQuery
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey
from desktop_app.domain.identifiers.searches import first_search, row_of_key
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.waves import LaterPurchase
from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.engine.waves.stages import StageScope

SEARCHED_FIELDS = parse_selection(
    [
        "crustdata_person_id",
        "basic_profile",
        "experience.employment_details",
        "social_handles.professional_network_identifier",
    ]
)
"""The fields that tell people of one name apart; the link that is found gets the wished ones."""

_ROW, _SEARCH = IdentifierKind.NAME_AND_EMPLOYER, IdentifierKind.PERSON_SEARCH
_SEARCHES_PER_ROW = 2


@dataclass(frozen=True, slots=True)
class NameSearch:
    """Searches for the people of rows that have a name and an employer, but no identifier.

    Attributes:
        limit: Maximum number of people that a search returns, which is what it costs at most.
    """

    limit: int = DEFAULT_SEARCH_LIMIT

    @property
    def product(self) -> Product:
        """The product that the stage buys."""
        return Product.SEARCH

    def offer(self, scope: StageScope) -> LaterPurchase | None:
        """Return what the stage may buy at most, before the run; None for nothing.

        Raises:
            JournalError: The journal cannot be read.
        """
        rows = list(_rows(scope))
        searches = (key for key in scope.lookups.keys if key.kind is _SEARCH)
        unsettled = len(self._unsettled(scope, searches))
        people = len(rows) + unsettled
        if not people:
            return None
        employers = len({row_of_key(key).employer_key for key in rows})
        prices = replace(scope.prices, searched_people=self.limit)
        once = people * unit_price(_SEARCH, SEARCHED_FIELDS, prices)
        enrich = people * ceiling_per_person(scope.query.selection, scope.prices)
        free = -(-employers // MAX_BATCH)
        return LaterPurchase(
            Product.SEARCH,
            people,
            once + enrich,
            requests=people * _SEARCHES_PER_ROW + free,
            enrich_ceiling=enrich,
            paced=people + free,
            rpm=scope.rpm_of(Product.SEARCH),
        )

    def next_plan(self, scope: StageScope, counted: CompactKeys) -> RunPlan | None:
        """Return the plan for the employers or people to ask now; None for nobody.

        Raises:
            JournalError: The journal cannot be read.
        """
        query = self._query
        employers = CompactKeys(row_of_key(key).employer_key for key in _rows(scope))
        if (plan := scope.plan(employers, query, counted)) is not None:
            return plan
        return scope.plan(CompactKeys(self._searches(scope)), query, counted)

    def _searches(self, scope: StageScope) -> Iterator[LookupKey]:
        """Yield the searches to send: those that decide rows, or the ones before them.

        A search that decides a row may follow an empty one whose answer is too old: the person may
        work for the employer now. Without an answer on the employer, it is searched by its name.
        """
        lookups = scope.lookups
        before = {
            key: lookups.keys_before(lookups.first_rows[index])[-1]
            for index, key in enumerate(lookups.keys)
            if key.kind is _SEARCH
        }
        due = self._unsettled(scope, before)
        due |= self._unsettled(scope, (before[key] for key in due if before[key].kind is _SEARCH))
        for key in lookups.keys:
            if key.kind is _SEARCH:
                yield before[key] if {key, before[key]} <= due else key
            elif key.kind is _ROW:
                yield first_search(row_of_key(key), None).key

    def _unsettled(self, scope: StageScope, searches: Iterable[LookupKey]) -> set[LookupKey]:
        keys = CompactKeys(searches)
        return {keys[at] for at in scope.coverage(keys, self._query).unsettled}

    @property
    def _query(self) -> EnrichQuery:
        return EnrichQuery(SEARCHED_FIELDS, limit=self.limit)


def _rows(scope: StageScope) -> Iterator[LookupKey]:
    """Yield the keys of rows whose employer is not known yet."""
    return (key for key in scope.lookups.keys if key.kind is _ROW)
