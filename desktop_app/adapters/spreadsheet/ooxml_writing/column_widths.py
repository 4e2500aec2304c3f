"""Widths of new columns, by their kind and header."""

from desktop_app.domain.result.cells import CellKind, NewColumn

_WIDTHS = {
    CellKind.TEXT: 24,
    CellKind.LONG_TEXT: 48,
    CellKind.LINK: 36,
    CellKind.NUMBER: 12,
    CellKind.SCORE: 12,
    CellKind.DATE: 12,
    CellKind.YES_NO: 10,
}
_MAX_HEADER_WIDTH = 40
_MIN_WIDTH, _MAX_WIDTH = 8, 60


def width_of(column: NewColumn) -> int:
    """Return the width of a new column, in characters."""
    return max(_WIDTHS[column.kind], min(len(column.header) + 2, _MAX_HEADER_WIDTH))


def width_of_texts(texts: list[str]) -> int:
    """Return a width that fits most of these texts."""
    longest = max((len(text.partition("\n")[0]) for text in texts), default=0)
    return max(_MIN_WIDTH, min(longest + 2, _MAX_WIDTH))
