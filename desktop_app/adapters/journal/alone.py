"""The part of the journal that matters in a team, for a desk alone."""

from collections.abc import Iterable

from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.batches import Batch
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.engine.ports.claims import Claim


class Alone:
    """A desk alone may look up everybody, at its own pace."""

    def claim(
        self, batch: Batch, *, ceiling: float, in_doubt_again: bool = False, adds: bool = False
    ) -> Claim:
        """Return the whole batch: nobody else asks."""
        del ceiling, in_doubt_again, adds
        return Claim(tuple(batch.keys))

    def take_turn(self, product: Product, interval_s: float) -> float:
        """Return 0: nobody else shares the rate limit."""
        del product, interval_s
        return 0.0

    def hold(self, product: Product, wait_s: float) -> None:
        """Do nothing: there is no other desk to tell."""

    def collect(self, keys: Iterable[LookupKey], *, again: bool = False) -> frozenset[LookupKey]:
        """Return nobody: nobody else asks."""
        del keys, again
        return frozenset()
