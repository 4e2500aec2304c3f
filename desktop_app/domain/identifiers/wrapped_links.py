"""Unwrapping of redirect links: mail scanners, search engines, translators, archives, exit pages.

Only links of known redirect hosts are unwrapped: a link to any other site refers to that site,
whatever its query contains.
"""

import base64
import binascii
import re
from collections.abc import Callable
from urllib.parse import unquote

_STRUCTURE = re.compile(r"%(?:25)*(3a|2f|3f|3d|26|23|40|5c|22|3c|3e|7c|2e|5f)", re.IGNORECASE)
_ENCODED_LETTERS = re.compile(r"(?:%[0-9a-f]{2}){3}", re.IGNORECASE)
_HOST_OF_URL = re.compile(
    r"(?:\w:?/{1,4}|^/{2}|(?<![\w.-])(?=www\.))([a-z0-9-]++(?:\.[a-z0-9-]++)+)", re.IGNORECASE
)
_TRANSLATED = re.compile(
    r"(?<![a-z0-9])(?:[a-z]{2,3}-)?linkedin-com\.translate\.goog", re.IGNORECASE
)
_WRAPPING_HOSTS = re.compile(
    r"""(?:^|\.)(?:
    google(?:\.[a-z]{2,3}){1,2} | googleusercontent\.com | googleadservices\.com | doubleclick\.net
    | bing\.com | msn\.com | search\.yahoo\.com | yahoo\.com | duckduckgo\.com | ecosia\.org
    | yandex\.[a-z]{2,3} | baidu\.com | startpage\.com | qwant\.com | search\.brave\.com
    | translate\.goog | microsofttranslator\.com | translatetheweb\.com
    | safelinks\.protection\.(?:outlook\.com|office365\.us|partner\.outlook\.cn)
    | statics\.teams\.cdn\.office\.net
    | urldefense\.(?:com|us|proofpoint\.com) | proofpoint\.com
    | cudasvc\.com | secure-web\.cisco\.com | trendmicro\.com | fireeye\.com | trellix\.com
    | protection\.sophos\.com | symantec\.com | avanan\.click | checkpoint\.com | fortimail\.com
    | mimecast\.com | mimecastprotect\.com | barracudanetworks\.com | hornetsecurity\.com
    | securence\.com | vadesecure\.com | forcepoint\.com | mailcontrol\.com | messagelabs\.com
    | web\.archive\.org | archive\.org | archive\.(?:ph|is|today|md|li|fo|vn) | r\.jina\.ai
    | facebook\.com | instagram\.com | messenger\.com | youtube\.com | slack-redir\.net
    | slack\.com | reddit\.com | umblr\.com | vk\.com | pinterest\.com | whatsapp\.com
    | href\.li | anonym\.to | anon\.to | nullrefer\.com | deref-gmx\.(?:net|com) | deref-web\.de
    | 12ft\.io | steamcommunity\.com | cdn\.ampproject\.org
    | deref-mail\.com | awstrack\.me | sendgrid\.net | hubspotlinks\.com | outlook\.live\.com
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
_OPAQUE = re.compile(
    r"mimecast(?:protect)?\.com/s/|secure-web\.cisco\.com/|urldefense|linkprotect\.cudasvc\.com"
    r"|safelinks\.protection|protection\.sophos\.com|clicktime\.|avanan\.click"
    r"|bing\.com/ck/a|google\.[a-z.]{2,6}/url|linkedin\.com/slink",
    re.IGNORECASE,
)
_SHORTENERS = re.compile(
    r"(?<![\w.-])(?:lnkd\.in|bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|buff\.ly|rebrand\.ly|is\.gd"
    r"|cutt\.ly|shorturl\.at|rb\.gy|t\.ly|tiny\.cc)/",
    re.IGNORECASE,
)
_RUN_LENGTHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def wraps_links(host: str) -> bool:
    """Tell whether a host redirects to the link in its URL."""
    return _WRAPPING_HOSTS.search(host) is not None


def first_host(text: str) -> str:
    """Return the host of the first URL in a text; "" if there is no URL."""
    found = _HOST_OF_URL.search(text)
    return "" if found is None else found[1]


def is_opaque(text: str) -> bool:
    """Tell whether only the link's server knows its target."""
    return _OPAQUE.search(text) is not None


def is_shortened(text: str) -> bool:
    """Tell whether a text contains a link of a URL shortener."""
    return _SHORTENERS.search(text) is not None


def decode_structure(text: str) -> str:
    """Percent-decode the URL delimiters of a text, however often they were encoded.

    Decode everything if even letters are encoded, which no program needs to do.
    """
    if "%" not in text:
        return text
    decoded = _STRUCTURE.sub(lambda found: chr(int(found[1], 16)), text)
    if "linkedin" not in decoded.lower() and _ENCODED_LETTERS.search(decoded):
        return unquote(unquote(decoded))
    return decoded


def _parameter(link: str, name: str) -> str:
    for part in re.split(r"[?&]", link):
        if part.lower().startswith(f"{name}="):
            return part[len(name) + 1 :]
    return ""


def _base64(text: str) -> str:
    raw = unquote(text).replace("-", "+").replace("_", "/").rstrip("=")
    try:
        return base64.b64decode(raw + "=" * (-len(raw) % 4)).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _proofpoint_2(link: str) -> str:
    """Decode a Proofpoint v2 link: "-" for "%", "_" for "/"."""
    return unquote(_parameter(link, "u").replace("-", "%").replace("_", "/"))


def _proofpoint_3(link: str) -> str:
    """Decode a Proofpoint v3 link: "*" replaces a character listed, in base64, after the link.

    "**" and a letter replace a run of characters; the letter encodes the length of the run.
    """
    target, _, rest = link.partition("/v3/__")[2].rpartition("__;")
    letters = iter(_base64(rest.partition("!")[0]))
    parts: list[str] = []
    at = 0
    while at < len(target):
        run = 1
        if target[at] == "*" and target[at + 1 : at + 2] == "*":
            run = 2 + max(_RUN_LENGTHS.find(target[at + 2 : at + 3]), 0)
            at += 2
        if target[at] == "*" or run > 1:
            parts += [next(letters, "*") for _ in range(run)]
        else:
            parts.append(target[at])
        at += 1
    return "".join(parts)


def _bing(link: str) -> str:
    return _base64(_parameter(link, "u").removeprefix("a1"))


def _sophos(link: str) -> str:
    return _base64(_parameter(link, "u"))


_DECODERS: tuple[tuple[str, str, Callable[[str], str]], ...] = (
    ("urldefense", "/v2/url", _proofpoint_2),
    ("urldefense", "/v3/__", _proofpoint_3),
    ("bing.com", "/ck/a", _bing),
    ("protection.sophos.com", "u=", _sophos),
)


def unwrap(segment: str) -> str | None:
    """Decode the target of a wrapped link with a host-specific encoding; None for other links."""
    lowered = segment.lower()
    if "%2fv3%2f__" in lowered:  # a link wrapped twice, by two scanners
        segment = unquote(segment)
        lowered = segment.lower()
    for host, path, decode in _DECODERS:
        if host in lowered and path in lowered:
            target = decode(segment)
            if "linkedin" in target.lower():
                return target
    if "translate.goog" in lowered:
        untranslated = _TRANSLATED.sub("www.linkedin.com", segment)
        return untranslated if untranslated != segment else None
    return None
