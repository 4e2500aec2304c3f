"""Parsing of cells to profile links or business emails in normal form.

The normal form joins answers to rows and prevents double charges: two spellings of one person are
one lookup, paid once. Requests contain a clean, complete URL or address.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from desktop_app.domain.identifiers.keys import (
    LINK_KINDS,
    SHEET_KINDS,
    IdentifierKind,
    LookupKey,
    Parsed,
    Reading,
)
from desktop_app.domain.identifiers.reasons import ReadRule, RejectReason, Unusable, plural_text

__all__ = [
    "LINK_KINDS",
    "SHEET_KINDS",
    "IdentifierKind",
    "LookupKey",
    "Parsed",
    "ReadRule",
    "Reading",
    "RejectReason",
    "Unusable",
    "join_key",
    "parse_email",
    "parse_profile_url",
    "plural_text",
    "reader_of",
]

_EMAIL_KINDS = (IdentifierKind.BUSINESS_EMAIL, IdentifierKind.IDENTIFIED_EMAIL)
_EDGES = " \t\r\n'\"`()[]{}<>,;"


@cache
def reader_of(kind: IdentifierKind) -> Callable[[str], Reading]:
    """Return what reads identifiers of a kind; imported on first use, as the start needs none."""
    if kind is IdentifierKind.PROFILE_URL:
        from desktop_app.domain.identifiers.links import read_profile_url  # noqa: PLC0415

        return read_profile_url
    from desktop_app.domain.identifiers.addresses import read_email  # noqa: PLC0415

    return read_email


def parse_profile_url(text: str) -> Parsed:
    """Return the lookup key for the one profile that a cell links to, in any spelling."""
    return reader_of(IdentifierKind.PROFILE_URL)(text).parsed


def parse_email(text: str) -> Parsed:
    """Return the lookup key for the one business email in a cell, including role addresses."""
    return reader_of(IdentifierKind.BUSINESS_EMAIL)(text).parsed


@lru_cache(maxsize=4096)
def join_key(echo: str, kind: IdentifierKind) -> str:
    """Return a form in which an identifier sent and its echo in the answer are equal.

    It is coarser than the normal form: the echo may differ in host, case, slashes or
    percent-encoding (contract section 7). Member ids that differ only in case are equal in it, so
    compare normal forms first.
    """
    from desktop_app.domain.identifiers.addresses import normal_address  # noqa: PLC0415
    from desktop_app.domain.identifiers.slugs import normal_slug  # noqa: PLC0415
    from desktop_app.domain.identifiers.text_repair import strip_invisible  # noqa: PLC0415

    stripped = strip_invisible(echo).strip()
    if kind in _EMAIL_KINDS:
        return normal_address(stripped.removeprefix("mailto:").strip(_EDGES).rstrip("."))
    found = _echo().search(stripped)
    if found is None:
        return stripped.casefold()
    return normal_slug(found[1]).casefold()


@cache
def _echo() -> re.Pattern[str]:
    from desktop_app.domain.identifiers.slugs import SLUG  # noqa: PLC0415

    return re.compile(
        rf"(?:(?:^|[/.])linkedin\.(?:com|cn)(?::443)?/+|^/?)(?:(?:m|mwlite|comm)/)?in/+({SLUG})",
        re.IGNORECASE,
    )
