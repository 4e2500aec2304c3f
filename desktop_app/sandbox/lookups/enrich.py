"""Person enrich and live enrich: stored profiles, and profiles from the web.

Source: contract/README.md sections 2 to 5, batch-live-contact.md section 2.
"""

from typing import Any, ClassVar

from typing_extensions import override

from desktop_app.sandbox.billing.pricing import ceiling, cost_components
from desktop_app.sandbox.contract.bodies import IdentifiersBody
from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.contract.field_paths import KNOWN
from desktop_app.sandbox.contract.field_projection import DEFAULT_FIELDS, Person, project
from desktop_app.sandbox.contract.lookup_requests import LIVE_FIELDS, EnrichRequest, LiveRequest
from desktop_app.sandbox.lookups.lookup import (
    Components,
    Lookup,
    default_fields,
    links_found,
    refuse_fields,
)
from desktop_app.sandbox.people.finder import Matches

_PREVIEW = "Preview feature is not available for your account"
_NO_ADDRESSES = "{} is not a supported parameter"


class Enrich(Lookup):
    """POST /person/enrich."""

    path: ClassVar[str] = "/person/enrich"
    body: ClassVar[type[IdentifiersBody]] = EnrichRequest

    @override
    def find(self, asked: EnrichRequest) -> Matches:
        """Return the people; addresses may fit several, links one."""
        if asked.business_emails is None:
            return links_found(self.finder, asked.identifiers)
        least = asked.min_similarity_score
        return [self.finder.by_address(one, least) for one in asked.business_emails]

    @override
    def data_of(self, asked: EnrichRequest, person: Person) -> dict[str, Any]:
        """Return the requested fields; a preview has the basic profile only."""
        if asked.preview:
            return project(person, ["basic_profile"])
        defaults = default_fields(self.finder, self.timeline, person)
        return project(person, defaults if asked.fields is None else asked.fields)

    @override
    def ceiling(self, asked: EnrichRequest) -> float:
        """Return the price with everything that the fields can return."""
        return 0 if asked.preview else ceiling(asked.fields or [])

    @override
    def components(self, asked: EnrichRequest, returned: Any) -> Components:
        """Return the base, and what is added for contacts and developer data."""
        return [] if asked.preview else cost_components([returned])

    @override
    def fields_refusal(self, asked: EnrichRequest, grants: frozenset[str]) -> Refusal | None:
        """Refuse what is not on the account, or not in the contract of the day."""
        gone = [] if self.timeline.enriches_addresses else _gone(asked)
        if gone:
            return Refusal(400, typed_error("invalid_request", _NO_ADDRESSES.format(gone[0])))
        if asked.preview and "preview" not in grants:
            return Refusal(400, typed_error("invalid_request", _PREVIEW))
        return refuse_fields(asked.fields or [], grants, self.known)

    @property
    @override
    def known(self) -> frozenset[str]:
        """The fields that exist."""
        if self.timeline.enriches_contacts:
            return frozenset(KNOWN)
        return frozenset(name for name in KNOWN if name.split(".")[0] != "contact")


def _gone(asked: EnrichRequest) -> list[str]:
    late = {
        "business_emails": asked.business_emails,
        "min_similarity_score": asked.min_similarity_score,
    }
    return [name for name, value in late.items() if value is not None]


class LiveEnrich(Lookup):
    """POST /person/professional_network/enrich/live."""

    path: ClassVar[str] = "/person/professional_network/enrich/live"
    grant: ClassVar[str] = "live"
    body: ClassVar[type[IdentifiersBody]] = LiveRequest

    @override
    def find(self, asked: LiveRequest) -> Matches:
        """Return the people of exact, current profile URLs."""
        people = (self.finder.live(one) for one in asked.identifiers)
        return [[] if person is None else [(1.0, person)] for person in people]

    @override
    def data_of(self, asked: LiveRequest, person: Person) -> dict[str, Any]:
        """Return the requested fields."""
        return project(person, DEFAULT_FIELDS if asked.fields is None else asked.fields)

    @override
    def ceiling(self, asked: LiveRequest) -> float:
        """Return the flat price."""
        return self.timeline.live_price

    @override
    def components(self, asked: LiveRequest, returned: Any) -> Components:
        """Return the flat price."""
        price = float(self.timeline.live_price)
        return [{"component": "person.live", "label": "Live profile", "credits": price}]

    @override
    def fields_refusal(self, asked: LiveRequest, grants: frozenset[str]) -> Refusal | None:
        """Refuse developer data, which has no live source, and what has no grant."""
        return refuse_fields(asked.fields or [], grants, self.known)

    @property
    @override
    def known(self) -> frozenset[str]:
        """The fields that exist here."""
        return LIVE_FIELDS
