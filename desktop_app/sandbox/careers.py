"""The roles and schools of a generated person."""

import random
from typing import Any

from desktop_app.sandbox.names import DEGREES, INDUSTRIES, SCHOOLS, SIZES, SUBJECTS, Country

Person = dict[str, Any]
Job = tuple[tuple[str, ...], tuple[str, str]]
"""A title with seniority, function and sub-function; a firm with its domain."""


def experience(dice: random.Random, country: Country, jobs: list[Job]) -> Person:
    """Return current roles, one of them mostly the default, and earlier ones."""
    current = [_role(dice, country, jobs[0], started=2021, ended=None)]
    if dice.random() < 0.3:  # noqa: PLR2004 - 3 in 10 have a second role
        current.append(_role(dice, country, jobs[1], started=2023, ended=None))
    default = dice.randrange(len(current)) if dice.random() < 0.9 else None  # noqa: PLR2004 - or none
    for number, role in enumerate(current):
        role["is_default"] = number == default
    past = [
        _role(dice, country, job, started=2008 + 4 * number, ended=2012 + 4 * number)
        for number, job in enumerate(jobs[2 : 2 + dice.randrange(0, 3)])
    ]
    return {
        "years_of_experience": "More than 10 years",
        "years_of_experience_raw": dice.randrange(1, 40),
        "employment_details": {"current": current, "past": past},
    }


def _role(
    dice: random.Random,
    country: Country,
    job: Job,
    *,
    started: int,
    ended: int | None,
) -> Person:
    (title, seniority, function, _), (firm, domain) = job
    end = None if ended is None else f"{ended}-02-01T00:00:00+00:00"
    return {
        "name": firm,
        "title": title,
        "description": dice.choice(["", "Line one\nLine two", None]),
        "location": {"raw": country.cities[0][0]},
        "employment_type": dice.choice(["Full-time", ""]),
        "start_date": dice.choice([f"{started}-03-01T00:00:00+00:00", f"{started}-03", None]),
        "end_date": end,
        "is_default": False,
        "position_id": dice.randrange(10**9, 2 * 10**9),
        "professional_network_id": str(dice.randrange(1000, 99_999)),
        "crustdata_company_id": dice.randrange(1000, 999_999),
        "seniority_level": seniority,
        "function_category": function,
        "years_at_company": "3 to 5 years",
        "years_at_company_raw": dice.choice([4.0, 4.5]),
        "business_email_verified": dice.random() < 0.5,  # noqa: PLR2004 - a coin
        **_company(dice, country, domain),
    }


def _company(dice: random.Random, country: Country, domain: str) -> Person:
    return {
        "company_website": f"https://{domain}",
        "company_website_domain": dice.choice([domain, domain, [domain, f"shop.{domain}"]]),
        "company_profile_picture_permalink": "https://media.example/l.png",
        "company_professional_network_profile_url": "https://www.linkedin.com/company/1",
        "company_professional_network_industry": dice.choice(INDUSTRIES),
        "company_industries": dice.sample(INDUSTRIES, 2),
        "company_headcount_latest": dice.randrange(2, 5000),
        "company_headcount_range": dice.choice(SIZES),
        "company_type": "Privately Held",
        "company_status": "active",
        "company_headquarters_country": country.code,
        "company_hq_location": f"{country.cities[0][0]}, {country.name}",
        "company_hq_location_address_components": [country.cities[0][0], country.name],
    }


def school(dice: random.Random) -> Person:
    """Return one school, its years perhaps unknown."""
    start = dice.choice([None, dice.randrange(1985, 2018)])
    return {
        "school": dice.choice(SCHOOLS),
        "degree": dice.choice(DEGREES),
        "field_of_study": dice.choice(SUBJECTS),
        "start_year": start,
        "end_year": None if start is None else start + 4,
        "activities_and_societies": "",
        "institute_logo_url": "https://media.example/u.png",
        "professional_network_id": str(dice.randrange(1000, 9999)),
    }
