"""Update check: the origin of this copy, the newest version, release notes and licences."""

import json
from collections.abc import Mapping
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING

from desktop_app import __version__
from desktop_app.adapters.locations import resource
from desktop_app.domain.errors import FileError
from desktop_app.domain.errors.service import UpdatePageUnknownError, UpdatePageUnreachableError
from desktop_app.domain.release.changelog import Release, parse_changelog
from desktop_app.domain.release.updates import PublishedVersion, is_safe_address
from desktop_app.domain.settings import Settings

if TYPE_CHECKING:
    import httpx

UPDATES_VARIABLE = "SHEET_ENRICHER_UPDATES_URL"
# The path that the release workflow publishes to (.github/workflows/release.yml).
_FEED_PATH = "releases/latest/download/latest.json"
_TIMEOUT_S, _TIME_LIMIT_S = 5.0, 10.0


def project_page() -> str:
    """Return the URL of the project page; "" for a copy that was not published."""
    with suppress(FileError, ValueError, AttributeError):
        distribution = json.loads(resource("distribution.json").read_text(encoding="utf-8"))
        page = str(distribution.get("project_page", ""))
        return page if is_safe_address(page) else ""
    return ""


def updates_address(environ: Mapping[str, str]) -> str:
    """Return the URL of the update feed from the environment or the project page; "" if unknown."""
    if named := environ.get(UPDATES_VARIABLE, "").strip():
        return named
    page = project_page()
    return f"{page}/{_FEED_PATH}" if page else ""


def newest_version(settings: Settings, environ: Mapping[str, str]) -> PublishedVersion:
    """Request the newest version; takes a few seconds at most.

    Raises:
        ServiceError: The feed is unknown, unreachable or unreadable.
    """
    from desktop_app.adapters.update_feed import read_newest_version  # noqa: PLC0415 - httpx, on request

    address = updates_address(environ)
    if not is_safe_address(address):
        raise UpdatePageUnknownError
    latest = monotonic() + _TIME_LIMIT_S
    with _client(address, settings.proxy) as client:
        return read_newest_version(client, address, has_timed_out=lambda: monotonic() > latest)


def _client(address: str, proxy: str) -> "httpx.Client":
    import httpx  # noqa: PLC0415 - on request only

    from desktop_app.adapters.provider import http_api  # noqa: PLC0415

    try:
        return httpx.Client(
            headers={"User-Agent": f"sheet-enricher/{__version__}"},
            timeout=_TIMEOUT_S,
            trust_env=http_api.uses_proxies(address),
            proxy=http_api.proxy_for(address, proxy),
            verify=http_api.system_ssl_context(),
        )
    except (ValueError, httpx.InvalidURL) as error:  # an invalid proxy in the environment
        raise UpdatePageUnreachableError from error


def release_notes() -> tuple[Release, ...]:
    """Return the changes in each version, newest first.

    Raises:
        FileError: The bundled changelog is missing.
    """
    return parse_changelog(resource("CHANGELOG.md").read_text(encoding="utf-8"))


def licence_texts() -> str:
    """Return the licences of all bundled components.

    Raises:
        FileError: The bundled licences are missing.
    """
    files = sorted(resource("licences").glob("*.txt"))
    # The list of bundled components comes first, if this copy has one.
    files.sort(key=lambda path: path.name != "packages.txt")
    return "\n\n".join(path.read_text(encoding="utf-8").strip() for path in files) + "\n"
