"""The provider's free account endpoints: balance, rate limit and fields of a key."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from urllib.parse import quote

import httpx

from desktop_app.adapters.provider.account_http import get_object, open_account_client
from desktop_app.adapters.provider.job_codec import job_path_of, product_of_job_path
from desktop_app.adapters.provider.json_codec import (
    CREDITS_PATH,
    ENDPOINTS_PATH,
    ENRICH_PATH,
    USAGE_PATH,
    parse_iso_time,
    parse_number,
    path_of,
    string_list,
)
from desktop_app.domain.errors import AccessError, ServiceError
from desktop_app.domain.errors.service import (
    UsageEndlessError,
    UsageNotListedError,
    UsageRowUnreadableError,
)
from desktop_app.domain.fields.products import Product
from desktop_app.domain.json_values import JsonValue
from desktop_app.domain.run.account import Account
from desktop_app.domain.run.bulk.lanes import BulkAccess
from desktop_app.domain.run.doubt_proofs import UsageEvent

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
    with open_account_client(base_url, key, proxy, transport) as client:
        credits_page, service_at = get_object(client, CREDITS_PATH)
        endpoints, _ = get_object(client, f"{ENDPOINTS_PATH}?path={ENRICH_PATH}")
    return _account(_object(credits_page, "account"), endpoints, service_at)


def read_bulk_access(
    products: Iterable[Product],
    *,
    base_url: str,
    key: str,
    proxy: str = "",
    transport: httpx.BaseTransport | None = None,
) -> BulkAccess:
    """Return whether a key may buy some products in bulk jobs, and by which identifiers; free.

    A list that cannot be read says nothing. Emails count as taken
    only if the endpoint's entry names them (contract/batch-live-contact.md section 1).
    """
    entries: dict[Product, dict[str, JsonValue]] = {}
    with open_account_client(base_url, key, proxy, transport) as client:
        for product in products:
            path = job_path_of(product)
            with suppress(AccessError, ServiceError):
                entries[product] = _entry_of(_endpoints(client, path), path)
    listed = {product: entry["status"] for product, entry in entries.items() if "status" in entry}
    return BulkAccess(
        granted=frozenset(one for one, status in listed.items() if status == "enabled"),
        denied=frozenset(one for one, status in listed.items() if status != "enabled"),
        takes_emails="business_emails" in str({**entries.get(Product.ENRICH, {}), "fields": None}),
    )


def _endpoints(client: httpx.Client, path: str) -> dict[str, JsonValue]:
    return get_object(client, f"{ENDPOINTS_PATH}?path={path}")[0]


def read_denied(
    products: Iterable[Product],
    *,
    base_url: str,
    key: str,
    proxy: str = "",
    transport: httpx.BaseTransport | None = None,
) -> frozenset[Product]:
    """Return those products whose endpoint is listed as not enabled; free.

    A list that cannot be read, or that does not name an endpoint, says nothing.
    """
    denied: set[Product] = set()
    with open_account_client(base_url, key, proxy, transport) as client:
        for product in products:
            path = path_of(product)
            with suppress(AccessError, ServiceError):
                entry = _entry_of(_endpoints(client, path), path)
                if entry.get("status", "enabled") != "enabled":
                    denied.add(product)
    return frozenset(denied)


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
    with open_account_client(base_url, key, proxy, transport) as client:
        for _ in range(_MAX_PAGES):
            query = "" if cursor is None else f"&cursor={quote(str(cursor))}"
            path = f"{USAGE_PATH}?start={start}&limit={_PAGE_SIZE}{query}"
            page, _ = get_object(client, path)
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
            charged = parse_number(row["credits_used"])
            if not isinstance(endpoint, str):
                return UsageEvent(request_id, when, charged)
            return UsageEvent(request_id, when, charged, True, product_of_job_path(endpoint))  # noqa: FBT003
    raise UsageRowUnreadableError


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
