"""Missing parts, in every way in which the contract has seen parts missing.

Source: contract/README.md section 3: a key that is not there, null, "", {} or [].
"""

import random
from typing import Any

Person = dict[str, Any]
_MOST_GAPS = 4
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


def with_gaps(person: Person, rng: random.Random) -> Person:
    """Return the person, changed in place, with up to four parts missing."""
    for path in rng.sample(_PATHS, rng.randrange(_MOST_GAPS + 1)):
        _leave_out(person, path, rng)
    return person


def _leave_out(person: Person, path: tuple[str, ...], rng: random.Random) -> None:
    node: Person = person
    for name in path[:-1]:
        below: Any = node.get(name)
        if not below:
            return  # something above it is missing already
        node = below
    nothing = rng.choice(_nothings(node.get(path[-1])))
    if nothing is _ABSENT:
        node.pop(path[-1], None)
    else:
        node[path[-1]] = nothing


_ABSENT = object()


def _nothings(value: Any) -> tuple[Any, ...]:
    """What can stand for a value of this kind; new each time, for somebody may fill it."""
    empty: dict[type, Any] = {str: "", list: [], dict: {}}
    kind: type = type(value)  # pyright: ignore[reportUnknownVariableType]  # JSON of any kind
    return (_ABSENT, None, *([empty[kind]] if kind in empty else []))
