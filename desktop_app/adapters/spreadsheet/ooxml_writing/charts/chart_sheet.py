"""XML of a sheet with tables and charts: its cells, and the parts that belong to it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.adapters.spreadsheet.ooxml_writing.added_sheet_xml import (
    STRICT,
    XML_HEAD,
    Namespaces,
    relationships_xml,
)
from desktop_app.adapters.spreadsheet.ooxml_writing.cell_writer import (
    CellStyles,
    CellWriter,
    style_attribute,
)
from desktop_app.adapters.spreadsheet.ooxml_writing.charts.bar_chart import (
    PlacedTable,
    drawing_and_charts,
    place_tables,
)
from desktop_app.domain.result.result_content import ChartTable

_WIDTHS = (34, 12, 10)
_DATED = re.compile(
    rb"http://schemas\.openxmlformats\.org/(drawingml|officeDocument)/2006/([A-Za-z]+)"
)
_GAP_WIDTH = re.compile(rb"<(?:\w+:)?gapWidth [^<>]*/>")


@dataclass(frozen=True, slots=True)
class ChartSheetXml:
    """The parts of one sheet with charts.

    Attributes:
        name: The name of the sheet in the workbook, to which the charts refer.
        headlines: The lines above the tables.
        tables: The tables.
        styles: Styles of the workbook.
        namespaces: Namespaces of the workbook's dialect.
    """

    name: str
    headlines: Sequence[str]
    tables: Sequence[ChartTable]
    styles: CellStyles
    namespaces: Namespaces

    @property
    def _placed(self) -> list[PlacedTable]:
        return place_tables(self.tables, len(self.headlines) + 2)

    def sheet(self) -> bytes:
        """Return the XML of the sheet."""
        cols = "".join(
            f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>'
            for at, width in enumerate(_WIDTHS, start=1)
        )
        return (
            f'{XML_HEAD}<worksheet xmlns="{self.namespaces.main}"'
            f' xmlns:r="{self.namespaces.office}"><sheetViews><sheetView showGridLines="0"'
            ' workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
            f"<cols>{cols}</cols><sheetData>{b''.join(self._rows()).decode()}</sheetData>"
            '<drawing r:id="rId1"/></worksheet>'
        ).encode()

    def _rows(self) -> Iterator[bytes]:
        writer = CellWriter(range(len(_WIDTHS)), self.styles)
        for number, line in enumerate(self.headlines, start=1):
            yield b'<row r="%d">%b</row>' % (number, writer.row(number, [line]))
        for placed in self._placed:
            table, header_row = placed.table, placed.header_row
            names = (table.title, table.unit, "Share")
            yield b'<row r="%d">%b</row>' % (header_row, writer.header(header_row, names))
            total = sum(value for _, value in table.entries)
            for number, (name, value) in enumerate(table.entries, start=header_row + 1):
                cells = writer.row(number, [name, value]) + self._share(number, value / total)
                yield b'<row r="%d">%b</row>' % (number, cells)

    def _share(self, number: int, share: float) -> bytes:
        style = style_attribute(self.styles.percent)
        return f'<c r="C{number}"{style}><v>{share!r}</v></c>'.encode()

    def drawing_and_charts(self) -> tuple[bytes, list[bytes]]:
        """Return the drawing, which refers to the charts as rId1, rId2, ..., and the charts."""
        drawing, charts = drawing_and_charts(self.name, self._placed)
        return self._in_dialect(drawing), [self._in_dialect(chart) for chart in charts]

    def _in_dialect(self, part: bytes) -> bytes:
        """Return a part with the namespaces of a Strict workbook, if it is one."""
        if self.namespaces is not STRICT:
            return part
        # Strict wants the gap in per cent; without the element it is 150 %.
        return _DATED.sub(rb"http://purl.oclc.org/ooxml/\1/\2", _GAP_WIDTH.sub(b"", part))

    def relationships(self, drawing_part: str) -> bytes:
        """Return the relationships of the sheet."""
        return relationships_xml([(f"{self.namespaces.office}/drawing", drawing_part)])

    def drawing_relationships(self, chart_parts: Sequence[str]) -> bytes:
        """Return the relationships of the drawing."""
        kind = f"{self.namespaces.office}/chart"
        return relationships_xml([(kind, part) for part in chart_parts])
