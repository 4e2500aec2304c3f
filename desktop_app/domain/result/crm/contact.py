"""A person as a contact for an import: one line of text per fact, "" where it is not known."""

from dataclasses import dataclass

from desktop_app.domain.answers.list_items import (
    Item,
    current_roles,
    every_item,
    schools_newest_first,
)
from desktop_app.domain.json_values import Person, get_path
from desktop_app.domain.result.columns.derived_names import names_from
from desktop_app.domain.result.columns.rules import first_name, job_title, last_name
from desktop_app.domain.result.crm.countries import find_country
from desktop_app.domain.result.crm.value_forms import (
    address_in,
    first_text,
    is_address,
    line_of,
    link_of,
    one_line,
    phones_of,
    whole_number,
)

_UNDELIVERABLE = frozenset({"invalid", "undeliverable", "bounced"})


@dataclass(frozen=True, slots=True)
class Contact:
    """The facts about a person that CRM programs have fields for.

    Attributes:
        email: A business address; without one, the address in the user's own email column.
        phone: In the form of E.164, if it is a number.
        website: The employer's domain as a link.
        country: As the provider names it.
        country_name: The name in ISO 3166; another text stays as it is.
        country_code: The two-letter code; "" if the country is not in ISO 3166.
        place: City, state and country in one text.
        topic: One line that names the lead: title and company, or the name.
    """

    full_name: str = ""
    first_name: str = ""
    last_name: str = ""
    title: str = ""
    company: str = ""
    domain: str = ""
    website: str = ""
    linkedin: str = ""
    email: str = ""
    personal_email: str = ""
    phone: str = ""
    second_phone: str = ""
    department: str = ""
    seniority: str = ""
    city: str = ""
    state: str = ""
    country: str = ""
    country_name: str = ""
    country_code: str = ""
    place: str = ""
    industry: str = ""
    employees: str = ""
    company_size: str = ""
    headline: str = ""
    connections: str = ""
    followers: str = ""
    degree: str = ""
    field_of_study: str = ""
    topic: str = ""


def contact_of(person: Person, own_address: str = "") -> Contact:
    """Return the contact of a person.

    Args:
        person: The person as the provider sent it, with all that was bought.
        own_address: The cell of the user's own email column; used if no business email was bought.
    """
    role = next(iter(current_roles(person)), _NO_ITEM)
    title = line_of(job_title(person))
    company, names = one_line(role.get("name")), _names(person)
    department = _text(person, "basic_profile", "normalized_title", "department")
    return Contact(
        **names,
        **_place(person),
        **_network(person),
        **_company(role),
        **_reachable(person, own_address),
        title=title,
        company=company,
        department=department or one_line(role.get("function_category")),
        seniority=one_line(role.get("seniority_level")),
        topic=_joined(title, company) or names["full_name"],
    )


_NO_ITEM: Item = {}
_Facts = dict[str, str]


def _reachable(person: Person, own_address: str) -> _Facts:
    """Return email addresses and phone numbers."""
    phones = [*phones_of(get_path(person, ("contact", "phone_numbers"))), "", ""]
    return {
        "email": _best_address(person, "contact.business_emails") or address_in(own_address),
        "personal_email": _best_address(person, "contact.personal_emails"),
        "phone": phones[0],
        "second_phone": phones[1],
    }


def _company(role: Item) -> _Facts:
    """Return the facts about the employer."""
    domain = first_text(role.get("company_website_domain"))
    employees = whole_number(role.get("company_headcount_latest"))
    return {
        "domain": domain,
        "website": link_of(domain or first_text(role.get("company_website"))),
        "industry": one_line(role.get("company_professional_network_industry")),
        "employees": employees,
        "company_size": one_line(role.get("company_headcount_range")) or employees,
    }


def _place(person: Person) -> _Facts:
    city, state, country = (
        _text(person, "basic_profile", "location", part) for part in ("city", "state", "country")
    )
    found = find_country(country)
    return {
        "city": city,
        "state": state,
        "country": country,
        "country_name": found.name if found else country,
        "country_code": found.alpha_2 if found else "",
        "place": _joined(city, state, country),
    }


def _network(person: Person) -> _Facts:
    """Return the facts of the profile."""
    school = next(iter(schools_newest_first(person)), _NO_ITEM)
    link = _text(person, "social_handles", "professional_network_identifier", "profile_url")
    headline, summary = (_text(person, "basic_profile", part) for part in ("headline", "summary"))
    return {
        "linkedin": link_of(link),
        "headline": headline or summary,
        "connections": whole_number(get_path(person, ("professional_network", "connections"))),
        "followers": whole_number(get_path(person, ("professional_network", "followers"))),
        "degree": one_line(school.get("degree")),
        "field_of_study": one_line(school.get("field_of_study")),
    }


def _text(person: Person, *path: str) -> str:
    return one_line(get_path(person, path))


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _names(person: Person) -> _Facts:
    """Return full, first and last name; a person with a name always has a last name."""
    first, last = line_of(first_name(person)), line_of(last_name(person))
    full = _text(person, "basic_profile", "name") or f"{first} {last}".strip()
    return {
        "full_name": full,
        "first_name": "" if first == full else first,
        "last_name": last or names_from(full)[1] or full,
    }


def _best_address(person: Person, base: str) -> str:
    """Return the first address that is not marked as undeliverable, or else the first one."""
    addresses: list[str] = []
    for item in every_item(base)(person):
        if isinstance(item, dict) and is_address(address := one_line(item.get("email"))):
            if one_line(item.get("status")).casefold() not in _UNDELIVERABLE:
                return address
            addresses.append(address)
    return addresses[0] if addresses else ""
