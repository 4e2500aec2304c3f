"""The identifier columns of a sheet, and the order in which a row's identifiers are asked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.errors.usage import NoSecondIdentifierError
from desktop_app.domain.identifiers.keys import IdentifierKind

KINDS_BY_NAME = {"email": IdentifierKind.BUSINESS_EMAIL, "url": IdentifierKind.PROFILE_URL}
"""The kinds of identifier, by the names that users give them."""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """The identifier columns.

    Attributes:
        url_column: Index of the column with profile links; None without one.
        email_column: Index of the column with business emails; used where the link is unusable.
        then: The kind that is asked after the other one has found nobody; None: one kind a row.
        search_limit: Rows without an identifier are searched for by name and employer, and at most
            this many people are asked for; None: they are not searched for.
        identifies: People are identified by email first if Person Enrich takes no emails.
    """

    url_column: int | None
    email_column: int | None
    then: IdentifierKind | None = None
    search_limit: int | None = None
    identifies: bool = False

    @property
    def by_name(self) -> bool:
        """True if rows without an identifier are searched for by name and employer."""
        return self.search_limit is not None

    @property
    def is_chosen(self) -> bool:
        """True if there is a way to look rows up."""
        return self.by_name or not (self.url_column is None and self.email_column is None)

    @property
    def has_both(self) -> bool:
        """True if a row may have two identifiers, so that one can be asked after the other."""
        return self.url_column is not None and self.email_column is not None

    def fits(self, headers: Sequence[str]) -> bool:
        """Tell whether a table with these headers has the columns; it may have changed since."""
        indexes = (self.url_column, self.email_column)
        return all(index is None or index < len(headers) for index in indexes)


def with_second(mapping: ColumnMapping, then: IdentifierKind | None) -> ColumnMapping:
    """Return the mapping with the kind to ask after the other one has found nobody.

    Args:
        mapping: The identifier columns.
        then: The kind; None to ask one kind a row.

    Raises:
        UsageError: The sheet has one kind of identifier only.
    """
    if then is not None and not mapping.has_both:
        name = next(name for name, kind in KINDS_BY_NAME.items() if kind is then)
        raise NoSecondIdentifierError(name, "url" if mapping.url_column is None else "email")
    return replace(mapping, then=then)
