"""People of a sandbox for searches by name and employer, at a few known companies."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.sandbox.api.server import RunningSandbox, SandboxOptions, start_sandbox
from desktop_app.sandbox.people.companies import COMPANIES
from tests.support.sandbox import PEOPLE

LINK = "https://www.linkedin.com/in/"
HARBOR, OTHER = COMPANIES[0], COMPANIES[1]


@dataclass(frozen=True)
class Known:
    """A person whom the sandbox knows."""

    name: str
    slug: str
    now: Sequence[int] = (HARBOR.number,)
    before: Sequence[int] = ()


def people_file(folder: Path, *known: Known) -> Path:
    """Write a file of people for a sandbox."""
    entries = json.loads(PEOPLE.read_text(encoding="utf-8"))
    path = folder / "people.json"
    people = [_entry(entries[0]["person"], number, one) for number, one in enumerate(known)]
    path.write_text(json.dumps(people), encoding="utf-8")
    return path


def _entry(pattern: dict[str, Any], number: int, known: Known) -> dict[str, Any]:
    person: dict[str, Any] = json.loads(json.dumps(pattern))
    first, _, last = known.name.partition(" ")
    link = LINK + known.slug
    person["crustdata_person_id"] = 500_000 + number
    names = {"name": known.name, "first_name": first, "last_name": last}
    person["basic_profile"] |= names | {"professional_network_name": known.name}
    person["social_handles"]["professional_network_identifier"]["profile_url"] = link
    details = person["experience"]["employment_details"]
    job = details["current"][0]
    details["current"] = [_job(job, one) for one in known.now]
    details["past"] = [_job(job, one) | {"end_date": "2020-01-01"} for one in known.before]
    return {"slugs": [known.slug], "person": person}


def _job(pattern: dict[str, Any], number: int) -> dict[str, Any]:
    company = next(one for one in COMPANIES if one.number == number)
    return {
        **pattern,
        "name": company.name,
        "crustdata_company_id": company.number,
        "company_website": f"https://{company.domain}",
        "company_website_domain": company.domain,
    }


def search_service(folder: Path, *known: Known, **options: Any) -> RunningSandbox:
    """Start a sandbox that knows these people."""
    path = people_file(folder, *known)
    settings = {"rpm": 100_000, "usage_lag_s": 0, **options}
    return start_sandbox(SandboxOptions(people_path=path, **settings))
