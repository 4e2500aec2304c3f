"""Searches by name and employer: what a row says, and what is sent, as lookup keys.

The normal forms can be read back: a row's key is name, company and domain between tabs; a search's
is the name, and one condition on the employer. Two rows with one name and employer are one person
to look for, and a search is sent once.
"""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey

_TAB = "\t"


@dataclass(frozen=True, slots=True)
class NameAndEmployer:
    """The name and employer that a row gives; at least one of company and domain is not empty.

    Attributes:
        name: The person's name in lower case, without titles.
        company: The employer's name in lower case, without its legal form; "" if not given.
        domain: The host of the employer's website; "" if not given.
    """

    name: str
    company: str = ""
    domain: str = ""

    @property
    def key(self) -> LookupKey:
        """The row's lookup key."""
        normal = _TAB.join((self.name, self.company, self.domain))
        return LookupKey(IdentifierKind.NAME_AND_EMPLOYER, normal)

    @property
    def employer_key(self) -> LookupKey:
        """The key by which the employer is looked up: its domain, which is nearly unique."""
        if self.domain:
            return LookupKey(IdentifierKind.EMPLOYER_DOMAIN, self.domain)
        return LookupKey(IdentifierKind.EMPLOYER_NAME, self.company)


class EmployerField(StrEnum):
    """The condition of a search on the employer; the first three ask for a current job."""

    ID = "id"
    DOMAIN = "domain"
    COMPANY = "company"
    EVER_COMPANY = "ever_company"
    EVER_DOMAIN = "ever_domain"

    @property
    def is_exact(self) -> bool:
        """True if the employer can be compared by more than its name."""
        return self in {EmployerField.ID, EmployerField.DOMAIN}


@dataclass(frozen=True, slots=True)
class PersonSearch:
    """One search as it is sent.

    Attributes:
        name: The person's name, as in `NameAndEmployer`.
        field: What the employer is known by.
        value: The id, host or name of the employer.
    """

    name: str
    field: EmployerField
    value: str

    @property
    def key(self) -> LookupKey:
        """The search's lookup key."""
        normal = f"{self.name}{_TAB}{self.field.value}={self.value}"
        return LookupKey(IdentifierKind.PERSON_SEARCH, normal)


def row_of_key(key: LookupKey) -> NameAndEmployer:
    """Return what the key of a row says."""
    return NameAndEmployer(*key.normal.split(_TAB))


def search_of_key(key: LookupKey) -> PersonSearch:
    """Return the search of a key.

    >>> search_of_key(PersonSearch("ada example", EmployerField.ID, "7").key).value
    '7'
    """
    name, _, condition = key.normal.partition(_TAB)
    field, _, value = condition.partition("=")
    return PersonSearch(name, EmployerField(field), value)


def first_search(row: NameAndEmployer, company_id: int | None) -> PersonSearch:
    """Return the search among people who work for the employer now.

    Args:
        row: What the row says.
        company_id: The provider's id of the employer; None if it is not known for sure.
    """
    if company_id is not None:
        return PersonSearch(row.name, EmployerField.ID, str(company_id))
    if row.domain:
        return PersonSearch(row.name, EmployerField.DOMAIN, row.domain)
    return PersonSearch(row.name, EmployerField.COMPANY, row.company)


def second_search(row: NameAndEmployer) -> PersonSearch:
    """Return the search among people who ever worked for it, after the first one was empty."""
    if row.company:
        return PersonSearch(row.name, EmployerField.EVER_COMPANY, row.company)
    return PersonSearch(row.name, EmployerField.EVER_DOMAIN, row.domain)
