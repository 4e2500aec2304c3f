"""What the provider's free account pages say of a key."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from desktop_app.domain.fields.selection import is_within, overlap


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

    def may_use(self, path: str) -> bool:
        """Tell whether the pages let this key ask for a group or a field.

        A field must not be listed as disabled; where enabled ones are listed, it must be among
        them, within one of them, or hold one of them.
        """
        if any(is_within(path, denied) for denied in self.disabled_fields):
            return False
        if not self.enabled_fields:
            return True
        return any(overlap(path, one) for one in self.enabled_fields)


def not_enabled(account: Account, paths: Iterable[str]) -> tuple[str, ...]:
    """Return the groups and fields of a choice that a key may not use, in their order."""
    return tuple(path for path in paths if not account.may_use(path))
