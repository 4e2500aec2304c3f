"""Error responses of the contract."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Refusal:
    """A response that returns no people, usually an error.

    Attributes:
        status: The HTTP status.
        body: JSON, or HTML if it is a string.
        headers: Headers in addition to the default ones.
        is_charged: Whether the service did the work and charged for it anyway.
        hidden_headers: Prefixes of default headers that this response omits.
    """

    status: int
    body: Any
    headers: dict[str, str] = field(default_factory=dict[str, str])
    is_charged: bool = False
    hidden_headers: tuple[str, ...] = ()


def typed_error(kind: str, message: str, metadata: list[Any] | None = None) -> dict[str, Any]:
    """Return the body of a typed error."""
    return {"error": {"type": kind, "message": message, "metadata": metadata or []}}
