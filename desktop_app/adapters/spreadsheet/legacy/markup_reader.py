"""Parser for HTML tables, which some programs export with the suffix .xls."""

import html
import re
from pathlib import Path

from desktop_app.adapters.spreadsheet.csv_format.encoding import detect_encoding
from desktop_app.adapters.spreadsheet.csv_format.encoding_names import error_handler_for
from desktop_app.adapters.spreadsheet.files.source_file import inspect_source
from desktop_app.adapters.spreadsheet.legacy.table_handlers import TableHandler, TooLargeError
from desktop_app.adapters.spreadsheet.table.cell_refs import MAX_COLUMNS, MAX_ROWS
from desktop_app.domain.source.table import Cell

MAX_BYTES = 256 << 20

_TAG = re.compile(r"(/?)([A-Za-z][A-Za-z0-9:-]*)")
_ATTRIBUTE = re.compile(r"([A-Za-z:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD_BYTES = 4096
_WHITESPACE = re.compile(r"[ \t\r\n\f]+")
_LINE_BREAKS = frozenset({"br", "p", "div", "li"})


def parse_html(path: str, handler: TableHandler) -> None:
    """Parse the tables of an HTML page, each as a sheet; nested tables are separate sheets.

    Raises:
        TooLargeError: The page is larger than any table of people.
        LookupError: The page declares an unknown encoding.
    """
    reader = _Page(handler)
    text = _page_text(Path(path))
    position = 0
    while (start := text.find("<", position)) >= 0:
        reader.text(text[position:start])
        if text.startswith("<!--", start):
            position = _after(text, "-->", start)
            continue
        end = text.find(">", start)
        if end < 0:
            break
        found = _TAG.match(text, start + 1, end)
        position = end + 1
        if found is None:
            continue
        name = found[2].lower()
        if name in {"script", "style"} and not found[1]:
            position = _after(text, f"</{found[2]}", position)
        else:
            reader.tag(name, text[found.end() : end], is_end=bool(found[1]))
    reader.end()


def _after(text: str, marker: str, position: int) -> int:
    found = text.find(marker, position)
    return len(text) if found < 0 else found + len(marker)


def _page_text(path: Path) -> str:
    raw = path.read_bytes()
    if len(raw) > MAX_BYTES:
        raise TooLargeError
    named = _CHARSET.search(raw[:_HEAD_BYTES])
    encoding = detect_encoding(inspect_source(path)).name
    if named and not encoding.startswith("utf"):
        encoding = named[1].decode("ascii", "replace")
    return raw.decode(encoding, error_handler_for(encoding)).lstrip("\ufeff")


class _Table:
    """A table that is still open."""

    def __init__(self) -> None:
        self.rows: list[tuple[list[Cell], dict[int, str], dict[int, int]]] = []
        self.cell: list[str] | None = None
        self.link = ""
        self.columns = self.spans = 1
        self.covered: dict[int, int] = {}


class _Page:
    def __init__(self, handler: TableHandler) -> None:
        self._handler = handler
        self._open: list[_Table] = []
        self._count = 0

    def text(self, text: str) -> None:
        if self._open and (cell := self._open[-1].cell) is not None and text:
            cell.append(html.unescape(_WHITESPACE.sub(" ", text)))

    def tag(self, name: str, attributes: str, *, is_end: bool) -> None:
        if name == "table":
            self._table(is_end=is_end)
        elif self._open and name in {"tr", "td", "th"}:
            table = self._open[-1]
            self._end_cell(table)
            if name == "tr" and not is_end:
                self._begin_row(table)
            elif not is_end:
                self._begin_cell(table, attributes)
        elif self._open and not is_end:
            self._in_cell(self._open[-1], name, attributes)

    def _in_cell(self, table: _Table, name: str, attributes: str) -> None:
        if table.cell is None:
            return
        if name in _LINE_BREAKS:
            table.cell.append("\n")
        elif name == "a":
            table.link = table.link or _attributes(attributes).get("href", "")

    def end(self) -> None:
        while self._open:
            self._table(is_end=True)

    def _table(self, *, is_end: bool) -> None:
        if not is_end:
            self._open.append(_Table())
        elif self._open:
            table = self._open.pop()
            self._end_cell(table)
            self._count += 1
            self._handler.sheet(f"Table {self._count}")
            for cells, links, spans in table.rows:
                self._handler.row(list(cells), links, spans)

    def _begin_row(self, table: _Table) -> None:
        table.covered = {column: left - 1 for column, left in table.covered.items() if left > 1}
        table.rows.append(([], {}, {}))

    def _begin_cell(self, table: _Table, attributes: str) -> None:
        given = _attributes(attributes)
        table.cell, table.link = [], ""
        table.columns = whole_number(given.get("colspan", ""), MAX_COLUMNS)
        table.spans = whole_number(given.get("rowspan", ""), MAX_ROWS)
        if not table.rows:
            self._begin_row(table)

    def _end_cell(self, table: _Table) -> None:
        if table.cell is None:
            return
        cells, links, spans = table.rows[-1]
        while table.covered.get(len(cells), 0) > 0:
            cells.append(None)
        at = len(cells)
        lines = "".join(table.cell).replace("\xa0", " ").split("\n")
        text = "\n".join(line.strip() for line in lines).strip()
        cells += [text or None, *[None] * (table.columns - 1)]
        if len(cells) > MAX_COLUMNS:
            raise TooLargeError
        if table.link:
            links[at] = table.link
        if table.spans > 1:
            spans[at] = table.spans
            for column in range(at, at + table.columns):
                table.covered[column] = table.spans
        table.cell = None


def _attributes(text: str) -> dict[str, str]:
    return {
        name.lower(): html.unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(text)
    }


def whole_number(text: str, maximum: int) -> int:
    """Return a positive number up to `maximum`, or 1 for any other text."""
    return min(int(text), maximum) if text.isdecimal() and len(text) < 9 and int(text) else 1  # noqa: PLR2004 - digits
