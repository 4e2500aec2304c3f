"""What the provider's free account pages say of a key."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Account:
    """A key's balance and rights; None and empty where the pages did not say.

    Attributes:
        credits: The balance.
        rpm: Requests a minute of /person/enrich, the whole key's limit respected.
        enabled_fields: Field groups this key may ask for.
        disabled_fields: Field groups this key may not ask for.
        is_granted: False if the endpoint is listed as not enabled.
    """

    credits: float | None = None
    rpm: float | None = None
    enabled_fields: tuple[str, ...] = ()
    disabled_fields: tuple[str, ...] = ()
    is_granted: bool = True
