"""Batches: the lookups of one request."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey

MAX_BATCH = 25
"""Maximum number of identifiers per request (contract/person-enrichment-introduction.md)."""


@dataclass(frozen=True, slots=True)
class Batch:
    """The lookups of one request: one kind of identifier, at most `MAX_BATCH`, without duplicates.

    Attributes:
        kind: The kind of identifier, which decides the request's identifier array.
        keys: Lookup keys in the order of sending.
        query: The user's query, which the answer settles.
        selection: The fields to request: those of `query` without the ones denied to this key.
        is_half: Half of a batch that was answered with 404; a second 404 is final.
    """

    kind: IdentifierKind
    keys: Sequence[LookupKey]
    query: EnrichQuery
    selection: FieldSelection
    is_half: bool = False

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
