"""Control endpoints for tests in another process; they require the API key.

    GET  /sandbox/ledger                              all requests and charges
    POST /sandbox/next    {"faults": ["busy:1", ..]}  faults of the next requests, one each,
                                                      including the free endpoints
    POST /sandbox/faults  {"faults": "calm"}          faults of all later requests
    POST /sandbox/credits {"credits": 12}             the balance

A request of POST /person/enrich can also set its own faults in the header `x-sandbox-faults`. The
former names still work: /sandbox/weather, "weather", "weathers" and `x-sandbox-weather`.
"""

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import Depends, FastAPI
from pydantic import AfterValidator, AliasChoices, BaseModel, Field

from desktop_app.sandbox.api.authentication import require_local_key
from desktop_app.sandbox.faults.fault_spec import parse_fault_spec
from desktop_app.sandbox.service import Service


def _valid_spec(text: str) -> str:
    parse_fault_spec(text)
    return text


FaultSpecText = Annotated[str, AfterValidator(_valid_spec)]


class NextFaults(BaseModel):
    """Faults of the next requests; a request's own header takes precedence."""

    faults: list[FaultSpecText] = Field(validation_alias=AliasChoices("faults", "weathers"))


class StandingFaults(BaseModel):
    """Faults of all later requests."""

    faults: FaultSpecText = Field(validation_alias=AliasChoices("faults", "weather"))


class Balance(BaseModel):
    """The remaining credits."""

    credits: float = Field(ge=0)


def add_control_endpoints(app: FastAPI, service: Service) -> None:
    """Add the endpoints to an app; they require the service's key and a local `Host` header."""
    allowed = [Depends(require_local_key(service))]

    @app.get("/sandbox/ledger", dependencies=allowed)
    async def read_ledger() -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        return {
            "requests": [asdict(entry) for entry in service.ledger.requests()],
            "total_charged": service.ledger.total_charged(),
            "credits_by_key": service.ledger.credits_by_key(),
            "keys_charged_more_than_once": service.ledger.keys_charged_more_than_once(),
        }

    @app.post("/sandbox/next", dependencies=allowed)
    async def queue_faults(chosen: NextFaults) -> dict[str, int]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        service.next_faults.extend(chosen.faults)
        return {"waiting": len(service.next_faults)}

    @app.post("/sandbox/weather", dependencies=allowed)  # the former name of the endpoint
    @app.post("/sandbox/faults", dependencies=allowed)
    async def set_faults(chosen: StandingFaults) -> dict[str, str]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        service.faults = parse_fault_spec(chosen.faults)
        return {"faults": chosen.faults}

    @app.post("/sandbox/credits", dependencies=allowed)
    async def set_credits(balance: Balance) -> dict[str, float]:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        service.balance = balance.credits
        return {"credits": service.balance}
