"""Batches: the lookups of one request or of one bulk job."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.fields.products import MAX_BATCH, Product, product_of
from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.run.bulk.lanes import Lane
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

__all__ = ["MAX_BATCH", "Batch"]


@dataclass(frozen=True, slots=True)
class Batch:
    """The lookups of one request or job: one kind of identifier, without duplicates.

    A request holds at most `MAX_BATCH`, a job at most `MAX_JOB`.

    Attributes:
        kind: The kind of identifier, which decides the request's identifier array.
        keys: Lookup keys in the order of sending.
        query: The user's query, which the answer settles.
        selection: The fields to request: those of `query` without the ones denied to this key.
        is_half: Half of a batch that was answered with 404; a second 404 is final.
        lane: Single for a request, bulk for a job.
    """

    kind: IdentifierKind
    keys: Sequence[LookupKey]
    query: EnrichQuery
    selection: FieldSelection
    is_half: bool = False
    lane: Lane = Lane.SINGLE

    @property
    def product(self) -> Product:
        """The product that the request buys."""
        return product_of(self.kind)

    @property
    def is_job(self) -> bool:
        """True for a bulk job."""
        return self.lane is Lane.BULK

    def as_requests(self) -> "tuple[Batch, ...]":
        """Return the single requests for the people of a job."""
        return tuple(
            replace(self, keys=self.keys[start : start + MAX_BATCH], lane=Lane.SINGLE)
            for start in range(0, len(self.keys), MAX_BATCH)
        )

    @property
    def min_similarity(self) -> float | None:
        """The threshold to send; None for profile links."""
        return self.query.min_similarity if self.kind is IdentifierKind.BUSINESS_EMAIL else None

    def cut(self, people: int) -> "tuple[Batch, Batch]":
        """Split the batch after the first `people` lookups."""
        return replace(self, keys=self.keys[:people]), replace(self, keys=self.keys[people:])

    def halves(self, *, after_404: bool = False) -> "tuple[Batch, Batch]":
        """Split the batch in two halves, to isolate the identifier that causes an error."""
        first, second = self.cut(len(self.keys) // 2)
        is_half = self.is_half or after_404
        return replace(first, is_half=is_half), replace(second, is_half=is_half)
