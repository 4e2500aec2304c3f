"""Laws of the parser: wrapping changes nothing, prose gives no lookup, time is linear."""

import base64
import random
import time
from collections.abc import Callable
from urllib.parse import quote

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.domain.source.identifiers import LookupKey, Parsed, parse_email, parse_profile_url

SLUGS = st.from_regex(r"[a-z]{2,8}-[a-z]{3,9}(-[0-9a-f]{6,9})?", fullmatch=True).map(
    lambda slug: f"sample-{slug}"
)
ADDRESSES = st.from_regex(r"[a-z]{4,9}\.[a-z]{4,9}@[a-z]{5,12}\.example", fullmatch=True).map(
    lambda address: f"sample{address}"
)


def _bing(link: str) -> str:
    code = base64.urlsafe_b64encode(link.encode()).decode().rstrip("=")
    return f"https://www.bing.com/ck/a?!&&p=0a&u=a1{code}&ntb=1"


def _proofpoint_2(link: str) -> str:
    code = quote(link, safe="-").replace("-", "-2D").replace("%3A", "-3A").replace("%2F", "_")
    return f"https://urldefense.proofpoint.com/v2/url?u={code}&d=Dw&c=x"


WRAPPERS: tuple[Callable[[str], str], ...] = (
    lambda link: f"https://www.google.com/url?sa=t&url={quote(link, safe='')}&usg=A",
    lambda link: (
        f"https://eur03.safelinks.protection.outlook.com/?url={quote(link, safe='')}&data=05%7C"
    ),
    lambda link: f"https://urldefense.com/v3/__{link}__;!!abc!def$",
    lambda link: f"https://urldefense.proofpoint.com/v1/url?u={quote(link, safe='')}&k=a",
    _proofpoint_2,
    _bing,
    lambda link: f"https://duckduckgo.com/l/?uddg={quote(link, safe='')}&rut=1",
    lambda link: f"https://r.search.yahoo.com/_ylt=A/RU={quote(link, safe='')}/RK=2/RS=a-",
    lambda link: f"https://linkprotect.cudasvc.com/url?a={quote(link, safe='')}&c=E,1",
    lambda link: f"https://secure-web.cisco.com/1AbC/{quote(link, safe='')}",
    lambda link: f"https://www.linkedin.com/authwall?trk=a&sessionRedirect={quote(link, safe='')}",
    lambda link: f"https://web.archive.org/web/2020/{link}",
    lambda link: quote(link, safe=""),
    lambda link: quote(quote(link, safe=""), safe=""),
    lambda link: f"https://www.linkedin.com/in/{link}",
)
AROUND: tuple[tuple[str, str], ...] = (
    *(("", mark) for mark in "!\"$&'()*+,./:;<=>?@[\\]^`{|}~#"),
    *((mark, "") for mark in "\"'(<>[{|,;:=`~\u201c\u00ab\u2022"),
    ("Please see ", " for details."),
    ("Jane Doe, ", " (private)"),
    ("(", ")"),
    ("<", ">"),
    ("", " is the one we talked about"),
    ("Her profile:\n", "\nBerlin, 2024"),
    ('=HYPERLINK("', '","Jane")'),
    ('{"url": "', '", "n": 1}'),
    ('<a href="', '">Jane</a>'),
    ("[Jane](", ")"),
    ("_HL_ENCODED_", "_HL_x_HL__blank_HL_"),
    ("\u201e", "\u201c"),
)


@given(SLUGS, st.sampled_from(WRAPPERS), st.sampled_from(AROUND))
def test_that_a_wrapped_or_run_together_link_is_the_same_person(
    slug: str, wrap: Callable[[str], str], around: tuple[str, str]
) -> None:
    link = f"https://www.linkedin.com/in/{slug}"
    key = parse_profile_url(link)
    assert isinstance(key, LookupKey)
    assert parse_profile_url(around[0] + link + around[1]) == key
    assert parse_profile_url(wrap(link)) == key
    assert parse_profile_url(f"See {wrap(link)} please") == key


@given(ADDRESSES, st.sampled_from(AROUND))
def test_that_a_run_together_address_is_the_same_person(
    address: str, around: tuple[str, str]
) -> None:
    key = parse_email(address)
    assume(isinstance(key, LookupKey))  # "xxxx" is a mask
    assert parse_email(around[0] + address + around[1]) == key
    assert parse_email(around[0] + address.replace("@", "&#64;") + around[1]) == key


WORDS = [
    "Jane",
    "Doe",
    "Berlin",
    "12:30",
    "@",
    "@home",
    "a@b",
    "5@3.50",
    "n/a",
    "in/",
    "/in",
    "out",
    "and/or",
    "https://firm.example/in/jane",
    "www.linkedin.com",
    "linkedin.com/company/acme",
    "linkedin.com/in/",
    "linkedin.com/jobs/view/12",
    "linkedin.com/in/undefined",
    "linkedin.com/in/me",
    "linkedin.com/in/a…",
    "logo@2x.png",
    "me@gmail.com",
    "j***@firm.example",
    "noreply@firm.example",
    "name@domain.com",
    "jquery@3.6.0",
    "#1",
    "100%",
    "a|b",
    "{x}",
    "[y]",
    "<z>",
    "+49",
    "30",
    "123",
    "2024-01-01",
    "C:\\Users\\jane",
    "http://x.example/?u=1",
    "user@host",
    "in",
    "@jane",
    "https://medium.com/@jane",
    "https://evil.example/?u=https://linkedin.com/in/jane",
    "—",
    "·",
    "•",
    "\n",
]


def test_that_ten_thousand_lines_without_people_give_no_lookup() -> None:
    chance = random.Random(14)
    for _ in range(10_000):
        line = " ".join(chance.choices(WORDS, k=chance.randint(1, 9)))
        for parse in (parse_profile_url, parse_email):
            assert not isinstance(parse(line), LookupKey), line


GROWING: tuple[str, ...] = (
    "A", "@", "a@", "a.", "%25", "%", "linkedin.com/in/a-", "linkedin.com/in/a ", "/", "in/", "\\",
    "&amp;", " ", ".", "https://evil.example/", "urldefense.com/v3/__", "session_redirect=", "/o=a",
    "\u00c3\u00bc", "**a@b.c", "(", "(at)", "linkedin.com/in/ a", "a b@", "=", "\u2026", "*", "_",
    "linkedin.com ", "bing.com/ck/a?u=a1QUFB", "u003e", "[.]", "linkedin.com/login?", "http", '"',
)  # fmt: skip


def _seconds(parse: Callable[[str], Parsed], text: str) -> float:
    """Return the processor time of parsing, the best of three."""
    times: list[float] = []
    for _ in range(3):
        before = time.thread_time()
        parse(text)
        times.append(time.thread_time() - before)
    return min(times)


@pytest.mark.parametrize("parse", [parse_profile_url, parse_email])
@pytest.mark.parametrize("piece", GROWING)
def test_that_parsing_time_is_linear_in_the_length_of_the_cell(
    parse: Callable[[str], Parsed], piece: str
) -> None:
    for prefix, suffix in (("", ""), ("linkedin.com/in/", "@firm.example"), ("x", "!")):
        small, large = (
            _seconds(parse, prefix + piece * (size // len(piece)) + suffix)
            for size in (8_000, 64_000)
        )
        # 8 times the text: linear work takes 8 times as long, quadratic 64 times.
        assert large <= 24 * max(small, 0.001)
