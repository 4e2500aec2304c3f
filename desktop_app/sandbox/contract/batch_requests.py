"""The bodies of the batch jobs and the query of their list.

Source: contract/batch-live-contact.md section 1, contract/README.md "Batch mechanics".
"""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema

from desktop_app.sandbox.contract.bodies import (
    FieldNames,
    IdentifiersBody,
    Whole,
    list_or_commas,
)
from desktop_app.sandbox.contract.lookup_requests import LiveFields

MOST_ENRICHED = 10_000
MOST_OTHERS = 300
MOST_EARLIER = 1000
"""The most identifiers of a contact job by the client of August 2026."""
MOST_ACTIVE_JOBS = 5
DEFAULT_CHUNK, FEWEST_OF_A_CHUNK, MOST_OF_A_CHUNK = 100, 10, 1000
BATCH_CONTACT_FIELDS = (
    "business_email",
    "personal_contact_info",
    "personal_contact_info.personal_emails",
    "personal_contact_info.phone_numbers",
)
_URL, _URLS = "professional_network_profile_url", "professional_network_profile_urls"


def _at_most(most: int) -> Any:
    def check(found: list[str]) -> list[str]:
        if not 1 <= len(found) <= most:
            raise ValueError(f"between 1 and {most:,} identifiers; the whole job is refused")
        return found

    return AfterValidator(check)


Many = Annotated[list[str], *list_or_commas(MOST_ENRICHED), _at_most(MOST_ENRICHED)]
Thousand = Annotated[list[str], *list_or_commas(MOST_EARLIER), _at_most(MOST_EARLIER)]
Hundreds = Annotated[list[str], *list_or_commas(MOST_OTHERS), _at_most(MOST_OTHERS)]


class BatchBody(IdentifiersBody):
    """The common part of the bodies of all jobs with identifiers."""

    webhook_url: str | None = None


class BatchEnrichRequest(BatchBody):
    """POST /batch/person/enrich."""

    ARRAYS: ClassVar[dict[str, str]] = {_URLS: _URL, "business_emails": "business_email"}

    professional_network_profile_urls: Many | None = None
    business_emails: Many | None = None
    fields: FieldNames | None = None
    chunk_size: Whole = DEFAULT_CHUNK


class BatchIdentifyRequest(BatchBody):
    """POST /batch/person/identify."""

    ARRAYS: ClassVar[dict[str, str]] = {
        "emails": "email",
        "business_emails": "email",
        _URLS: _URL,
    }

    emails: Hundreds | None = None
    business_emails: Hundreds | None = None
    professional_network_profile_urls: Hundreds | None = None


class BatchContactRequest(BatchBody):
    """POST /batch/person/contact/enrich; `fields` is required and has words of its own."""

    ARRAYS: ClassVar[dict[str, str]] = {_URLS: _URL}

    professional_network_profile_urls: Hundreds | None = None
    fields: Annotated[
        list[str],
        Field(min_length=1),
        WithJsonSchema(
            {"type": "array", "minItems": 1, "items": {"enum": [*BATCH_CONTACT_FIELDS]}}
        ),
    ]


class EarlyBatchContactRequest(BatchContactRequest):
    """POST /batch/person/contact/enrich, before September 2026."""

    professional_network_profile_urls: Thousand | None = None


class BatchLiveRequest(BatchBody):
    """POST /batch/person/professional_network/enrich/live."""

    ARRAYS: ClassVar[dict[str, str]] = {"urls": _URL}

    urls: Hundreds | None = None
    fields: LiveFields | None = None
    chunk_size: Whole = DEFAULT_CHUNK


class BatchListQuery(BaseModel):
    """The query of GET /batch."""

    model_config = ConfigDict(extra="forbid")

    limit: int = 20
    status: Literal["pending", "processing", "completed", "failed"] | None = None
    cursor: str | None = None
