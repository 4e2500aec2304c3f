"""The bodies of person search, of its autocomplete, and of a search job.

Source: contract/search.md sections 2 and 6, batch-live-contact.md section 1.
"""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Discriminator, Field, Tag, WithJsonSchema

from desktop_app.sandbox.contract.bodies import WHOLE, Body, Whole
from desktop_app.sandbox.contract.search_fields import (
    COMPLETED,
    DENIED,
    FILTERABLE,
    RETURNED,
    SORTABLE,
)

MOST_ROWS, DEFAULT_ROWS = 1000, 20
MOST_JOB_ROWS = 10_000
MOST_SUGGESTIONS = 100
MOST_EXCLUDED = 50_000
Scalar = str | int | float | bool


def _known(names: frozenset[str], words: str) -> Any:
    def check(name: str) -> str:
        if name not in names:
            raise ValueError(f"{words}: {name}")
        return name

    return AfterValidator(check), WithJsonSchema({"enum": sorted(names)})


FilterField = Annotated[str, *_known(FILTERABLE, "Unsupported columns")]
SortField = Annotated[str, *_known(SORTABLE, "Unsupported sort")]
SearchFields = Annotated[
    list[str], WithJsonSchema({"type": "array", "items": {"enum": sorted(RETURNED | DENIED)}})
]


class TextLeaf(Body):
    """A condition on words: all of them, the phrase, or not."""

    field: FilterField
    type: Literal["(.)", "[.]", "(!)", "contains"]
    value: str


class EqualLeaf(Body):
    """A condition on the whole value."""

    field: FilterField
    type: Literal["=", "!="]
    value: Scalar


class RangeLeaf(Body):
    """A condition on the order of values."""

    field: FilterField
    type: Literal["<", "=<", ">", "=>", "<=", ">="]
    value: str | int | float


class ListLeaf(Body):
    """A condition on several values."""

    field: FilterField
    type: Literal["in", "not_in", "has_all"]
    value: list[Scalar]


class Place(Body):
    """A circle around a place."""

    location: str | None = None
    lat_lng: list[float] | None = None
    distance: float
    unit: Literal["km", "mi", "m", "ft"] = "km"


class PlaceLeaf(Body):
    """A condition on the distance from a place."""

    field: FilterField
    type: Literal["geo_distance", "geo_exclude"]
    value: Place


class Group(Body):
    """Several conditions: all, any, or all but of different jobs."""

    op: Literal["and", "or", "all_of"]
    conditions: Annotated[list["Condition"], Field(min_length=1)]


_KIND_OF = {
    operator: kind
    for kind, operators in {
        "text": ("(.)", "[.]", "(!)", "contains"),
        "equal": ("=", "!="),
        "range": ("<", "=<", ">", "=>", "<=", ">="),
        "list": ("in", "not_in", "has_all"),
        "place": ("geo_distance", "geo_exclude"),
    }.items()
    for operator in operators
}


def _kind(value: Any) -> str:
    """Return the kind of a condition, of its JSON or of its model."""
    parts: dict[str, Any] = value if isinstance(value, dict) else getattr(value, "__dict__", {})  # pyright: ignore[reportUnknownVariableType]  # JSON
    if "conditions" in parts or "op" in parts:
        return "group"
    operator = parts.get("type")
    return _KIND_OF.get(operator, "equal") if isinstance(operator, str) else "equal"


Condition = Annotated[
    Annotated[Group, Tag("group")]
    | Annotated[TextLeaf, Tag("text")]
    | Annotated[EqualLeaf, Tag("equal")]
    | Annotated[RangeLeaf, Tag("range")]
    | Annotated[ListLeaf, Tag("list")]
    | Annotated[PlaceLeaf, Tag("place")],
    Discriminator(_kind),
]
Leaf = TextLeaf | EqualLeaf | RangeLeaf | ListLeaf | PlaceLeaf


class Sort(Body):
    """One order of the results."""

    field: SortField
    order: Literal["asc", "desc"] = "asc"


class PostProcessing(Body):
    """People who are left out of the results."""

    exclude_profiles: Annotated[list[str], Field(max_length=MOST_EXCLUDED)] = Field(
        default_factory=list[str]
    )
    exclude_names: list[str] = Field(default_factory=list[str])


class SearchRequest(Body):
    """POST /person/search; `count` is another name of `limit`."""

    filters: Condition
    sorts: list[Sort] = Field(default_factory=list[Sort])
    limit: Annotated[int, Field(ge=1, le=MOST_ROWS), WHOLE] | None = None
    count: Annotated[int, Field(ge=1, le=MOST_ROWS), WHOLE] | None = None
    cursor: str | None = None
    fields: SearchFields | None = None
    post_processing: PostProcessing | None = None
    preview: bool = False
    return_query: bool = False
    explain: bool = False

    @property
    def most(self) -> int:
        """The most rows of the answer."""
        return self.limit or self.count or DEFAULT_ROWS


class SearchJobRequest(Body):
    """POST /batch/person/search: the filters must be a group."""

    filters: Group
    fields: SearchFields | None = None
    sorts: list[Sort] = Field(default_factory=list[Sort])
    max_results: Annotated[int, Field(ge=1), WHOLE] = MOST_JOB_ROWS
    limit_per_page: Whole | None = None
    webhook_url: str | None = None
    limit: Whole | None = None
    page: Whole | None = None
    preview: bool = False

    @property
    def most(self) -> int:
        """The most rows of the job."""
        return min(self.max_results, MOST_JOB_ROWS)


class AutocompleteRequest(Body):
    """POST /person/search/autocomplete; the query may be empty."""

    field: Annotated[str, WithJsonSchema({"enum": sorted(COMPLETED)})]
    query: str
    limit: Annotated[int, Field(ge=1, le=MOST_SUGGESTIONS), WHOLE] = DEFAULT_ROWS
    filters: Condition | None = None
