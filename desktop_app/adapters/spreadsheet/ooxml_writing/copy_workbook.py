"""The result for a workbook: a copy in which only the rows of the chosen sheet change.

Other parts are copied byte for byte, except for styles, which get new entries at the end.
"""

import zipfile
from collections.abc import Iterator
from typing import BinaryIO

from desktop_app.adapters.spreadsheet.ooxml.package import Package, open_package, package_errors
from desktop_app.adapters.spreadsheet.ooxml.package_writer import PackageWriter
from desktop_app.adapters.spreadsheet.ooxml.sheet_stream import part_chunks
from desktop_app.adapters.spreadsheet.ooxml.sheet_xml import SheetXml
from desktop_app.adapters.spreadsheet.ooxml.xml_parsing import check_well_formed
from desktop_app.adapters.spreadsheet.ooxml_reading.table import SheetPart, WorkbookTable
from desktop_app.adapters.spreadsheet.ooxml_writing.cell_writer import CellWriter
from desktop_app.adapters.spreadsheet.ooxml_writing.column_widths import width_of
from desktop_app.adapters.spreadsheet.ooxml_writing.copy_plan import CopyPlan, plan_copy
from desktop_app.adapters.spreadsheet.ooxml_writing.extend_tables import patch_tail
from desktop_app.adapters.spreadsheet.ooxml_writing.filled_cells.merged_cells import outside_merges
from desktop_app.adapters.spreadsheet.ooxml_writing.row_patcher import NewCells, RowPatcher
from desktop_app.adapters.spreadsheet.ooxml_writing.sheet_header_patch import patch_head
from desktop_app.adapters.spreadsheet.ooxml_writing.verify_copy import compare_rows
from desktop_app.domain.result.existing_columns import MergedRow, Placement
from desktop_app.domain.result.report import VerificationResult
from desktop_app.domain.result.result_content import ExtraSheet, NewContent, merged_rows


def check_copy_of(table: WorkbookTable, placement: Placement, *, adds_sheets: bool) -> None:
    """Run every step that can fail before anything is paid for: read everything and plan.

    Raises:
        SourceError: The workbook cannot be copied with these columns or added sheets.
    """
    sheets = [ExtraSheet("Report", (), lambda _checked: ())] if adds_sheets else []
    with open_package(table.sheet_part.source) as package:
        with package_errors(package.name):
            plan_copy(package, table, placement, sheets)
        package.check_every_part()
    check_readable(table)


def check_readable(table: WorkbookTable) -> None:
    """Read everything that a text file result needs, before anything is paid for.

    Raises:
        SourceError: The workbook is damaged.
    """
    part = table.sheet_part
    with open_package(part.source) as package, package_errors(package.name):
        check_well_formed(package.chunks(part.part))
        if part.strings.part is not None:
            check_well_formed(package.chunks(part.strings.part))


def write_copy(table: WorkbookTable, content: NewContent, target: BinaryIO) -> VerificationResult:
    """Write the copy to `target`; memory use does not depend on the size of the sheet.

    Returns:
        The result of reading the sheet back and comparing it with the source.

    Raises:
        SourceError: The source has changed, or cannot be copied.
    """
    part, placement = table.sheet_part, content.placement
    with open_package(part.source) as package:
        with package_errors(package.name):
            plan = plan_copy(package, table, placement, content.sheets)
        patches = {package.find(name): raw for name, raw in plan.patches.items()}
        sheet = package.part(part.part)
        with PackageWriter(target) as writer:
            written = sheet
            for member in sorted(package.members, key=_offset):
                if member is sheet:
                    chunks = _patched_sheet(package, table, plan, content)
                    written = writer.write_part(member, chunks)
                elif member in patches:
                    writer.write_part(member, [patches[member]])
                else:
                    writer.copy_member(member, package.file)
            checked = compare_rows(
                SheetXml(part_chunks(package, part.part, part.used_range.form)),
                SheetXml(writer.read_back(written)),
                first_new=plan.first_column,
                taken=placement.taken,
                filled=placement.filled,
                empty_texts=_empty_texts(package, part) if placement.filled else frozenset(),
            )
            plan.added_sheets.write(writer, plan.styles, checked)
    return checked


def _empty_texts(package: Package, part: SheetPart) -> frozenset[int]:
    """Return the indexes of the shared strings without any text."""
    texts = enumerate(part.strings.all_texts(package))
    return frozenset(at for at, text in texts if not text)


def _offset(member: zipfile.ZipInfo) -> int:
    return member.header_offset


def _rows(table: WorkbookTable, content: NewContent) -> Iterator[MergedRow]:
    return outside_merges(
        merged_rows(table, content.placement, iter(content.rows)),
        table.sheet_part.used_range.merges,
        content.placement.filled,
        first_row=table.info.header_row + 1,
    )


def _patched_sheet(
    package: Package, table: WorkbookTable, plan: CopyPlan, content: NewContent
) -> Iterator[bytes]:
    part, info = table.sheet_part, table.info
    first, last = plan.first_column, plan.first_column + len(plan.added) - 1
    cells = NewCells(
        header_row=info.header_row,
        last_row=info.header_row + info.row_count,
        last_column=last,
        headers=[column.header for column in plan.added],
        rows=_rows(table, content),
        writer=CellWriter(
            range(first, last + 1),
            plan.styles,
            counts_from_1904=part.decoder.counts_from_1904,
        ),
        changed=content.changed,
        filled=content.placement.filled,
    )
    sheet = SheetXml(part_chunks(package, part.part, part.used_range.form))
    yield patch_head(
        sheet.head,
        last_row=max(part.used_range.last_cell_row, cells.last_row),
        first_column=first,
        widths=[width_of(column) for column in plan.added],
        hidden=content.hidden,
        unhidden=content.unhidden,
    )
    patcher = RowPatcher(cells)
    for batch in sheet.batches():
        yield patcher.patch(batch)
    yield patcher.missing_rows(until=cells.last_row + 1)
    if plan.filter_range:
        yield from patch_tail(sheet.tail(), part.used_range.filter_range, plan.filter_range)
    else:
        yield from sheet.tail()
