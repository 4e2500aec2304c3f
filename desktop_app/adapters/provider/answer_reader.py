"""The body of a 200: who is in it, and for which of the lookups that were sent.

Entries belong to a lookup by the normal form of `matched_on` (contract/README.md section 7: order,
echo and completeness are not promised). What is left over is paired when one lookup and one entry
are left, or by place when as many entries came as were asked for and every known echo is at its
place; such a match is marked to be checked. A lookup that is still without an entry has no outcome.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.adapters.provider.json_text import JsonError, decode_text, load_json, split_entries
from desktop_app.domain.answers.outcomes import (
    Candidate,
    Failed,
    FailureKind,
    Matched,
    NoMatch,
    Outcome,
    Redacted,
)
from desktop_app.domain.json_values import JsonValue
from desktop_app.domain.messages import Message
from desktop_app.domain.run.responses import UnreadableAnswerError
from desktop_app.domain.source.identifiers import (
    IdentifierKind,
    LookupKey,
    join_key,
    parse_profile_url,
)

PAIRED_BY_ELIMINATION = Message("the answer names it otherwise, and only this one was left")
PAIRED_BY_PLACE = Message("the answer does not name it; it is at this one's place in the answer")

_ECHO = re.compile(r'"matched_on"\s*+:\s*+("(?:[^"\\]|\\.)*+")')


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of an answer: what it names, and what it says; None: nothing that is known."""

    echo: str
    outcome: Outcome | None


def read_answer(body: bytes, keys: Sequence[LookupKey]) -> dict[LookupKey, Outcome]:
    """Read the body of a 200 and return what it says of the lookups that were sent.

    Args:
        body: Unpacked, perhaps cut off: its whole entries count.
        keys: In the order in which they were sent.

    Raises:
        UnreadableAnswerError: It is not a JSON list.
    """
    entries, is_whole = _entries(body)
    places = _places_by_echo(entries, keys)
    outcomes: dict[LookupKey, Outcome] = {}
    for place, key in places.items():
        outcome = entries[place].outcome
        if outcome is not None and not isinstance(outcomes.get(key), Matched):
            outcomes[key] = outcome
    left_keys = [key for key in keys if key not in outcomes]
    left = {
        place: entry.outcome
        for place, entry in enumerate(entries)
        if place not in places and entry.outcome is not None
    }
    if len(left_keys) == len(left) == 1:
        (outcome,) = left.values()
        outcomes[left_keys[0]] = _to_check(outcome, PAIRED_BY_ELIMINATION)
    elif is_whole and _is_in_order(places, keys, len(entries)):
        for place, outcome in left.items():
            outcomes[keys[place]] = _to_check(outcome, PAIRED_BY_PLACE)
    return outcomes


def _places_by_echo(entries: Sequence[_Entry], keys: Sequence[LookupKey]) -> dict[int, LookupKey]:
    """Return the lookup of each entry that names one of those that were sent."""
    by_join = _by_join(keys)
    kinds = {key.kind for key in keys}
    found = (
        (place, _key_of(entry.echo, kind, by_join))
        for place, entry in enumerate(entries)
        for kind in kinds
        if entry.echo
    )
    return {place: key for place, key in found if key is not None}


def _by_join(keys: Sequence[LookupKey]) -> dict[str, tuple[LookupKey, ...]]:
    """Return the keys by their coarse form; ids of members may share one."""
    by_join: dict[str, tuple[LookupKey, ...]] = {}
    for key in keys:
        joined = join_key(key.as_sent, key.kind)
        by_join[joined] = (*by_join.get(joined, ()), key)
    return by_join


def _key_of(
    echo: str, kind: IdentifierKind, by_join: Mapping[str, tuple[LookupKey, ...]]
) -> LookupKey | None:
    """Return the key that an echo means: by its case where the coarse form means several."""
    keys = by_join.get(join_key(echo, kind), ())
    if len(keys) < 2:  # noqa: PLR2004 - nothing to choose
        return keys[0] if keys else None
    exact = parse_profile_url(echo)
    return next((key for key in keys if key == exact), None)


def _is_in_order(places: Mapping[int, LookupKey], keys: Sequence[LookupKey], entries: int) -> bool:
    return entries == len(keys) and all(keys[place] == key for place, key in places.items())


def _to_check(outcome: Outcome, caution: str) -> Outcome:
    return replace(outcome, caution=caution) if isinstance(outcome, Matched) else outcome


def _entries(body: bytes) -> tuple[list[_Entry], bool]:
    """Return the entries of an answer, and whether they are all of it, each at its place."""
    text = decode_text(body)
    try:
        answer = load_json(text)
    except JsonError as error:
        parts = [_entry_of_text(part) for part in split_entries(text)]
        if not parts:
            raise UnreadableAnswerError(_what_it_is(text)) from error
        return parts, False
    if not isinstance(answer, list):
        raise UnreadableAnswerError("the answer is not a list")
    return [_entry(item) for item in answer], True


def _what_it_is(text: str) -> str:
    if text[:200].lstrip().lower().startswith(("<!doctype", "<html")):
        return "a web page came instead of an answer"
    return "the answer is cut off or no JSON"


def _entry_of_text(text: str) -> _Entry:
    try:
        return _entry(load_json(text))
    except JsonError:
        found = _ECHO.search(text)
        failed = Failed(FailureKind.UNREADABLE, "this part of the answer cannot be decoded")
        return _Entry(_text(load_json(found[1])) if found else "", failed)


def _entry(value: JsonValue) -> _Entry:
    if not isinstance(value, dict):
        return _Entry("", None)
    echo = _text(value.get("matched_on"))
    if value.get("match_status") == "redacted":
        return _Entry(echo, Redacted())
    if "matches" not in value and "match_status" not in value:
        return _Entry(echo, None)
    matches = value.get("matches")
    listed = matches if isinstance(matches, list) else [matches]
    found = [_candidate(match) for match in listed if isinstance(match, dict)]
    known = [candidate for candidate in found if candidate.person]
    if found and not known:
        return _Entry(echo, Failed(FailureKind.UNREADABLE, "a match came without a person"))
    if not known:
        return _Entry(echo, NoMatch())
    known.sort(key=_sureness, reverse=True)
    return _Entry(echo, Matched(echo, tuple(known)))


def _text(value: JsonValue) -> str:
    return value if isinstance(value, str) else ""


def _candidate(match: dict[str, JsonValue]) -> Candidate:
    person = match.get("person_data")
    return Candidate(
        confidence=_score(match.get("confidence_score")),
        person=person if isinstance(person, dict) else {},
    )


def _score(value: JsonValue) -> float | None:
    """Return a score from 0 to 1; anything else is unknown."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        return None
    return float(value)


def _sureness(candidate: Candidate) -> float:
    return -math.inf if candidate.confidence is None else candidate.confidence
