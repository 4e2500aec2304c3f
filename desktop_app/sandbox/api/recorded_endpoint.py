"""A recorded endpoint: from the bytes of the request to those of the response.

Every request and its charge is in the ledger before the response is sent.
"""

import asyncio
from typing import Any

from fastapi import Request
from fastapi.responses import Response
from starlette.background import BackgroundTask
from starlette.requests import ClientDisconnect

from desktop_app.sandbox.api.authentication import (
    RefusedError,
    authorize,
    new_headers,
    settle_ended_jobs,
)
from desktop_app.sandbox.api.responses import BrokenResponse, json_response, refusal_response
from desktop_app.sandbox.api.transport import is_disconnected
from desktop_app.sandbox.billing.ledger import DROPPED
from desktop_app.sandbox.contract.bodies import extract_identifiers, read_json
from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.faults.effects import Cut, Effect, RequestContext
from desktop_app.sandbox.operations.operation import Operation, Outcome
from desktop_app.sandbox.people.finder import ledger_key
from desktop_app.sandbox.service import Service

FAULTS_HEADER = "x-sandbox-faults"
_OLD_FAULTS_HEADER = "x-sandbox-weather"


async def answer_recorded(operation: Operation, request: Request) -> Response:
    """Return the response to a request and record both in the ledger."""
    service, headers = operation.service, new_headers()
    request_id = headers["X-Request-ID"]
    try:
        body = await request.body()
    except ClientDisconnect:
        return BrokenResponse(Cut.BEFORE)  # the request was incomplete: nothing to record
    await settle_ended_jobs(service)
    asked = operation.read(body)
    is_read = not isinstance(asked, Refusal)
    service.ledger.receive(
        request_id,
        service.now().isoformat(),
        operation.path,
        operation.keys(asked)
        if is_read
        else [ledger_key(one) for one in extract_identifiers(body)],
        operation.fields(asked) if is_read else [],
    )
    try:
        authorize(service, operation.path, request.headers, headers)
        response = await _answer(operation, request, (asked, body), headers)
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
    operation: Operation, request: Request, sent: tuple[Any, bytes], headers: dict[str, str]
) -> Response:
    service, (asked, body) = operation.service, sent
    if isinstance(asked, Refusal):
        raise RefusedError(asked, headers)
    found = operation.find(asked)
    effect = _effect(operation, request, (asked, found), headers)
    await asyncio.sleep(service.latency_s + effect.delay_s)
    if effect.cut is Cut.BEFORE:
        service.ledger.charge(headers["X-Request-ID"], DROPPED, [])
        return BrokenResponse(Cut.BEFORE)
    # No await from here to the ledger: no other request can run between balance check and charge.
    refusal = operation.refusal(asked, found, effect) or effect.refusal
    is_done = refusal is None or refusal.is_charged
    outcome = operation.perform(asked, found, effect) if is_done else Outcome(None)
    service.pay(outcome.charges)
    spent = round(sum(cost for _, cost in outcome.charges), 6)
    headers["x-credits-used"] = f"{spent:.10g}"
    details = _details(service, refusal, body)
    details |= {"components": outcome.components, "is_empty": outcome.is_empty}
    status = refusal.status if refusal else outcome.status
    service.ledger.charge(headers["X-Request-ID"], status, outcome.charges, details)
    response = (
        refusal_response(refusal, headers) if refusal else json_response(outcome, effect, headers)
    )
    return response if effect.cut is None else BrokenResponse(effect.cut, response)


def _details(service: Service, refusal: Refusal | None, body: bytes) -> dict[str, Any]:
    """Return the details for the usage endpoints that the ledger has no column for."""
    return {
        "settled_at": service.now().isoformat(),
        "body": read_json(body),
        "error": None if refusal is None else refusal.body,
    }


def requested_faults(request: Request) -> str | None:
    """Return the faults that a request asks for, or None."""
    return request.headers.get(FAULTS_HEADER) or request.headers.get(_OLD_FAULTS_HEADER)


def _effect(
    operation: Operation,
    request: Request,
    asked_and_found: tuple[Any, Any],
    headers: dict[str, str],
) -> Effect:
    service, (asked, found) = operation.service, asked_and_found
    service.requests += 1
    try:
        return service.effect(
            requested_faults(request),
            RequestContext(
                number=service.requests,
                identifiers=tuple(operation.identifiers(asked)),
                fields=tuple(operation.fields(asked)),
                has_match=bool(found),
                now=service.now(),
                path=operation.path,
                is_submission=operation.is_submission,
            ),
        )
    except ValueError as error:
        refusal = Refusal(400, typed_error("invalid_request", str(error)))
        raise RefusedError(refusal, headers) from error
