"""The provider's free account endpoints: balance, rate limit and fields of a key."""

import threading
from datetime import UTC, datetime
from urllib.parse import quote

import httpx

from desktop_app.adapters.provider.body_reader import ACCEPTED_ENCODING, BodyError, BodyReader
from desktop_app.adapters.provider.error_answers import read_error
from desktop_app.adapters.provider.http_api import proxy_for, system_ssl_context, uses_proxies
from desktop_app.adapters.provider.json_codec import (
    BULK_ENRICH_PATH,
    CREDITS_PATH,
    ENDPOINTS_PATH,
    ENRICH_PATH,
    USAGE_PATH,
    json_object,
    parse_http_date,
    parse_iso_time,
    parse_number,
    request_headers,
    string_list,
)
from desktop_app.adapters.provider.network_errors import certificate_error
from desktop_app.domain.errors import AccessError, ServiceError
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
from desktop_app.domain.run.bulk.lanes import UNKNOWN_ACCESS, BulkAccess
from desktop_app.domain.run.doubt_proofs import UsageEvent

_TIMEOUT_S = 10.0
_TOTAL_TIMEOUT_S = 15.0
_OK = 200
_UNAUTHORIZED = 401
_PAGE_SIZE = 500
_MAX_PAGES = 40
_MIN_RPM = 1.0
_REQUIRED_KEYS = ("event_id", "ts", "credits_used")


def read_account(
    *, base_url: str, key: str, proxy: str = "", transport: httpx.BaseTransport | None = None
) -> Account:
    """Request the account endpoints; both are free.

    Raises:
        AccessError: The service rejected the key.
        ServiceError: The response is unusable; the account itself may be fine.
    """
    with _client(base_url, key, proxy, transport) as client:
        credits_page, service_at = _get(client, CREDITS_PATH)
        endpoints, _ = _get(client, f"{ENDPOINTS_PATH}?path={ENRICH_PATH}")
    return _account(_object(credits_page, "account"), endpoints, service_at)


def read_bulk_access(
    *, base_url: str, key: str, proxy: str = "", transport: httpx.BaseTransport | None = None
) -> BulkAccess:
    """Return whether a key may use bulk jobs, and for which identifiers; free.

    A list that cannot be read says nothing. Emails count as taken
    only if the endpoint's entry names them (contract/batch-live-contact.md section 1).
    """
    try:
        with _client(base_url, key, proxy, transport) as client:
            endpoints, _ = _get(client, f"{ENDPOINTS_PATH}?path={BULK_ENRICH_PATH}")
    except (AccessError, ServiceError):
        return UNKNOWN_ACCESS
    entry = _entry_of(endpoints, BULK_ENRICH_PATH)
    return BulkAccess(
        is_granted=entry["status"] == "enabled" if "status" in entry else None,
        takes_emails="business_emails" in str({**entry, "fields": None}),
    )


def _entry_of(endpoints: dict[str, JsonValue], path: str) -> dict[str, JsonValue]:
    listed = endpoints.get("endpoints")
    rows = [row for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []
    names, empty = (path, f"POST {path}"), dict[str, JsonValue]()
    return next((row for row in rows if row.get("path") in names), empty)


def read_usage(
    since: datetime,
    *,
    base_url: str,
    key: str,
    proxy: str = "",
    transport: httpx.BaseTransport | None = None,
) -> list[UsageEvent]:
    """Request all usage events since a time (UTC, the service's clock); free.

    Source: contract/batch-live-contact.md section 5. Only a complete list of well-formed events
    proves anything about charges; any other response with status 200 does not.

    Raises:
        AccessError: The service rejected the key.
        ServiceError: The endpoint is missing, its pages do not end, or the response breaks the
            contract.
    """
    events: list[UsageEvent] = []
    start = quote(since.isoformat())
    cursor: JsonValue = None
    with _client(base_url, key, proxy, transport) as client:
        for _ in range(_MAX_PAGES):
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
    if isinstance(row, dict) and all(name in row for name in _REQUIRED_KEYS):
        request_id, at = row["event_id"], row["ts"]
        when = parse_iso_time(at) if isinstance(at, str) else None
        if isinstance(request_id, str) and request_id and when is not None:
            endpoint = row.get("endpoint")
            is_submission = endpoint == BULK_ENRICH_PATH if isinstance(endpoint, str) else None
            charged = parse_number(row["credits_used"])
            return UsageEvent(request_id, when, charged, is_submission)
    raise UsageRowUnreadableError


def _client(
    base_url: str, key: str, proxy: str, transport: httpx.BaseTransport | None
) -> httpx.Client:
    return httpx.Client(
        base_url=base_url,
        headers={**request_headers(key), "Accept-Encoding": ACCEPTED_ENCODING},
        timeout=_TIMEOUT_S,
        follow_redirects=False,
        trust_env=uses_proxies(base_url),
        proxy=proxy_for(base_url, proxy),
        verify=system_ssl_context(),
        transport=transport,
    )


def _get(client: httpx.Client, path: str) -> tuple[dict[str, JsonValue], datetime | None]:
    """Return the JSON object of a response ({} for anything else) and the service's time."""
    try:
        response, body = _read(client, path)
    except httpx.RequestError as error:
        address = str(client.base_url)
        if (reason := certificate_error(error)) is not None:
            raise AccountUntrustedError(address, reason) from error
        raise AccountUnreachableError(address) from error
    except BodyError as error:
        raise AccountUnreadableError(error.reason) from error
    if response.status_code == _UNAUTHORIZED:
        raise KeyRefusedError
    if response.status_code != _OK:
        refusal = read_error(response.status_code, response.headers, body, now=datetime.now(UTC))
        raise AccountRefusedError(refusal.status, refusal.words)
    return json_object(body), parse_http_date(response.headers.get("date"))


def _read(client: httpx.Client, path: str) -> tuple[httpx.Response, bytes]:
    """Return a response within a total time limit and a size limit.

    httpx limits only the time between two bytes. Closing the client ends a slow response.
    """
    has_timed_out = threading.Event()

    def abort() -> None:
        has_timed_out.set()
        client.close()

    timer = threading.Timer(_TOTAL_TIMEOUT_S, abort)
    timer.daemon = True
    timer.start()
    try:
        with client.stream("GET", path) as response:
            reader = BodyReader(response.headers.get("content-encoding", ""))
            for chunk in response.iter_raw():
                reader.feed(chunk)
            reader.finish()
    except (httpx.RequestError, httpx.StreamError, OSError, RuntimeError) as error:
        if has_timed_out.is_set():
            raise BodyError(
                Message("it did not end within {seconds:g} seconds", seconds=_TOTAL_TIMEOUT_S)
            ) from error
        raise
    finally:
        timer.cancel()
    return response, reader.body


def _object(parent: dict[str, JsonValue], name: str) -> dict[str, JsonValue]:
    value = parent.get(name)
    return value if isinstance(value, dict) else {}


def _account(
    balance: dict[str, JsonValue], endpoints: dict[str, JsonValue], service_at: datetime | None
) -> Account:
    enrich = _entry_of(endpoints, ENRICH_PATH)
    fields = _object(enrich, "fields")
    rates = [
        parse_number(enrich.get("effective_rate_limit_rpm")),
        parse_number(endpoints.get("token_limit_rpm")),
    ]
    return Account(
        credits=parse_number(balance.get("credits")),
        rpm=min((rate for rate in rates if rate and rate >= _MIN_RPM), default=None),
        enabled_fields=string_list(fields.get("enabled")),
        disabled_fields=string_list(fields.get("disabled")),
        service_at=service_at,
        # The word for a missing grant differs by source (contract section 8), so test for
        # "enabled".
        is_granted=enrich.get("status", "enabled") == "enabled",
    )
