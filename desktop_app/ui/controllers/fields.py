"""Field selection by groups and individual fields, limited to what the API key allows."""

from collections.abc import Iterable, Sequence
from functools import cache

from desktop_app.domain.fields.catalogue import GROUPS, FieldGroup, LeafField, leaves
from desktop_app.domain.fields.pricing import Prices
from desktop_app.domain.fields.selection import (
    DEFAULT_SELECTION,
    FieldSelection,
    overlap,
    parse_selection,
)
from desktop_app.domain.run.account import Account, not_enabled

BASE_GROUPS = frozenset(DEFAULT_SELECTION.names)
"""The groups that are bought together for the base price."""


@cache
def _leaves_by_group() -> dict[str, list[LeafField]]:
    grouped: dict[str, list[LeafField]] = {}
    for leaf in leaves():
        grouped.setdefault(leaf.path.partition(".")[0], []).append(leaf)
    return grouped


def leaves_of(group: str) -> Sequence[LeafField]:
    """Return the fields of a group in column order."""
    return _leaves_by_group().get(group, ())


@cache
def base_leaves() -> frozenset[str]:
    """Return the fields of the base price."""
    return DEFAULT_SELECTION.leaves


def is_denied(group: FieldGroup, account: Account | None) -> bool:
    """Return True if the account does not allow a group."""
    return account is not None and not account.may_use(group.name)


def denied_leaves(group: FieldGroup, account: Account | None) -> frozenset[str]:
    """Return the fields of a group that the account does not allow."""
    if account is None:
        return frozenset()
    return frozenset(not_enabled(account, (leaf.path for leaf in leaves_of(group.name))))


def price_of(path: str, prices: Prices) -> float:
    """Return the most that a group or field can add to the price of one person."""
    added = sum(price for priced, price in prices.add_ons().items() if overlap(priced, path))
    return added + (prices.posts if path.split(".", maxsplit=1)[0] == "social_posts" else 0)


def selection_of_ticks(ticked: Iterable[str]) -> FieldSelection | None:
    """Return the selection for ticked fields; complete groups are stored by group name."""
    paths = set(ticked)
    names: list[str] = []
    for group in GROUPS:
        ticked_paths = {leaf.path for leaf in leaves_of(group.name)}
        if ticked_paths and ticked_paths <= paths:
            names.append(group.name)
        else:
            names += sorted(ticked_paths & paths)
    return parse_selection(names) if names else None
