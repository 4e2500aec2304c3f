"""Roles and schools of a generated person."""

import random
from typing import Any

from desktop_app.sandbox.people.companies import DEGREES, SCHOOLS, SUBJECTS, Company, Job
from desktop_app.sandbox.people.names import Country

Person = dict[str, Any]
_LAST_YEAR = 2026
_LONG_ID = 7_000_000_000_000_000_001
"""More digits than a number in a spreadsheet can hold."""


def experience(rng: random.Random, country: Country, jobs: list[tuple[Job, Company]]) -> Person:
    """Return current roles, usually with a default one, and past roles."""
    current = [_role(rng, country, jobs[0], years=(rng.randrange(2015, 2026), None))]
    if rng.randrange(10) < 3:  # noqa: PLR2004 - 3 in 10 have a second role
        current.append(_role(rng, country, jobs[1], years=(2023, None)))
    default = rng.choice([*range(len(current))] * 5 + [None])
    for number, role in enumerate(current):
        role["is_default"] = number == default
    past = [
        _role(rng, country, job, years=(2008 - 4 * number, 2012 - 4 * number))
        for number, job in enumerate(jobs[2 : 2 + rng.randrange(3)])
    ]
    years = rng.randrange(1, 40)
    return {
        "years_of_experience": "More than 10 years" if years > 10 else "1 to 10 years",  # noqa: PLR2004 - as it says
        "years_of_experience_raw": years,
        "employment_details": {"current": current, "past": past},
    }


def _role(
    rng: random.Random,
    country: Country,
    work: tuple[Job, Company],
    *,
    years: tuple[int, int | None],
) -> Person:
    job, company = work
    started, ended = years
    stayed = (ended or _LAST_YEAR) - started
    return {
        "name": company.name,
        "title": job.title,
        "description": rng.choice(["", "Line one\nLine two", None, "- sold\n- sold more"]),
        "location": rng.choice([{"raw": country.cities[0][0]}, {}]),
        "employment_type": rng.choice(["Full-time", ""]),
        "start_date": rng.choice([f"{started}-03-01T00:00:00+00:00"] * 2 + [None]),
        "end_date": None if ended is None else f"{ended}-02-01T00:00:00+00:00",
        "is_default": False,
        "position_id": rng.choice([rng.randrange(10**9, 2 * 10**9), _LONG_ID]),
        "seniority_level": job.seniority,
        "function_category": job.function,
        "years_at_company": f"{stayed} to {stayed + 1} years",
        "years_at_company_raw": rng.choice([float(stayed), stayed + 0.5]),
        "business_email_verified": rng.choice([True, False]),
        **_company(rng, country, company),
    }


def _company(rng: random.Random, country: Country, company: Company) -> Person:
    city = country.cities[0][0]
    domains = [company.domain, company.domain, [company.domain, f"shop.{company.domain}"]]
    return {
        "professional_network_id": f"{company.number:06d}",
        "crustdata_company_id": company.number,
        "company_website": f"https://{company.domain}",
        "company_website_domain": rng.choice(domains),
        "company_profile_picture_permalink": "https://media.example/l.png",
        "company_professional_network_profile_url": (
            f"https://www.linkedin.com/company/{company.number}"
        ),
        "company_professional_network_industry": company.industry,
        "company_industries": list(company.industries),
        "company_headcount_latest": company.headcount,
        "company_headcount_range": company.size,
        "company_type": "Privately Held",
        "company_status": "active",
        "company_headquarters_country": country.code,
        "company_hq_location": f"{city}, {country.name}",
        "company_hq_location_address_components": [city, country.name],
    }


def school(rng: random.Random, country: Country) -> Person:
    """Return one school; its years may be unknown."""
    start = rng.choice([None, rng.randrange(1985, 2018)])
    city, state = country.cities[0]
    return {
        "school": rng.choice(SCHOOLS),
        "degree": rng.choice(DEGREES),
        "field_of_study": rng.choice(SUBJECTS),
        "start_year": start,
        "end_year": rng.choice([None, None if start is None else start + 4]),
        "activities_and_societies": "",
        "description": "",
        "institute_logo_url": "https://media.example/u.png",
        "institute_logo_permalink": "https://media.example/u.png",
        "professional_network_id": str(rng.randrange(1000, 9999)),
        "location": {
            "raw": f"{city}, {country.name}",
            "city": city,
            "state": state,
            "country": country.name,
            "continent": country.continent,
            "full_location": None,
        },
    }
