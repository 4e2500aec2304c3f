"""Parsing of slugs, the last part of a profile link: the normal form, or the reject reason.

LinkedIn's help page on custom URLs allows 3 to 100 letters or digits, "no spaces, symbols or
special characters". Slugs that LinkedIn generates from a name may also contain hyphens, letters of
other scripts, emoji and apostrophes; member ids are base64url. Therefore a slug ends at white space
and at the delimiters of URLs and sentences, and may contain everything else.
"""

import re
import unicodedata
from urllib.parse import unquote_to_bytes

from desktop_app.domain.identifiers.reasons import RejectReason
from desktop_app.domain.identifiers.text_repair import (
    EDGES,
    fix_mojibake,
    fold_typography,
    strip_invisible,
)

_MARKS = "\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u2018\u3001\u3008-\u3011"
SLUG = rf"[^\s/?#&=;,|<>\"`()\[\]{{}}\\^:!$@+{_MARKS}]+"
_SLUG = re.compile(SLUG)
_NORMAL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?")
_SLUG_EDGES = EDGES + "~|!"
_CUT = re.compile("\u2026|\u22ef|\ufe19|\u2025|\\.\\.|%[0-9a-fA-F]?$")
_MASK = re.compile("[*\u2022\u25cf\u2588]")
_MEMBER_ID = re.compile(r"A[A-P][AEIMQUYcgkosw048]A[A-Za-z0-9_-]{11,}")
_EXES = re.compile("x{3,}")
_BETWEEN_WORDS = re.compile(r"[-_.%]+")
_LONGEST = 300
_MOST_DECODINGS = 12
_NOTHING = frozenset({"undefined", "null", "none", "nan", "nil", "na", "object", "unknown"})
_PLACEHOLDERS = frozenset(
    """
    in me company unavailable profile user username yourname yourusername yourprofile
    yourlinkedin yourlinkedinprofile yourlinkedinurl yourlinkedinusername yourlinkedinid
    yourid yoururl yourhandle yourslug yourpublicprofile yourvanityname yourprofileurl
    myprofile myname mylinkedin firstname lastname firstnamelastname firstlast
    lastnamefirstname fullname name profilename profileid profileurl publicprofile
    publicidentifier publicid linkedinprofile linkedinusername linkedinurl linkedinid
    linkedinhandle linkedinmember linkedin vanityname vanity vanityurl handle slug
    candidatename personname membername memberid userid id url link http https www
    false true default empty blank missing notfound notavailable notapplicable noprofile
    nolinkedin notprovided notspecified tbd tba tbc todo error deleted private hidden
    anonymous headless example exampleprofile placeholder xxx xxxx xxxxx unnamed
    login signup signin authwall checkpoint feed home jobs search school pub
    details detail recentactivity overlay sales no unbekannt keine kein keinprofil inconnu aucun
    desconocido ninguno sconosciuto nessuno onbekend geen vornamenachname vorname nachname
    nonefound yourprofileid edit
    """.split()  # noqa: SIM905 - a list of names reads best as words
)


def is_member_id(slug: str) -> bool:
    """Tell whether a slug is a member id, which is case-sensitive.

    A member id is the base64url of a zero byte, a type, a zero byte and the member's number.
    Therefore it starts with A, a letter from A to P, every fourth base64 character, and A (ACoA,
    ACwA, AEMA), has at least 15 characters, and mixes upper and lower case.

    >>> is_member_id("ACwAAAb1CdEfGhIjKlMn"), is_member_id("ANNA-BERG-STOCKHOLM")
    (True, False)
    """
    return (
        _MEMBER_ID.fullmatch(slug) is not None
        and slug != slug.upper()
        and sum(letter.isupper() for letter in slug) > 3  # noqa: PLR2004 - the four of the prefix
    )


def normal_slug(raw: str) -> str:
    """Return a slug decoded, Unicode-composed and in lower case; "" if it is not a slug.

    Member ids keep their case.
    """
    slug = raw
    for _ in range(_MOST_DECODINGS):
        once = _step(slug)
        if once == slug:
            return slug if _is_sound(slug) else ""
        slug = once
    return ""


def _step(slug: str) -> str:
    slug = strip_invisible(fix_mojibake(_decoded(slug)))
    slug = unicodedata.normalize("NFC", fold_typography(slug)).strip(_SLUG_EDGES).rstrip(".")
    return slug if is_member_id(slug) else unicodedata.normalize("NFC", slug.lower())


def _decoded(slug: str) -> str:
    try:
        return unquote_to_bytes(slug).decode("utf-8") if "%" in slug else slug
    except UnicodeDecodeError:
        return slug


def _is_sound(slug: str) -> bool:
    return (
        0 < len(slug) <= _LONGEST
        and "\ufffd" not in slug
        and slug.isprintable()
        and _SLUG.fullmatch(slug) is not None
    )


def read_slug(raw: str) -> str | RejectReason:
    """Parse a slug from a link: return its normal form, or the reason for rejecting it."""
    slug = raw if _NORMAL.fullmatch(raw) else _repaired_slug(raw)  # nearly all are normal
    if isinstance(slug, RejectReason):
        return slug
    return RejectReason.PLACEHOLDER_LINK if is_placeholder(slug) else slug


def _repaired_slug(raw: str) -> str | RejectReason:
    whole = _decoded(_decoded(_decoded(raw.rstrip("'\u2019~"))))
    if _CUT.search(whole) or _ends_within_character(whole):
        return RejectReason.CUT_LINK
    whole = fold_typography(whole).strip(_SLUG_EDGES)
    if any(letter.isspace() for letter in whole):
        return RejectReason.BLANK_IN_LINK
    if "\ufffd" in whole:
        return RejectReason.DAMAGED_LINK
    whole = whole[:-1] if whole.endswith("*") and whole.count("*") == 1 else whole
    if _MASK.search(whole):
        return RejectReason.MASKED_LINK
    leading = _SLUG.match(whole)
    slug = normal_slug(leading[0]) if leading is not None else ""
    if not slug:
        return RejectReason.PLACEHOLDER_LINK if whole[:1] in set("[{<$:") else _NO_SLUG
    return slug


_NO_SLUG = RejectReason.NOT_A_PROFILE


def _ends_within_character(slug: str) -> bool:
    try:
        unquote_to_bytes(slug).decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    return False


def is_placeholder(slug: str) -> bool:
    """Tell whether a slug is a placeholder that programs and forms use for a missing link.

    >>> is_placeholder("undefined-null"), is_placeholder("your-name"), is_placeholder("nan-li")
    (True, True, False)
    """
    parts = list(filter(None, _BETWEEN_WORDS.split(slug)))
    squashed = "".join(parts)
    return (
        squashed in _PLACEHOLDERS
        or squashed == "0"
        or "placeholder" in parts
        or squashed in _NOTHING
        or _NOTHING.issuperset(parts)
        or _EXES.fullmatch(squashed) is not None
    )
