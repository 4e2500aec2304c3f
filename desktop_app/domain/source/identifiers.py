"""Parsing of cells to profile links or business emails in normal form.

The normal form joins answers to rows and prevents double charges: two spellings of one person are
one lookup, paid once. Requests contain a clean, complete URL or address.
"""

import re
from functools import lru_cache

from desktop_app.domain.identifiers.addresses import normal_address, read_email
from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey, Parsed, Reading
from desktop_app.domain.identifiers.links import read_profile_url
from desktop_app.domain.identifiers.reasons import ReadRule, RejectReason, Unusable, plural_text
from desktop_app.domain.identifiers.slugs import SLUG, normal_slug
from desktop_app.domain.identifiers.text_repair import strip_invisible

__all__ = [
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
    "read_email",
    "read_profile_url",
]

_ECHO = re.compile(
    rf"(?:(?:^|[/.])linkedin\.(?:com|cn)(?::443)?/+|^/?)(?:(?:m|mwlite|comm)/)?in/+({SLUG})",
    re.IGNORECASE,
)
_EDGES = " \t\r\n'\"`()[]{}<>,;"


def parse_profile_url(text: str) -> Parsed:
    """Return the lookup key for the one profile that a cell links to, in any spelling."""
    return read_profile_url(text).parsed


def parse_email(text: str) -> Parsed:
    """Return the lookup key for the one business email in a cell, including role addresses."""
    return read_email(text).parsed


@lru_cache(maxsize=4096)
def join_key(echo: str, kind: IdentifierKind) -> str:
    """Return a form in which an identifier sent and its echo in the answer are equal.

    It is coarser than the normal form: the echo may differ in host, case, slashes or
    percent-encoding (contract section 7). Member ids that differ only in case are equal in it, so
    compare normal forms first.
    """
    stripped = strip_invisible(echo).strip()
    if kind is IdentifierKind.BUSINESS_EMAIL:
        return normal_address(stripped.removeprefix("mailto:").strip(_EDGES).rstrip("."))
    found = _ECHO.search(stripped)
    if found is None:
        return stripped.casefold()
    return normal_slug(found[1]).casefold()
