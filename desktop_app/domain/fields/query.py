"""What is asked of the provider, whatever it is asked for."""

from dataclasses import dataclass

from desktop_app.domain.fields.selection import FieldSelection


@dataclass(frozen=True, slots=True)
class EnrichQuery:
    """What the user wants to know, and how sure a match by email must be.

    Attributes:
        selection: The fields.
        min_similarity: 0 to 1; None: every candidate. It is for emails only (contract section 2).
    """

    selection: FieldSelection
    min_similarity: float | None = None
