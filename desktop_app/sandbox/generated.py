"""A person for any slug with the agreed prefix, so that a list of any size has matches.

A pure function of the slug: the same slug is the same person on every machine and in every run.
"""

import hashlib
import random
from typing import Any

from desktop_app.sandbox.careers import Job, experience, school
from desktop_app.sandbox.names import (
    COUNTRIES,
    FIRMS,
    LANGUAGES,
    SKILLS,
    TITLES,
    Country,
)

GENERATED_PREFIX = "sample-"
"""Slugs that begin so have a person each, and so do addresses at `GENERATED_DOMAIN`."""
GENERATED_DOMAIN = "sample.example"

Person = dict[str, Any]


def generate_person(slug: str) -> Person:
    """Return the person of a slug: full, with a few parts missing in the contract's ways."""
    dice = random.Random(hashlib.sha256(slug.encode()).digest())  # noqa: S311 - invented people
    country = dice.choice(COUNTRIES)
    first, last = dice.choice(country.first_names), dice.choice(country.last_names)
    name = dice.choice(country.native) if country.native and dice.random() < 0.5 else None  # noqa: PLR2004 - a coin
    jobs = _jobs(dice)
    return {
        "crustdata_person_id": dice.randrange(10_000, 90_000_000),
        "updated_at": "2026-08-14T09:12:00Z",
        "basic_profile": _basics(dice, country, name or f"{first} {last}", (first, last), jobs[0]),
        "professional_network": _network(dice, country, name or f"{first} {last}", jobs[0]),
        "social_handles": {
            "professional_network_identifier": {
                "profile_url": f"https://www.linkedin.com/in/{slug}"
            },
            "dev_platform_identifier": {"profile_url": None},
            "twitter_identifier": dice.choice([{}, {"slug": ""}, {"slug": f"{first}_{last}"}]),
        },
        "experience": experience(dice, country, jobs),
        "education": {"schools": [school(dice) for _ in range(dice.randrange(0, 4))]},
        "skills": {"professional_network_skills": dice.sample(SKILLS, dice.randrange(0, 9))},
        "contact": _contact(dice, first, last, jobs[0]),
        "certifications": [
            {
                "name": "Selling Well",
                "issuing_organization": "Hill College",
                "issue_date": "2020-01",
            }
        ],
        "honors": [{"title": "Salesperson of the year"}],
        "dev_platform_profiles": _developer(dice, first) if dice.random() < 0.3 else [],  # noqa: PLR2004 - 3 in 10
        "assessment": {"authenticity": {"verdict": "clearly_genuine", "tier": 0}},
        "social_posts": [],
    }


def _jobs(dice: random.Random) -> list[Job]:
    return [(dice.choice(TITLES), dice.choice(FIRMS)) for _ in range(4)]


def _location(dice: random.Random, country: Country) -> Person:
    city, state = dice.choice(country.cities)
    return {
        "raw": f"{city}, {country.name}",
        "city": dice.choice([city, city, city, ""]),
        "state": dice.choice([state, state, None]),
        "country": country.name,
        "continent": country.continent,
    }


def _basics(
    dice: random.Random,
    country: Country,
    name: str,
    parts: tuple[str, str],
    job: Job,
) -> Person:
    (title, _, department, sub_department), (firm, _) = job
    summary = f'I "love" what I do.\nSince {dice.randrange(1990, 2024)}; mostly at {firm}. 🚀'
    return {
        "name": name,
        "first_name": dice.choice([parts[0], parts[0], None]),
        "last_name": dice.choice([parts[1], parts[1], None]),
        "professional_network_name": name,
        "headline": dice.choice([f"{title} @ {firm}", f"={title}", f"+{title} - hiring!", title]),
        "current_title": title,
        "summary": dice.choice([summary, summary, "", None]),
        "languages": dice.sample(LANGUAGES, dice.randrange(0, 4)),
        "last_updated": "2026-03-03T17:09:31.949863Z",
        "profile_picture_permalink": "https://media.example/p.jpg",
        "normalized_title": {
            "matched_title": title,
            "department": department,
            "sub_department": sub_department,
            "confident": dice.random() < 0.8,  # noqa: PLR2004 - 4 in 5
            "similarity": round(dice.uniform(0.6, 1), 4),
        },
        "location": {**_location(dice, country), "full_location": None},
    }


def _network(
    dice: random.Random,
    country: Country,
    name: str,
    job: Job,
) -> Person:
    return {
        "name": name,
        "pronoun": dice.choice(["", "she/her", "they/them"]),
        "headline": job[0][0],
        "current_title": job[0][0],
        "summary": "",
        "profile_picture_url": "https://media.example/p.jpg",
        "profile_picture_permalink": "https://media.example/p.jpg",
        "location": _location(dice, country),
        "connections": dice.randrange(1, 30_000),
        "followers": dice.randrange(0, 200_000),
        "joined_date": f"{dice.randrange(2004, 2024)}-05-01T00:00:00Z",
        "verifications": [],
        "open_to_cards": dice.choice([[], ["HIRING_MANAGER"], ["CAREER_INTEREST"]]),
        "metadata": {"last_scraped_source": None},
    }


def _contact(
    dice: random.Random,
    first: str,
    last: str,
    job: Job,
) -> Person:
    address = ascii_name(f"{first}.{last}")
    business = {
        "email": f"{address}@{job[1][1]}",
        "status": dice.choice(["deliverable", "catch_all", "unknown"]),
        "last_updated": None,
        "crustdata_company_id": 42,
    }
    private = {"email": f"{address}@home.example", "status": "unknown", "last_updated": None}
    return {
        "business_emails": dice.choice([[business], [business], []]),
        "personal_emails": dice.choice([[private], [], None]),
        "phone_numbers": dice.choice([[f"+1202555{dice.randrange(100, 200):04d}"], [], []]),
        "websites": dice.choice([[], ["https://blog.example"]]),
        "last_updated": None,
    }


def _developer(dice: random.Random, first: str) -> list[Person]:
    return [
        {
            "account_type": "User",
            "profile_url": f"https://github.com/{ascii_name(first)}-example",
            "name": first,
            "email": None,
            "location": {"raw": ""},
            "company_text": "@example",
            "bio": "",
            "website_url": "",
            "is_hireable": None,
            "is_site_admin": False,
            "confidence_score": 0.9,
            "public_repo_count": dice.randrange(0, 400),
            "followers": dice.randrange(0, 9000),
            "following": 5,
            "declared_handles": [],
            "org_memberships": [],
            "metadata": {"created_at": None, "last_updated": None},
        }
    ]


def ascii_name(text: str) -> str:
    """Return a name as it stands in an address: lower case, without marks."""
    import unicodedata  # noqa: PLC0415 - one function's need

    plain = unicodedata.normalize("NFD", text.lower().replace("ł", "l").replace("ß", "ss"))
    return "".join(c for c in plain if c.isascii() and (c.isalnum() or c in ".-"))
