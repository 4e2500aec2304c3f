"""Names in addresses and slugs."""

import pytest

from desktop_app.domain.match_check.names.identifier_parts import (
    parts_of_address,
    parts_of_slug,
)
from desktop_app.domain.match_check.names.name_cells import parse_names
from desktop_app.domain.match_check.names.spelled_names import Spelling, best_spelling

ADDRESSES = [
    ("anna.berg", "Anna Berg", Spelling.FULL),
    ("berg_anna", "Anna Berg", Spelling.FULL),
    ("annaberg", "Anna Berg", Spelling.FULL),
    ("anna.berg+events", "Anna Berg", Spelling.FULL),
    ("bob.tanqueray", "Robert Tanqueray", Spelling.FULL),
    ("o.honcharuk", "Олександр Гончарук", Spelling.INITIALS),
    ("p.vanderberg", "Pieter van der Berg", Spelling.INITIALS),
    ("jlpontcarre", "Jean-Luc Pontcarré", Spelling.INITIALS),
    ("kirbysa", "Saffron Kirby", Spelling.INITIALS),
    ("berg", "Anna Berg", Spelling.GIVEN),
    ("marshsa", "Owen Blaydon", Spelling.CONTRARY),
    ("m.hale", "Mona Hadley", Spelling.CONTRARY),
    ("haroldoakley", "Paula Oakley", Spelling.CONTRARY),
    ("info", "Anna Berg", Spelling.SILENT),
    ("p00482", "Anna Berg", Spelling.SILENT),
    ("ab123c45", "Anna Berg", Spelling.SILENT),
    ("pa.lucy", "Lucy Farraday", Spelling.SILENT),
    ("koji.sato", "佐藤浩二", Spelling.SILENT),
]


@pytest.mark.parametrize(("local", "name", "spelling"), ADDRESSES)
def test_that_an_address_spells_a_name_as_far_as_it_does(
    local: str, name: str, spelling: Spelling
) -> None:
    parts = parts_of_address(f"{local}@acme.example")
    assert best_spelling(parts, parse_names(name)) is spelling


def test_that_a_slug_spells_a_name_without_its_number_and_degree() -> None:
    assert parts_of_slug("cassidy-broomfield-mba-4d029f") == ("cassidy", "broomfield")


def test_that_a_member_id_spells_nothing() -> None:
    assert parts_of_slug("acoaa84822") == ()
