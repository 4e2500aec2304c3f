"""The column layout for a selection of fields; it depends on the options only, not on the data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from desktop_app.domain.errors.settings import RepeatsOutOfRangeError
from desktop_app.domain.fields.catalogue import EARLIER_ROLES, leaf_paths
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.free_names import TakenNames
from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn
from desktop_app.domain.result.column_builders import SCHOOLS, sections_with_columns
from desktop_app.domain.result.column_sections import Section, merge_sections

MOST_REPEATS = 10


class LabelStyle(StrEnum):
    """The style of headers: plain words, or the provider's paths."""

    PLAIN = "plain"
    PATHS = "paths"


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns for one person, and the sources of their cells.

    Attributes:
        selection: The requested fields.
        columns: The columns, one per cell of a row.
        sections: The sections that fill the columns.
        unknown: Paths that are not in the catalogue; they have the rightmost columns.
        empty: The cells of a row without a person.
    """

    selection: FieldSelection
    columns: tuple[NewColumn, ...]
    sections: tuple[Section, ...]
    unknown: tuple[str, ...] = ()
    empty: tuple[NewCell, ...] = field(default=())

    def with_unknown(self, paths: Iterable[str]) -> "Layout":
        """Return the layout with a column at the far right for each path not in the catalogue."""
        selected = dict.fromkeys(path for path in paths if self._is_selected(path))
        new_paths = tuple(path for path in selected if path not in self.unknown)
        taken = TakenNames(column.header for column in self.columns)
        added = [NewColumn(taken.take(path), path, CellKind.TEXT, _NEW_FIELD) for path in new_paths]
        return _with_empty_cells(
            replace(self, columns=(*self.columns, *added), unknown=(*self.unknown, *new_paths))
        )

    def _is_selected(self, path: str) -> bool:
        group = path.split(".", maxsplit=1)[0]
        is_known = any(leaf.split(".")[0] == group for leaf in leaf_paths())
        return not is_known or self.selection.includes(group)


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
    """Return the layout for a selection of fields.

    Args:
        selection: The requested fields.
        roles: Number of earlier roles with columns, newest first; 0 to 10.
        schools: Number of schools with columns, newest first; 0 to 10.
        labels: Style of the headers.
        prefix: Text before every header.

    Raises:
        UsageError: A number is out of range.
    """
    if not (0 <= roles <= MOST_REPEATS and 0 <= schools <= MOST_REPEATS):
        raise RepeatsOutOfRangeError(MOST_REPEATS)
    repeats = {EARLIER_ROLES: roles, SCHOOLS: schools}
    parts = list(sections_with_columns(selection, repeats))
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
"""Suffix of a header that already exists in the sheet."""


def without_collisions(columns: Iterable[NewColumn], taken: Sequence[str]) -> tuple[NewColumn, ...]:
    """Return the columns with headers that are unique in the sheet.

    A header that already exists gets the suffix " (enriched)", and a number if that exists too.
    Headers that differ only in case are equal in Excel.
    """
    names = TakenNames(header.strip() for header in taken)
    return tuple(
        replace(column, header=_enriched_header(column.header, names)) for column in columns
    )


def _enriched_header(header: str, names: TakenNames) -> str:
    if header not in names:
        return names.take(header)
    return names.take(f"{header} {ENRICHED}", lambda name, number: f"{name} {number}")
