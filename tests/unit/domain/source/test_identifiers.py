"""Parsing of cells to lookup keys in normal form, or to reject reasons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.identifiers.personal_email_domains import is_free_mail_domain
from desktop_app.domain.source.identifiers import (
    IdentifierKind,
    LookupKey,
    RejectReason,
    Unusable,
    join_key,
    parse_email,
    parse_profile_url,
)

ANNA = LookupKey(IdentifierKind.PROFILE_URL, "anna-berg")
WORK = LookupKey(IdentifierKind.BUSINESS_EMAIL, "anna.berg@firma.example")


@pytest.mark.parametrize(
    "text",
    [
        "https://www.linkedin.com/in/anna-berg",
        "https://www.linkedin.com/in/anna-berg/",
        "HTTPS://WWW.LINKEDIN.COM/IN/ANNA-BERG//",
        "http://linkedin.com/in/Anna-Berg",
        "www.linkedin.com/in/anna-berg",
        "linkedin.com/in/anna-berg",
        "//de.linkedin.com/in/anna-berg",
        "https://uk.linkedin.com/in/anna-berg?trk=people&x=1#top",
        "https://www.linkedin.com/in/anna-berg/details/experience/",
        "https://www.linkedin.com/in/anna-berg/de",
        "https://m.linkedin.com/in/anna-berg",
        "https://www.linkedin.com/mwlite/in/anna-berg",
        "https://www.linkedin.com:443/in/anna-berg",
        "https://www.linkedin.com/in/%61nna%2Dberg",
        "  https://www.linkedin.com/in/anna-berg\u00a0",
        "\u200bhttps://www.linkedin.com/in/anna-\u200bberg\ufeff",
        "<https://www.linkedin.com/in/anna-berg>",
        "Anna <https://www.linkedin.com/in/anna-berg>",
        "[Anna Berg](https://www.linkedin.com/in/anna-berg)",
        "'https://www.linkedin.com/in/anna-berg',",
        "LinkedIn: https://www.linkedin.com/in/anna-berg.",
        "/in/anna-berg",
        "in/anna-berg/",
    ],
)
def test_that_every_spelling_of_a_profile_link_is_one_key(text: str) -> None:
    assert parse_profile_url(text) == ANNA


def test_that_a_non_ascii_slug_has_one_key_in_any_encoding() -> None:
    written = [
        "https://www.linkedin.com/in/élise-müller",
        "https://www.linkedin.com/in/%C3%A9lise-m%C3%BCller",
        "https://www.linkedin.com/in/%25C3%25A9lise-m%25C3%25BCller",
        "https://www.linkedin.com/in/E\u0301LISE-MÜLLER",
    ]
    keys = {parse_profile_url(text) for text in written}
    assert keys == {LookupKey(IdentifierKind.PROFILE_URL, "élise-müller")}


def test_that_the_url_sent_is_complete_and_clean() -> None:
    key = parse_profile_url("de.linkedin.com/in/Élise-B?x=1")
    assert isinstance(key, LookupKey)
    assert key.as_sent == "https://www.linkedin.com/in/%C3%A9lise-b"


def test_that_case_matters_in_a_member_id_and_nowhere_else() -> None:
    key = parse_profile_url("https://www.linkedin.com/in/ACoAABcdEFgh12345_xY")
    assert isinstance(key, LookupKey)
    assert key.as_sent.endswith("/in/ACoAABcdEFgh12345_xY")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("https://www.linkedin.com/company/acme", RejectReason.COMPANY_PAGE),
        ("https://www.linkedin.com/school/tu-berlin/", RejectReason.COMPANY_PAGE),
        ("https://www.linkedin.com/showcase/x", RejectReason.COMPANY_PAGE),
        ("https://www.linkedin.com/sales/lead/ACwAAA,NAME", RejectReason.SALES_TOOL),
        ("https://www.linkedin.com/talent/profile/AEM", RejectReason.SALES_TOOL),
        ("https://www.linkedin.com/pub/anna-berg/1/2/3", RejectReason.OLD_LINK),
        ("https://lnkd.in/abc", RejectReason.SHORT_LINK),
        ("https://www.linkedin.com/posts/anna_x", RejectReason.OTHER_PAGE),
        ("https://www.linkedin.com/feed/", RejectReason.OTHER_PAGE),
        ("anna@firma.example", RejectReason.EMAIL_AMONG_LINKS),
        ("anna-berg", RejectReason.NOT_A_PROFILE),
        ("n/a", RejectReason.NOT_A_PROFILE),
        ("https://evil.example/in/anna-berg", RejectReason.NOT_A_PROFILE),
        ("https://linkedin.com.evil.example/in/anna", RejectReason.NOT_A_PROFILE),
        ("https://evil.example/?u=https://linkedin.com/in/anna", RejectReason.NOT_A_PROFILE),
        ("https://www.linkedin.com/in/", RejectReason.OTHER_PAGE),
        (
            "https://linkedin.com/in/a https://linkedin.com/in/b",
            RejectReason.SEVERAL_LINKS,
        ),
    ],
)
def test_that_a_rejected_link_has_a_reason(text: str, reason: RejectReason) -> None:
    parsed = parse_profile_url(text)
    assert parsed == Unusable(reason)
    assert isinstance(parsed, Unusable)
    assert parsed.advice.endswith(".")


@pytest.mark.parametrize("text", ["", " ", "\u00a0", "\u200b\ufeff", "\t\n"])
def test_that_invisible_text_is_blank(text: str) -> None:
    assert parse_profile_url(text) is None
    assert parse_email(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "anna.berg@firma.example",
        "Anna.Berg@Firma.Example",
        " anna.berg@firma.example\u200b",
        "mailto:anna.berg@firma.example?subject=Hi",
        "Anna Berg <anna.berg@firma.example>",
        '"Berg, Anna" <Anna.Berg@firma.example>;',
        "<anna.berg@firma.example>",
        "anna.berg@firma.example, Anna.Berg@FIRMA.example",
        "E-Mail: anna.berg@firma.example.",
    ],
)
def test_that_every_spelling_of_an_address_is_one_key(text: str) -> None:
    assert parse_email(text) == WORK


def test_that_a_non_ascii_domain_is_sent_in_its_idna_form() -> None:
    key = parse_email("a@bücher.example")
    assert isinstance(key, LookupKey)
    assert key.as_sent == "a@xn--bcher-kva.example"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("anna", RejectReason.NOT_AN_EMAIL),
        ("anna@firma", RejectReason.NOT_AN_EMAIL),
        ("anna@@firma.example", RejectReason.NOT_AN_EMAIL),
        ("anna berg@firma.example", RejectReason.NOT_AN_EMAIL),
        ("anna..berg@firma.example", RejectReason.NOT_AN_EMAIL),
        (".anna@firma.example", RejectReason.NOT_AN_EMAIL),
        ("anna@-firma.example", RejectReason.NOT_AN_EMAIL),
        ("anna@192.168.0.1", RejectReason.NOT_AN_EMAIL),
        ("https://www.linkedin.com/in/anna", RejectReason.NOT_AN_EMAIL),
        ("a@firma.example; b@firma.example", RejectReason.SEVERAL_EMAILS),
        ("anna@gmail.com", RejectReason.PERSONAL_EMAIL),
        ("anna@yahoo.co.uk", RejectReason.PERSONAL_EMAIL),
        ("anna@web.de", RejectReason.PERSONAL_EMAIL),
    ],
)
def test_that_a_rejected_address_has_a_reason(text: str, reason: RejectReason) -> None:
    assert parse_email(text) == Unusable(reason)


def test_that_a_company_named_like_a_mail_service_is_not_free_mail() -> None:
    assert not is_free_mail_domain("live.example.com")
    assert not is_free_mail_domain("outlook-partners.com")


@given(st.text(max_size=60))
def test_that_any_text_can_be_parsed(text: str) -> None:
    for parse in (parse_profile_url, parse_email):
        parsed = parse(text)
        assert parsed is None or isinstance(parsed, LookupKey | Unusable)


@given(st.text(min_size=1, max_size=40))
def test_that_the_normal_form_of_a_normal_form_is_itself(slug: str) -> None:
    key = parse_profile_url(f"https://www.linkedin.com/in/{slug}")
    if isinstance(key, LookupKey):
        assert parse_profile_url(key.as_sent) == key
        assert join_key(key.as_sent, key.kind) == join_key(key.as_sent.upper(), key.kind)


@given(st.emails())
def test_that_the_normal_form_of_an_address_is_itself(address: str) -> None:
    key = parse_email(address)
    if isinstance(key, LookupKey):
        assert parse_email(key.as_sent) == key


@pytest.mark.parametrize(
    "echo",
    [
        "https://il.linkedin.com/in/anna-berg/",
        "linkedin.com/in/ANNA-BERG",
        "https://www.linkedin.com/in/anna%2Dberg",
    ],
)
def test_that_an_echo_in_another_form_joins(echo: str) -> None:
    assert join_key(echo, ANNA.kind) == join_key(ANNA.as_sent, ANNA.kind)
