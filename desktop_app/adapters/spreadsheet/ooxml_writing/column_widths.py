"""How wide our columns are: as their kind needs, and never narrower than their header."""

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
_WIDEST_HEADER = 40
_NARROWEST, _WIDEST = 8, 60


def width_of(column: NewColumn) -> int:
    """Return the width of a column of ours, in characters."""
    return max(_WIDTHS[column.kind], min(len(column.header) + 2, _WIDEST_HEADER))


def width_of_texts(texts: list[str]) -> int:
    """Return a width that shows most of these texts."""
    longest = max((len(text.partition("\n")[0]) for text in texts), default=0)
    return max(_NARROWEST, min(longest + 2, _WIDEST))
