"""`identity`: verdicts of the match check on labelled pairs of a row and its candidates.

Every pair is read as the product reads a sheet of one row: the context columns are suggested from
the headers and contents, and the check compares the row with the candidates.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypedDict

from desktop_app.domain.answers.outcomes import Candidate
from desktop_app.domain.identifiers.keys import IdentifierKind
from desktop_app.domain.json_values import Person
from desktop_app.domain.match_check.check import best_candidate, check_match
from desktop_app.domain.match_check.row.suggest_columns import suggest_columns
from desktop_app.domain.match_check.weighing import Verdict


class _Row(TypedDict):
    """The row of a pair: its cells by header, and the identifier that was looked up."""

    headers: dict[str, str]
    identifier: str
    kind: str


class _Found(TypedDict):
    """One candidate of a pair."""

    confidence_score: float | None
    person_data: Person


class Pair(TypedDict):
    """A row and the candidates that a lookup returned; the labels are not read."""

    id: str
    row: _Row
    candidates: list[_Found]


_WORDS = {
    Verdict.CONTRADICTS: "contradicts",
    Verdict.DOUBTFUL: "doubtful",
    # The grader has no word for it; the product accepts such a match without a remark.
    Verdict.NOTHING_TO_COMPARE: "plausible",
    Verdict.PLAUSIBLE: "plausible",
    Verdict.STRONG: "strong",
}


def judge(pair: Pair) -> dict[str, str | int | None]:
    """Return the verdict on the first candidate of a pair, and the best candidate's index."""
    row = pair["row"]
    headers, cells = list(row["headers"]), [text or "" for text in row["headers"].values()]
    own = [at for at, text in enumerate(cells) if text.strip() == row["identifier"].strip()]
    context = suggest_columns(headers, [cells], own).context_of(cells)
    kind = IdentifierKind(row["kind"])
    candidates = [
        Candidate(found.get("confidence_score"), found.get("person_data") or {})
        for found in pair["candidates"]
    ]
    if not candidates:
        return {"id": pair["id"], "verdict": _WORDS[Verdict.NOTHING_TO_COMPARE], "best": None}
    check = check_match(context, row["identifier"], kind, candidates)
    best = best_candidate(context, row["identifier"], kind, candidates)
    reason = str(check.reason)
    return {"id": pair["id"], "verdict": _WORDS[check.verdict], "best": best, "reason": reason}


def read_pairs(path: Path) -> Iterator[Pair]:
    """Yield the pairs of a JSON Lines file."""
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def main(words: Sequence[str]) -> int:
    """Print one verdict a line; return the exit code."""
    if len(words) != 1:
        print("installer: Usage: python3 installer identity FILE.jsonl", file=sys.stderr)
        return 2
    path = Path(words[0])
    if not path.is_file():
        print(f"installer: There is no file {path}.", file=sys.stderr)
        return 1
    for pair in read_pairs(path):
        print(json.dumps(judge(pair)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
