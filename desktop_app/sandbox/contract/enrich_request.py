"""Reading the body of POST /person/enrich.

Source: contract/README.md section 2 and the provider's introduction. An address must look like one:
the reconstructed OpenAPI says `format: email`.
"""

import json
import re
from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from desktop_app.sandbox.contract.errors import Refusal, typed_error

Kind = Literal["professional_network_profile_url", "business_email"]
_MOST = 25
_ADDRESS = re.compile(r"\s*[^@\s]+@[^@\s][^@\s.]*\.[^@\s]+\s*")


def _address(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise ValueError(f"{text} is not a valid email address")
    return text


class EnrichRequest(BaseModel):
    """Exactly one of the two arrays, nothing unknown."""

    # Strict: the provider's schema has numbers, and "0.5" is a text.
    model_config = ConfigDict(extra="forbid", strict=True)

    professional_network_profile_urls: list[str] | None = Field(
        default=None, min_length=1, max_length=_MOST
    )
    business_emails: list[Annotated[str, AfterValidator(_address)]] | None = Field(
        default=None, min_length=1, max_length=_MOST
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
        """Of the identifiers."""
        is_link = self.business_emails is None
        return "professional_network_profile_url" if is_link else "business_email"

    @property
    def identifiers(self) -> list[str]:
        """Those of either kind."""
        return self.professional_network_profile_urls or self.business_emails or []


def read_request(body: bytes) -> EnrichRequest | Refusal:
    """Return what is asked, or why it is refused."""
    try:
        asked = EnrichRequest.model_validate_json(body)
    except ValidationError as error:
        words = "; ".join(_words(problem) for problem in error.errors(include_url=False))
        return Refusal(400, typed_error("invalid_request", words))
    if asked.preview:
        words = "Preview feature is not available for your account"
        return Refusal(400, typed_error("invalid_request", words))
    return asked


def _words(problem: Any) -> str:
    return problem_words(problem["loc"], problem["msg"])


def problem_words(place: Iterable[str | int], message: str) -> str:
    """Return a problem of a request in the provider's manner, without pydantic's own prefix."""
    where = ".".join(str(part) for part in place)
    words = message.removeprefix("Value error, ").removeprefix("Assertion failed, ")
    return f"{where}: {words}" if where else words


def read_json(body: bytes) -> Any:
    """Return a body's JSON, None if it is not readable."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def rough_identifiers(body: bytes) -> list[str]:
    """Return what a refused body names, for the ledger; as far as it can be read."""
    asked = read_json(body)
    if not isinstance(asked, dict):
        return []
    named: list[Any] = [asked.get(name) for name in _ARRAYS]  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # JSON
    lists: list[list[Any]] = [value for value in named if isinstance(value, list)]
    return [one for value in lists for one in value if isinstance(one, str)]


_ARRAYS = ("professional_network_profile_urls", "business_emails")
