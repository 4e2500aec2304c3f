"""Live Enrich: the web is asked for people whom Person Enrich has not found, or knew long ago.

A live lookup is sent after the cached one, for the person's exact link: nobody who was found fresh
is asked for. A no match is free.

Source: contract/batch-live-contact.md section 2.
"""

from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from math import ceil

from desktop_app.domain.answers.found_nobody import FoundNobody
from desktop_app.domain.fields.pricing import ceiling_per_person, unit_price
from desktop_app.domain.fields.products import MAX_BATCH, Product
from desktop_app.domain.fields.query import live_query
from desktop_app.domain.match_check.row.context_role import NO_CONTEXT
from desktop_app.domain.match_check.row.sheet_context import SheetContext
from desktop_app.domain.result.row_status import RowStatusContext
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.waves import DecidedLookups, LaterPurchase
from desktop_app.domain.settings import MatchCheckMode
from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.waves.decided import context_of
from desktop_app.engine.waves.known_people import KnownPerson, known_people
from desktop_app.engine.waves.stages import StageScope
from desktop_app.engine.waves.ways import Way, ways_due

_LINK = IdentifierKind.PROFILE_URL


@dataclass(frozen=True, slots=True)
class LiveStage:
    """Asks the web for people not found, and for people whose data is old.

    Attributes:
        stale_after_days: Also ask for people whose data is older than this; None for nobody. Of
            them, only those whose match needs no check.
        context: What the rows say about their people; None for nothing.
        match_check: How strictly matches are compared with their rows.
        takes_best: Count a match that needs a review as a match.
    """

    stale_after_days: int | None = None
    context: SheetContext | None = None
    match_check: MatchCheckMode = MatchCheckMode.NORMAL
    takes_best: bool = False

    @property
    def product(self) -> Product:
        """Live Enrich."""
        return Product.LIVE

    def offer(self, scope: StageScope) -> LaterPurchase | None:
        """Return the purchase if everybody who can be asked for live is found; None for nothing.

        Raises:
            JournalError: The journal cannot be read.
        """
        query = live_query(scope.query)
        if query is None:
            return None
        scope = self._with_age(scope)
        exact, unknown = self._possible(scope)
        by_way = {_live(key) for way in _ways(scope) for key in way.links}
        exact |= {key: 0.0 for key in self._wanted(scope) if key not in by_way}
        keys = list(exact)
        left = [keys[index] for index in scope.coverage(keys, query).unsettled]
        saved, price = unknown + Counter(exact[key] for key in left), scope.prices.live
        people = saved.total()
        added = sum(max(0.0, price - one) * times for one, times in saved.items())
        requests, full = ceil(people / MAX_BATCH), price * people
        return LaterPurchase(
            Product.LIVE,
            people,
            added,
            requests,
            full,
            kind=IdentifierKind.LIVE_PROFILE,
            in_jobs=_in_jobs(scope),
        )

    def next_plan(self, scope: StageScope, counted: CompactKeys) -> RunPlan | None:
        """Return the plan for those who are not found, or whose data is old; None for nobody.

        Raises:
            JournalError: The journal cannot be read.
        """
        query = live_query(scope.query)
        if query is None:
            return None
        scope = self._with_age(scope)
        return scope.plan(CompactKeys(self._wanted(scope)), query, counted)

    def _with_age(self, scope: StageScope) -> StageScope:
        """Return the scope in which a live answer that is old by the user's wish is not reused."""
        if self.stale_after_days is None:
            return scope
        ages = (timedelta(days=self.stale_after_days), scope.reuse.match_age)
        age = min(age for age in ages if age is not None)
        return replace(scope, reuse=replace(scope.reuse, match_age=age))

    def _wanted(self, scope: StageScope) -> Iterator[LookupKey]:
        """Yield the keys to ask for by the answers in the journal, some of them repeatedly."""
        by_email, context = set[int](), context_of(self.context, scope.lookups.asked, scope.lookups)
        for known in known_people(scope.lookups, scope.query, scope.services.journal):
            if known.nobody is None:
                yield from self._stale(known, scope, context)
            elif known.key.kind is not _LINK:
                by_email.add(known.index)
            elif known.nobody is FoundNobody.NO_MATCH:
                yield _live(known.key)
        yield from _links_passed_over(scope.lookups, by_email)

    def _stale(
        self, known: KnownPerson, scope: StageScope, context: SheetContext | None
    ) -> Iterator[LookupKey]:
        newest = None if self.stale_after_days is None else known.newest()
        if self.stale_after_days is None or newest is None:
            return
        age = known.age_days(*newest, scope.services.clock.now())
        link = known.link(newest[1])
        if age > self.stale_after_days and link and self._is_matched(known, context):
            yield LookupKey(IdentifierKind.LIVE_PROFILE, link)

    def _is_matched(self, known: KnownPerson, context: SheetContext | None) -> bool:
        is_compared = context is not None and self.match_check is not MatchCheckMode.OFF
        row = context.of(known.key) if context is not None and is_compared else NO_CONTEXT
        options = RowStatusContext(
            known.query, takes_best=self.takes_best, match_check=self.match_check
        )
        return known.is_matched(options, row)

    def _possible(self, scope: StageScope) -> tuple[dict[LookupKey, float], Counter[float]]:
        """Return the lookups that may follow what is sent before, at most one for each way.

        Returns:
            The keys, and the number of lookups for a link that is not known yet; both with what is
            saved because nobody is asked for who is found before, and was paid for then.
        """
        exact, unknown = dict[LookupKey, float](), Counter[float]()
        is_stale = self.stale_after_days is not None
        identifies = any(offer.product is Product.IDENTIFY for offer in scope.offered)
        for way in _ways(scope):
            saved = 0.0 if is_stale else _price_before(way, scope)
            if is_stale or (identifies and way.has_email):
                unknown[saved] += 1
                continue
            for key in map(_live, way.links):
                exact[key] = min(saved, exact.get(key, saved))
        found = sum(one.found for one in scope.offered if one.product is not Product.CONTACT)
        each = ceiling_per_person(scope.query.selection, scope.prices)
        unknown[0.0 if is_stale else each] += found
        return exact, unknown


def _ways(scope: StageScope) -> Iterator[Way]:
    return ways_due(scope.lookups, {*scope.due.unsettled, *scope.due.in_jobs})


def _price_before(way: Way, scope: StageScope) -> float:
    """Return the price at which the person of a way is found before; 0 if it is paid already."""
    if way.index in scope.due.in_jobs:
        return 0.0
    selection = scope.due.partial.get(way.index, scope.query.selection)
    return unit_price(way.keys[0].kind, selection, scope.prices)


def _in_jobs(scope: StageScope) -> int:
    """Return how many people are in live jobs that still run; until then, these decide rows."""
    journal = scope.services.journal
    keys = {key for key in journal.keys_in_jobs() if key.kind is IdentifierKind.LIVE_PROFILE}
    if not keys:
        return 0
    people = known_people(scope.lookups, scope.query, journal)
    return len({one.key for known in people for one in known.records} & keys)


def _live(key: LookupKey) -> LookupKey:
    return LookupKey(IdentifierKind.LIVE_PROFILE, key.normal)


def _links_passed_over(lookups: DecidedLookups, indexes: Container[int]) -> Iterator[LookupKey]:
    """Yield the first links, which found nobody, of the rows that some lookups decide."""
    if not lookups.reasons:
        return
    for row, code in enumerate(lookups.row_codes):
        passed = lookups.passed_over(row) if code in indexes else None
        if passed is not None and passed[0].kind is _LINK and passed[1] is FoundNobody.NO_MATCH:
            yield _live(passed[0])
