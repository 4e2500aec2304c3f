"""Parser of the lines of a bulk job: the outcome of each lookup.

Source: contract/batch-live-contact.md section 1, "Partial failure". A line answers the identifier
that it names. Three kinds of lines are not believed: an empty shell is nobody, a person with
another profile link and a second person for one identifier are marked as uncertain.
"""

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.answers.outcomes import Candidate, Matched, NoMatch, Outcome
from desktop_app.domain.identifiers.slugs import is_member_id
from desktop_app.domain.json_values import JsonValue, Person, get_path, is_missing
from desktop_app.domain.messages import NOTHING, Message
from desktop_app.domain.source.identifiers import IdentifierKind, LookupKey, parse_profile_url
from desktop_app.domain.source.named_keys import NamedKeys

OTHER_LINK = Message("the answer is about a person with another profile link")
TWO_PEOPLE = Message("two different people came for it")

_NAME = ("basic_profile", "name")
_LINK = ("social_handles", "professional_network_identifier", "profile_url")
_ID = ("crustdata_person_id",)


def read_lines(
    lines: Sequence[tuple[str, JsonValue]], keys: Sequence[LookupKey]
) -> dict[LookupKey, Outcome]:
    """Return the outcomes of lookups; one without a line has none.

    Args:
        lines: The identifier that each line names, and the line.
        keys: Lookups of one kind.
    """
    named = NamedKeys(keys)
    outcomes: dict[LookupKey, Outcome] = {}
    for name, line in lines:
        key = named.find(name)
        if key is None:
            continue
        outcome, before = _outcome(key, line), outcomes.get(key)
        if isinstance(before, Matched) and isinstance(outcome, Matched):
            outcomes[key] = _both(before, outcome)
        elif not isinstance(before, Matched):
            outcomes[key] = outcome
    return outcomes


def _outcome(key: LookupKey, line: JsonValue) -> Outcome:
    person = line.get("data") if isinstance(line, dict) else None
    if not isinstance(person, dict) or is_shell(person):
        return NoMatch()
    caution = OTHER_LINK if _has_other_link(key, person) else NOTHING
    return Matched(key.as_sent, (Candidate(None, person),), caution=caution)


def is_shell(person: Person) -> bool:
    """Tell whether a person has neither a name nor a profile link: an empty shell."""
    return is_missing(get_path(person, _NAME)) and is_missing(get_path(person, _LINK))


def _has_other_link(key: LookupKey, person: Person) -> bool:
    """Tell whether a person's own link has another slug; member ids name nobody by themselves."""
    link = get_path(person, _LINK)
    own = parse_profile_url(link) if isinstance(link, str) else None
    if key.kind is not IdentifierKind.PROFILE_URL or not isinstance(own, LookupKey):
        return False
    return own != key and not (is_member_id(own.normal) or is_member_id(key.normal))


def _both(first: Matched, second: Matched) -> Matched:
    """Return the outcome of two lines for one lookup: the same person once, or both to choose."""
    person, other = first.candidates[0].person, second.candidates[0].person
    if other in [candidate.person for candidate in first.candidates]:
        return first
    ids = get_path(person, _ID), get_path(other, _ID)
    if None not in ids and ids[0] == ids[1]:
        return first
    return replace(first, candidates=first.candidates + second.candidates, caution=TWO_PEOPLE)
