"""Lookup keys, and the results of reading a cell."""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

from desktop_app.domain.identifiers.reasons import ReadRule, Unusable


class IdentifierKind(StrEnum):
    """The two kinds that the provider takes, one kind a request."""

    PROFILE_URL = "profile_url"
    BUSINESS_EMAIL = "business_email"


@dataclass(frozen=True, slots=True, order=True)
class LookupKey:
    """One thing to look up, by its normal form: the slug of a profile, or an address."""

    kind: IdentifierKind
    normal: str

    @property
    def as_sent(self) -> str:
        """The clean full URL or address that leaves the computer."""
        if self.kind is IdentifierKind.BUSINESS_EMAIL:
            return self.normal
        return f"https://www.linkedin.com/in/{quote(self.normal, safe='')}"


Parsed = LookupKey | Unusable | None
"""None is a blank cell."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A cell that was read.

    Attributes:
        parsed: The identifier, the reason for having none, or None for a blank cell.
        rule: The rule by which an identifier was found.
    """

    parsed: Parsed
    rule: ReadRule = ReadRule.PLAIN
