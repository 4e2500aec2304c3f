"""Names, version and file types of the program."""

from dataclasses import dataclass

from desktop_app import __version__

VERSION = __version__
NAME = "Sheet Enricher"
COMMAND = "sheet-enricher"
APP_FOLDER = f"{NAME}.app"  # macOS
# Identifies the program to operating systems, so it must never change.
APP_ID = "org.sheetenricher.enricher"
MAKER = "Sheet Enricher contributors"  # as in LICENSE
SYNOPSIS = "fill in the people in a spreadsheet"  # for systems that require lower case
SUMMARY = SYNOPSIS.capitalize()


@dataclass(frozen=True, slots=True)
class FileType:
    """A file type for "Open with".

    Attributes:
        suffix: Without the dot.
        mime: Its name in shared-mime-info of Linux desktops.
        words: Its display name.
    """

    suffix: str
    mime: str
    words: str


_OPEN_XML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
FILE_TYPES = (
    FileType("xlsx", f"{_OPEN_XML}.sheet", "Excel workbook"),
    FileType("xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12", "Excel workbook, macros"),
    FileType("xls", "application/vnd.ms-excel", "Excel workbook 97-2003"),
    FileType("xlsb", "application/vnd.ms-excel.sheet.binary.macroEnabled.12", "Excel binary"),
    FileType("ods", "application/vnd.oasis.opendocument.spreadsheet", "OpenDocument spreadsheet"),
    FileType("csv", "text/csv", "CSV text"),
    FileType("tsv", "text/tab-separated-values", "TSV text"),
)
