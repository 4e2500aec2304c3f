"""Which columns a choice of fields makes; by the choices alone, never by the data."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from desktop_app.domain.catalogue import (
    CURRENT_ROLES,
    EARLIER_ROLES,
    LeafField,
    ValueType,
    leaf_paths,
    leaves,
)
from desktop_app.domain.cell_values import READERS, as_count, as_joined, as_roles
from desktop_app.domain.cells import CellKind, NewCell, NewColumn
from desktop_app.domain.errors import UsageError
from desktop_app.domain.items import (
    current_roles,
    first_items,
    joined_items,
    newest_roles,
    newest_schools,
    whole_person,
)
from desktop_app.domain.outcomes import JsonValue, Person
from desktop_app.domain.selection import FieldSelection

MOST_REPEATS = 10
_SCHOOLS = "education.schools"
_LONG_LISTS = frozenset({"basic_profile.languages", "skills.professional_network_skills"})


class LabelStyle(StrEnum):
    """How headers are named: in words, or by the provider's paths."""

    PLAIN = "plain"
    PATHS = "paths"


Reader = Callable[[JsonValue], NewCell]
Items = Callable[[Person], Sequence[JsonValue]]


@dataclass(frozen=True, slots=True)
class Section:
    """Columns that read the same items of a person: the person, a role, a school.

    Attributes:
        items: Returns the items; fewer than `repeats` leave cells empty.
        repeats: How many items have columns.
        leaves: For each column of an item the path below it, and how its value is read.
    """

    items: Items
    repeats: int
    leaves: tuple[tuple[tuple[str, ...], Reader], ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns for one person, and where their cells come from."""

    selection: FieldSelection
    columns: tuple[NewColumn, ...]
    sections: tuple[Section, ...]
    empty: tuple[NewCell, ...] = field(default=())

    def with_unknown(self, paths: Iterable[str]) -> "Layout":
        """Return the layout with a column at the far right for each path the catalogue lacks."""
        asked = [path for path in paths if self._was_asked(path)]
        columns = tuple(NewColumn(path, path, CellKind.TEXT) for path in asked)
        section = Section(whole_person, 1, tuple((tuple(p.split(".")), as_joined) for p in asked))
        return _finished(
            replace(self, columns=(*self.columns, *columns), sections=(*self.sections, section))
        )

    def _was_asked(self, path: str) -> bool:
        group = path.split(".", maxsplit=1)[0]
        known = any(leaf.split(".")[0] == group for leaf in leaf_paths())
        return not known or self.selection.includes(group)


def _finished(layout: Layout) -> Layout:
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
        raise UsageError(f"Roles and schools: 0 to {MOST_REPEATS} columns of each.")
    repeats = {EARLIER_ROLES: roles, _SCHOOLS: schools}
    parts = list(_parts(selection, repeats))
    columns = tuple(
        replace(
            column, header=prefix + (column.path if labels is LabelStyle.PATHS else column.header)
        )
        for _, part_columns in parts
        for column in part_columns
    )
    return _finished(Layout(selection, columns, _merged([section for section, _ in parts])))


def _merged(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Return the sections with neighbours that read the same item as one, which is quicker."""
    merged: list[Section] = []
    for section in sections:
        last = merged[-1] if merged else None
        if last is not None and last.items is section.items and last.repeats == 1:
            merged[-1] = replace(last, leaves=(*last.leaves, *section.leaves))
        else:
            merged.append(section)
    return tuple(merged)


_Part = tuple[Section, tuple[NewColumn, ...]]


def _parts(selection: FieldSelection, repeats: dict[str, int]) -> Iterator[_Part]:
    """Yield sections with their columns, in the catalogue's order, a base with all its leaves."""
    seen: set[str] = set()
    for leaf in leaves():
        if leaf.base in seen or not selection.includes(leaf.base or leaf.path):
            continue
        if not leaf.base:
            if leaf.path in selection.leaves:
                yield from _single(leaf)
            continue
        seen.add(leaf.base)
        of_base = [one for one in leaves() if one.base == leaf.base]
        yield from _BASES[leaf.base](_shown(of_base, selection), selection, repeats)


def _shown(of_base: Sequence[LeafField], selection: FieldSelection) -> list[LeafField]:
    """Return the leaves of a list that have columns.

    Of earlier roles and schools, which repeat, only the key leaves unless one is named itself.
    """
    named = set(selection.names)
    repeats = of_base[0].base in {EARLIER_ROLES, _SCHOOLS}
    return [
        leaf
        for leaf in of_base
        if leaf.path in selection.leaves and (leaf.is_key or not repeats or leaf.path in named)
    ]


def _single(leaf: LeafField) -> Iterator[_Part]:
    yield (
        Section(whole_person, 1, ((leaf.parts, READERS[leaf.value]),)),
        (NewColumn(leaf.label, leaf.path, _KINDS[leaf.value]),),
    )
    if leaf.path in _LONG_LISTS:
        yield _count(leaf.path, f"{leaf.label} (count)")


def _count(path: str, label: str) -> _Part:
    parts = tuple(path.split("."))
    column = NewColumn(label, f"{path}.count", CellKind.NUMBER)
    return Section(whole_person, 1, ((parts, as_count),)), (column,)


def _joined_roles(path: str, items: Items, label: str) -> _Part:
    column = NewColumn(label, f"{path}.all", CellKind.LONG_TEXT)
    return Section(lambda person: [list(items(person))], 1, (((), as_roles),)), (column,)


def _items_part(
    shown: Sequence[LeafField], items: Items, repeats: int, name: Callable[[int, str], str]
) -> _Part:
    section = Section(items, repeats, tuple((leaf.parts, READERS[leaf.value]) for leaf in shown))
    columns = tuple(
        NewColumn(
            name(number, leaf.label).strip(),
            f"{leaf.base}.{number}.{'.'.join(leaf.parts)}",
            _KINDS[leaf.value],
        )
        for number in range(1, repeats + 1)
        for leaf in shown
    )
    return section, columns


_Maker = Callable[[list[LeafField], FieldSelection, dict[str, int]], Iterator[_Part]]


def _current_label(_number: int, label: str) -> str:
    """Say "Current company", but "Current role title": the basics have a "Current title"."""
    return f"Current {label}" if label.startswith("company") else f"Current role {label}"


def _current(
    shown: list[LeafField], selection: FieldSelection, _repeats: dict[str, int]
) -> Iterator[_Part]:
    yield _items_part(shown, lambda p: current_roles(p)[:1], 1, _current_label)
    if _is_whole(CURRENT_ROLES, selection):
        yield _count(CURRENT_ROLES, "Current roles (count)")
        yield _joined_roles(
            CURRENT_ROLES, lambda person: current_roles(person)[1:], "Other current roles"
        )


def _earlier(
    shown: list[LeafField], selection: FieldSelection, repeats: dict[str, int]
) -> Iterator[_Part]:
    if _is_whole(EARLIER_ROLES, selection):
        yield _count(EARLIER_ROLES, "Earlier roles (count)")
    yield _items_part(
        shown,
        newest_roles,
        repeats[EARLIER_ROLES],
        lambda number, label: f"Earlier role {number} {label}",
    )
    if _is_whole(EARLIER_ROLES, selection):
        shown_roles = repeats[EARLIER_ROLES]
        yield _joined_roles(
            EARLIER_ROLES, lambda person: newest_roles(person)[shown_roles:], "More earlier roles"
        )


def _schools(
    shown: list[LeafField], selection: FieldSelection, repeats: dict[str, int]
) -> Iterator[_Part]:
    if _is_whole(_SCHOOLS, selection):
        yield _count(_SCHOOLS, "Schools (count)")
    yield _items_part(
        shown, newest_schools, repeats[_SCHOOLS], lambda number, label: f"School {number} {label}"
    )


def _first_of(base: str, name: str, *, every: str | None = None) -> _Maker:
    """Columns for the first item, how many there are, and perhaps one leaf of every item."""

    def make(
        shown: list[LeafField], selection: FieldSelection, _repeats: dict[str, int]
    ) -> Iterator[_Part]:
        yield _items_part(shown, first_items(base), 1, lambda _number, label: f"{name} {label}")
        if _is_whole(base, selection):
            yield _count(base, f"{name}s (count)")
        if every is not None and f"{base}.{every}" in selection.leaves:
            path = f"{base}.{every}"
            column = NewColumn(f"{name}s (all)", f"{path}.all", CellKind.TEXT)
            yield Section(whole_person, 1, ((tuple(path.split(".")), as_joined),)), (column,)

    return make


def _joined(base: str, name: str) -> _Maker:
    """Columns that join one leaf of every item."""

    def make(
        shown: list[LeafField], selection: FieldSelection, _repeats: dict[str, int]
    ) -> Iterator[_Part]:
        if _is_whole(base, selection):
            yield _count(base, f"{name}s (count)")
        section = Section(joined_items(base), 1, tuple((leaf.parts, as_joined) for leaf in shown))
        yield (
            section,
            tuple(NewColumn(f"{name} {leaf.label}", leaf.path, CellKind.TEXT) for leaf in shown),
        )

    return make


def _is_whole(base: str, selection: FieldSelection) -> bool:
    return {leaf.path for leaf in leaves() if leaf.base == base} <= selection.leaves


_BASES: dict[str, _Maker] = {
    CURRENT_ROLES: _current,
    EARLIER_ROLES: _earlier,
    _SCHOOLS: _schools,
    "contact.business_emails": _first_of(
        "contact.business_emails", "Business email", every="email"
    ),
    "contact.personal_emails": _first_of(
        "contact.personal_emails", "Personal email", every="email"
    ),
    "dev_platform_profiles": _first_of("dev_platform_profiles", "Developer profile"),
    "certifications": _joined("certifications", "Certification"),
    "honors": _joined("honors", "Honour"),
}
_KINDS = {
    ValueType.TEXT: CellKind.TEXT,
    ValueType.LONG: CellKind.LONG_TEXT,
    ValueType.LINK: CellKind.LINK,
    ValueType.NUMBER: CellKind.NUMBER,
    ValueType.SCORE: CellKind.SCORE,
    ValueType.DATE: CellKind.DATE,
    ValueType.YES_NO: CellKind.YES_NO,
    ValueType.ID: CellKind.TEXT,
    ValueType.LIST: CellKind.TEXT,
    ValueType.JSON: CellKind.LONG_TEXT,
}
