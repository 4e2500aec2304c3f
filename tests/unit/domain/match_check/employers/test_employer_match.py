"""Employers: names in other forms, groups, acronyms, and firms that only share a word."""

import pytest

from desktop_app.domain.match_check.employers.company_name import (
    is_domain_of,
    parse_companies,
)
from desktop_app.domain.match_check.employers.employer_match import (
    Employment,
    find_employment,
    row_employer,
)

ONE_COMPANY = """
Lumenstone | Lumenstone Capital International
LSS | Larchwave Systems Services
KfM | Kraftwerk für Metall GmbH
Celtic Telecom | Solasnet (formerly Celtic Telecom)
Hootlet, now part of Brimstone Group | Brimstone
Thistleport Motors - Sales Dept | Thistleport Motors
Emberdale Analytics UK | Emberdale Analytics S.A. de C.V.
YouTube | Google
BMW | BMW Group
Audi | Volkswagen AG
Universität Wien | University of Vienna
Institut Zenit | Zenit Institute
(株)Minato Print | Minato Print Co., Ltd.
PT Sumber Kayu | Sumber Kayu
Talleres Ubeda | Talleres Úbeda, S.L.
Braccast Logistics | Brackcast Logistics
Deutsche Bahn | German Railways
"""
TWO_COMPANIES = """
Fenmark Motors | Fenmark Pharma
USI | Lumenberg Consulting
Meridian Bank | Grand Bank
Norvane | Norvana Salon
Capital Partners | Capital Systems
Capital | Capital Media
Amberfield | Amberford
"""


def pairs(table: str) -> list[tuple[str, str]]:
    lines = (line.split(" | ") for line in table.strip().splitlines())
    return [(left, right) for left, right in lines]


def agree(left: str, right: str) -> bool:
    return find_employment(row_employer(left, "", ""), [Employment(right)]) is not None


@pytest.mark.parametrize(("left", "right"), pairs(ONE_COMPANY))
def test_that_forms_of_one_companys_name_agree(left: str, right: str) -> None:
    assert agree(left, right)
    assert agree(right, left)


@pytest.mark.parametrize(("left", "right"), pairs(TWO_COMPANIES))
def test_that_companies_with_a_like_word_are_two(left: str, right: str) -> None:
    assert not agree(left, right)
    assert not agree(right, left)


@pytest.mark.parametrize("text", ["Self-employed", "Freelance", "Stealth Startup", "n/a", "-"])
def test_that_a_placeholder_is_no_employer(text: str) -> None:
    assert parse_companies(text) == ()


@pytest.mark.parametrize(
    ("domain", "company"),
    [
        ("sableford.com", "Sableford Consulting"),
        ("lsshq.com", "Larchwave Systems Services"),
        ("leeds.ac.uk", "University of Leeds"),
        ("aldervale-group.com", "Aldervale Software"),
    ],
)
def test_that_a_domain_spells_a_companys_name(domain: str, company: str) -> None:
    assert is_domain_of(domain, parse_companies(company)[0])


def test_that_a_kept_domain_agrees_under_a_new_name() -> None:
    row = row_employer("Halcyridge Packaging", "", "halcyridge.com")
    renamed = Employment("Embercast Consulting", ("halcyridge.com",))
    assert find_employment(row, [renamed]) is renamed


def test_that_the_same_word_under_another_ending_does_not_join_two_names() -> None:
    row = row_employer("Lumenmoor Diagnostics", "", "lumenmoor.de")
    assert find_employment(row, [Employment("Lumenmoor Insurance", ("lumenmoor.io",))]) is None


def test_that_a_country_domain_agrees_where_a_name_is_missing() -> None:
    row = row_employer("", "", "bauwerk24.se")
    found = Employment("", ("bauwerk24.com",))
    assert find_employment(row, [found]) is found


def test_that_a_misspelled_company_agrees_unless_the_domains_differ() -> None:
    found = Employment("Tamar Stools", ("tamarstools.example",))
    row = row_employer("Tamar Tools", "", "tamartools.example")
    assert find_employment(row, [found]) is None
    misspelled = row_employer("Tamar Stols", "", "")
    assert find_employment(misspelled, [found]) is found
