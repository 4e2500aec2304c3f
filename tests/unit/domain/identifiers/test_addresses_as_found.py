"""Email addresses in all forms found in lists, with their expected values."""

import pytest

from desktop_app.domain.source.identifiers import (
    IdentifierKind,
    LookupKey,
    RejectReason,
    Unusable,
    parse_email,
)

PERSON = LookupKey(IdentifierKind.BUSINESS_EMAIL, "jane.x@sample.example")
WRITTEN = (
    "jane.x@sample.example",
    "JANE.X@SAMPLE.EXAMPLE",
    "Jane Doe (jane.x@sample.example)",
    "jane.x@sample.example (work)",
    '="jane.x@sample.example"',
    "<jane.x@sample.example>",
    "mailto:jane.x@sample.example?subject=x",
    "<mailto:jane.x@sample.example|jane.x@sample.example>",
    '<a href="mailto:jane.x@sample.example">mail</a>',
    '{"email":"jane.x@sample.example"}',
    "[jane.x@sample.example](mailto:jane.x@sample.example)",
    "SMTP:jane.x@sample.example",
    "smtp:jane.x@sample.example",
    "sip:jane.x@sample.example",
    "jane.x@sample.example.invalid",
    "jane.x@sample.example.INVALID",
    "jane.x_sample.example#EXT#@contoso.onmicrosoft.com",
    "jane.x_sample.example#ext#@contoso.onmicrosoft.com",
    "jane.x_sample.example%23EXT%23@contoso.onmicrosoft.com",
    "jane.x=sample.example@example.com",
    "u003ejane.x@sample.example",
    "u003cjane.x@sample.exampleu003e",
    "\\u003ejane.x@sample.example",
    "%20jane.x@sample.example",
    "jane.x%40sample.example",
    "jane.x&#64;sample.example",
    "jane.x&#x40;sample.example",
    "jane.x&commat;sample.example",
    "jane.x\uff20sample.example",
    "\uff4a\uff41\uff4e\uff45\uff0e\uff58\uff20\uff53\uff41\uff4d\uff50\uff4c\uff45\uff0e\uff45\uff58\uff41\uff4d\uff50\uff4c\uff45",
    "jane.x@sample\u3002example",
    "jane.x\u200b@sample.example",
    "jane.x(at)sample.example",
    "jane.x [at] sample [dot] example",
    "jane.x@sample(dot)example",
    "Contact me at jane.x@sample.example for details",
    "E-mail: jane.x@sample.example",
    "email=jane.x@sample.example",
    "?email=jane.x@sample.example&x=1",
    "url?email=jane.x%40sample.example",
    "jane.x@sample.example; jane@gmail.com",
    "jane@gmail.com ::: jane.x@sample.example",
    "jane.x@sample.example / jane@web.de",
    "jane.x@sample.example/jane@web.de",
    "jane@gmx.de,jane.x@sample.example",
    "jane.x@sample.example\njane.x@sample.example",
    "live.com#jane.x@sample.example",
    "jane.x@sample.example\tJane",
    "jane.x@ sample.example",
    "'jane.x@sample.example'",
    "jane.x@sample.example.",
    "jane.x@sample.example,",
    "jane.x@sample.example;",
    "jane.x@sample.example!",
    "jane.x@sample.example?",
    "jane.x@sample.example)",
    "jane.x@sample.example:",
    "jane.x@sample.example|",
    "jane.x@sample.example_",
    "jane.x@sample.example*",
    "jane.x@sample.example-",
    "-jane.x@sample.example",
    "+jane.x@sample.example",
    "(jane.x@sample.example",
    "!jane.x@sample.example",
    "*jane.x@sample.example*",
    "**jane.x@sample.example**",
    "_jane.x@sample.example_",
    "~jane.x@sample.example",
    "#jane.x@sample.example#",
    "jane.x\\@sample.example",
    "SRS0=abc=tt=sample.example=jane.x@forward.example",
    "prvs=123abc=jane.x@sample.example",
    "jane.x@sample.example.uat",
    "_HL_ENCODED_mailto:jane.x@sample.example_HL_mail_HL__blank_HL_",
    "Jane Doe jane.x@sample.example",
    "\u201cjane.x@sample.example\u201d",
    "\xabjane.x@sample.example\xbb",
    "\u2022 jane.x@sample.example",
    "\u2022jane.x@sample.example",
    "jane.x@sample.example_x000D_",
    "&lt;jane.x@sample.example&gt;",
    "Jane Doe<br>jane.x@sample.example",
    "mailto://jane.x@sample.example",
    "\U0001d423\U0001d41a\U0001d427\U0001d41e.\U0001d431@sample.example",
    "jane.x@sample.example\xa0",
    '"Doe, Jane" <jane.x@sample.example>',
    "jane%2ex@sample.example",
    "jane.x@sample.example noreply@sample.example",
    "jane.x@sample.example, n/a",
    "https://x.example/?mail=jane.x@sample.example",
)
MASKED_EMAIL = (
    "email_not_unlocked@domain.com",
    "j***@sample.example",
    "jane@s****.example",
    "***@sample.example",
    "[email protected]",
    "xxxxx@firma.example",
    "j....@firma.example",
    "jan\u2026@firma.example",
    "locked@firma.example",
    "email-not-available@x.example",
    "j@xxxx.com",
    "jane@***.com",
)
FILE_NAME = (
    "logo@2x.png",
    "icon@3x.webp",
    "logo@2x-1.png",
    "img@firma.jpg",
    "sprite@2x.min.css",
    "react@18.2.0.min.js",
)
NOT_AN_EMAIL = (
    "vue@3.2.1",
    "https://u:p@host.example/x",
    "https://u@host.example/x",
    "https://medium.com/@jane.doe",
    "@jane@mastodon.social",
    "https://www.google.com/maps/@52.5,13.4",
    "anna@b@firma.example",
    "a@b",
    "@",
    "jane@",
    "j\xf6rg@firma.example",
    "jane doe@firma.example",
    "Anna Berg@firma.example",
    '"jane doe"@firma.example',
    "lunch @ cafe.de",
    "\u2022\u2022\u2022\u2022@firma.example",
    "null",
    "jane@firma.c",
    "anna@m\ufffdller.de",
)
SYSTEM_EMAIL = (
    "HealthMailbox0a1b2c3d@firma.example",
    "SM_0123456789abcdef@firma.example",
    "DiscoverySearchMailbox{D919BA05-46A6-415f-80AD-7E09334BB852}@firma.example",
    "SystemMailbox{1f05a927-0000}@firma.example",
    "/O=ORG/OU=EXCHANGE/CN=RECIPIENTS/CN=JANE",
    "X500:/o=ExchangeLabs/ou=x/cn=Recipients/cn=jane",
    "IMCEAEX-_O=ORG_OU=x_CN=jane@firma.example",
    "noreply@firma.example",
    "no-reply@firma.example",
    "mailer-daemon@firma.example",
    "jane@firma.local",
    "git@github.com:a/b.git",
    "bounce+jane=firma.example@list.example",
    "12345678-1234-1234-1234-123456789012@firma.example",
    "FederatedEmail.4c1f4d8b-8179-4148-93bf-00a95fa1e042@x.example",
    "MSOL_0a1b2c@contoso.onmicrosoft.com",
    "Sync_DC01_0a1b2c3d4e@contoso.onmicrosoft.com",
)
PLACEHOLDER_EMAIL = (
    "noemail@noemail.com",
    "none@none.com",
    "test@test.com",
    "name@domain.com",
    "user@example.com",
    "unknown@unknown.com",
    "email@domain.com",
    "jane@example.com",
    "null@null",
    "undefined@firma.example",
    "jane@localhost",
)
PERSONAL_EMAIL = (
    "your@email.com",
    "jane@gmail.com",
    "a@gmail.com; b@web.de",
    "jane(at)gmail.com",
)
CUT_EMAIL = (
    "jane@fir\u2026",
    "jane@firma...",
)
SEVERAL_EMAILS = ("a@firma.example b@firma.example",)
REJECTED = [
    (text, reason)
    for reason, texts in (
        (RejectReason.MASKED_EMAIL, MASKED_EMAIL),
        (RejectReason.FILE_NAME, FILE_NAME),
        (RejectReason.NOT_AN_EMAIL, NOT_AN_EMAIL),
        (RejectReason.SYSTEM_EMAIL, SYSTEM_EMAIL),
        (RejectReason.PLACEHOLDER_EMAIL, PLACEHOLDER_EMAIL),
        (RejectReason.PERSONAL_EMAIL, PERSONAL_EMAIL),
        (RejectReason.CUT_EMAIL, CUT_EMAIL),
        (RejectReason.SEVERAL_EMAILS, SEVERAL_EMAILS),
    )
    for text in texts
]


@pytest.mark.parametrize("text", WRITTEN)
def test_that_an_address_is_found_in_any_spelling(text: str) -> None:
    assert parse_email(text) == PERSON


@pytest.mark.parametrize(("text", "reason"), REJECTED)
def test_that_an_address_of_no_person_is_rejected(text: str, reason: RejectReason) -> None:
    assert parse_email(text) == Unusable(reason)


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("jane@stra\u00dfe.de", "jane@xn--strae-oqa.de"),
        ("jane@strasse.de", "jane@strasse.de"),
        ("jane@STRA\u00dfE.example", "jane@xn--strae-oqa.example"),
        ("jane@\u03b2\u03cc\u03bb\u03bf\u03c2.example", "jane@xn--nxasmm1c.example"),
        ("jane@m\u00fcnchen.example", "jane@xn--mnchen-3ya.example"),
        ("o\u2019brien@firma.example", "o'brien@firma.example"),
        ("jane+news@firma.example", "jane+news@firma.example"),
        ("info@firma.example", "info@firma.example"),
        ("jane@notion.example", "jane@notion.example"),
    ],
)
def test_that_an_address_is_sent_in_its_idna_form(text: str, sent: str) -> None:
    assert parse_email(text) == LookupKey(IdentifierKind.BUSINESS_EMAIL, sent)


@pytest.mark.parametrize(
    "text",
    [
        "123456+anna@users.noreply.github.com",
        "reply+abc@reply.github.com",
        "anna@marketplace.amazon.com",
        "abc123@privaterelay.appleid.com",
        "d1ae0f@o12345.ingest.sentry.io",
        "postmaster@firm.example",
    ],
)
def test_that_the_address_of_a_relay_is_a_system_address(text: str) -> None:
    parsed = parse_email(text)
    assert isinstance(parsed, Unusable)
    assert parsed.reason is RejectReason.SYSTEM_EMAIL


@pytest.mark.parametrize(
    "text",
    [
        "jane.n10@sample.examplejane@gmail.com",
        "xxxx.doe@firm.example",
        "j##e@firm.example",
        "kein.email@firm.example",
        "a@a.com",
        "email@example.de",
    ],
)
def test_that_run_together_masked_and_placeholder_addresses_are_rejected(text: str) -> None:
    assert isinstance(parse_email(text), Unusable)


def test_that_an_address_repeated_without_a_separator_is_read() -> None:
    assert parse_email("a@firm.example@firm.example") == parse_email("a@firm.example")
