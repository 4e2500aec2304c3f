"""Missing values in every form that the contract has recorded.

Source: contract/README.md section 3: an absent key, null, "", {} or [].
"""

import random
from typing import Any

Person = dict[str, Any]
_MAX_MISSING = 4
_MAY_BE_MISSING = """
    basic_profile.professional_network_name basic_profile.headline basic_profile.summary
    basic_profile.current_title basic_profile.languages basic_profile.last_updated
    basic_profile.profile_picture_permalink basic_profile.normalized_title
    basic_profile.location basic_profile.location.city basic_profile.location.full_location
    professional_network.location professional_network.connections
    professional_network.open_to_cards professional_network.metadata
    social_handles.twitter_identifier social_handles.dev_platform_identifier
    experience.years_of_experience experience.years_of_experience_raw
    experience.employment_details.past education.schools contact.websites
    contact.phone_numbers skills.professional_network_skills skills education
    professional_network
"""
_PATHS = tuple(tuple(path.split(".")) for path in _MAY_BE_MISSING.split())


def with_missing_values(person: Person, rng: random.Random) -> Person:
    """Remove up to four parts of a person, in place, and return the person."""
    for path in rng.sample(_PATHS, rng.randrange(_MAX_MISSING + 1)):
        _remove(person, path, rng)
    return person


def _remove(person: Person, path: tuple[str, ...], rng: random.Random) -> None:
    node: Person = person
    for name in path[:-1]:
        below: Any = node.get(name)
        if not below:
            return  # a parent is already missing
        node = below
    empty_value = rng.choice(_empty_values(node.get(path[-1])))
    if empty_value is _ABSENT:
        node.pop(path[-1], None)
    else:
        node[path[-1]] = empty_value


_ABSENT = object()


def _empty_values(value: Any) -> tuple[Any, ...]:
    """Return the possible empty forms of a value; new objects, because callers may fill them."""
    empty: dict[type, Any] = {str: "", list: [], dict: {}}
    kind: type = type(value)  # pyright: ignore[reportUnknownVariableType]  # JSON of any kind
    return (_ABSENT, None, *([empty[kind]] if kind in empty else []))
