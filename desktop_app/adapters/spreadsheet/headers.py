"""Names for columns: every column has one, and no two have the same."""

from collections.abc import Iterable

from desktop_app.adapters.spreadsheet.cell_refs import column_letters


def name_headers(cells: Iterable[str], *, width: int, by_letter: bool) -> tuple[str, ...]:
    """Return `width` names: the header cells, made whole and told apart.

    Args:
        cells: The header row's texts; missing ones are empty.
        width: How many columns there are, in the header or below it.
        by_letter: Name an empty one "Column C" as a workbook shows it, else "Column 3".
    """
    texts = [" ".join(cell.split()) for cell in cells][:width]
    texts += [""] * (width - len(texts))
    names: list[str] = []
    taken: set[str] = set()
    for index, text in enumerate(texts):
        label = column_letters(index) if by_letter else str(index + 1)
        name = _untaken(text or f"Column {label}", taken)
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def _untaken(name: str, taken: set[str]) -> str:
    candidate, number = name, 2
    while candidate.casefold() in taken:
        candidate, number = f"{name} ({number})", number + 1
    return candidate
