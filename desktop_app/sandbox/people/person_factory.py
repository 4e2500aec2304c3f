"""A generated person for each slug with the agreed prefix, so that lists of any size match.

The person is a pure function of the slug: the same on every machine and in every run.
"""

import hashlib
import random
import unicodedata
from typing import Any
from urllib.parse import quote

from desktop_app.sandbox.people.companies import COMPANIES, JOBS, LANGUAGES, SKILLS, Company, Job
from desktop_app.sandbox.people.contact_details import certifications, contact, developer_profiles
from desktop_app.sandbox.people.experience import experience, school
from desktop_app.sandbox.people.missing_values import with_missing_values
from desktop_app.sandbox.people.names import COUNTRIES, Country, Name
from desktop_app.sandbox.people.tidy_text import tidy

GENERATED_PREFIX = "sample-"
"""Prefix of the slugs of generated people; `GENERATED_DOMAIN` is their email domain."""
GENERATED_DOMAIN = "sample.example"

Person = dict[str, Any]
_PICTURE = "https://media.example/p.jpg"


def generate_person(
    slug: str,
    *,
    name: Name | None = None,
    company: Company | None = None,
    with_formulas: bool = False,
) -> Person:
    """Return the person of a slug, with some missing values.

    Args:
        slug: Slug of the profile URL.
        name: The person's name; None derives it from the slug or picks one of the country.
        company: Employer of the first current role; None picks any.
        with_formulas: Keep texts that look like spreadsheet formulas, for tests.
    """
    rng = random.Random(hashlib.sha256(slug.encode()).digest())  # noqa: S311 - invented people
    country = rng.choice(COUNTRIES)
    spelled = _spelled_name(slug, _name(rng, country))
    invented = name or spelled
    jobs = [(rng.choice(JOBS), rng.choice(COMPANIES)) for _ in range(4)]
    if company is not None:
        jobs[0] = (jobs[0][0], company)
    person: Person = {
        "crustdata_person_id": rng.randrange(10_000, 90_000_000),
        "updated_at": "2026-08-14T09:12:00Z",
        "basic_profile": _basics(rng, country, invented, *jobs[0]),
        "professional_network": _network(rng, country, invented, jobs[0][0]),
        "social_handles": _handles(rng, slug, "_".join(invented.latin)),
        "experience": experience(rng, country, jobs),
        "education": {"schools": [school(rng, country) for _ in range(rng.randrange(4))]},
        "skills": {"professional_network_skills": rng.sample(SKILLS, rng.randrange(9))},
        "contact": contact(rng, ascii_name(".".join(invented.latin)), jobs[0][1]),
        "certifications": certifications(rng),
        "honors": rng.choice([[{"title": "Salesperson of the year"}], []]),
        "dev_platform_profiles": developer_profiles(rng, ascii_name(".".join(invented.latin))),
        "assessment": {"authenticity": {"verdict": "clearly_genuine", "tier": 0}},
        "social_posts": [],
    }
    person = with_missing_values(person, rng)
    return person if with_formulas else tidy(person)


def _handles(rng: random.Random, slug: str, twitter: str) -> Person:
    return {
        "professional_network_identifier": {
            "profile_url": f"https://www.linkedin.com/in/{quote(slug)}"
        },
        "dev_platform_identifier": {"profile_url": None},
        "twitter_identifier": rng.choice([{}, {"slug": ""}, {"slug": twitter}]),
    }


def _spelled_name(slug: str, invented: Name) -> Name:
    """Return the name in a slug; missing parts are taken from the invented name."""
    words = slug.removeprefix(GENERATED_PREFIX).split("-")
    spelled = [word.capitalize() for word in words if word.isalpha()]
    if not spelled:
        return invented
    first, last = spelled[0], spelled[-1] if len(spelled) > 1 else invented.latin[1]
    full = " ".join(spelled) if len(spelled) > 1 else f"{first} {last}"
    return Name(full, first, last, (first, last))


def _name(rng: random.Random, country: Country) -> Name:
    first, last = rng.choice(country.first_names), rng.choice(country.last_names)
    plain = Name(f"{first} {last}", first, last, (first, last))
    return rng.choice([plain, rng.choice(country.native or (plain,))])


def _location(rng: random.Random, country: Country) -> Person:
    city, state = rng.choice(country.cities)
    return {
        "raw": f"{city}, {country.name}",
        "city": rng.choice([city, city, city, ""]),
        "state": rng.choice([state, state, None]),
        "country": country.name,
        "continent": country.continent,
    }


def _basics(rng: random.Random, country: Country, name: Name, job: Job, company: Company) -> Person:
    title = job.title
    summary = (
        f'I "love" what I do.\nSince {rng.randrange(1990, 2024)}; mostly at {company.name}. 🚀'
    )
    place = _location(rng, country)
    whole = ", ".join(part for part in (place["city"], place["state"], country.name) if part)
    return {
        "name": name.full,
        "first_name": name.first,
        "last_name": name.last,
        "professional_network_name": rng.choice([name.full, " ".join(name.latin)]),
        "headline": rng.choice(
            [f"{title} @ {company.name}", f"={title}", f"+{title} - hiring!", f"-{title}-", title]
        ),
        "current_title": title,
        "summary": rng.choice(
            [summary, summary, "", None, f"@{company.name}\u2028{title} 日本 \u200f"]
        ),
        "languages": rng.sample(LANGUAGES, rng.randrange(4)),
        "last_updated": "2026-03-03T17:09:31.949863Z",
        "profile_picture_permalink": _PICTURE,
        "normalized_title": {
            "matched_title": title,
            "department": job.function,
            "sub_department": job.sub_function,
            "confident": rng.choice([True, True, True, False]),
            "similarity": round(rng.uniform(0.6, 1), 4),
        },
        "location": {**place, "full_location": rng.choice([whole, None])},
    }


def _network(rng: random.Random, country: Country, name: Name, job: Job) -> Person:
    return {
        "name": name.full,
        "pronoun": rng.choice(["", "she/her", "they/them"]),
        "headline": job.title,
        "current_title": job.title,
        "summary": "",
        "profile_picture_url": _PICTURE,
        "profile_picture_permalink": _PICTURE,
        "location": _location(rng, country),
        "connections": rng.choice([500, rng.randrange(30_000), 3_000_000_000]),
        "followers": rng.randrange(200_000),
        "joined_date": f"{rng.randrange(2004, 2024)}-05-01T00:00:00Z",
        "verifications": [],
        "open_to_cards": rng.choice([[], ["HIRING_MANAGER"], ["CAREER_INTEREST"]]),
        "metadata": {"last_scraped_source": None},
    }


def ascii_name(text: str) -> str:
    """Return a name as used in an email address: lower case, ASCII."""
    plain = unicodedata.normalize("NFD", text.lower().replace("ł", "l").replace("ß", "ss"))
    return "".join(c for c in plain if c.isascii() and (c.isalnum() or c in ".-"))
