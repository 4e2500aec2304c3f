"""The headers of columns whose words are not made from the catalogue's labels.

"column id | header | headers in version 0.4.0", the latter separated by commas; ROLE is the main
current role, PAST the newest earlier one, SCHOOL the newest school. Version 0.4.0 is remembered so
that its columns in a sheet are still recognised.
"""

from functools import cache

from desktop_app.domain.fields.catalogue import CURRENT_ROLES, EARLIER_ROLES

SCHOOLS = "education.schools"
_WORDS = """
basic_profile.professional_network_name | Name on LinkedIn | Name on the network
social_handles.professional_network_identifier.profile_url | LinkedIn profile | Profile link
social_handles.dev_platform_identifier.profile_url | Developer page | Developer link
professional_network.joined_date | Joined LinkedIn | Joined the network
professional_network.name | LinkedIn: name | Network: name
professional_network.headline | LinkedIn: headline | Network: headline
professional_network.current_title | LinkedIn: title | Network: title
professional_network.summary | LinkedIn: summary | Network: summary
professional_network.location.raw | LinkedIn: location | Network: location
professional_network.location.city | LinkedIn: city | Network: city
professional_network.location.state | LinkedIn: state | Network: state
professional_network.location.country | LinkedIn: country | Network: country
professional_network.location.continent | LinkedIn: continent | Network: continent
professional_network.profile_picture_url | LinkedIn: picture | Network: picture
professional_network.profile_picture_permalink | LinkedIn: kept picture | Network: lasting picture
professional_network.metadata.last_scraped_source | LinkedIn: source | Network: source
experience.years_of_experience | Years of experience (text) | Years of experience
experience.years_of_experience_raw | Years of experience | Years of experience (number)
ROLE.name | Company | Current company
ROLE.title | Job title | Current title, Current role title
ROLE.start_date | In role since | Current role start
ROLE.employment_type | Employment type | Current role employment type
ROLE.seniority_level | Seniority | Current role seniority
ROLE.function_category | Function | Current role function
ROLE.years_at_company_raw | Years at company | Current role years at company
ROLE.company_website_domain | Company domain | Current company domain
ROLE.company_professional_network_profile_url | Company LinkedIn page | Current company page
ROLE.company_professional_network_industry | Industry | Current company industry
ROLE.company_headcount_latest | Employees | Current company headcount
ROLE.company_headcount_range | Company size | Current company size
ROLE.company_type | Company type | Current company type
ROLE.company_hq_location | Company HQ | Current company HQ
ROLE.company_headquarters_country | Company HQ country | Current company HQ country
ROLE.description | Role description | Current role description
PAST.name | Previous company | Earlier role 1 company
PAST.title | Previous title | Earlier role 1 title
PAST.start_date | Previous start | Earlier role 1 start
PAST.end_date | Left previous company | Earlier role 1 end
SCHOOL.school | School | School 1
SCHOOL.degree | Degree | School 1 degree
SCHOOL.field_of_study | Field of study | School 1 field of study
SCHOOL.start_year | School start year | School 1 start year
SCHOOL.end_year | School end year | School 1 end year
contact.business_emails.1.email | Business email | Business email address
contact.personal_emails.1.email | Personal email | Personal email address
"""
_PLACES = {
    "ROLE": f"{CURRENT_ROLES}.1",
    "PAST": f"{EARLIER_ROLES}.1",
    "SCHOOL": f"{SCHOOLS}.1",
}


@cache
def special_headers() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return the header and those of version 0.4.0, by column id."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for line in _WORDS.strip().splitlines():
        place, header, old = (part.strip() for part in line.split(" | "))
        first, dot, rest = place.partition(".")
        column_id = _PLACES.get(first, first) + dot + rest
        found[column_id] = (header, tuple(name.strip() for name in old.split(",")))
    return found


def old_headers_of(column_id: str, header: str) -> tuple[str, ...]:
    """Return the headers that version 0.4.0 gave a column.

    >>> old_headers_of("experience.employment_details.past.2.company_status", "x")
    ('x',)
    """
    known = special_headers().get(column_id)
    if known is not None:
        return known[1]
    return (header.replace("LinkedIn page", "page").replace("LinkedIn id", "network id"),)
