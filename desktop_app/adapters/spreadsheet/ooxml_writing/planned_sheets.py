"""Added sheets with the names of their parts, which are declared before their rows are known."""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from desktop_app.adapters.spreadsheet.ooxml.package_writer import PackageWriter
from desktop_app.adapters.spreadsheet.ooxml_writing.added_sheet_xml import (
    Namespaces,
    SheetXmlWriter,
)
from desktop_app.adapters.spreadsheet.ooxml_writing.cell_writer import CellStyles
from desktop_app.adapters.spreadsheet.ooxml_writing.charts.chart_sheet import ChartSheetXml
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_content import ChartSheet, ExtraSheet

_OFFICE = "application/vnd.openxmlformats-officedocument"
_SHEET_TYPE = f"{_OFFICE}.spreadsheetml.worksheet+xml"


@dataclass(frozen=True, slots=True)
class WritingContext:
    """Values that all added sheets need to be written.

    Attributes:
        writer: The package writer.
        styles: Styles of the workbook.
        namespaces: Namespaces of the workbook's dialect.
        relationships_part: Returns the name of the part with a part's relationships.
        checked: The result of reading the main sheet back.
    """

    writer: PackageWriter
    styles: CellStyles
    namespaces: Namespaces
    relationships_part: Callable[[str], str]
    checked: VerificationResult

    def write_part(self, part: str, content: Iterator[bytes] | list[bytes]) -> None:
        """Write a new part."""
        self.writer.write_part(zipfile.ZipInfo(part), content)

    def write_relationships(self, part: str, content: bytes) -> None:
        """Write the relationships of a part."""
        self.write_part(self.relationships_part(part), [content])


class PlannedSheet(Protocol):
    """An added sheet with the names of its parts."""

    @property
    def name(self) -> str:
        """Its unique name in the workbook."""
        ...

    @property
    def part(self) -> str:
        """The part with its cells."""
        ...

    @property
    def related(self) -> tuple[str, ...]:
        """Its parts that have relationships."""
        ...

    def content_types(self) -> Iterator[tuple[str, str]]:
        """Yield its parts with their content types, without relationships."""
        ...

    def write(self, context: WritingContext) -> None:
        """Write all its parts."""
        ...


@dataclass(frozen=True, slots=True)
class PlannedTable:
    """A sheet with one Excel table."""

    sheet: ExtraSheet
    name: str
    part: str
    table_part: str
    table_id: int
    table_name: str

    @property
    def related(self) -> tuple[str, ...]:
        """The sheet refers to its table and its links."""
        return (self.part,)

    def content_types(self) -> Iterator[tuple[str, str]]:
        """Yield sheet and table."""
        yield self.part, _SHEET_TYPE
        yield self.table_part, f"{_OFFICE}.spreadsheetml.table+xml"

    def write(self, context: WritingContext) -> None:
        """Write sheet, table and relationships."""
        sheet = SheetXmlWriter(self.sheet.columns, context.styles, context.namespaces)
        context.write_part(self.part, sheet.chunks(self.sheet.rows(context.checked)))
        context.write_part(self.table_part, [sheet.table(self.table_id, self.table_name)])
        context.write_relationships(self.part, sheet.relationships(self.table_part))


@dataclass(frozen=True, slots=True)
class PlannedCharts:
    """A sheet with tables and charts."""

    sheet: ChartSheet
    name: str
    part: str
    drawing_part: str
    chart_parts: tuple[str, ...]

    @property
    def related(self) -> tuple[str, ...]:
        """The sheet refers to its drawing, which refers to the charts."""
        return (self.part, self.drawing_part)

    def content_types(self) -> Iterator[tuple[str, str]]:
        """Yield sheet, drawing and charts."""
        yield self.part, _SHEET_TYPE
        yield self.drawing_part, f"{_OFFICE}.drawing+xml"
        for part in self.chart_parts:
            yield part, f"{_OFFICE}.drawingml.chart+xml"

    def write(self, context: WritingContext) -> None:
        """Write sheet, drawing, charts and relationships.

        Raises:
            ValueError: The number of tables differs from the declared one, which is a bug.
        """
        tables = self.sheet.tables()
        lines = self.sheet.headlines()
        xml = ChartSheetXml(self.name, lines, tables, context.styles, context.namespaces)
        drawing, charts = xml.drawing_and_charts()
        context.write_part(self.part, [xml.sheet()])
        context.write_relationships(self.part, xml.relationships(self.drawing_part))
        context.write_part(self.drawing_part, [drawing])
        context.write_relationships(self.drawing_part, xml.drawing_relationships(self.chart_parts))
        for part, chart in zip(self.chart_parts, charts, strict=True):
            context.write_part(part, [chart])
