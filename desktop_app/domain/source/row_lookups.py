"""The lookups of some rows of a table, such as those that may have the same person as one."""

from array import array
from collections.abc import Iterable, Iterator, Mapping

from desktop_app.domain.identifiers.keys import LookupKey
from desktop_app.domain.source.compact_keys import RowsOfKeys
from desktop_app.domain.source.lookups import BEYOND, Lookups
from desktop_app.domain.source.second_keys import SecondKeys


def lookups_of_row(lookups: Lookups, row: int) -> Lookups:
    """Return the lookups of a row and of the rows above it that share an identifier with it.

    So the journal is asked for a few people only. If the first keys decide all rows, the lookups
    are returned as they are.

    Args:
        lookups: The lookups of a table.
        row: Index of the row; its index stays the same.
    """
    second, code = lookups.second, lookups.key_index(row)
    if second is None or code is None:
        return lookups
    wanted = {lookups.keys[code], _second_key(second, row)} - {None}
    numbers = {lookups.keys.index(key) for key in wanted if key in lookups.keys}
    others = {second.keys.index(key) for key in wanted if key in second.keys}
    above = range(row + 1)
    return lookups_of_rows(
        lookups,
        (at for at in above if lookups.row_codes[at] in numbers or second.index_of(at) in others),
    )


def lookups_of_rows(lookups: Lookups, rows: Iterable[int]) -> Lookups:
    """Return the lookups of some rows; the others have none.

    Args:
        lookups: The lookups of a table.
        rows: Indexes of rows in ascending order; the indexes stay the same.
    """
    codes = array("l", [BEYOND]) * lookups.rows
    found = RowsOfKeys()
    second = None if lookups.second is None else SecondKeys(lookups.second.kind)
    for row in rows:
        code = codes[row] = lookups.row_codes[row]
        if code < 0:
            continue
        codes[row] = found.add(row, lookups.keys[code])
        other = None if lookups.second is None else _second_key(lookups.second, row)
        if second is not None and other is not None:
            second.add(row, other)
    shared = frozenset(found.shared)
    return Lookups(found.keys, found.first_rows, codes, shared, {}, second, lookups.hand_on)


def lookups_by_row(lookups: Lookups, keys: Mapping[int, LookupKey]) -> Lookups:
    """Return the lookups of some rows by one identifier each, as if they had no other.

    Args:
        lookups: The lookups of a table.
        keys: The identifiers by the index of the row, in ascending order.
    """
    codes, found = array("l", [BEYOND]) * lookups.rows, RowsOfKeys()
    for row, key in keys.items():
        codes[row] = found.add(row, key)
    shared = frozenset(found.shared)
    return Lookups(found.keys, found.first_rows, codes, shared, {}, None, lookups.hand_on)


def first_row_of(lookups: Lookups, key: LookupKey) -> int:
    """Return the first row with a key, as its first or second identifier."""
    if key in lookups.keys or lookups.second is None:
        return lookups.first_rows[lookups.keys.index(key)]
    return lookups.second.first_rows[lookups.second.keys.index(key)]


def live_places(lookups: Lookups, key: LookupKey) -> Iterator[int]:
    """Yield the places of a key among the first keys and then the second ones."""
    if key in lookups.keys:
        yield lookups.keys.index(key)
    second = lookups.second
    if second is not None and key in second.keys:
        yield len(lookups.keys) + second.keys.index(key)


def _second_key(second: SecondKeys, row: int) -> LookupKey | None:
    index = second.index_of(row)
    return None if index is None else second.keys[index]
