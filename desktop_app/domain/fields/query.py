"""The query for the provider: fields and threshold, independent of the people."""

from dataclasses import dataclass

from desktop_app.domain.fields.selection import FieldSelection

DEFAULT_SIMILARITY = 0.8
"""The minimum confidence of a match by email, in the window and in the terminal."""


@dataclass(frozen=True, slots=True)
class EnrichQuery:
    """The requested fields, and the minimum confidence of a match by email.

    Attributes:
        selection: The requested fields.
        min_similarity: 0 to 1; None accepts every candidate. Emails only (contract section 2).
        limit: Maximum number of people that a search by name and employer returns.
    """

    selection: FieldSelection
    min_similarity: float | None = None
    limit: int = 5
