"""Copied cells for the clipboard: text with tabs as Excel writes it, and an HTML table."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.result.cells import guarded
from desktop_app.ui.models.sheet_content import SheetContent

MOST_CELLS = 500_000
"""Cells that are copied at once; the clipboard of Excel takes not many more."""
_MOST_HTML_CELLS = 50_000
_QUOTED = frozenset('\t\n\r"')


@dataclass(frozen=True, slots=True)
class Selection:
    """Selected cells.

    Attributes:
        content: The sheet.
        order: Source rows in displayed order; None for all rows in file order.
        columns: Shown columns from left to right.
        ranges: Selected ranges as top, left, bottom, right, in displayed rows and model columns.
        has_headers: Copy the names of the columns, too.
    """

    content: SheetContent
    order: "array[int] | None"
    columns: tuple[int, ...]
    ranges: tuple[tuple[int, int, int, int], ...]
    has_headers: bool = False

    @property
    def selected_columns(self) -> tuple[int, ...]:
        """Shown columns with a selected cell."""
        return tuple(
            column
            for column in self.columns
            if any(left <= column <= right for _, left, _, right in self.ranges)
        )

    def rows(self) -> Iterator[int]:
        """Yield the displayed rows with a selected cell, each once, from top to bottom."""
        done = 0
        for top, bottom in sorted((top, bottom) for top, _, bottom, _ in self.ranges):
            yield from range(max(top, done), bottom + 1)
            done = max(done, bottom + 1)


@dataclass(frozen=True, slots=True)
class CopiedTable:
    """Content of the clipboard.

    Attributes:
        text: Cells separated by tabs, rows by line ends.
        html: The same as a table; "" for many cells.
        rows: Number of copied rows, without the header.
        columns: Number of copied columns.
        selected_rows: Number of rows that were selected; more than `rows` if it was too much.
    """

    text: str
    html: str
    rows: int
    columns: int
    selected_rows: int


def copy_selection(selection: Selection) -> CopiedTable:
    """Copy the selected cells; of too many, the first rows.

    Cells that are not selected, between those that are, stay empty.
    """
    columns = selection.selected_columns
    most = max(1, MOST_CELLS // max(1, len(columns)))
    texts, tables = list[str](), list[str]()
    copied = selected = 0
    has_html = True
    if selection.has_headers:
        names = [selection.content.column_label(column) for column in columns]
        texts.append(_as_text(names))
        tables.append(_as_html(names, "th"))
    for row in selection.rows():
        selected += 1
        if copied == most:
            continue
        cells = list(_cells(selection, row, columns))
        texts.append(_as_text(cells))
        copied += 1
        has_html = has_html and copied * len(columns) <= _MOST_HTML_CELLS
        if has_html:
            tables.append(_as_html(cells, "td"))
    html = f"<table>{''.join(tables)}</table>" if has_html else ""
    return CopiedTable("\r\n".join(texts), html, copied, len(columns), selected)


def _cells(selection: Selection, row: int, columns: Sequence[int]) -> Iterator[str]:
    content, order = selection.content, selection.order
    source = row if order is None else order[row]
    here = [one for one in selection.ranges if one[0] <= row <= one[2]]
    for column in columns:
        if any(left <= column <= right for _, left, _, right in here):
            text = content.full_text(source, column)
            is_new = column >= content.source_column_count or content.is_filled(source, column)
            yield guarded(text) if is_new and not content.is_number(column) else text
        else:
            yield ""


def _as_text(cells: Sequence[str]) -> str:
    """Return a row as Excel copies it: a cell with a tab, a line end or a quote is quoted."""
    return "\t".join(
        cell if _QUOTED.isdisjoint(cell) else '"' + cell.replace('"', '""') + '"' for cell in cells
    )


def _as_html(cells: Sequence[str], tag: str) -> str:
    from html import escape  # noqa: PLC0415 - not at the start

    inner = "".join(f"<{tag}>{'<br>'.join(escape(cell).splitlines())}</{tag}>" for cell in cells)
    return f"<tr>{inner}</tr>"
