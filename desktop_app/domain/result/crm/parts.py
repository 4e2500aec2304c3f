"""Division of an import file into parts that are small enough for the wizard."""

from collections.abc import Iterable, Iterator, Sequence

from desktop_app.domain.result.crm.preset import ImportPreset

_BYTE_ORDER_MARK = 3


def in_parts(
    rows: Iterable[tuple[str, ...]], preset: ImportPreset
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield each row with the number of its part, from 1.

    A part never has more rows or bytes than the wizard takes.
    """
    header_size = _BYTE_ORDER_MARK + _most_bytes(preset.headers)
    part, in_part, size = 1, 0, header_size
    for row in rows:
        row_size = _most_bytes(row) if preset.most_bytes else 0
        is_full = preset.most_rows and in_part >= preset.most_rows
        is_large = preset.most_bytes and size + row_size > preset.most_bytes
        if in_part and (is_full or is_large):
            part, in_part, size = part + 1, 0, header_size
        in_part += 1
        size += row_size
        yield part, row


def _most_bytes(row: Sequence[str]) -> int:
    """Return the size of a row in UTF-8 with quotes around every field."""
    return sum(len(field.encode()) + field.count('"') + 3 for field in row) + 2
