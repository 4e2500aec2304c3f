"""Laws of import files: one row a person, within the limits, nothing that the wizard refuses."""

import csv
import io
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.adapters.spreadsheet.csv_format.writer import write_records
from desktop_app.domain.errors import UsageError
from desktop_app.domain.json_values import JsonValue, Person
from desktop_app.domain.result.crm.import_rows import ImportTally, MatchedRow, import_rows
from desktop_app.domain.result.crm.parts import in_parts
from desktop_app.domain.result.crm.preset import EXACT, ImportPreset
from desktop_app.domain.result.crm.presets import PRESETS, find_preset
from desktop_app.domain.result.crm.value_forms import is_address
from desktop_app.domain.result.crm.words import all_words
from desktop_app.domain.result.row_status import RowStatus
from tests.support.crm_people import DATA, odd_rows

BY_NAME = {preset.name: preset for preset in PRESETS}


def made(
    preset: ImportPreset, rows: Sequence[MatchedRow]
) -> tuple[list[dict[str, str]], ImportTally]:
    tally = ImportTally()
    records = list(import_rows(rows, preset, tally))
    return [dict(zip(preset.headers, record, strict=True)) for record in records], tally


def lead(  # noqa: PLR0913 - the facts that wizards ask for
    name: str | None = "José Núñez",
    *,
    first: str | None = "José",
    last: str | None = "Núñez",
    title: str = "Head of Sales",
    company: str = "Acme",
    emails: Sequence[str] = ("jose@acme.example",),
    phones: Sequence[str] = ("+49 30 12345",),
    headcount: JsonValue = 300,
    country: str = "Spain",
    link: str = "https://www.linkedin.com/in/jose",
    headline: str = "",
) -> Person:
    return {
        "basic_profile": {
            "name": name,
            "first_name": first,
            "last_name": last,
            "headline": headline,
            "location": {"city": "", "country": country},
        },
        "social_handles": {"professional_network_identifier": {"profile_url": link}},
        "experience": {
            "employment_details": {
                "current": [
                    {
                        "title": title,
                        "name": company,
                        "company_website_domain": ["acme.example", "acme.test"],
                        "company_headcount_latest": headcount,
                        "company_professional_network_industry": "IT Services and IT Consulting",
                    }
                ]
            }
        },
        "contact": {"business_emails": list(emails), "phone_numbers": list(phones)},
    }


def matched(*people: Person) -> list[MatchedRow]:
    return [
        MatchedRow(number, RowStatus.MATCHED, one) for number, one in enumerate(people, start=2)
    ]


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: str(preset.name))
def test_that_the_file_for_each_program_is_as_agreed(preset: ImportPreset) -> None:
    tally, target = ImportTally(), io.BytesIO()
    records = [preset.headers, *import_rows(odd_rows(), preset, tally)]
    write_records(records, target, encoding=preset.encoding)
    assert target.getvalue() == (DATA / f"{preset.name}.csv").read_bytes()
    expected = (DATA / "words.txt").read_text(encoding="utf-8").splitlines()
    assert f"{preset.name}: {all_words(tally, preset)}" in expected


LEAD_HEADERS = "FirstName,LastName,Title,Company,Website,Email,Phone,MobilePhone,City,State"


def test_that_the_headers_are_those_that_the_wizards_know() -> None:
    assert ",".join(BY_NAME["salesforce-lead"].headers).startswith(LEAD_HEADERS)
    assert len(BY_NAME["outlook"].headers) == 61
    assert BY_NAME["google"].headers[:3] == ("First Name", "Middle Name", "Last Name")
    for preset in PRESETS:
        assert len(set(preset.headers)) == len(preset.headers)
        assert '"' not in "".join(preset.headers)


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (RowStatus.REVIEW, "review"),
        (RowStatus.NO_MATCH, "not_matched"),
        (RowStatus.BLANK, "not_matched"),
        (RowStatus.IN_DOUBT, "not_matched"),
    ],
)
def test_that_only_sure_matches_are_written(status: RowStatus, reason: str) -> None:
    rows, tally = made(BY_NAME["hubspot"], [MatchedRow(2, status, lead())])
    assert (rows, dict(tally.left_out), tally.rows) == ([], {reason: 1}, {reason: [2]})


@pytest.mark.parametrize(
    ("name", "person", "reason"),
    [
        ("salesforce-lead", lead(None, first=None, last=None), "no_last_name"),
        ("salesforce-contact", lead(None, first="José", last=None), None),
        ("salesforce-lead", lead(company=""), "no_company"),
        ("dynamics", lead(None, first=None, last=None), "no_last_name"),
        ("dynamics", lead(company="", title=""), None),
        ("zoho", lead(company=" "), "no_company"),
        ("outreach", lead(emails=()), "no_email"),
        ("mailchimp", lead(emails=("n/a",)), "no_email"),
        ("lemlist", lead(emails=(), link=""), "no_email_or_link"),
        ("lemlist", lead(emails=()), None),
        ("salesloft", lead(emails=(), phones=()), "no_email_or_phone"),
        ("salesloft", lead(emails=()), None),
        ("hubspot", lead(None, first=None, last=None, emails=()), "no_name"),
        ("hubspot", lead(None, first=None, last=None), None),
        ("pipedrive", lead(None, first=None, last=None), "no_name"),
    ],
)
def test_that_a_row_that_the_wizard_refuses_is_left_out(
    name: str, person: Person, reason: str | None
) -> None:
    rows, tally = made(BY_NAME[name], matched(person))
    assert dict(tally.left_out) == ({reason: 1} if reason else {})
    assert len(rows) == (0 if reason else 1)


def test_that_the_same_person_is_written_once_and_the_same_email_too() -> None:
    first, other = lead(), lead(link="https://www.linkedin.com/in/other")
    rows, tally = made(BY_NAME["hubspot"], matched(first, first, other))
    assert len(rows) == 1
    assert dict(tally.left_out) == {"same_person": 1, "same_email": 1}
    rows, tally = made(BY_NAME["salesforce-lead"], matched(first, other))
    assert len(rows) == 2


def test_that_a_row_left_out_does_not_hide_the_same_person_below() -> None:
    rows, tally = made(BY_NAME["outreach"], matched(lead(emails=()), lead()))
    assert [row["Email"] for row in rows] == ["jose@acme.example"]
    assert dict(tally.left_out) == {"no_email": 1}


def test_that_phones_keep_their_plus_and_formulas_lose_their_sign() -> None:
    [row], tally = made(BY_NAME["hubspot"], matched(lead(title="=cmd|'/C calc'!A0", company="@x")))
    assert row["Phone Number"] == "+493012345"
    assert (row["Job Title"], row["Company Name"]) == ("cmd|'/C calc'!A0", "x")
    assert dict(tally.adjusted) == {"sign": 2}


def test_that_a_long_text_is_cut_and_a_long_link_left_out() -> None:
    long_link = "https://www.linkedin.com/in/" + "x" * 300
    [row], tally = made(BY_NAME["salesforce-lead"], matched(lead(title="T" * 300)))
    assert row["Title"] == "T" * 127 + "…"
    assert dict(tally.adjusted) == {"shortened": 1}
    for length, cut in ((128, "T" * 128), (129, "T" * 127 + "…")):
        [row], _ = made(BY_NAME["salesforce-lead"], matched(lead(title="T" * length)))
        assert row["Title"] == cut
    [row], tally = made(BY_NAME["mailchimp"], matched(lead(title="é" * 300, link=long_link)))
    assert len(row["Job Title"].encode()) <= 255
    [row], tally = made(BY_NAME["dynamics"], matched(lead(phones=["1" * 5, "1" * 15])))
    assert row["Mobile Phone"] == "1" * 15


def test_that_missing_names_are_taken_from_the_full_name_and_counted() -> None:
    odd = lead("José Núñez-O'Neill, MBA", first=None, last=None)
    [row], tally = made(BY_NAME["salesforce-lead"], matched(odd))
    assert (row["FirstName"], row["LastName"]) == ("José", "Núñez-O'Neill")
    assert dict(tally.adjusted) == {"name": 1}
    [row], _ = made(BY_NAME["dynamics"], matched(lead("Cher", first=None, last=None)))
    assert (row["First Name"], row["Last Name"]) == ("", "Cher")
    [row], _ = made(BY_NAME["zoho"], matched(lead("José Núñez", first="José", last=None)))
    assert (row["First Name"], row["Last Name"]) == ("José", "Núñez")


def test_that_a_number_that_is_too_large_is_left_out() -> None:
    [row], tally = made(BY_NAME["dynamics"], matched(lead(headcount=2_100_000)))
    assert row["No. of Employees"] == ""
    assert dict(tally.adjusted) == {"too_large": 1}
    [row], tally = made(BY_NAME["salesforce-lead"], matched(lead(headcount=2_100_000)))
    assert row["NumberOfEmployees"] == "2100000"


def test_that_zoho_gets_none_of_its_forbidden_characters() -> None:
    [row], tally = made(BY_NAME["zoho"], matched(lead(title='VP "Sales" | <EMEA>')))
    assert row["Title"] == "VP 'Sales' / (EMEA)"
    assert dict(tally.adjusted) == {"characters": 1}


def test_that_countries_are_names_or_codes_as_each_wizard_asks() -> None:
    people = matched(lead(country="South Korea"))
    assert made(BY_NAME["hubspot"], people)[0][0]["Country/Region"] == "South Korea"
    assert made(BY_NAME["salesforce-lead"], people)[0][0]["Country"] == "Korea, Republic of"
    people = matched(lead(country="UK"))
    assert made(BY_NAME["mailchimp"], people)[0][0]["Country"] == "GB"


def test_that_a_google_label_is_written_only_beside_its_value() -> None:
    [row], _ = made(BY_NAME["google"], matched(lead(phones=())))
    assert (row["E-mail 1 - Label"], row["E-mail 2 - Label"]) == ("Work", "")
    assert (row["Phone 1 - Label"], row["Website 2 - Label"]) == ("", "LinkedIn")


TEXTS = st.one_of(
    st.none(), st.text(max_size=400), st.sampled_from(["=1+1", "+x", "@a", "Ü" * 300, '<"|>', "-"])
)
ADDRESSES = st.sampled_from(
    ["a@b.example", "c@d.example", "=a@b.example", "x", "é" * 300 + "@b.co"]
)
PEOPLE = st.builds(
    lead,
    TEXTS,
    first=TEXTS,
    last=TEXTS,
    title=TEXTS.map(str),
    company=TEXTS.map(str),
    emails=st.lists(ADDRESSES, max_size=2),
    phones=st.lists(st.sampled_from(["+1 202 5550100", "=1+1", "x", "1" * 40]), max_size=2),
    headcount=st.one_of(st.none(), st.integers(), st.text(max_size=5), st.floats()),
    country=TEXTS.map(str),
    link=st.sampled_from(["", "https://l.example/a", "https://l.example/b", "=HYPERLINK(1)"]),
    headline=TEXTS.map(str),
)
ROWS = st.lists(st.builds(MatchedRow, st.just(2), st.sampled_from(RowStatus), PEOPLE), max_size=6)


@given(rows=ROWS, preset=st.sampled_from(PRESETS))
def test_that_no_file_holds_anything_that_its_wizard_refuses(
    rows: list[MatchedRow], preset: ImportPreset
) -> None:
    records, tally = made(preset, rows)
    assert tally.written == len(records)
    assert tally.written + tally.left_out.total() == len(rows)
    fact_of = {column.header: column.fact for column in preset.columns if not column.constant}
    for record in records:
        facts = {fact_of[header]: text for header, text in record.items() if header in fact_of}
        for needed in preset.requires:
            assert any(all(facts[fact] for fact in group) for group in needed.any_of)
        for column in preset.columns:
            text = record[column.header]
            length = len(text.encode()) if preset.counts_bytes else len(text)
            assert not column.limit or length <= column.limit
            assert not column.largest or not text or int(text) <= column.largest
            assert not set(text) & set(preset.refused)
            assert not text.startswith(("=", "-", "@", "\t")) or column.constant
            assert not text.startswith("+") or text[1:].isdigit()
            assert text.splitlines() in ([text], [])
            assert column.fact not in EXACT or "…" not in text
        assert facts.get("email", "") == "" or is_address(facts["email"])
    for fact in preset.unique:
        header = next(column.header for column in preset.columns if column.fact == fact)
        values = [record[header].casefold() for record in records if record[header]]
        assert len(set(values)) == len(values)


@given(rows=st.lists(st.text(max_size=30), max_size=30), most=st.integers(1, 9))
def test_that_parts_hold_all_rows_within_the_limits(rows: list[str], most: int) -> None:
    preset = ImportPreset("x", "X", (), (), most_rows=most, most_bytes=80)
    parts = list(in_parts([(row,) for row in rows], preset))
    assert [row for _, (row,) in parts] == rows
    for number in {part for part, _ in parts}:
        held = [row for part, row in parts if part == number]
        text = io.StringIO()
        csv.writer(text, quoting=csv.QUOTE_ALL).writerows(held)
        assert len(held) <= most
        assert len(text.getvalue().encode(errors="surrogatepass")) <= 80 or len(held) == 1


def test_that_presets_are_found_by_name_or_label_and_others_get_the_nearest() -> None:
    assert find_preset("Zoho CRM") is BY_NAME["zoho"]
    assert find_preset("SALESFORCE_LEAD") is BY_NAME["salesforce-lead"]
    with pytest.raises(UsageError, match=r"salesforce-lead.*salesforce-contact") as raised:
        find_preset("salesforce")
    assert "salesloft" not in str(raised.value)
    with pytest.raises(UsageError, match='Did you mean "hubspot"'):
        find_preset("hubspt")
