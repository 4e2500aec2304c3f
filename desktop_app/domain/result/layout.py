"""Which columns a choice of fields makes; by the choices alone, never by the data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from desktop_app.domain.errors.settings import RepeatsOutOfRangeError
from desktop_app.domain.fields.catalogue import EARLIER_ROLES, leaf_paths
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.free_names import TakenNames
from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn
from desktop_app.domain.result.column_builders import SCHOOLS, column_parts
from desktop_app.domain.result.column_sections import Section, merge_sections

MOST_REPEATS = 10


class LabelStyle(StrEnum):
    """How headers are named: in words, or by the provider's paths."""

    PLAIN = "plain"
    PATHS = "paths"


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns for one person, and where their cells come from.

    Attributes:
        selection: What was asked for.
        columns: As wide as every row.
        sections: What fills them.
        unknown: Paths that the catalogue lacks and that have the columns at the far right.
        empty: The cells of a row without a person.
    """

    selection: FieldSelection
    columns: tuple[NewColumn, ...]
    sections: tuple[Section, ...]
    unknown: tuple[str, ...] = ()
    empty: tuple[NewCell, ...] = field(default=())

    def with_unknown(self, paths: Iterable[str]) -> "Layout":
        """Return the layout with a column at the far right for each path the catalogue lacks."""
        asked = dict.fromkeys(path for path in paths if self._is_selected(path))
        news = tuple(path for path in asked if path not in self.unknown)
        taken = TakenNames(column.header for column in self.columns)
        added = [NewColumn(taken.take(path), path, CellKind.TEXT, _NEW_FIELD) for path in news]
        return _with_empty_cells(
            replace(self, columns=(*self.columns, *added), unknown=(*self.unknown, *news))
        )

    def _is_selected(self, path: str) -> bool:
        group = path.split(".", maxsplit=1)[0]
        known = any(leaf.split(".")[0] == group for leaf in leaf_paths())
        return not known or self.selection.includes(group)


_NEW_FIELD = "A field that the provider has added; the header is its name there."


def _with_empty_cells(layout: Layout) -> Layout:
    return replace(layout, empty=(None,) * len(layout.columns))


def make_layout(
    selection: FieldSelection,
    *,
    roles: int = 1,
    schools: int = 1,
    labels: LabelStyle = LabelStyle.PLAIN,
    prefix: str = "",
) -> Layout:
    """Return the columns for a choice of fields.

    Args:
        selection: What is asked for.
        roles: Earlier roles that have columns, newest first; 0 to 10.
        schools: Schools that have columns, newest first; 0 to 10.
        labels: How the headers are named.
        prefix: Stands before every header.

    Raises:
        UsageError: A number is out of range.
    """
    if not (0 <= roles <= MOST_REPEATS and 0 <= schools <= MOST_REPEATS):
        raise RepeatsOutOfRangeError(MOST_REPEATS)
    repeats = {EARLIER_ROLES: roles, SCHOOLS: schools}
    parts = list(column_parts(selection, repeats))
    columns = tuple(
        replace(
            column, header=prefix + (column.path if labels is LabelStyle.PATHS else column.header)
        )
        for _, part_columns in parts
        for column in part_columns
    )
    return _with_empty_cells(
        Layout(selection, columns, merge_sections([section for section, _ in parts]))
    )


ENRICHED = "(enriched)"
"""What is added to a header that the sheet has already."""


def without_collisions(columns: Iterable[NewColumn], taken: Sequence[str]) -> tuple[NewColumn, ...]:
    """Return the columns with headers that the sheet does not have yet.

    " (enriched)" is added only where the sheet has the header already, and a number where it has
    that too. Headers that differ only in case are the same to Excel.
    """
    names = TakenNames(header.strip() for header in taken)
    return tuple(
        replace(column, header=_enriched_header(column.header, names)) for column in columns
    )


def _enriched_header(header: str, names: TakenNames) -> str:
    if header not in names:
        return names.take(header)
    return names.take(f"{header} {ENRICHED}", lambda name, number: f"{name} {number}")
