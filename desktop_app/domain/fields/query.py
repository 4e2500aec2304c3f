"""The query for the provider: fields and threshold, independent of the people."""

from dataclasses import dataclass, replace

from desktop_app.domain.fields.selection import FieldSelection

DEFAULT_SIMILARITY = 0.8
"""The minimum confidence of a match by email, in the window and in the terminal."""

SEARCH_LIMITS = range(2, 11)
"""The people that a search may return; one alone would not tell whether there is a second."""
DEFAULT_SEARCH_LIMIT = 5


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
    limit: int = DEFAULT_SEARCH_LIMIT


_NOT_LIVE = "dev_platform_profiles"


def live_query(query: EnrichQuery) -> EnrichQuery | None:
    """Return what Live Enrich is asked for instead; None if it sells nothing of it.

    It has no developer profiles and takes no threshold (contract/batch-live-contact.md section 2).
    """
    selection = query.selection.without([_NOT_LIVE])
    return None if selection is None else replace(query, selection=selection, min_similarity=None)
