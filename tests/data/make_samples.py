"""Makes the sample sheets in resources/samples: invented people, and the mess of real sheets.

python -m tests.data.make_samples
"""

import csv
import json
import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]  # ships without py.typed

from desktop_app.sandbox.contract.json_path import values_at
from desktop_app.sandbox.people.directory import load_people
from desktop_app.sandbox.people.email_matching import candidates
from desktop_app.sandbox.people.person_factory import ascii_name, generate_person
from desktop_app.sandbox.people.tidy_text import tidy

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
TO_CHECK: list["Lead"] = [
    ("Maria", "Carter", "Blue Harbor", "", "maria.carter@blue-harbor.example", "Two namesakes"),
    ("Mia", "Cartwright", "Blue Harbor", "", "m.cartwright@blue-harbor.example", "Mismatch"),
]
"""Addresses that fit several people or somebody of another name: marked for review."""
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


def lead_rows(rng: random.Random) -> list[Lead]:
    """Return 431 rows: links, emails where a link is missing, duplicates, blanks and rejects."""
    rows = [_linked(rng, number) for number in range(1, 301)]
    rows += [_linked(rng, number) for number in rng.sample(range(1, 301), 21)]
    rows += [_unknown(rng, number) for number in range(300, 322)]
    rows += [_emailed(one) for one in rng.sample(_known_people(), 36)]
    rows += [_colleague(number) for number in range(340, 362)]
    rows += TO_CHECK
    rng.shuffle(rows)
    for number in range(16):
        first, last, _ = person(400 + number)
        place = 7 + number * 24
        rows.insert(place, (first, last, "Blue Harbor", "", "", "No link yet"))
        if number < len(REJECTS) * 4:
            link = REJECTS[number % len(REJECTS)]
            rows.insert(place + 5, (first, last, "Delta Works", link, "", ""))
    return rows


def _linked(rng: random.Random, number: int) -> Lead:
    first, last, slug = person(number)
    link = rng.choice(SPELLINGS).format(slug)
    return first, last, _company_of(generate_person(slug)), link, "", rng.choice(NOTES)


def _unknown(rng: random.Random, number: int) -> Lead:
    """Return somebody whom the sandbox does not know."""
    first, last, slug = person(number)
    link = rng.choice(SPELLINGS).format(slug.replace("sample-", ""))
    return first, last, COMPANIES[number % len(COMPANIES)], link, "", ""


def _roles(one: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = values_at(one, "experience", "employment_details", "current")
    return sorted(found, key=lambda role: not role["is_default"])


def _company_of(one: dict[str, Any]) -> str:
    return str(_roles(one)[0]["name"])


def _address_of(one: dict[str, Any]) -> str:
    """Return the address that the firm makes of the name; "" if either is missing."""
    names = [values_at(one, "basic_profile", name) for name in ("first_name", "last_name")]
    domain = _roles(one)[0].get("company_website_domain") if _roles(one) else None
    if not all(names) or not isinstance(domain, str):
        return ""
    return f"{ascii_name(names[0][0])}.{ascii_name(names[1][0])}@{domain}"


def _is_odd(one: dict[str, Any]) -> bool:
    parts = [one.get(name) for name in ("basic_profile", "experience", "skills")]
    return bool(tidy(parts) != parts)


def _known_people() -> list[dict[str, Any]]:
    """Return people of the sandbox without odd texts, each the only one that their address fits."""
    known = load_people(PEOPLE)
    found: list[dict[str, Any]] = []
    for entry in json.loads(PEOPLE.read_text(encoding="utf-8")):
        one = entry.get("person")
        if one is None or "more_by_default" in entry or not _address_of(one) or _is_odd(one):
            continue
        address = _address_of(one)
        fitting = candidates(address, known.find_by_domain(address), least=None)
        if [who for _, who in fitting] == [one]:
            found.append(one)
    return found


def _emailed(one: dict[str, Any]) -> Lead:
    """Return somebody of the sandbox by the address that their firm makes of their name."""
    first, last = (values_at(one, "basic_profile", name)[0] for name in ("first_name", "last_name"))
    return first, last, _company_of(one), "", _address_of(one), ""


def _colleague(number: int) -> Lead:
    """Return somebody at the domain where every address has a person."""
    first, last, _ = person(number)
    return first, last, "Sample", "", f"{first}.{last}.{number}@sample.example".casefold(), ""


def make_leads(path: Path) -> None:
    """Write leads.xlsx: a styled header, leading zeros, a formula, a second sheet."""
    rng = random.Random(17)
    book = xlsxwriter.Workbook(path, {"strings_to_urls": False})
    book.set_properties({"title": "Sample leads", "created": MADE_ON.replace(tzinfo=None)})
    page = book.add_worksheet("Leads")
    header = book.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F4E78"})
    zeros = book.add_format({"num_format": "00000"})
    page.write_row(0, 0, TITLES, header)
    # One column has values but no title: that happens, and must not disturb.
    page.write_blank(0, len(TITLES), None, header)
    for number, row in enumerate(lead_rows(rng), start=1):
        page.write_row(number, 0, row)
        page.write_number(number, 6, rng.randrange(1000, 99999), zeros)
        formula = f'=A{number + 1}&" "&B{number + 1}'
        page.write_formula(number, 7, formula, None, f"{row[0]} {row[1]}")
        page.write_string(number, 8, rng.choice(("yes", "no", "")))
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
        rows.append((f"{first} {last}", spelled, "Sample", random_source.choice(NOTES)))
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
