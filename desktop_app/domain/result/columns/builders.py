"""Builders for the columns of fields and of lists of objects: roles, schools, emails, profiles."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from desktop_app.domain.answers.list_items import (
    current_roles,
    earlier_roles_newest_first,
    first_items,
    joined_items,
    schools_newest_first,
)
from desktop_app.domain.fields.catalogue import (
    CURRENT_ROLES,
    EARLIER_ROLES,
    GROUPS,
    LeafField,
    leaves,
)
from desktop_app.domain.result.cell_values import KINDS, READERS, SHAPES, as_count, as_joined
from desktop_app.domain.result.cells import CellKind, CellShape
from desktop_app.domain.result.columns import rules
from desktop_app.domain.result.columns.cell_source import Items, ListRule, Place, Source
from desktop_app.domain.result.columns.choice import MOST_REPEATS
from desktop_app.domain.result.columns.display_column import DisplayColumn
from desktop_app.domain.result.columns.headers import SCHOOLS, old_headers_of, special_headers

MORE_EARLIER_ROLES = f"{EARLIER_ROLES}.all"
CURRENT_JOB = "Current job and company"
EARLIER_JOBS = "Earlier jobs"
_LONG_LISTS = frozenset({"basic_profile.languages", "skills.professional_network_skills"})
_GROUP_LABELS = {group.name: group.label for group in GROUPS}
Columns = Iterator[DisplayColumn]


def built_columns() -> Columns:
    """Yield the columns of all fields, in the catalogue's order; a list yields all its leaves."""
    seen: set[str] = set()
    for leaf in leaves():
        if not leaf.base:
            yield from _single(leaf)
        elif leaf.base not in seen:
            seen.add(leaf.base)
            of_base = [one for one in leaves() if one.base == leaf.base]
            shown = sorted(of_base, key=lambda one: not one.is_key)
            yield from COLUMN_BUILDERS[leaf.base](shown)


def _column(  # noqa: PLR0913 - what a column consists of
    column_id: str,
    label: str,
    kind: CellKind,
    description: str,
    source: Source,
    needs: frozenset[str],
    *,
    group: str = "",
    number: int = 0,
    shape: CellShape = CellShape.SINGLE,
    is_extra: bool = False,
) -> DisplayColumn:
    header = special_headers().get(column_id, (label, ()))[0]
    return DisplayColumn(
        column_id,
        header,
        group or _GROUP_LABELS[column_id.split(".", maxsplit=1)[0]],
        kind,
        description,
        source,
        needs,
        old_headers=old_headers_of(column_id, label),
        number=number,
        shape=shape,
        is_extra=is_extra,
    )


def _single(leaf: LeafField) -> Columns:
    needs = frozenset({leaf.path})
    source = Place(leaf.parts, READERS[leaf.value])
    kind, shape = KINDS[leaf.value], _shape_of(leaf)
    yield _column(leaf.path, leaf.label, kind, leaf.description, source, needs, shape=shape)
    if leaf.path in _LONG_LISTS:
        yield _count(leaf.path, f"{leaf.label} (count)", needs)


def _count(path: str, label: str, needs: frozenset[str], group: str = "") -> DisplayColumn:
    source = Place(tuple(path.split(".")), as_count)
    words = "How many there are."
    return _column(
        f"{path}.count", label, CellKind.NUMBER, words, source, needs, group=group, is_extra=True
    )


def _joined_roles(path: str, label: str, rule: ListRule, group: str) -> DisplayColumn:
    words = "Title and employer of each."
    return _column(
        f"{path}.all",
        label,
        CellKind.LONG_TEXT,
        words,
        rule,
        _all_of(path),
        group=group,
        shape=CellShape.LIST,
        is_extra=True,
    )


def _items(
    shown: Sequence[LeafField],
    items: Items,
    name: Callable[[int, str], str],
    *,
    repeats: int = 1,
    group: str = "",
) -> Columns:
    for number in range(1, repeats + 1):
        for leaf in shown:
            yield _column(
                f"{leaf.base}.{number}.{'.'.join(leaf.parts)}",
                name(number, leaf.label).strip(),
                KINDS[leaf.value],
                leaf.description,
                Place(leaf.parts, READERS[leaf.value], items, number - 1),
                frozenset({leaf.path}),
                group=group,
                number=number if repeats > 1 else 0,
                shape=_shape_of(leaf),
            )


def _current_label(_number: int, label: str) -> str:
    """Return "Current company", but "Current role title": basic_profile has a "Current title"."""
    return f"Current {label}" if label.startswith("company") else f"Current role {label}"


def _current(shown: list[LeafField]) -> Columns:
    yield from _items(shown, current_roles, _current_label, group=CURRENT_JOB)
    yield _count(CURRENT_ROLES, "Current roles (count)", _all_of(CURRENT_ROLES), CURRENT_JOB)
    rule = ListRule(current_roles, rules.roles_after(1))
    yield _joined_roles(CURRENT_ROLES, "Other current roles", rule, CURRENT_JOB)


def _earlier(shown: list[LeafField]) -> Columns:
    needs = _all_of(EARLIER_ROLES)
    yield _count(EARLIER_ROLES, "Earlier roles (count)", needs, EARLIER_JOBS)
    yield from _items(
        shown,
        earlier_roles_newest_first,
        lambda number, label: f"Earlier role {number} {label}",
        repeats=MOST_REPEATS,
        group=EARLIER_JOBS,
    )
    yield _joined_roles(EARLIER_ROLES, "More earlier roles", more_roles(0), EARLIER_JOBS)


def more_roles(shown: int) -> ListRule:
    """Return the rule for the earlier roles after those that have columns of their own."""
    return ListRule(earlier_roles_newest_first, rules.roles_after(shown))


def _schools(shown: list[LeafField]) -> Columns:
    yield _count(SCHOOLS, "Schools (count)", _all_of(SCHOOLS))
    yield from _items(
        shown,
        schools_newest_first,
        lambda number, label: f"School {number} {label}",
        repeats=MOST_REPEATS,
    )


_Builder = Callable[[list[LeafField]], Columns]


def _first_of(base: str, name: str, *, every: str | None = None) -> _Builder:
    """Build columns for the first item, the count, and optionally one leaf of every item."""

    def make(shown: list[LeafField]) -> Columns:
        yield from _items(shown, first_items(base), lambda _number, label: f"{name} {label}")
        yield _count(base, f"{name}s (count)", _all_of(base))
        if every is not None:
            path = f"{base}.{every}"
            source = Place(tuple(path.split(".")), as_joined)
            yield _column(
                f"{path}.all",
                f"{name}s (all)",
                CellKind.TEXT,
                "All of them.",
                source,
                frozenset({path}),
                shape=CellShape.LIST,
                is_extra=True,
            )

    return make


def _joined(base: str, name: str) -> _Builder:
    """Build columns that join one leaf of every item."""

    def make(shown: list[LeafField]) -> Columns:
        yield _count(base, f"{name}s (count)", _all_of(base))
        items = joined_items(base)
        for column in _items(shown, items, lambda _number, label: f"{name} {label}"):
            (path,) = column.needs
            source = column.source
            if isinstance(source, Place):
                source = replace(source, read=as_joined)
            yield replace(
                column, column_id=path, source=source, kind=CellKind.TEXT, shape=CellShape.LIST
            )

    return make


def _shape_of(leaf: LeafField) -> CellShape:
    return SHAPES.get(leaf.value, CellShape.SINGLE)


def _all_of(base: str) -> frozenset[str]:
    return frozenset(leaf.path for leaf in leaves() if leaf.base == base)


COLUMN_BUILDERS: dict[str, _Builder] = {
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
