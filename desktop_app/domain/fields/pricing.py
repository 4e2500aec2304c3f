"""Prices: the maximum cost of a person, the expected cost, and the split of a charge.

Source: contract/person-enrichment-introduction.md (the price list), contract/README.md section 5.
Prices vary by plan: only the sum of `x-credits-used` tells what was actually spent.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from desktop_app.domain.fields.products import Product, product_of
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.json_values import Person, get_path, is_missing
from desktop_app.domain.source.identifiers import IdentifierKind

_SHARE_DIGITS = 4
ChargeRule = Callable[[Sequence[Person]], float]
BUSINESS_EMAILS = "contact.business_emails"
CONTACTS = {
    BUSINESS_EMAILS: "Business email",
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
        live: A person of Live Enrich, with all requested fields.
        contact_cap: Maximum per person of Contact Enrich, before the check of business emails.
        verified: Added by Contact Enrich if at least one checked business email is returned.
        identify: A person identified by email.
        search_row: A person returned by a search.
        searched_people: Maximum number of people that a search is asked for.
    """

    base: float = 1
    business_email: float = 1
    personal_email: float = 2
    phone: float = 2
    developer: float = 1
    posts: float = 5
    cap: float = 7
    live: float = 7
    contact_cap: float = 5
    verified: float = 0.5
    identify: float = 1
    search_row: float = 0.03
    searched_people: int = 5

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


@cache
def unit_price(kind: IdentifierKind, selection: FieldSelection, prices: Prices) -> float:
    """Return the maximum price of one lookup of this kind."""
    match product_of(kind):
        case Product.ENRICH:
            return ceiling_per_person(selection, prices)
        case Product.LIVE:
            return prices.live
        case Product.CONTACT:
            added = sum(p for path, p in prices.add_ons().items() if selection.includes(path))
            checked = selection.includes(BUSINESS_EMAILS)
            return min(added, prices.contact_cap) + _price_of_check(kind, prices, is_done=checked)
        case Product.IDENTIFY:
            return prices.identify
        case Product.SEARCH:
            return prices.search_row * prices.searched_people
        case Product.COMPANY:
            return 0.0


@cache
def charge_rule(kind: IdentifierKind, selection: FieldSelection, prices: Prices) -> ChargeRule:
    """Return the rule for the expected charge of one lookup of this kind.

    It is for the people in the lookup's answer, the best one first; none are free.

    Args:
        kind: The kind of the lookup.
        selection: The requested fields.
        prices: The price list.
    """
    rule = _rule_for_people(kind, selection, prices)
    return lambda people: rule(people) if people else 0.0


def _rule_for_people(kind: IdentifierKind, selection: FieldSelection, prices: Prices) -> ChargeRule:
    match product_of(kind):
        case Product.ENRICH:
            price = _price_rule(selection, prices)
            return lambda people: price(people[0])
        case Product.LIVE:
            return lambda _people: prices.live
        case Product.CONTACT:
            contacts = _contact_rule(kind, selection, prices)
            return lambda people: contacts(people[0])
        case Product.IDENTIFY:
            return lambda _people: prices.identify
        case Product.SEARCH:
            return lambda people: prices.search_row * len(people)
        case Product.COMPANY:
            return lambda _people: 0.0


def _contact_rule(
    kind: IdentifierKind, selection: FieldSelection, prices: Prices
) -> Callable[[Person], float]:
    add_ons, _ = _requested_add_ons(selection, prices)

    def price(person: Person) -> float:
        added = sum([one for parts, one in add_ons if not is_missing(get_path(person, parts))])
        has_email = not is_missing(get_path(person, BUSINESS_EMAILS.split(".")))
        checked = has_email and selection.includes(BUSINESS_EMAILS)
        return min(added, prices.contact_cap) + _price_of_check(kind, prices, is_done=checked)

    return price


def _price_of_check(kind: IdentifierKind, prices: Prices, *, is_done: bool) -> float:
    """Return the price of checking the business emails of one person."""
    return prices.verified if is_done and kind is IdentifierKind.VERIFIED_CONTACT else 0.0


def expected_price(person: Person, selection: FieldSelection, prices: Prices) -> float:
    """Return the expected price of one matched person, based on the requested fields returned."""
    return _price_rule(selection, prices)(person)


def _price_rule(selection: FieldSelection, prices: Prices) -> Callable[[Person], float]:
    add_ons, posts = _requested_add_ons(selection, prices)

    def price(person: Person) -> float:
        added = sum([one for parts, one in add_ons if not is_missing(get_path(person, parts))])
        return min(prices.base + added, prices.cap) + (posts if person.get(_POSTS) else 0)

    return price


def _requested_add_ons(
    selection: FieldSelection, prices: Prices
) -> tuple[tuple[tuple[tuple[str, ...], float], ...], float]:
    """Return the path and price of each requested add-on, and the price of posts."""
    add_ons = tuple(
        (tuple(path.split(".")), price)
        for path, price in prices.add_ons().items()
        if selection.includes(path)
    )
    return add_ons, prices.posts if selection.includes(_POSTS) else 0


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
