"""A cell's text becomes a profile link or a business email in its normal form, or why not.

The normal form is what joins answers to rows and what settles a payment: two spellings of one
person are one lookup, paid once. What is sent is a clean full URL or address.
"""

import re
from functools import lru_cache

from desktop_app.domain.identifiers.addresses import normal_address, read_email
from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey, Parsed, Reading
from desktop_app.domain.identifiers.links import read_profile_url
from desktop_app.domain.identifiers.reasons import ReadRule, RejectReason, Unusable, counted
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
    "counted",
    "join_key",
    "parse_email",
    "parse_profile_url",
    "read_email",
    "read_profile_url",
]

_ECHO = re.compile(
    rf"(?:(?:^|[/.])linkedin\.(?:com|cn)(?::443)?/+|^/?)(?:(?:m|mwlite|comm)/)?in/+({SLUG})",
    re.IGNORECASE,
)
_EDGES = " \t\r\n'\"`()[]{}<>,;"


def parse_profile_url(text: str) -> Parsed:
    """Return the lookup for the one person that a cell links to, in any spelling."""
    return read_profile_url(text).parsed


def parse_email(text: str) -> Parsed:
    """Return the lookup for the one business address in a cell; role addresses count as well."""
    return read_email(text).parsed


@lru_cache(maxsize=4096)
def join_key(echo: str, kind: IdentifierKind) -> str:
    """Return the form in which an answer's echo and what was sent are the same text.

    Coarser than the normal form: an echo may come back with another host, in other case, with or
    without a slash or percent signs (contract section 7). Ids that differ in case only are equal in
    it: compare normal forms first.
    """
    stripped = strip_invisible(echo).strip()
    if kind is IdentifierKind.BUSINESS_EMAIL:
        return normal_address(stripped.removeprefix("mailto:").strip(_EDGES).rstrip("."))
    found = _ECHO.search(stripped)
    if found is None:
        return stripped.casefold()
    return normal_slug(found[1]).casefold()
