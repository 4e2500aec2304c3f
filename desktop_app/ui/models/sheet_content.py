"""Content of the sheet by source row: the user's columns, then the new ones; nothing is copied.

Cells are read from the row store on disk when they are needed, in any thread.
"""

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desktop_app.domain.result.cells import CellKind, NewColumn
from desktop_app.domain.result.row_status import RowStatus, parse_status
from desktop_app.domain.source.identifiers import Unusable
from desktop_app.ui.controllers.document import Document
from desktop_app.ui.controllers.search import ReadNewCells
from desktop_app.ui.toolkit.i18n import count, score, tr, tr_core
from desktop_app.ui.toolkit.plain_text import capitalize_first, plain_tooltip

_LINE_END = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_MORE_LINES = "…"
_LONGEST_TOOLTIP = 4_000
_TOOLTIP_LINE = 100
_FITS = 24
_NUMBERS = frozenset({CellKind.NUMBER, CellKind.SCORE})


def no_cells(_row: int) -> None:
    """Return no new cells for any row."""


@dataclass(frozen=True, slots=True)
class SheetContent:
    """A document with its new columns, by source row.

    A new value that fills an empty cell of the user is shown there, not on the right.

    Attributes:
        document: The opened sheet.
        new_columns: New columns, and the values that fill the user's own.
        read_new_cells: Returns the new cells of a source row; None if it has none.
        source_column_count: Number of the user's own columns.
        identifiers: Indexes of the identifier columns.
        added: Indexes in `new_columns` of those on the right.
        fills: Indexes in `new_columns` by the index of the user's column that they fill.
    """

    document: Document
    new_columns: tuple[NewColumn, ...] = ()
    read_new_cells: ReadNewCells = no_cells
    source_column_count: int = field(init=False)
    identifiers: frozenset[int] = field(init=False)
    added: tuple[int, ...] = field(init=False)
    fills: dict[int, int] = field(init=False)

    def __post_init__(self) -> None:
        """Read once what every painted cell needs."""
        mapping = self.document.mapping
        columns = () if mapping is None else (mapping.url_column, mapping.email_column)
        found = frozenset(column for column in columns if column is not None)
        headers, numbered = self.document.table.info.headers, list(enumerate(self.new_columns))
        fills = {headers.index(column.fills): at for at, column in numbered if column.fills}
        added = tuple(at for at, column in numbered if not column.fills)
        object.__setattr__(self, "identifiers", found)
        object.__setattr__(self, "source_column_count", len(headers))
        object.__setattr__(self, "fills", fills)
        object.__setattr__(self, "added", added)

    @property
    def row_count(self) -> int:
        """Number of rows, including those that have not been read yet."""
        return self.document.table.info.row_count

    @property
    def column_count(self) -> int:
        """Number of all columns."""
        return self.source_column_count + len(self.added)

    @property
    def status_column(self) -> int | None:
        """Index of the column with the status, the first new one; None without new columns."""
        return self.source_column_count if self.new_columns else None

    def place_of(self, path: str) -> int | None:
        """Return the index of the new column with a path; None if it is not shown."""
        paths = [self.new_columns[at].path for at in self.added]
        return self.source_column_count + paths.index(path) if path in paths else None

    @property
    def column_keys(self) -> tuple[str, ...]:
        """Names of the columns that stay the same when other new columns are chosen."""
        own = (str(at) for at in range(self.source_column_count))
        return (*own, *(f"+{self.new_columns[at].header}" for at in self.added))

    # --- cells

    def full_text(self, source: int, column: int) -> str:
        """Return the whole text of a cell."""
        own = self.source_column_count
        if column < own:
            rows = self.document.rows
            row = rows.row(source) if source < len(rows) else ()
            text = row[column] if column < len(row) else ""
            return text or self._filling(source, column)
        cells, at = self.read_new_cells(source), self.added[column - own]
        return "" if cells is None or at >= len(cells) else self._shown(at, cells[at])

    def _filling(self, source: int, column: int) -> str:
        """Return the new value of an empty cell of the user; "" if it stays empty."""
        at = self.fills.get(column)
        cells = None if at is None else self.read_new_cells(source)
        if at is None or cells is None or not _is_sure(cells):
            return ""
        return cells[at] if at < len(cells) else ""

    def is_filled(self, source: int, column: int) -> bool:
        """Tell whether a cell of the user was empty and has a new value."""
        if column not in self.fills:
            return False
        rows = self.document.rows
        row = rows.row(source) if source < len(rows) else ()
        is_empty = column >= len(row) or not row[column]
        return is_empty and bool(self._filling(source, column))

    def added_cells(self, source: int) -> tuple[str, ...]:
        """Return the cells of a row on the right; () if it has none."""
        cells = self.read_new_cells(source) or ()
        return tuple(cells[at] for at in self.added if at < len(cells))

    def _shown(self, at: int, cell: str) -> str:
        is_score = self.new_columns[at].kind is CellKind.SCORE and cell
        return score(float(cell)) if is_score else cell

    def text(self, source: int, column: int) -> str:
        """Return the text of a cell on one line; a mark shows that there are more lines."""
        return one_line(self.full_text(source, column))

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Yield the cells of every row in file order; rows not read yet are blank."""
        own, blank, row_count = self.source_column_count, ("",) * len(self.added), self.row_count
        stored = 0
        for row in self.document.rows.rows():
            if stored == row_count:
                return
            cells = self.added_cells(stored) if blank else ()
            padded = row if len(row) == own else (*row, *[""] * (own - len(row)))[:own]
            if self.fills:
                padded = tuple(
                    text or self._filling(stored, column) for column, text in enumerate(padded)
                )
            yield (*padded, *cells, *blank[len(cells) :])
            stored += 1
        for source in range(stored, row_count):
            cells = self.added_cells(source)
            yield (*[""] * own, *cells, *blank[len(cells) :])

    # --- columns

    def column_label(self, column: int) -> str:
        """Return the name of a column."""
        own = self.source_column_count
        if column < own:
            return self.document.table.info.headers[column]
        return self.new_columns[self.added[column - own]].header

    def column_tint(self, column: int) -> str:
        """Return the kind of a column: "identifier", "new" or ""."""
        if column >= self.source_column_count:
            return "new"
        return "identifier" if column in self.identifiers else ""

    def is_number(self, column: int) -> bool:
        """Return True for a new column with numbers."""
        at = column - self.source_column_count
        return at >= 0 and self.new_columns[self.added[at]].kind in _NUMBERS

    def header_tooltip(self, column: int) -> str:
        """Return the name of a column, and what a new one means."""
        label, own = self.column_label(column), self.source_column_count
        if column < own:
            return plain_tooltip(label)
        description = tr_core(self.new_columns[self.added[column - own]].description)
        return plain_tooltip(f"{label}\n{description}".strip())

    # --- explanations

    def why_invalid(self, source: int, column: int) -> Unusable | None:
        """Return why a cell that should identify a person does not; None if it does."""
        lookups = self.document.lookups
        if column not in self.identifiers or lookups is None:
            return None
        unusable = lookups.rejected(source)
        return unusable if unusable and self.full_text(source, column).strip() else None

    def tooltip(self, source: int, column: int) -> str:
        """Return what a cell needs to say: an error, a duplicate, or a text that does not fit."""
        if (unusable := self.why_invalid(source, column)) is not None:
            reason = capitalize_first(tr_core(unusable.reason.shown))
            return f"{reason}. {tr_core(unusable.advice)}"
        lookups, table = self.document.lookups, self.document.table
        if column in self.identifiers and lookups is not None:
            first = lookups.first_row(source)
            if first != source:
                number = table.row_number(first)
                return tr("Same person as row {row}, charged only once.", row=number)
        text = self.full_text(source, column)
        return _wrapped(text) if len(text) > _FITS or _LINE_END.search(text) else ""


def one_line(text: str) -> str:
    r"""Return the first line with text, with a mark if more lines follow it.

    >>> one_line("Anna\nBerg"), one_line("\n Anna \n")
    ('Anna …', 'Anna')
    """
    if _LINE_END.search(text) is None:
        return text
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return ""
    return lines[0] if len(lines) == 1 else f"{lines[0]} {_MORE_LINES}"


def _is_sure(cells: Sequence[str]) -> bool:
    """Tell whether a row is a match that needs no check: only such a row fills empty cells."""
    return bool(cells) and parse_status(cells[0]) is RowStatus.MATCHED


def _wrapped(text: str) -> str:
    """Return a text in lines that fit on a screen, because Qt wraps no plain tooltip."""
    shown = text[:_LONGEST_TOOLTIP]
    lines = (line for each in shown.splitlines() for line in textwrap.wrap(each, _TOOLTIP_LINE))
    wrapped = "\n".join(lines)
    if len(text) <= _LONGEST_TOOLTIP:
        return wrapped
    return f"{wrapped}{_MORE_LINES}\n" + count("%Ln characters in all", len(text))
