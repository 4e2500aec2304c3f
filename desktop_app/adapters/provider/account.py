"""The provider's free account pages: the balance, the rate and the fields of a key."""

import threading
from datetime import UTC, datetime
from urllib.parse import quote

import httpx

from desktop_app.adapters.provider.body_reader import ACCEPTED, BodyError, BodyReader
from desktop_app.adapters.provider.error_answers import read_error
from desktop_app.adapters.provider.http_api import proxy_for, trusted_by_system, uses_proxies
from desktop_app.adapters.provider.json_codec import (
    CREDITS_PATH,
    ENDPOINTS_PATH,
    ENRICH_PATH,
    USAGE_PATH,
    headers,
    http_date,
    iso_time,
    json_object,
    names,
    number,
)
from desktop_app.adapters.provider.network_errors import untrusted
from desktop_app.domain.errors.service import (
    AccountRefusedError,
    AccountUnreachableError,
    AccountUnreadableError,
    AccountUntrustedError,
    KeyRefusedError,
    UsageEndlessError,
    UsageNotListedError,
    UsageRowUnreadableError,
)
from desktop_app.domain.json_values import JsonValue
from desktop_app.domain.messages import Message
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.doubts import UsageEvent

_TIMEOUT_S = 10.0
_LONGEST_S = 15.0
_OK = 200
_UNAUTHORIZED = 401
_PAGE_SIZE = 500
_MOST_PAGES = 40
_LEAST_RPM = 1.0
_ROW_NAMES = ("event_id", "ts", "credits_used")


def read_account(
    *, base_url: str, key: str, proxy: str = "", transport: httpx.BaseTransport | None = None
) -> Account:
    """Ask the account pages; both are free.

    Raises:
        AccessError: The key is refused.
        ServiceError: The pages cannot be read; the account may be sound all the same.
    """
    with _client(base_url, key, proxy, transport) as client:
        credits_page, service_at = _get(client, CREDITS_PATH)
        endpoints, _ = _get(client, f"{ENDPOINTS_PATH}?path={ENRICH_PATH}")
    return _account(_object(credits_page, "account"), endpoints, service_at)


def read_usage(
    since: datetime,
    *,
    base_url: str,
    key: str,
    proxy: str = "",
    transport: httpx.BaseTransport | None = None,
) -> list[UsageEvent]:
    """Ask for the requests since a time (UTC, the service's clock); free.

    Source: contract/batch-live-contact.md section 5. Only a whole list of well-formed rows is an
    answer: whatever else comes with status 200 says nothing about what was charged.

    Raises:
        AccessError: The key is refused.
        ServiceError: There is no such page, it does not end, or it is not as the contract says.
    """
    events: list[UsageEvent] = []
    start = quote(since.isoformat())
    cursor: JsonValue = None
    with _client(base_url, key, proxy, transport) as client:
        for _ in range(_MOST_PAGES):
            query = "" if cursor is None else f"&cursor={quote(str(cursor))}"
            path = f"{USAGE_PATH}?start={start}&limit={_PAGE_SIZE}{query}"
            page, _ = _get(client, path)
            rows = page.get("events")
            if not isinstance(rows, list):
                raise UsageNotListedError
            events += map(_usage_event, rows)
            cursor = page.get("next_cursor")
            if cursor is None and page.get("has_more") in (None, False):
                return events
            if cursor is None:
                break
    raise UsageEndlessError


def _usage_event(row: JsonValue) -> UsageEvent:
    if isinstance(row, dict) and all(name in row for name in _ROW_NAMES):
        request_id, at = row["event_id"], row["ts"]
        when = iso_time(at) if isinstance(at, str) else None
        if isinstance(request_id, str) and request_id and when is not None:
            return UsageEvent(request_id, when, number(row["credits_used"]))
    raise UsageRowUnreadableError


def _client(
    base_url: str, key: str, proxy: str, transport: httpx.BaseTransport | None
) -> httpx.Client:
    return httpx.Client(
        base_url=base_url,
        headers={**headers(key), "Accept-Encoding": ACCEPTED},
        timeout=_TIMEOUT_S,
        follow_redirects=False,
        trust_env=uses_proxies(base_url),
        proxy=proxy_for(base_url, proxy),
        verify=trusted_by_system(),
        transport=transport,
    )


def _get(client: httpx.Client, path: str) -> tuple[dict[str, JsonValue], datetime | None]:
    """Return the JSON object of a page, {} if it is anything else, and the service's time."""
    try:
        response, body = _read(client, path)
    except httpx.RequestError as error:
        address = str(client.base_url)
        if (reason := untrusted(error)) is not None:
            raise AccountUntrustedError(address, reason) from error
        raise AccountUnreachableError(address) from error
    except BodyError as error:
        raise AccountUnreadableError(error.reason) from error
    if response.status_code == _UNAUTHORIZED:
        raise KeyRefusedError
    if response.status_code != _OK:
        said = read_error(response.status_code, response.headers, body, now=datetime.now(UTC))
        raise AccountRefusedError(said.status, said.words)
    return json_object(body), http_date(response.headers.get("date"))


def _read(client: httpx.Client, path: str) -> tuple[httpx.Response, bytes]:
    """Return a page that ends in time, however head and body drip in, and is not too large.

    httpx limits the time between two bytes alone: closing the client ends all the rest.
    """
    is_late = threading.Event()

    def give_up() -> None:
        is_late.set()
        client.close()

    watch = threading.Timer(_LONGEST_S, give_up)
    watch.daemon = True
    watch.start()
    try:
        with client.stream("GET", path) as response:
            reader = BodyReader(response.headers.get("content-encoding", ""))
            for chunk in response.iter_raw():
                reader.feed(chunk)
            reader.finish()
    except (httpx.RequestError, httpx.StreamError, OSError, RuntimeError) as error:
        if is_late.is_set():
            raise BodyError(
                Message("it did not end within {seconds:g} seconds", seconds=_LONGEST_S)
            ) from error
        raise
    finally:
        watch.cancel()
    return response, reader.body


def _object(parent: dict[str, JsonValue], name: str) -> dict[str, JsonValue]:
    value = parent.get(name)
    return value if isinstance(value, dict) else {}


def _account(
    balance: dict[str, JsonValue], endpoints: dict[str, JsonValue], service_at: datetime | None
) -> Account:
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
        rpm=min((rate for rate in rates if rate and rate >= _LEAST_RPM), default=None),
        enabled_fields=names(fields.get("enabled")),
        disabled_fields=names(fields.get("disabled")),
        service_at=service_at,
        # The word for "not" differs by source (contract section 8): test for "enabled".
        is_granted=enrich.get("status", "enabled") == "enabled",
    )
