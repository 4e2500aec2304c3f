"""Comparison of what was known of a person with what is known now."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.answers.list_items import current_roles
from desktop_app.domain.identifiers.personal_email_domains import is_free_mail_domain
from desktop_app.domain.json_values import JsonValue, Person, flat_items, get_path
from desktop_app.domain.match_check.employers.brands import groups_of
from desktop_app.domain.match_check.employers.company_name import parse_companies
from desktop_app.domain.match_check.employers.employer_match import (
    Employment,
    RowEmployer,
    find_employment,
    is_comparable,
    row_employer,
)
from desktop_app.domain.match_check.employers.web_domain import host_of
from desktop_app.domain.match_check.facts.same_titles import has_title, is_same_title
from desktop_app.domain.match_check.names.name_match import NameRelation, best_relation
from desktop_app.domain.match_check.profile import Profile, employment_of
from desktop_app.domain.match_check.row.context_role import RowContext
from desktop_app.domain.messages import Message
from desktop_app.domain.result.cells import text_of
from desktop_app.domain.result.changes.person_changes import (
    CHANGES,
    ChangeKind,
    FactChange,
    PersonChanges,
)
from desktop_app.domain.result.columns.rules import job_title
from desktop_app.domain.result.crm.value_forms import address_in

_COMPANY_IDS = ("crustdata_company_id", "professional_network_id")
_LINK = ("social_handles", "professional_network_identifier", "profile_url")
_SAME = (ChangeKind.SAME, None)
_Found = tuple[ChangeKind, FactChange | None]


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """The facts that were known of a person before.

    Attributes:
        employer: The employer.
        company_ids: The provider's numbers of that employer.
        title: The job title; "" if not known.
        emails: Email addresses, the main one first.
    """

    employer: RowEmployer
    company_ids: frozenset[tuple[str, int | str]] = frozenset()
    title: str = ""
    emails: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """True if there is nothing to compare."""
        return not (self.employer or self.title or self.emails)


def facts_of_row(row: RowContext, email: str) -> KnownFacts:
    """Return what a row says: its company, or the domain of its business email; title and email.

    Args:
        row: The values of the context columns.
        email: The text of the email column.
    """
    address = address_in(email)
    domain = host_of(address)
    employer = row_employer(
        row.company, row.company_domain, "" if is_free_mail_domain(domain) else domain
    )
    title = row.job_title if has_title(row.job_title) else ""
    return KnownFacts(employer, title=title, emails=(address,) if address else ())


def facts_of_person(person: Person) -> KnownFacts:
    """Return what an earlier answer said: the main current role, and the email addresses."""
    roles = current_roles(person)
    title = text_of(job_title(person))
    emails = (*_addresses(person, "business_emails"), *_addresses(person, "personal_emails"))
    return KnownFacts(
        _employer_of(employment_of(roles[0]) if roles else Employment("")),
        frozenset(_ids(roles[:1])),
        title if has_title(title) else "",
        emails,
    )


def _employer_of(employment: Employment) -> RowEmployer:
    names = parse_companies(employment.name)
    groups = frozenset[int]().union(
        *map(groups_of, employment.domains), *(name.groups for name in names)
    )
    text = employment.name or next(iter(employment.domains), "")
    return RowEmployer(names, employment.domains, text, groups)


def compare_facts(facts: KnownFacts, person: Person) -> PersonChanges:
    """Return the changes of a person against what was known before.

    A fact without an old or without a new value is not compared. With several current jobs, one
    that agrees is enough.
    """
    profile, roles = Profile(person), current_roles(person)
    since = employment_of(roles[0]).since if roles else ""
    company = _company(facts, profile, roles)
    title = _title(facts.title, profile, person)
    email = _email(facts.emails, person)
    found = [one for one in (company, title, email) if one is not None]
    kinds = tuple(kind for kind, _ in found if kind in CHANGES)
    if not kinds:
        kinds = (ChangeKind.SAME,) if found else (ChangeKind.NOTHING,)
    reason = Message("") if found else _why_nothing(facts)
    return PersonChanges(
        kinds, _values(company), _values(title), _values(email), since=since, reason=reason
    )


def _values(found: _Found | None) -> FactChange | None:
    return None if found is None else found[1]


def _why_nothing(facts: KnownFacts) -> Message:
    if facts.is_empty:
        return Message("No company, title or email to compare")
    return Message("The profile gives no company, title or email to compare")


def _company(
    facts: KnownFacts, profile: Profile, roles: Sequence[dict[str, JsonValue]]
) -> _Found | None:
    employer = facts.employer
    if not employer:
        return None
    current = [employment_of(role) for role in roles]
    if not facts.company_ids.isdisjoint(_ids(roles)) or _works_there(employer, current, profile):
        return _SAME
    was_there = find_employment(employer, profile.past) is not None
    named = [one for one in current if one.name or one.domains]
    new = next(filter(is_comparable, named), named[0] if named and was_there else None)
    if new is not None:
        after = new.name or new.domains[0]
        return ChangeKind.MOVED, FactChange(employer.text, after, new.since)
    if was_there and not current:
        return ChangeKind.LEFT, FactChange(employer.text, "")
    return None


def _works_there(employer: RowEmployer, current: list[Employment], profile: Profile) -> bool:
    """Tell whether a current employer is the one known before.

    A domain that agrees with a company of another name tells a brand or a new name, unless the
    profile lists the known name among the earlier employers: then only the address is new.
    """
    if find_employment(employer, current) is None:
        return False
    groups = frozenset[int]().union(*(name.groups for name in employer.names))
    named = replace(employer, domains=(), groups=groups)
    if not named or find_employment(named, current) is not None:
        return True
    return find_employment(named, profile.past) is None


def _ids(roles: Iterable[dict[str, JsonValue]]) -> Iterator[tuple[str, int | str]]:
    for role in roles:
        for name in _COMPANY_IDS:
            if isinstance(known := role.get(name), int | str) and known:
                yield name, known


def _title(title: str, profile: Profile, person: Person) -> _Found | None:
    titles = [one for one in profile.titles if has_title(one)]
    if not title or not titles:
        return None
    if any(is_same_title(title, one) for one in titles):
        return _SAME
    after = text_of(job_title(person)) or titles[0]
    return ChangeKind.NEW_TITLE, FactChange(title, after)


def _email(before: tuple[str, ...], person: Person) -> _Found | None:
    """Compare an address with those of its kind: business with business, private with private."""
    if not before:
        return None
    is_private = is_free_mail_domain(host_of(before[0]))
    now = _addresses(person, "personal_emails" if is_private else "business_emails")
    if not now:
        return None
    old = {address.casefold() for address in before}
    if any(address.casefold() in old for address in now):
        return _SAME
    return ChangeKind.NEW_EMAIL, FactChange(before[0], now[0])


def _addresses(person: Person, kind: str) -> tuple[str, ...]:
    """Return the addresses of a kind; an answer may have plain texts instead of objects."""
    listed = flat_items(get_path(person, ("contact", kind)))
    texts = (one.get("email") if isinstance(one, dict) else one for one in listed)
    return tuple(filter(None, (address_in(one) for one in texts if isinstance(one, str))))


def is_other_person(before: Person, after: Person) -> bool:
    """Tell whether two answers to one lookup are two people: a recycled link or address."""
    known, now = before.get("crustdata_person_id"), after.get("crustdata_person_id")
    link, link_now = get_path(before, _LINK), get_path(after, _LINK)
    if known is not None and now is not None:
        return known != now and (link is None or link != link_now)
    names, names_now = Profile(before).names, Profile(after).names
    if not names or not names_now:
        return False
    return best_relation(names, names_now) < NameRelation.FAMILY_ONLY
