"""Relation of the row's employer to the employers of the person found."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from desktop_app.domain.match_check.employers.brands import groups_of
from desktop_app.domain.match_check.employers.company_name import (
    CompanyName,
    are_misspelled,
    are_one_company,
    is_domain_of,
    is_full_domain_of,
    parse_companies,
)
from desktop_app.domain.match_check.employers.web_domain import core_of, host_of, is_within


class EmployerRelation(IntEnum):
    """Relation of the row's employer to a person, from contradicting to agreeing."""

    CONFLICT = 0
    UNKNOWN = 1
    PAST = 2
    CURRENT = 3


@dataclass(frozen=True, slots=True)
class Employment:
    """One employer or school of a person.

    Attributes:
        name: The name as the profile has it.
        domains: Hosts of its website.
        since: Start of the employment, as the profile has it; "" if not given.
    """

    name: str
    domains: tuple[str, ...] = ()
    since: str = ""


@dataclass(frozen=True, slots=True)
class RowEmployer:
    """The employer that a row gives.

    Attributes:
        names: Parsed company name, and former names in it.
        domains: Hosts from the website column and the business email.
        text: The company as the row has it; the domain if the row has no name.
        groups: The groups of brands that it belongs to, by its names and domains.
    """

    names: tuple[CompanyName, ...]
    domains: tuple[str, ...]
    text: str
    groups: frozenset[int]

    def __bool__(self) -> bool:
        """True if the row gives an employer."""
        return bool(self.names or self.domains)


@lru_cache(maxsize=2_000)
def row_employer(company: str, website: str, email_domain: str) -> RowEmployer:
    """Return the employer that a row gives.

    Args:
        company: Text of the company column.
        website: Text of the website column.
        email_domain: Domain of the business email; "" for a private address or none.
    """
    names = parse_companies(company) if host_of(company) != company.strip().lower() else ()
    hosts = (host_of(website), email_domain, "" if names else host_of(company))
    domains = tuple(dict.fromkeys(host for host in hosts if host))
    text = company.strip() if names else next(iter(domains), "")
    groups = frozenset[int]().union(*map(groups_of, domains), *[name.groups for name in names])
    return RowEmployer(names, domains, text, groups)


def find_employment(row: RowEmployer, employments: Iterable[Employment]) -> Employment | None:
    """Return the first of a person's employments that is with the row's employer."""
    for one in employments:
        if agrees(row, one):
            return one
    return None


def is_comparable(employment: Employment) -> bool:
    """Tell whether an employment names an employer: not "Self-employed" alone."""
    return bool(employment.domains) or bool(parse_companies(employment.name))


def agrees(row: RowEmployer, employment: Employment) -> bool:
    """Tell whether an employment is with the row's employer."""
    for mine in row.domains:
        for theirs in employment.domains:
            if is_within(mine, theirs):
                return True
    names = parse_companies(employment.name)
    if row.names and names:
        return _names_agree(row, employment, names)
    return _domains_agree(row, employment, names)


def _names_agree(row: RowEmployer, employment: Employment, names: tuple[CompanyName, ...]) -> bool:
    """Compare by names, which may be misspelled, or spelled by a domain."""
    is_misspelled = False
    for mine_named in row.names:
        for theirs_named in names:
            if are_one_company(mine_named, theirs_named):
                return True
            is_misspelled = is_misspelled or are_misspelled(mine_named, theirs_named)
    if is_misspelled and not _domains_differ(row, employment):
        return True
    if row.domains and any(is_full_domain_of(one, name) for one in row.domains for name in names):
        return True
    return _in_one_group(row, employment)


def _domains_differ(row: RowEmployer, employment: Employment) -> bool:
    """Tell whether both sides have a website, and the names in them differ: acme and acmes."""
    mine, theirs = set(map(core_of, row.domains)), set(map(core_of, employment.domains))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _in_one_group(row: RowEmployer, employment: Employment) -> bool:
    if not row.groups:
        return False
    theirs = {group for domain in employment.domains for group in groups_of(domain)}
    theirs |= {g for name in parse_companies(employment.name) for g in name.groups}
    return not row.groups.isdisjoint(theirs)


def _domains_agree(
    row: RowEmployer, employment: Employment, names: tuple[CompanyName, ...]
) -> bool:
    """Compare by domains where a name is missing on one side."""
    if any(is_domain_of(domain, name) for domain in row.domains for name in names):
        return True
    if any(is_domain_of(domain, name) for domain in employment.domains for name in row.names):
        return True
    cores = {core_of(domain) for domain in row.domains}
    return not cores.isdisjoint(core_of(domain) for domain in employment.domains) or _in_one_group(
        row, employment
    )
