"""Which sheets a workbook has, and which parts they, their texts and styles live in."""

from dataclasses import dataclass

from desktop_app.adapters.spreadsheet.ooxml.package import Package
from desktop_app.domain.errors.source_file import OfficeDocumentError, ZipArchiveError
from desktop_app.domain.errors.workbook import WorkbookHasNoSheetsError
from desktop_app.domain.source.table import SheetInfo

CONTENT_TYPES = "[Content_Types].xml"

_WORKBOOK = "xl/workbook.xml"


@dataclass(frozen=True, slots=True)
class WorkbookParts:
    """Where things are in a package.

    Attributes:
        sheets: The worksheets in the workbook's order (no chart sheets).
        sheet_parts: The part of each sheet.
        positions: The place of each among all sheets, chart sheets included.
        shared_strings: The part with the texts that cells share, None if there is none.
        styles: The part with the formats, None if there is none.
        counts_from_1904: Whether day 0 is 1904-01-01.
        workbook: The part that lists the sheets.
        file_format: "xlsx", or "xlsm" where it holds macros.
        is_signed: Whether somebody has signed it.
    """

    sheets: tuple[SheetInfo, ...]
    sheet_parts: tuple[str, ...]
    positions: tuple[int, ...]
    shared_strings: str | None
    styles: str | None
    counts_from_1904: bool
    workbook: str = _WORKBOOK
    file_format: str = "xlsx"
    is_signed: bool = False


def find_parts(package: Package) -> WorkbookParts:
    """Follow the package's arrows to its sheets.

    Raises:
        SourceError: It is no workbook, or one of another format.
    """
    workbook = _workbook_part(package)
    _refuse_other_formats(package, workbook)
    relations = package.relations(workbook)
    by_id = {relation.id: relation for relation in relations}
    by_kind = {relation.kind: relation.target for relation in relations}
    tree = package.tree(workbook)
    sheets: list[SheetInfo] = []
    parts: list[str] = []
    positions: list[int] = []
    for position, sheet in enumerate(tree.iterfind("sheets/sheet")):
        relation = by_id.get(sheet.get("id", ""))
        if relation and relation.kind == "worksheet" and package.find(relation.target):
            is_hidden = sheet.get("state", "visible") != "visible"
            sheets.append(SheetInfo(sheet.get("name", ""), is_hidden=is_hidden))
            parts.append(relation.target)
            positions.append(position)
    if not sheets:
        raise WorkbookHasNoSheetsError
    properties = tree.find("workbookPr")
    flag = "" if properties is None else properties.get("date1904", "")
    return WorkbookParts(
        tuple(sheets),
        tuple(parts),
        tuple(positions),
        _existing(package, by_kind.get("sharedStrings")),
        _existing(package, by_kind.get("styles")),
        flag.casefold() in {"1", "true", "on"},
        workbook,
        "xlsm" if "macroenabled" in content_type(package, workbook) else "xlsx",
        any(relation.kind == "origin" for relation in package.relations("")),
    )


def _existing(package: Package, part: str | None) -> str | None:
    return part if part and package.find(part) else None


def _workbook_part(package: Package) -> str:
    for relation in package.relations(""):
        if relation.kind == "officeDocument":
            return relation.target
    if package.find(_WORKBOOK):
        return _WORKBOOK
    raise ZipArchiveError


def _refuse_other_formats(package: Package, workbook: str) -> None:
    kind = content_type(package, workbook)
    if "wordprocessing" in kind or "presentation" in kind:
        raise OfficeDocumentError


def content_type(package: Package, part: str) -> str:
    """Return what a part is said to be, in lower case; "" where nothing is said."""
    if not package.find(CONTENT_TYPES):
        return ""
    for entry in package.tree(CONTENT_TYPES).iterfind("Override"):
        if entry.get("PartName", "").lstrip("/").casefold() == part.casefold():
            return entry.get("ContentType", "").casefold()
    return ""


def has_default_type(package: Package, ending: str) -> bool:
    """Tell whether parts with an ending need not be listed one by one."""
    return any(
        entry.get("Extension", "").casefold() == ending
        for entry in package.tree(CONTENT_TYPES).iterfind("Default")
    )
