"""The free usage endpoints: the account's requests and the cost of each.

Source: contract/batch-live-contact.md section 5 and synthetic_usage_events.json: requests to these
endpoints are not usage events themselves, have no credits header, and list a request some seconds
after its response, by its X-Request-ID. Of totals and error groups only the names are recorded.
"""

from collections import Counter
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any
from uuid import uuid4

from fastapi import Depends, FastAPI, Query, Request, Response

from desktop_app.sandbox.api.account_endpoints import endpoint_faults
from desktop_app.sandbox.api.authentication import RefusedError, new_headers, require_key
from desktop_app.sandbox.billing.ledger import DROPPED, LedgerEntry
from desktop_app.sandbox.contract.account_queries import EventsQuery, UsageQuery
from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.contract.json_path import values_at
from desktop_app.sandbox.service import API_VERSION, Service

_FIRST_ERROR = 400
_UNLISTED = (DROPPED, 401)
_ACCOUNT_ERRORS = (401, 402, 403)
_TOO_MANY, _FIRST_SERVER_ERROR = 429, 500
_MOST_GROUPS = 1000
_DEFAULT_WINDOW, _LONGEST_WINDOW = timedelta(days=7), timedelta(days=366)
_SURFACE = "api"
_ACCOUNT = {"team_id": 1318, "user_id": 1318, "api_key_id": 170}
EventList = list[dict[str, Any]]


def _free_and_unrecorded(service: Service) -> Callable[..., Coroutine[Any, Any, None]]:
    """Return the check of a usage page: no credits header, and only a 429 is recorded."""
    check = require_key(service)

    async def check_free(request: Request, response: Response) -> None:
        try:
            await check(request, response)
        except RefusedError as error:
            if error.refusal.status == _TOO_MANY:
                _record(service, request, error.refusal)
            raise
        del response.headers["x-credits-used"]

    return check_free


def add_usage_endpoints(app: FastAPI, service: Service) -> None:
    """Add the endpoints to an app."""
    allowed = Depends(_free_and_unrecorded(service))

    @app.get("/account/usage/events", dependencies=[allowed])
    async def read_events(query: Annotated[EventsQuery, Query()]) -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        endpoint_faults(service, "usage")
        events = _requested_events(service, query)
        end = query.cursor + query.limit
        has_more = end < len(events)
        return {
            "events": events[query.cursor : end],
            "next_cursor": str(end) if has_more else None,
            "has_more": has_more,
        }

    @app.get("/account/usage/events/{request_id}", dependencies=[allowed])
    async def read_event(request_id: str) -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        endpoint_faults(service, "usage")
        entry = service.ledger.request(request_id)
        if entry is None or not _is_listed(service, entry):
            refusal = Refusal(404, typed_error("not_found", "No such request"))
            raise RefusedError(refusal, new_headers())
        return _event(entry) | {
            "request": {"path": entry.path, "query": {}, "body": entry.details.get("body")},
            "headers": {"authorization": "[redacted]", "x-api-version": API_VERSION},
            "response": entry.details.get("error"),
        }

    _add_totals(app, service, allowed)


def _record(service: Service, request: Request, refusal: Refusal) -> None:
    request_id, now = str(uuid4()), service.now().isoformat()
    service.ledger.receive(request_id, now, request.url.path, [], [])
    details = {"settled_at": now, "error": refusal.body, "method": "GET"}
    service.ledger.charge(request_id, refusal.status, [], details)


def _add_totals(app: FastAPI, service: Service, allowed: Any) -> None:
    @app.get("/account/usage/summary", dependencies=[allowed])
    async def read_summary(query: Annotated[UsageQuery, Query()]) -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        endpoint_faults(service, "usage")
        events = _requested_events(service, query)
        return {
            "requests": len(events),
            "credits_used": round(sum(event["credits_used"] for event in events), 6),
            "by_path": dict(Counter(event["endpoint"] for event in events)),
        }

    @app.get("/account/usage/errors", dependencies=[allowed])
    async def read_errors(query: Annotated[UsageQuery, Query()]) -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        endpoint_faults(service, "usage")
        return _error_groups(service, _requested_events(service, query))


def _error_groups(service: Service, events: EventList) -> dict[str, Any]:
    """Return the events that brought nothing, by kind and error; a 429 is not among them."""
    groups: dict[tuple[str, Any], dict[str, Any]] = {}
    for event in events:
        kind = _kind_of(service, event)
        if kind is not None:
            new = {"kind": kind, "error_type": event["error_type"], "count": 0}
            group = groups.setdefault((kind, event["error_type"]), new)
            group["count"] += 1
            group["example_event_id"] = event["event_id"]
    listed = list(groups.values())
    return {
        "groups": listed[:_MOST_GROUPS],
        "total": sum(group["count"] for group in listed),
        "truncated": len(listed) > _MOST_GROUPS,
    }


def _kind_of(service: Service, event: dict[str, Any]) -> str | None:
    status: int = event["status"]
    if status < _FIRST_ERROR:
        entry = service.ledger.request(event["event_id"])
        is_empty = entry is not None and entry.details.get("is_empty") is True
        return "no_results" if is_empty else None
    if status in _ACCOUNT_ERRORS:
        return "account"
    is_server = status >= _FIRST_SERVER_ERROR
    return None if status == _TOO_MANY else "server" if is_server else "request"


def _requested_events(service: Service, query: UsageQuery) -> EventList:
    """Return the events that match a query, oldest first."""
    now = service.now().astimezone(UTC)
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    start = max(query.start or midnight - _DEFAULT_WINDOW, now - _LONGEST_WINDOW)
    events = [_event(one) for one in service.ledger.requests() if _is_listed(service, one)]
    wanted = {
        "endpoint": query.endpoints,
        "api_key_id": query.api_key_ids,
        "client_surface": query.client_surface,
        "status": query.status,
        "status_class": query.status_class,
        "error_type": query.error_type,
        "error_key": query.error_key,
    }
    return [
        event
        for event in events
        if start <= datetime.fromisoformat(event["ts"])
        and (query.end is None or datetime.fromisoformat(event["ts"]) < query.end)
        and all(_is_among(event[name], text) for name, text in wanted.items())
        and _is_among(_product_of(event["endpoint"]), query.products)
    ]


def _is_among(value: Any, text: str | None) -> bool:
    return text is None or str(value) in text.split(",")


def _product_of(endpoint: str) -> str:
    """Return the product of an endpoint: /batch/person/enrich is about persons."""
    return endpoint.removeprefix("/batch").strip("/").partition("/")[0]


def _is_listed(service: Service, entry: LedgerEntry) -> bool:
    """Tell whether usage lists a request: its key was valid, and the usage lag has passed."""
    if entry.status is None or entry.status in _UNLISTED:
        return False
    settled = datetime.fromisoformat(entry.details.get("settled_at", entry.received_at))
    return service.now() >= settled + timedelta(seconds=service.usage_lag_s)


def _event(entry: LedgerEntry) -> dict[str, Any]:
    status = entry.status or 0
    kind = next(iter(values_at(entry.details, "error", "error", "type")), None)
    return {
        "event_id": entry.request_id,
        "ts": entry.received_at,
        **_ACCOUNT,
        "client_surface": entry.details.get("surface", _SURFACE),
        "endpoint": entry.details.get("endpoint", entry.path),
        "method": entry.details.get("method", "POST"),
        "status": status,
        "status_class": f"{status // 100}xx",
        "error_type": kind,
        "error_key": None,
        "credits_used": float(entry.credits),
        "cost_components": entry.details.get("components", []),
    }
