"""The rule by which a search by name and employer has found the person, stricter than a match.

Source: contract/search.md section 8, step 4: accept without asking only if exactly one row has the
same first and last name and the employer agrees by id or domain. Everything else is a choice of
the user: a former employer, an unknown company, a longer surname, several people of the name.
"""

from collections.abc import Sequence

from desktop_app.domain.answers.outcomes import Candidate, Matched
from desktop_app.domain.answers.review import CandidateChoice
from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey
from desktop_app.domain.identifiers.searches import EmployerField, PersonSearch, search_of_key
from desktop_app.domain.json_values import JsonValue, Person, flat_items, get_path
from desktop_app.domain.match_check.check import check_match
from desktop_app.domain.match_check.employers.web_domain import host_of, is_within
from desktop_app.domain.match_check.names.name_cells import parse_names
from desktop_app.domain.match_check.names.name_match import NameRelation, best_relation
from desktop_app.domain.match_check.names.sent_name import is_same_person_name
from desktop_app.domain.match_check.profile import Profile
from desktop_app.domain.match_check.row.context_role import RowContext
from desktop_app.domain.match_check.weighing import Verdict
from desktop_app.domain.messages import NOTHING, Message, from_table, joined, verbatim
from desktop_app.domain.source.identifiers import parse_profile_url

_JOBS = ("experience", "employment_details", "current")
_LINK = ("social_handles", "professional_network_identifier", "profile_url")


def link_of(candidate: Candidate) -> LookupKey | None:
    """Return the profile link of a person found; None if it has none that can be looked up."""
    link = get_path(candidate.person, _LINK)
    parsed = parse_profile_url(link) if isinstance(link, str) else None
    return parsed if isinstance(parsed, LookupKey) else None


def accepted_person(key: LookupKey, outcome: Matched) -> Candidate | None:
    """Return the person whom a search has found for sure; None if the user has to decide."""
    search = search_of_key(key)
    if _doubt(search, outcome):
        return None
    return next(one for one in outcome.candidates if _has_name(search, one))


def found_link(
    key: LookupKey, outcome: Matched, choice: CandidateChoice | None
) -> LookupKey | None:
    """Return the link that a search has found for sure, or that the user has chosen.

    Args:
        key: The search.
        outcome: Its answer.
        choice: The user's choice among the people of this answer; None without one.
    """
    if choice is None:
        person = accepted_person(key, outcome)
        return None if person is None else link_of(person)
    index = choice.candidate_index
    if index is None or index >= len(outcome.candidates):
        return None
    return link_of(outcome.candidates[index])


def search_doubt(key: LookupKey, outcome: Matched) -> Message:
    """Return why the user has to decide, with the links of all people found; "" if not."""
    if not (reason := _doubt(search_of_key(key), outcome)):
        return NOTHING
    return joined((reason, joined(map(_shown, outcome.candidates), ", ")), ": ")


def _shown(candidate: Candidate) -> Message:
    link, name = link_of(candidate), Profile(candidate.person).name
    return verbatim(" ".join(filter(None, (name, link.as_sent if link else ""))))


def _doubt(search: PersonSearch, outcome: Matched) -> Message:
    """Return why nobody is accepted without asking; "" if one person is."""
    same = _different([one for one in outcome.candidates if _has_name(search, one)])
    if outcome.caution:
        return from_table(outcome.caution)
    if not same:
        return Message("nobody found has just this first and last name")
    if len(same) > 1:
        return Message("{people} people of this name were found", people=len(same))
    if doubt := _doubt_of_employer(search, same[0]):
        return doubt
    if link_of(same[0]) is None:
        return Message("the person found has no profile link")
    return _judged(search, _different(outcome.candidates), same[0])


def _different(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without repetitions of a profile link."""
    found: dict[LookupKey | int, Candidate] = {}
    for index, one in enumerate(candidates):
        found.setdefault(link_of(one) or index, one)
    return list(found.values())


def _doubt_of_employer(search: PersonSearch, found: Candidate) -> Message:
    """Return why the employer does not agree for sure; "" if it does."""
    if search.field in {EmployerField.EVER_COMPANY, EmployerField.EVER_DOMAIN}:
        return Message("the person found may have left this employer")
    if not search.field.is_exact:
        return Message("the employer is known by its name alone")
    if not _works_for(search, found.person):
        return Message("the person found does not work for this employer now")
    return NOTHING


def _judged(search: PersonSearch, candidates: Sequence[Candidate], chosen: Candidate) -> Message:
    """Return the doubt of the match check; "" if it has none."""
    domain = search.value if search.field is EmployerField.DOMAIN else ""
    row = RowContext(full_name=search.name, company_domain=domain)
    kind, index = IdentifierKind.PERSON_SEARCH, candidates.index(chosen)
    check = check_match(row, "", kind, candidates, chosen=index)
    return check.reason if check.verdict <= Verdict.DOUBTFUL else NOTHING


def _has_name(search: PersonSearch, candidate: Candidate) -> bool:
    names = Profile(candidate.person).names[:1]
    if not any(is_same_person_name(search.name, name) for name in names):
        return False
    return best_relation(parse_names(search.name)[:1], names) >= NameRelation.LOOSE


def _works_for(search: PersonSearch, person: Person) -> bool:
    jobs = flat_items(get_path(person, _JOBS))
    if search.field is EmployerField.ID:
        return any(str(get_path(job, ("crustdata_company_id",))) == search.value for job in jobs)
    return any(is_within(host, search.value) for job in jobs for host in _hosts(job))


def _hosts(job: JsonValue) -> list[str]:
    found = [
        *flat_items(get_path(job, ("company_website_domain",))),
        *flat_items(get_path(job, ("company_website",))),
    ]
    hosts = (host_of(one) for one in found if isinstance(one, str))
    return [host for host in hosts if host]
