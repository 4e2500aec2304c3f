"""Makes the people of the golden import files: people of the sandbox, some with odd values.

Run it from the root: python -m tests.data.make_crm_people
"""

import io
import json
from pathlib import Path
from typing import Any

from desktop_app.adapters.spreadsheet.csv_format.writer import write_records
from desktop_app.domain.result.crm.import_rows import ImportTally, import_rows
from desktop_app.domain.result.crm.presets import PRESETS
from desktop_app.domain.result.crm.words import all_words
from desktop_app.sandbox.people.person_factory import generate_person
from tests.support.crm_people import DATA, odd_rows

_GROUPS = (
    "crustdata_person_id",
    "basic_profile",
    "social_handles",
    "professional_network",
    "experience",
    "education",
    "contact",
)


def _row(person: dict[str, Any], **others: object) -> dict[str, object]:
    return {
        "status": "matched",
        "own_address": "",
        "is_repeated": False,
        **others,
        "person": {group: value for group, value in person.items() if group in _GROUPS},
    }


def _person(number: int) -> dict[str, Any]:
    return generate_person(f"sample-{number}", with_formulas=True)


def _named(number: int, full: str | None) -> dict[str, Any]:
    person = _person(number)
    person["basic_profile"] |= {"name": full, "first_name": None, "last_name": None}
    return person


def odd_people() -> list[dict[str, object]]:
    """Return one row per kind of person that a wizard may refuse or misread."""
    long_title, large, bare, pipes, country = (_person(number) for number in range(1, 6))
    for person in (long_title, large, bare, pipes):
        person["experience"]["employment_details"]["current"] = [
            {
                "name": "Ünal & Söhne, Inc.",
                "title": "Buyer",
                "company_website_domain": ["a.example"],
            }
        ]
    [role] = long_title["experience"]["employment_details"]["current"]
    role |= {"title": "Head of Everything " * 16, "name": "=cmd|'/C calc'!A0"}
    [role] = large["experience"]["employment_details"]["current"]
    role |= {
        "company_headcount_latest": 2_100_000,
        "company_professional_network_industry": "IT Services and IT Consulting",
        "company_website_domain": ["one.example", "two.example"],
    }
    large["contact"] = {
        "business_emails": [{"email": "a@one.example"}, {"email": "b@one.example"}],
        "phone_numbers": ["+49 (0) 30 1234-5", "+1 202 555 0100", "n/a"],
    }
    bare["contact"], bare["experience"] = {}, {}
    pipes["basic_profile"]["headline"] = 'CEO | "Founder" <Sales>\n@Acme'
    country["basic_profile"]["location"] = {"city": "", "state": None, "country": "Türkiye"}
    return [
        *[_row(_person(number)) for number in range(10, 22)],
        _row(_named(30, "José Núñez-O'Neill, MBA"), own_address="José <jose@own.example>"),
        _row(_named(31, "Cher")),
        _row(_named(32, None)),
        _row(long_title),
        _row(large),
        _row(bare),
        _row(pipes),
        _row(country),
        _row(large, is_repeated=True),
        _row(_person(33), status="review"),
        _row({}, status="no_match"),
        _row({}, status="blank"),
    ]


def main() -> None:
    """Write the people and the golden files; look at the difference before you commit it."""
    DATA.mkdir(exist_ok=True)
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in odd_people())
    (DATA / "people.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    words: list[str] = []
    for preset in PRESETS:
        tally, target = ImportTally(), io.BytesIO()
        write_records(
            [preset.headers, *import_rows(odd_rows(), preset, tally)],
            target,
            encoding=preset.encoding,
        )
        Path(DATA / f"{preset.name}.csv").write_bytes(target.getvalue())
        words.append(f"{preset.name}: {all_words(tally, preset)}")
    (DATA / "words.txt").write_text("\n".join(words) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
