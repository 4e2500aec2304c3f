"""Which fields may be asked for, and how a person is cut down to those that were.

Source: contract/README.md section 4.
"""

from collections.abc import Iterable

from desktop_app.sandbox.contract.json_path import Json

Person = dict[str, Json]

DEFAULT_FIELDS = ("basic_profile", "social_handles")
"""What an answer holds without `fields`, since mid-2026 (PROBE, MCP, LIVE)."""
GATED = frozenset({"certifications", "honors", "updated_at", "assessment", "social_posts"})
_ALWAYS = "crustdata_person_id"


def overlap(one: str, other: str) -> bool:
    """Tell whether one path is the other, or lies above or below it."""
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


def denied(asked: Iterable[str], grants: frozenset[str] = frozenset()) -> list[str]:
    """Return those of the asked fields that need a grant which the account does not have."""
    return [name for name in asked if name.split(".")[0] in GATED - grants]


def project(person: Person, asked: Iterable[str]) -> Person:
    """Return the asked parts of a person; the id always rides along."""
    result: Person = {}
    for name in asked:
        _copy(person, result, name.split("."))
    if _ALWAYS in person:
        result[_ALWAYS] = person[_ALWAYS]
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
