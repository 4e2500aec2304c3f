"""Parsing of LinkedIn URL paths: the slug of a profile, or the reason for rejecting the link."""

import re
from dataclasses import dataclass

from desktop_app.domain.identifiers.reasons import RejectReason
from desktop_app.domain.identifiers.slugs import SLUG, read_slug

HOST = r"linkedin\.(?:com|cn)"
_PREFIX = r"(?:m|mwlite|comm|mob|mobile|touch|profile|public-profile|[#!]+)"
HOST_MATCH = re.compile(rf"(?:(?<![\w@-])|(?<=http)|(?<=https)){HOST}(?![\w-])", re.IGNORECASE)
_IN = rf"(?:{_PREFIX}/+){{0,3}}(?:in/+)+({SLUG}|[\[{{$:+@])?"
_PERSON = re.compile(rf"\.?(?::\d{{1,5}})?/+{_IN}", re.IGNORECASE)
_PAGE = re.compile(r"\.?(?::\d{1,5})?/+([^/?#\s]+)/?([^/?#\s]*)", re.IGNORECASE)
_CUT_PATH = re.compile(r"(?:/+[a-z]{0,8})?(?:\u2026|\.\.)", re.IGNORECASE)
_REDIRECT = re.compile(r"(?:session_?redirect|redirect_?ur[li])=", re.IGNORECASE)
_RELATIVE = re.compile(rf"/*{_IN}", re.IGNORECASE)
_ELLIPSIS = re.compile("\u2026|\\.\\.")
_CUT_BEHIND = re.compile(r"[\[(]\s?(?:\u2026|\.\.)")
_PLUS = re.compile(r"\+\w")
_AT = re.compile(r"@\w")
_BARE_QUERY = re.compile(r"\?([a-z-]+)$", re.IGNORECASE)
_PARAMETERS = ("trk", "locale", "originalsubdomain", "lipi", "_l", "mini", "utm")
_NOT_A_PERSON = {
    **dict.fromkeys(
        ("company", "school", "showcase", "edu", "companies"), RejectReason.COMPANY_PAGE
    ),
    **dict.fromkeys(("sales", "talent", "recruiter", "hiring", "cap"), RejectReason.SALES_TOOL),
    **dict.fromkeys(("pub", "profile"), RejectReason.OLD_LINK),
}


@dataclass(frozen=True, slots=True)
class LinkMatch:
    """A link to LinkedIn that was found in a text.

    Attributes:
        slug: The profile's slug in normal form; "" if the link was rejected.
        reason: Why the link was rejected; None if it was not.
        stem: The slug as written, up to an ellipsis.
        end: The position where the slug ends.
        is_wrapped: Whether it was inside another link.
    """

    slug: str
    reason: RejectReason | None
    stem: str
    end: int
    is_wrapped: bool = False


def read_path(text: str, at: int, *, in_query: bool) -> LinkMatch | None:
    """Parse the path after a LinkedIn host."""
    found = _PERSON.match(text, at)
    if found is not None and found[1]:
        return _read_person(text, found[1], found.end(1), in_query=in_query)
    if _CUT_PATH.match(text, at):
        return LinkMatch("", RejectReason.CUT_LINK, "", at)
    page = _PAGE.match(text, at)
    if page is None:
        return None
    redirect = _REDIRECT.search(text, at)
    if redirect is not None:
        inner = _RELATIVE.match(text, redirect.end())
        if inner is not None and inner[1]:
            return _read_person(text, inner[1], inner.end(1), in_query=True)
    reason = _NOT_A_PERSON.get(page[1].lower(), RejectReason.OTHER_PAGE)
    if page[1].lower() == "pub" and page[2].lower() == "dir":
        reason = RejectReason.OTHER_PAGE
    return LinkMatch("", reason, "", at if redirect is None else redirect.end())


def _read_person(text: str, raw: str, end: int, *, in_query: bool) -> LinkMatch:
    rest = text[end : end + 40]
    if rest.startswith("://") or raw.lower() in ("http", "https", "http%3a"):
        raw = re.sub(r"https?$", "", raw, flags=re.IGNORECASE)
    if not raw or HOST_MATCH.search(raw):  # a prefix in front of a complete link
        return LinkMatch("", RejectReason.OTHER_PAGE, "", end - len(raw))
    slug = _context_reason(raw, rest, in_query=in_query) or read_slug(raw)
    if not isinstance(slug, RejectReason):
        return LinkMatch(slug, None, raw, end)
    return LinkMatch("", slug, _ELLIPSIS.split(raw, maxsplit=1)[0], end)


def _context_reason(raw: str, rest: str, *, in_query: bool) -> RejectReason | None:
    """Return why the text after a slug shows that the slug is incomplete; None if it does not."""
    if raw in ("[", "{", "$", ":") or (raw.lower() == "n" and rest[:2].lower() == "/a"):
        return RejectReason.PLACEHOLDER_LINK
    if _CUT_BEHIND.match(rest):
        return RejectReason.CUT_LINK
    if _PLUS.match(rest) and not in_query:
        return RejectReason.BLANK_IN_LINK
    if _AT.match(rest) or raw in ("+", "@"):
        return RejectReason.NOT_A_PROFILE
    query = _BARE_QUERY.match(rest)  # m?ller: a character was lost
    is_lost = query is not None and not query[1].lower().startswith(_PARAMETERS)
    return RejectReason.DAMAGED_LINK if is_lost else None
