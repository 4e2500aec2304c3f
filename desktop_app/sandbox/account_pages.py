"""The free account pages.

Source: contract/README.md section 1, shape_account_credits.json, shape_account_endpoints.json. The
shape of the usage pages is not recorded: theirs is invented, in the contract's words.
"""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Query

from desktop_app.sandbox.effects import Asked, Refusal, typed_error
from desktop_app.sandbox.fields import GATED, groups
from desktop_app.sandbox.guard import API_VERSION, RefusedError, guard
from desktop_app.sandbox.ledger import LedgerEntry
from desktop_app.sandbox.service import ENRICH_PATH, Service

_NOBODY = Asked(number=0, identifiers=(), fields=(), has_match=False)


def add_account_pages(app: FastAPI, service: Service) -> None:
    """Add the pages to an app."""
    allowed = Depends(guard(service))

    def check_hidden(kind: str) -> None:
        if kind in service.effect(None, _NOBODY).hides:
            refusal = Refusal(404, typed_error("not_found", "No such page"))
            raise RefusedError(refusal, {"x-credits-used": "0"})

    @app.get("/account/credits", dependencies=[allowed])
    def read_credits() -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]
        check_hidden("account")
        return {
            "account": {
                "credits": service.balance,
                "recurring_credits": 0,
                "recurring_credits_frequency": None,
                "recurring_credits_refresh_date": None,
                "credit_rollover": False,
            }
        }

    @app.get("/account/endpoints", dependencies=[allowed])
    def read_endpoints(  # pyright: ignore[reportUnusedFunction]
        path: str | None = None, category: str | None = None, status: str | None = None
    ) -> dict[str, Any]:
        check_hidden("account")
        endpoint = _endpoint(service)
        wanted = {"path": path, "category": category, "status": status}
        fits = all(value in (None, endpoint[name]) for name, value in wanted.items())
        return {
            "api_version": API_VERSION,
            "token_limit_rpm": max(60, service.rpm),
            "endpoints": [endpoint] if fits else [],
        }

    _add_usage_pages(app, service, allowed, check_hidden)


def _add_usage_pages(
    app: FastAPI, service: Service, allowed: Any, check_hidden: Callable[[str], None]
) -> None:
    @app.get("/account/usage/events", dependencies=[allowed])
    def read_events(  # pyright: ignore[reportUnusedFunction]
        limit: Annotated[int, Query(ge=1, le=500)] = 100, cursor: int = 0
    ) -> dict[str, Any]:
        check_hidden("usage")
        entries = service.ledger.requests()
        page = entries[cursor : cursor + limit]
        following = cursor + limit
        return {
            "events": [_event(entry) for entry in page],
            "next_cursor": following if following < len(entries) else None,
        }

    @app.get("/account/usage/events/{request_id}", dependencies=[allowed])
    def read_event(request_id: str) -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]
        check_hidden("usage")
        for entry in service.ledger.requests():
            if entry.request_id == request_id:
                return _event(entry)
        refusal = Refusal(404, typed_error("not_found", "No such request"))
        raise RefusedError(refusal, {"x-credits-used": "0"})


def _endpoint(service: Service) -> dict[str, Any]:
    return {
        "path": ENRICH_PATH,
        "category": "Person",
        "status": "enabled",
        "effective_rate_limit_rpm": service.rpm,
        "fields": {
            "enabled": [name for name in groups() if name not in GATED],
            "disabled": list(GATED),
        },
    }


def _event(entry: LedgerEntry) -> dict[str, Any]:
    return {
        "id": entry.request_id,
        "created_at": entry.received_at,
        "path": entry.path,
        "status_code": entry.status,
        "credits_used": entry.credits,
    }
