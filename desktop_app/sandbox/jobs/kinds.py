"""The kinds of batch jobs: their bodies, the lines of their files, and what a line costs.

Source: contract/batch-live-contact.md sections 1 to 4.
"""

from typing import Any, ClassVar

from typing_extensions import override

from desktop_app.sandbox.contract.batch_requests import (
    BATCH_CONTACT_FIELDS,
    BatchContactRequest,
    BatchEnrichRequest,
    BatchIdentifyRequest,
    BatchLiveRequest,
    EarlyBatchContactRequest,
)
from desktop_app.sandbox.contract.bodies import IdentifiersBody
from desktop_app.sandbox.contract.field_projection import DEFAULT_FIELDS, Person
from desktop_app.sandbox.contract.lookup_requests import (
    ContactRequest,
    EnrichRequest,
    IdentifyRequest,
    LiveRequest,
)
from desktop_app.sandbox.jobs.job_kind import JobKind, Json
from desktop_app.sandbox.lookups.contact import ContactEnrich, Identify, contacts_of
from desktop_app.sandbox.lookups.enrich import Enrich, LiveEnrich
from desktop_app.sandbox.lookups.lookup import Lookup
from desktop_app.sandbox.people.finder import Found


def _enveloped(identifier: str, data: Json) -> Json:
    number = data.get("crustdata_person_id")
    return {"original_identifier": identifier, "internal_id": number, "data": data}


class _ProfileJob(JobKind):
    """A job whose lines are whole profiles; people who are not found have no line."""

    @override
    def content(self, asked: Any, identifier: str, found: Found, *, is_flat: bool) -> Json | None:
        """Return the profile in its envelope, or None."""
        data = [self.lookup.data_of(asked, person) for _, person in found]
        return _enveloped(identifier, data[0]) if data else None


def _with_defaults(fields: list[str] | None) -> list[str]:
    return [*DEFAULT_FIELDS, *(fields or [])]


class EnrichJob(_ProfileJob):
    """POST /batch/person/enrich."""

    path: ClassVar[str] = Enrich.path.replace("/person", "/batch/person")
    action: ClassVar[str] = "enrich"
    grant: ClassVar[str] = "batch"

    @property
    @override
    def body(self) -> type[IdentifiersBody]:
        """The model of the submission."""
        return BatchEnrichRequest

    @override
    def asked_of(self, body: BatchEnrichRequest) -> EnrichRequest:
        """Return the request; the fields add to the default ones."""
        return EnrichRequest.model_construct(
            professional_network_profile_urls=body.professional_network_profile_urls,
            business_emails=body.business_emails,
            fields=_with_defaults(body.fields),
        )


class LiveJob(_ProfileJob):
    """POST /batch/person/professional_network/enrich/live."""

    path: ClassVar[str] = LiveEnrich.path.replace("/person", "/batch/person")
    action: ClassVar[str] = "enrich_live"
    grant: ClassVar[str] = "live"

    @property
    @override
    def body(self) -> type[IdentifiersBody]:
        """The model of the submission."""
        return BatchLiveRequest

    @override
    def asked_of(self, body: BatchLiveRequest) -> LiveRequest:
        """Return the request; the fields add to the default ones."""
        return LiveRequest.model_construct(
            professional_network_profile_urls=body.urls, fields=_with_defaults(body.fields)
        )


class IdentifyJob(JobKind):
    """POST /batch/person/identify: bare lines, also for those who are not found."""

    path: ClassVar[str] = Identify.path.replace("/person", "/batch/person")
    action: ClassVar[str] = "identify"
    grant: ClassVar[str] = "identify"

    @property
    @override
    def body(self) -> type[IdentifiersBody]:
        """The model of the submission."""
        return BatchIdentifyRequest

    @override
    def asked_of(self, body: BatchIdentifyRequest) -> IdentifyRequest:
        """Return the request; both names of addresses mean the same."""
        return IdentifyRequest.model_construct(
            emails=body.emails or body.business_emails,
            professional_network_profile_urls=body.professional_network_profile_urls,
        )

    @override
    def content(self, asked: Any, identifier: str, found: Found, *, is_flat: bool) -> Json | None:
        """Return the line, with an empty list for nobody."""
        matches = [
            {"confidence_score": score, "person_data": self.lookup.data_of(asked, person)}
            for score, person in found
        ]
        return {"matched_on": identifier, "match_type": asked.kind, "matches": matches}


class ContactJob(JobKind):
    """POST /batch/person/contact/enrich: lines with empty lists for those without contacts."""

    path: ClassVar[str] = ContactEnrich.path.replace("/person", "/batch/person")
    action: ClassVar[str] = "contact_enrich"
    grant: ClassVar[str] = "contact"

    @property
    @override
    def body(self) -> type[IdentifiersBody]:
        """The model of the submission; its longest list depends on the day."""
        is_early = self.lookup.timeline.most_batch_contacts > 300  # noqa: PLR2004 - the later limit
        return EarlyBatchContactRequest if is_early else BatchContactRequest

    @property
    @override
    def known(self) -> frozenset[str]:
        """The values of `fields` that exist, in the job's own words."""
        return frozenset(BATCH_CONTACT_FIELDS)

    @override
    def asked_of(self, body: BatchContactRequest) -> ContactRequest:
        """Return the request with the names of the synchronous endpoint."""
        names = {
            "business_email": "contact.business_emails",
            "personal_contact_info.personal_emails": "contact.personal_emails",
            "personal_contact_info.phone_numbers": "contact.phone_numbers",
        }
        return ContactRequest.model_construct(
            professional_network_profile_urls=body.professional_network_profile_urls,
            fields=[
                mine
                for theirs, mine in names.items()
                if any(f"{theirs}.".startswith(f"{asked}.") for asked in body.fields)
            ],
        )

    @override
    def content(self, asked: Any, identifier: str, found: Found, *, is_flat: bool) -> Json | None:
        """Return the contacts, flat or in an envelope."""
        person: Person = found[0][1] if found else {}
        contacts = contacts_of(person, asked.fields)
        data: Json = {}
        if (emails := contacts.get("business_emails")) is not None:
            data["business_email"] = _addresses(emails)
        info: Json = {}
        if (private := contacts.get("personal_emails")) is not None:
            info["personal_emails"] = _addresses(private)
        if (numbers := contacts.get("phone_numbers")) is not None:
            info["phone_numbers"] = numbers
        if info:
            data["personal_contact_info"] = info
        number = person.get("crustdata_person_id")
        if is_flat:
            return {"professional_network_url": identifier, "person_id": number, **data}
        return {"original_identifier": identifier, "internal_id": number, "data": data}


def _addresses(rows: Any) -> list[Json]:
    return [{"email": row.get("email"), "status": row.get("status")} for row in rows]


JOB_KINDS: dict[type[JobKind], type[Lookup]] = {
    EnrichJob: Enrich,
    IdentifyJob: Identify,
    ContactJob: ContactEnrich,
    LiveJob: LiveEnrich,
}
