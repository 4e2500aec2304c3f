"""Headers for the new columns that the sheet does not have yet."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop_app.domain.cells import NewColumn

ENRICHED = "(enriched)"
"""What is added to a header that the sheet has already."""


def without_collisions(columns: Iterable[NewColumn], taken: Sequence[str]) -> tuple[NewColumn, ...]:
    """Return the columns with headers that the sheet does not have yet.

    " (enriched)" is added only where the sheet has the header already, and a number where it has
    that too. Headers that differ only in case are the same to Excel.
    """
    seen = {header.strip().casefold() for header in taken}
    result: list[NewColumn] = []
    for column in columns:
        header = _free_header(column.header, seen)
        seen.add(header.casefold())
        result.append(replace(column, header=header))
    return tuple(result)


def _free_header(header: str, seen: set[str]) -> str:
    if header.casefold() not in seen:
        return header
    enriched = f"{header} {ENRICHED}"
    number = 2
    free = enriched
    while free.casefold() in seen:
        free = f"{enriched} {number}"
        number += 1
    return free
