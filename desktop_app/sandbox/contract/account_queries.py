"""The queries of the account pages.

Source: contract/README.md section 1, batch-live-contact.md section 5.
"""

from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

_MOST_ENDPOINTS = 50


def _zoned(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _parsed(text: Any) -> Any:
    if not isinstance(text, str):
        return text
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("not a time in ISO 8601") from None


Moment = Annotated[datetime, BeforeValidator(_parsed), AfterValidator(_zoned)]


def _few(text: str) -> str:
    if text.count(",") >= _MOST_ENDPOINTS:
        raise ValueError(f"at most {_MOST_ENDPOINTS} endpoints")
    return text


class EndpointsQuery(BaseModel):
    """GET /account/endpoints: filters, not look-ups."""

    model_config = ConfigDict(extra="forbid")

    path: str | None = None
    category: str | None = None
    status: str | None = None


class UsageQuery(BaseModel):
    """GET /account/usage/summary and /errors; each filter is one value or several with commas."""

    model_config = ConfigDict(extra="forbid")

    start: Annotated[Moment | None, WithJsonSchema({"type": "string", "format": "date-time"})] = (
        None
    )
    end: Annotated[Moment | None, WithJsonSchema({"type": "string", "format": "date-time"})] = None
    endpoints: Annotated[str, AfterValidator(_few)] | None = None
    api_key_ids: str | None = None
    products: str | None = None
    client_surface: str | None = None
    status: str | None = None
    status_class: str | None = None
    error_type: str | None = None
    error_key: str | None = None


class EventsQuery(UsageQuery):
    """GET /account/usage/events."""

    limit: Annotated[int, Field(ge=1, le=500)] = 50
    cursor: Annotated[int, Field(ge=0)] = 0
