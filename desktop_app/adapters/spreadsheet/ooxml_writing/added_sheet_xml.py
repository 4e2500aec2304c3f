"""The XML of a sheet of ours: a table with a frozen header, links that work, fitting widths."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from desktop_app.adapters.spreadsheet.ooxml_writing.cell_writer import (
    CellStyles,
    CellWriter,
    clean_text,
)
from desktop_app.adapters.spreadsheet.ooxml_writing.column_widths import width_of
from desktop_app.adapters.spreadsheet.table.cell_refs import MAX_ROWS, column_letters
from desktop_app.domain.result.cells import CellKind, NewColumn
from desktop_app.domain.result.result_content import Rows

_MOST_LINKS = 65_530  # Excel opens no sheet with more
_BATCH_ROWS = 200
_ADDRESS = re.compile(r"https?://[^\s\"<>]{1,2000}", re.IGNORECASE)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a dialect of the format, Transitional or Strict.

    Attributes:
        main: The namespace of sheets.
        office: What the kinds of arrows begin with.
    """

    main: str
    office: str


TRANSITIONAL = Names(
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
)
STRICT = Names(
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass
class SheetXmlWriter:
    """Writes one sheet of ours; what its other parts need is known when it is written.

    Attributes:
        columns: Its columns.
        styles: Of the workbook.
        names: Of the workbook's dialect.
        rows: How many rows were written.
        links: Where cells lead: (reference, address).
    """

    columns: Sequence[NewColumn]
    styles: CellStyles
    names: Names
    rows: int = 0
    links: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    def chunks(self, rows: Rows) -> Iterator[bytes]:
        """Yield the sheet; rows beyond what a sheet takes are left out."""
        yield self._head().encode()
        writer = CellWriter(range(len(self.columns)), self.styles)
        linked = [at for at, one in enumerate(self.columns) if one.kind is CellKind.LINK]
        batch = [f'<row r="1">{writer.header(1, [one.header for one in self.columns])}</row>']
        for number, row in enumerate(rows, start=2):
            if number > MAX_ROWS:
                break
            batch.append(f'<row r="{number}">{writer.row(number, row)}</row>')
            self.rows += 1
            for at in linked:
                self._link(f"{column_letters(at)}{number}", row[at])
            if len(batch) >= _BATCH_ROWS:
                yield "".join(batch).encode()
                batch.clear()
        yield ("".join(batch) + "</sheetData>" + self._tail()).encode()

    def table(self, number: int, name: str) -> bytes:
        """Return the Excel table around what was written."""
        # A table has a row below its header, if only a blank one.
        last = f"{column_letters(len(self.columns) - 1)}{max(self.rows, 1) + 1}"
        columns = "".join(
            f'<tableColumn id="{at}" name={quoteattr(clean_text(column.header))}/>'
            for at, column in enumerate(self.columns, start=1)
        )
        return (
            f'{_HEAD}<table xmlns="{self.names.main}" id="{number}" name={quoteattr(name)} '
            f'displayName={quoteattr(name)} ref="A1:{last}" totalsRowShown="0">'
            f'<autoFilter ref="A1:{last}"/>'
            f'<tableColumns count="{len(self.columns)}">{columns}</tableColumns>'
            '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" '
            'showRowStripes="1" showColumnStripes="0"/></table>'
        ).encode()

    def relations(self, table_part: str) -> bytes:
        """Return the sheet's arrows: to its table, and to where its links lead."""
        kind = self.names.office
        entries = [f'<Relationship Id="rId1" Type="{kind}/table" Target="/{table_part}"/>']
        entries += [
            f'<Relationship Id="rId{at}" Type="{kind}/hyperlink" '
            f'Target={quoteattr(address)} TargetMode="External"/>'
            for at, (_, address) in enumerate(self.links, start=2)
        ]
        listed = "".join(entries)
        return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{listed}</Relationships>'.encode()

    def _head(self) -> str:
        cols = "".join(
            f'<col min="{at}" max="{at}" width="{width_of(column)}" customWidth="1"/>'
            for at, column in enumerate(self.columns, start=1)
        )
        return (
            f'{_HEAD}<worksheet xmlns="{self.names.main}" xmlns:r="{self.names.office}">'
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
        if is_address and len(self.links) < _MOST_LINKS:
            self.links.append((reference, str(value)))
