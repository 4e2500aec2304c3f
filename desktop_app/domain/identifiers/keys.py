"""Lookup keys, and the results of parsing a cell."""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

from typing_extensions import override

from desktop_app.domain.identifiers.reasons import ReadRule, Unusable


class IdentifierKind(StrEnum):
    """The way to look a person up, which decides what is bought; one kind per request.

    A sheet holds `SHEET_KINDS`, which are looked up with Person Enrich. The others are purchases
    beyond it (`domain.fields.products`). Each has keys and journal records of its own, so that
    plan, budget, intent, settlement and doubts are the same for all of them.
    """

    PROFILE_URL = "profile_url"
    BUSINESS_EMAIL = "business_email"
    LIVE_PROFILE = "live_profile"
    CONTACT_PROFILE = "contact_profile"
    IDENTIFIED_EMAIL = "identified_email"
    NAME_AND_EMPLOYER = "name_and_employer"


SHEET_KINDS = (IdentifierKind.PROFILE_URL, IdentifierKind.BUSINESS_EMAIL)
"""The kinds of identifiers that a column of a sheet holds."""
LINK_KINDS = frozenset(
    {IdentifierKind.PROFILE_URL, IdentifierKind.LIVE_PROFILE, IdentifierKind.CONTACT_PROFILE}
)
"""The kinds that are looked up by a profile link, which identifies exactly one person."""


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
        if self.kind not in LINK_KINDS:
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
