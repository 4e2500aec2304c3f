"""Makes resources/sandbox/people.json: `python tests/data/make_sandbox_people.py`.

640 invented people, the same at every run: those that the sandbox would generate for their slugs,
with the oddities of the contract worked in: every way of missing, texts that look like formulas,
namesakes at one firm, old slugs, people who opted out, fields nobody knows.
"""

import json
import random
from pathlib import Path
from typing import Any

from desktop_app.sandbox.generated import ascii_name, generate_person

TARGET = Path(__file__).parents[2] / "resources" / "sandbox" / "people.json"
PEOPLE = 640
NOTHINGS: tuple[Any, ...] = (None, "", {}, [])
OPTIONAL = (
    "professional_network",
    "skills",
    "education",
    "contact",
    "experience",
    "social_handles",
)


def entry_of(number: int, dice: random.Random) -> dict[str, Any]:
    person = generate_person(f"person-{number}")
    basics = person["basic_profile"]
    if number % 40 < 2:  # namesakes at one firm, so that an address fits two people
        basics |= {"name": "Maria Carter", "first_name": "Maria", "last_name": "Carter"}
        employ(person, "Blue Harbor", "blue-harbor.example")
    slug = slug_of(basics["name"], number)
    person["social_handles"]["professional_network_identifier"]["profile_url"] = (
        f"https://www.linkedin.com/in/{slug}"
    )
    slugs = [slug, f"{slug}-old"] if number % 25 == 3 else [slug]
    if number % 80 == 7:
        return {"slugs": slugs, "redacted": True}
    spoil(person, number, dice)
    return {"slugs": slugs, "person": person}


def slug_of(name: str, number: int) -> str:
    plain = ascii_name(name.replace(" ", "-")).strip("-.")
    return f"{plain}-{number}" if plain else f"{name.replace(' ', '-').lower()}-{number}"


def employ(person: dict[str, Any], firm: str, domain: str) -> None:
    for role in person["experience"]["employment_details"]["current"]:
        role |= {"name": firm, "company_website_domain": domain}


def spoil(person: dict[str, Any], number: int, dice: random.Random) -> None:
    if number % 3 == 0:
        missing = dice.choice(OPTIONAL)
        if dice.random() < 0.4:
            del person[missing]
        else:
            person[missing] = dice.choice(NOTHINGS)
    basics = person["basic_profile"]
    if number % 11 == 0:
        del basics["location"]
    if number % 97 == 5:
        basics["summary"] = "Long story. " * 3000
    if number % 60 == 9:
        basics["headline"] = "@home \u2028 next line"
    if number % 50 == 21:
        basics["nickname"] = f"Nick {number}"
        person["volunteering"] = [{"cause": "Harbour swimming"}]


def main() -> None:
    dice = random.Random(2026)
    entries = [entry_of(number, dice) for number in range(PEOPLE)]
    lines = ",\n".join(
        json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in entries
    )
    TARGET.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
