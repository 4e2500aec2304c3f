"""The account before a run: whether it permits one, for which products, and in which lane."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace

from desktop_app.domain.errors import AccessError, ServiceError
from desktop_app.domain.fields.products import PRODUCTS_IN_JOBS, Product
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.bulk.lanes import SINGLE_ONLY, LaneRule
from desktop_app.domain.run.cutting import JournalCoverage
from desktop_app.domain.run.failure_policy import EndReason, EndRun
from desktop_app.domain.run.waves import LaterPurchase
from desktop_app.engine.ports.journal import PlanJournal
from desktop_app.engine.ports.services import Services


@dataclass(frozen=True, slots=True)
class Access:
    """The account, and whether it permits a run; for the fields, see `PreparedRun`."""

    account: Account
    blocked: EndRun | None = None
    warning: Message = NOTHING
    read_at_s: float | None = None


def access_of(account: Account, read_at_s: float | None = None) -> Access:
    """Return whether an account permits a run.

    Args:
        account: The account.
        read_at_s: Time of reading it by the monotonic clock; None: not read now.
    """
    if account.is_granted:
        return Access(account, read_at_s=read_at_s)
    words = Message("Your key may not use Person Enrich. Ask the provider to enable it for you.")
    return Access(account, EndRun(EndReason.ENDPOINT_DENIED, words), read_at_s=read_at_s)


def read_access(services: Services[PlanJournal]) -> Access:
    """Read the account, and return whether it permits a run; an error is part of the result."""
    read_at_s = services.monotonic()
    try:
        return access_of(services.read_account(), read_at_s)
    except AccessError as error:
        end = EndRun(EndReason.KEY_REFUSED, advice=error.words)
        return Access(Account(), end, read_at_s=read_at_s)
    except ServiceError as error:
        return Access(Account(), warning=error.words, read_at_s=read_at_s)


def denied_products(
    offers: Collection[LaterPurchase], services: Services[PlanJournal], account: Account
) -> frozenset[Product]:
    """Return the products that are offered, but that the account may not buy."""
    products = frozenset(offer.product for offer in offers)
    if account.denied is not None or not products:
        return products & (account.denied or frozenset())
    return services.read_denied(sorted(products))


def lane_rule(
    wished: LaneRule,
    coverage: JournalCoverage,
    offers: Collection[LaterPurchase],
    services: Services[PlanJournal],
    account: Account,
) -> LaneRule:
    """Return the wished rule for the lane; what the key may do is asked only if it matters."""
    if services.open_bulk is None:
        return SINGLE_ONLY
    people = Counter({offer.product: offer.people for offer in offers})
    people[Product.ENRICH] = len(coverage.unsettled) + len(coverage.in_jobs)
    people[Product.ENRICH] += people[Product.SEARCH]  # those found are looked up by link
    asked = [product for product in PRODUCTS_IN_JOBS if wished.asks_access(people[product])]
    asked = [product for product in asked if people[product]]
    if not asked:
        return wished
    return replace(wished, access=account.bulk or services.read_bulk_access(asked))
