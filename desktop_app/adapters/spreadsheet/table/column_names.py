"""Names for columns: every column has one, and no two have the same."""

from collections.abc import Iterable

from desktop_app.adapters.spreadsheet.table.cell_refs import column_letters


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
    numbers: dict[str, int] = {}
    for index, text in enumerate(texts):
        label = column_letters(index) if by_letter else str(index + 1)
        names.append(_untaken(text or f"Column {label}", taken, numbers))
    return tuple(names)


def _untaken(name: str, taken: set[str], numbers: dict[str, int]) -> str:
    """Return the name, with the first free number if it is taken, and take it.

    Args:
        name: The one that is wanted.
        taken: Those that are given away, folded.
        numbers: The next number to try of each name, so that no number is tried twice.
    """
    candidate, folded = name, name.casefold()
    while candidate.casefold() in taken:
        number = numbers.get(folded, 2)
        candidate, numbers[folded] = f"{name} ({number})", number + 1
    taken.add(candidate.casefold())
    return candidate
