"""Pages of our own, for tests in another process: the ledger, the next answers, the balance."""

from dataclasses import asdict
from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel, Field

from desktop_app.sandbox.service import Service
from desktop_app.sandbox.weather import parse_weather


class NextAnswers(BaseModel):
    """The weather of the next requests, one each; a request's x-sandbox-weather goes before it."""

    weathers: list[str]


class Balance(BaseModel):
    """Credits left."""

    credits: float = Field(ge=0)


def add_control_pages(app: FastAPI, service: Service) -> None:
    """Add the pages to an app; they want no key, for the service listens on this computer only."""

    @app.get("/sandbox/ledger")
    def read_ledger() -> dict[str, Any]:  # pyright: ignore[reportUnusedFunction]
        return {
            "requests": [asdict(entry) for entry in service.ledger.requests()],
            "total_charged": service.ledger.total_charged(),
            "keys_charged_more_than_once": service.ledger.keys_charged_more_than_once(),
        }

    @app.post("/sandbox/next")
    def choose_next(chosen: NextAnswers) -> dict[str, int]:  # pyright: ignore[reportUnusedFunction]
        for weather in chosen.weathers:
            parse_weather(weather)
        service.next_weathers.extend(chosen.weathers)
        return {"waiting": len(service.next_weathers)}

    @app.post("/sandbox/credits")
    def set_credits(balance: Balance) -> dict[str, float]:  # pyright: ignore[reportUnusedFunction]
        service.balance = balance.credits
        return {"credits": service.balance}
