"""A stage for the simulation: people not found by link are asked live."""

from dataclasses import dataclass

from desktop_app.domain.answers.journal_records import shown_record
from desktop_app.domain.answers.outcomes import OutcomeKind
from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.planning import RunPlan
from desktop_app.domain.run.waves import LaterPurchase
from desktop_app.domain.source.compact_keys import CompactKeys
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey
from desktop_app.engine.waves.stages import StageScope


@dataclass(frozen=True)
class LiveForNobody:
    """Asks live for the profile links that decide a row and have found nobody."""

    @property
    def product(self) -> Product:
        """The product that the stage buys."""
        return Product.LIVE

    def _keys(self, scope: StageScope) -> list[LookupKey]:
        links = [key for key in scope.lookups.keys if key.kind is IdentifierKind.PROFILE_URL]
        found: list[LookupKey] = []
        for key, records in scope.services.journal.records(links):
            record = shown_record(records, scope.query)
            if record is not None and record.kind is OutcomeKind.NO_MATCH:
                found.append(LookupKey(IdentifierKind.LIVE_PROFILE, key.normal))
        return found

    def offer(self, scope: StageScope) -> LaterPurchase | None:
        """Return the price of everybody who may have to be asked."""
        links = [key for key in scope.lookups.keys if key.kind is IdentifierKind.PROFILE_URL]
        return LaterPurchase(Product.LIVE, len(links), len(links) * scope.prices.live)

    def next_plan(self, scope: StageScope, counted: CompactKeys) -> RunPlan | None:
        """Return the plan for those who were not found."""
        return scope.plan(self._keys(scope), scope.query, counted)
