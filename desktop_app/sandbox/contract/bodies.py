"""The common part of all request bodies: parsing, strictness, exactly one kind of identifier.

The models of the bodies are the only source: requests are checked with them, and /openapi.json
shows their schemas.
"""

import json
import re
from collections.abc import Iterable
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ValidationError,
    WithJsonSchema,
    model_validator,
)

from desktop_app.sandbox.contract.errors import Refusal, typed_error
from desktop_app.sandbox.contract.field_paths import KNOWN

_SPACES = " \t\n\r\f\v"
# Written out, because engines of regular expressions disagree about what `\s` is.
_S = r" \t\n\r\f\v"
_ADDRESS = rf"[{_S}]*[^@{_S}]+@[^@{_S}][^@{_S}.]*\.[^@{_S}]+[{_S}]*"
_IS_ADDRESS = re.compile(_ADDRESS)
_SOMETHING = rf"[^,{_S}]"


def _address(text: str) -> str:
    if not _IS_ADDRESS.fullmatch(text):
        raise ValueError(f"{text} is not a valid email address")
    return text


Address = Annotated[
    str,
    AfterValidator(_address),
    WithJsonSchema({"type": "string", "pattern": rf"^{_ADDRESS}$"}),
]
"""An email address, as far as the reconstructed OpenAPI's `format: email` says."""


def _whole(value: Any) -> Any:
    """Return 5 for 5.0, which is an integer in JSON Schema."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


WHOLE = BeforeValidator(_whole)
"""The last annotation of an integer, after its limits."""
Whole = Annotated[int, WHOLE]
FieldNames = Annotated[
    list[str], WithJsonSchema({"type": "array", "items": {"enum": sorted(KNOWN)}})
]
"""Values of `fields`; unknown ones are refused with the list of those that exist."""


def split_commas(value: Any) -> Any:
    """Return the parts of a comma string, without empty ones; anything else unchanged."""
    if not isinstance(value, str):
        return value
    parts = (part.strip(_SPACES) for part in value.split(","))
    return [part for part in parts if part]


def list_or_commas(most: int) -> tuple[Any, ...]:
    """Return the annotations of a batch's identifiers: a list, or one string with commas."""
    whole_list = {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": most}
    with_commas = {"type": "string", "pattern": _SOMETHING}
    return BeforeValidator(split_commas), WithJsonSchema({"anyOf": [whole_list, with_commas]})


def _one_of_the_arrays(schema: dict[str, Any], model: Any) -> None:
    """Say in the schema of a body that exactly one of its arrays is given; null is as left out."""
    names: list[str] = list(model.ARRAYS)
    if len(names) == 1:
        schema["required"] = [*schema.get("required", []), *names]
        schema["properties"] |= {names[0]: _not_null(schema["properties"][names[0]])}
    elif names:
        schema["oneOf"] = [
            {
                "required": [one],
                "properties": {
                    name: {"not": {"type": "null"}} if name == one else {"type": "null"}
                    for name in names
                },
            }
            for one in names
        ]


def _not_null(schema: dict[str, Any]) -> dict[str, Any]:
    kept = [part for part in schema.get("anyOf", []) if part != {"type": "null"}]
    rest = {key: value for key, value in schema.items() if key not in {"anyOf", "default"}}
    return rest | (kept[0] if len(kept) == 1 else {"anyOf": kept})


class Body(BaseModel):
    """A request body without unknown keys, with the types that the provider's schema names."""

    # Strict: the provider's schema requires numbers; "0.5" is a string.
    model_config = ConfigDict(extra="forbid", strict=True)


class IdentifiersBody(Body):
    """A body with exactly one array of identifiers.

    Attributes:
        ARRAYS: The `match_type` of each array that may be given.
    """

    model_config = ConfigDict(extra="forbid", strict=True, json_schema_extra=_one_of_the_arrays)
    ARRAYS: ClassVar[dict[str, str]] = {}

    @model_validator(mode="after")
    def _has_one_kind(self) -> "IdentifiersBody":
        if sum(getattr(self, name) is not None for name in self.ARRAYS) != 1:
            raise ValueError(f"submit exactly one of {' and '.join(self.ARRAYS)}")
        return self

    @property
    def array(self) -> str:
        """The name of the array that is given."""
        return next(name for name in self.ARRAYS if getattr(self, name) is not None)

    @property
    def kind(self) -> str:
        """The kind of the identifiers, as in `match_type`."""
        return self.ARRAYS[self.array]

    @property
    def identifiers(self) -> list[str]:
        """The identifiers, of any kind, as texts."""
        return [str(one) for one in getattr(self, self.array)]

    @property
    def field_names(self) -> list[str] | None:
        """The requested fields; None if they were left out."""
        names: list[str] | None = getattr(self, "fields", None)
        return names


SomeBody = TypeVar("SomeBody", bound=BaseModel)


def read_body(model: type[SomeBody], body: bytes) -> SomeBody | Refusal:
    """Return the parsed body, or the refusal of an invalid one."""
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        message = "; ".join(
            describe_problem(one["loc"], one["msg"]) for one in error.errors(include_url=False)
        )
        return Refusal(400, typed_error("invalid_request", message))


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


_ARRAYS = ("professional_network_profile_urls", "business_emails", "emails", "urls")


def extract_identifiers(body: bytes) -> list[str]:
    """Return the identifiers in a rejected body, as far as they can be read, for the ledger."""
    request = read_json(body)
    if not isinstance(request, dict):
        return []
    named: list[Any] = [request.get(name) for name in _ARRAYS]  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # JSON
    lists: list[list[Any]] = [value for value in named if isinstance(value, list)]
    return [one for value in lists for one in value if isinstance(one, str)]
