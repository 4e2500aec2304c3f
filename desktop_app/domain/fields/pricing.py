"""What a plan can cost at most, and what it has cost.

Source: contract/person-enrichment-introduction.md (the price list), contract/README.md section 5.
Prices vary by plan: the sum of `x-credits-used` is the only truth about what was spent.
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
"""What the contact group holds that has a price of its own, in plain words."""


@dataclass(frozen=True, slots=True)
class Prices:
    """Credits for one matched person.

    Attributes:
        base: The profile itself.
        business_email: Added when one is returned; likewise the following.
        personal_email: Personal addresses.
        phone: Phone numbers.
        developer: A developer profile.
        posts: Posts (beta).
        cap: The most for a person, posts aside.
    """

    base: float = 1
    business_email: float = 1
    personal_email: float = 2
    phone: float = 2
    developer: float = 1
    posts: float = 5
    cap: float = 7

    def contact_help(self) -> str:
        """Return the parts of the contact group with their prices, for a help text."""
        prices = self.add_ons()
        return ", ".join(f"{path} ({name}) +{prices[path]:g}" for path, name in CONTACTS.items())

    def add_ons(self) -> dict[str, float]:
        """Return the added price of each field that has one."""
        return {
            "contact.business_emails": self.business_email,
            "contact.personal_emails": self.personal_email,
            "contact.phone_numbers": self.phone,
            "dev_platform_profiles": self.developer,
        }


_POSTS = "social_posts"


@cache
def ceiling_per_person(selection: FieldSelection, prices: Prices) -> float:
    """Return the most that one matched person can cost: everything asked for is returned."""
    added = sum(price for path, price in prices.add_ons().items() if selection.includes(path))
    posts = prices.posts if selection.includes(_POSTS) else 0
    return min(prices.base + added, prices.cap) + posts


def expected_price(person: Person, selection: FieldSelection, prices: Prices) -> float:
    """Return what one matched person should cost, by what was returned of what was asked for."""
    added = sum(
        price
        for path, price in prices.add_ons().items()
        if selection.includes(path) and not is_missing(get_path(person, path.split(".")))
    )
    posts = prices.posts if selection.includes(_POSTS) and person.get(_POSTS) else 0
    return min(prices.base + added, prices.cap) + posts


def share_charge(total: float, weights: Sequence[float]) -> tuple[float, ...]:
    """Split what a request was charged over its lookups.

    Args:
        total: Credits of the whole request.
        weights: What each lookup should have cost; all 0: they share alike.

    Returns:
        As many shares as weights, of four digits, that add up to `total` exactly as rounded.
    """
    if not weights:
        return ()
    whole = sum(weights)
    shares = [1.0] * len(weights) if whole <= 0 else list(weights)
    scale = total / sum(shares)
    result: list[float] = []
    given = running = 0.0
    for share in shares:
        # Rounding the running sum, not each share, keeps the sum exact.
        running += share * scale
        part = round(round(running, _SHARE_DIGITS) - given, _SHARE_DIGITS)
        given = round(given + part, _SHARE_DIGITS)
        result.append(part)
    return tuple(result)
