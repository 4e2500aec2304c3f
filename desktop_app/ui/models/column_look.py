"""Look of the columns of one sheet: widths, hidden and frozen columns, as the user left them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from desktop_app.domain.source.name_columns import name_columns
from desktop_app.ui.models.sheet_content import SheetContent

_NARROWEST, _WIDEST = 24, 4_000


@dataclass(frozen=True, slots=True)
class ColumnLook:
    """Changes by the user, by the lasting names of columns; see `SheetContent.column_keys`.

    Attributes:
        widths: Widths set by the user.
        hidden: Hidden columns.
        frozen: Columns that stay at the left, in this order; None for the default ones.
    """

    widths: Mapping[str, int] = field(default_factory=dict[str, int])
    hidden: frozenset[str] = frozenset()
    frozen: tuple[str, ...] | None = None

    def resized(self, column: str, width: int) -> "ColumnLook":
        """Return the look with another width of a column."""
        return replace(self, widths={**self.widths, column: width})

    def with_hidden(self, column: str) -> "ColumnLook":
        """Return the look with one more hidden column."""
        return replace(self, hidden=self.hidden | {column})

    def without_hidden(self, columns: Sequence[str]) -> "ColumnLook":
        """Return the look without these hidden columns."""
        return replace(self, hidden=self.hidden - frozenset(columns))

    def with_frozen(self, columns: Sequence[str]) -> "ColumnLook":
        """Return the look with exactly these frozen columns."""
        return replace(self, frozen=tuple(columns))

    def to_text(self) -> str:
        """Return the look as text for the window's settings."""
        frozen = None if self.frozen is None else list(self.frozen)
        kept = {"widths": dict(self.widths), "hidden": sorted(self.hidden), "frozen": frozen}
        return json.dumps(kept)


def parse_look(text: str) -> ColumnLook:
    """Parse a look; what is not one, as in a damaged file, is ignored."""
    try:
        kept = json.loads(text)
    except ValueError:
        return ColumnLook()
    if not isinstance(kept, dict):
        return ColumnLook()
    parts = cast("dict[str, object]", kept)
    widths, frozen = parts.get("widths"), parts.get("frozen")
    pairs = cast("dict[str, object]", widths).items() if isinstance(widths, dict) else ()
    return ColumnLook(
        widths={
            name: width
            for name, width in pairs
            if isinstance(width, int) and _NARROWEST <= width <= _WIDEST
        },
        hidden=frozenset(_texts(parts.get("hidden"))),
        frozen=None if frozen is None else tuple(_texts(frozen)),
    )


def _texts(value: object) -> list[str]:
    listed = cast("list[object]", value) if isinstance(value, list) else []
    return [one for one in listed if isinstance(one, str)]


def sheet_shape(headers: Sequence[str]) -> str:
    """Return a digest of the column names, which tells files of one shape apart from others."""
    from hashlib import sha256  # noqa: PLC0415 - loads OpenSSL; not at the start

    names = [" ".join(header.split()).casefold() for header in headers]
    return sha256(json.dumps(names).encode()).hexdigest()[:16]


def default_frozen(content: SheetContent) -> tuple[str, ...]:
    """Return the columns that are frozen by default: names, then identifiers."""
    named = name_columns(content.document.table.info.headers)
    columns = dict.fromkeys([*named, *sorted(content.identifiers)])
    return tuple(str(column) for column in columns)
