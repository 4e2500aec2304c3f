"""Parser of the lines of a bulk job: the outcome of each lookup.

Source: contract/batch-live-contact.md section 1, "Partial failure", and section 3. A line answers
the identifier that it names. Three kinds of lines are not believed: an empty shell is nobody, a
person with another profile link and a second person for one identifier are marked as uncertain.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop_app.domain.answers.outcomes import Candidate, Matched, NoMatch, Outcome
from desktop_app.domain.fields.products import Product, product_of
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
_CONTACTS = {
    "business_emails": ("business_email",),
    "personal_emails": ("personal_contact_info", "personal_emails"),
    "phone_numbers": ("personal_contact_info", "phone_numbers"),
}
"""The places in a line of a contact job of what a single request has in `contact`."""
_OWN_LINK_KINDS = (IdentifierKind.PROFILE_URL, IdentifierKind.LIVE_PROFILE)
ReadEntry = Callable[[JsonValue], Outcome | None]
"""Reads a line that is an entry of a single request."""


def read_lines(
    lines: Sequence[tuple[str, JsonValue]], keys: Sequence[LookupKey], read_entry: ReadEntry
) -> dict[LookupKey, Outcome]:
    """Return the outcomes of lookups; one without a line has none.

    Args:
        lines: The identifier that each line names, and the line.
        keys: Lookups of one kind.
        read_entry: Reads the lines of jobs that identify people.
    """
    named = NamedKeys(keys)
    outcomes: dict[LookupKey, Outcome] = {}
    for name, line in lines:
        key = named.find(name)
        outcome = None if key is None else _outcome(key, line, read_entry)
        if key is None or outcome is None:
            continue
        before = outcomes.get(key)
        if isinstance(before, Matched) and isinstance(outcome, Matched):
            outcomes[key] = _both(before, outcome)
        elif not isinstance(before, Matched):
            outcomes[key] = outcome
    return outcomes


def _outcome(key: LookupKey, line: JsonValue, read_entry: ReadEntry) -> Outcome | None:
    match product_of(key.kind):
        case Product.IDENTIFY:
            return read_entry(line)
        case Product.CONTACT:
            return _contacts(key, line)
        case _:
            return _profile(key, line)


def _profile(key: LookupKey, line: JsonValue) -> Outcome:
    person = line.get("data") if isinstance(line, dict) else None
    if not isinstance(person, dict) or is_shell(person):
        return NoMatch()
    caution = OTHER_LINK if _has_other_link(key, person) else NOTHING
    return Matched(key.as_sent, (Candidate(None, person),), caution=caution)


def _contacts(key: LookupKey, line: JsonValue) -> Outcome:
    """Return the contact data of a line, flat or in an envelope, as of a single request.

    Somebody unknown has no number and nothing else; somebody known may have no contact data.
    """
    if not isinstance(line, dict):
        return NoMatch()
    data = line.get("data")
    data = data if isinstance(data, dict) else line
    contact: dict[str, JsonValue] = {
        name: value if isinstance(value, list) else [value]
        for name, path in _CONTACTS.items()
        if (value := get_path(data, path)) is not None
    }
    numbers = (line.get("person_id"), line.get("internal_id"), data.get("crustdata_person_id"))
    number = next((one for one in numbers if one is not None), None)
    if number is None and all(map(is_missing, contact.values())):
        return NoMatch()
    person: Person = {"contact": contact}
    if number is not None:
        person = {"crustdata_person_id": number, **person}
    return Matched(key.as_sent, (Candidate(None, person),))


def is_shell(person: Person) -> bool:
    """Tell whether a person has neither a name nor a profile link: an empty shell."""
    return is_missing(get_path(person, _NAME)) and is_missing(get_path(person, _LINK))


def _has_other_link(key: LookupKey, person: Person) -> bool:
    """Tell whether a person's own link has another slug; member ids name nobody by themselves."""
    link = get_path(person, _LINK)
    own = parse_profile_url(link) if isinstance(link, str) else None
    if key.kind not in _OWN_LINK_KINDS or not isinstance(own, LookupKey):
        return False
    return own.normal != key.normal and not (is_member_id(own.normal) or is_member_id(key.normal))


def _both(first: Matched, second: Matched) -> Matched:
    """Return the outcome of two lines for one lookup: the same person once, or both to choose."""
    person, other = first.candidates[0].person, second.candidates[0].person
    if other in [candidate.person for candidate in first.candidates]:
        return first
    ids = get_path(person, _ID), get_path(other, _ID)
    if None not in ids and ids[0] == ids[1]:
        return first
    return replace(first, candidates=first.candidates + second.candidates, caution=TWO_PEOPLE)
