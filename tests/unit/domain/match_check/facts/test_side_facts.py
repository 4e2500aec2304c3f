"""Job titles and places."""

import pytest

from desktop_app.domain.match_check.facts.places import (
    PlaceRelation,
    compare_places,
    parse_place,
)
from desktop_app.domain.match_check.facts.titles import TitleRelation, compare_titles

TITLES = [
    ("CEO", "Chief Executive Officer", TitleRelation.SAME),
    ("Geschäftsführerin", "Managing Director", TitleRelation.SAME),
    ("Data Engineer", "Senior Data Engineer", TitleRelation.SAME),
    ("Head of HR", "Leiter Personal", TitleRelation.SAME),
    ("CFO", "Finance Director", TitleRelation.SAME_TRADE),
    ("CMO", "Brand Manager", TitleRelation.SAME_TRADE),
    ("Dentist", "CFO", TitleRelation.OTHER_TRADE),
    ("Relationship Banker", "Dentist", TitleRelation.OTHER_TRADE),
    ("Founder", "Trainee", TitleRelation.OTHER_TRADE),
    ("Manager", "Accountant", TitleRelation.UNKNOWN),
    ("", "Accountant", TitleRelation.UNKNOWN),
]
PLACES = [
    (("Bruxelles", ""), "", "Brussels, Brussels, Belgium", PlaceRelation.SAME_CITY),
    (("Köln", "DE"), "", "Cologne, Germany", PlaceRelation.SAME_CITY),
    (("", "UK"), "", "Bath, England, United Kingdom", PlaceRelation.SAME_COUNTRY),
    (("", "Schweiz"), "", "Zürich, Switzerland", PlaceRelation.SAME_COUNTRY),
    (("", ""), "+46 40 834 9339", "Malmö, Skåne, Sweden", PlaceRelation.SAME_COUNTRY),
    (("", ""), "+44 161 312 5815", "Budapest, Hungary", PlaceRelation.ELSEWHERE),
    (("Istanbul", "Türkiye"), "", "Ankara, Türkiye", PlaceRelation.ELSEWHERE),
    (("", "Schweden"), "", "Gdańsk, Poland", PlaceRelation.ELSEWHERE),
    (("", ""), "", "Gdańsk, Poland", PlaceRelation.UNKNOWN),
    (("Graz", ""), "", "", PlaceRelation.UNKNOWN),
]


@pytest.mark.parametrize(("one", "other", "relation"), TITLES)
def test_that_titles_relate_by_job_and_trade(one: str, other: str, relation: TitleRelation) -> None:
    assert compare_titles(one, other) is relation
    assert compare_titles(other, one) is relation


@pytest.mark.parametrize(("row", "phone", "found", "relation"), PLACES)
def test_that_places_relate_by_city_and_country(
    row: tuple[str, str], phone: str, found: str, relation: PlaceRelation
) -> None:
    assert compare_places(parse_place(*row), phone, parse_place("", "", found)) is relation


@pytest.mark.parametrize(
    ("country", "code"),
    [("UAE", "ae"), ("ARE", "ae"), ("대한민국", "kr"), ("ישראל", "il"), ("США", "us"),
     ("Oesterreich", "at"), ("Österreich", "at"), ("Éire", "ie")],
)  # fmt: skip
def test_that_a_country_is_known_by_its_code_and_by_its_own_name(country: str, code: str) -> None:
    assert parse_place("", country).countries == {code}
