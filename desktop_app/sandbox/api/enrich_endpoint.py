"""POST /person/enrich: from the bytes of a request to those of its answer."""

import asyncio
from typing import Any

from fastapi import Request
from fastapi.responses import Response
from starlette.background import BackgroundTask
from starlette.requests import ClientDisconnect

from desktop_app.sandbox.api.authentication import RefusedError, authorize, new_headers
from desktop_app.sandbox.api.responses import BrokenResponse, people_response, refusal_response
from desktop_app.sandbox.api.transport import is_gone
from desktop_app.sandbox.billing.ledger import DROPPED
from desktop_app.sandbox.contract.enrich_request import (
    EnrichRequest,
    read_json,
    read_request,
    rough_identifiers,
)
from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.faults.effects import Cut, Effect, RequestContext
from desktop_app.sandbox.service import ENRICH_PATH, Found, Service, key_of


async def answer_enrich(service: Service, request: Request) -> Response:
    """Return the answer to a request, which stands in the ledger from first to last."""
    headers = new_headers()
    request_id = headers["X-Request-ID"]
    try:
        body = await request.body()
    except ClientDisconnect:
        return BrokenResponse(Cut.BEFORE)  # it never came as a whole: there is nothing to record
    read = read_request(body)
    asked = read if isinstance(read, EnrichRequest) else None
    service.ledger.receive(
        request_id,
        service.now().isoformat(),
        ENRICH_PATH,
        [key_of(one) for one in (asked.identifiers if asked else rough_identifiers(body))],
        (asked.fields if asked else None) or [],
    )
    try:
        authorize(service, ENRICH_PATH, request.headers, headers)
        response = await _answer(service, request, (read, body), headers)
    except RefusedError as error:
        details = _details(service, error.refusal, body)
        service.ledger.charge(request_id, error.refusal.status, [], details)
        response = refusal_response(error.refusal, error.headers)
    if not isinstance(response, BrokenResponse) and not is_gone(request.scope):
        response.background = BackgroundTask(_note_answered, service, request_id)
    return response


async def _note_answered(service: Service, request_id: str) -> None:
    service.ledger.answered(request_id, service.now().isoformat())


async def _answer(
    service: Service,
    request: Request,
    sent: tuple[EnrichRequest | Refusal, bytes],
    headers: dict[str, str],
) -> Response:
    asked, body = sent
    if isinstance(asked, Refusal):
        raise RefusedError(asked, headers)
    found = service.find(asked)
    effect = _effect(service, request, asked, found, headers)
    await asyncio.sleep(service.latency_s + effect.delay_s)
    if effect.cut is Cut.BEFORE:
        service.ledger.charge(headers["X-Request-ID"], DROPPED, [])
        return BrokenResponse(Cut.BEFORE)
    # From here to the ledger nothing waits: no other request comes between balance and charge.
    refusal = service.refusal(asked, effect.grants) or effect.refusal
    is_charged = refusal is None or refusal.is_charged
    entries = service.entries(asked, found) if is_charged else []
    charges = service.charges(asked.identifiers, entries) if is_charged else []
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
    """Return what the usage pages tell of a request beside its ledger entry."""
    return {
        "settled_at": service.now().isoformat(),
        "body": read_json(body),
        "error": None if refusal is None else refusal.body,
    }


def _effect(
    service: Service,
    request: Request,
    asked: EnrichRequest,
    found: Found,
    headers: dict[str, str],
) -> Effect:
    service.requests += 1
    try:
        return service.effect(
            request.headers.get("x-sandbox-weather"),
            RequestContext(
                number=service.requests,
                identifiers=tuple(asked.identifiers),
                fields=tuple(asked.fields or ()),
                has_match=any(found),
                now=service.now(),
            ),
        )
    except ValueError as error:
        refusal = Refusal(400, typed_error("invalid_request", str(error)))
        raise RefusedError(refusal, headers) from error
