"""Every condition has its values, says what happened and what to do, and is one of a family."""

import ast
from pathlib import Path

import pytest

from desktop_app.domain import errors
from desktop_app.domain.errors import AppError, SourceError
from desktop_app.domain.errors.base import places_of
from desktop_app.domain.errors.program import BugError
from desktop_app.domain.errors.usage import ColumnNotFoundError, FieldNotFoundError
from desktop_app.domain.errors.workbook import SheetHasNoRowsError
from installer.texts import conditions
from tests.support.conditions import example_of

ERRORS = Path(errors.__file__).resolve().parent
FAMILIES = {name for name in errors.__all__ if name.endswith("Error")}
CODE = Path(__file__).resolve().parents[4] / "desktop_app"


@pytest.mark.parametrize("error", conditions(), ids=lambda error: str(error.__name__))
def test_that_every_condition_can_be_made_of_its_values_and_says_them(
    error: type[AppError],
) -> None:
    made = example_of(error)

    assert made.what
    assert str(made) == f"{made.what} {made.to_do}".strip()
    assert len(error.__mro__) > len(AppError.__mro__) + (error is not BugError)
    for message, template in ((made.what, error.WHAT), (made.to_do, error.TO_DO)):
        assert message.template == template
        assert set(message.values) == set(places_of(template))


def test_that_all_conditions_are_found_and_each_has_a_name_of_its_own() -> None:
    names = [error.__name__ for error in conditions()]

    assert len(names) == len(set(names)) > 90
    assert not FAMILIES & set(names)


def test_that_the_program_raises_conditions_of_this_room_and_no_sentences() -> None:
    for path in CODE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in FAMILIES, f"{path}:{node.lineno}"
            if isinstance(node, ast.ClassDef) and ERRORS not in path.parents:
                bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
                assert not bases & FAMILIES, f"{path}:{node.lineno} belongs to the other conditions"


def test_that_a_refused_sheet_offers_the_others() -> None:
    error = SheetHasNoRowsError('"Cover"', 1)
    error.offer_sheets("Cover", ["Cover", "Leads"])

    assert error.sheets == ("Cover", "Leads")
    assert error.to_do == 'Choose a sheet with people in it. The other sheets: "Leads".'


def test_that_the_only_sheet_offers_nothing() -> None:
    error = SheetHasNoRowsError('"Leads"', 1)
    error.offer_sheets("Leads", ["Leads"])

    assert (error.sheets, error.to_do) == ((), "Choose a sheet with people in it.")


def test_that_a_name_that_is_not_there_gets_the_nearest_ones() -> None:
    assert ColumnNotFoundError("Emial", ["Email", "Name"]).to_do == 'Did you mean "Email"?'
    assert ColumnNotFoundError("zzz", ["Email"]).to_do == 'Choose one of: "Email".'
    field = FieldNotFoundError("skill", ["skills", "a", "b"], ["basic_profile", "skills"])
    assert field.to_do == (
        'Did you mean "skills", "a" or "b"? Field groups: basic_profile, skills.'
    )


def test_that_words_of_no_condition_are_shown_as_they_are() -> None:
    error = SourceError("{odd} words", "do {this}")

    assert (error.what, error.to_do, str(error)) == (
        "{odd} words",
        "do {this}",
        "{odd} words do {this}",
    )
