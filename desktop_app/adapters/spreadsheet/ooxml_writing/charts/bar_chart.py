"""Native Excel bar charts of tables, drawn by openpyxl.

openpyxl writes a workbook of its own, of which only the drawing and the charts are used: the cells
need the styles of the user's workbook.
"""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.adapters.spreadsheet.ooxml_writing.cell_writer import clean_text
from desktop_app.domain.result.result_content import ChartTable

if TYPE_CHECKING:
    from openpyxl.chart import BarChart
    from openpyxl.chart.data_source import AxDataSource, NumDataSource
    from openpyxl.worksheet.worksheet import Worksheet

_COLOUR = "2F6FDE"
_CHART_COLUMN, _CHART_WIDTH_CM = "E", 16
_ROW_CM, _LEAST_CHART_ROWS = 0.53, 9
_GAP_ROWS = 2


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table with the row of its header, from 1."""

    table: ChartTable
    header_row: int

    @property
    def last_row(self) -> int:
        """The row of its last entry; at least the one below the header."""
        return self.header_row + max(1, len(self.table.entries))

    @property
    def chart_rows(self) -> int:
        """The number of rows beside which the chart is drawn."""
        return max(_LEAST_CHART_ROWS, len(self.table.entries) + 2)


def place_tables(tables: Sequence[ChartTable], first_row: int) -> list[PlacedTable]:
    """Return the tables one below the other, with room for the chart beside each."""
    placed: list[PlacedTable] = []
    for table in tables:
        placed.append(PlacedTable(table, first_row))
        first_row += placed[-1].chart_rows + _GAP_ROWS
    return placed


def drawing_and_charts(name: str, placed: Sequence[PlacedTable]) -> tuple[bytes, list[bytes]]:
    """Return the drawing, which refers to the charts as rId1, rId2, ..., and the charts.

    Args:
        name: The name of the sheet with the tables.
        placed: The tables.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - slow import, needed only here

    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = name
    for table in placed:
        sheet.add_chart(_chart(sheet, table), f"{_CHART_COLUMN}{table.header_row}")
    written = io.BytesIO()
    workbook.save(written)
    with zipfile.ZipFile(written) as parts:
        drawing = parts.read("xl/drawings/drawing1.xml")
        numbers = range(1, len(placed) + 1)
        return drawing, [parts.read(f"xl/charts/chart{number}.xml") for number in numbers]


def _chart(sheet: "Worksheet", placed: PlacedTable) -> "BarChart":
    """Return a horizontal bar chart with the values beside the bars, the first one on top."""
    from openpyxl.chart import BarChart  # noqa: PLC0415 - see above
    from openpyxl.chart.label import DataLabelList  # noqa: PLC0415
    from openpyxl.chart.series import Series  # noqa: PLC0415
    from openpyxl.chart.title import title_maker  # noqa: PLC0415  # pyright: ignore[reportUnknownVariableType]

    numbers, names = _data(sheet, placed)
    series = Series(idx=0, order=0, val=numbers, cat=names)
    series.graphicalProperties.solidFill = _COLOUR
    chart = BarChart()
    chart.type, chart.style, chart.gapWidth = "bar", 10, 40
    title = title_maker(placed.table.title)
    title.overlay = False  # by default, newer versions of Excel draw it over the bars
    chart.title, chart.legend = title, None
    series.dLbls = DataLabelList(
        showVal=True,
        showSerName=False,
        showCatName=False,
        showLegendKey=False,
        showPercent=False,
    )
    chart.ser = [series]
    chart.x_axis.scaling.orientation = "maxMin"
    # Without these, newer versions of Excel hide the axis and its names.
    chart.x_axis.delete, chart.y_axis.delete = False, True
    chart.y_axis.majorGridlines, chart.y_axis.scaling.min = None, 0
    chart.width, chart.height = _CHART_WIDTH_CM, placed.chart_rows * _ROW_CM
    return chart


def _data(sheet: "Worksheet", placed: PlacedTable) -> "tuple[NumDataSource, AxDataSource]":
    """Return the numbers and the names of a chart.

    Besides the cells, it has their values, for viewers that do not look them up in the sheet.
    """
    from openpyxl.chart import Reference  # noqa: PLC0415 - see above
    from openpyxl.chart.data_source import (  # noqa: PLC0415
        AxDataSource,
        NumData,
        NumDataSource,
        NumRef,
        NumVal,
        StrData,
        StrRef,
        StrVal,
    )

    first, last, entries = placed.header_row + 1, placed.last_row, placed.table.entries
    cells = [str(Reference(sheet, at, first, at, last)) for at in (1, 2)]
    numbers = [NumVal(idx=at, v=str(value)) for at, (_, value) in enumerate(entries)]
    names = [StrVal(idx=at, v=clean_text(name)) for at, (name, _) in enumerate(entries)]
    number_cache = NumData(ptCount=len(entries), pt=numbers)
    name_cache = StrData(ptCount=len(entries), pt=names)
    return (
        NumDataSource(numRef=NumRef(f=cells[1], numCache=number_cache)),
        AxDataSource(strRef=StrRef(f=cells[0], strCache=name_cache)),
    )
