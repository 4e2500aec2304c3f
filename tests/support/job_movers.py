"""People whose jobs change between two looks, for a sandbox of their own."""

import json
from pathlib import Path
from typing import Any

from desktop_app.sandbox.api.server import RunningSandbox, SandboxOptions, start_sandbox

LINK = "https://www.linkedin.com/in/{}"


def role(company: str, title: str, *, since: str = "2026-03", **facts: Any) -> dict[str, Any]:
    """Return one role."""
    return {"name": company, "title": title, "start_date": f"{since}-01T00:00:00+00:00", **facts}


def person(
    slug: str,
    *current: dict[str, Any],
    past: tuple[dict[str, Any], ...] = (),
    emails: tuple[str, ...] = (),
    number: int | None = None,
) -> dict[str, Any]:
    """Return a person whose name is spelled by the slug."""
    words = slug.title().split("-")
    title = current[0]["title"] if current else None
    return {
        "crustdata_person_id": number or sum(map(ord, slug)),
        "basic_profile": {
            "name": " ".join(words),
            "first_name": words[0],
            "last_name": words[-1],
            "current_title": title,
        },
        "social_handles": {"professional_network_identifier": {"profile_url": LINK.format(slug)}},
        "experience": {"employment_details": {"current": list(current), "past": list(past)}},
        "contact": {"business_emails": [{"email": one} for one in emails]},
    }


def service_with(folder: Path, *people: dict[str, Any]) -> RunningSandbox:
    """Start a sandbox that knows these people only."""
    path = folder / "people.json"
    listed = [{"slugs": [_slug_of(one)], "person": one} for one in people]
    path.write_text(json.dumps(listed), encoding="utf-8")
    return start_sandbox(SandboxOptions(people_path=path, rpm=100_000, usage_lag_s=0))


def update(service: RunningSandbox, *people: dict[str, Any]) -> None:
    """Replace what the service knows of these people."""
    service.service.people.by_slug.update({_slug_of(one): one for one in people})


def _slug_of(one: dict[str, Any]) -> str:
    link = one["social_handles"]["professional_network_identifier"]["profile_url"]
    return str(link.rpartition("/")[2])
