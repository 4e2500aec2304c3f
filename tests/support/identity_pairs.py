"""Invented pairs of a row and its candidates, with the right verdict, one kind of trouble each."""

import json
from pathlib import Path
from typing import Any

from desktop_app.domain.answers.outcomes import Candidate
from desktop_app.domain.identifiers.keys import IdentifierKind
from desktop_app.domain.match_check.check import MatchCheck, best_candidate, check_match
from desktop_app.domain.match_check.row.context_role import RowContext
from desktop_app.domain.match_check.row.suggest_columns import suggest_columns

PAIRS = Path(__file__).resolve().parents[1] / "data" / "identity" / "pairs.jsonl"
Pair = dict[str, Any]


def read_pairs() -> list[Pair]:
    return [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]


def context_of(pair: Pair) -> RowContext:
    cells = list(pair["row"]["headers"].values())
    own = [at for at, text in enumerate(cells) if text == pair["row"]["identifier"]]
    return suggest_columns(list(pair["row"]["headers"]), [cells], own).context_of(cells)


def candidates_of(pair: Pair) -> list[Candidate]:
    return [Candidate(one["confidence_score"], one["person_data"]) for one in pair["candidates"]]


def check(pair: Pair, context: RowContext | None = None) -> MatchCheck:
    kind = IdentifierKind(pair["row"]["kind"])
    known = context_of(pair) if context is None else context
    return check_match(known, pair["row"]["identifier"], kind, candidates_of(pair))


def best(pair: Pair) -> int | None:
    kind = IdentifierKind(pair["row"]["kind"])
    return best_candidate(context_of(pair), pair["row"]["identifier"], kind, candidates_of(pair))


def person(name: str, **facts: Any) -> dict[str, Any]:
    """Return a `person_data` with a name; facts are title, company, city and so on."""
    company = {
        "name": facts.get("company"),
        "title": facts.get("title"),
        "start_date": facts.get("since"),
        "company_website_domain": facts.get("domain"),
    }
    past = [{"name": one} for one in facts.get("past", [])]
    location: dict[str, Any] = {key: facts[key] for key in ("city", "country") if key in facts}
    location["raw"] = ", ".join(location.values())
    profile = {"name": name, "current_title": facts.get("title"), "location": location}
    profile["headline"] = facts.get("headline")
    current = [company] if facts.get("company") or facts.get("domain") else []
    found: dict[str, Any] = {
        "basic_profile": profile,
        "experience": {"employment_details": {"current": current, "past": past}},
    }
    if "school" in facts:
        found["education"] = {"schools": [{"school": facts["school"]}]}
    if "slug" in facts:
        link = f"https://www.linkedin.com/in/{facts['slug']}"
        found["social_handles"] = {"professional_network_identifier": {"profile_url": link}}
    return found
