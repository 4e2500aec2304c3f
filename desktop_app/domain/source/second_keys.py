"""The second identifier of each row: the one to ask after the first one has found nobody."""

from array import array
from dataclasses import dataclass, field
from itertools import repeat

from desktop_app.domain.identifiers.keys import IdentifierKind, LookupKey
from desktop_app.domain.source.compact_keys import CompactKeys, RowsOfKeys

_NONE = -1


def _numbers() -> "array[int]":
    return array("l")


@dataclass(frozen=True, slots=True)
class SecondKeys:
    """The second lookup keys of a sheet, in a few bytes per row.

    Attributes:
        kind: The kind of identifier that is asked second.
        found: The keys, with the first row of each.
        row_codes: For each row up to the last with a key the index of its key, or -1 without one.
    """

    kind: IdentifierKind
    found: RowsOfKeys = field(default_factory=RowsOfKeys)
    row_codes: "array[int]" = field(default_factory=_numbers)

    @property
    def keys(self) -> CompactKeys:
        """Each key once, in the order of its first row."""
        return self.found.keys

    @property
    def first_rows(self) -> "array[int]":
        """The first row of each key."""
        return self.found.first_rows

    def add(self, row: int, key: LookupKey) -> None:
        """Add the second identifier of a row; rows are added in order, those without are left out.

        Args:
            row: Index of the row.
            key: Its identifier.
        """
        self.row_codes.extend(repeat(_NONE, row - len(self.row_codes)))
        self.row_codes.append(self.found.add(row, key))

    def index_of(self, row: int) -> int | None:
        """Return the index of a row's second key; None if it has none."""
        code = self.row_codes[row] if row < len(self.row_codes) else _NONE
        return None if code == _NONE else code
