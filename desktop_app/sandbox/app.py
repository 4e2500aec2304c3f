"""The provider's pages, and a few of our own for tests under /sandbox.

Imported only when the sandbox is started: FastAPI takes its time.
"""

import asyncio
import json
from typing import Annotated, Any
from uuid import uuid4

from fastapi import Body, Depends, FastAPI, Header, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field, model_validator
from typing_extensions import override

from desktop_app.sandbox.account_pages import add_account_pages
from desktop_app.sandbox.control_pages import add_control_pages
from desktop_app.sandbox.effects import Asked, Cut, Effect, Refusal, typed_error
from desktop_app.sandbox.guard import RefusedError, guard
from desktop_app.sandbox.service import ENRICH_PATH, Service, key_of
from desktop_app.sandbox.transport import cut

_MOST = 25


class EnrichRequest(BaseModel):
    """The body of POST /person/enrich: exactly one of the two arrays, nothing unknown."""

    model_config = ConfigDict(extra="forbid")

    professional_network_profile_urls: list[str] | None = Field(
        default=None, min_length=1, max_length=_MOST
    )
    business_emails: list[str] | None = Field(default=None, min_length=1, max_length=_MOST)
    fields: list[str] | None = None
    min_similarity_score: float | None = Field(default=None, ge=0, le=1)

    @model_validator(mode="after")
    def _has_one_kind(self) -> "EnrichRequest":
        if (self.professional_network_profile_urls is None) == (self.business_emails is None):
            raise ValueError(
                "submit exactly one of professional_network_profile_urls and business_emails"
            )
        return self

    @property
    def identifiers(self) -> list[str]:
        """Those of either kind."""
        return self.professional_network_profile_urls or self.business_emails or []


def make_app(service: Service) -> FastAPI:
    """Return the pages over a service."""
    app = FastAPI(title="Person Enrich sandbox", version="2025-11-01")

    @app.exception_handler(RefusedError)
    async def refuse(_request: Request, error: RefusedError) -> Response:  # pyright: ignore[reportUnusedFunction]
        return _refusal_response(error.refusal, error.headers)

    @app.exception_handler(RequestValidationError)
    async def refuse_body(_request: Request, error: RequestValidationError) -> Response:  # pyright: ignore[reportUnusedFunction]
        words = "; ".join(_words(problem) for problem in error.errors())
        refusal = Refusal(400, typed_error("invalid_request", words))
        return _refusal_response(refusal, {"x-credits-used": "0"})

    @app.post(ENRICH_PATH)
    async def enrich(  # pyright: ignore[reportUnusedFunction]
        request: Request,
        headers: Annotated[dict[str, str], Depends(guard(service))],
        asked: Annotated[EnrichRequest, Body()],
        x_sandbox_weather: Annotated[str | None, Header()] = None,
    ) -> Response:
        return await _enrich(service, request, headers, asked, x_sandbox_weather)

    add_account_pages(app, service)
    add_control_pages(app, service)
    return app


def _words(problem: Any) -> str:
    place = ".".join(str(part) for part in problem["loc"] if part != "body")
    return f"{place}: {problem['msg']}" if place else str(problem["msg"])


async def _enrich(
    service: Service,
    request: Request,
    headers: dict[str, str],
    asked: EnrichRequest,
    chosen: str | None,
) -> Response:
    request_id = headers.setdefault("X-Request-ID", uuid4().hex)
    identifiers = asked.identifiers
    keys = [key_of(one) for one in identifiers]
    service.ledger.receive(
        request_id, service.now().isoformat(), ENRICH_PATH, keys, asked.fields or []
    )
    answer = service.answer(
        identifiers, _known_only(service, asked), least=asked.min_similarity_score
    )
    effect = service.effect(
        chosen,
        Asked(
            number=service.count(ENRICH_PATH),
            identifiers=tuple(identifiers),
            fields=tuple(asked.fields or ()),
            has_match=any(entry["matches"] for entry in answer),
        ),
    )
    await asyncio.sleep(service.latency_s + effect.delay_s)
    refusal = effect.refusal or service.refusal(identifiers, asked.fields)
    if effect.cut is Cut.BEFORE:
        return _broken(request)
    charges = service.charges(identifiers, answer)
    if refusal is not None and not refusal.is_charged:
        charges = []
    service.pay(charges)
    service.ledger.charge(request_id, refusal.status if refusal else 200, charges)
    headers["x-credits-used"] = f"{sum(cost for _, cost in charges):g}"
    response = await _respond(request, headers, answer, effect, refusal)
    if effect.cut is None:
        service.ledger.answered(request_id)
    return response


def _known_only(service: Service, asked: EnrichRequest) -> list[str] | None:
    """An unknown field is refused later; until then nothing may fail on it."""
    return None if service.refusal([], asked.fields) is not None else asked.fields


async def _respond(
    request: Request,
    headers: dict[str, str],
    answer: list[dict[str, Any]],
    effect: Effect,
    refusal: Refusal | None,
) -> Response:
    if effect.cut is Cut.AFTER:
        return _broken(request)
    if effect.cut is Cut.HANG:
        await _until_gone(request)
        return _broken(request)
    if refusal is not None:
        return _refusal_response(refusal, headers)
    if effect.body is not None:
        return Response(effect.body, media_type="text/html", headers=headers)
    shaped: Any = answer if effect.reshape is None else effect.reshape(answer)
    body = json.dumps(shaped, ensure_ascii=False).encode()
    if effect.cut is Cut.DURING:
        return _HalfResponse(body, headers=headers, media_type="application/json")
    return Response(body, headers=headers, media_type="application/json")


def _refusal_response(refusal: Refusal, headers: dict[str, str]) -> Response:
    told = {**headers, **refusal.headers}
    if refusal.hides_charge:
        told.pop("x-credits-used", None)
    if isinstance(refusal.body, str):
        return Response(refusal.body, refusal.status, told, media_type="text/html")
    return JSONResponse(refusal.body, refusal.status, told)


async def _until_gone(request: Request) -> None:
    while True:
        message = await request.receive()
        if message["type"] == "http.disconnect":
            return


def _broken(request: Request) -> Response:
    """Break the connection; what is returned then goes nowhere."""
    if request.client is not None:
        cut((request.client.host, request.client.port))
    return Response(status_code=500)


class _HalfResponse(Response):
    """Sends the head and half of the body, then breaks the connection."""

    @override
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Send, as Starlette calls it."""
        del receive
        start = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
        await send(start)
        half = bytes(self.body)[: len(self.body) // 2]
        await send({"type": "http.response.body", "body": half, "more_body": True})
        await asyncio.sleep(0)
        cut((scope["client"][0], scope["client"][1]))
