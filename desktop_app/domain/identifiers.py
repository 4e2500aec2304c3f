"""A cell's text becomes a profile link or a business email in its normal form, or why not.

The normal form is what joins answers to rows and what settles a payment: two spellings of one
person are one lookup, paid once. What is sent is a clean full URL or address.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from urllib.parse import quote, unquote

from desktop_app.domain.email_domains import is_personal

_HOST = r"(?:[a-z0-9-]+\.)*linkedin\.(?:com|cn)"
_PROFILE = re.compile(
    rf"^(?:(?:https?:/{{1,3}}|//)?{_HOST}(?::443)?/+|/?)(?:(?:m|mwlite|comm)/)?in/+([^/?#\s]+)",
    re.IGNORECASE,
)
_OTHER_PAGE = re.compile(rf"^(?:https?:/{{1,3}}|//)?{_HOST}(?::443)?/+([^/?#\s]+)", re.IGNORECASE)
_WRAPPED = re.compile(r"\]\(\s*(\S+?)\s*\)$|<([^<>]+)>\s*[;,.]*$")
_LABEL = re.compile(r"^(?:linked\s?in|profile|url|e-?mail)\s*:\s*(?=\S)", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_EDGES = " \t\r\n'\"`()[]{}<>,;\u2018\u2019\u201c\u201d\u00ab\u00bb"
_MEMBER_ID = re.compile(r"^ACoAA[A-Za-z0-9_-]{10,}$")
_ADDRESS = re.compile(
    r"^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@((?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63})$"
)
_LOOKS_LIKE_ADDRESS = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+")
_LONGEST_ADDRESS = 254  # RFC 5321
_LONGEST_SLUG = 300
_DECODINGS = 3


class IdentifierKind(StrEnum):
    """The two kinds that the provider takes, one kind a request."""

    PROFILE_URL = "profile_url"
    BUSINESS_EMAIL = "business_email"


class RejectReason(StrEnum):
    """Why a cell is no identifier; the words stand in the sheet after "Skipped: "."""

    NOT_A_PROFILE = "not a profile link"
    COMPANY_PAGE = "company page"
    SALES_TOOL = "sales-tool link"
    OLD_LINK = "old-style profile link"
    SHORT_LINK = "short link"
    OTHER_PAGE = "link to another page"
    SEVERAL_LINKS = "several links in one cell"
    EMAIL_AMONG_LINKS = "an email, not a profile link"
    NOT_AN_EMAIL = "not an email"
    PERSONAL_EMAIL = "personal email"
    SEVERAL_EMAILS = "several emails in one cell"


_ADVICE = {
    RejectReason.NOT_A_PROFILE: "A profile link looks like https://www.linkedin.com/in/name.",
    RejectReason.COMPANY_PAGE: "This is the page of an organisation; put the person's own link.",
    RejectReason.SALES_TOOL: "Open it, and copy the person's public profile link.",
    RejectReason.OLD_LINK: "Open it in a browser, and copy the new address.",
    RejectReason.SHORT_LINK: "Open it in a browser, and copy the full address.",
    RejectReason.OTHER_PAGE: "Open the person's profile, and copy its address.",
    RejectReason.SEVERAL_LINKS: "Keep one link in the cell.",
    RejectReason.EMAIL_AMONG_LINKS: "Put it into the email column.",
    RejectReason.NOT_AN_EMAIL: "An email address looks like name@company.com.",
    RejectReason.PERSONAL_EMAIL: "The service looks up work addresses only.",
    RejectReason.SEVERAL_EMAILS: "Keep one address in the cell.",
}
_PAGES = {
    **dict.fromkeys(
        ("company", "school", "showcase", "edu", "companies"), RejectReason.COMPANY_PAGE
    ),
    **dict.fromkeys(("sales", "talent", "recruiter", "hiring", "cap"), RejectReason.SALES_TOOL),
    "pub": RejectReason.OLD_LINK,
}


@dataclass(frozen=True, slots=True, order=True)
class LookupKey:
    """One thing to look up, by its normal form: the slug of a profile, or an address."""

    kind: IdentifierKind
    normal: str

    @property
    def as_sent(self) -> str:
        """The clean full URL or address that leaves the computer."""
        if self.kind is IdentifierKind.BUSINESS_EMAIL:
            return self.normal
        return f"https://www.linkedin.com/in/{quote(self.normal, safe='')}"


@dataclass(frozen=True, slots=True)
class Unusable:
    """A cell that holds something, but no identifier."""

    reason: RejectReason

    @property
    def advice(self) -> str:
        """One plain sentence on what to do."""
        return _ADVICE[self.reason]


Parsed = LookupKey | Unusable | None
"""None is a blank cell."""


def _clean(text: str) -> str:
    """Take off what is invisible, and what people and programs put around an identifier."""
    text = _INVISIBLE.sub("", text).replace("\u00a0", " ").strip()
    if (wrapped := _WRAPPED.search(text)) is not None:
        text = wrapped[1] or wrapped[2]
    return _LABEL.sub("", text.strip(_EDGES))


def parse_profile_url(text: str) -> Parsed:
    """Return the lookup for a profile link in any spelling.

    A bare "in/name" counts as a link; a bare "name" does not, for it could be anything.
    """
    cleaned = _clean(text)
    if not cleaned:
        return None
    found = _PROFILE.match(cleaned)
    if found is None:
        return Unusable(_why_no_profile(cleaned))
    if len(re.findall(r"linkedin\.\w+/in/", cleaned, re.IGNORECASE)) > 1:
        return Unusable(RejectReason.SEVERAL_LINKS)
    slug = normal_slug(found[1])
    if not slug:
        return Unusable(RejectReason.NOT_A_PROFILE)
    return LookupKey(IdentifierKind.PROFILE_URL, slug)


def normal_slug(raw: str) -> str:
    """Return a slug decoded, composed and in lower case; "" if it is none.

    Ids such as ACoAAB... are the one kind of slug in which case matters.
    """
    slug = raw
    for _ in range(_DECODINGS):
        decoded = unquote(slug, errors="strict") if _is_decodable(slug) else slug
        if decoded == slug:
            break
        slug = decoded
    slug = unicodedata.normalize("NFC", slug).strip(_EDGES).rstrip(".")
    if not slug or len(slug) > _LONGEST_SLUG or not all(_may_stand_in_slug(c) for c in slug):
        return ""
    if _MEMBER_ID.match(slug):
        return slug
    return unicodedata.normalize("NFC", slug.lower())


def _is_decodable(slug: str) -> bool:
    try:
        unquote(slug, errors="strict")
    except UnicodeDecodeError:
        return False
    return True


def _may_stand_in_slug(character: str) -> bool:
    return character.isprintable() and character not in ' /?#\\<>"@'


def _why_no_profile(cleaned: str) -> RejectReason:
    lowered = cleaned.lower()
    if (page := _OTHER_PAGE.match(cleaned)) is not None:
        return _PAGES.get(page[1].lower(), RejectReason.OTHER_PAGE)
    if "lnkd.in/" in lowered:
        return RejectReason.SHORT_LINK
    if _LOOKS_LIKE_ADDRESS.fullmatch(lowered.removeprefix("mailto:")):
        return RejectReason.EMAIL_AMONG_LINKS
    return RejectReason.NOT_A_PROFILE


def parse_email(text: str) -> Parsed:
    """Return the lookup for a business address in any spelling; role addresses count as well."""
    cleaned = _clean(text)
    if not cleaned:
        return None
    found = _LOOKS_LIKE_ADDRESS.findall(cleaned)
    addresses = {_normal_address(one) for one in found}
    if len(addresses) > 1:
        return Unusable(RejectReason.SEVERAL_EMAILS)
    address = addresses.pop() if len(found) > 1 else _normal_address(cleaned)
    valid = _ADDRESS.match(address)
    if valid is None or len(address) > _LONGEST_ADDRESS or not _has_sound_dots(address):
        return Unusable(RejectReason.NOT_AN_EMAIL)
    if is_personal(valid[1]):
        return Unusable(RejectReason.PERSONAL_EMAIL)
    return LookupKey(IdentifierKind.BUSINESS_EMAIL, address)


def _normal_address(text: str) -> str:
    address = text.lower().removeprefix("mailto:").partition("?")[0].strip(_EDGES).rstrip(".")
    local, at, domain = address.rpartition("@")
    if not at or domain.isascii():
        return address
    try:
        return f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        return address


def _has_sound_dots(address: str) -> bool:
    local, _, domain = address.partition("@")
    labels = domain.split(".")
    return (
        ".." not in address
        and not local.startswith(".")
        and not local.endswith(".")
        and not any(label.startswith("-") or label.endswith("-") for label in labels)
        and not labels[-1].isdecimal()
    )


@lru_cache(maxsize=4096)
def join_key(echo: str, kind: IdentifierKind) -> str:
    """Return the form in which an answer's echo and what was sent are the same text.

    Coarser than the normal form: an echo may come back with another host, in other case, with or
    without a slash or percent signs (contract section 7).
    """
    if kind is IdentifierKind.BUSINESS_EMAIL:
        return _normal_address(_INVISIBLE.sub("", echo).strip())
    found = _PROFILE.match(echo.strip())
    return (normal_slug(found[1]) if found else echo.strip()).casefold()
