"""Parsing of business email addresses: find, repair where safe, accept or reject.

Each @ of the text is examined once, with the text adjacent to it on both sides, so that the time
is linear in the length of the text.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice, pairwise
from urllib.parse import unquote_to_bytes

import idna

from desktop_app.domain.identifiers.email_rules import is_x500_name, reject_reason, restore_original
from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey, Reading
from desktop_app.domain.identifiers.personal_email_domains import is_free_mail_domain
from desktop_app.domain.identifiers.reasons import ReadRule, RejectReason, Unusable
from desktop_app.domain.identifiers.surrounding_text import may_lack_first_words
from desktop_app.domain.identifiers.text_repair import EDGES, repair_text, strip_invisible

_ADDRESS = re.compile(
    r"[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@((?:[a-z0-9-]{1,63}\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59}))"
)
_SIMPLE = re.compile(
    r"[a-z0-9]+(?:[._-][a-z0-9]+)*@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,63}", re.IGNORECASE
)
_PERCENT = re.compile(r"%[0-9a-f]{2}", re.IGNORECASE)
_SPELLED_AT = re.compile(r"\s{0,3}[\[({]\s?(?:at|@|\u00e4t)\s?[\])}]\s{0,3}", re.IGNORECASE)
_SPELLED_DOT = re.compile(r"\s{0,3}[\[({]\s?(?:dot|punkt|\.)\s?[\])}]\s{0,3}", re.IGNORECASE)
_BLANK_BEHIND_AT = re.compile(r"([\w.+-]{1,64}@) {1,2}((?:[\w-]{1,63}\.){1,6}\w{2,63})")
_TYPED_APOSTROPHE = re.compile(r"(?<=\w)\u2019(?=\w)")
_PROTECTED = re.compile(r"\[e-?mail\s{0,3}protected\]", re.IGNORECASE)
_MARKS = "\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u2018\u2019\u3001\u3008-\u3011"
_LEFT_ENDS = re.compile(rf"[\s<>()\[\]{{}},;:\"|=?`{_MARKS}]")
_DOMAIN = re.compile(rf"[^\s<>()\[\]{{}},;:\"|=?`/!&'#%*$^~+\u2026{_MARKS}]+")
_LEADING = "'-+!$%&^#~\u00b7\u2022\u2013\u25cf\u25aa"
_KEYWORD = re.compile(r"(?:^|[\s?&;,'\"(])[a-z_-]{0,24}=$", re.IGNORECASE)
_USERINFO = re.compile(
    r"(?:https?|ftps?|ssh|git|svn|postgres\w*|mysql|redis|mongodb\w*)(?:\+\w+)?://$", re.IGNORECASE
)
_MASKED_BEHIND = re.compile(r"\*(?=[\w.*-])")
_LONGEST_LOCAL = 400
_LONGEST_ADDRESS = 254  # RFC 5321
_MOST_ADDRESSES = 200
_BY_PRIORITY = (
    RejectReason.PERSONAL_EMAIL,
    RejectReason.MASKED_EMAIL,
    RejectReason.CUT_EMAIL,
    RejectReason.PLACEHOLDER_EMAIL,
    RejectReason.SYSTEM_EMAIL,
    RejectReason.FILE_NAME,
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """The text around one @.

    Attributes:
        local: The text directly to its left.
        domain: The text directly to its right.
        reason: Why the context shows that it is not an address; None if it does not.
        before: The text before the local part.
    """

    local: str
    domain: str
    reason: RejectReason | None = None
    before: str = ""


def read_email(text: str) -> Reading:
    """Parse the one business address in a cell.

    Role addresses are accepted. Personal addresses next to one business address are ignored.
    """
    visible = strip_invisible(text).strip()
    stripped = visible.strip(EDGES)
    if not stripped:
        return Reading(None)
    repaired = _repaired(visible)
    if not _SIMPLE.fullmatch(stripped) and _PROTECTED.search(repaired):
        return Reading(Unusable(RejectReason.MASKED_EMAIL))
    judged = dict.fromkeys(map(_judge, _candidates(repaired)))
    business = [one for one in judged if not isinstance(one, RejectReason)]
    if len(business) > 1:
        return Reading(Unusable(RejectReason.SEVERAL_EMAILS))
    if not business:
        rejected = [one for one in judged if isinstance(one, RejectReason)]
        return Reading(Unusable(_main_reason(rejected, repaired)))
    key = LookupKey(IdentifierKind.BUSINESS_EMAIL, business[0])
    return Reading(key, _rule(business[0], stripped, visible, repaired, has_more=len(judged) > 1))


def _rule(address: str, stripped: str, visible: str, repaired: str, *, has_more: bool) -> ReadRule:
    lowered = repaired.lower()
    if has_more:
        return ReadRule.BUSINESS_OF_SEVERAL
    if stripped.lower().removeprefix("mailto:") == address:
        return ReadRule.PLAIN
    is_damaged = repaired != visible or address not in lowered or f"{address}." in lowered
    return ReadRule.REPAIRED if is_damaged else ReadRule.IN_TEXT


def has_address(text: str) -> bool:
    """Tell whether a text contains anything like an email address, business or not."""
    return any(
        one.reason is None and "." in one.domain.strip(".") for one in _candidates(_repaired(text))
    )


def _repaired(text: str) -> str:
    if _SIMPLE.fullmatch(text) and "u00" not in text.lower():
        return text
    repaired = _TYPED_APOSTROPHE.sub("'", repair_text(text))
    if _PERCENT.search(repaired):
        with suppress(UnicodeDecodeError):
            repaired = repair_text(unquote_to_bytes(repaired).decode("utf-8"))
    if any(opening in repaired for opening in "[({"):
        spelled = _SPELLED_AT.sub("@", repaired)
        repaired = _SPELLED_DOT.sub(".", spelled) if "@" in spelled else repaired
    behind = _BLANK_BEHIND_AT.fullmatch(repaired.strip(EDGES))
    repaired = repaired if behind is None else behind[1] + behind[2]
    before_at = repaired.rstrip("@")
    return before_at if "@" in before_at else repaired


def _candidates(text: str) -> Iterator[_Candidate]:
    parts = text.split("@", _MOST_ADDRESSES + 1)
    touched = False  # whether the domain of the previous @ extends to this one
    last = len(parts) - 2
    for number, (left, right) in enumerate(islice(pairwise(parts), _MOST_ADDRESSES)):
        local = _touching(left)
        found = _DOMAIN.match(right)
        domain = "" if found is None else found[0]
        after = right[len(domain) : len(domain) + 4]
        is_handle = touched and local == left[-_LONGEST_LOCAL:]
        touched = domain == right
        if not local and not left.endswith("}"):
            continue
        before = left[: len(left) - len(local)][-120:]
        # A domain that extends to the next @ may be two addresses run together.
        is_glued = touched and number < last and not parts[number + 2].startswith(domain)
        if is_handle or is_glued:
            yield _Candidate(local, domain, RejectReason.NOT_AN_EMAIL)
            continue
        yield _judge_context(local, domain, before, after)


def _touching(left: str) -> str:
    """Return the text directly left of the @; a slash belongs to it unless it is part of a URL."""
    tail = left[-_LONGEST_LOCAL:]
    start = 0
    for found in _LEFT_ENDS.finditer(tail):
        start = found.end()
    local = tail[start:]
    if "/" in local and (start or "." in local.partition("/")[0] or local.count("/") > 1):
        return local.rpartition("/")[2]
    return local


def _judge_context(local: str, domain: str, before: str, after: str) -> _Candidate:
    """Reject a candidate by its context: truncated, masked, part of a URL, or a return path."""
    stars = len(local) - len(local.lstrip("*_~"))
    closing = domain.rstrip("_") if local.startswith("_") else domain
    is_bold = stars and (after[:stars] == local[:stars] or closing != domain)
    if is_bold:
        local, domain, after = local[stars:], closing, after[stars:]
    bare = local.lstrip(_LEADING)
    lowered = f"{before}{bare}".lower()
    if "srs0=" in lowered or "srs1=" in lowered:
        return _Candidate(bare, before.rstrip("=").rpartition("=")[2])
    if before.endswith("=") and domain.lower() == "example.com" and "." in bare:
        return _Candidate(_touching(before[:-1]), bare)  # Salesforce: user=firm.com@example.com
    reason = _truncation_reason(bare, domain, after) or _context_reason(bare, before, after)
    return _Candidate(bare, domain.rstrip("._-"), reason, before)


def _truncation_reason(bare: str, domain: str, after: str) -> RejectReason | None:
    if bare.startswith(("...", "\u2026")) or domain.endswith("..") or after[:1] == "\u2026":
        return RejectReason.CUT_EMAIL
    return RejectReason.MASKED_EMAIL if _MASKED_BEHIND.match(after) else None


def _context_reason(bare: str, before: str, after: str) -> RejectReason | None:
    """Return why the preceding text shows that this is only a part, or not an address."""
    lowered = f"{before}{bare}".lower()
    if not bare:
        is_system = "mailbox" in lowered
        return RejectReason.SYSTEM_EMAIL if is_system else RejectReason.NOT_AN_EMAIL
    if is_x500_name(lowered) or "imcea" in lowered:
        return RejectReason.SYSTEM_EMAIL
    if before.endswith("=") and not _KEYWORD.search(before) and "prvs=" not in lowered:
        return RejectReason.SYSTEM_EMAIL  # a return path: bounce+user=firm.com@list.com
    is_part = may_lack_first_words(bare, before) and not after.strip(EDGES + ".")
    return RejectReason.NOT_AN_EMAIL if is_part or _is_part_of_url(before) else None


def _is_part_of_url(before: str) -> bool:
    """Tell whether the preceding text begins a URL: https://user:password@host."""
    head = before if before.endswith("/") else before.rpartition("/")[0] + "/"
    return _USERINFO.search(head) is not None and not before[-1:].isspace()


def _judge(candidate: _Candidate) -> str | RejectReason:
    """Return a candidate's normal form, or the reason for rejecting it."""
    if candidate.reason is not None:
        return candidate.reason
    local, domain = restore_original(candidate.local, candidate.domain)
    nobody = reject_reason(local.lower(), domain.lower())
    if nobody is not None and ".." not in domain:
        return nobody
    address = normal_address(f"{local}@{domain}")
    valid = _ADDRESS.fullmatch(address)
    if valid is None or len(address) > _LONGEST_ADDRESS or not _has_sound_dots(address):
        return RejectReason.NOT_AN_EMAIL
    return RejectReason.PERSONAL_EMAIL if is_free_mail_domain(valid[1]) else address


def _main_reason(reasons: list[RejectReason], text: str) -> RejectReason:
    if not reasons and is_x500_name(text):
        return RejectReason.SYSTEM_EMAIL
    return next((one for one in _BY_PRIORITY if one in reasons), RejectReason.NOT_AN_EMAIL)


def normal_address(address: str) -> str:
    """Return an address in lower case, with an IDNA 2008 domain as used in email.

    UTS 46 without transitional mapping: "stra\u00dfe.de" is not "strasse.de".
    """
    local, at, domain = address.lower().rpartition("@")
    if not at or domain.isascii():
        return f"{local}{at}{domain}"
    try:
        encoded = idna.encode(domain, uts46=True, transitional=False).decode("ascii")
    except idna.IDNAError:
        return f"{local}@{domain}"
    return f"{local}@{encoded}"


def _has_sound_dots(address: str) -> bool:
    local, _, domain = address.partition("@")
    return (
        ".." not in address
        and not local.startswith(".")
        and not local.endswith(".")
        and not any(label.startswith("-") or label.endswith("-") for label in domain.split("."))
    )
