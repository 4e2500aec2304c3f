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


PRODUCTS_BEYOND_ENRICH = (*PRODUCTS_ON_REQUEST, Product.SEARCH, Product.COMPANY)


@dataclass(frozen=True, slots=True)
class ProductTerms:
    """The provider's limits for a product.

    Attributes:
        most_people: Maximum number of keys per request.
        rpm: Requests per minute if the account does not tell.
        most_in_flight: Maximum number of concurrent requests; None: the run's own.
        is_free: It costs nothing, so that a lost answer is asked for again.
        least_timeout_s: Minimum time to wait for an answer, in seconds.
    """

    most_people: int = MAX_BATCH
    rpm: float = 15.0
    most_in_flight: int | None = None
    is_free: bool = False
    least_timeout_s: float = 0.0


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
    Product.ENRICH: ProductTerms(),
    Product.LIVE: ProductTerms(rpm=10.0, most_in_flight=5, least_timeout_s=60.0),
    Product.CONTACT: ProductTerms(least_timeout_s=60.0),
    Product.IDENTIFY: ProductTerms(rpm=30.0),
    Product.SEARCH: ProductTerms(most_people=1, rpm=30.0),
    Product.COMPANY: ProductTerms(rpm=30.0, is_free=True),
}


def product_of(kind: IdentifierKind) -> Product:
    """Return what a request with this kind of key buys."""
    return _PRODUCTS[kind]


def rpm_by_default(product: Product) -> float:
    """Return the requests per minute for a product if the account does not tell."""
    return _TERMS[product].rpm


def terms_of(kind: IdentifierKind) -> ProductTerms:
    """Return the provider's limits for requests with this kind of key."""
    return _TERMS[_PRODUCTS[kind]]
