"""POST /person/enrich: from the bytes of the request to those of the response."""

import asyncio
from typing import Any

from fastapi import Request
from fastapi.responses import Response
from starlette.background import BackgroundTask
from starlette.requests import ClientDisconnect

from desktop_app.sandbox.api.authentication import RefusedError, authorize, new_headers
from desktop_app.sandbox.api.responses import BrokenResponse, people_response, refusal_response
from desktop_app.sandbox.api.transport import is_disconnected
from desktop_app.sandbox.billing.ledger import DROPPED
from desktop_app.sandbox.contract.enrich_request import (
    EnrichRequest,
    extract_identifiers,
    read_json,
    read_request,
)
from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.faults.effects import Cut, Effect, RequestContext
from desktop_app.sandbox.service import ENRICH_PATH, Matches, Service, ledger_key

FAULTS_HEADER = "x-sandbox-faults"
_OLD_FAULTS_HEADER = "x-sandbox-weather"


async def answer_enrich(service: Service, request: Request) -> Response:
    """Return the response to a request and record both in the ledger."""
    headers = new_headers()
    request_id = headers["X-Request-ID"]
    try:
        body = await request.body()
    except ClientDisconnect:
        return BrokenResponse(Cut.BEFORE)  # the request was incomplete: nothing to record
    checked = read_request(body)
    parsed = checked if isinstance(checked, EnrichRequest) else None
    service.ledger.receive(
        request_id,
        service.now().isoformat(),
        ENRICH_PATH,
        [ledger_key(one) for one in (parsed.identifiers if parsed else extract_identifiers(body))],
        (parsed.fields if parsed else None) or [],
    )
    try:
        authorize(service, ENRICH_PATH, request.headers, headers)
        response = await _answer(service, request, (checked, body), headers)
    except RefusedError as error:
        details = _details(service, error.refusal, body)
        service.ledger.charge(request_id, error.refusal.status, [], details)
        response = refusal_response(error.refusal, error.headers)
    if not isinstance(response, BrokenResponse) and not is_disconnected(request.scope):
        response.background = BackgroundTask(_record_answered, service, request_id)
    return response


async def _record_answered(service: Service, request_id: str) -> None:
    service.ledger.answered(request_id, service.now().isoformat())


async def _answer(
    service: Service,
    request: Request,
    sent: tuple[EnrichRequest | Refusal, bytes],
    headers: dict[str, str],
) -> Response:
    parsed, body = sent
    if isinstance(parsed, Refusal):
        raise RefusedError(parsed, headers)
    matches = service.find(parsed)
    effect = _effect(service, request, parsed, matches, headers)
    await asyncio.sleep(service.latency_s + effect.delay_s)
    if effect.cut is Cut.BEFORE:
        service.ledger.charge(headers["X-Request-ID"], DROPPED, [])
        return BrokenResponse(Cut.BEFORE)
    # No await from here to the ledger: no other request can run between balance check and charge.
    refusal = service.refusal(parsed, effect.granted_fields) or effect.refusal
    is_charged = refusal is None or refusal.is_charged
    entries = service.entries(parsed, matches) if is_charged else []
    charges = service.charges(parsed.identifiers, entries) if is_charged else []
    service.pay(charges)
    headers["x-credits-used"] = f"{sum(cost for _, cost in charges):g}"
    details = _details(service, refusal, body) | {"components": service.components(entries)}
    status = refusal.status if refusal else 200
    service.ledger.charge(headers["X-Request-ID"], status, charges, details)
    response = (
        refusal_response(refusal, headers) if refusal else people_response(entries, effect, headers)
    )
    return response if effect.cut is None else BrokenResponse(effect.cut, response)


def _details(service: Service, refusal: Refusal | None, body: bytes) -> dict[str, Any]:
    """Return the details for the usage endpoints that the ledger has no column for."""
    return {
        "settled_at": service.now().isoformat(),
        "body": read_json(body),
        "error": None if refusal is None else refusal.body,
    }


def _effect(
    service: Service,
    request: Request,
    parsed: EnrichRequest,
    matches: Matches,
    headers: dict[str, str],
) -> Effect:
    service.requests += 1
    try:
        return service.effect(
            request.headers.get(FAULTS_HEADER) or request.headers.get(_OLD_FAULTS_HEADER),
            RequestContext(
                number=service.requests,
                identifiers=tuple(parsed.identifiers),
                fields=tuple(parsed.fields or ()),
                has_match=any(matches),
                now=service.now(),
            ),
        )
    except ValueError as error:
        refusal = Refusal(400, typed_error("invalid_request", str(error)))
        raise RefusedError(refusal, headers) from error
