"""The bodies of the synchronous look-ups: enrich, live enrich, contact enrich, identify.

Source: contract/README.md section 2 and the provider's introduction; batch-live-contact.md sections
2 to 4; search.md section 7 (companies). Email addresses are validated, because the reconstructed
OpenAPI says `format: email`.
"""

from typing import Annotated, ClassVar

from pydantic import Field, WithJsonSchema

from desktop_app.sandbox.contract.bodies import (
    Address,
    FieldNames,
    IdentifiersBody,
    Whole,
    read_body,
)
from desktop_app.sandbox.contract.errors import Refusal
from desktop_app.sandbox.contract.field_paths import KNOWN

MOST_IDENTIFIERS = 25
NOT_LIVE = "dev_platform_profiles"
"""Refused on the live endpoint, with all below it."""
CONTACT_FIELDS = (
    "contact",
    "contact.business_emails",
    "contact.personal_emails",
    "contact.phone_numbers",
    "contact.websites",
)
COMPANY_LEAVES = (
    "name",
    "primary_domain",
    "all_domains",
    "website",
    "professional_network_url",
    "employee_count_range",
    "industries",
)
COMPANY_FIELDS = (
    "crustdata_company_id",
    "basic_info",
    *(f"basic_info.{leaf}" for leaf in COMPANY_LEAVES),
)
_URL, _URLS = "professional_network_profile_url", "professional_network_profile_urls"


Texts = Annotated[list[str], Field(min_length=1, max_length=MOST_IDENTIFIERS)]
Addresses = Annotated[list[Address], Field(min_length=1, max_length=MOST_IDENTIFIERS)]
Numbers = Annotated[list[Whole], Field(min_length=1, max_length=MOST_IDENTIFIERS)]


LIVE_FIELDS = frozenset(name for name in KNOWN if not name.startswith(NOT_LIVE))
LiveFields = Annotated[
    list[str], WithJsonSchema({"type": "array", "items": {"enum": sorted(LIVE_FIELDS)}})
]


class EnrichRequest(IdentifiersBody):
    """POST /person/enrich."""

    ARRAYS: ClassVar[dict[str, str]] = {_URLS: _URL, "business_emails": "business_email"}

    professional_network_profile_urls: Texts | None = None
    business_emails: Addresses | None = None
    fields: FieldNames | None = None
    min_similarity_score: float | None = Field(default=None, ge=0, le=1)
    preview: bool = False


class LiveRequest(IdentifiersBody):
    """POST /person/professional_network/enrich/live: profile URLs only."""

    ARRAYS: ClassVar[dict[str, str]] = {_URLS: _URL}

    professional_network_profile_urls: Texts | None = None
    fields: LiveFields | None = None


class ContactRequest(IdentifiersBody):
    """POST /person/contact/enrich."""

    ARRAYS: ClassVar[dict[str, str]] = {_URLS: _URL, "business_emails": "business_email"}

    professional_network_profile_urls: Texts | None = None
    business_emails: Addresses | None = None
    fields: (
        Annotated[
            list[str], WithJsonSchema({"type": "array", "items": {"enum": [*CONTACT_FIELDS]}})
        ]
        | None
    ) = None
    verified: bool = False


class IdentifyRequest(IdentifiersBody):
    """POST /person/identify: `business_emails` is refused here."""

    ARRAYS: ClassVar[dict[str, str]] = {
        _URLS: _URL,
        "emails": "email",
        "research_profile_urls": "research_profile_url",
    }

    professional_network_profile_urls: Texts | None = None
    emails: Addresses | None = None
    research_profile_urls: Texts | None = None


class CompanyIdentifyRequest(IdentifiersBody):
    """POST /company/identify."""

    ARRAYS: ClassVar[dict[str, str]] = {
        "names": "name",
        "domains": "domain",
        "crustdata_company_ids": "crustdata_company_id",
        _URLS: _URL,
    }

    names: Texts | None = None
    domains: Texts | None = None
    crustdata_company_ids: Numbers | None = None
    professional_network_profile_urls: Texts | None = None
    exact_match: bool | None = None
    fields: (
        Annotated[
            list[str], WithJsonSchema({"type": "array", "items": {"enum": [*COMPANY_FIELDS]}})
        ]
        | None
    ) = None


def read_request(body: bytes) -> EnrichRequest | Refusal:
    """Return the parsed body of POST /person/enrich, or the refusal of an invalid one."""
    return read_body(EnrichRequest, body)
