"""Names for columns: every column has one, and no two have the same."""

from collections.abc import Iterable

from desktop_app.adapters.spreadsheet.table.cell_refs import column_letters
from desktop_app.domain.free_names import TakenNames


def name_headers(cells: Iterable[str], *, width: int, by_letter: bool) -> tuple[str, ...]:
    """Return `width` names: the header cells, made whole and told apart.

    Args:
        cells: The header row's texts; missing ones are empty.
        width: How many columns there are, in the header or below it.
        by_letter: Name an empty one "Column C" as a workbook shows it, else "Column 3".
    """
    texts = [" ".join(cell.split()) for cell in cells][:width]
    texts += [""] * (width - len(texts))
    names = TakenNames()
    labels = (column_letters(at) if by_letter else str(at + 1) for at in range(width))
    return tuple(
        names.take(text or f"Column {label}") for text, label in zip(texts, labels, strict=True)
    )
