"""Live Enrich: the web is asked for people whom Person Enrich has not found, or knew long ago.

A live lookup is sent after the cached one, for the person's exact link: nobody who was found fresh
is asked for. A no match is free.

Source: contract/batch-live-contact.md section 2.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from math import ceil

from desktop_app.domain.answers.found_nobody import FoundNobody
from desktop_app.domain.fields.pricing import unit_price
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
        saved = dict(self._possible(scope))
        known = CompactKeys(key for key in self._wanted(scope) if key not in saved)
        keys = [*saved, *known]
        left = [keys[index] for index in scope.coverage(keys, query).unsettled]
        unknown = self._unknown(scope)
        people, price = len(left) + unknown, scope.prices.live
        added = sum(max(0.0, price - saved.get(key, 0.0)) for key in left)
        requests, full = ceil(people / MAX_BATCH), price * people
        return LaterPurchase(
            Product.LIVE,
            people,
            added + price * unknown,
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

    def _possible(self, scope: StageScope) -> Iterator[tuple[LookupKey, float]]:
        """Yield the keys that may be asked for if lookups not sent yet find nobody.

        With each comes what the lookup costs if it finds the person, who is not asked for then.
        """
        lookups, due = scope.lookups, set(scope.due.unsettled)
        for index in scope.due.unsettled if self.stale_after_days is None else ():
            if (key := lookups.keys[index]).kind is _LINK:
                yield _live(key), unit_price(key.kind, scope.query.selection, scope.prices)
        for key in _links_passed_over(lookups, due):
            yield key, 0.0
        if (second := lookups.asked.second) is not None and second.kind is _LINK:
            for row, code in enumerate(lookups.row_codes):
                other = second.index_of(row)
                if code in due and other is not None:
                    yield _live(second.keys[other]), 0.0

    def _unknown(self, scope: StageScope) -> int:
        """Return how many lookups not sent yet may be followed by a live one for any link."""
        found = sum(one.people for one in scope.offered if one.product is not Product.CONTACT)
        if self.stale_after_days is None:
            return found
        return found + len(scope.due.unsettled)


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
