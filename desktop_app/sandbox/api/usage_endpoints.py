"""The free usage endpoints: the account's requests and the cost of each.

Source: contract/batch-live-contact.md section 5 and synthetic_usage_events.json: requests to these
endpoints are not usage events themselves, have no credits header, and list a request some seconds
after its response, by its X-Request-ID. Of totals and error groups only the names are recorded.
"""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Query, Request, Response

from desktop_app.sandbox.api.account_endpoints import endpoint_faults
from desktop_app.sandbox.api.authentication import RefusedError, new_headers, require_key
from desktop_app.sandbox.billing.ledger import DROPPED, LedgerEntry
from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.contract.json_path import values_at
from desktop_app.sandbox.service import API_VERSION, Service

_FIRST_ERROR = 400
_UNLISTED = (DROPPED, 401)
_DEFAULT_WINDOW = timedelta(days=7)
_SURFACE = "api"
_ACCOUNT = {"team_id": 1318, "user_id": 1318, "api_key_id": 170}
EventList = list[dict[str, Any]]


def add_usage_endpoints(app: FastAPI, service: Service) -> None:
    """Add the endpoints to an app."""
    check = require_key(service)

    async def check_free(request: Request, response: Response) -> None:
        await check(request, response)
        del response.headers["x-credits-used"]

    allowed = Depends(check_free)

    @app.get("/account/usage/events", dependencies=[allowed])
    async def read_events(  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        request: Request,
        limit: Annotated[int, Query(ge=1, le=500)] = 50,
        cursor: Annotated[int, Query(ge=0)] = 0,
    ) -> dict[str, Any]:
        endpoint_faults(service, "usage")
        events = _requested_events(service, request)
        has_more = cursor + limit < len(events)
        return {
            "events": events[cursor : cursor + limit],
            "next_cursor": str(cursor + limit) if has_more else None,
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


def _add_totals(app: FastAPI, service: Service, allowed: Any) -> None:
    @app.get("/account/usage/summary", dependencies=[allowed])
    async def read_summary(request: Request) -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        endpoint_faults(service, "usage")
        events = _requested_events(service, request)
        return {
            "requests": len(events),
            "credits_used": sum(event["credits_used"] for event in events),
            "by_path": dict(Counter(event["endpoint"] for event in events)),
        }

    @app.get("/account/usage/errors", dependencies=[allowed])
    async def read_errors(request: Request) -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        endpoint_faults(service, "usage")
        failed = [
            one for one in _requested_events(service, request) if one["status"] >= _FIRST_ERROR
        ]
        kinds = Counter(one["error_type"] for one in failed)
        examples = {one["error_type"]: one["event_id"] for one in failed}
        groups = [
            {"error_type": kind, "count": count, "example_event_id": examples[kind]}
            for kind, count in kinds.items()
        ]
        return {"groups": groups, "total": len(failed), "truncated": False}


def _requested_events(service: Service, request: Request) -> EventList:
    """Return the events that match a query, oldest first."""
    query = request.query_params
    midnight = service.now().astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    start = _time(query.get("start"), "start") or midnight - _DEFAULT_WINDOW
    end = _time(query.get("end"), "end")
    events = [_event(one) for one in service.ledger.requests() if _is_listed(service, one)]
    wanted = {
        "endpoint": query.get("endpoints"),
        "client_surface": query.get("client_surface"),
        "status": query.get("status"),
        "status_class": query.get("status_class"),
        "error_type": query.get("error_type"),
    }
    return [
        event
        for event in events
        if start <= datetime.fromisoformat(event["ts"])
        and (end is None or datetime.fromisoformat(event["ts"]) < end)
        and all(
            text is None or str(event[name]) in text.split(",") for name, text in wanted.items()
        )
    ]


def _time(text: str | None, name: str) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        refusal = Refusal(400, typed_error("invalid_request", f"{name}: not a time in ISO 8601"))
        raise RefusedError(refusal, new_headers()) from None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


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
        "method": "POST",
        "status": status,
        "status_class": f"{status // 100}xx",
        "error_type": kind,
        "error_key": None,
        "credits_used": float(entry.credits),
        "cost_components": entry.details.get("components", []),
    }
