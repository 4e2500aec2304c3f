"""Contact enrich and identify: a person's contacts only, or who it is only.

Source: contract/README.md section 2, batch-live-contact.md sections 3 and 4.
"""

from typing import Any, ClassVar

from typing_extensions import override

from desktop_app.sandbox.billing.pricing import contact_ceiling, contact_components
from desktop_app.sandbox.contract.bodies import IdentifiersBody
from desktop_app.sandbox.contract.errors import Refusal
from desktop_app.sandbox.contract.field_projection import DEFAULT_FIELDS, Person, project
from desktop_app.sandbox.contract.lookup_requests import (
    CONTACT_FIELDS,
    ContactRequest,
    IdentifyRequest,
)
from desktop_app.sandbox.lookups.lookup import Components, Lookup, links_found, refuse_fields
from desktop_app.sandbox.people.finder import Matches

_ALL = CONTACT_FIELDS[0]
_NONE_LEFT = "No deliverable business email was found"


class ContactEnrich(Lookup):
    """POST /person/contact/enrich."""

    path: ClassVar[str] = "/person/contact/enrich"
    grant: ClassVar[str] = "contact"
    body: ClassVar[type[IdentifiersBody]] = ContactRequest

    @override
    def find(self, asked: ContactRequest) -> Matches:
        """Return the people; an address has at most one."""
        if asked.business_emails is None:
            return links_found(self.finder, asked.identifiers)
        return [self.finder.by_address(one)[:1] for one in asked.business_emails]

    @override
    def data_of(self, asked: ContactRequest, person: Person) -> dict[str, Any]:
        """Return the requested contacts; with `verified`, only deliverable business addresses."""
        return {
            **project(person, []),
            "contact": contacts_of(person, asked.fields or [_ALL], verified=asked.verified),
        }

    @override
    def ceiling(self, asked: ContactRequest) -> float:
        """Return the price of all requested kinds."""
        base = self.timeline.contact_base
        return contact_ceiling(asked.fields or [_ALL], base=base, verified=asked.verified)

    @override
    def components(self, asked: ContactRequest, returned: Any) -> Components:
        """Return the price of each kind of contact that was returned."""
        base = self.timeline.contact_base
        return contact_components(returned, base=base, verified=asked.verified)

    @override
    def fields_refusal(self, asked: ContactRequest, grants: frozenset[str]) -> Refusal | None:
        """Refuse fields that are not contacts."""
        return refuse_fields(asked.fields or [], grants, self.known)

    @property
    @override
    def known(self) -> frozenset[str]:
        """The fields that exist here."""
        return frozenset(CONTACT_FIELDS)


def contacts_of(
    person: Person, fields: list[str], *, verified: bool = False
) -> dict[str, list[Any] | str]:
    """Return the requested kinds of contacts, each a list, possibly empty."""
    stored = person.get("contact")
    known: dict[str, Any] = stored if isinstance(stored, dict) else {}
    wanted = CONTACT_FIELDS[1:] if _ALL in fields else fields
    kinds = [name.partition(".")[2] for name in CONTACT_FIELDS[1:] if name in wanted]
    found: dict[str, list[Any] | str] = {kind: list(known.get(kind) or []) for kind in kinds}
    emails = found.get("business_emails")
    if verified and isinstance(emails, list):
        found["business_emails"] = [one for one in emails if one.get("status") == "deliverable"]
        if not found["business_emails"]:
            found["business_emails_message"] = _NONE_LEFT
    return found


class Identify(Lookup):
    """POST /person/identify: who it is, by a profile URL or any email address."""

    path: ClassVar[str] = "/person/identify"
    grant: ClassVar[str] = "identify"
    body: ClassVar[type[IdentifiersBody]] = IdentifyRequest

    @override
    def find(self, asked: IdentifyRequest) -> Matches:
        """Return the people; nobody is known by a research profile."""
        if asked.emails is not None:
            return [self.finder.by_address(one) for one in asked.emails]
        if asked.professional_network_profile_urls is not None:
            return links_found(self.finder, asked.identifiers)
        return [[] for _ in asked.identifiers]

    @override
    def data_of(self, asked: IdentifyRequest, person: Person) -> dict[str, Any]:
        """Return id, basic profile, handles and the day of the record."""
        return project(person, [*DEFAULT_FIELDS, "updated_at"])

    @override
    def ceiling(self, asked: IdentifyRequest) -> float:
        """Return the flat price."""
        return 1

    @override
    def components(self, asked: IdentifyRequest, returned: Any) -> Components:
        """Return the flat price."""
        return [{"component": "person.identify", "label": "Identify", "credits": 1.0}]

    @override
    def fields_refusal(self, asked: IdentifyRequest, grants: frozenset[str]) -> Refusal | None:
        """Return None: there are no fields to choose."""
        return None

    @property
    @override
    def known(self) -> frozenset[str]:
        """No fields can be chosen."""
        return frozenset()

    @property
    @override
    def has_match_status(self) -> bool:
        """Always: the endpoint is newer than the name."""
        return True
