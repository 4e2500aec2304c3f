"""The provider account of an API key: balance, rate limit, permitted fields."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from desktop_app.domain.fields.products import Product
from desktop_app.domain.fields.selection import is_within, overlap
from desktop_app.domain.run.bulk.lanes import BulkAccess


@dataclass(frozen=True, slots=True)
class ProductAccess:
    """Permissions and rates for products beyond Person Enrich, by the account's list of endpoints.

    Attributes:
        denied: Products whose endpoint is listed as not enabled.
        rpm: Requests per minute by product, capped by the limit of the whole key, where listed.
    """

    denied: frozenset[Product] = frozenset()
    rpm: Mapping[Product, float] = field(default_factory=dict[Product, float])


@dataclass(frozen=True, slots=True)
class Account:
    """The balance and permissions of a key; None or empty if the endpoints did not return them.

    Attributes:
        credits: The balance.
        rpm: Requests per minute for /person/enrich, capped by the limit of the whole key.
        enabled_fields: Field groups that this key may request.
        disabled_fields: Field groups that this key may not request.
        service_at: Time of the answer in UTC by the service's clock (its `Date` header).
        is_granted: False if the enrich endpoint is listed as not enabled.
        bulk: What the key may do in bulk jobs; None if it was not asked.
        products: What the key may do with products; None if it was not asked.
    """

    credits: float | None = None
    rpm: float | None = None
    enabled_fields: tuple[str, ...] = ()
    disabled_fields: tuple[str, ...] = ()
    service_at: datetime | None = None
    is_granted: bool = True
    bulk: BulkAccess | None = None
    products: ProductAccess | None = None

    @property
    def denied(self) -> frozenset[Product]:
        """Products that are listed as not enabled; none if it was not asked."""
        return frozenset() if self.products is None else self.products.denied

    def after(self, seconds: float) -> "Account":
        """Return the account with the service's clock moved forward."""
        if self.service_at is None:
            return self
        return replace(self, service_at=self.service_at + timedelta(seconds=seconds))

    def may_use(self, path: str) -> bool:
        """Tell whether this key may request a field group or a field.

        It must not be listed as disabled. If enabled fields are listed, it must be one of them,
        inside one of them, or contain one of them.
        """
        if any(is_within(path, denied) for denied in self.disabled_fields):
            return False
        if not self.enabled_fields:
            return True
        return any(overlap(path, one) for one in self.enabled_fields)


def not_enabled(account: Account, paths: Iterable[str]) -> tuple[str, ...]:
    """Return the groups and fields that a key may not request, in their order."""
    return tuple(path for path in paths if not account.may_use(path))
