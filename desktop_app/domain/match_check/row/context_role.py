"""The facts that the columns of a sheet can give about a person, and one row's values of them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.messages import Message

_NO_VALUE = re.compile(
    r"[-\u2013\u2014_.?*/ ]*|n[/.]?a[.]?|n[.]a[.]|none|null|nil|nan|unknown|unbekannt|tbd|tbc"
    r"|k\.?a\.?|keine?|inconnu|desconocido|sconosciuto|undefined|leer|empty|x{2,}"
    r"|not (?:available|applicable|known)"
    r"|#(?:n/a|ref!|value!|name\?|null!|div/0!|num!|nv|wert!|bezug!)",
    re.IGNORECASE,
)
_NO_VALUE_STARTS = frozenset("-_.?*/nNuUtTkKiIdDsSlLeExX#")
"""The first characters of such texts, but for those beyond ASCII; most texts begin otherwise."""


class ContextRole(StrEnum):
    """A fact about the person of a row."""

    FULL_NAME = "full_name"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    SALUTATION = "salutation"
    COMPANY = "company"
    COMPANY_DOMAIN = "company_domain"
    JOB_TITLE = "job_title"
    CITY = "city"
    COUNTRY = "country"
    PHONE = "phone"


NAME_ROLES = (ContextRole.FULL_NAME, ContextRole.GIVEN_NAME, ContextRole.FAMILY_NAME)
"""The roles of the columns that the user calls name columns."""

ROLE_LABELS = {
    ContextRole.FULL_NAME: Message("Full name"),
    ContextRole.GIVEN_NAME: Message("First name"),
    ContextRole.FAMILY_NAME: Message("Last name"),
    ContextRole.SALUTATION: Message("Form of address"),
    ContextRole.COMPANY: Message("Company"),
    ContextRole.COMPANY_DOMAIN: Message("Company domain"),
    ContextRole.JOB_TITLE: Message("Job title"),
    ContextRole.CITY: Message("City"),
    ContextRole.COUNTRY: Message("Country"),
    ContextRole.PHONE: Message("Phone"),
}
"""Names of the roles, for the user."""

Columns = Mapping[ContextRole, tuple[int, ...]]
"""Indexes of the columns by what they give; several columns of a role are tried in this order."""


@dataclass(frozen=True, slots=True)
class ContextColumns:
    """The context columns of a sheet. They are read on this computer only, and never sent.

    Attributes:
        columns: Indexes by role.
    """

    columns: Columns = field(default_factory=dict[ContextRole, tuple[int, ...]])

    def context_of(self, cells: Sequence[str]) -> "RowContext":
        """Return the context of one row.

        Args:
            cells: The texts of all columns of the row.
        """
        width = len(cells)
        return RowContext(
            **{
                role.value: value_of(role, [cells[at] for at in places if at < width])
                for role, places in self.columns.items()
            }
        )


def value_of(role: ContextRole, texts: Iterable[str]) -> str:
    """Return what the texts of a role's columns in one row say; "" if they say nothing."""
    filled = [text for one in texts if (text := one.strip()) and not _says_nothing(text)]
    if len(filled) > 1 and role in _JOINED:
        return " ".join(dict.fromkeys(filled))
    return filled[0] if filled else ""


def _says_nothing(text: str) -> bool:
    first = text[0]
    return (first in _NO_VALUE_STARTS or first > "\x7f") and bool(_NO_VALUE.fullmatch(text))


_JOINED = frozenset({ContextRole.GIVEN_NAME, ContextRole.FAMILY_NAME})
"""Roles of which several columns belong together: a middle name, a second surname."""


@dataclass(frozen=True, slots=True)
class RowContext:
    """The facts that a row gives about its person; "" where it gives none.

    Attributes:
        full_name: The whole name.
        given_name: First and middle names.
        family_name: Last names.
        salutation: Form of address, such as Mr or Frau.
        company: Name of the employer.
        company_domain: Website or domain of the employer.
        job_title: Job title.
        city: City, or a whole location.
        country: Country, or its code.
        phone: Phone number.
    """

    full_name: str = ""
    given_name: str = ""
    family_name: str = ""
    salutation: str = ""
    company: str = ""
    company_domain: str = ""
    job_title: str = ""
    city: str = ""
    country: str = ""
    phone: str = ""

    @property
    def shown_name(self) -> str:
        """The name for messages."""
        return self.full_name or f"{self.given_name} {self.family_name}".strip()


NO_CONTEXT = RowContext()
"""The context of a row that says nothing about its person."""


def is_no_value(text: str) -> bool:
    """Tell whether a text says that there is no value.

    >>> is_no_value("n/a"), is_no_value("#REF!"), is_no_value("Nanette")
    (True, True, False)
    """
    return _NO_VALUE.fullmatch(text.strip()) is not None


COLUMN_OPTIONS = {
    "name_column": ContextRole.FULL_NAME,
    "company_column": ContextRole.COMPANY,
    "domain_column": ContextRole.COMPANY_DOMAIN,
    "title_column": ContextRole.JOB_TITLE,
    "city_column": ContextRole.CITY,
    "country_column": ContextRole.COUNTRY,
    "phone_column": ContextRole.PHONE,
}
"""The options of the terminal and of `enrich` that name a context column, with its role."""
