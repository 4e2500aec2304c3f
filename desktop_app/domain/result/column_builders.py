"""Builders for the columns of fields and of lists of objects: roles, schools, emails, profiles."""

from collections.abc import Callable, Iterator, Sequence

from desktop_app.domain.answers.list_items import (
    current_roles,
    earlier_roles_newest_first,
    first_items,
    joined_items,
    schools_newest_first,
    whole_person,
)
from desktop_app.domain.fields.catalogue import (
    CURRENT_ROLES,
    EARLIER_ROLES,
    LeafField,
    ValueType,
    leaves,
)
from desktop_app.domain.fields.selection import FieldSelection
from desktop_app.domain.result.cell_values import READERS, as_count, as_joined, as_roles
from desktop_app.domain.result.cells import CellKind, CellShape, NewColumn
from desktop_app.domain.result.column_sections import Items, Section, make_section

SCHOOLS = "education.schools"
_LONG_LISTS = frozenset({"basic_profile.languages", "skills.professional_network_skills"})

SectionWithColumns = tuple[Section, tuple[NewColumn, ...]]


def sections_with_columns(
    selection: FieldSelection, repeats: dict[str, int]
) -> Iterator[SectionWithColumns]:
    """Yield sections with their columns in the catalogue's order; a list yields all its leaves."""
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
        yield from SECTION_BUILDERS[leaf.base](_shown(of_base, selection), selection, repeats)


def _shown(of_base: Sequence[LeafField], selection: FieldSelection) -> list[LeafField]:
    """Return the selected leaves of a list, key leaves first."""
    selected = [leaf for leaf in of_base if leaf.path in selection.leaves]
    return sorted(selected, key=lambda leaf: not leaf.is_key)


def _single(leaf: LeafField) -> Iterator[SectionWithColumns]:
    yield (
        make_section(whole_person, 1, ((leaf.parts, READERS[leaf.value]),)),
        (NewColumn(leaf.label, leaf.path, KINDS[leaf.value], leaf.description, _shape_of(leaf)),),
    )
    if leaf.path in _LONG_LISTS:
        yield _count(leaf.path, f"{leaf.label} (count)")


def _count(path: str, label: str) -> SectionWithColumns:
    parts = tuple(path.split("."))
    column = NewColumn(label, f"{path}.count", CellKind.NUMBER, "How many there are.")
    return make_section(whole_person, 1, ((parts, as_count),)), (column,)


def _joined_roles(path: str, items: Items, label: str) -> SectionWithColumns:
    words = "Title and employer of each."
    column = NewColumn(label, f"{path}.all", CellKind.LONG_TEXT, words, shape=CellShape.LIST)
    return make_section(lambda person: [list(items(person))], 1, (((), as_roles),)), (column,)


def _items_section(
    shown: Sequence[LeafField], items: Items, repeats: int, name: Callable[[int, str], str]
) -> SectionWithColumns:
    section = make_section(
        items, repeats, tuple((leaf.parts, READERS[leaf.value]) for leaf in shown)
    )
    columns = tuple(
        NewColumn(
            name(number, leaf.label).strip(),
            f"{leaf.base}.{number}.{'.'.join(leaf.parts)}",
            KINDS[leaf.value],
            leaf.description,
            _shape_of(leaf),
        )
        for number in range(1, repeats + 1)
        for leaf in shown
    )
    return section, columns


_SectionBuilder = Callable[
    [list[LeafField], FieldSelection, dict[str, int]], Iterator[SectionWithColumns]
]


def _current_label(_number: int, label: str) -> str:
    """Return "Current company", but "Current role title": basic_profile has a "Current title"."""
    return f"Current {label}" if label.startswith("company") else f"Current role {label}"


def _current(
    shown: list[LeafField], selection: FieldSelection, _repeats: dict[str, int]
) -> Iterator[SectionWithColumns]:
    yield _items_section(shown, lambda p: current_roles(p)[:1], 1, _current_label)
    if _is_whole(CURRENT_ROLES, selection):
        yield _count(CURRENT_ROLES, "Current roles (count)")
        yield _joined_roles(
            CURRENT_ROLES, lambda person: current_roles(person)[1:], "Other current roles"
        )


def _earlier(
    shown: list[LeafField], selection: FieldSelection, repeats: dict[str, int]
) -> Iterator[SectionWithColumns]:
    if _is_whole(EARLIER_ROLES, selection):
        yield _count(EARLIER_ROLES, "Earlier roles (count)")
    yield _items_section(
        shown,
        earlier_roles_newest_first,
        repeats[EARLIER_ROLES],
        lambda number, label: f"Earlier role {number} {label}",
    )
    if _is_whole(EARLIER_ROLES, selection):
        shown_roles = repeats[EARLIER_ROLES]
        yield _joined_roles(
            EARLIER_ROLES,
            lambda person: earlier_roles_newest_first(person)[shown_roles:],
            "More earlier roles",
        )


def _schools(
    shown: list[LeafField], selection: FieldSelection, repeats: dict[str, int]
) -> Iterator[SectionWithColumns]:
    if _is_whole(SCHOOLS, selection):
        yield _count(SCHOOLS, "Schools (count)")
    yield _items_section(
        shown,
        schools_newest_first,
        repeats[SCHOOLS],
        lambda number, label: f"School {number} {label}",
    )


def _first_of(base: str, name: str, *, every: str | None = None) -> _SectionBuilder:
    """Build columns for the first item, the count, and optionally one leaf of every item."""

    def make(
        shown: list[LeafField], selection: FieldSelection, _repeats: dict[str, int]
    ) -> Iterator[SectionWithColumns]:
        yield _items_section(shown, first_items(base), 1, lambda _number, label: f"{name} {label}")
        if _is_whole(base, selection):
            yield _count(base, f"{name}s (count)")
        if every is not None and f"{base}.{every}" in selection.leaves:
            path = f"{base}.{every}"
            label, words = f"{name}s (all)", "All of them."
            column = NewColumn(label, f"{path}.all", CellKind.TEXT, words, shape=CellShape.LIST)
            yield make_section(whole_person, 1, ((tuple(path.split(".")), as_joined),)), (column,)

    return make


def _joined(base: str, name: str) -> _SectionBuilder:
    """Build columns that join one leaf of every item."""

    def make(
        shown: list[LeafField], selection: FieldSelection, _repeats: dict[str, int]
    ) -> Iterator[SectionWithColumns]:
        if _is_whole(base, selection):
            yield _count(base, f"{name}s (count)")
        section = make_section(
            joined_items(base), 1, tuple((leaf.parts, as_joined) for leaf in shown)
        )
        yield (
            section,
            tuple(
                NewColumn(
                    f"{name} {leaf.label}",
                    leaf.path,
                    CellKind.TEXT,
                    leaf.description,
                    CellShape.LIST,
                )
                for leaf in shown
            ),
        )

    return make


def _shape_of(leaf: LeafField) -> CellShape:
    return _SHAPES.get(leaf.value, CellShape.SINGLE)


def _is_whole(base: str, selection: FieldSelection) -> bool:
    return {leaf.path for leaf in leaves() if leaf.base == base} <= selection.leaves


SECTION_BUILDERS: dict[str, _SectionBuilder] = {
    CURRENT_ROLES: _current,
    EARLIER_ROLES: _earlier,
    SCHOOLS: _schools,
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
KINDS = {
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
_SHAPES = {ValueType.LIST: CellShape.LIST, ValueType.JSON: CellShape.JSON}
