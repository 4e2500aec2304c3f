"""A person for any slug with the agreed prefix, so that a list of any size has matches.

A pure function of the slug: the same slug is the same person on every machine and in every run.
"""

import hashlib
import random
import unicodedata
from typing import Any
from urllib.parse import quote

from desktop_app.sandbox.careers import experience, school
from desktop_app.sandbox.extras import certifications, contact, developer_profiles
from desktop_app.sandbox.firms import FIRMS, JOBS, LANGUAGES, SKILLS, Firm, Job
from desktop_app.sandbox.gaps import with_gaps
from desktop_app.sandbox.names import COUNTRIES, Country, Name
from desktop_app.sandbox.tidy import tidy

GENERATED_PREFIX = "sample-"
"""Slugs that begin so have a person each, and so do addresses at `GENERATED_DOMAIN`."""
GENERATED_DOMAIN = "sample.example"

Person = dict[str, Any]
_PICTURE = "https://media.example/p.jpg"


def generate_person(
    slug: str, *, name: Name | None = None, firm: Firm | None = None, is_odd: bool = False
) -> Person:
    """Return the person of a slug, with some parts missing in the contract's ways.

    Args:
        slug: Of the profile link.
        name: None: the one that the slug spells, else one that is common in the country.
        firm: Of the first current role; None: any.
        is_odd: Keep texts that look like formulas, for tests.
    """
    dice = random.Random(hashlib.sha256(slug.encode()).digest())  # noqa: S311 - invented people
    country = dice.choice(COUNTRIES)
    called = _name(dice, country)
    called = name or _spelled_name(slug, called)
    jobs = [(dice.choice(JOBS), dice.choice(FIRMS)) for _ in range(4)]
    if firm is not None:
        jobs[0] = (jobs[0][0], firm)
    first, last = called.latin
    address = ascii_name(f"{first}.{last}")
    person = {
        "crustdata_person_id": dice.randrange(10_000, 90_000_000),
        "updated_at": "2026-08-14T09:12:00Z",
        "basic_profile": _basics(dice, country, called, *jobs[0]),
        "professional_network": _network(dice, country, called, jobs[0][0]),
        "social_handles": _handles(dice, slug, f"{first}_{last}"),
        "experience": experience(dice, country, jobs),
        "education": {"schools": [school(dice, country) for _ in range(dice.randrange(4))]},
        "skills": {"professional_network_skills": dice.sample(SKILLS, dice.randrange(9))},
        "contact": contact(dice, address, jobs[0][1]),
        "certifications": certifications(dice),
        "honors": dice.choice([[{"title": "Salesperson of the year"}], []]),
        "dev_platform_profiles": developer_profiles(dice, address),
        "assessment": {"authenticity": {"verdict": "clearly_genuine", "tier": 0}},
        "social_posts": [],
    }
    whole = with_gaps(person, dice)
    return whole if is_odd else tidy(whole)


def _handles(dice: random.Random, slug: str, twitter: str) -> Person:
    return {
        "professional_network_identifier": {
            "profile_url": f"https://www.linkedin.com/in/{quote(slug)}"
        },
        "dev_platform_identifier": {"profile_url": None},
        "twitter_identifier": dice.choice([{}, {"slug": ""}, {"slug": twitter}]),
    }


def _spelled_name(slug: str, invented: Name) -> Name:
    """Return the name that a slug spells; what it does not spell is invented."""
    words = slug.removeprefix(GENERATED_PREFIX).split("-")
    spelled = [word.capitalize() for word in words if word.isalpha()]
    if not spelled:
        return invented
    first, last = spelled[0], spelled[-1] if len(spelled) > 1 else invented.latin[1]
    full = " ".join(spelled) if len(spelled) > 1 else f"{first} {last}"
    return Name(full, first, last, (first, last))


def _name(dice: random.Random, country: Country) -> Name:
    first, last = dice.choice(country.first_names), dice.choice(country.last_names)
    plain = Name(f"{first} {last}", first, last, (first, last))
    return dice.choice([plain, dice.choice(country.native or (plain,))])


def _location(dice: random.Random, country: Country) -> Person:
    city, state = dice.choice(country.cities)
    return {
        "raw": f"{city}, {country.name}",
        "city": dice.choice([city, city, city, ""]),
        "state": dice.choice([state, state, None]),
        "country": country.name,
        "continent": country.continent,
    }


def _basics(dice: random.Random, country: Country, name: Name, job: Job, firm: Firm) -> Person:
    title = job.title
    summary = f'I "love" what I do.\nSince {dice.randrange(1990, 2024)}; mostly at {firm.name}. 🚀'
    place = _location(dice, country)
    whole = ", ".join(part for part in (place["city"], place["state"], country.name) if part)
    return {
        "name": name.full,
        "first_name": name.first,
        "last_name": name.last,
        "professional_network_name": dice.choice([name.full, " ".join(name.latin)]),
        "headline": dice.choice(
            [f"{title} @ {firm.name}", f"={title}", f"+{title} - hiring!", f"-{title}-", title]
        ),
        "current_title": title,
        "summary": dice.choice(
            [summary, summary, "", None, f"@{firm.name}\u2028{title} 日本 \u200f"]
        ),
        "languages": dice.sample(LANGUAGES, dice.randrange(4)),
        "last_updated": "2026-03-03T17:09:31.949863Z",
        "profile_picture_permalink": _PICTURE,
        "normalized_title": {
            "matched_title": title,
            "department": job.function,
            "sub_department": job.sub_function,
            "confident": dice.choice([True, True, True, False]),
            "similarity": round(dice.uniform(0.6, 1), 4),
        },
        "location": {**place, "full_location": dice.choice([whole, None])},
    }


def _network(dice: random.Random, country: Country, name: Name, job: Job) -> Person:
    return {
        "name": name.full,
        "pronoun": dice.choice(["", "she/her", "they/them"]),
        "headline": job.title,
        "current_title": job.title,
        "summary": "",
        "profile_picture_url": _PICTURE,
        "profile_picture_permalink": _PICTURE,
        "location": _location(dice, country),
        "connections": dice.choice([500, dice.randrange(30_000), 3_000_000_000]),
        "followers": dice.randrange(200_000),
        "joined_date": f"{dice.randrange(2004, 2024)}-05-01T00:00:00Z",
        "verifications": [],
        "open_to_cards": dice.choice([[], ["HIRING_MANAGER"], ["CAREER_INTEREST"]]),
        "metadata": {"last_scraped_source": None},
    }


def ascii_name(text: str) -> str:
    """Return a name as it stands in an address: lower case, without marks."""
    plain = unicodedata.normalize("NFD", text.lower().replace("ł", "l").replace("ß", "ss"))
    return "".join(c for c in plain if c.isascii() and (c.isalnum() or c in ".-"))
