"""Tables of a web page, which programs export under .xls."""

import html
import re
from pathlib import Path

from desktop_app.adapters.spreadsheet.csv_format.encoding import detect_encoding
from desktop_app.adapters.spreadsheet.csv_format.encoding_names import errors_for
from desktop_app.adapters.spreadsheet.files.source_file import look_at
from desktop_app.adapters.spreadsheet.legacy.row_sink import Sink, TooLargeError
from desktop_app.adapters.spreadsheet.table.cell_refs import MAX_COLUMNS, MAX_ROWS
from desktop_app.domain.source.table import Cell

MOST_BYTES = 256 << 20

_CHUNK_BYTES = 1 << 18
_TAG = re.compile(r"(/?)([A-Za-z][A-Za-z0-9:-]*)")
_ATTRIBUTE = re.compile(r"([A-Za-z:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD_BYTES = 4096
_WHITE = re.compile(r"[ \t\r\n\f]+")
_LINE_BREAKS = frozenset({"br", "p", "div", "li"})


def walk_html(path: str, sink: Sink) -> None:
    """Go through the tables of a web page, each as a sheet; one in another is its own.

    Raises:
        TooLargeError: It is larger than any table of people.
        LookupError: It names an encoding that does not exist.
    """
    reader = _Page(sink)
    text = _page_text(Path(path))
    place = 0
    while (start := text.find("<", place)) >= 0:
        reader.text(text[place:start])
        if text.startswith("<!--", start):
            place = _after(text, "-->", start)
            continue
        end = text.find(">", start)
        if end < 0:
            break
        found = _TAG.match(text, start + 1, end)
        place = end + 1
        if found is None:
            continue
        name = found[2].lower()
        if name in {"script", "style"} and not found[1]:
            place = _after(text, f"</{found[2]}", place)
        else:
            reader.tag(name, text[found.end() : end], is_end=bool(found[1]))
    reader.end()


def _after(text: str, mark: str, place: int) -> int:
    found = text.find(mark, place)
    return len(text) if found < 0 else found + len(mark)


def _page_text(path: Path) -> str:
    raw = path.read_bytes()
    if len(raw) > MOST_BYTES:
        raise TooLargeError
    named = _CHARSET.search(raw[:_HEAD_BYTES])
    encoding = detect_encoding(look_at(path)).name
    if named and not encoding.startswith("utf"):
        encoding = named[1].decode("ascii", "replace")
    return raw.decode(encoding, errors_for(encoding)).lstrip("\ufeff")


class _Table:
    """A table that has begun and not ended."""

    def __init__(self) -> None:
        self.rows: list[tuple[list[Cell], dict[int, str], dict[int, int]]] = []
        self.cell: list[str] | None = None
        self.link = ""
        self.columns = self.spans = 1
        self.covered: dict[int, int] = {}


class _Page:
    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._open: list[_Table] = []
        self._count = 0

    def text(self, text: str) -> None:
        if self._open and (cell := self._open[-1].cell) is not None and text:
            cell.append(html.unescape(_WHITE.sub(" ", text)))

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
            self._sink.sheet(f"Table {self._count}")
            for cells, links, spans in table.rows:
                self._sink.row(list(cells), links, spans)

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


def whole_number(text: str, most: int) -> int:
    """Return the number that a text is, at most `most`; 1 where it is none."""
    return min(int(text), most) if text.isdecimal() and len(text) < 9 and int(text) else 1  # noqa: PLR2004 - a number
