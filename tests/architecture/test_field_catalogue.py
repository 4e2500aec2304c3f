"""A field group is complete, as in CONTRIBUTING.md under "Add a field or a group"."""

from desktop_app.domain.fields.catalogue import GROUPS, ValueType, leaf_paths, leaves
from desktop_app.domain.fields.selection import parse_selection
from desktop_app.domain.result.cell_values import KINDS, READERS
from desktop_app.domain.result.columns.builders import COLUMN_BUILDERS
from desktop_app.domain.result.detail_tables import detail_tables
from desktop_app.sandbox.contract import field_paths


def list_paths() -> set[str]:
    return {leaf.base for leaf in leaves() if leaf.base}


def test_that_every_group_has_a_field() -> None:
    # A field without its group fails at import: `leaves` sorts by `GROUPS`.
    missing = {group.name for group in GROUPS} - {leaf.path.split(".")[0] for leaf in leaves()}

    assert not missing, f"add to domain/fields/catalogue_fields.py: {missing}"


def test_that_every_list_has_its_columns() -> None:
    missing = list_paths() - set(COLUMN_BUILDERS)

    assert not missing, f"add to COLUMN_BUILDERS in domain/result/columns/builders.py: {missing}"


def test_that_every_list_has_its_detail_sheet() -> None:
    tables = detail_tables(parse_selection([group.name for group in GROUPS]))
    missing = list_paths() - {source.base for table in tables for source in table.sources}

    assert not missing, f"add to _SHEETS in domain/result/detail_tables.py: {missing}"


def test_that_every_type_of_value_becomes_a_cell() -> None:
    assert not set(ValueType) - set(READERS), "add to READERS in domain/result/cell_values.py"
    assert not set(ValueType) - set(KINDS), "add to KINDS in domain/result/cell_values.py"


def test_that_the_sandbox_knows_the_same_fields() -> None:
    missing = leaf_paths() - field_paths.LEAVES

    assert not missing, f"add to _LEAVES in sandbox/contract/field_paths.py: {sorted(missing)}"
    assert leaf_paths() == field_paths.LEAVES
