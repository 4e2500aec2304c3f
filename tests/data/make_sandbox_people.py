"""Makes resources/sandbox/people.json: `python -m tests.data.make_sandbox_people`.

610 invented people and the example that the provider prints, the same at every run: those that
the sandbox would generate for their slugs, with the oddities of the contract worked in: every way
of missing, texts that look like formulas,
namesakes at one company, old slugs, people who opted out, unknown fields.
"""

import json
import random
from pathlib import Path
from typing import Any

from desktop_app.sandbox.people.companies import BLUE_HARBOR, COMPANIES, Company
from desktop_app.sandbox.people.names import COUNTRIES, Name
from desktop_app.sandbox.people.person_factory import ascii_name, generate_person

TARGET = Path(__file__).parents[2] / "resources" / "sandbox" / "people.json"
PRINTED = Path(__file__).parent / "provider" / "introduction_answer.json"
PEOPLE = 610
NOTHINGS: tuple[Any, ...] = (None, "", {}, [])
OPTIONAL = ("skills", "education", "contact", "experience", "social_handles", "basic_profile")
LATER_KEYS = (
    "company_profile_picture_permalink",
    "company_hq_location_address_components",
    "company_professional_network_industry",
    "company_status",
)
MARIA = Name("Maria Carter", "Maria", "Carter", ("Maria", "Carter"))
MARIO = Name("Mario Cartier", "Mario", "Cartier", ("Mario", "Cartier"))
NAMESAKES: dict[int, tuple[Name, Company]] = {
    0: (MARIA, BLUE_HARBOR),
    40: (MARIA, BLUE_HARBOR),
    80: (MARIO, BLUE_HARBOR),
    120: (COUNTRIES[5].native[0], COMPANIES[30]),
    160: (COUNTRIES[5].native[0], COMPANIES[30]),
}


def entry_of(number: int, rng: random.Random) -> dict[str, Any]:
    name, company = NAMESAKES.get(number, (any_name(rng), None))
    slug = slug_of(name, number)
    if number % 80 == 7:
        address = ascii_name(".".join(name.latin)) + "@opted-out.example"
        return {"slugs": [slug], "emails": [address], "redacted": True}
    person = generate_person(
        slug, name=name, company=company, with_formulas=number not in NAMESAKES
    )
    slugs = [slug, f"{slug}-old"] if number % 25 == 3 else [slug]
    if number % 3:
        age(person)
    if number in NAMESAKES:  # told apart by no address: their names are all there is
        person["contact"]["business_emails"] = []
    else:
        spoil(person, number, rng)
    return {"slugs": slugs, "person": person}


def any_name(rng: random.Random) -> Name:
    country = rng.choice(COUNTRIES)
    first, last = rng.choice(country.first_names), rng.choice(country.last_names)
    plain = Name(f"{first} {last}", first, last, (first, last))
    return rng.choice([plain, *country.native])


def slug_of(name: Name, number: int) -> str:
    """Mostly in ASCII, now and then as the name is written."""
    words = name.full if number % 4 == 1 else ascii_name("-".join(name.latin))
    return "-".join(words.lower().split()) + f"-{number}"


def age(person: dict[str, Any]) -> None:
    """Older records have fewer details of companies and schools."""
    details = person["experience"]["employment_details"]
    for role in details["current"] + (details.get("past") or []):
        for key in LATER_KEYS:
            role.pop(key)
    for one in (person.get("education") or {}).get("schools") or []:
        one.pop("location")
        one.pop("institute_logo_permalink")


def spoil(person: dict[str, Any], number: int, rng: random.Random) -> None:
    """Only with whole groups and rare things; small gaps are in everybody already."""
    if number % 6 == 0:
        missing = rng.choice(OPTIONAL)
        person[missing] = rng.choice(NOTHINGS)
        if rng.random() < 0.3:
            del person[missing]
    basics = person.get("basic_profile") or {}
    if number in {55, 205, 355} and basics:
        basics["summary"] = "Long story. " * 2800
    if number % 60 == 9 and basics:
        basics["headline"] = "@home \u2028 next \u2029 line"
    if number in {21, 121}:
        basics["nickname"] = f"Nick {number}"
        person["volunteering"] = [{"cause": "Harbour swimming"}]


def people() -> list[dict[str, Any]]:
    rng = random.Random(2026)
    return [*(entry_of(number, rng) for number in range(PEOPLE)), printed_entry()]


def printed_entry() -> dict[str, Any]:
    """The example of the provider's introduction, so that its own request has its own answer."""
    (answer,) = json.loads(PRINTED.read_text(encoding="utf-8"))
    person = answer["matches"][0]["person_data"]
    slug = answer["matched_on"].rstrip("/").rpartition("/")[2]
    title = person["basic_profile"]["current_title"]
    role = {
        "name": "Crustdata",
        "title": title,
        "start_date": "2024-01-01T00:00:00+00:00",
        "end_date": None,
        "is_default": True,
        "company_website_domain": "crustdata.com",
    }
    person["experience"] = {"employment_details": {"current": [role], "past": []}}
    return {
        "slugs": [slug],
        "person": person,
        "more_by_default": ["contact.phone_numbers", "contact.websites"],
    }


def main() -> None:
    lines = ",\n".join(
        json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in people()
    )
    TARGET.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
