"""Answers that are errors, as the contract has them."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer instead of people, mostly an error.

    Attributes:
        status: The HTTP status.
        body: JSON, or HTML where it is text.
        headers: Beside the usual ones.
        is_charged: The service did the work and charged for it all the same.
        hides: Beginnings of the usual headers that this answer does not carry.
    """

    status: int
    body: Any
    headers: dict[str, str] = field(default_factory=dict[str, str])
    is_charged: bool = False
    hides: tuple[str, ...] = ()


def typed_error(kind: str, message: str, metadata: list[Any] | None = None) -> dict[str, Any]:
    """Return the body of the contract's typed errors."""
    return {"error": {"type": kind, "message": message, "metadata": metadata or []}}
