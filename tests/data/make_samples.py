"""Makes the sample sheets in resources/samples: invented people, and the mess of real sheets.

python tests/data/make_samples.py
"""

import csv
import random
from datetime import UTC, datetime
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]  # ships without py.typed

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "samples"

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


def lead_rows(random_source: random.Random) -> list[tuple[str, str, str, str, str]]:
    """Return 60 rows: 51 links of which 6 come again, 3 blanks, 3 rejects."""
    order = [*range(1, 49), 5, 9, 17, 23, 31, 40]
    rows: list[tuple[str, str, str, str, str]] = []
    for number in order:
        first, last, slug = person(number)
        link = random_source.choice(SPELLINGS).format(slug)
        company = COMPANIES[number % len(COMPANIES)]
        rows.append((first, last, company, link, random_source.choice(NOTES)))
    for place, link in zip((7, 21, 36), ("", "", ""), strict=True):
        first, last, _ = person(60 + place)
        rows.insert(place, (first, last, "Blue Harbor", link, "No link yet"))
    for place, link in zip((12, 30, 50), REJECTS, strict=True):
        first, last, _ = person(100 + place)
        rows.insert(place, (first, last, "Delta Works", link, ""))
    return rows


def make_leads(path: Path) -> None:
    """Write leads.xlsx: a styled header, leading zeros, a formula, a second sheet."""
    random_source = random.Random(17)
    rows = lead_rows(random_source)
    book = xlsxwriter.Workbook(path, {"strings_to_urls": False})
    book.set_properties({"title": "Sample leads", "created": MADE_ON.replace(tzinfo=None)})
    page = book.add_worksheet("Leads")
    header = book.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F4E78"})
    zeros = book.add_format({"num_format": "00000"})
    titles = ("First name", "Last name", "Company", "LinkedIn URL", "Notes", "Zip", "Full name")
    page.write_row(0, 0, titles, header)
    # One column has values but no title: that happens, and must not disturb.
    page.write_blank(0, len(titles), None, header)
    for number, row in enumerate(rows, start=1):
        page.write_row(number, 0, row)
        page.write_number(number, 5, random_source.randrange(1000, 99999), zeros)
        formula = f'=A{number + 1}&" "&B{number + 1}'
        page.write_formula(number, 6, formula, None, f"{row[0]} {row[1]}")
        page.write_string(number, 7, random_source.choice(("yes", "no", "")))
    page.set_column(0, 2, 16)
    page.set_column(3, 3, 48)
    page.set_column(4, 6, 20)
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
