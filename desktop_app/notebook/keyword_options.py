"""The options of `desktop_app.enrich` as keywords, for type checkers and editors."""

from collections.abc import Mapping, Sequence
from typing import TypedDict


class KeywordOptions(TypedDict, total=False):
    """The options; their defaults and meanings are those of `FrameOptions`."""

    url_column: str | None
    email_column: str | None
    then: str | None
    email_fallback: bool
    search: bool | None
    search_limit: int
    live: bool
    stale_after: int | None
    contact: str | Sequence[str]
    verified_emails: bool
    fields: str | Sequence[str] | None
    min_similarity: float | None
    budget: float | None
    fresh: bool
    ask_in_doubt_again: bool
    take_best: bool
    preset: str | None
    columns: str | Sequence[str] | None
    roles: int
    schools: int
    labels: str
    prefix: str
    changes: str | None
    match_check: str | None
    name_column: str | Sequence[str] | None
    company_column: str | Sequence[str] | None
    domain_column: str | Sequence[str] | None
    title_column: str | Sequence[str] | None
    city_column: str | Sequence[str] | None
    country_column: str | Sequence[str] | None
    phone_column: str | Sequence[str] | None
    candidates: str
    fill: bool | str | Mapping[str, str]
    rpm: float | None
    key: str | None
    base_url: str | None
    sandbox: bool
    dry_run: bool
    progress: bool
