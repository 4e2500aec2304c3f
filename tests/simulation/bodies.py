"""Response bodies about the right people, correct or unusual in any way."""

import json
from collections.abc import Sequence
from random import Random
from typing import Any

from desktop_app.domain.source.identifiers import IdentifierKind
from tests.simulation.people import Person

_PLAIN = {
    "html": b"<html><body>please log in</body></html>",
    "object": b'{"data": []}',
    "empty": b"[]",
    "deep": b"[" * 3000 + b"]" * 3000,
    "null": b"null",
    "nothing": b"",
    "not text": b"\xff\xfe\x00\xd8\x80\x81",
}


def answer_body(
    people: Sequence[Person],
    fields: Sequence[str],
    threshold: float | None,
    oddity: str,
    rng: Random,
) -> bytes:
    """Return the body of a 200 response about these people."""
    if oddity in _PLAIN:
        return _PLAIN[oddity]
    left_out = {"missing unfound": False, "missing found": True}.get(oddity)
    entries = [
        _entry(person, fields, threshold, oddity)
        for person in people
        if left_out is None or person.is_found(threshold) != left_out
    ]
    if oddity == "one echo renamed" and entries:
        rng.choice(entries)["matched_on"] = "somebody-else-entirely"
    if oddity == "shuffled":
        rng.shuffle(entries)
    text = json.dumps(entries).encode()
    if oddity == "truncated":
        return text[: rng.randrange(1, len(text))]
    return _spoiled(text, oddity, rng)


def _spoiled(text: bytes, oddity: str, rng: Random) -> bytes:
    if oddity == "bad byte":
        place = rng.randrange(len(text))
        return text[:place] + b"\xff" + text[place:]
    if oddity == "huge number":
        return text.replace(b'"confidence_score": 1.0', b'"confidence_score": ' + b"9" * 5000)
    return text


def _entry(
    person: Person, fields: Sequence[str], threshold: float | None, oddity: str
) -> dict[str, Any]:
    echo: str | None = person.key.as_sent
    if oddity == "no echo":
        echo = None
    elif oddity == "other form" and person.key.kind is IdentifierKind.PROFILE_URL:
        echo = f"HTTP://de.LinkedIn.com/in/{person.key.normal}/"
    elif oddity == "other form":
        echo = person.key.normal.upper()
    if not person.is_found(threshold):
        return person.absent_entry(echo=echo)
    entry = person.entry(fields, echo=echo)
    if oddity == "nan score":
        entry["matches"][0]["confidence_score"] = float("nan")
    if oddity == "strange types":
        entry["matches"][0]["confidence_score"] = {"much": [1]}
        entry["matches"].append(7)
        entry["match_type"] = []
    return entry
