"""The batches in which lookups are sent."""

from dataclasses import dataclass, replace

from desktop_app.domain.fields.query import EnrichQuery
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey


@dataclass(frozen=True, slots=True)
class Batch:
    """The lookups of one request: one kind, at most 25, none twice.

    Attributes:
        kind: Which of the two identifier arrays carries them.
        keys: In the order in which they are sent.
        query: The user's query, which the answer settles.
        selection: What is sent: `asked` without the fields that were denied to this key.
        is_half: It comes from a batch that was answered 404, so that a second 404 is final.
    """

    kind: IdentifierKind
    keys: tuple[LookupKey, ...]
    query: EnrichQuery
    selection: FieldSelection
    is_half: bool = False

    @property
    def min_similarity(self) -> float | None:
        """The threshold to send: with emails only."""
        return self.query.min_similarity if self.kind is IdentifierKind.BUSINESS_EMAIL else None

    def cut(self, people: int) -> "tuple[Batch, Batch]":
        """Return the first `people` of the batch, and the rest."""
        return replace(self, keys=self.keys[:people]), replace(self, keys=self.keys[people:])

    def halves(self, *, after_404: bool = False) -> "tuple[Batch, Batch]":
        """Return the batch in two, to find the one identifier that spoils it."""
        first, second = self.cut(len(self.keys) // 2)
        is_half = self.is_half or after_404
        return replace(first, is_half=is_half), replace(second, is_half=is_half)
