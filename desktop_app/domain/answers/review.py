"""Selection of candidates, and the reasons for a manual review of an email match.

Source: contract/README.md section 7: about 5 % of the matches by email are the wrong person, and
the provider's advice is to check the employer's domain.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.answers.outcomes import Candidate
from desktop_app.domain.fields.catalogue import CURRENT_ROLES, EARLIER_ROLES
from desktop_app.domain.json_values import JsonValue, Person, flat_items, get_path
from desktop_app.domain.messages import NOTHING, Message, joined


@dataclass(frozen=True, slots=True)
class CandidateChoice:
    """The user's choice among the candidates of one answer.

    Attributes:
        batch_id: The batch of the answer; the choice does not apply to other answers.
        candidate_index: Index of the candidate in the answer, from 0; None to reject all.
    """

    batch_id: int
    candidate_index: int | None


_CLOSE_SCORES = 0.05 + 1e-9  # 0.93 and 0.88 differ by 0.05 despite float rounding
_SCHEME = re.compile(r"^[a-z]*:?//")
_HOST_END = re.compile(r"[/?#:]")


def above_threshold(
    candidates: Iterable[Candidate], threshold: float | None
) -> tuple[Candidate, ...]:
    """Return the candidates at or above a threshold, best first.

    A candidate without a score is kept: it was paid for, and a person has to review it.
    """
    best_first = sorted(candidates, key=_score, reverse=True)
    return tuple(
        candidate
        for candidate in best_first
        if candidate.confidence is None or candidate.confidence >= (threshold or 0.0)
    )


def _score(candidate: Candidate) -> float:
    return -1.0 if candidate.confidence is None else candidate.confidence


def review_reason(
    candidates: Sequence[Candidate], address: str | None, *, compares_domain: bool = True
) -> Message:
    """Return why a match needs a manual review by its scores and its domain; "" if it does not.

    Args:
        candidates: Those at or above the threshold, best first.
        address: The email that was looked up; None for a profile link, which is unambiguous.
        compares_domain: Compare the domain with the employers, which is part of the match check.
    """
    if address is None or not candidates:
        return NOTHING
    reasons = (
        _score_reason(candidates[0]),
        _rival_reason(candidates),
        _employer_reason(candidates[0].person, address) if compares_domain else NOTHING,
    )
    return joined(reasons, "; ")


def _score_reason(best: Candidate) -> Message:
    """Return a reason if the service gave no score, or a score of 0."""
    if best.confidence is None:
        return Message("the service gave no score for this match")
    if best.confidence == 0:
        return Message("the service's score for this match is 0")
    return NOTHING


def _rival_reason(candidates: Sequence[Candidate]) -> Message:
    """Return a reason if a different person scores nearly as high."""
    best = candidates[0]
    person_id = best.person.get("crustdata_person_id")
    rivals = [
        one
        for one in candidates[1:]
        if _score(best) - _score(one) <= _CLOSE_SCORES
        and (person_id is None or one.person.get("crustdata_person_id") != person_id)
    ]
    if not rivals:
        return NOTHING
    if best.confidence is None:
        return Message("{people} people fit", people=len(rivals) + 1)
    return Message(
        "{people} people fit about as well (best {best:.2f}, next {next:.2f})",
        people=len(rivals) + 1,
        best=_score(best),
        next=_score(rivals[0]),
    )


def _employer_reason(person: Person, address: str) -> Message:
    if knows_employer(person, address) is not False:
        return NOTHING
    domain = _as_domain(address.rpartition("@")[2])
    return Message("none of this person's known employers uses {domain}", domain=domain)


def knows_employer(person: Person, address: str) -> bool | None:
    """Tell whether a known employer uses the email's domain; None if no employer is known."""
    domain = _as_domain(address.rpartition("@")[2])
    domains = set(_employer_domains(person))
    if not domain or not domains:
        return None
    return any(_is_same_company(domain, other) for other in domains)


def uses_domain(role: Mapping[str, JsonValue], address: str) -> bool:
    """Tell whether the company of a role uses the domain of an email."""
    domain = _as_domain(address.rpartition("@")[2])
    found = flat_items(role.get("company_website_domain"))
    others = (_as_domain(value) for value in found if isinstance(value, str))
    return bool(domain) and any(other and _is_same_company(domain, other) for other in others)


def _employer_domains(person: Person) -> Iterator[str]:
    for base in (CURRENT_ROLES, EARLIER_ROLES):
        found = get_path(person, (*base.split("."), "company_website_domain"))
        for value in flat_items(found):
            if isinstance(value, str) and (domain := _as_domain(value)):
                yield domain


def _as_domain(text: str) -> str:
    """Return the domain of a URL or host name; "" if the text has none.

    >>> _as_domain("https://www.Example.com/about")
    'example.com'
    """
    host = _SCHEME.sub("", text.strip().lower())
    domain = _HOST_END.split(host, maxsplit=1)[0].strip(".").removeprefix("www.")
    return domain if "." in domain else ""


def _is_same_company(one: str, other: str) -> bool:
    return one == other or one.endswith("." + other) or other.endswith("." + one)
