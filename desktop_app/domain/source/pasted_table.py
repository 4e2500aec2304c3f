"""A table from the clipboard: text with tabs as Excel and Google Sheets copy it, and its HTML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

Rows = list[list[str]]

_QUOTED = re.compile(r'"((?:[^"]|"")*+)"(?=[\t\r\n]|\Z)')
_PLAIN = re.compile(r"[^\t\r\n]*")
_LINE_END = re.compile(r"\r\n|\r|\n")
_TAG_PARTS = re.compile(r"[\"'>]")
_NAME = re.compile(r"/?[a-z][a-z0-9]*", re.IGNORECASE)
_ADDRESS = re.compile(r"\shref\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


def pasted_rows(text: str, html: str) -> Rows:
    r"""Return the rows of a pasted table; none if there is no table.

    The text gives the cells as they were shown. A column with links behind other texts gets a
    column with the addresses at the right end, because a plain table has no place for them.

    >>> pasted_rows("Name\tNote\nAnna\t\"two\nlines\"\n", "")
    [['Name', 'Note'], ['Anna', 'two\nlines']]
    """
    rows, cells = _rows_of_text(text), _cells_of_html(html)
    if not rows:
        rows = [[cell.text for cell in row] for row in cells]
    width = max((len(row) for row in rows), default=0)
    rows = [row + [""] * (width - len(row)) for row in rows]
    is_same = len(cells) == len(rows) and all(len(row) <= width for row in cells)
    if not is_same:
        return rows
    for column in range(width):
        links = [row[column].link if column < len(row) else "" for row in cells]
        shown = [row[column] for row in rows]
        if any(link and link != text for link, text in zip(links, shown, strict=True)):
            links[0] = f"{shown[0]} link".strip()
            for row, link in zip(rows, links, strict=True):
                row.append(link)
    return rows


def _rows_of_text(text: str) -> Rows:
    """Split text at tabs and line ends; a quoted cell may hold both."""
    rows: Rows = []
    place = 0
    row: list[str] = []
    while place < len(text):
        quoted = _QUOTED.match(text, place) if text[place] == '"' else None
        found = quoted or _PLAIN.match(text, place)
        if found is None:  # the plain pattern matches everywhere
            break
        row.append(found[1].replace('""', '"') if quoted else found[0])
        place = found.end()
        if text.startswith("\t", place):
            place += 1
            if place == len(text):
                row.append("")
            continue
        end = _LINE_END.match(text, place)
        place = end.end() if end else len(text)
        rows.append(row)
        row = []
    if row:
        rows.append(row)
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return rows


@dataclass
class _HtmlCell:
    parts: list[str] = field(default_factory=list[str])
    link: str = ""

    def read(self, tag: str, name: str, words: str) -> None:
        """Read a tag inside the cell and the text after it."""
        if name == "br":
            self.parts.append("\v")
        elif name == "a" and not self.link:
            address = _ADDRESS.search(tag)
            self.link = unescape(address[1] or address[2] or "") if address else ""
        self.parts.append(unescape(words))

    @property
    def text(self) -> str:
        lines = (_SPACE.sub(" ", line).strip() for line in "".join(self.parts).split("\v"))
        return "\n".join(lines).strip()


@dataclass
class _HtmlTable:
    """Cells of a table while its HTML is read; nothing in the HTML is loaded or run."""

    rows: list[list[_HtmlCell]] = field(default_factory=list[list[_HtmlCell]])
    cell: _HtmlCell | None = None

    def read(self, tag: str, name: str, words: str) -> None:
        """Read one tag and the text after it."""
        if name == "tr":
            self.rows.append([])
        elif name in {"td", "th"} and self.rows:
            self.cell = _HtmlCell()
            self.rows[-1].append(self.cell)
        elif name in {"/td", "/th", "/tr"}:
            self.cell = None
        if self.cell is not None:
            self.cell.read(tag, name, words)


def _cells_of_html(html: str) -> list[list[_HtmlCell]]:
    """Return the cells of the first table, without blank rows at the end."""
    table = _HtmlTable()
    for tag, name, words in _tokens(html):
        if name == "/table":
            break
        table.read(tag, name, words)
    rows = table.rows
    while rows and not any(cell.text or cell.link for cell in rows[-1]):
        rows.pop()
    return [row for row in rows if row]


def _tokens(html: str) -> Iterator[tuple[str, str, str]]:
    """Yield each tag, its name in lower case, and the text after it; quotes may hold a ">"."""
    place = html.find("<")
    while place >= 0:
        end = _end_of_tag(html, place + 1)
        if end < 0:
            return
        following = html.find("<", end)
        tag = html[place + 1 : end]
        name = _NAME.match(tag)
        words = html[end + 1 : following if following >= 0 else len(html)]
        yield tag, name[0].casefold() if name else "", words
        place = following


def _end_of_tag(html: str, place: int) -> int:
    if html.startswith("!--", place):
        return _end_of_comment(html, place)
    while (found := _TAG_PARTS.search(html, place)) is not None:
        if found[0] == ">":
            return found.start()
        closing = html.find(found[0], found.end())
        if closing < 0:
            return -1
        place = closing + 1
    return -1


def _end_of_comment(html: str, place: int) -> int:
    end = html.find("-->", place)
    return end + 2 if end >= 0 else -1
