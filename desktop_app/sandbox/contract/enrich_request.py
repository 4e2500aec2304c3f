"""Parsing and validation of the body of POST /person/enrich.

Source: contract/README.md section 2 and the provider's introduction. Email addresses are validated,
because the reconstructed OpenAPI says `format: email`.
"""

import json
import re
from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from desktop_app.sandbox.contract.errors import Refusal, typed_error

Kind = Literal["professional_network_profile_url", "business_email"]
_MAX_BATCH_SIZE = 25
_ADDRESS = re.compile(r"\s*[^@\s]+@[^@\s][^@\s.]*\.[^@\s]+\s*")


def _address(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise ValueError(f"{text} is not a valid email address")
    return text


class EnrichRequest(BaseModel):
    """The request body: exactly one of the two identifier arrays, no unknown keys."""

    # Strict: the provider's schema requires numbers; "0.5" is a string.
    model_config = ConfigDict(extra="forbid", strict=True)

    professional_network_profile_urls: list[str] | None = Field(
        default=None, min_length=1, max_length=_MAX_BATCH_SIZE
    )
    business_emails: list[Annotated[str, AfterValidator(_address)]] | None = Field(
        default=None, min_length=1, max_length=_MAX_BATCH_SIZE
    )
    fields: list[str] | None = None
    min_similarity_score: float | None = Field(default=None, ge=0, le=1)
    preview: bool = False

    @model_validator(mode="after")
    def _has_one_kind(self) -> "EnrichRequest":
        if (self.professional_network_profile_urls is None) == (self.business_emails is None):
            raise ValueError(
                "submit exactly one of professional_network_profile_urls and business_emails"
            )
        return self

    @property
    def kind(self) -> Kind:
        """The kind of the identifiers."""
        is_link = self.business_emails is None
        return "professional_network_profile_url" if is_link else "business_email"

    @property
    def identifiers(self) -> list[str]:
        """The identifiers, of either kind."""
        return self.professional_network_profile_urls or self.business_emails or []


def read_request(body: bytes) -> EnrichRequest | Refusal:
    """Return the parsed request, or the refusal of an invalid one."""
    try:
        request = EnrichRequest.model_validate_json(body)
    except ValidationError as error:
        message = "; ".join(_describe(problem) for problem in error.errors(include_url=False))
        return Refusal(400, typed_error("invalid_request", message))
    if request.preview:
        message = "Preview feature is not available for your account"
        return Refusal(400, typed_error("invalid_request", message))
    return request


def _describe(problem: Any) -> str:
    return describe_problem(problem["loc"], problem["msg"])


def describe_problem(location: Iterable[str | int], message: str) -> str:
    """Return a validation error in the provider's wording, without pydantic's prefix."""
    where = ".".join(str(part) for part in location)
    message = message.removeprefix("Value error, ").removeprefix("Assertion failed, ")
    return f"{where}: {message}" if where else message


def read_json(body: bytes) -> Any:
    """Return the parsed JSON of a body, or None if it is invalid."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def extract_identifiers(body: bytes) -> list[str]:
    """Return the identifiers in a rejected body, as far as they can be read, for the ledger."""
    request = read_json(body)
    if not isinstance(request, dict):
        return []
    named: list[Any] = [request.get(name) for name in _ARRAYS]  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # JSON
    lists: list[list[Any]] = [value for value in named if isinstance(value, list)]
    return [one for value in lists for one in value if isinstance(one, str)]


_ARRAYS = ("professional_network_profile_urls", "business_emails")
