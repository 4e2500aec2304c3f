"""Products: what can be bought about a person, with the provider's limits for each.

A purchase is a lookup key of the product's kind with the requested fields: its intent is on disk
before it is sent, its answer is its proof, and an answer in the journal is never bought again.

Source: contract/README.md section 1, contract/batch-live-contact.md sections 2 to 4, and
contract/search.md section 1.
"""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.source.identifiers import IdentifierKind

MAX_BATCH = 25
"""Maximum number of identifiers per request (contract/person-enrichment-introduction.md)."""


class Product(StrEnum):
    """The products of the provider; a request buys one."""

    ENRICH = "enrich"
    LIVE = "live"
    CONTACT = "contact"
    IDENTIFY = "identify"
    SEARCH = "search"
    COMPANY = "company"


PRODUCTS_ON_REQUEST = (Product.LIVE, Product.CONTACT, Product.IDENTIFY)
"""The products that the provider enables for an account on request, and that the window offers."""


@dataclass(frozen=True, slots=True)
class JobLimits:
    """The provider's limits for the bulk jobs of a product, and their usual time.

    Attributes:
        most_people: Maximum number of keys; more make the service refuse the whole job.
        job_s: Seconds of a job whatever its size, as a guess.
        person_s: Seconds of each person in it, as a guess.
    """

    most_people: int = 300
    job_s: float = 60.0
    person_s: float = 0.06


@dataclass(frozen=True, slots=True)
class ProductTerms:
    """The provider's limits for a product.

    Attributes:
        most_people: Maximum number of keys per request.
        rpm: Requests per minute if the account does not tell.
        most_in_flight: Maximum number of concurrent requests; None: the run's own.
        is_free: It costs nothing, so that a lost answer is asked for again.
        least_timeout_s: Minimum time to wait for an answer, in seconds.
        job: The limits of its bulk jobs; None without jobs.
    """

    most_people: int = MAX_BATCH
    rpm: float = 15.0
    most_in_flight: int | None = None
    is_free: bool = False
    least_timeout_s: float = 0.0
    job: JobLimits | None = None


_PRODUCTS = {
    IdentifierKind.PROFILE_URL: Product.ENRICH,
    IdentifierKind.BUSINESS_EMAIL: Product.ENRICH,
    IdentifierKind.LIVE_PROFILE: Product.LIVE,
    IdentifierKind.CONTACT_PROFILE: Product.CONTACT,
    IdentifierKind.VERIFIED_CONTACT: Product.CONTACT,
    IdentifierKind.IDENTIFIED_EMAIL: Product.IDENTIFY,
    IdentifierKind.NAME_AND_EMPLOYER: Product.SEARCH,
    IdentifierKind.PERSON_SEARCH: Product.SEARCH,
    IdentifierKind.EMPLOYER_NAME: Product.COMPANY,
    IdentifierKind.EMPLOYER_DOMAIN: Product.COMPANY,
}
_TERMS = {
    Product.ENRICH: ProductTerms(job=JobLimits(most_people=10_000)),
    Product.LIVE: ProductTerms(rpm=10.0, most_in_flight=5, least_timeout_s=60.0, job=JobLimits()),
    Product.CONTACT: ProductTerms(least_timeout_s=60.0, job=JobLimits(job_s=150.0, person_s=0.0)),
    Product.IDENTIFY: ProductTerms(rpm=30.0, job=JobLimits(job_s=10.0)),
    Product.SEARCH: ProductTerms(most_people=1, rpm=30.0),
    Product.COMPANY: ProductTerms(rpm=30.0, is_free=True),
}


PRODUCTS_IN_JOBS = tuple(product for product, terms in _TERMS.items() if terms.job is not None)
"""The products that the provider sells in bulk jobs, too (contract/README.md section 1)."""


def product_of(kind: IdentifierKind) -> Product:
    """Return what a request with this kind of key buys."""
    return _PRODUCTS[kind]


def terms_of(kind: IdentifierKind) -> ProductTerms:
    """Return the provider's limits for requests with this kind of key."""
    return _TERMS[_PRODUCTS[kind]]
