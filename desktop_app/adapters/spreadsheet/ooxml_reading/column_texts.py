"""Several columns of a sheet, read in one pass and kept in little memory."""

import re
from array import array
from collections.abc import Callable, Iterable, Sequence
from itertools import count
from typing import overload

from typing_extensions import override

from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import CELL_BODY
from desktop_app.adapters.spreadsheet.table.cell_refs import column_letters
from desktop_app.domain.source.compact_texts import CompactTexts

_MOST_NUMBER = 2**31 - 2
_Decode = Callable[[bytes, bytes], str | int]


class ColumnCodes:
    """A code for each cell of some columns: 0 if empty, a text's number, or a shared string's.

    Numbers of texts of the cells are positive, those of shared strings negative, both from 1.

    Attributes:
        columns: The codes of each column, by data row.
        texts: The texts that the cells hold themselves.
    """

    def __init__(self, columns: Sequence[int], rows: int) -> None:
        """Start with empty cells.

        Args:
            columns: The columns, from 0.
            rows: The number of data rows.
        """
        self.columns = [array("i", bytes(4 * rows)) for _ in columns]
        self.texts = CompactTexts()
        self._rows = rows
        letters = [column_letters(column).encode() for column in columns]
        self._by_letters = dict(zip(letters, self.columns, strict=True))
        start = rb'<c r="(' + b"|".join(letters) + rb')(\d+)"'
        self._cell = re.compile(start + CELL_BODY)

    def read(self, batch: bytes, first_row: int, decode: _Decode) -> None:
        """Read the cells of some rows.

        Args:
            batch: Rows of the sheet's XML.
            first_row: The row number of the first data row.
            decode: Returns the text of a cell, or the index of its shared string.
        """
        texts, rows, by_letters = self.texts, self._rows, self._by_letters
        for letters, row, attributes, body in self._cell.findall(batch):
            offset = int(row) - first_row
            if not body or not 0 <= offset < rows:
                continue
            text = decode(attributes, body)
            if isinstance(text, str):
                texts.append(text)
                by_letters[letters][offset] = len(texts)
            elif text < _MOST_NUMBER:
                by_letters[letters][offset] = -text - 1

    def shared(self) -> "array[int]":
        """Return the index of the shared string of each cell that has one."""
        found = array("L")
        for codes in self.columns:
            found.extend(-code - 1 for code in codes if code < 0)
        return found

    def resolved(self, shared: Iterable[str]) -> list[Sequence[str]]:
        """Return the texts of the columns.

        Args:
            shared: The shared strings, as in `shared`.
        """
        strings = CompactTexts(shared)
        if strings:
            numbers = count(1)
            for codes in self.columns:
                for row, code in enumerate(codes):
                    if code < 0:
                        codes[row] = -next(numbers)
        return [_ColumnTexts(codes, self.texts, strings) for codes in self.columns]


class _ColumnTexts(Sequence[str]):
    """The texts of one column by their codes."""

    def __init__(self, codes: "array[int]", texts: CompactTexts, shared: CompactTexts) -> None:
        self._codes, self._texts, self._shared = codes, texts, shared

    @override
    def __len__(self) -> int:
        return len(self._codes)

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> list[str]: ...

    @override
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [self[row] for row in range(len(self))[index]]
        code = self._codes[index]
        if code > 0:
            return self._texts[code - 1]
        return self._shared[-code - 1] if code else ""
