"""Prices: the maximum cost of a person, the expected cost, and the split of a charge.

Source: contract/person-enrichment-introduction.md (the price list), contract/README.md section 5.
Prices vary by plan: only the sum of `x-credits-used` tells what was actually spent.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.json_values import Person, get_path, is_missing

_SHARE_DIGITS = 4
CONTACTS = {
    "contact.business_emails": "Business email",
    "contact.personal_emails": "Personal email",
    "contact.phone_numbers": "Phone",
}
"""The parts of the contact group that have their own price, with their plain names."""


@dataclass(frozen=True, slots=True)
class Prices:
    """The price list, in credits per matched person.

    Attributes:
        base: The profile.
        business_email: Added if at least one business email is returned.
        personal_email: Added if at least one personal email is returned.
        phone: Added if at least one phone number is returned.
        developer: Added if a developer profile is returned.
        posts: Added if posts are returned (beta).
        cap: Maximum per person, excluding posts.
    """

    base: float = 1
    business_email: float = 1
    personal_email: float = 2
    phone: float = 2
    developer: float = 1
    posts: float = 5
    cap: float = 7

    def contact_help(self) -> str:
        """Return the parts of the contact group with their prices, for help texts."""
        prices = self.add_ons()
        return ", ".join(f"{path} ({name}) +{prices[path]:g}" for path, name in CONTACTS.items())

    def add_ons(self) -> dict[str, float]:
        """Return the additional price of each field that has one."""
        return {
            "contact.business_emails": self.business_email,
            "contact.personal_emails": self.personal_email,
            "contact.phone_numbers": self.phone,
            "dev_platform_profiles": self.developer,
        }


_POSTS = "social_posts"


@cache
def ceiling_per_person(selection: FieldSelection, prices: Prices) -> float:
    """Return the maximum price of one matched person: all requested fields are returned."""
    added = sum(price for path, price in prices.add_ons().items() if selection.includes(path))
    posts = prices.posts if selection.includes(_POSTS) else 0
    return min(prices.base + added, prices.cap) + posts


def expected_price(person: Person, selection: FieldSelection, prices: Prices) -> float:
    """Return the expected price of one matched person, based on the requested fields returned."""
    added = sum(
        price
        for path, price in prices.add_ons().items()
        if selection.includes(path) and not is_missing(get_path(person, path.split(".")))
    )
    posts = prices.posts if selection.includes(_POSTS) and person.get(_POSTS) else 0
    return min(prices.base + added, prices.cap) + posts


def share_charge(total: float, weights: Sequence[float]) -> tuple[float, ...]:
    """Split the charge of a request among its lookups.

    Args:
        total: Credits charged for the request.
        weights: Expected price of each lookup; if all are 0, the shares are equal.

    Returns:
        One share per weight, rounded to four digits; the shares add up to the rounded `total`.
    """
    if not weights:
        return ()
    whole = sum(weights)
    shares = [1.0] * len(weights) if whole <= 0 else list(weights)
    scale = total / sum(shares)
    result: list[float] = []
    given = running = 0.0
    for share in shares:
        # Rounding the running sum instead of each share keeps the total exact.
        running += share * scale
        part = round(round(running, _SHARE_DIGITS) - given, _SHARE_DIGITS)
        given = round(given + part, _SHARE_DIGITS)
        result.append(part)
    return tuple(result)
