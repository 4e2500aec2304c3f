"""Profile links in all forms found in lists, with their expected values."""

import pytest

from desktop_app.domain.source.identifiers import (
    IdentifierKind,
    LookupKey,
    RejectReason,
    Unusable,
    parse_profile_url,
)

PERSON = LookupKey(IdentifierKind.PROFILE_URL, "sample-x")
WRITTEN = (
    "https://www.google.com/url?q=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsample-x&sa=D&source=editors",
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsample-x%2F&data=05%7C01",
    "https://nam12.safelinks.protection.outlook.com/ap/x-59584e83/?url=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsample-x%2F&data=05|01|x",
    "https://urldefense.com/v3/__https://www.linkedin.com/in/sample-x/__;!!abc!def$",
    "https://urldefense.com/v3/__https://www.linkedin.com/in/sample-x__;!!abc!def$",
    "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.linkedin.com_in_sample-2Dx_&d=DwMF&c=abc",
    "https://urldefense.proofpoint.com/v1/url?u=https://www.linkedin.com/in/sample-x&k=abc",
    "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fwww.linkedin.com%2fin%2fsample-x&c=E,1,abc",
    "https://secure-web.cisco.com/1AbC/https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsample-x",
    "https://r.search.yahoo.com/_ylt=Awr/RV=2/RE=1/RO=10/RU=https%3a%2f%2fwww.linkedin.com%2fin%2fsample-x/RK=2/RS=abc-",
    "https://duckduckgo.com/l/?uddg=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsample-x&rut=abc",
    "https://www.bing.com/ck/a?!&&p=abc&u=a1aHR0cHM6Ly93d3cubGlua2VkaW4uY29tL2luL3NhbXBsZS14&ntb=1",
    "https://www.linkedin.com/authwall?trk=gf&trkInfo=abc&original_referer=https://www.linkedin.com/in/other&sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsample-x",
    "https://www.linkedin.com/login?session_redirect=%2Fin%2Fsample-x%2F&fromSignIn=true",
    "https://www.linkedin.com/checkpoint/lg/login?session_redirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsample-x",
    "https://www.linkedin.com/safety/go?url=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsample-x&trk=x",
    "https://www.linkedin.com/signup/cold-join?session_redirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsample-x",
    "https://web.archive.org/web/20200101000000/https://www.linkedin.com/in/sample-x",
    "https://www-linkedin-com.translate.goog/in/sample-x?_x_tr_sl=en&_x_tr_tl=de",
    "https://translate.google.com/translate?u=https://www.linkedin.com/in/sample-x",
    "https://webcache.googleusercontent.com/search?q=cache:abc:https://www.linkedin.com/in/sample-x+jane",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsample-x&h=AT0",
    "https%253A%252F%252Fwww.linkedin.com%252Fin%252Fsample-x",
    "https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsample-x",
    "https%3A%2F%2Flinkedin.com%2Fin%2Fsample-x",
    "Jane Doe https://www.linkedin.com/in/sample-x",
    "\u2022 https://www.linkedin.com/in/sample-x",
    '<a href="https://www.linkedin.com/in/sample-x">LinkedIn</a>',
    '=HYPERLINK("https://www.linkedin.com/in/sample-x","LinkedIn")',
    "LinkedIn Profile: https://www.linkedin.com/in/sample-x",
    "<https://www.linkedin.com/in/sample-x|Jane Doe>",
    "_HL_ENCODED_https://www.linkedin.com/in/sample-x_HL_LinkedIn_HL__blank_HL_",
    "LinkedIn#https://www.linkedin.com/in/sample-x#",
    "#https://www.linkedin.com/in/sample-x#",
    '{"url":"https:\\/\\/www.linkedin.com\\/in\\/sample-x"}',
    '["https://www.linkedin.com/in/sample-x"]',
    '="https://www.linkedin.com/in/sample-x"',
    "https://www.linkedin.com/in/sample-x Jane Doe",
    "https://www.linkedin.com/in/sample-x (LinkedIn)",
    "https://www.linkedin.com/in/sample-x is my profile",
    "See https://www.linkedin.com/in/sample-x for details.",
    "https://www.linkedin.com/in/sample-x - Jane Doe",
    "https://www.linkedin.com/in/sample-x, Berlin",
    "https://www.linkedin.com/in/sample-x\nJane Doe",
    "Jane (https://www.linkedin.com/in/sample-x)",
    "**https://www.linkedin.com/in/sample-x**",
    "_https://www.linkedin.com/in/sample-x_",
    "[x]: https://www.linkedin.com/in/sample-x",
    "https://www.linkedin.com/in/sample-x|",
    "https://www.linkedin.com/in/sample-x&trk=abc",
    "https://www.linkedin.com/in/sample-x;https://twitter.com/jane",
    "https://www.linkedin.com/in/sample-x,https://github.com/jane",
    "https://github.com/jane,https://www.linkedin.com/in/sample-x",
    "https://github.com/jane;https://www.linkedin.com/in/sample-x",
    "https://github.com/jane https://www.linkedin.com/in/sample-x",
    "https://www.linkedin.com/in/sample-x)",
    'https://www.linkedin.com/in/sample-x"',
    "https://www.linkedin.com/in/sample-x'",
    "https://www.linkedin.com/in/sample-x!",
    "https://www.linkedin.com/in/sample-x?",
    "https://www.linkedin.com/in/sample-x:",
    "https://www.linkedin.com/in/sample-x]",
    "https://www.linkedin.com/in/sample-x>",
    "https://www.linkedin.com/in/sample-x}",
    "https://www.linkedin.com/in/sample-x*",
    "https://www.linkedin.com/in/sample-x~",
    "https://www.linkedin.com/in/sample-x+",
    "https://www.linkedin.com/in/sample-x=",
    "https://www.linkedin.com/in/sample-x^",
    "https://www.linkedin.com/in/sample-x`",
    "https://www.linkedin.com/in/sample-x\\",
    "https://www.linkedin.com/in/sample-x@",
    "https://www.linkedin.com/in/sample-x#",
    "https://www.linkedin.com/in/sample-x$",
    "https://www.linkedin.com/in/sample-x%7C",
    "https://www.linkedin.com/in/sample-x%22",
    "https://www.linkedin.com/in/sample-x&amp;trk=1",
    "https://www.linkedin.com/in/sample-x%26trk%3D1",
    "https://www.linkedin.com/in/sample-x%3Ftrk%3D1",
    "https://www.linkedin.com/in/sample-x\u3002",
    "https://www.linkedin.com/in/sample-x\u201d",
    "https://www.linkedin.com/in/in/sample-x",
    "https://linkedin.com/in/https://www.linkedin.com/in/sample-x",
    "https://www.linkedin.com/in/www.linkedin.com/in/sample-x",
    "https://www.linkedin.com/in/linkedin.com/in/sample-x",
    "https://www.linkedin.com/in/http://linkedin.com/in/sample-x/",
    "https://www.linkedin.com/in/https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsample-x",
    "https://https://www.linkedin.com/in/sample-x",
    "https://www.linkedin.com/https://www.linkedin.com/in/sample-x",
    "https://www.linkedin.comhttps://www.linkedin.com/in/sample-x",
    "https://www.linkedin.com/in//in/sample-x",
    "https://www.linkedin.com/in/ sample-x",
    "https://www.linkedin.com/in/sample-x%20",
    "https://www.linkedin.com/in/%20sample-x",
    "https://www.linkedin.com/in/sample-x\n",
    "https://www.linkedin.com/ in/sample-x",
    "https://www.linkedin.com/in/sample\u2011x",
    "https://www.linkedin.com/in/sample\u2013x",
    "https://www.linkedin.com/in/sample%E2%80%91x",
    "https://www.linkedin.com/in/sample\xe2\u20ac\u2018x",
    "https\uff1a//www.linkedin.com/in/sample-x",
    "https://www\uff0elinkedin\uff0ecom\uff0fin\uff0fsample\uff0dx",
    "\uff48\uff54\uff54\uff50\uff53://www.linkedin.com/in/sample-x",
    "https://www.linkedin.com/in/sample&#45;x",
    "https://www.linkedin.com/in/sam\xadple-x",
    "https://www.linkedin.com/in/sam\u200bple-x",
    "https://www.linkedin.com/mwlite/profile/in/sample-x?trk=x",
    "https://www.linkedin.com/public-profile/in/sample-x",
    "https://www.linkedin.com/m/in/sample-x",
    "https://www.linkedin.com/comm/in/sample-x",
    "https://touch.www.linkedin.com/in/sample-x",
    "https://www.linkedin.com/comm/mwlite/in/sample-x",
    "https://www.linkedin.com/in/sample-x/de",
    "https://www.linkedin.com/in/sample-x/detail/recent-activity/",
    "https://www.linkedin.com/in/sample-x/overlay/contact-info/",
    "http//www.linkedin.com/in/sample-x",
    "https:/www.linkedin.com/in/sample-x",
    "htps://www.linkedin.com/in/sample-x",
    "hxxps://www.linkedin.com/in/sample-x",
    "https:\\\\www.linkedin.com\\in\\sample-x",
    "https//linkedin.com/in/sample-x",
    "https;//www.linkedin.com/in/sample-x",
    "ttps://www.linkedin.com/in/sample-x",
    "https:// www.linkedin.com/in/sample-x",
    "httpslinkedin.com/in/sample-x",
    "hxxps://www[.]linkedin[.]com/in/sample-x",
    "https:www.linkedin.com/in/sample-x",
    "//www.linkedin.com/in/sample-x",
    "wwww.linkedin.com/in/sample-x",
    "www,linkedin.com/in/sample-x",
    "https://www.linkedin.com//in//sample-x",
    "h t t p s://www.linkedin.com/in/sample-x",
    "%68%74%74%70%73%3A%2F%2F%77%77%77%2E%6C%69%6E%6B%65%64%69%6E%2E%63%6F%6D%2F%69%6E%2F%73%61%6D%70%6C%65%2D%78",
    "https://www.linkedin.com/in/sample-x https://www.linkedin.com/in/sample-x",
    "https://www.linkedin.com/in/sample-x;https://www.linkedin.com/in/sample-x/",
    "https://www.linkedin.com/in/sample-x\nhttps://www.linkedin.com/in/Sample-X?trk=1",
    "https://www.linkedin.com/in/sample-xhttps://www.linkedin.com/in/sample-x",
    "[https://www.linkedin.com/in/sample-x](https://www.linkedin.com/in/sample-x)",
    "[linkedin.com/in/sam\u2026](https://www.linkedin.com/in/sample-x)",
    "https://www.linkedin.com/in/sample-x,https://www.linkedin.com/in/sample-x",
    "www.linkedin.com \u203a in \u203a sample-x",
    "https://www.linkedin.com/in/sample-x_x000D_",
    "https://www.linkedin.com/company/acme https://www.linkedin.com/in/sample-x",
    "https://www.linkedin.com/in/sample-x u003c/a",
    "u003ca href=https://www.linkedin.com/in/sample-xu003e",
    "jane@firma.example https://www.linkedin.com/in/sample-x",
)
CUT_LINK = (
    "https://www.linkedin.com/in/sample-x...",
    "https://www.linkedin.com/in/sample-x\u2026",
    "https://www.linkedin.com/in/sample-x..",
    "https://www.linkedin.com/in/sample-x.../",
    "https://www.linkedin.com/in/sample-x%E2%80%A6",
    "https://www.linkedin.com/in/sample-x&hellip;",
    "https://www.linkedin.com/in/sample-x ...",
    "https://www.linkedin.com/in/sample-x\u2026)",
    "https://www.linkedin.com/in/sam\u2026x",
    "https://www.linkedin.com/in/\u2026",
    "https://www.linkedin.com/in\u2026",
    "https://www.linkedin.com/...",
    "https://www.linkedin.com/in/sample-x%E2%80",
    "https://www.linkedin.com/in/sample-x%",
    "https://www.linkedin.com/in/sample-x[...]",
    "https://www.linkedin.com/in/sample-x(\u2026)",
    "https://www.linkedin.com/in/sample-x\xe2\u20ac\xa6",
    "https://www.linkedin.com/in/sample-x%2E%2E%2E",
    "Jane Doe - https://www.linkedin.com/in/sam... see more",
    '=HYPERLINK("https://www.linkedin.com/in/sample-"&A2,"x")',
    '=HYPERLINK(CONCATENATE("https://www.linkedin.com/in/sample-",A2))',
    "https://www.linkedin.com/in/sample-x\u22ef",
    "https://www.linkedin.com/in/sample-x \u2026",
    "https://www.linkedin.com/in/sample-x. . .",
    "https://www.google.com/url?q=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsam...&sa=D",
)
PLACEHOLDER_LINK = (
    "https://www.linkedin.com/in/undefined",
    "https://www.linkedin.com/in/null",
    "https://www.linkedin.com/in/none",
    "https://www.linkedin.com/in/NaN",
    "https://www.linkedin.com/in/me/",
    "https://www.linkedin.com/in/unavailable",
    "https://www.linkedin.com/in/company",
    "https://www.linkedin.com/in/in",
    "https://www.linkedin.com/in/n-a",
    "https://www.linkedin.com/in/username",
    "https://www.linkedin.com/in/your-name",
    "https://www.linkedin.com/in/your_name",
    "https://www.linkedin.com/in/{slug}",
    "https://www.linkedin.com/in/[username]",
    "https://www.linkedin.com/in/%7Busername%7D",
    "https://www.linkedin.com/in/${slug}",
    "https://www.linkedin.com/in/undefined-undefined",
    "https://www.linkedin.com/in/UNDEFINED",
    "https://www.linkedin.com/in/null?x=1",
    "https://www.linkedin.com/in/N/A",
    "https://www.linkedin.com/in/nil",
    "https://www.linkedin.com/in/:username",
    "https://www.linkedin.com/in/-",
    "https://www.linkedin.com/in/{{username}}",
    "https://www.linkedin.com/in/YOUR-PROFILE",
    "https://www.linkedin.com/in/firstname-lastname",
)
BLANK_IN_LINK = (
    "https://www.linkedin.com/in/%5Bobject%20Object%5D",
    "https://www.linkedin.com/in/sample-x doe-77",
    "https://www.linkedin.com/in/sample-x\ndoe-77",
    "https://www.linkedin.com/in/sample x",
    "https://www.linkedin.com/in/sample-x%20doe",
    "https://www.linkedin.com/in/sample-x\xa0doe",
    "https://www.linkedin.com/in/sample-x+doe",
    "https://www.linkedin.com/in/sample -x",
    "https://www.linkedin.com/in/sample- x",
    "https://www.linkedin.com/in/sample\tx-1",
    "https://www.linkedin.com/in/Sample Doe",
    "https://www.linkedin.com/in/jane doe smith",
    "Jane https://www.linkedin.com/in/sample-jane doe-77",
    "https://www.linkedin.com/in/sam\u2003ple",
    "https://www.linkedin.com/in/sample_x000D_doe-1",
    "https://www.linkedin.com/in/sam&nbsp;ple",
)
OTHER_PAGE = (
    "https://www.linkedin.com/in/#N/A",
    "https://www.linkedin.com/in/<username>",
    "https://www.linkedin.com/pub/dir/Jane/Doe",
    "site:linkedin.com/in/ jane",
    "https://www.google.com/search?q=site:linkedin.com/in+jane",
    "https://www.linkedin.com/feed/update/urn:li:activity:1",
    "https://www.linkedin.com/in/",
)
MASKED_LINK = (
    "https://www.linkedin.com/in/***",
    "https://www.linkedin.com/in/j***",
    "https://www.linkedin.com/in/jane****",
)
DAMAGED_LINK = ("https://www.linkedin.com/in/m\ufffdller",)
SEVERAL_LINKS = (
    "https://www.linkedin.com/in/a https://www.linkedin.com/in/b",
    "https://www.linkedin.com/in/a,https://www.linkedin.com/in/b",
    "https://www.linkedin.com/in/a;linkedin.com/in/b",
)
NOT_A_PROFILE = (
    "https://evil.example/?u=https://www.linkedin.com/in/sample-x",
    "https://evil.example/redirect/https://www.linkedin.com/in/sample-x",
    "https://evil-linkedin.com/in/x",
    "https://linkedin.com.evil.example/in/x",
    "http://notlinkedin.com/in/sample-x",
    "linkedin.com",
    "LinkedIn",
    "n/a",
    "https://www.linkedin.com/",
)
SHORT_LINK = ("https://lnkd.in/abc",)
HIDDEN_LINK = ("https://protect-eu.mimecast.com/s/abc?domain=linkedin.com",)
OLD_LINK = ("https://www.linkedin.com/profile/view?id=123",)
SALES_TOOL = (
    "https://www.linkedin.com/sales/people/ACwAAA,NAME,x",
    "https://www.linkedin.com/recruiter/profile/1,2,3",
)
REJECTED = [
    (text, reason)
    for reason, texts in (
        (RejectReason.CUT_LINK, CUT_LINK),
        (RejectReason.PLACEHOLDER_LINK, PLACEHOLDER_LINK),
        (RejectReason.BLANK_IN_LINK, BLANK_IN_LINK),
        (RejectReason.OTHER_PAGE, OTHER_PAGE),
        (RejectReason.MASKED_LINK, MASKED_LINK),
        (RejectReason.DAMAGED_LINK, DAMAGED_LINK),
        (RejectReason.SEVERAL_LINKS, SEVERAL_LINKS),
        (RejectReason.NOT_A_PROFILE, NOT_A_PROFILE),
        (RejectReason.SHORT_LINK, SHORT_LINK),
        (RejectReason.HIDDEN_LINK, HIDDEN_LINK),
        (RejectReason.OLD_LINK, OLD_LINK),
        (RejectReason.SALES_TOOL, SALES_TOOL),
    )
    for text in texts
]


@pytest.mark.parametrize("text", WRITTEN)
def test_that_a_person_is_found_in_any_spelling_of_the_link(text: str) -> None:
    assert parse_profile_url(text) == PERSON


@pytest.mark.parametrize(("text", "reason"), REJECTED)
def test_that_a_link_to_nobody_is_rejected(text: str, reason: RejectReason) -> None:
    parsed = parse_profile_url(text)
    assert parsed == Unusable(reason)
    assert isinstance(parsed, Unusable)
    assert parsed.advice.endswith(".")


@pytest.mark.parametrize(
    "member",
    [
        "ACwAAAb1CdEfGhIjKlMnOpQrStUvWx",
        "ACwAAAB1CdEfGhIjKlMnOpQrStUvWx",
        "AEMAACdEfGhIjKlMnOp",
        "ACoAACbcdEFgh12345_xY",
        "ACoACBcdEFgh12345_xY",
    ],
)
def test_that_ids_that_differ_in_case_are_two_members(member: str) -> None:
    key = LookupKey(IdentifierKind.PROFILE_URL, member)
    assert parse_profile_url(f"linkedin.com/in/{member}/") == key


@pytest.mark.parametrize(
    "slug", ["ANNA-BERG-OF-STOCKHOLM", "AndAlexanderOfHamilton", "AMYARNOLDSMITH1"]
)
def test_that_capitals_in_a_name_do_not_make_a_member_id(slug: str) -> None:
    key = LookupKey(IdentifierKind.PROFILE_URL, slug.lower())
    assert parse_profile_url(f"linkedin.com/in/{slug}") == key


def test_that_a_link_cut_by_a_vertical_ellipsis_is_rejected() -> None:
    parsed = parse_profile_url("https://www.linkedin.com/in/anna-be\ufe19")
    assert isinstance(parsed, Unusable)
    assert parsed.reason is RejectReason.CUT_LINK


def test_that_a_link_wrapped_by_two_scanners_is_unwrapped_twice() -> None:
    inner = "https%3A%2F%2Furldefense.com%2Fv3%2F__https%3A%2F%2Fwww.linkedin.com%2Fin%2Fsample-x__"
    text = f"https://nam02.safelinks.protection.outlook.com/?url={inner}%3B!!a!b%24&data=05"
    assert parse_profile_url(text) == PERSON


@pytest.mark.parametrize(
    "slug",
    [
        "sample-jane\\ndoe-77",
        "sample-jane-do [truncated]",
        "unbekannt",
        "xxxxxxxx",
        "johndoe-placeholder",
    ],
)
def test_that_an_incomplete_slug_is_rejected(slug: str) -> None:
    assert isinstance(parse_profile_url(f"https://www.linkedin.com/in/{slug}"), Unusable)


@pytest.mark.parametrize(
    "text",
    [
        r"https:\\www.linkedin.com\in\nadia-berg",
        r"https:\/\/www.linkedin.com\/in\/nadia-berg",
        "https://12ft.io/https://www.linkedin.com/in/nadia-berg",
    ],
)
def test_that_a_backslash_before_an_n_in_a_path_is_not_a_line_break(text: str) -> None:
    assert parse_profile_url(text) == parse_profile_url("https://www.linkedin.com/in/nadia-berg")
