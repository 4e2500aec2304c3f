"""The rows of a search: bare persons with what an ordinary account may see.

Source: contract/search.md section 3: no summary, skills or counts, and of contacts only whether
there is a business address.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.contract.field_projection import overlap, project
from desktop_app.sandbox.contract.json_path import values_at
from desktop_app.sandbox.contract.search_fields import DENIED, RETURNED

Person = dict[str, Any]
Tree = dict[str, Any]
_LEAVES = frozenset(
    path for path in RETURNED if not any(other.startswith(f"{path}.") for other in RETURNED)
)
_RATE = 0.03
_LABEL = {"component": "person.search", "label": "Search result"}


def row_of(person: Person, fields: Iterable[str] | None) -> Person:
    """Return the row of a person; without fields, all that the account may see."""
    names = RETURNED if fields is None else frozenset(fields)
    return {**_pruned(_as_indexed(person), _tree(names)), **project(person, [])}


@lru_cache(maxsize=64)
def _tree(names: frozenset[str]) -> Tree:
    """Return the fields as a tree, so that a person is gone through once."""
    paths = {leaf for leaf in _LEAVES if any(overlap(leaf, name) for name in names)}
    tree: Tree = {}
    for path in sorted(paths | (names & DENIED)):
        node = tree
        for part in path.split("."):
            node = node.setdefault(part, {})
    return tree


def _pruned(value: Any, tree: Tree) -> Any:
    """Return the parts of a value that are in the tree; a leaf keeps all."""
    if not tree:
        return value
    if isinstance(value, list):
        return [_pruned(one, tree) for one in value]  # pyright: ignore[reportUnknownVariableType]  # JSON
    if not isinstance(value, dict):
        return value
    return {name: _pruned(value[name], below) for name, below in tree.items() if name in value}


def _as_indexed(person: Person) -> Person:
    return {
        **person,
        "contact": {"has_business_email": bool(values_at(person, "contact", "business_emails"))},
        "metadata": {"updated_at": person.get("updated_at")},
    }


def fields_refusal(fields: list[str] | None, grants: frozenset[str]) -> Refusal | None:
    """Return the refusal of fields that do not exist, or that the account may not see."""
    named = fields or []
    if unknown := [name for name in named if name not in RETURNED | DENIED]:
        words = f"Unknown fields: {', '.join(unknown)}"
        metadata = [{"available_fields": sorted(RETURNED)}]
        return Refusal(400, typed_error("invalid_request", words, metadata))
    denied = [name for name in named if name in DENIED]
    if denied and "fields" not in grants:
        words = f"Access denied to fields: {', '.join(denied)}"
        return Refusal(403, typed_error("permission_error", words, [{"denied_fields": denied}]))
    return None


def price_of(rows: int) -> float:
    """Return the price of a number of rows; there is no minimum."""
    return round(rows * _RATE, 2)


def components_of(rows: int) -> list[dict[str, Any]]:
    """Return the price components of a number of rows."""
    return [{**_LABEL, "credits": price_of(rows)}] if rows else []
