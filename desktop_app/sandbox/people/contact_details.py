"""Parts of a generated person that cost more or require a grant."""

import random
from typing import Any

from desktop_app.sandbox.people.companies import Company

Person = dict[str, Any]


def contact(rng: random.Random, address: str, company: Company) -> Person:
    """Return email addresses and phone numbers; most people have few.

    Phone numbers are in the range 555-0100 to 555-0199, which is reserved for fiction.
    """
    business = {
        "email": f"{address}@{company.domain}",
        "status": rng.choice(["deliverable", "catch_all", "unknown"]),
        "last_updated": None,
        "crustdata_company_id": company.number,
    }
    former = {**business, "email": f"{address}@old-{company.domain}", "status": "invalid"}
    private = {"email": f"{address}@home.example", "status": "unknown", "last_updated": None}
    number = f"+1202555{rng.randrange(100, 200):04d}"
    return {
        "business_emails": rng.choice([[business], [business], [business, former], []]),
        "personal_emails": rng.choice([[private], [], None]),
        "phone_numbers": rng.choice([[number], [], []]),
        "websites": rng.choice([[], ["https://blog.example?utm_source=a&utm_medium=b"]]),
        "last_updated": None,
    }


def certifications(rng: random.Random) -> list[Person]:
    """Return one certificate or none."""
    certificate = {
        "name": "Selling Well",
        "issuing_organization": "Hill College",
        "issue_date": "2020-01",
        "expiration_date": None,
        "credential_id": "0012-3",
        "credential_url": "https://hill-college.example/0012-3",
        "source": "",
    }
    return rng.choice([[certificate], []])


def developer_profiles(rng: random.Random, address: str) -> list[Person]:
    """Return one developer profile for three people in ten."""
    if rng.randrange(10) > 2:  # noqa: PLR2004 - 3 in 10
        return []
    return [
        {
            "account_type": "User",
            "profile_url": f"https://github.com/{address.replace('.', '-')}-example",
            "name": address.partition(".")[0],
            "email": None,
            "location": {"raw": ""},
            "company_text": "@example",
            "bio": "",
            "website_url": "",
            "profile_picture_url": "",
            "is_hireable": None,
            "is_site_admin": False,
            "confidence_score": 0.9,
            "public_repo_count": rng.randrange(400),
            "followers": rng.randrange(9000),
            "following": 5,
            "declared_handles": [],
            "org_memberships": [],
            "metadata": {"created_at": None, "last_scraped_source": None, "last_updated": None},
        }
    ]
