"""Profile links: found in a cell, freed of wrappers, and read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from desktop_app.domain.identifying.addresses import has_address
from desktop_app.domain.identifying.blanks import ends_elsewhere
from desktop_app.domain.identifying.keys import IdentifierKind, LookupKey, Reading
from desktop_app.domain.identifying.reasons import ReadRule, RejectReason, Unusable
from desktop_app.domain.identifying.slugs import SLUG, read_slug
from desktop_app.domain.identifying.undoing import undo, without_invisible
from desktop_app.domain.identifying.wrappers import (
    decode_structure,
    first_host,
    is_opaque,
    is_shortened,
    is_wrapper,
    unwrap,
)

_HOST = r"linkedin\.(?:com|cn)"
_PREFIX = r"(?:m|mwlite|comm|mob|mobile|touch|profile|public-profile|[#!]+)"
_FOUND = re.compile(rf"(?:(?<![\w@-])|(?<=http)|(?<=https)){_HOST}(?![\w-])", re.IGNORECASE)
_IN = rf"(?:{_PREFIX}/+){{0,3}}(?:in/+)+({SLUG}|[\[{{$:+@])?"
_PERSON = re.compile(rf"\.?(?::\d{{1,5}})?/+{_IN}", re.IGNORECASE)
_BARE = re.compile(rf"/?(?:(?:m|mwlite|comm)/+)?in/+({SLUG})(?:[/?#]\S*)?", re.IGNORECASE)
_PAGE = re.compile(r"\.?(?::\d{1,5})?/+([^/?#\s]+)/?([^/?#\s]*)", re.IGNORECASE)
_CUT_PATH = re.compile(r"(?:/+[a-z]{0,8})?(?:\u2026|\.\.)", re.IGNORECASE)
_PLAIN = re.compile(r"https?://(?:www\.)?linkedin\.com/in/([a-z0-9-]{4,100})/?", re.IGNORECASE)
_WHOLE = re.compile(rf"(?:https?:)?/*(?:[\w-]+\.)*{_HOST}(?::\d+)?/\S*", re.IGNORECASE)
# A word behind the blank is the slug if it has a slug's hyphen, or if there is nothing else.
_SPACED = re.compile(
    rf"({_HOST})(?:\s{{0,3}}/\s{{0,3}}in\s{{0,3}}/\s{{1,3}}"
    r"(?=(?-i:[a-z][a-z0-9]*-[a-z0-9%-]+)/?\s*$)|(?:\s{1,3}/\s{0,3}|/\s{1,3})in\s{0,3}/)",
    re.IGNORECASE,
)
_ALL_SPACED = re.compile(
    rf"(?:https?://)?(?:\w{{1,10}}\.){{0,2}}({_HOST})/in/\s{{1,3}}(?-i:([a-z][a-z0-9]{{2,40}}))/?",
    re.IGNORECASE,
)
_CRUMBS = re.compile(rf"({_HOST}) ?[\u203a\u00bb>] ?in ?[\u203a\u00bb>] ?", re.IGNORECASE)
_NEXT_URL = re.compile(r"[;,]+(?=https?:|www\.)", re.IGNORECASE)
_SEGMENT = re.compile(r"[^\s<>\"`|]+")
_BEGINNING = re.compile(r"(?:h\w{2,4}:?/{0,4}|/{2,4})?(?:[\w-]{1,30}\.){0,4}$", re.IGNORECASE)
_REFERER = re.compile(r"refer+er[a-z_]*=$", re.IGNORECASE)
_REDIRECT = re.compile(r"(?:session_?redirect|redirect_?ur[li])=", re.IGNORECASE)
_RELATIVE = re.compile(rf"/*{_IN}", re.IGNORECASE)
_ELLIPSIS = re.compile("\u2026|\\.\\.")
_CUT_BEHIND = re.compile(r"[\[(]\s?(?:\u2026|\.\.)")
_PLUS = re.compile(r"\+\w")
_AT = re.compile(r"@\w")
_BARE_QUERY = re.compile(r"\?([a-z-]+)$", re.IGNORECASE)
_PARAMETERS = ("trk", "locale", "originalsubdomain", "lipi", "_l", "mini", "utm")
_LONGEST_BEGINNING = 160
_MOST_LINKS = 64
_EDGES = " \t\r\n'\"`()[]{}<>,;\u2018\u2019\u201c\u201d\u00ab\u00bb"
_LABEL = re.compile(r"(?:linked\s?in|profile|url)\s*:\s*(?=\S)", re.IGNORECASE)
_PAGES = {
    **dict.fromkeys(
        ("company", "school", "showcase", "edu", "companies"), RejectReason.COMPANY_PAGE
    ),
    **dict.fromkeys(("sales", "talent", "recruiter", "hiring", "cap"), RejectReason.SALES_TOOL),
    **dict.fromkeys(("pub", "profile"), RejectReason.OLD_LINK),
}
_URGENT = (
    RejectReason.CUT_LINK,
    RejectReason.BLANK_IN_LINK,
    RejectReason.DAMAGED_LINK,
    RejectReason.MASKED_LINK,
    RejectReason.PLACEHOLDER_LINK,
)


@dataclass(frozen=True, slots=True)
class _Finding:
    """A link to LinkedIn: whom it names, or why it names nobody.

    Attributes:
        slug: The normal form, "" for nobody.
        reason: For nobody, the reason.
        stem: What there was of a slug.
        end: Where the slug ended.
        is_wrapped: Whether it was inside another link.
    """

    slug: str
    reason: RejectReason | None
    stem: str
    end: int
    is_wrapped: bool = False


def read_profile_url(text: str) -> Reading:
    """Return the lookup for the one person that a cell links to, and how it was found.

    A bare "in/name" counts as a link; a bare "name" does not, for it could be anything.
    """
    plain = _PLAIN.fullmatch(text)
    if plain is not None and not isinstance(slug := read_slug(plain[1]), RejectReason):
        return Reading(LookupKey(IdentifierKind.PROFILE_URL, slug))
    visible = without_invisible(text).strip()
    stripped = visible.strip(_EDGES)
    if not stripped:
        return Reading(None)
    meant = undo(visible)
    found = _findings(_joined(meant))
    people = {finding.slug for finding in found if finding.slug}
    reason = _reason(found, people)
    if reason is not None:
        return Reading(Unusable(reason))
    if not people:
        return _read_without_host(meant)
    key = LookupKey(IdentifierKind.PROFILE_URL, people.pop())
    if all(finding.is_wrapped for finding in found if finding.slug):
        return Reading(key, ReadRule.UNWRAPPED)
    return Reading(key, _rule(stripped, visible, meant))


def _rule(stripped: str, visible: str, meant: str) -> ReadRule:
    if meant.strip(_EDGES) == stripped and _WHOLE.fullmatch(stripped):
        return ReadRule.PLAIN
    is_damaged = meant != visible or "%2f" in meant.lower()
    return ReadRule.REPAIRED if is_damaged else ReadRule.IN_TEXT


def _joined(text: str) -> str:
    """Return a text with the blanks, breadcrumbs and brackets in its links taken out."""
    text = _CRUMBS.sub(r"\1/in/", text.replace("[.]", "."))
    if (whole := _ALL_SPACED.fullmatch(text)) is not None:
        return f"{whole[1]}/in/{whole[2]}"
    return text if "site:" in text.lower() else _SPACED.sub(r"\1/in/", text)


def _reason(found: list[_Finding], people: set[str]) -> RejectReason | None:
    if len(people) > 1:
        return RejectReason.SEVERAL_LINKS
    reasons = [finding.reason for finding in found]
    if people:
        (slug,) = people
        whole = (RejectReason.CUT_LINK, RejectReason.BLANK_IN_LINK)
        # The words of a link often show its beginning: [linkedin.com/in/an…](…/in/anna).
        cut = (
            one for one in found if one.reason in whole and not slug.startswith(one.stem.lower())
        )
        return next((finding.reason for finding in cut), None)
    for urgent in _URGENT:
        if urgent in reasons:
            return urgent
    return next((reason for reason in reasons if reason is not None), None)


def _read_without_host(text: str) -> Reading:
    bare = _BARE.fullmatch(_LABEL.sub("", text.strip(_EDGES)))
    if bare is not None:
        slug = read_slug(bare[1])
        if isinstance(slug, RejectReason):
            return Reading(Unusable(slug))
        return Reading(LookupKey(IdentifierKind.PROFILE_URL, slug))
    if is_shortened(text):
        return Reading(Unusable(RejectReason.SHORT_LINK))
    if is_opaque(text):
        return Reading(Unusable(RejectReason.HIDDEN_LINK))
    is_address = has_address(text)
    return Reading(
        Unusable(RejectReason.EMAIL_AMONG_LINKS if is_address else RejectReason.NOT_A_PROFILE)
    )


def _findings(text: str) -> list[_Finding]:
    text = _NEXT_URL.sub(" ", text)
    found: list[_Finding] = []
    for segment in _SEGMENT.finditer(text):
        if len(found) > _MOST_LINKS:
            break
        for finding in islice(_in_segment(segment[0]), _MOST_LINKS):
            at_end = finding.end == len(decode_structure(segment[0])) and not finding.is_wrapped
            reason = None
            if at_end and finding.slug:
                before, after = text[: segment.start()][-40:], text[segment.end() :][:200]
                reason = ends_elsewhere(finding.stem, before, after, is_formula=text[0] == "=")
            found.append(
                finding if reason is None else _Finding("", reason, finding.stem, finding.end)
            )
    return found


def _in_segment(segment: str) -> Iterator[_Finding]:
    """Yield the links to LinkedIn of a text without blanks."""
    inner = unwrap(segment)
    text = _without_marks(decode_structure(segment if inner is None else inner))
    owner, end, is_wrapped = "", 0, inner is not None
    for host in _FOUND.finditer(text):
        if host.start() < end:
            continue
        gap = text[end : host.start()]
        beginning = _BEGINNING.search(gap[-_LONGEST_BEGINNING:])
        before = gap[: len(gap) - len(beginning[0])] if beginning is not None else gap
        owner = first_host(before) or owner
        is_nested = owner != "" and before[-1:] in set("=?&/%#:")
        if is_nested and (owner == "person" or not (_is_own(owner) or is_wrapper(owner))):
            end = host.end()
            continue
        if is_nested and _REFERER.search(before[-40:]):
            continue
        finding = _read(text, host.end(), in_query=is_nested)
        if finding is not None:
            is_inside = is_wrapped or (is_nested and before.count("/in/") == 0)
            yield _Finding(
                finding.slug, finding.reason, finding.stem, finding.end, is_wrapped=is_inside
            )
            end = max(finding.end, host.end())
            owner = "person" if finding.slug else "linkedin.com"


def _without_marks(text: str) -> str:
    """Return a text without what makes it bold or italic: **link**, _link_."""
    marks = text[: len(text) - len(text.lstrip("*_~"))]
    inner = text.rstrip(".,;:!?)")
    return inner[len(marks) : -len(marks)] if marks and inner.endswith(marks[::-1]) else text


def _is_own(host: str) -> bool:
    return host.lower().endswith("linkedin.com")


def _read(text: str, at: int, *, in_query: bool) -> _Finding | None:
    """Read the path that follows a LinkedIn host."""
    found = _PERSON.match(text, at)
    if found is not None and found[1]:
        return _read_person(text, found[1], found.end(1), in_query=in_query)
    if _CUT_PATH.match(text, at):
        return _Finding("", RejectReason.CUT_LINK, "", at)
    page = _PAGE.match(text, at)
    if page is None:
        return None
    redirect = _REDIRECT.search(text, at)
    if redirect is not None:
        inner = _RELATIVE.match(text, redirect.end())
        if inner is not None and inner[1]:
            return _read_person(text, inner[1], inner.end(1), in_query=True)
    reason = _PAGES.get(page[1].lower(), RejectReason.OTHER_PAGE)
    if page[1].lower() == "pub" and page[2].lower() == "dir":
        reason = RejectReason.OTHER_PAGE
    return _Finding("", reason, "", at if redirect is None else redirect.end())


def _read_person(text: str, raw: str, end: int, *, in_query: bool) -> _Finding:
    rest = text[end : end + 40]
    if rest.startswith("://") or raw.lower() in ("http", "https", "http%3a"):
        raw = re.sub(r"https?$", "", raw, flags=re.IGNORECASE)
    if not raw or _FOUND.search(raw):  # a prefix was put before a whole link
        return _Finding("", RejectReason.OTHER_PAGE, "", end - len(raw))
    slug = _why_no_slug(raw, rest, in_query=in_query) or read_slug(raw)
    if not isinstance(slug, RejectReason):
        return _Finding(slug, None, raw, end)
    return _Finding("", slug, _ELLIPSIS.split(raw, maxsplit=1)[0], end)


def _why_no_slug(raw: str, rest: str, *, in_query: bool) -> RejectReason | None:
    """Return why what follows a slug shows that it is not the whole, None if it does not."""
    if raw in ("[", "{", "$", ":") or (raw.lower() == "n" and rest[:2].lower() == "/a"):
        return RejectReason.PLACEHOLDER_LINK
    if _CUT_BEHIND.match(rest):
        return RejectReason.CUT_LINK
    if _PLUS.match(rest) and not in_query:
        return RejectReason.BLANK_IN_LINK
    if _AT.match(rest) or raw in ("+", "@"):
        return RejectReason.NOT_A_PROFILE
    query = _BARE_QUERY.match(rest)  # m?ller: the letter was lost
    is_lost = query is not None and not query[1].lower().startswith(_PARAMETERS)
    return RejectReason.DAMAGED_LINK if is_lost else None
