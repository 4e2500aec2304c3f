"""Which candidates count, and when a match by email should be looked at by a person.

Source: contract/README.md section 7: wrong persons occur in about 5 % of the matches by email, and
the provider's own advice is to check the employer's domain.
"""

from collections.abc import Iterable, Iterator, Sequence

from desktop_app.domain.catalogue import CURRENT_ROLES, EARLIER_ROLES
from desktop_app.domain.digging import dig
from desktop_app.domain.outcomes import Candidate, Person

_NEARLY_AS_WELL = 0.05


def above_threshold(
    candidates: Iterable[Candidate], threshold: float | None
) -> tuple[Candidate, ...]:
    """Return the candidates that are sure enough, the best first; without a score none is."""
    best_first = sorted(candidates, key=_score, reverse=True)
    if threshold is None:
        return tuple(best_first)
    return tuple(candidate for candidate in best_first if _score(candidate) >= threshold)


def _score(candidate: Candidate) -> float:
    return -1.0 if candidate.confidence is None else candidate.confidence


def review_reason(candidates: Sequence[Candidate], address: str | None) -> str:
    """Return why a match should be looked at, in words; "" if it need not be.

    Args:
        candidates: Those that count, the best first; at least one.
        address: The email that was looked up; None for a profile link, which is direct.
    """
    if address is None:
        return ""
    best = candidates[0]
    near = [one for one in candidates if _score(best) - _score(one) < _NEARLY_AS_WELL]
    if len(near) > 1:
        scores = f"best {_score(best):.2f}, next {_score(near[1]):.2f}"
        return f"{len(near)} people fit about as well ({scores})"
    domain = address.rpartition("@")[2]
    domains = set(_employer_domains(best.person))
    if domains and not any(_is_same_house(domain, other) for other in domains):
        return f"none of this person's known employers uses {domain}"
    return ""


def _employer_domains(person: Person) -> Iterator[str]:
    for base in (CURRENT_ROLES, EARLIER_ROLES):
        found = dig(person, (*base.split("."), "company_website_domain"))
        for value in found if isinstance(found, list) else [found]:
            if isinstance(value, str) and value.strip():
                yield value.strip().lower().removeprefix("www.")


def _is_same_house(one: str, other: str) -> bool:
    return one == other or one.endswith("." + other) or other.endswith("." + one)
