"""Parser of a stored answer: the outcome of each lookup of a request, or of a part of a job.

Entries are assigned to lookups by the normal form of `matched_on` (contract/README.md section 7:
order, spelling and completeness are not guaranteed). Of the rest, a single entry is assigned to a
single lookup; otherwise entries are assigned by position if their number is that of the lookups and
all known entries are in order. Such matches are marked as uncertain. A lookup without an entry has
no outcome.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.adapters.provider.job_answer import read_lines
from desktop_app.adapters.provider.job_codec import named_in
from desktop_app.adapters.provider.json_text import JsonError, decode_text, load_json, split_entries
from desktop_app.adapters.provider.search_codec import SEARCH_READERS
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
from desktop_app.domain.run.responses import LINES_START, UnreadableAnswerError
from desktop_app.domain.source.identifiers import LookupKey
from desktop_app.domain.source.named_keys import NamedKeys

PAIRED_BY_ELIMINATION = Message("the answer names it otherwise, and only this one was left")
PAIRED_BY_POSITION = Message("the answer does not name it; it is at this one's place in the answer")

_ECHO = re.compile(r'"matched_on"\s*+:\s*+("(?:[^"\\]|\\.)*+")')


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of a response: its `matched_on` and outcome; None if the content is unknown."""

    echo: str
    outcome: Outcome | None


def read_answer(body: bytes, keys: Sequence[LookupKey]) -> dict[LookupKey, Outcome]:
    """Parse the body of a 200 response and return the outcomes of its lookups.

    Args:
        body: The decompressed body; if it is truncated, its complete entries count.
        keys: The lookups in the order in which they were sent.

    Raises:
        UnreadableAnswerError: The body is not a JSON list.
    """
    if keys and (read := SEARCH_READERS.get(keys[0].kind)) is not None:
        return read(body, keys)
    if body.startswith(LINES_START):
        return read_lines(_lines(body), keys, lambda line: _entry(line).outcome)
    entries, is_whole = _entries(body)
    by_position = _keys_by_position(entries, keys)
    outcomes: dict[LookupKey, Outcome] = {}
    for position, key in by_position.items():
        outcome = entries[position].outcome
        if outcome is not None and not isinstance(outcomes.get(key), Matched):
            outcomes[key] = outcome
    remaining_keys = [key for key in keys if key not in outcomes]
    remaining = {
        position: entry.outcome
        for position, entry in enumerate(entries)
        if position not in by_position and entry.outcome is not None
    }
    if len(remaining_keys) == len(remaining) == 1:
        (outcome,) = remaining.values()
        outcomes[remaining_keys[0]] = _with_caution(outcome, PAIRED_BY_ELIMINATION)
    elif is_whole and _is_in_order(by_position, keys, len(entries)):
        for position, outcome in remaining.items():
            outcomes[keys[position]] = _with_caution(outcome, PAIRED_BY_POSITION)
    return outcomes


def _lines(body: bytes) -> list[tuple[str, JsonValue]]:
    value = load_json(body)
    lines = value.get("lines") if isinstance(value, dict) else None
    return [(named_in(line), line) for line in lines] if isinstance(lines, list) else []


def _keys_by_position(entries: Sequence[_Entry], keys: Sequence[LookupKey]) -> dict[int, LookupKey]:
    """Return the lookup of each entry whose `matched_on` is one of the lookups."""
    named = NamedKeys(keys)
    found = ((position, named.find(entry.echo)) for position, entry in enumerate(entries))
    return {position: key for position, key in found if key is not None}


def _is_in_order(
    by_position: Mapping[int, LookupKey], keys: Sequence[LookupKey], entries: int
) -> bool:
    return entries == len(keys) and all(
        keys[position] == key for position, key in by_position.items()
    )


def _with_caution(outcome: Outcome, caution: str) -> Outcome:
    return replace(outcome, caution=caution) if isinstance(outcome, Matched) else outcome


def _entries(body: bytes) -> tuple[list[_Entry], bool]:
    """Return the entries by position, and whether the response is complete."""
    try:
        answer = load_json(body)
    except JsonError as error:
        text = decode_text(body)
        parts = [_entry_of_text(part) for part in split_entries(text)]
        if not parts:
            raise UnreadableAnswerError(_describe_body(text)) from error
        return parts, False
    if not isinstance(answer, list):
        raise UnreadableAnswerError("the answer is not a list")
    return [_entry(item) for item in answer], True


def _describe_body(text: str) -> str:
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
    known.sort(key=_confidence, reverse=True)
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
    """Return a score from 0 to 1, or None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        return None
    return float(value)


def _confidence(candidate: Candidate) -> float:
    return -math.inf if candidate.confidence is None else candidate.confidence
