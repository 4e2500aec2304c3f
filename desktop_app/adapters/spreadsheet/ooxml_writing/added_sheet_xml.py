"""XML of an added sheet: an Excel table with frozen header, links and column widths."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desktop_app.adapters.spreadsheet.ooxml.xml_parsing import quote_attribute
from desktop_app.adapters.spreadsheet.ooxml_writing.cell_writer import (
    CellStyles,
    CellWriter,
    clean_text,
)
from desktop_app.adapters.spreadsheet.ooxml_writing.column_widths import width_of
from desktop_app.adapters.spreadsheet.table.cell_refs import MAX_ROWS, column_letters
from desktop_app.domain.result.cells import CellKind, NewColumn
from desktop_app.domain.result.result_content import Rows

_MAX_LINKS = 65_530  # Excel's limit per sheet
_BATCH_ROWS = 200
_ADDRESS = re.compile(r"https?://[^\s\"<>]{1,2000}", re.IGNORECASE)
XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class Namespaces:
    """Namespaces of a dialect, Transitional or Strict.

    Attributes:
        main: The namespace of sheets.
        office: The prefix of relationship types.
    """

    main: str
    office: str


TRANSITIONAL = Namespaces(
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
)
STRICT = Namespaces(
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass
class SheetXmlWriter:
    """Writes one added sheet; the data for its other parts is known after its rows are written.

    Attributes:
        columns: Columns of the sheet.
        styles: Styles of the workbook.
        namespaces: Namespaces of the workbook's dialect.
        rows: Number of rows written.
        links: Links as (cell reference, URL).
    """

    columns: Sequence[NewColumn]
    styles: CellStyles
    namespaces: Namespaces
    rows: int = 0
    links: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    def chunks(self, rows: Rows) -> Iterator[bytes]:
        """Yield the sheet's XML; rows beyond the limit of a sheet are omitted."""
        yield self._head().encode()
        writer = CellWriter(range(len(self.columns)), self.styles)
        linked = [at for at, one in enumerate(self.columns) if one.kind is CellKind.LINK]
        batch = [b'<row r="1">%b</row>' % writer.header(1, [one.header for one in self.columns])]
        for number, row in enumerate(rows, start=2):
            if number > MAX_ROWS:
                break
            batch.append(b'<row r="%d">%b</row>' % (number, writer.row(number, row)))
            self.rows += 1
            for at in linked:
                self._link(f"{column_letters(at)}{number}", row[at])
            if len(batch) >= _BATCH_ROWS:
                yield b"".join(batch)
                batch.clear()
        yield b"".join((*batch, b"</sheetData>", self._tail().encode()))

    def table(self, number: int, name: str) -> bytes:
        """Return the Excel table of the written range."""
        # A table needs a row below its header, even a blank one.
        last = f"{column_letters(len(self.columns) - 1)}{max(self.rows, 1) + 1}"
        columns = "".join(
            f'<tableColumn id="{at}" name={quote_attribute(clean_text(column.header))}/>'
            for at, column in enumerate(self.columns, start=1)
        )
        quoted = quote_attribute(name)
        return (
            f'{XML_HEAD}<table xmlns="{self.namespaces.main}" id="{number}" name={quoted} '
            f'displayName={quoted} ref="A1:{last}" totalsRowShown="0">'
            f'<autoFilter ref="A1:{last}"/>'
            f'<tableColumns count="{len(self.columns)}">{columns}</tableColumns>'
            '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" '
            'showRowStripes="1" showColumnStripes="0"/></table>'
        ).encode()

    def relationships(self, table_part: str) -> bytes:
        """Return the sheet's relationships: its table and its link targets."""
        kind = self.namespaces.office
        addresses = [(f"{kind}/hyperlink", address) for _, address in self.links]
        return relationships_xml([(f"{kind}/table", table_part)], addresses)

    def _head(self) -> str:
        cols = "".join(
            f'<col min="{at}" max="{at}" width="{width_of(column)}" customWidth="1"/>'
            for at, column in enumerate(self.columns, start=1)
        )
        return (
            f'{XML_HEAD}<worksheet xmlns="{self.namespaces.main}"'
            f' xmlns:r="{self.namespaces.office}">'
            '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
            'activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
            '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
            f"<cols>{cols}</cols><sheetData>"
        )

    def _tail(self) -> str:
        links = "".join(
            f'<hyperlink ref="{reference}" r:id="rId{at}"/>'
            for at, (reference, _) in enumerate(self.links, start=2)
        )
        hyperlinks = f"<hyperlinks>{links}</hyperlinks>" if links else ""
        table = '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'
        return f"{hyperlinks}{table}</worksheet>"

    def _link(self, reference: str, value: object) -> None:
        is_address = isinstance(value, str) and _ADDRESS.fullmatch(value)
        if is_address and len(self.links) < _MAX_LINKS:
            self.links.append((reference, str(value)))


def relationships_xml(
    parts: Sequence[tuple[str, str]], addresses: Sequence[tuple[str, str]] = ()
) -> bytes:
    """Return relationships, each as (type, target), with the ids rId1, rId2, ... in order.

    Args:
        parts: Relationships to parts of the package.
        addresses: Relationships to URLs.
    """
    entries = [f'Type="{kind}" Target="/{part}"' for kind, part in parts]
    entries += [
        f'Type="{kind}" Target={quote_attribute(address)} TargetMode="External"'
        for kind, address in addresses
    ]
    listed = "".join(
        f'<Relationship Id="rId{number}" {entry}/>' for number, entry in enumerate(entries, start=1)
    )
    return f'{XML_HEAD}<Relationships xmlns="{_PACKAGE}">{listed}</Relationships>'.encode()
