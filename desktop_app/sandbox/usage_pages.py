"""The free usage pages: which requests there were, and what each cost.

The contract names them (README section 1: `/account/usage/{summary,events,errors}` and
`/account/usage/events/{request_id}`, limit up to 500, cursor) and says that an event's id is the
request's X-Request-ID. Their shape is not recorded: the keys here are invented, in the contract's
words, with `next_cursor` and `has_more` as in shape_batch_list.json.
"""

from collections import Counter
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Query

from desktop_app.sandbox.account_pages import weather_of_page
from desktop_app.sandbox.effects import Refusal, typed_error
from desktop_app.sandbox.guard import RefusedError, guard, new_headers
from desktop_app.sandbox.ledger import DROPPED, LedgerEntry
from desktop_app.sandbox.service import Service

_FIRST_ERROR = 400
_NOBODYS = (DROPPED, 401)


def add_usage_pages(app: FastAPI, service: Service) -> None:
    """Add the pages to an app."""
    allowed = Depends(guard(service))

    @app.get("/account/usage/events", dependencies=[allowed])
    async def read_events(  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        limit: Annotated[int, Query(ge=1, le=500)] = 100, cursor: Annotated[int, Query(ge=0)] = 0
    ) -> dict[str, Any]:
        weather_of_page(service, "usage")
        entries = _listed(service)
        has_more = cursor + limit < len(entries)
        return {
            "events": [_event(entry) for entry in entries[cursor : cursor + limit]],
            "next_cursor": cursor + limit if has_more else None,
            "has_more": has_more,
        }

    @app.get("/account/usage/events/{request_id}", dependencies=[allowed])
    async def read_event(request_id: str) -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        weather_of_page(service, "usage")
        entry = service.ledger.request(request_id)
        if entry is None:
            refusal = Refusal(404, typed_error("not_found", "No such request"))
            raise RefusedError(refusal, new_headers())
        return _event(entry)

    _add_totals(app, service, allowed)


def _add_totals(app: FastAPI, service: Service, allowed: Any) -> None:
    @app.get("/account/usage/summary", dependencies=[allowed])
    async def read_summary() -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        weather_of_page(service, "usage")
        entries = _listed(service)
        return {
            "requests": len(entries),
            "credits_used": service.ledger.total_charged(),
            "by_path": dict(Counter(entry.path for entry in entries)),
        }

    @app.get("/account/usage/errors", dependencies=[allowed])
    async def read_errors() -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        weather_of_page(service, "usage")
        failed = [entry for entry in _listed(service) if (entry.status or 0) >= _FIRST_ERROR]
        return {"errors": [_event(entry) for entry in failed]}


def _listed(service: Service) -> list[LedgerEntry]:
    """What the account sees: not what never arrived, nor what came without the right key."""
    return [entry for entry in service.ledger.requests() if entry.status not in _NOBODYS]


def _event(entry: LedgerEntry) -> dict[str, Any]:
    return {
        "id": entry.request_id,
        "created_at": entry.received_at,
        "path": entry.path,
        "status_code": entry.status,
        "credits_used": None if entry.status is None else entry.credits,  # it is still at it
    }
