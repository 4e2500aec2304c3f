"""The free account endpoints: the balance and the fields that the key may request.

Source: contract/README.md section 1, shape_account_credits.json, shape_account_endpoints.json.
"""

from typing import Annotated, Any

from fastapi import Depends, FastAPI, Query

from desktop_app.sandbox.api.authentication import RefusedError, new_headers, require_key
from desktop_app.sandbox.contract.account_queries import EndpointsQuery
from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.contract.field_paths import GROUPS
from desktop_app.sandbox.contract.field_projection import GATED, gated_grants
from desktop_app.sandbox.faults.effects import Effect, RequestContext
from desktop_app.sandbox.operations.all_operations import all_operations
from desktop_app.sandbox.operations.job_operation import JobOperation
from desktop_app.sandbox.operations.operation import Operation
from desktop_app.sandbox.service import API_VERSION, Service

_KEY_REFUSED = 401
_POLL_FAILED = 503


def endpoint_faults(service: Service, kind: str) -> Effect:
    """Return the faults of a free endpoint; only hidden endpoints and a revoked key apply.

    Raises:
        RefusedError: The endpoint is hidden, or the key is revoked.
    """
    context = RequestContext(service.requests + 1, (), (), has_match=False, now=service.now())
    effect = service.effect(None, context)
    if kind in effect.hidden_endpoints:
        raise RefusedError(
            Refusal(404, typed_error("not_found", "No such endpoint")), new_headers()
        )
    if effect.refusal is not None and effect.refusal.status == _KEY_REFUSED:
        raise RefusedError(effect.refusal, new_headers())
    return effect


def poll_faults(service: Service) -> None:
    """Apply the faults that a poll of batch jobs can have.

    Raises:
        RefusedError: The poll fails, or the key is revoked.
    """
    now, number = service.now(), service.requests + 1
    context = RequestContext(number, (), (), has_match=False, now=now, path="/batch", is_poll=True)
    effect = service.effect(None, context)
    if effect.refusal is not None and effect.refusal.status in (_KEY_REFUSED, _POLL_FAILED):
        raise RefusedError(effect.refusal, new_headers())


def add_account_endpoints(app: FastAPI, service: Service) -> None:
    """Add the endpoints to an app."""
    allowed = Depends(require_key(service))

    @app.get("/account/credits", dependencies=[allowed])
    async def read_credits() -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        endpoint_faults(service, "account")
        return {
            "account": {
                "credits": _whole(service.balance),
                "recurring_credits": 0,
                "recurring_credits_frequency": None,
                "recurring_credits_refresh_date": None,
                "credit_rollover": False,
            }
        }

    @app.get("/account/endpoints", dependencies=[allowed])
    async def read_endpoints(query: Annotated[EndpointsQuery, Query()]) -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        effect = endpoint_faults(service, "account")
        listed = [_endpoint(one, effect.granted_fields) for one in all_operations(service)]
        wanted = query.model_dump() | {"status": _newest_word(service, query.status)}
        return {
            "api_version": API_VERSION,
            "token_limit_rpm": _whole(max(60, service.rpm)),
            "endpoints": [one for one in listed if _is_wanted(one, wanted)],
        }


def _newest_word(service: Service, status: str | None) -> str | None:
    """Return a status as the account page writes it; both words for "not enabled" are taken."""
    is_disabled = status in ("disabled", "not_enabled")
    return service.timeline.disabled_word if is_disabled else status


def _is_wanted(endpoint: dict[str, Any], wanted: dict[str, str | None]) -> bool:
    def fits(name: str, value: str) -> bool:
        found: str = endpoint[name]
        return found == value or (name == "category" and found.casefold() == value.casefold())

    return all(value is None or fits(name, value) for name, value in wanted.items())


def _endpoint(operation: Operation, granted: frozenset[str]) -> dict[str, Any]:
    service = operation.service
    is_enabled = not operation.grant or operation.grant in service.grants
    disabled = GATED - gated_grants(service.grants | granted)
    known = operation.known_fields
    groups = [name for name in GROUPS if name in known] if known & set(GROUPS) else sorted(known)
    return {
        "path": operation.path,
        "category": operation.category,
        "status": "enabled" if is_enabled else service.timeline.disabled_word,
        "effective_rate_limit_rpm": _whole(service.rate_limit(operation.path).limit),
        "fields": {
            "enabled": [name for name in groups if name not in disabled],
            "disabled": sorted(name for name in disabled if name in known),
        },
        **({"parameters": operation.parameters} if isinstance(operation, JobOperation) else {}),
    }


def _whole(number: float) -> float:
    """Convert 15.0 to 15, as in the recorded samples."""
    return int(number) if number == int(number) else number
