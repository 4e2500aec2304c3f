"""Price of a response.

Source: contract/README.md section 5 and the provider's introduction: 1 credit for a matched person,
more for contact and developer data that is actually returned, at most 7. Several candidates for one
address are one lookup and cost one charge, that of the most expensive candidate: the contract does
not say so, but the provider's introduction says "per profile".
"""

from collections.abc import Iterable
from typing import Any

from desktop_app.sandbox.contract.field_projection import overlap
from desktop_app.sandbox.contract.json_path import Json, values_at

_BASE = 1
_ADD_ONS = {
    "contact.business_emails": 1,
    "contact.personal_emails": 2,
    "contact.phone_numbers": 2,
    "dev_platform_profiles": 1,
}
_CAP = 7
_LABELS = {
    "contact.business_emails": ("person.business_email", "Business email"),
    "contact.personal_emails": ("person.personal_email", "Personal email"),
    "contact.phone_numbers": ("person.phone", "Phone"),
    "dev_platform_profiles": ("person.dev_platform", "Developer platform"),
}


def price(returned: dict[str, Json]) -> int:
    """Return the price of one matched person, by the returned data."""
    added = sum(cost for path, cost in _ADD_ONS.items() if values_at(returned, *path.split(".")))
    return min(_BASE + added, _CAP)


def cost_components(most_expensive: Iterable[dict[str, Json]]) -> list[dict[str, Any]]:
    """Return the components of a charge for the usage endpoints; they add up to the charge."""
    base: dict[str, Any] = {"component": "person.base", "label": "Base profile", "credits": 0.0}
    parts = {"": base}
    for returned in most_expensive:
        base["credits"] += _BASE
        for path, cost in _ADD_ONS.items():
            if values_at(returned, *path.split(".")):
                component, label = _LABELS[path]
                empty: dict[str, Any] = {"component": component, "label": label, "credits": 0.0}
                part = parts.setdefault(path, empty)
                part["credits"] += cost
    return [part for part in parts.values() if part["credits"]]


def ceiling(requested: Iterable[str]) -> int:
    """Return the highest possible price of one person, by the requested fields."""
    names = tuple(requested)
    added = sum(
        cost for path, cost in _ADD_ONS.items() if any(overlap(name, path) for name in names)
    )
    return min(_BASE + added, _CAP)


_CONTACTS = {path: cost for path, cost in _ADD_ONS.items() if path.startswith("contact.")}
_CONTACT_CAP = 5
_VERIFIED = 0.5


def contact_components(
    returned: dict[str, Json], *, base: int = 0, verified: bool = False
) -> list[dict[str, Any]]:
    """Return the components of contact enrich: each kind that was returned, and their check.

    A kind costs once, however many addresses it has.
    """
    parts: list[dict[str, Any]] = [
        {"component": _LABELS[path][0], "label": _LABELS[path][1], "credits": float(cost)}
        for path, cost in _CONTACTS.items()
        if values_at(returned, *path.split("."))
    ]
    if base:
        parts.insert(0, {"component": "person.base", "label": "Base", "credits": float(base)})
    if verified and values_at(returned, "contact", "business_emails"):
        checked = {"component": "person.verified", "label": "Verified", "credits": _VERIFIED}
        parts.append(checked)
    return parts


def contact_ceiling(requested: Iterable[str], *, base: int = 0, verified: bool = False) -> float:
    """Return the highest possible price of the contacts of one person."""
    names = tuple(requested)
    added = sum(
        cost for path, cost in _CONTACTS.items() if any(overlap(name, path) for name in names)
    )
    return min(added, _CONTACT_CAP) + base + (_VERIFIED if verified else 0)
