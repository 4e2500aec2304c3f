"""Conversion of unusual but valid XML to a canonical form that one fast scanner can read.

Most programs write canonical sheets: no prefix, double quotes, and the reference as the first
attribute of each row and cell. Any other XML is converted with expat.
"""

from collections.abc import Iterable, Iterator

from desktop_app.adapters.spreadsheet.ooxml.xml_parsing import escape, feed, make_parser
from desktop_app.adapters.spreadsheet.table.cell_refs import cell_of, column_letters
from desktop_app.domain.errors.workbook import SheetXmlError

_ATTRIBUTE_ESCAPES = {'"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}
_TEXT_ESCAPES = {"\r": "&#13;"}


def to_canonical_xml(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the XML in UTF-8 and in canonical form.

    The main namespace has no prefix; there are no comments, CDATA or self-closing tags; quotes are
    double; and the reference is the first attribute of every `row` and `c`.

    Raises:
        UnsafeXmlError: The XML declares a document type.
        expat.ExpatError: The input is not XML.
        ValueError: A row or cell has an invalid reference.
    """
    writer = _CanonicalWriter()
    parser = make_parser(start=writer.start, end=writer.end, text=writer.text, has_namespaces=False)
    yield b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    for _ in feed(parser, chunks):
        yield writer.take()


class _CanonicalWriter:
    def __init__(self) -> None:
        self._out: list[str] = []
        self._prefix: str | None = None
        self._raw_depth = 0
        self._row = 0
        self._column = -1

    def take(self) -> bytes:
        written = "".join(self._out).encode()
        self._out.clear()
        return written

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._prefix is None:
            self._prefix = name.rpartition(":")[0]
            _default_to_prefix(attributes, self._prefix)
        name = self._without_prefix(name)
        # Extensions are copied unchanged, because they choose their own prefixes.
        if self._raw_depth or name == "extLst":
            self._raw_depth += 1
        elif name == "row":
            attributes = self._numbered_row(attributes)
        elif name == "c":
            attributes = self._referenced_cell(attributes)
        written = "".join(
            f' {key}="{escape(text, _ATTRIBUTE_ESCAPES)}"' for key, text in attributes.items()
        )
        self._out.append(f"<{name}{written}>")

    def end(self, name: str) -> None:
        if self._raw_depth:
            self._raw_depth -= 1
            name = name if self._raw_depth else self._without_prefix(name)
        else:
            name = self._without_prefix(name)
        self._out.append(f"</{name}>")

    def text(self, text: str) -> None:
        self._out.append(escape(text, _TEXT_ESCAPES))

    def _without_prefix(self, name: str) -> str:
        if self._raw_depth or not self._prefix:
            return name
        return name.removeprefix(f"{self._prefix}:")

    def _numbered_row(self, attributes: dict[str, str]) -> dict[str, str]:
        self._row = int(attributes.get("r", self._row + 1))
        self._column = -1
        return {"r": str(self._row)} | attributes

    def _referenced_cell(self, attributes: dict[str, str]) -> dict[str, str]:
        row, self._column = self._row, self._column + 1
        if reference := attributes.pop("r", ""):
            cell = cell_of(reference)
            if cell is None:
                raise ValueError(reference)
            row, self._column = cell
        return {"r": f"{column_letters(self._column)}{row}"} | attributes


def _default_to_prefix(attributes: dict[str, str], prefix: str) -> None:
    if not prefix:
        return
    namespace = attributes.get(f"xmlns:{prefix}", "")
    if attributes.setdefault("xmlns", namespace) != namespace:
        raise SheetXmlError
