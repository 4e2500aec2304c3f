"""What the provider's free account pages say of a key."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Account:
    """A key's balance and rights; None and empty where the pages did not say.

    Attributes:
        credits: The balance.
        rpm: Requests a minute of /person/enrich, the whole key's limit respected.
        enabled_fields: Field groups this key may ask for.
        disabled_fields: Field groups this key may not ask for.
        service_at: UTC, by the service's own clock (its `Date`), when it was asked.
        is_granted: False if the endpoint is listed as not enabled.
    """

    credits: float | None = None
    rpm: float | None = None
    enabled_fields: tuple[str, ...] = ()
    disabled_fields: tuple[str, ...] = ()
    service_at: datetime | None = None
    is_granted: bool = True

    def after(self, seconds: float) -> "Account":
        """Return the same account some seconds later, by the service's own clock."""
        if self.service_at is None:
            return self
        return replace(self, service_at=self.service_at + timedelta(seconds=seconds))
