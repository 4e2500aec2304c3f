"""The column layout for a selection of fields; it depends on the options only, not on the data."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from desktop_app.domain.errors.settings import RepeatsOutOfRangeError
from desktop_app.domain.fields.catalogue import EARLIER_ROLES, leaf_paths
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.free_names import TakenNames
from desktop_app.domain.result.cells import CellKind, NewCell, NewColumn
from desktop_app.domain.result.changes.columns import with_change_columns
from desktop_app.domain.result.columns.builders import (
    MORE_EARLIER_ROLES,
    more_roles,
)
from desktop_app.domain.result.columns.cell_source import Source
from desktop_app.domain.result.columns.choice import (
    EVERY_COLUMN,
    MOST_REPEATS,
    ColumnChoice,
    ColumnPreset,
)
from desktop_app.domain.result.columns.compiled import ReadRow, compile_row
from desktop_app.domain.result.columns.display_column import DisplayColumn
from desktop_app.domain.result.columns.found_link import found_link_column
from desktop_app.domain.result.columns.presets import chosen_columns


class LabelStyle(StrEnum):
    """The style of headers: plain words, or the provider's paths."""

    PLAIN = "plain"
    PATHS = "paths"


@dataclass(frozen=True)
class Layout:
    """The columns for one person, and the sources of their cells.

    Attributes:
        selection: The requested fields.
        shown: The columns of the catalogue, one per cell of a row.
        columns: The columns as they are written: those of the catalogue, then those of `unknown`.
        sources: Where the cells of the catalogue's columns come from.
        shows_unknown: Paths that are not in the catalogue get columns, too.
        unknown: Paths that are not in the catalogue; they have the rightmost columns.
    """

    selection: FieldSelection
    shown: tuple[DisplayColumn, ...]
    columns: tuple[NewColumn, ...]
    sources: tuple[Source, ...]
    shows_unknown: bool = True
    unknown: tuple[str, ...] = ()

    @cached_property
    def empty(self) -> tuple[NewCell, ...]:
        """The cells of a row without a person."""
        return (None,) * len(self.columns)

    @cached_property
    def read(self) -> ReadRow:
        """The function that reads the catalogue's columns of a person; made once."""
        return compile_row(self.sources)

    @cached_property
    def shown_leaves(self) -> frozenset[str]:
        """The fields that the columns show; a count of a list shows none of its fields."""
        return frozenset(
            leaf for column in self.shown if len(column.needs) == 1 for leaf in column.needs
        )

    def with_unknown(self, paths: Iterable[str]) -> "Layout":
        """Return the layout with a column at the far right for each path not in the catalogue."""
        new_paths = () if not self.shows_unknown else self.new_paths(paths)
        taken = TakenNames(column.header for column in self.columns)
        added = [NewColumn(taken.take(path), path, CellKind.TEXT, _NEW_FIELD) for path in new_paths]
        return replace(self, columns=(*self.columns, *added), unknown=(*self.unknown, *new_paths))

    def with_found_link(self, prefix: str = "") -> "Layout":
        """Return the layout with a first column for links found by name and employer."""
        shown = found_link_column()
        column = NewColumn(prefix + shown.header, shown.column_id, shown.kind, shown.description)
        return replace(
            self,
            shown=(shown, *self.shown),
            columns=(column, *self.columns),
            sources=(shown.source, *self.sources),
        )

    def with_fills(self, fills: Iterable[tuple[str, DisplayColumn]]) -> "Layout":
        """Return the layout with cells for the user's own columns, after those of the new columns.

        Args:
            fills: The header of each column of the user, and the column whose values it takes.
        """
        filled = tuple(fills)
        added = [
            NewColumn(
                header, shown.column_id, shown.kind, shown.description, shown.shape, fills=header
            )
            for header, shown in filled
        ]
        shown = tuple(column for _, column in filled)
        return replace(
            self,
            shown=(*self.shown, *shown),
            columns=(*self.columns, *added),
            sources=(*self.sources, *(column.source for column in shown)),
        )

    def new_paths(self, paths: Iterable[str]) -> tuple[str, ...]:
        """Return the paths that were bought and have no column yet, each once."""
        selected = dict.fromkeys(path for path in paths if self._is_selected(path))
        return tuple(path for path in selected if path not in self.unknown)

    def _is_selected(self, path: str) -> bool:
        group = path.split(".", maxsplit=1)[0]
        is_known = any(leaf.split(".")[0] == group for leaf in leaf_paths())
        return not is_known or self.selection.includes(group)


_NEW_FIELD = "A field that the provider has added; the header is its name there."


def make_layout(  # noqa: PLR0913 - the options of a layout
    selection: FieldSelection,
    choice: ColumnChoice = EVERY_COLUMN,
    *,
    roles: int = 1,
    schools: int = 1,
    labels: LabelStyle = LabelStyle.PLAIN,
    prefix: str = "",
    shows_changes: bool = False,
) -> Layout:
    """Return the layout for a selection of fields and a choice of columns.

    Args:
        selection: The requested fields.
        choice: The columns to show, as far as their fields were requested.
        roles: Number of earlier roles with columns, newest first; 0 to 10.
        schools: Number of schools with columns, newest first; 0 to 10.
        labels: Style of the headers.
        prefix: Text before every header.
        shows_changes: Add the columns that say what changed.

    Raises:
        UsageError: A number is out of range.
    """
    if not (0 <= roles <= MOST_REPEATS and 0 <= schools <= MOST_REPEATS):
        raise RepeatsOutOfRangeError(MOST_REPEATS)
    found = chosen_columns(choice, selection, roles=roles, schools=schools)
    if shows_changes:
        found = with_change_columns(found)
    shown = tuple(column for column, _ in found)
    names = TakenNames()
    columns = tuple(
        _new_column(column, header, labels, prefix, names, is_own=bool(choice.columns))
        for column, header in found
    )
    shows_unknown = choice.preset is ColumnPreset.EVERYTHING and not choice.columns
    return Layout(selection, shown, columns, tuple(_sources(shown)), shows_unknown)


def _new_column(
    column: DisplayColumn,
    header: str,
    labels: LabelStyle,
    prefix: str,
    names: TakenNames,
    *,
    is_own: bool,
) -> NewColumn:
    is_path = labels is LabelStyle.PATHS and not (is_own and header != column.header)
    shown = prefix + (column.column_id if is_path else header)
    others = dict.fromkeys((header, column.header, column.column_id))
    return NewColumn(
        names.take(shown),
        column.column_id,
        column.kind,
        column.description,
        column.shape,
        aliases=tuple(prefix + other for other in others if prefix + other != shown),
        old_headers=tuple(prefix + old for old in column.old_headers),
    )


def _sources(shown: Sequence[DisplayColumn]) -> Iterator[Source]:
    """Yield the sources; what joins the further earlier roles begins after those with columns."""
    roles = [column.number for column in shown if column.column_id.startswith(f"{EARLIER_ROLES}.")]
    for column in shown:
        if column.column_id == MORE_EARLIER_ROLES:
            yield more_roles(max(roles))
        else:
            yield column.source


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
