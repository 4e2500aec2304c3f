"""Lookup keys, and the results of parsing a cell."""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

from typing_extensions import override

from desktop_app.domain.identifiers.reasons import ReadRule, Unusable


class IdentifierKind(StrEnum):
    """The kinds of identifiers that the provider accepts; one kind per request."""

    PROFILE_URL = "profile_url"
    BUSINESS_EMAIL = "business_email"


@dataclass(frozen=True, slots=True, order=True)
class LookupKey:
    """A person to look up, by the normal form of a profile slug or an email address."""

    kind: IdentifierKind
    normal: str

    @override
    def __hash__(self) -> int:
        """Hash the normal form alone: hardly any sheet has one of both kinds."""
        return hash(self.normal)

    @property
    def as_sent(self) -> str:
        """The complete URL or address that is sent to the provider."""
        if self.kind is IdentifierKind.BUSINESS_EMAIL:
            return self.normal
        return f"https://www.linkedin.com/in/{quote(self.normal, safe='')}"


Parsed = LookupKey | Unusable | None
"""The identifier, the reason for having none, or None for a blank cell."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A parsed cell.

    Attributes:
        parsed: The identifier, the reason for having none, or None for a blank cell.
        rule: The rule that found the identifier.
    """

    parsed: Parsed
    rule: ReadRule = ReadRule.PLAIN
