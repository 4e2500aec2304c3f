"""Lookup keys, and the results of parsing a cell."""

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

from typing_extensions import override

from desktop_app.domain.identifiers.reasons import ReadRule, Unusable


class IdentifierKind(StrEnum):
    """The way to look a person up, which decides what is bought; one kind per request.

    A sheet holds `SHEET_KINDS`, which are looked up with Person Enrich. The others are purchases
    beyond it (`domain.fields.products`), but for the name and employer of a row: they are sent as
    a search (`domain.identifiers.searches`). Each has keys and journal records of its own, so that
    plan, budget, intent, settlement and doubts are the same for all of them.
    """

    PROFILE_URL = "profile_url"
    BUSINESS_EMAIL = "business_email"
    LIVE_PROFILE = "live_profile"
    CONTACT_PROFILE = "contact_profile"
    IDENTIFIED_EMAIL = "identified_email"
    NAME_AND_EMPLOYER = "name_and_employer"
    PERSON_SEARCH = "person_search"
    EMPLOYER_NAME = "employer_name"
    EMPLOYER_DOMAIN = "employer_domain"
    VERIFIED_CONTACT = "verified_contact"


SHEET_KINDS = (IdentifierKind.PROFILE_URL, IdentifierKind.BUSINESS_EMAIL)
"""The kinds of identifiers that a column of a sheet holds."""
CONTACT_KINDS = (IdentifierKind.CONTACT_PROFILE, IdentifierKind.VERIFIED_CONTACT)
"""The kinds that buy contact data; the second one asks for checked business emails only."""
EMAIL_KINDS = frozenset({IdentifierKind.BUSINESS_EMAIL, IdentifierKind.IDENTIFIED_EMAIL})
"""The kinds that are looked up by an email, which may lead to somebody else."""
LINK_KINDS = frozenset({IdentifierKind.PROFILE_URL, IdentifierKind.LIVE_PROFILE, *CONTACT_KINDS})
"""The kinds that are looked up by a profile link, which identifies exactly one person."""
SEARCH_KINDS = frozenset({IdentifierKind.NAME_AND_EMPLOYER, IdentifierKind.PERSON_SEARCH})
"""The name and employer of a row without an identifier, and the searches sent for it."""


# The characters that `quote` leaves: most links have no others, and to see that takes a third of
# its time.
_is_unreserved = re.compile(r"[A-Za-z0-9_.~-]*").fullmatch


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
        """The complete URL or address that is sent to the provider; of a search, its values."""
        if self.kind in SEARCH_KINDS:
            return ", ".join(filter(None, self.normal.split("\t")))
        if self.kind not in LINK_KINDS:
            return self.normal
        is_plain = _is_unreserved(self.normal)
        return f"https://www.linkedin.com/in/{self.normal if is_plain else quote(self.normal, '')}"

    @property
    def title(self) -> str:
        """The identifier for a heading; of a search, the name of the person."""
        return self.normal.partition("\t")[0]


def identified_key(email: LookupKey) -> LookupKey:
    """Return the key by which the person of an email is identified."""
    return LookupKey(IdentifierKind.IDENTIFIED_EMAIL, email.normal)


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
