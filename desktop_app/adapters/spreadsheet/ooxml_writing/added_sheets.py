"""Added sheets as new parts of a package, and the existing parts that must reference them."""

import re
from collections.abc import Iterator, Sequence
from itertools import count

from desktop_app.adapters.spreadsheet.ooxml.canonical_xml import to_canonical_xml
from desktop_app.adapters.spreadsheet.ooxml.package import Package, package_errors
from desktop_app.adapters.spreadsheet.ooxml.package_writer import PackageWriter
from desktop_app.adapters.spreadsheet.ooxml.workbook_parts import (
    CONTENT_TYPES,
    WorkbookParts,
    has_default_type,
)
from desktop_app.adapters.spreadsheet.ooxml.xml_parsing import quote_attribute
from desktop_app.adapters.spreadsheet.ooxml_writing.added_sheet_xml import (
    STRICT,
    TRANSITIONAL,
    Namespaces,
)
from desktop_app.adapters.spreadsheet.ooxml_writing.cell_writer import CellStyles
from desktop_app.adapters.spreadsheet.ooxml_writing.planned_sheets import (
    PlannedCharts,
    PlannedSheet,
    PlannedTable,
    WritingContext,
)
from desktop_app.adapters.spreadsheet.ooxml_writing.sheet_names import free_sheet_name
from desktop_app.domain.errors.workbook import NoSheetCanBeAddedError
from desktop_app.domain.free_names import TakenNames
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_content import ChartSheet, ExtraSheet

_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_SHEETS_END = re.compile(rb"</([\w.-]+:)?sheets\s*>")
_TYPES_END = re.compile(rb"</([\w.-]+:)?Types\s*>")
_RELATIONSHIPS_END = re.compile(rb"</([\w.-]+:)?Relationships\s*>")
_SHEET_ID = re.compile(rb"\ssheetId=[\"'](\d+)[\"']")
_TABLE_NAME = re.compile(rb"\s(?:displayName|name)=[\"']([^\"']*)[\"']")
_TABLE_ID = re.compile(rb"<(?:[\w.-]+:)?table\s[^>]*?\bid=[\"'](\d+)[\"']")
_DEFINED_NAME = re.compile(rb"<(?:[\w.-]+:)?definedName\s[^>]*?\bname=[\"']([^\"']*)[\"']")
_FOLDERS = ("worksheets", "tables", "drawings")
_WIDE = (b"\xff\xfe", b"\xfe\xff")


class AddedSheets:
    """The added sheets of one package."""

    def __init__(
        self, package: Package, parts: WorkbookParts, sheets: Sequence[ExtraSheet | ChartSheet]
    ) -> None:
        """Choose all names in advance.

        Raises:
            SourceError: A part that must reference the sheets cannot be read.
        """
        self._package = package
        self._parts = parts
        raw = read_part(package, parts.workbook)
        self.namespaces: Namespaces = STRICT if STRICT.main.encode() in raw else TRANSITIONAL
        self._planned = self._plan(sheets, raw) if sheets else []

    def patched_parts(self) -> dict[str, bytes]:
        """Return the new content of the existing parts that change, by name.

        Raises:
            SourceError: A part has an unexpected structure.
        """
        if not self._planned:
            return {}
        workbook = self._parts.workbook
        rels = self._package.relationships_part(workbook)
        raw = read_part(self._package, workbook)
        first_id = max((int(found) for found in _SHEET_ID.findall(raw)), default=0) + 1
        sheets = "".join(
            f'<\0sheet xmlns:se="{self.namespaces.office}" name={quote_attribute(one.name)} '
            f'sheetId="{number}" se:id="sheetEnricher{number}"/>'
            for number, one in enumerate(self._planned, start=first_id)
        )
        relationships = "".join(
            f'<\0Relationship Id="sheetEnricher{number}" Type="{self.namespaces.office}/worksheet" '
            f'Target="/{one.part}"/>'
            for number, one in enumerate(self._planned, start=first_id)
        )
        types = "".join(
            f'<\0Override PartName="/{part}" ContentType="{kind}"/>'
            for one in self._planned
            for part, kind in self._types_of(one)
        )
        return {
            workbook: _insert_before(_SHEETS_END, raw, sheets),
            rels: _insert_before(_RELATIONSHIPS_END, read_part(self._package, rels), relationships),
            CONTENT_TYPES: _insert_before(
                _TYPES_END, read_part(self._package, CONTENT_TYPES), types
            ),
        }

    def _types_of(self, one: PlannedSheet) -> Iterator[tuple[str, str]]:
        """Yield the parts of a sheet with their content types, all of which must be declared."""
        yield from one.content_types()
        if not has_default_type(self._package, "rels"):
            for part in one.related:
                yield self._package.relationships_part(part), _RELATIONSHIPS_TYPE

    def write(self, writer: PackageWriter, styles: CellStyles, checked: VerificationResult) -> None:
        """Write the sheets as the last parts of the package."""
        context = WritingContext(
            writer, styles, self.namespaces, self._package.relationships_part, checked
        )
        for one in self._planned:
            one.write(context)

    def _plan(
        self, sheets: Sequence[ExtraSheet | ChartSheet], workbook: bytes
    ) -> list[PlannedSheet]:
        names = TakenNames(sheet.name for sheet in self._parts.sheets)
        tables, table_id = self._tables(workbook)
        planned: list[PlannedSheet] = []
        numbers = self._free_numbers()
        for sheet in sheets:
            name, number = free_sheet_name(sheet.name, names), next(numbers)
            part = f"xl/worksheets/enriched{number}.xml"
            if isinstance(sheet, ChartSheet):
                drawing = f"xl/drawings/enriched{number}.xml"
                charts = tuple(_chart_part(number, at) for at in range(1, len(sheet.titles) + 1))
                planned.append(PlannedCharts(sheet, name, part, drawing, charts))
                continue
            table = f"Enriched_{re.sub(r'[^A-Za-z0-9]+', '_', sheet.name)}"
            table_id += 1
            planned.append(
                PlannedTable(
                    sheet,
                    name,
                    part,
                    f"xl/tables/enriched{number}.xml",
                    table_id,
                    tables.take(table, lambda name, number: f"{name}_{number}"),
                )
            )
        return planned

    def _free_numbers(self) -> Iterator[int]:
        """Yield numbers that are not used by sheets added in an earlier run."""
        for number in count(1):
            names = [f"xl/{folder}/enriched{number}.xml" for folder in _FOLDERS]
            if all(self._package.find(name) is None for name in [*names, _chart_part(number, 1)]):
                yield number

    def _tables(self, workbook: bytes) -> tuple[TakenNames, int]:
        """Return the names that are taken for tables, and the highest table id."""
        names = _DEFINED_NAME.findall(workbook)
        highest = 0
        for member in self._package.members:
            if "tables/" in member.filename.replace("\\", "/").casefold():
                raw = read_part(self._package, member.filename)
                names += _TABLE_NAME.findall(raw[:2000])
                highest = max([highest, *(int(found) for found in _TABLE_ID.findall(raw[:2000]))])
        return TakenNames(name.decode("utf-8", "replace") for name in names), highest


def read_part(package: Package, part: str) -> bytes:
    """Return a small part as UTF-8.

    Raises:
        SourceError: The part cannot be read.
    """
    raw = b"".join(package.chunks(part))
    if raw.startswith(_WIDE):
        with package_errors(package.name):
            return b"".join(to_canonical_xml([raw]))
    return raw


def _insert_before(end: re.Pattern[bytes], raw: bytes, entries: str) -> bytes:
    """Insert entries at the end of a list, with the prefix of the list."""
    found = next(reversed(list(end.finditer(raw))), None)
    if found is None:
        raise NoSheetCanBeAddedError
    prefix = (found[1] or b"").decode()
    return raw[: found.start()] + entries.replace("\0", prefix).encode() + raw[found.start() :]


def _chart_part(number: int, at: int) -> str:
    return f"xl/charts/enriched{number}_{at}.xml"
