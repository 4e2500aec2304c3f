"""Detail sheets: one row per role, school, email or other item of a list.

Each row starts with the number of its source row, so that the sheets can be joined.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.domain.answers.list_items import (
    current_roles,
    earlier_roles_newest_first,
    every_item,
    schools_newest_first,
)
from desktop_app.domain.fields.catalogue import CURRENT_ROLES, EARLIER_ROLES, LeafField, leaves
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.json_values import Person, get_path
from desktop_app.domain.result.cell_values import KINDS, READERS, as_text
from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn
from desktop_app.domain.result.columns.cell_source import Items
from desktop_app.domain.result.columns.headers import SCHOOLS

ROW_COLUMN = NewColumn("Row", "", CellKind.NUMBER, "The row of the person in the first sheet.")
_PERSON_COLUMN = NewColumn("Full name", "basic_profile.name", CellKind.TEXT, "The person.")


@dataclass(frozen=True, slots=True)
class _Source:
    """The source of items: a label ("" if it is the only source), the list's path, the reader."""

    kind: str
    base: str
    items: Items


@dataclass(frozen=True, slots=True)
class DetailTable:
    """One detail sheet.

    Attributes:
        name: Name of the sheet.
        columns: All columns: source row, person, then the leaves.
        sources: The lists that the rows come from.
        leaves: The leaf fields of the columns after the first ones.
    """

    name: str
    columns: tuple[NewColumn, ...]
    sources: tuple[_Source, ...]
    leaves: tuple[LeafField, ...]

    def rows(self, number: int, person: Person) -> Iterator[tuple[NewCell, ...]]:
        """Yield a row for each item of a person.

        Args:
            number: The number of the source row, from 1.
            person: The person's data.
        """
        name = as_text(get_path(person, ("basic_profile", "name")))
        has_kinds = len(self.sources) > 1
        for source in self.sources:
            first = (number, name, source.kind) if has_kinds else (number, name)
            for item in source.items(person):
                cells = [READERS[leaf.value](get_path(item, leaf.parts)) for leaf in self.leaves]
                if any(cell is not None for cell in cells):
                    yield (*first, *cells)


_SHEETS: tuple[tuple[str, tuple[_Source, ...]], ...] = (
    (
        "Experience",
        (
            _Source("Current", CURRENT_ROLES, current_roles),
            _Source("Earlier", EARLIER_ROLES, earlier_roles_newest_first),
        ),
    ),
    ("Education", (_Source("", SCHOOLS, schools_newest_first),)),
    (
        "Emails",
        tuple(
            _Source(kind, base, every_item(base))
            for kind, base in (
                ("Business", "contact.business_emails"),
                ("Personal", "contact.personal_emails"),
            )
        ),
    ),
    *(
        (name, (_Source("", base, every_item(base)),))
        for name, base in (
            ("Developer profiles", "dev_platform_profiles"),
            ("Certifications", "certifications"),
            ("Honours", "honors"),
        )
    ),
)


@lru_cache(maxsize=16)
def detail_tables(selection: FieldSelection) -> tuple[DetailTable, ...]:
    """Return the detail sheets for a selection of fields."""
    made = (_table(name, sources, selection) for name, sources in _SHEETS)
    return tuple(table for table in made if table is not None)


def _table(name: str, sources: Sequence[_Source], selection: FieldSelection) -> DetailTable | None:
    selected = [leaf for leaf in leaves() if leaf.path in selection.leaves]
    kept = tuple(source for source in sources if any(leaf.base == source.base for leaf in selected))
    if not kept:
        return None
    # Lists that share a sheet have nearly the same leaves: each gets one column.
    bases = {source.base for source in kept}
    by_parts = {leaf.parts: leaf for leaf in selected if leaf.base in bases}
    shown = tuple(sorted(by_parts.values(), key=lambda leaf: not leaf.is_key))
    kind = [NewColumn("Kind", "", CellKind.TEXT, "Of which list it is.")] if len(kept) > 1 else []
    columns = [ROW_COLUMN, _PERSON_COLUMN, *kind]
    columns += [
        NewColumn(_header(leaf), leaf.path, KINDS[leaf.value], leaf.description) for leaf in shown
    ]
    return DetailTable(name, tuple(columns), kept, shown)


def _header(leaf: LeafField) -> str:
    """Return the label as a header of its own: "Company", "Start year", "School"."""
    label = leaf.label or leaf.parts[-1]
    return label[:1].upper() + label[1:]
