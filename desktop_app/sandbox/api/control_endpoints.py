"""Control pages for tests in another process; they need the key, as every page does.

    GET  /sandbox/ledger                                every request, every charge
    POST /sandbox/next    {"weathers": ["busy:1", ..]}  the weather of the next requests, one each,
                                                        the free pages' included
    POST /sandbox/weather {"weather": "calm"}           from now on
    POST /sandbox/credits {"credits": 12}               the balance

A request of POST /person/enrich may also bring its own weather in the header `x-sandbox-weather`.
"""

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import Depends, FastAPI
from pydantic import AfterValidator, BaseModel, Field

from desktop_app.sandbox.api.authentication import guard_control
from desktop_app.sandbox.faults.fault_spec import parse_fault_spec
from desktop_app.sandbox.service import Service


def _existing(text: str) -> str:
    parse_fault_spec(text)
    return text


FaultSpecText = Annotated[str, AfterValidator(_existing)]


class NextAnswers(BaseModel):
    """The weather of the next requests; one that a request brings goes before it."""

    weathers: list[FaultSpecText]


class StandingFaults(BaseModel):
    """The weather from now on."""

    weather: FaultSpecText


class Balance(BaseModel):
    """Credits left."""

    credits: float = Field(ge=0)


def add_control_endpoints(app: FastAPI, service: Service) -> None:
    """Add the pages to an app; they need the service's key and a Host header of this computer."""
    allowed = [Depends(guard_control(service))]

    @app.get("/sandbox/ledger", dependencies=allowed)
    async def read_ledger() -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        return {
            "requests": [asdict(entry) for entry in service.ledger.requests()],
            "total_charged": service.ledger.total_charged(),
            "credits_by_key": service.ledger.credits_by_key(),
            "keys_charged_more_than_once": service.ledger.keys_charged_more_than_once(),
        }

    @app.post("/sandbox/next", dependencies=allowed)
    async def choose_next(chosen: NextAnswers) -> dict[str, int]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        service.next_weathers.extend(chosen.weathers)
        return {"waiting": len(service.next_weathers)}

    @app.post("/sandbox/weather", dependencies=allowed)
    async def change_weather(climate: StandingFaults) -> dict[str, str]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        service.weather = parse_fault_spec(climate.weather)
        return {"weather": climate.weather}

    @app.post("/sandbox/credits", dependencies=allowed)
    async def set_credits(balance: Balance) -> dict[str, float]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        service.balance = balance.credits
        return {"credits": service.balance}
