"""Makes the sample sheets in resources/samples: invented people, and the mess of real sheets.

python tests/data/make_samples.py
"""

import csv
import json
import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]  # ships without py.typed

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "samples"
PEOPLE = FOLDER.parent / "sandbox" / "people.json"
TITLES = (
    "First name", "Last name", "Company", "LinkedIn URL", "Work email", "Notes", "Zip", "Full name",
)  # fmt: skip

FIRST_NAMES = (
    "Anna", "Bruno", "Chiara", "Daan", "Elif", "Farid", "Greta", "Hiro", "Irene", "Jonas", "Katya",
    "Liam", "Maya", "Noor", "Olga", "Pablo", "Quinn", "Rosa", "Sven", "Tara",
)  # fmt: skip
LAST_NAMES = (
    "Berg", "Costa", "Dvorak", "Eriksen", "Fontaine", "Garcia", "Haas", "Ito", "Jensen", "Kowalski",
    "Lind", "Moreau", "Novak", "Okafor", "Petrov", "Quist", "Rossi", "Silva", "Tanaka", "Urban",
)  # fmt: skip
COMPANIES = ("Northwind", "Blue Harbor", "Cedar & Co", "Delta Works", "Evergreen Labs")
REJECTS = (
    "https://www.linkedin.com/company/sample-northwind/",
    "n/a",
    "https://www.linkedin.com/sales/lead/ACwAAA1,NAME_SEARCH",
)
NOTES = (
    "",
    "",
    "Met at the fair",
    'Said "call me in spring"',
    "Two lines:\nsecond one",
    "Prefers email; no calls",
)
FREEMAIL = ("gmail.com", "outlook.com", "yahoo.com")
SPELLINGS = (
    "https://www.linkedin.com/in/{}",
    "https://www.linkedin.com/in/{}/",
    "http://www.linkedin.com/in/{}",
    "https://linkedin.com/in/{}",
    "www.linkedin.com/in/{}",
    "linkedin.com/in/{}/",
    "https://de.linkedin.com/in/{}",
    "https://www.linkedin.com/in/{}?utm_source=share",
    "HTTPS://WWW.LINKEDIN.COM/in/{}",
)
# Fixed, so that the same script makes the same bytes.
MADE_ON = datetime(2026, 11, 2, tzinfo=UTC)


def person(number: int) -> tuple[str, str, str]:
    """Return the first name, last name and slug of an invented person."""
    first = FIRST_NAMES[number % len(FIRST_NAMES)]
    last = LAST_NAMES[(number * 7 + number // 20) % len(LAST_NAMES)]
    return first, last, f"sample-{first}-{last}-{number}".casefold()


Lead = tuple[str, str, str, str, str, str]
"""First name, last name, company, link, email, note."""


def lead_rows(dice: random.Random) -> list[Lead]:
    """Return 431 rows: links, emails where there is none, duplicates, blanks and rejects."""
    rows = [_linked(dice, number) for number in range(1, 301)]
    rows += [_linked(dice, number) for number in dice.sample(range(1, 301), 21)]
    rows += [_unknown(dice, number) for number in range(300, 322)]
    rows += [_emailed(dice, entry) for entry in dice.sample(_known_people(), 60)]
    dice.shuffle(rows)
    for number in range(16):
        first, last, _ = person(400 + number)
        place = 7 + number * 24
        rows.insert(place, (first, last, "Blue Harbor", "", "", "No link yet"))
        if number < len(REJECTS) * 4:
            link = REJECTS[number % len(REJECTS)]
            rows.insert(place + 5, (first, last, "Delta Works", link, "", ""))
    return rows


def _linked(dice: random.Random, number: int) -> Lead:
    first, last, slug = person(number)
    link = dice.choice(SPELLINGS).format(slug)
    return first, last, COMPANIES[number % len(COMPANIES)], link, "", dice.choice(NOTES)


def _unknown(dice: random.Random, number: int) -> Lead:
    """Return somebody whom the sandbox does not know."""
    first, last, slug = person(number)
    link = dice.choice(SPELLINGS).format(slug.replace("sample-", ""))
    return first, last, COMPANIES[number % len(COMPANIES)], link, "", ""


def _known_people() -> list[dict[str, Any]]:
    people = json.loads(PEOPLE.read_text(encoding="utf-8"))
    return [one["person"] for one in people if "person" in one and _domain_of(one["person"])]


def _domain_of(one: dict[str, Any]) -> str:
    experience = one.get("experience")
    details = experience.get("employment_details") if isinstance(experience, dict) else None
    roles = details.get("current") if isinstance(details, dict) else None
    domains = [role.get("company_website_domain") for role in roles or [] if role]
    return next((domain for domain in domains if isinstance(domain, str)), "")


def _emailed(dice: random.Random, one: dict[str, Any]) -> Lead:
    """Return somebody of the sandbox by an address as firms make them: some fit several people."""
    basics = one.get("basic_profile")
    name = str((basics.get("name") if isinstance(basics, dict) else "") or "Kim Doe")
    first, last = (
        "".join(letter for letter in word.casefold() if letter.isascii() and letter.isalnum())
        for word in (name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1])
    )
    local = dice.choice((f"{first}.{last}", f"{first[:1]}{last}", f"{first}{last[:1]}", last))
    return (
        name.split(maxsplit=1)[0],
        name.rsplit(maxsplit=1)[-1],
        "",
        "",
        f"{local or 'team'}@{_domain_of(one)}",
        "",
    )


def make_leads(path: Path) -> None:
    """Write leads.xlsx: a styled header, leading zeros, a formula, a second sheet."""
    dice = random.Random(17)
    book = xlsxwriter.Workbook(path, {"strings_to_urls": False})
    book.set_properties({"title": "Sample leads", "created": MADE_ON.replace(tzinfo=None)})
    page = book.add_worksheet("Leads")
    header = book.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F4E78"})
    zeros = book.add_format({"num_format": "00000"})
    page.write_row(0, 0, TITLES, header)
    # One column has values but no title: that happens, and must not disturb.
    page.write_blank(0, len(TITLES), None, header)
    for number, row in enumerate(lead_rows(dice), start=1):
        page.write_row(number, 0, row)
        page.write_number(number, 6, dice.randrange(1000, 99999), zeros)
        formula = f'=A{number + 1}&" "&B{number + 1}'
        page.write_formula(number, 7, formula, None, f"{row[0]} {row[1]}")
        page.write_string(number, 8, dice.choice(("yes", "no", "")))
    page.set_column(0, 2, 16)
    page.set_column(3, 4, 48)
    page.set_column(5, 7, 20)
    page.freeze_panes(1, 0)
    about = book.add_worksheet("About")
    about.write_column(0, 0, ["About these people", "They are invented, every one."])
    book.close()


def make_contacts(path: Path) -> None:
    """Write contacts.csv: semicolons, business addresses, some private ones and gaps."""
    random_source = random.Random(4)
    rows: list[tuple[str, str, str, str]] = []
    for number in [*range(1, 33), 3, 8, 20, 27]:
        first, last, _ = person(number)
        address = f"{first}.{last}.{number}@sample.example".casefold()
        spelled = random_source.choice((address, address, address.upper(), f" {address}"))
        rows.append(
            (f"{first} {last}", spelled, COMPANIES[number % 5], random_source.choice(NOTES))
        )
    for place, domain in zip((6, 18), FREEMAIL, strict=False):
        first, last, _ = person(200 + place)
        address = f"{first}.{last}{place}@{domain}".casefold()
        rows.insert(place, (f"{first} {last}", address, "", "Private address"))
    for place in (11, 29):
        first, last, _ = person(300 + place)
        rows.insert(place, (f"{first} {last}", "", "Cedar & Co", ""))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow(("Name", "Work email", "Company", "Notes"))
        writer.writerows(rows)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    make_leads(FOLDER / "leads.xlsx")
    make_contacts(FOLDER / "contacts.csv")
