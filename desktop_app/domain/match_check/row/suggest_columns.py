"""Suggestion of the context columns, by their headers in many languages and by their contents."""

import re
from collections.abc import Callable, Sequence

from desktop_app.domain.match_check.names.forms.short_forms import is_given_name
from desktop_app.domain.match_check.names.letters import plain
from desktop_app.domain.match_check.row.cell_contents import (
    Cells,
    is_company,
    is_company_of_address,
    is_country,
    is_person_link,
    is_person_name,
    is_phone,
    is_salutation,
    is_website,
    share,
)
from desktop_app.domain.match_check.row.context_role import (
    ContextColumns,
    ContextRole,
    is_no_value,
)
from desktop_app.domain.match_check.row.header_roles import (
    header_words,
    is_excluded_header,
    role_of_header,
)
from desktop_app.domain.source.table import STATUS_HEADER

_HALF = 0.5
_MOST = 0.7
_NUMBER = re.compile(r"(?<![#(])[#(]*+\d++[.):]*+")


def suggest_columns(
    headers: Sequence[str],
    rows: Sequence[Sequence[str]],
    identifier_columns: Sequence[int],
) -> ContextColumns:
    """Suggest the columns that say something about the person of each row.

    Columns of owners and sales representatives are not about the person. A header decides unless
    the contents contradict it; a column with an unknown header is recognized by its contents.

    Args:
        headers: The column names.
        rows: A sample of rows.
        identifier_columns: The columns of profile links and emails, the one that is looked up
            first; they are no context.
    """
    found: dict[ContextRole, list[tuple[int, int]]] = {}
    unknown: list[int] = []
    for at, header in enumerate(headers):
        if STATUS_HEADER.casefold() in header.casefold():
            break  # the columns of an earlier run say what was found, not what the row says
        if at in identifier_columns:
            continue
        cells = _filled(rows, at, identifier_columns)
        role, weight = role_of_header(header)
        role = _corrected(role, cells)
        if role is not None:
            found.setdefault(role, []).append((-weight, at))
        elif not is_excluded_header(header):
            unknown.append(at)
    _move_companies(found, rows, identifier_columns)
    _split_names(found, rows, identifier_columns)
    _by_contents(found, unknown, rows, identifier_columns)
    columns = {role: tuple(at for _, at in sorted(places)) for role, places in found.items()}
    return ContextColumns(_with_name_parts(columns, headers))


def _move_companies(
    found: dict[ContextRole, list[tuple[int, int]]],
    rows: Sequence[Sequence[str]],
    identifier_columns: Sequence[int],
) -> None:
    """Read "Name" as the company if it holds companies, and another column holds the persons.

    That is another name column, such as "Contact", or the company column: then both are swapped.
    """
    names = found.get(ContextRole.FULL_NAME, [])
    companies = found.get(ContextRole.COMPANY, [])

    def holds(test: Callable[[str, str], bool], place: tuple[int, int]) -> bool:
        return share(_filled(rows, place[1], identifier_columns), test) > _HALF

    swapped = [
        place
        for place in companies
        if holds(is_person_name, place) and not holds(is_company, place)
    ]
    for place in list(names):
        if (len(names) > 1 or swapped) and holds(is_company, place):
            names.remove(place)
            found.setdefault(ContextRole.COMPANY, []).append(place)
            for one in swapped:
                companies.remove(one)
                names.append(one)
            swapped.clear()


def _split_names(
    found: dict[ContextRole, list[tuple[int, int]]],
    rows: Sequence[Sequence[str]],
    identifier_columns: Sequence[int],
) -> None:
    """Read two name columns of one word each ("Nombre" and "Nom") as first and last name."""
    if not _PARTS.isdisjoint(found):
        return
    rated: list[tuple[float, tuple[int, int]]] = []
    for place in found.get(ContextRole.FULL_NAME, []):
        cells = _filled(rows, place[1], identifier_columns)
        if share(cells, lambda text, _: " " not in text.strip()) > _HALF:
            rated.append((share(cells, lambda text, _: is_given_name(plain(text.strip()))), place))
    rated.sort(reverse=True)
    if len(rated) == 2 and rated[0][0] > rated[1][0]:  # noqa: PLR2004 - a first and a last name
        found[ContextRole.GIVEN_NAME], found[ContextRole.FAMILY_NAME] = ([p] for _, p in rated)
        found[ContextRole.FULL_NAME] = [
            p for p in found[ContextRole.FULL_NAME] if p not in {place for _, place in rated}
        ]


def _filled(
    rows: Sequence[Sequence[str]], at: int, identifier_columns: Sequence[int]
) -> list[tuple[str, str]]:
    """Return the filled cells of a column, each with its row's identifier."""
    return [
        (row[at], next((row[i] for i in identifier_columns if i < len(row) and row[i]), ""))
        for row in rows
        if at < len(row) and not is_no_value(row[at])
    ]


def _corrected(role: ContextRole | None, cells: Cells) -> ContextRole | None:
    """Return the role after a look at the contents; None if they contradict the header."""
    if role is None or not cells:
        return role
    if role in {ContextRole.JOB_TITLE, ContextRole.SALUTATION}:
        if share(cells, is_salutation) > _HALF:
            return ContextRole.SALUTATION
        return None if role is ContextRole.SALUTATION else role
    if role is ContextRole.COMPANY_DOMAIN:
        return role if share(cells, is_website) > _HALF else None
    if role is not ContextRole.PHONE and share(cells, is_phone) > _HALF:
        return ContextRole.PHONE
    never = _is_label if role in _NAMES else is_person_link
    return None if share(cells, never) > _HALF else role


def _is_label(cell: str, identifier: str) -> bool:
    """Tell whether a text is a label such as "Lead 17", not a name beside a number."""
    without = _NUMBER.sub(" ", cell)
    return without != cell and not is_person_name(without, identifier)


_PARTS = frozenset({ContextRole.GIVEN_NAME, ContextRole.FAMILY_NAME})
_NAMES = frozenset({ContextRole.FULL_NAME, ContextRole.GIVEN_NAME, ContextRole.FAMILY_NAME})


def _by_contents(
    found: dict[ContextRole, list[tuple[int, int]]],
    unknown: Sequence[int],
    rows: Sequence[Sequence[str]],
    identifier_columns: Sequence[int],
) -> None:
    """Recognize columns with unknown headers, for roles that no header names."""
    tests = (
        (ContextRole.PHONE, is_phone),
        (ContextRole.COMPANY_DOMAIN, is_website),
        (ContextRole.COMPANY, is_company_of_address),
        (ContextRole.FULL_NAME, is_person_name),
        (ContextRole.COUNTRY, is_country),
    )
    for at in unknown:
        cells = _filled(rows, at, identifier_columns)
        for role, test in tests:
            is_taken = role in found or (role is ContextRole.FULL_NAME and _NAMES & found.keys())
            if not is_taken and share(cells, test) >= _MOST:
                found[role] = [(0, at)]
                break


_WHOLE = frozenset(
    [
        "full",
        "complet",
        "complete",
        "completo",
        "vollstandig",
        "volledige",
        "teljes",
        "fullt",
        "koko",
        "cele",
    ]
)


def _with_name_parts(
    columns: dict[ContextRole, tuple[int, ...]], headers: Sequence[str]
) -> dict[ContextRole, tuple[int, ...]]:
    """Read "Name" beside a first-name column as the last name, and the other way round."""
    whole = columns.get(ContextRole.FULL_NAME, ())
    has_given, has_family = ContextRole.GIVEN_NAME in columns, ContextRole.FAMILY_NAME in columns
    if not whole or has_given == has_family:
        return columns
    part = ContextRole.FAMILY_NAME if has_given else ContextRole.GIVEN_NAME
    plain_names = tuple(at for at in whole if not _WHOLE & set(header_words(headers[at])))[:1]
    if not plain_names:
        return columns
    rest = tuple(at for at in whole if at not in plain_names)
    changed = {**columns, part: plain_names}
    if rest:
        changed[ContextRole.FULL_NAME] = rest
    else:
        del changed[ContextRole.FULL_NAME]
    return changed
