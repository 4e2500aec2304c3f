"""Templates: saved choices of columns in a folder."""

from pathlib import Path

import pytest

from desktop_app.adapters.column_templates import ColumnTemplates
from desktop_app.domain.errors import FileError, UsageError
from desktop_app.domain.result.columns.choice import EVERY_COLUMN, ChosenColumn, ColumnChoice

CHOICE = ColumnChoice(
    columns=(ChosenColumn("basic_profile.name", "Wer, wie: was"), ChosenColumn("updated_at"))
)


def test_that_a_template_is_found_under_its_name_in_any_case(tmp_path: Path) -> None:
    templates = ColumnTemplates(tmp_path / "new" / "folder")
    assert templates.names() == []
    templates.save("  Sales  team ", CHOICE)
    templates.save("Alles", EVERY_COLUMN)
    assert templates.names() == ["Alles", "Sales team"]
    assert templates.load("sales TEAM") == CHOICE
    templates.save("SALES TEAM", EVERY_COLUMN)
    assert templates.names() == ["Alles", "Sales team"]
    assert templates.load("Sales team") == EVERY_COLUMN
    templates.delete("sales team")
    templates.delete("sales team")
    assert templates.names() == ["Alles"]


@pytest.mark.parametrize(
    "name", ["", " ", "../x", "a/b", "a\\b", "x.", "-x", "a" * 61, "con:", "nul", "COM1", "\0"]
)
def test_that_a_name_that_cannot_be_a_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        ColumnTemplates(tmp_path).save(name, CHOICE)
    assert list(tmp_path.iterdir()) == []


def test_that_an_unknown_template_is_refused_with_the_nearest(tmp_path: Path) -> None:
    templates = ColumnTemplates(tmp_path)
    templates.save("sales", CHOICE)
    with pytest.raises(UsageError, match="sales"):
        templates.load("sale")


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"choice": null', '{"choice": {"columns": [1]}}', "\ufeff", "[" * 9999],
)
def test_that_a_damaged_template_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "sales.json").write_text(text, encoding="utf-8")
    with pytest.raises(FileError, match=r"sales\.json"):
        ColumnTemplates(tmp_path).load("sales")


def test_that_a_template_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileError, match="not saved"):
        ColumnTemplates(tmp_path / "file").save("sales", CHOICE)


def test_that_the_draft_of_a_killed_program_is_no_template(tmp_path: Path) -> None:
    templates = ColumnTemplates(tmp_path)
    templates.save("Sales", CHOICE)
    (tmp_path / ".Sales.json.draft-0123abcd.json").write_text("{")

    assert templates.names() == ["Sales"]
