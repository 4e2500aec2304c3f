"""Parsing of profile links: find them in a cell, unwrap them, and parse the slug."""

import re
from collections.abc import Iterator
from itertools import islice

from desktop_app.domain.identifiers.addresses import has_address
from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey, Reading
from desktop_app.domain.identifiers.linkedin_paths import HOST, HOST_MATCH, LinkMatch, read_path
from desktop_app.domain.identifiers.reasons import ReadRule, RejectReason, Unusable
from desktop_app.domain.identifiers.slugs import SLUG, read_slug
from desktop_app.domain.identifiers.surrounding_text import truncation_reason
from desktop_app.domain.identifiers.text_repair import EDGES, repair_text, strip_invisible
from desktop_app.domain.identifiers.wrapped_links import (
    decode_structure,
    first_host,
    is_opaque,
    is_shortened,
    unwrap,
    wraps_links,
)

_BARE = re.compile(rf"/?(?:(?:m|mwlite|comm)/+)?in/+({SLUG})(?:[/?#]\S*)?", re.IGNORECASE)
_PLAIN = re.compile(r"https?://(?:www\.)?linkedin\.com/in/([a-z0-9-]{4,100})/?", re.IGNORECASE)
_WHOLE = re.compile(rf"(?:https?:)?/*(?:[\w-]+\.)*{HOST}(?::\d+)?/\S*", re.IGNORECASE)
# A word after the space is the slug if it has a hyphen, or if nothing else follows.
_SPACED = re.compile(
    rf"({HOST})(?:\s{{0,3}}/\s{{0,3}}in\s{{0,3}}/\s{{1,3}}"
    r"(?=(?-i:[a-z][a-z0-9]*-[a-z0-9%-]+)/?\s*$)|(?:\s{1,3}/\s{0,3}|/\s{1,3})in\s{0,3}/)",
    re.IGNORECASE,
)
_ALL_SPACED = re.compile(
    rf"(?:https?://)?(?:\w{{1,10}}\.){{0,2}}({HOST})/in/\s{{1,3}}(?-i:([a-z][a-z0-9]{{2,40}}))/?",
    re.IGNORECASE,
)
_BREADCRUMBS = re.compile(rf"({HOST}) ?[\u203a\u00bb>] ?in ?[\u203a\u00bb>] ?", re.IGNORECASE)
_NEXT_URL = re.compile(r"[;,]+(?=https?:|www\.)", re.IGNORECASE)
_SEGMENT = re.compile(r"[^\s<>\"`|]+")
_BEGINNING = re.compile(r"(?:h\w{2,4}:?/{0,4}|/{2,4})?(?:[\w-]{1,30}\.){0,4}$", re.IGNORECASE)
_REFERER = re.compile(r"refer+er[a-z_]*=$", re.IGNORECASE)
_LONGEST_BEGINNING = 160
_MOST_LINKS = 64
_LABEL = re.compile(r"(?:linked\s?in|profile|url)\s*:\s*(?=\S)", re.IGNORECASE)
_BY_PRIORITY = (
    RejectReason.CUT_LINK,
    RejectReason.BLANK_IN_LINK,
    RejectReason.DAMAGED_LINK,
    RejectReason.MASKED_LINK,
    RejectReason.PLACEHOLDER_LINK,
)


def read_profile_url(text: str) -> Reading:
    """Parse the one profile that a cell links to.

    A bare "in/name" is accepted as a link; a bare "name" is not, because it could be anything.
    """
    plain = _PLAIN.fullmatch(text)
    if plain is not None and not isinstance(slug := read_slug(plain[1]), RejectReason):
        return Reading(LookupKey(IdentifierKind.PROFILE_URL, slug))
    visible = strip_invisible(text).strip()
    stripped = visible.strip(EDGES)
    if not stripped:
        return Reading(None)
    repaired = repair_text(visible)
    found = _link_matches(_joined(repaired))
    people = {finding.slug for finding in found if finding.slug}
    reason = _reason(found, people)
    if reason is not None:
        return Reading(Unusable(reason))
    if not people:
        return _read_without_host(repaired)
    key = LookupKey(IdentifierKind.PROFILE_URL, people.pop())
    if all(finding.is_wrapped for finding in found if finding.slug):
        return Reading(key, ReadRule.UNWRAPPED)
    return Reading(key, _rule(stripped, visible, repaired))


def _rule(stripped: str, visible: str, repaired: str) -> ReadRule:
    if repaired.strip(EDGES) == stripped and _WHOLE.fullmatch(stripped):
        return ReadRule.PLAIN
    is_damaged = repaired != visible or "%2f" in repaired.lower()
    return ReadRule.REPAIRED if is_damaged else ReadRule.IN_TEXT


def _joined(text: str) -> str:
    """Remove the spaces, breadcrumb marks and brackets inside the links of a text."""
    text = _BREADCRUMBS.sub(r"\1/in/", text.replace("[.]", "."))
    if (whole := _ALL_SPACED.fullmatch(text)) is not None:
        return f"{whole[1]}/in/{whole[2]}"
    return text if "site:" in text.lower() else _SPACED.sub(r"\1/in/", text)


def _reason(found: list[LinkMatch], people: set[str]) -> RejectReason | None:
    if len(people) > 1:
        return RejectReason.SEVERAL_LINKS
    reasons = [finding.reason for finding in found]
    if people:
        (slug,) = people
        whole = (RejectReason.CUT_LINK, RejectReason.BLANK_IN_LINK)
        # The label of a link is often its truncated URL: [linkedin.com/in/an…](…/in/anna).
        cut = (
            one for one in found if one.reason in whole and not slug.startswith(one.stem.lower())
        )
        return next((finding.reason for finding in cut), None)
    for urgent in _BY_PRIORITY:
        if urgent in reasons:
            return urgent
    return next((reason for reason in reasons if reason is not None), None)


def _read_without_host(text: str) -> Reading:
    bare = _BARE.fullmatch(_LABEL.sub("", text.strip(EDGES)))
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


def _link_matches(text: str) -> list[LinkMatch]:
    text = _NEXT_URL.sub(" ", text)
    found: list[LinkMatch] = []
    for segment in _SEGMENT.finditer(text):
        if len(found) > _MOST_LINKS:
            break
        for finding in islice(_in_segment(segment[0]), _MOST_LINKS):
            at_end = finding.end == len(decode_structure(segment[0])) and not finding.is_wrapped
            reason = None
            if at_end and finding.slug:
                before, after = text[: segment.start()][-40:], text[segment.end() :][:200]
                reason = truncation_reason(finding.stem, before, after, is_formula=text[0] == "=")
            found.append(
                finding if reason is None else LinkMatch("", reason, finding.stem, finding.end)
            )
    return found


def _in_segment(segment: str) -> Iterator[LinkMatch]:
    """Yield the LinkedIn links in a text without spaces."""
    inner = unwrap(segment)
    text = _without_marks(decode_structure(segment if inner is None else inner))
    owner, end, is_wrapped = "", 0, inner is not None
    for host in HOST_MATCH.finditer(text):
        if host.start() < end:
            continue
        gap = text[end : host.start()]
        beginning = _BEGINNING.search(gap[-_LONGEST_BEGINNING:])
        before = gap[: len(gap) - len(beginning[0])] if beginning is not None else gap
        owner = first_host(before) or owner
        is_nested = owner != "" and before[-1:] in set("=?&/%#:")
        if is_nested and (owner == "person" or not (_is_own(owner) or wraps_links(owner))):
            end = host.end()
            continue
        if is_nested and _REFERER.search(before[-40:]):
            continue
        finding = read_path(text, host.end(), in_query=is_nested)
        if finding is not None:
            is_inside = is_wrapped or (is_nested and before.count("/in/") == 0)
            yield LinkMatch(
                finding.slug, finding.reason, finding.stem, finding.end, is_wrapped=is_inside
            )
            end = max(finding.end, host.end())
            owner = "person" if finding.slug else "linkedin.com"


def _without_marks(text: str) -> str:
    """Remove Markdown emphasis around a text: **link**, _link_."""
    marks = text[: len(text) - len(text.lstrip("*_~"))]
    inner = text.rstrip(".,;:!?)")
    return inner[len(marks) : -len(marks)] if marks and inner.endswith(marks[::-1]) else text


def _is_own(host: str) -> bool:
    return host.lower().endswith("linkedin.com")
