"""The provider's free account pages: the balance, the rate and the fields of a key."""

from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import httpx

from desktop_app.adapters.provider.error_answers import read_error
from desktop_app.adapters.provider.http_api import proxy_for, trusted_by_system, uses_proxies
from desktop_app.adapters.provider.wire import (
    CREDITS_PATH,
    ENDPOINTS_PATH,
    ENRICH_PATH,
    USAGE_PATH,
    headers,
    json_object,
    names,
    number,
    usage_event,
)
from desktop_app.domain.account import Account
from desktop_app.domain.doubts import UsageEvent
from desktop_app.domain.errors import AccessError, ServiceError
from desktop_app.domain.outcomes import JsonValue

_TIMEOUT_S = 10.0
_OK = 200
_UNAUTHORIZED = 401
_PAGE_SIZE = 500
_MOST_PAGES = 40
_SLACK = timedelta(minutes=10)


def read_account(
    *, base_url: str, key: str, proxy: str = "", transport: httpx.BaseTransport | None = None
) -> Account:
    """Ask the account pages; both are free.

    Raises:
        AccessError: The key is refused.
        ServiceError: The pages cannot be read; the account may be sound all the same.
    """
    with _client(base_url, key, proxy, transport) as client:
        balance = _object(_get(client, CREDITS_PATH), "account")
        endpoints = _get(client, f"{ENDPOINTS_PATH}?path={ENRICH_PATH}")
    return _account(balance, endpoints)


def read_usage(
    since: datetime,
    *,
    base_url: str,
    key: str,
    proxy: str = "",
    transport: httpx.BaseTransport | None = None,
) -> list[UsageEvent]:
    """Ask for the requests since a time (UTC); free.

    The page's shape is not recorded anywhere: names and order are taken as they come, and anything
    that cannot be read counts as a request that may have been charged.

    Raises:
        AccessError: The key is refused.
        ServiceError: There is no such page, or it does not end.
    """
    events: list[UsageEvent] = []
    cursor: JsonValue = None
    with _client(base_url, key, proxy, transport) as client:
        for _ in range(_MOST_PAGES):
            query = "" if cursor is None else f"&cursor={quote(str(cursor))}"
            page = _get(client, f"{USAGE_PATH}?limit={_PAGE_SIZE}{query}")
            listed = page.get("events")
            rows = listed if isinstance(listed, list) else []
            events += [usage_event(row) for row in rows if isinstance(row, dict)]
            cursor = page.get("next_cursor")
            if cursor is None:
                return [event for event in events if event.at is None or event.at >= since - _SLACK]
    raise ServiceError("The usage page does not end.")


def _client(
    base_url: str, key: str, proxy: str, transport: httpx.BaseTransport | None
) -> httpx.Client:
    return httpx.Client(
        base_url=base_url,
        headers=headers(key),
        timeout=_TIMEOUT_S,
        follow_redirects=False,
        trust_env=uses_proxies(base_url),
        proxy=proxy_for(base_url, proxy),
        verify=trusted_by_system(),
        transport=transport,
    )


def _get(client: httpx.Client, path: str) -> dict[str, JsonValue]:
    try:
        response = client.get(path)
    except httpx.RequestError as error:
        raise ServiceError(
            f"The account page of {client.base_url} cannot be reached.",
            "Check the network, the proxy and the address.",
        ) from error
    if response.status_code == _UNAUTHORIZED:
        raise AccessError("The service refused your API key.", "Check the key, or make a new one.")
    if response.status_code != _OK:
        said = read_error(
            response.status_code, response.headers, response.content, now=datetime.now(UTC)
        )
        raise ServiceError(f"The account page answered {said.status}: {said.message}")
    return json_object(response.content)


def _object(parent: dict[str, JsonValue], name: str) -> dict[str, JsonValue]:
    value = parent.get(name)
    return value if isinstance(value, dict) else {}


def _account(balance: dict[str, JsonValue], endpoints: dict[str, JsonValue]) -> Account:
    listed = endpoints.get("endpoints")
    rows = [row for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []
    nothing: dict[str, JsonValue] = {}
    enrich = next((row for row in rows if row.get("path") == ENRICH_PATH), nothing)
    fields = _object(enrich, "fields")
    rates = [
        number(enrich.get("effective_rate_limit_rpm")),
        number(endpoints.get("token_limit_rpm")),
    ]
    return Account(
        credits=number(balance.get("credits")),
        rpm=min((rate for rate in rates if rate), default=None),
        enabled_fields=names(fields.get("enabled")),
        disabled_fields=names(fields.get("disabled")),
        # The word for "not" differs by source (contract section 8): test for "enabled".
        is_granted=enrich.get("status", "enabled") == "enabled",
    )
