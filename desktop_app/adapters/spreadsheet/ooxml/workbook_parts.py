"""The parts of a workbook: sheets, shared strings and styles."""

from dataclasses import dataclass

from desktop_app.adapters.spreadsheet.ooxml.package import Package
from desktop_app.domain.errors.source_file import OfficeDocumentError, ZipArchiveError
from desktop_app.domain.errors.workbook import WorkbookHasNoSheetsError
from desktop_app.domain.source.table import SheetInfo

CONTENT_TYPES = "[Content_Types].xml"

_WORKBOOK = "xl/workbook.xml"


@dataclass(frozen=True, slots=True)
class WorkbookParts:
    """The parts of a workbook.

    Attributes:
        sheets: The worksheets in order, without chart sheets.
        sheet_parts: The part of each worksheet.
        positions: The index of each worksheet among all sheets, including chart sheets.
        shared_strings: The part with shared strings, or None.
        styles: The part with styles, or None.
        counts_from_1904: Whether day 0 is 1904-01-01.
        workbook: The part that lists the sheets.
        file_format: "xlsx", or "xlsm" with macros.
        is_signed: Whether the workbook has a digital signature.
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
    """Find the parts by following the package's relationships.

    Raises:
        SourceError: The package is not a workbook.
    """
    workbook = _workbook_part(package)
    _check_is_workbook(package, workbook)
    relationships = package.relationships(workbook)
    by_id = {relationship.id: relationship for relationship in relationships}
    by_kind = {relationship.kind: relationship.target for relationship in relationships}
    tree = package.tree(workbook)
    sheets: list[SheetInfo] = []
    parts: list[str] = []
    positions: list[int] = []
    for position, sheet in enumerate(tree.iterfind("sheets/sheet")):
        relationship = by_id.get(sheet.get("id", ""))
        if relationship and relationship.kind == "worksheet" and package.find(relationship.target):
            is_hidden = sheet.get("state", "visible") != "visible"
            sheets.append(SheetInfo(sheet.get("name", ""), is_hidden=is_hidden))
            parts.append(relationship.target)
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
        any(relationship.kind == "origin" for relationship in package.relationships("")),
    )


def _existing(package: Package, part: str | None) -> str | None:
    return part if part and package.find(part) else None


def _workbook_part(package: Package) -> str:
    for relationship in package.relationships(""):
        if relationship.kind == "officeDocument":
            return relationship.target
    if package.find(_WORKBOOK):
        return _WORKBOOK
    raise ZipArchiveError


def _check_is_workbook(package: Package, workbook: str) -> None:
    kind = content_type(package, workbook)
    if "wordprocessing" in kind or "presentation" in kind:
        raise OfficeDocumentError


def content_type(package: Package, part: str) -> str:
    """Return the content type of a part in lower case, or ""."""
    if not package.find(CONTENT_TYPES):
        return ""
    for entry in package.tree(CONTENT_TYPES).iterfind("Override"):
        if entry.get("PartName", "").lstrip("/").casefold() == part.casefold():
            return entry.get("ContentType", "").casefold()
    return ""


def has_default_type(package: Package, ending: str) -> bool:
    """Tell whether the content types have a default for a file extension."""
    return any(
        entry.get("Extension", "").casefold() == ending
        for entry in package.tree(CONTENT_TYPES).iterfind("Default")
    )
