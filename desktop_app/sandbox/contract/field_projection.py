"""Permitted fields, and the projection of a person to the requested ones.

Source: contract/README.md section 4.
"""

from collections.abc import Iterable

from desktop_app.sandbox.contract.json_path import Json

Person = dict[str, Json]

DEFAULT_FIELDS = ("basic_profile", "social_handles")
"""Fields returned if `fields` is missing, since mid-2026 (PROBE, MCP, LIVE)."""
GATED = frozenset({"certifications", "honors", "updated_at", "assessment", "social_posts"})
_ID = "crustdata_person_id"


def gated_grants(grants: frozenset[str]) -> frozenset[str]:
    """Return the gated fields that grants allow: named one by one, or all by "fields"."""
    return GATED if "fields" in grants else GATED & grants


def overlap(first: str, second: str) -> bool:
    """Tell whether two paths are equal or one contains the other."""
    return f"{first}.".startswith(f"{second}.") or f"{second}.".startswith(f"{first}.")


def denied(requested: Iterable[str], grants: frozenset[str] = frozenset()) -> list[str]:
    """Return the requested fields that need a grant the account does not have."""
    return [name for name in requested if name.split(".")[0] in GATED - gated_grants(grants)]


def project(person: Person, requested: Iterable[str]) -> Person:
    """Return the requested parts of a person; the id is always included."""
    result: Person = {}
    for name in requested:
        _copy(person, result, name.split("."))
    if _ID in person:
        result[_ID] = person[_ID]
    return result


def _copy(source: Json, target: Json, parts: list[str]) -> None:
    name, rest = parts[0], parts[1:]
    if not isinstance(source, dict) or name not in source or not isinstance(target, dict):
        return
    value = source[name]
    if not rest:
        target[name] = value
    elif isinstance(value, dict):
        _copy(value, target.setdefault(name, {}), rest)
    elif isinstance(value, list):
        kept = target.setdefault(name, [{} for _ in value])
        for item, into in zip(value, kept if isinstance(kept, list) else [], strict=True):
            _copy(item, into, rest)
